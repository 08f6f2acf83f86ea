"""What a run keeps of its pages for the next one: what each was made of, as digests."""

from __future__ import annotations

import json
import os
from array import array
from base64 import b64decode, b64encode
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Any, Generic, TypeVar

from generator.kept_rows import Pieces, packed, renumbered, unpacked
from generator.records import LookUp, Noting

FILE = "pages.json"
ALL = "*"
"""In place of a page's id, where something depends on the places of all pages."""
MOST_SPARE = 0.25
"""Of the questions kept, those that no page asks any more: with more of them, all are forgotten."""
K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Known:
    """What a page was when its text was made; numbers are those of `Remembered`."""

    page: str
    """Digest of the record."""
    text: str
    asked: Sequence[int]
    """The pages whose places the text depends on."""
    given: str = ""
    """Digest of what the record was made of besides answers; "" where that cannot be told."""
    questions: Sequence[int] = ()
    """All that was asked while it was gathered."""


class Numbered(Generic[K]):
    """Things with a number each, which they keep from run to run."""

    def __init__(self, things: Iterable[K] = ()) -> None:
        self.things = list(things)
        self._numbers = {thing: number for number, thing in enumerate(self.things)}

    def of(self, things: Iterable[K]) -> array[int]:
        """The numbers of the things, in their order; a new one gets the next."""
        return array("I", sorted({self.number(thing) for thing in things}))

    def number(self, thing: K) -> int:
        if thing not in self._numbers:
            self._numbers[thing] = len(self.things)
            self.things.append(thing)
        return self._numbers[thing]


@dataclass(frozen=True, slots=True)
class Remembered:
    """The pages of an earlier run, all made with the same generator."""

    key: str
    pages: Mapping[str, Known] = field(default_factory=dict)
    places: Mapping[str, str | None] = field(default_factory=dict)
    """Where each page lay; None for one that an editor deleted."""
    names: Sequence[str] = ()
    """Ids of pages by number."""
    questions: Sequence[LookUp] = ()
    """By number."""
    answers: Sequence[str | None] = ()
    """Digests of the answers; None for one that is never the same."""
    rows: Mapping[str, Pieces] = field(default_factory=dict)
    """What files for programs are made of, by page."""


def answered(questions: Sequence[LookUp], notes: Noting | None) -> list[str | None]:
    """Digests of the answers as they are now."""
    return [notes.digest(question) if notes else None for question in questions]


def remembered(cache: Path, key: str) -> Remembered:
    """What an earlier run kept; nothing where `key`, a digest of all that makes texts, is another
    or "", not to be told."""
    try:
        data = json.loads((cache / FILE).read_bytes())
        if key and data["key"] == key:
            return _read(data)
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        pass
    return Remembered(key)


def _read(data: Mapping[str, Any]) -> Remembered:
    names, answers = list(data["names"]), list(data["answers"])
    questions = [(table, name) for table, name in data["questions"]]
    pages = {
        page: Known(seen, text, _numbers(asked, names), given, _numbers(put, questions))
        for page, (seen, text, asked, given, put) in data["pages"].items()
    }
    if len(answers) != len(questions):
        raise ValueError("an answer for each question")
    rows = {i: unpacked(row, len(questions), len(names)) for i, row in data["rows"].items()}
    return Remembered(data["key"], pages, dict(data["places"]), names, questions, answers, rows)


def _numbers(packed: str, things: Sequence[object]) -> array[int]:
    """Raises ValueError for what is none, IndexError for a number of nothing."""
    found = array("I", b64decode(packed, validate=True))
    if found and max(found) >= len(things):
        raise IndexError(max(found))
    return found


def remember(cache: Path, found: Remembered) -> None:
    """For the next run; not where nobody can tell what the texts were made with."""
    if not found.key:
        return
    found = _tidied(found)
    data = {
        "key": found.key,
        "places": found.places,
        "pages": {page: _packed(known) for page, known in found.pages.items()},
        "names": found.names,
        "questions": found.questions,
        "answers": found.answers,
        "rows": {page: packed(pieces) for page, pieces in found.rows.items()},
    }
    cache.mkdir(parents=True, exist_ok=True)
    temporary = cache / f"pages.{os.getpid()}.tmp"
    temporary.write_text(json.dumps(data, separators=(",", ":")), "ascii")
    temporary.replace(cache / FILE)


def _tidied(found: Remembered) -> Remembered:
    """The same without questions that no page asks any more, where they are many."""
    pieces = (piece.questions for rows in found.rows.values() for piece in rows.values())
    every = chain((known.questions for known in found.pages.values()), pieces)
    used = sorted(set(chain.from_iterable(every)))
    if len(found.questions) - len(used) <= MOST_SPARE * len(found.questions):
        return found
    new = {old: number for number, old in enumerate(used)}
    pages = {
        page: replace(known, questions=array("I", (new[n] for n in known.questions)))
        for page, known in found.pages.items()
    }
    questions = [found.questions[number] for number in used]
    answers = [found.answers[number] for number in used]
    rows = {i: renumbered(row, new.__getitem__, int) for i, row in found.rows.items()}
    return replace(found, pages=pages, questions=questions, answers=answers, rows=rows)


def _packed(known: Known) -> tuple[str, str, str, str, str]:
    asked, put = (
        b64encode(array("I", n).tobytes()).decode() for n in (known.asked, known.questions)
    )
    return known.page, known.text, asked, known.given, put
