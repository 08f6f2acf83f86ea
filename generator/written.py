"""Pages → their texts; a page that says what it said last time is not rendered again.

A text depends on its page, on where the pages lie that the page names, on templates and on the
generator. Digests of these and of the text are kept in `.cache/pages.json`. Where all of them are
the same, and the text last generated still lies below `content/.generated/`, it is that text.

The page in turn depends on what it asked while it was gathered. Where all its questions have the
answers that they had, it is not even gathered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator.abreast import each
from generator.fingerprint import fingerprint, of_text
from generator.garbage import uncollected
from generator.kept_rows import Again, NewNumbers, Otherwise, Pieces, renumbered
from generator.known_pages import ALL, Known, Numbered, Remembered, answered
from generator.notes import EVERY
from generator.places import Places
from generator.records import Later, LookUp, Noting, Page, Rows
from generator.render import LAST, Renderer
from generator.rendering.publication import Publication

MANY = 1_500
"""Fewer pages than this are written here: each process gathers for itself what several pages
share, and the registers and data files that are made in every run share most."""
PARTS = 64
"""Pieces of work for each process: a feed takes a hundredth of what a register takes."""
V = TypeVar("V")


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
    places, notes = _placed(setting.where), _notes_of(pages)
    now = answered(before.questions, notes)
    one = _Writer(setting, before, _moved(before.places, places), now)
    # Those of the whole site stand last and take longest: no process should begin with them late.
    ids = [page for page in setting.where.paths if not one.stands(pages[page])]
    last_first = [pages[page] for page in reversed(ids)]
    results = each(one.write, last_first, setting.processes, MANY, PARTS)
    made = dict(zip(reversed(ids), results, strict=True))
    texts = {page: setting.bases.get(page, "") for page in setting.where.paths}
    texts |= {page: text for page, (text, _) in made.items() if text is not None}
    known = {i: k for i, k in before.pages.items() if i in texts and i not in made}
    names, questions = Numbered(before.names), Numbered(before.questions)
    rows = {}
    for page, (_, seen) in made.items():
        if seen is not None:
            numbers = names.of(seen.asked), questions.of(seen.questions)
            known[page] = Known(seen.page, seen.text, numbers[0], seen.given, numbers[1])
            if seen.rows is not None:
                rows[page] = seen.rows.numbered(questions, names, before)
    now += answered(questions.things[len(now) :], notes)
    return texts, Remembered(before.key, known, places, names.things, questions.things, now, rows)


def _notes_of(pages: Mapping[str, Page | Later]) -> Noting | None:
    """All pages of a run ask the same tables."""
    return next((p.notes for p in pages.values() if isinstance(p, Later) and p.notes), None)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The pieces of a file that was written in this run."""

    pieces: Pieces
    """Under numbers of the process that wrote it."""
    fresh: Collection[str]
    """Keys of those that may have numbers that no other process knows."""
    questions: Sequence[LookUp]
    """Those that no earlier run knew."""
    names: Sequence[str]

    def numbered(
        self, questions: Numbered[LookUp], names: Numbered[str], before: Remembered
    ) -> Pieces:
        """Under the numbers that all pages share."""
        if not (self.questions or self.names):
            return self.pieces
        asked = [*range(len(before.questions)), *map(questions.number, self.questions)]
        named = [*range(len(before.names)), *map(names.number, self.names)]
        fresh = {key: row for key, row in self.pieces.items() if key in self.fresh}
        return {**self.pieces, **renumbered(fresh, asked.__getitem__, named.__getitem__)}


@dataclass(frozen=True, slots=True)
class _Made:
    """A `Known` of a page that was made in this run, its numbers still to be given."""

    page: str
    text: str
    asked: frozenset[str]
    given: str
    questions: frozenset[LookUp]
    rows: _Rows | None = None
    """Of a file that is written row by row."""


class _Writer:
    """Writes one page after another."""

    def __init__(
        self,
        setting: Setting,
        before: Remembered,
        moved: frozenset[str],
        now: Sequence[str | None],
    ) -> None:
        self._setting = setting
        self._before = before
        self._known = before.pages
        self._moved = moved
        self._elsewhere = frozenset(n for n, i in enumerate(before.names) if i in moved)
        both = zip(before.answers, now, strict=True)
        self._otherwise = frozenset(n for n, (was, is_) in enumerate(both) if is_ != was or not is_)
        self._asked: set[str] = set()
        self._new: tuple[NewNumbers[LookUp], NewNumbers[str]] | None = None
        where = setting.where
        paths, deleted = _Noted(where.paths, self._asked), _Noted(where.deleted, self._asked)
        self._renderer = Renderer(paths, setting.folders, deleted, setting.site)

    def stands(self, page: Page | Later) -> bool:
        """Whether its text is the one last generated, as can be told before it is gathered."""
        known = self._known.get(page.id)
        if known is None or not isinstance(page, Later) or page.notes is None:
            return False
        if not known.given or page.id in self._moved:
            return False
        if not self._otherwise.isdisjoint(known.questions) or known.given != _given(page):
            return False
        return self._same(page.id, known.page)

    def write(self, page: Page | Later) -> tuple[str | None, _Made | None]:
        """The text and what to know of it; None for the text that is known already."""
        with uncollected():  # records hold no cycles; a template's own calls do
            made, given, questions = _gathered(page)
            made = replace(made, path=self._setting.where.paths[page.id])
            if isinstance(page, Later) and page.notes and _has_rows(made):
                return self._row_by_row(made, page.notes)
            seen = fingerprint(made)
        if seen is not None and self._same(page.id, seen):
            known = self._known[page.id]
            asked = frozenset(self._before.names[number] for number in known.asked)
            return None, _Made(seen, known.text, asked, given, questions)
        self._asked.clear()
        text = self._renderer.text(made)
        if seen is None:
            return text, None
        return text, _Made(seen, of_text(text), frozenset(self._asked), given, questions)

    def _row_by_row(self, made: Page, notes: Noting) -> tuple[str, _Made]:
        """A file, of which only those rows are made that depend on something new."""
        again = Again(
            self._before.rows.get(made.id, {}) if self._stood(made.id) else {},
            partial(LAST[made.template], self._setting.bases.get(made.id, "")),
            Otherwise(self._otherwise, self._elsewhere),
            notes,
            self._asked,
            self._numbers,
        )
        text = self._renderer.text(made, again)
        new = self._numbers() if self._new else (NewNumbers[LookUp](()), NewNumbers[str](()))
        rows = _Rows(again.pieces, again.fresh, new[0].new, new[1].new)
        return text, _Made("", of_text(text), frozenset(), "", frozenset(), rows)

    def _numbers(self) -> tuple[NewNumbers[LookUp], NewNumbers[str]]:
        """For what rows ask anew."""
        if self._new is None:
            self._new = NewNumbers(self._before.questions), NewNumbers(self._before.names)
        return self._new

    def _stood(self, page: str) -> bool:
        """Whether its base is the text that was written last."""
        known, base = self._known.get(page), self._setting.bases.get(page)
        return known is not None and base is not None and of_text(base) == known.text

    def _same(self, page: str, seen: str) -> bool:
        known = self._known.get(page)
        if known is None or known.page != seen or not self._elsewhere.isdisjoint(known.asked):
            return False
        return self._stood(page)


def _gathered(page: Page | Later) -> tuple[Page, str, frozenset[LookUp]]:
    """The page, a digest of what was given for it, and what it asked; "" and nothing of one that
    may be another however it is asked."""
    if not isinstance(page, Later):
        return page, "", frozenset()
    if page.notes is None:
        return page.make(), "", frozenset()
    with page.notes.aside() as asked:
        made = page.make()
    if any(key == EVERY for _, key in asked):
        return made, "", frozenset()
    return made, _given(page), frozenset(asked)


def _has_rows(page: Page) -> bool:
    """Whether it is a file that holds rows of its own."""
    if page.template not in LAST:
        return False
    held = page.data.values() if isinstance(page.data, Mapping) else [page.data.rows]
    return any(isinstance(value, Rows) for value in held)


def _given(page: Later) -> str:
    if all(type(value) is str for value in page.given):
        return of_text("\0".join(page.given))
    return fingerprint(page.given) or ""


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
        self._asked.add(ALL)
        return iter(self._inside)

    def __len__(self) -> int:
        self._asked.add(ALL)
        return len(self._inside)


def _placed(where: Places) -> dict[str, str | None]:
    return {**dict.fromkeys(where.deleted), **{i: str(path) for i, path in where.paths.items()}}


def _moved(before: Mapping[str, str | None], now: Mapping[str, str | None]) -> frozenset[str]:
    """Pages that lie elsewhere, came, went, or may not be linked any more."""
    both = before.keys() & now.keys()
    found = {i for i in both if before[i] != now[i]} | (before.keys() ^ now.keys())
    return frozenset(found | {ALL}) if found else frozenset()
