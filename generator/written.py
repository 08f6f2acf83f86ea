"""Pages → their texts; a page that says what it said last time is not rendered again.

A text depends on its page, on where the pages lie that the page names, on templates and on the
generator. Digests of these and of the text are kept in `.cache/pages.json`. Where all of them are
the same, and the text last generated still lies below `content/.generated/`, it is that text.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from generator.abreast import each
from generator.fingerprint import fingerprint, of_text
from generator.garbage import uncollected
from generator.places import Places
from generator.records import Later, Page
from generator.render import Renderer
from generator.rendering.publication import Publication

MANY = 500
"""Fewer pages than this are written faster here than processes start and send them over."""
PARTS = 64
"""Pieces of work for each process: a feed takes a hundredth of what a register takes."""
FILE = "pages.json"
_ALL = "*"
"""In place of a page's id, where something depends on the places of all pages."""
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class _Known:
    """What a page was when its text was made."""

    page: str
    """Digest of the record."""
    text: str
    asked: frozenset[str]
    """Ids of the pages whose places the text depends on."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """The pages of an earlier run, all made with the same generator."""

    key: str
    pages: Mapping[str, _Known] = field(default_factory=dict)
    places: Mapping[str, str | None] = field(default_factory=dict)
    """Where each page lay; None for one that an editor deleted."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What all texts of a run have in common."""

    where: Places
    folders: Sequence[Path]
    """Of templates."""
    site: Publication
    bases: Mapping[str, str]
    """The texts last generated, by page id."""
    processes: int = 1


def written(
    pages: Mapping[str, Page | Later], setting: Setting, before: Remembered
) -> tuple[dict[str, str], Remembered]:
    """The text of every page that has a place, and what is to be remembered for the next run."""
    moved = _moved(before.places, _placed(setting.where))
    one = _Writer(setting, before.pages, moved)
    # Those of the whole site stand last and take longest: no process should begin with them late.
    ids = list(setting.where.paths)
    last_first = [pages[page] for page in reversed(ids)]
    made = each(one.write, last_first, setting.processes, MANY, PARTS)
    texts: dict[str, str] = {}
    known: dict[str, _Known] = {}
    for page, (text, seen) in zip(ids, reversed(made), strict=True):
        texts[page] = setting.bases[page] if text is None else text
        if found := before.pages[page] if text is None else seen:
            known[page] = found
    return texts, Remembered(before.key, known, _placed(setting.where))


class _Writer:
    """Writes one page after another."""

    def __init__(
        self, setting: Setting, known: Mapping[str, _Known], moved: frozenset[str]
    ) -> None:
        self._setting = setting
        self._known = known
        self._moved = moved
        self._asked: set[str] = set()
        where = setting.where
        paths, deleted = _Noted(where.paths, self._asked), _Noted(where.deleted, self._asked)
        self._renderer = Renderer(paths, setting.folders, deleted, setting.site)

    def write(self, page: Page | Later) -> tuple[str | None, _Known | None]:
        """The text and what to know of it; None, None for the text that is known already."""
        with uncollected():  # records hold no cycles; a template's own calls do
            made = page.make() if isinstance(page, Later) else page
            made = replace(made, path=self._setting.where.paths[page.id])
            seen = fingerprint(made)
        if seen is not None and self._same(page.id, seen):
            return None, None
        self._asked.clear()
        text = self._renderer.text(made)
        known = None if seen is None else _Known(seen, of_text(text), frozenset(self._asked))
        return text, known

    def _same(self, page: str, seen: str) -> bool:
        known, base = self._known.get(page), self._setting.bases.get(page)
        if known is None or base is None or known.page != seen:
            return False
        return known.asked.isdisjoint(self._moved) and of_text(base) == known.text


class _Noted(Mapping[str, V]):
    """A mapping that notes which keys somebody asked it for."""

    def __init__(self, inside: Mapping[str, V], asked: set[str]) -> None:
        self._inside = inside
        self._asked = asked

    def __getitem__(self, key: str) -> V:
        self._asked.add(key)
        return self._inside[key]

    def __contains__(self, key: object) -> bool:
        self._asked.add(str(key))
        return key in self._inside

    def __iter__(self) -> Iterator[str]:
        self._asked.add(_ALL)
        return iter(self._inside)

    def __len__(self) -> int:
        self._asked.add(_ALL)
        return len(self._inside)


def _placed(where: Places) -> dict[str, str | None]:
    return {**dict.fromkeys(where.deleted), **{i: str(path) for i, path in where.paths.items()}}


def _moved(before: Mapping[str, str | None], now: Mapping[str, str | None]) -> frozenset[str]:
    """Pages that lie elsewhere, came, went, or may not be linked any more."""
    both = before.keys() & now.keys()
    found = {i for i in both if before[i] != now[i]} | (before.keys() ^ now.keys())
    return frozenset(found | {_ALL}) if found else frozenset()


# --- from run to run ---------------------------------------------------------------------------


def remembered(cache: Path, key: str) -> Remembered:
    """What an earlier run kept; nothing where `key`, a digest of all that makes texts, is another
    or "", not to be told."""
    try:
        data = json.loads((cache / FILE).read_bytes())
        if key and data["key"] == key:
            return Remembered(key, _pages(data["pages"], list(data["places"])), data["places"])
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        pass
    return Remembered(key)


def _pages(data: Mapping[str, Any], ids: Sequence[str]) -> dict[str, _Known]:
    names = [*ids, _ALL]
    return {
        page: _Known(seen, text, frozenset(names[n] for n in asked))
        for page, (seen, text, asked) in data.items()
    }


def remember(cache: Path, found: Remembered) -> None:
    """For the next run; not where nobody can tell what the texts were made with."""
    if not found.key:
        return
    number = {page: n for n, page in enumerate([*found.places, _ALL])}
    pages = {
        page: (known.page, known.text, sorted(number[i] for i in known.asked))
        for page, known in found.pages.items()
        if known.asked <= number.keys()
    }
    data = {"key": found.key, "places": found.places, "pages": pages}
    cache.mkdir(parents=True, exist_ok=True)
    temporary = cache / f"pages.{os.getpid()}.tmp"
    temporary.write_text(json.dumps(data, separators=(",", ":")), "ascii")
    temporary.replace(cache / FILE)
