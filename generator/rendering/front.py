"""Front matter: a page's keys between two `---`, one key a line, every text quoted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import yaml

from generator.escape import clean

# What YAML's double quotes hold as it is: no mark of YAML's own, no control, no line end.
_AS_IT_IS = re.compile("[ !#-\\[\\]-~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*")
_KEY = re.compile(r"[a-z][a-z_]*")
_NO_TEXT = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
"""Keys that YAML would take for something else; it is asked to write these."""


class _Quoted(str):
    """A front-matter value that is written in double quotes, whatever it looks like."""


class _Dumper(yaml.SafeDumper):
    """Writes what stands inside a key on the key's own line."""


_Dumper.add_representer(
    _Quoted,
    lambda dumper, value: dumper.represent_scalar("tag:yaml.org,2002:str", str(value), style='"'),
)
_Dumper.add_representer(
    list,
    lambda dumper, value: dumper.represent_sequence("tag:yaml.org,2002:seq", value, True),
)


def front_matter(meta: Mapping[str, Any]) -> str:
    """The keys of a page as they stand above it; "" for none."""
    if not meta:
        return ""
    plain = {key: _plain(value) for key, value in meta.items()}
    text = _at_once(plain)
    return f"---\n{_by_library(plain) if text is None else text}---\n\n"


def _by_library(plain: Mapping[str, Any]) -> str:
    text: str = yaml.dump(
        plain,
        Dumper=_Dumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=None,
        width=float("inf"),
    )
    return text


def _at_once(plain: Mapping[str, Any]) -> str | None:
    """The same for ordinary keys and texts, ten times as fast; None where anything else stands."""
    lines = []
    for key, value in plain.items():
        written = _written(value)
        if written is None or not _KEY.fullmatch(key) or key in _NO_TEXT:
            return None
        lines.append(f"{key}: {written}\n")
    # Where nothing is quoted, the library writes all keys on one line.
    return "".join(lines) if any(isinstance(v, _Quoted | list) for v in plain.values()) else None


def _written(value: Any) -> str | None:
    if isinstance(value, _Quoted):
        return f'"{value}"' if _AS_IT_IS.fullmatch(value) else None
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list):
        items = [_written(item) if isinstance(item, _Quoted) else None for item in value]
        found = [item for item in items if item is not None]
        return f"[{', '.join(found)}]" if len(found) == len(items) else None
    return None


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return _Quoted(clean(value).strip())
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    return value
