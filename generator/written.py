"""Pages → their texts; a page that says what it said last time is not rendered again.

A text depends on its page, on where the pages lie that the page names, on templates and on the
generator. Digests of these and of the text are kept in `.cache/pages.columns`. Where all of them
are the same, and the text last generated still lies below `content/.generated/`, it is that text.

The page in turn depends on what it asked while it was gathered. Where all its questions have the
answers that they had, it is not even gathered.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from generator.abreast import each
from generator.asked_again import Answers, asked_again, asked_now
from generator.fingerprint import fingerprint, shortened
from generator.garbage import collected
from generator.keep.texts import Text, Texts, checksum, generated, texts_of
from generator.kept_rows import NONE, Again, Otherwise, Pieces, Segment, joined, renumbered
from generator.known_pages import ALL, Known, Remembered
from generator.notes import EVERY
from generator.numbered import Numbered
from generator.places import Places
from generator.records import Later, LookUp, Noting, Page, Rows
from generator.render import BEHIND, Renderer
from generator.rendering.publication import Publication

MANY = 300
"""Fewer pages than this are written here: each process gathers for itself what several pages
share, and the registers and data files that are made in every run share most. Of two thousand
articles 190 pages took 6 seconds so or so, of all processors 12 instead of 6; of ten thousand a run
that writes 600 took 58 instead of 77, of all processors 77 either way."""
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
) -> tuple[Texts[str], Remembered]:
    """The text of every page that has a place, and what is to be remembered for the next run."""
    places, notes = _placed(setting.where), _notes_of(pages)
    now = asked_again(before, notes)
    one = _Writer(setting, before, _moved(before.places, places), now)
    # Those of the whole site stand last and take longest: no process should begin with them late.
    ids = [page for page in setting.where.paths if not one.stands(pages[page])]
    last_first = [pages[page] for page in reversed(ids)]
    results = each(one.write, last_first, setting.processes, MANY, PARTS)
    made = dict(zip(reversed(ids), results, strict=True))
    new = {page: text for page, (text, _) in made.items() if text is not None}
    seals = {page: seen.text for page, (_, seen) in made.items() if seen is not None}
    texts = generated(new, setting.bases, setting.where.paths, seals)
    return texts, _remembered(before, now, one.names, made, places, notes)


def _remembered(
    before: Remembered,
    now: Answers,
    names: Numbered[str],
    made: Mapping[str, tuple[Text | None, _Made | None]],
    places: Mapping[str, str | None],
    notes: Noting | None,
) -> Remembered:
    """What is to be known of all pages, of which some were made."""
    questions = now.questions
    known: dict[str, Known] = {}
    rows = {}
    for page, (_, seen) in made.items():
        if seen is not None:
            asked, put = names.of(seen.asked), questions.of(seen.questions)
            known[page] = Known(seen.page, seen.text, asked, seen.given, put)
            if seen.rows is not None:
                rows[page] = seen.rows.numbered(questions, names, before.rows.get(page, NONE))
    made_of = asked_now(now, before.made_of, notes)
    there = (page for page in before.pages if places.get(page) and page not in made)
    pages = before.pages.followed(there, known)
    return Remembered(
        before.key, pages, places, names.things, questions.things, now.digests, made_of, rows
    )


def _notes_of(pages: Mapping[str, Page | Later]) -> Noting | None:
    """All pages of a run ask the same tables."""
    return next((p.notes for p in pages.values() if isinstance(p, Later) and p.notes), None)


@dataclass(frozen=True, slots=True)
class _Rows:
    """The pieces of a file that was written in this run."""

    segments: Sequence[Segment]
    """Under numbers of the process that wrote it: those of an earlier run, then its own."""
    questions: Sequence[LookUp]
    """Those that no earlier run knew."""
    names: Sequence[str]

    def numbered(self, questions: Numbered[LookUp], names: Numbered[str], was: Pieces) -> Pieces:
        """Under the numbers that all pages share; `was` is the file as it was."""
        put, asked = questions.shared(self.questions), names.shared(self.names)
        return joined(was, (renumbered(segment, put, asked) for segment in self.segments))


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
        self, setting: Setting, before: Remembered, moved: frozenset[str], now: Answers
    ) -> None:
        self._setting = setting
        self._before = before
        self._known = before.pages
        self._last = texts_of(setting.bases)
        self._bases = self._last.checksums
        self._moved = moved
        self.names = Numbered(before.names)
        elsewhere = bytes(name in moved for name in before.names)
        self._otherwise = Otherwise(now.otherwise, elsewhere)
        self._touched = self._known.touched(self._otherwise) | moved
        self._questions = now.questions
        self._asked: set[str] = set()
        where = setting.where
        paths, deleted = _Noted(where.paths, self._asked), _Noted(where.deleted, self._asked)
        self._renderer = Renderer(paths, setting.folders, deleted, setting.site)

    def stands(self, page: Page | Later) -> bool:
        """Whether its text is the one last generated, as can be told before it is gathered."""
        at = self._known.at(page.id)
        if at < 0 or page.id in self._touched or not isinstance(page, Later) or not page.notes:
            return False
        given = self._known.given[at]
        return bool(given) and given == _given(page) and self._stood(page.id)

    def write(self, page: Page | Later) -> tuple[Text | None, _Made | None]:
        """The text and what to know of it; None for the text that is known already."""
        made, given, questions = _gathered(page)
        made = replace(made, path=self._setting.where.paths[page.id])
        if isinstance(page, Later) and page.notes and _has_rows(made):
            return self._row_by_row(made, page.notes)
        seen = fingerprint(made)
        if seen is not None and self._same(page.id, seen):
            known = self._known[page.id]
            names = frozenset(self._before.names[number] for number in known.asked)
            return None, _Made(seen, known.text, names, given, questions)
        self._asked.clear()
        with collected():  # records hold no cycles; a template's own calls do
            text = self._renderer.text(made)
        if seen is None:
            return text, None
        return text, _Made(seen, checksum(text), frozenset(self._asked), given, questions)

    def _row_by_row(self, made: Page, notes: Noting) -> tuple[bytes, _Made]:
        """A file, of which only those rows are made that depend on something new."""
        again = Again(
            self._before.rows.get(made.id, NONE) if self._stood(made.id) else NONE,
            partial(self._last.raw, made.id),
            BEHIND[made.template],
            self._otherwise,
            notes,
            self._asked,
            (self._questions, self.names),
        )
        file = self._renderer.file(made, again)
        rows = _Rows(again.segments, self._questions.new, self.names.new)
        return file, _Made("", checksum(file), frozenset(), "", frozenset(), rows)

    def _stood(self, page: str) -> bool:
        """Whether its base is the text that was written last."""
        at = self._known.at(page)
        return at >= 0 and self._bases.get(page) == self._known.texts[at]

    def _same(self, page: str, seen: str) -> bool:
        at = self._known.at(page)
        if at < 0 or self._known.pages[at] != seen:
            return False
        elsewhere = self._otherwise.pages
        return not any(elsewhere[name] for name in self._known.asked[at]) and self._stood(page)


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
    if page.template not in BEHIND:
        return False
    held = page.data.values() if isinstance(page.data, Mapping) else [page.data.rows]
    return any(isinstance(value, Rows) for value in held)


def _given(page: Later) -> str:
    """As it is where that is a few words, as nearly always; else a digest, which never begins with
    "="."""
    if all(type(value) is str for value in page.given):
        return shortened("=".join(("", *page.given))) or ""
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
