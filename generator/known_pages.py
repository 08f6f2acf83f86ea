"""What a run keeps of its pages for the next one: what each was made of, as digests."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, compress, repeat
from pathlib import Path
from typing import Any

from generator import aside
from generator.columns import Column, Lists, dumped, loaded, marked
from generator.kept_rows import Otherwise, Pieces, packed, unpacked
from generator.records import LookUp

FILE = "pages.columns"
ALL = "*"
"""In place of a page's id, where something depends on the places of all pages."""
MOST_SPARE = 0.25
"""Of the questions kept, those that no page asks any more: with more of them, all are forgotten."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a page was when its text was made; numbers are those of `Remembered`."""

    page: str
    """Digest of the record."""
    text: str
    asked: Sequence[int]
    """The pages whose places the text depends on."""
    given: str = ""
    """What the record was made of besides answers, or a digest of it; "" where that cannot be
    told."""
    questions: Sequence[int] = ()
    """All that was asked while it was gathered."""


class KnownPages(Mapping[str, Known]):
    """By id, in columns."""

    __slots__ = ("_at", "asked", "given", "ids", "pages", "questions", "texts")

    def __init__(
        self,
        ids: Sequence[str],
        pages: Sequence[str],
        texts: Sequence[str],
        given: Sequence[str],
        asked: Lists,
        questions: Lists,
    ) -> None:
        """ValueError where one is longer than another."""
        if len({len(ids), len(pages), len(texts), len(given), len(asked), len(questions)}) > 1:
            raise ValueError("as many of each")
        self.ids, self.pages, self.texts, self.given = ids, pages, texts, given
        self.asked, self.questions = asked, questions
        self._at = {page: number for number, page in enumerate(ids)}

    @classmethod
    def of(cls, found: Mapping[str, Known]) -> KnownPages:
        rows = found.values()
        return cls(
            list(found),
            [known.page for known in rows],
            [known.text for known in rows],
            [known.given for known in rows],
            Lists.of(known.asked for known in rows),
            Lists.of(known.questions for known in rows),
        )

    def at(self, page: str) -> int:
        """Where in the columns a page stands; -1 for one that is not known."""
        return self._at.get(page, -1)

    def __getitem__(self, page: str) -> Known:
        at = self._at[page]
        return Known(
            self.pages[at], self.texts[at], self.asked[at], self.given[at], self.questions[at]
        )

    def __iter__(self) -> Iterator[str]:
        return iter(self.ids)

    def __len__(self) -> int:
        return len(self.ids)

    def touched(self, otherwise: Otherwise) -> set[str]:
        """Pages that asked for something that is another now, or lead to what lies elsewhere."""
        asked = self.questions.touched(otherwise.questions)
        return {self.ids[at] for at in chain(asked, self.asked.touched(otherwise.pages))}

    def followed(self, there: Iterable[str], made: Mapping[str, Known]) -> KnownPages:
        """Those that are still `there`, and those that were made in place of others."""
        kept = [at for page in there if page not in made and (at := self.at(page)) >= 0]
        new = KnownPages.of(made)
        return KnownPages(
            [*(self.ids[at] for at in kept), *new.ids],
            [*(self.pages[at] for at in kept), *new.pages],
            [*(self.texts[at] for at in kept), *new.texts],
            [*(self.given[at] for at in kept), *new.given],
            Lists.joined((self.asked.picked(kept), new.asked)),
            Lists.joined((self.questions.picked(kept), new.questions)),
        )


@dataclass(frozen=True, slots=True)
class Remembered:
    """The pages of an earlier run, all made with the same generator."""

    key: str
    pages: KnownPages = field(default_factory=lambda: KnownPages.of({}))
    places: Mapping[str, str | None] = field(default_factory=dict)
    """Where each page lay; None for one that an editor deleted."""
    names: Sequence[str] = ()
    """Ids of pages by number."""
    questions: Sequence[LookUp] = ()
    """By number."""
    answers: Sequence[str | None] = ()
    """Digests of the answers; None for one that is never the same."""
    made_of: Lists = field(default_factory=lambda: Lists.of(()))
    """Of each question those that were asked to answer it; none where it is asked in any case."""
    rows: Mapping[str, Pieces] = field(default_factory=dict)
    """What files for programs are made of, by page."""


def remembered(cache: Path, key: str) -> Remembered:
    """What an earlier run kept; nothing where `key`, a digest of all that makes texts, is another
    or "", not to be told."""
    try:
        if key:
            return _read(key, loaded((cache / FILE).read_bytes(), key))
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        pass
    return Remembered(key)


def _read(key: str, columns: Mapping[str, Any]) -> Remembered:
    names, answers = columns["names"], [answer or None for answer in columns["answers"]]
    tables = columns["tables"]
    questions = [
        (tables[table], asked)
        for table, asked in zip(columns["question tables"], columns["question keys"], strict=True)
    ]
    of, number = len(questions), len(names)
    pages = KnownPages(
        columns["ids"],
        columns["pages"],
        columns["texts"],
        columns["given"],
        Lists(columns["asked"], columns["asked end"]).within(number),
        Lists(columns["questions"], columns["questions end"]).within(of),
    )
    made_of = Lists(columns["made of"], columns["made of end"]).within(of)
    if not len(answers) == of == len(made_of):
        raise ValueError("an answer for each question")
    places = dict(zip(columns["placed"], (path or None for path in columns["paths"]), strict=True))
    rows = unpacked(columns, of, number)
    return Remembered(key, pages, places, names, questions, answers, made_of, rows)


def remember(cache: Path, found: Remembered) -> None:
    """For the next run; not where nobody can tell what the texts were made with."""
    if not found.key:
        return
    try:
        raw = dumped(found.key, _columns(_tidied(found)))
    except ValueError:  # a name that no column can hold: the next run makes everything
        return
    aside.put(cache / FILE, raw)


def _columns(found: Remembered) -> dict[str, Column]:
    tables = {table: n for n, table in enumerate(dict.fromkeys(t for t, _ in found.questions))}
    pages = found.pages
    return {
        "ids": pages.ids,
        "pages": pages.pages,
        "texts": pages.texts,
        "given": pages.given,
        "asked": pages.asked.numbers,
        "asked end": pages.asked.ends,
        "questions": pages.questions.numbers,
        "questions end": pages.questions.ends,
        "placed": list(found.places),
        "paths": [path or "" for path in found.places.values()],
        "names": found.names,
        "tables": list(tables),
        "question tables": array("I", [tables[table] for table, _ in found.questions]),
        "question keys": [key for _, key in found.questions],
        "answers": [answer or "" for answer in found.answers],
        "made of": found.made_of.numbers,
        "made of end": found.made_of.ends,
        **packed(found.rows),
    }


def _tidied(found: Remembered) -> Remembered:
    """The same without questions that nobody asks any more, where they are many."""
    most = len(found.questions)
    for used in _used(found):
        if most - used.count(1) <= MOST_SPARE * most:
            return found
    kept = [number for number in range(most) if used[number]]
    new = array("I", bytes(4 * most))
    for number, old in enumerate(kept):
        new[old] = number
    pages = found.pages
    return replace(
        found,
        pages=KnownPages(
            pages.ids, pages.pages, pages.texts, pages.given, pages.asked,
            pages.questions.renumbered(new),
        ),
        questions=[found.questions[number] for number in kept],
        answers=[found.answers[number] for number in kept],
        made_of=found.made_of.picked(kept).renumbered(new),
        rows={page: rows.renumbered(new) for page, rows in found.rows.items()},
    )  # fmt: skip


def _used(found: Remembered) -> Iterator[bytearray]:
    """A 1 for each question that a page asked, or a row; then for those as well that they are made
    of, and so on, until nothing is added: nearly always the first will do."""
    every = (found.pages.questions, *(rows.questions for rows in found.rows.values()))
    used = marked(chain.from_iterable(lists.numbers for lists in every), len(found.questions))
    made_of, before = found.made_of, -1
    while (now := used.count(1)) != before:
        yield used
        before = now
        of_used = chain.from_iterable(map(repeat, used, made_of.lengths()))
        for number in compress(made_of.numbers, of_used):
            used[number] = 1
