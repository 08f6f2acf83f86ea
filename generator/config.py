"""The settings: `extra.briefing` and a few of MkDocs' own keys in `mkdocs.yml`, read once.

Tags such as `!ENV` and `!!python/name:…`, which MkDocs gives a meaning, are never run here; no
setting of ours may need them.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.errors import ConfigError
from generator.folders import nested

NAME = "mkdocs.yml"
MOST_PROCESSES = 64
SEARCHES = ("pagefind", "material")
# Controls, line breaks, marks that turn the direction of writing, bytes that are no UTF-8.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
# RFC 4151: "news.example,2026", "ana@news.example,2026-01-31"; not "https://news.example".
_TAG = re.compile(r"(?:[\w.-]+@)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?,\d{4}(?:-\d\d){0,2}", re.A)


@dataclass(frozen=True, slots=True)
class Config:
    """Everything a run needs to know; paths are absolute."""

    root: Path
    """The folder of `mkdocs.yml`."""
    seeds: Path
    content: Path
    site: Path
    overrides: Path | None = None
    site_name: str = ""
    extractors: tuple[str, ...] = ()
    """Names in the order in which they run; empty: all, in their usual order."""
    processes: int = 0
    """How many articles are read at once; 0: one for each processor, at most four."""
    spacy: str = ""
    """A spaCy model whose names are weighed with ours; "" for none."""
    tag: str = "briefing.example,2026"
    """Of the permanent ids in feeds: a host that one holds, and the year of that."""
    search: str = "pagefind"
    """Whose search the built site has: Pagefind's, or the theme's own ("material")."""

    @property
    def file(self) -> Path:
        return self.root / NAME

    @property
    def cache(self) -> Path:
        return self.root / ".cache"

    def shown(self, path: Path) -> str:
        """A path as it is printed: below the project where it is, with forward slashes.

        What would break a line, a terminal or UTF-8 stands as in Python: "a\\nb.txt".
        """
        inside = path.is_relative_to(self.root)
        printed = (path.relative_to(self.root) if inside else path).as_posix()
        return _UNPRINTABLE.sub(lambda m: m.group().encode("unicode_escape").decode(), printed)


def find(start: Path) -> Path:
    """The project folder: the nearest one upwards from here that holds `mkdocs.yml`."""
    for folder in (start, *start.parents):
        if (folder / NAME).is_file():
            return folder
    raise ConfigError(
        f"no {NAME} here or in a folder above; name the project with --project", start
    )


def load(root: Path) -> Config:
    """The project's settings. Raises ConfigError naming file, line and what is allowed."""
    root = root.absolute()
    path = root / NAME
    top = _compose(path)
    site = _mapping(top, NAME)
    extra = _mapping(site["extra"][1], NAME) if "extra" in site else {}
    ours = _settings(extra["briefing"][1]) if "briefing" in extra else {}
    theme = _mapping(site["theme"][1], NAME) if _is_mapping(site, "theme") else {}
    overrides = _plain(theme, "custom_dir", "")
    made = Config(
        root=root,
        seeds=root / ours.pop("seeds", "seeds"),
        content=root / _plain(site, "docs_dir", "docs"),
        site=root / _plain(site, "site_dir", "site"),
        overrides=root / overrides if overrides else None,
        site_name=_plain(site, "site_name", ""),
        **ours,
    )
    _apart(made, site)
    return made


def _apart(made: Config, site: _Found) -> None:
    """No folder lies in another: MkDocs empties its own, and pages among seeds are seeds."""
    folders = {"site_dir": made.site, "docs_dir": made.content, "extra.briefing.seeds": made.seeds}
    if made.overrides:
        folders["theme.custom_dir"] = made.overrides
    if (two := nested(folders)) is not None:
        found = " and ".join(repr(made.shown(folders[name])) for name in two)
        line = next((site[name][0] for name in two if name in site), None)
        allowed = "two folders, none in the other, are allowed"
        raise ConfigError(f"{' and '.join(two)}: found {found}; {allowed}", NAME, line)


# --- YAML with its lines ---------------------------------------------------------------------

_Found = Mapping[str, tuple[int, yaml.Node]]
"""Key → (line, counted from 1, and value)."""


def _compose(path: Path) -> yaml.Node:
    """The file as nodes, which no tag can turn into anything but text, lists and mappings."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        raise ConfigError("there is no such file", path) from None
    except UnicodeDecodeError:
        raise ConfigError("not UTF-8", NAME) from None
    try:
        top = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise ConfigError(f"no YAML: {error.problem}", NAME, line) from None
    except yaml.YAMLError as error:
        raise ConfigError(f"no YAML: {error}", NAME) from None
    except RecursionError:
        raise ConfigError("no YAML: lists within lists, too deep to be read", NAME) from None
    if top is None:
        raise ConfigError("the file is empty", NAME)
    return top


def _mapping(node: yaml.Node, where: str) -> dict[str, tuple[int, yaml.Node]]:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null":
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise ConfigError(f"{where}: keys with values are expected here", NAME, line)
    found: dict[str, tuple[int, yaml.Node]] = {}
    for key, value in node.value:
        found[str(key.value)] = (key.start_mark.line + 1, value)
    return found


def _is_mapping(found: _Found, key: str) -> bool:
    return key in found and isinstance(found[key][1], yaml.MappingNode)


def _plain(found: _Found, key: str, default: str) -> str:
    """A setting of MkDocs' own: MkDocs checks it, we take the text or leave it."""
    if key not in found:
        return default
    node = found[key][1]
    written = isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:str"
    return str(node.value) if written else default


# --- our own keys ----------------------------------------------------------------------------


def _settings(node: yaml.Node) -> dict[str, Any]:
    values: dict[str, Any] = {}
    _mapping(node, "extra.briefing")
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        line, name = key.start_mark.line + 1, str(key.value)
        if name not in KEYS:
            raise ConfigError(_unknown(name), NAME, line)
        if name in values:
            raise ConfigError(f"extra.briefing.{name} stands here twice", NAME, line)
        try:
            values[name] = KEYS[name](value)
        except ValueError as error:
            line = value.start_mark.line + 1
            found = f"extra.briefing.{name}: found {_words_of(value)}; {error}"
            raise ConfigError(found, NAME, line) from None
    return values


def _unknown(name: str) -> str:
    near = difflib.get_close_matches(name, KEYS, n=1)
    meant = f" Did you mean {near[0]}?" if near else ""
    return f"unknown key {name!r} in extra.briefing.{meant} Allowed: {', '.join(KEYS)}"


def _words_of(node: yaml.Node) -> str:
    if not node.tag.startswith("tag:yaml.org,2002:") or "python/" in node.tag:
        return f"the tag {node.tag}"
    if isinstance(node, yaml.ScalarNode):
        return repr(node.value)
    return "a list" if isinstance(node, yaml.SequenceNode) else "a mapping"


def _text(node: yaml.Node) -> str:
    if node.tag != "tag:yaml.org,2002:str" or not node.value.strip():
        raise ValueError("text is allowed")
    return str(node.value)


def _folder(node: yaml.Node) -> str:
    text = _text(node)
    path = Path(text)
    if path.is_absolute() or ".." in path.parts or path == Path():
        raise ValueError("a folder of the project is allowed, such as seeds")
    return text


def _names(node: yaml.Node) -> tuple[str, ...]:
    if not isinstance(node, yaml.SequenceNode):
        raise ValueError("a list of names is allowed, such as [dates, actors, quotes]")
    names = tuple(_text(item) for item in node.value)
    if len(set(names)) < len(names):
        raise ValueError("each name may stand there once")
    return names


def _count(node: yaml.Node) -> int:
    allowed = f"a whole number from 0 to {MOST_PROCESSES} is allowed"
    if node.tag != "tag:yaml.org,2002:int" or not str(node.value).isdecimal():
        raise ValueError(allowed)
    if (count := int(node.value)) > MOST_PROCESSES:
        raise ValueError(allowed)
    return count


def _tag(node: yaml.Node) -> str:
    if not _TAG.fullmatch(text := _text(node)):
        raise ValueError("a host and the year since when it is yours, such as news.example,2026")
    return text


def _search(node: yaml.Node) -> str:
    if (text := _text(node)) not in SEARCHES:
        raise ValueError(f"one of these is allowed: {', '.join(SEARCHES)}")
    return text


KEYS: Mapping[str, Callable[[yaml.Node], Any]] = {
    "seeds": _folder,
    "extractors": _names,
    "processes": _count,
    "spacy": _text,
    "tag": _tag,
    "search": _search,
}
"""Every key of `extra.briefing` and what reads it."""
