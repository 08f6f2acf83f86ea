"""Whether a run has anything to do: nothing that it depends on changed, nor what it left behind.

What the last run saw and wrote is kept as a checksum of every file: its seeds with their sidecars,
the settings, the generator's own files and those of packages that bring readers, extractors or
page types, the version of every installed package, and all of `content/`. Where each is the same
the run would read, resolve and lay out everything only to write nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import stat
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path, PurePosixPath
from typing import Any

import generator
from generator import aside, registry
from generator.config import Config
from generator.folders import walked
from generator.installed import packages
from generator.keep import index
from generator.keep.codec import decode, encode
from generator.keep.files import bytes_of
from generator.keep.listing import Listing, listed
from generator.keep.seen import Seen
from generator.keep.texts import Texts
from generator.links import path_of
from generator.records import Change, Removal, Report

States = Mapping[str, str]
"""Path below a folder → checksum of the file."""
FILES = "content.index"
"""Below the cache: what is known of the files in `content/`."""
MANY = 30
"""Files read for nothing: so many are put down even where nothing else is to be done."""
_SETTLING = frozenset({"new", "updated", "same", "foreign"})
"""What a run says of a page or seed that the next one, if nothing changes, finds the same."""


@dataclass(frozen=True, slots=True)
class Before:
    """What a run depends on, as it was when it began; "" where that cannot be told."""

    key: str


def before(config: Config) -> Before:
    """To be asked before anything is read: what changes meanwhile is seen by the next run.

    Of a spaCy model nobody knows which files it is; with one every run is a whole one.
    """
    if config.spacy:
        return Before("")
    try:
        parts = [repr(config), _state(config.file), made_with(), _tree(config.seeds)]
    except OSError:
        return Before("")
    if not all(parts[:3]):
        return Before("")
    return Before(_digest(json.dumps(parts, sort_keys=True)))


def seen(config: Config) -> Seen:
    """What earlier runs know of the files in `content/`."""
    return Seen(config.content, index.load(config.cache / FILES, made_with()))


def last(config: Config, now: Before) -> Report | None:
    """What a run would report that finds all as the last one left it; None where it does not."""
    kept = _kept(config, now)  # without a look at thousands of pages where something else changed
    try:
        if kept["report"] is not None and kept["pages"] == _of_content(config):
            return _decoded(kept["report"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return None


def untouched(config: Config) -> bool:
    """Whether all is as the last run left it, whatever the next one would say of it."""
    kept = _kept(config, before(config))
    try:
        return bool(kept and kept["pages"] == _of_content(config))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _kept(config: Config, now: Before) -> dict[str, Any]:
    """What the last run kept, where nothing that a run reads changed since."""
    try:
        kept = json.loads(_place(config).read_bytes())
        return dict(kept) if now.key and kept["key"] == now.key else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def keep(
    config: Config,
    began: Before,
    texts: Texts[PurePosixPath],
    report: Report,
    final: bool,
    corrected: bool = False,
    known: Seen | None = None,
    left: tuple[Listing, States] | None = None,
) -> None:
    """Remember a run; `texts` is every page as it should stand now, `known` what was read of them,
    `left` all that lies there by what is known, where that was told.

    `final` is whether the next run, if nothing changes, would say the very same: it is so where
    nothing was written. Else only of such a run it is remembered what it said of which it is plain
    what the next one would say: an edited page, a conflict, something `corrected` is looked at
    once more.
    """
    place, known = _place(config), known or seen(config)
    place.unlink(missing_ok=True)
    there = left[0] if left else listed(config.content)
    try:
        states = left[1] if left else _states(there, known)
    except OSError:
        return
    written = [states[path] for path in states.keys() - there.files.keys()]
    index.save(config.cache / FILES, made_with(), known.known, there.files, sorted(written))
    told = _settled(report, final) and not (corrected and not final)
    if began.key and (left or _as_written(there, states, texts)):
        data: dict[str, object] = {"key": began.key, "pages": _of_all(there, states)}
        data["report"] = _encoded(report) if told else None
        aside.put(place, json.dumps(data).encode("ascii"))


def _place(config: Config) -> Path:
    return config.cache / "at_rest.json"


def _of_content(config: Config) -> str:
    """A digest of all that lies in `content/` now."""
    known, there = seen(config), listed(config.content)
    found = _of_all(there, _states(there, known))
    if known.read > MANY:
        index.save(config.cache / FILES, made_with(), known.known, there.files)
    return found


def _of_all(there: Listing, states: States) -> str:
    besides = [sorted(there.folders), sorted(there.links.items()), sorted(there.others)]
    paths = sorted(states)
    files = ["\0".join(paths), "".join(map(states.__getitem__, paths))]  # no path holds a NUL
    return _digest("\0\0".join((*files, json.dumps(besides))))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


# --- what a run says ---------------------------------------------------------------------------


def _settled(report: Report, final: bool) -> bool:
    """Whether the next run, if nothing changes, says what is known already.

    A seed that could not be read may be readable next time, whatever the reason was.
    """
    if report.conflicts or report.reviews or (report.removals and not final):
        return False
    if any(c.kind in ("skipped", "removed") for c in report.seeds):
        return False
    if any(c.kind == "skipped" for c in report.pages):
        return False
    return final or all(c.kind in _SETTLING for c in report.pages)


def _next(changes: Iterable[Change]) -> tuple[Change, ...]:
    """What was new or updated is the same the next time."""
    return tuple(Change(c.subject, "same") if c.kind in ("new", "updated") else c for c in changes)


_LISTS = ("warnings", "doubts")


def _encoded(report: Report) -> dict[str, object]:
    lists = {name: getattr(report, name) for name in (*_LISTS, "newest")}
    taken = {"removals": encode(report.removals), "apart": encode(report.apart)}
    changes = {"seeds": encode(_next(report.seeds)), "pages": encode(_next(report.pages))}
    return {**lists, **taken, **changes}


def _decoded(data: Mapping[str, object]) -> Report:
    changes = {name: decode(tuple[Change, ...], data[name]) for name in ("seeds", "pages")}
    taken = {name: decode(tuple[Removal, ...], data[name]) for name in ("removals", "apart")}
    lists = {name: decode(tuple[str, ...], data[name]) for name in _LISTS}
    return replace(Report(newest=str(data["newest"])), **changes, **taken, **lists)


# --- files -------------------------------------------------------------------------------------


def _as_written(there: Listing, states: States, texts: Texts[PurePosixPath]) -> bool:
    """Whether each page is what the run left there: nobody saved or added one meanwhile."""
    if any(states.get(str(path)) != of for path, of in texts.checksums.items()):
        return False
    return all(path_of(path) in texts for path in there.pages())


def _states(there: Listing, known: Seen) -> States:
    """Checksums of all files. Raises OSError for what cannot be read."""
    found = dict(known.known_files(there.files))
    for path in there.files.keys() - found.keys():
        if (checksum := known.of_any(path, there.files[path])) is not None:
            found[path] = checksum
    return found


def _tree(folder: Path) -> States:
    """Every file and folder below, hidden ones too; of a link where it leads.

    Raises OSError for what cannot be read.
    """
    found: dict[str, str] = {}
    for where, folders, names in walked(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        here = Path(where)
        below = "" if here == folder else f"{here.relative_to(folder)}/"
        found |= {f"{below}{name}": _state(f"{where}/{name}") for name in (*names, *folders)}
    return found


def _state(place: str | Path) -> str:
    found = os.lstat(place)
    if stat.S_ISLNK(found.st_mode):
        return f"link to {Path(place).readlink()}"
    if not stat.S_ISREG(found.st_mode):
        return f"no file: {stat.S_IFMT(found.st_mode)}"
    handle = os.open(place, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        return hashlib.sha256(bytes_of(handle, found.st_size)).hexdigest()
    finally:
        os.close(handle)


# --- what reads and writes ---------------------------------------------------------------------


def made_with(*more: object) -> str:
    """A digest of the generator and of everything beside it that may have a hand in a page; "" if
    something of it cannot be read.

    `more` is what else pages depend on.
    """
    folders = {Path(generator.__file__).parent, *_foreign()}
    folders |= {kind.templates for kind in registry.page_types().values()}
    try:
        trees = {str(f): _tree(f) if f.is_dir() else _state(f) for f in sorted(folders)}
    except OSError:
        return ""
    versions = (platform.python_version(), unicodedata.unidata_version)
    return _digest(json.dumps([trees, packages(), *versions, *map(repr, more)], sort_keys=True))


def _foreign() -> Iterator[Path]:
    """Where the packages lie that bring readers, extractors or page types."""
    for module in registry.modules():
        spec = find_spec(module.partition(".")[0])
        if spec is not None and spec.submodule_search_locations:
            yield from map(Path, spec.submodule_search_locations)
        elif spec is not None and spec.origin:
            yield Path(spec.origin)
