"""Rows of a file that say what they said are taken over from it as lines; the others are made.

A file for programs has one row a line, thousands of them, and one article more changes a few.
"""

from __future__ import annotations

from array import array
from base64 import b64decode, b64encode
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any, Generic, NamedTuple, TypeVar

from generator.records import LookUp, Noting, Rows

K = TypeVar("K", bound=Hashable)


class KeptRows(NamedTuple):
    """What is known of one piece of a file; numbers are those of `known_pages.Remembered`."""

    lines: int
    questions: Sequence[int]
    """All that was asked while it was made."""
    asked: Sequence[int]
    """The pages whose places it depends on."""


Pieces = Mapping[str, KeptRows]
"""By the piece's key, in the order of the file."""


class NewNumbers(Generic[K]):
    """Numbers for things that a process meets while it writes: those of `before`, then its own."""

    def __init__(self, before: Sequence[K]) -> None:
        self._numbers = {thing: number for number, thing in enumerate(before)}
        self._first = len(before)
        self.new: list[K] = []

    def of(self, things: Iterable[K]) -> array[int]:
        return array("I", map(self._number, things))

    def _number(self, thing: K) -> int:
        if thing not in self._numbers:
            self._numbers[thing] = self._first + len(self.new)
            self.new.append(thing)
        return self._numbers[thing]


class Otherwise(NamedTuple):
    """What is not as it was, by number."""

    questions: frozenset[int]
    """Those with another answer."""
    pages: frozenset[int]
    """Those that lie elsewhere."""


class Again:
    """Gives the lines of one file; to be asked once."""

    def __init__(
        self,
        known: Pieces,
        lines: Callable[[int], Sequence[str]],
        otherwise: Otherwise,
        notes: Noting,
        addressed: set[str],
        numbers: Callable[[], tuple[NewNumbers[LookUp], NewNumbers[str]]],
    ) -> None:
        """`lines` gives the last lines of the file as it was; whoever writes a row notes in
        `addressed` for which pages he looked."""
        self._known = known
        self._lines = lines
        self._otherwise = otherwise
        self._notes = notes
        self._addressed = addressed
        self._numbers = numbers
        self.pieces: dict[str, KeptRows] = {}
        """What is known after that; those that lie one behind the other in the file."""
        self.fresh: set[str] = set()
        """Keys of those that were made."""

    def __call__(self, rows: Rows, write: Callable[[Any], str]) -> Iterator[str]:
        before = self._lines(sum(known.lines for known in self._known.values()))
        starts = accumulate((known.lines for known in self._known.values()), initial=0)
        at = dict(zip(self._known, starts, strict=False))
        for piece in rows.pieces:
            known = self._known.get(piece.key)
            if known is not None and self._stands(known):
                self.pieces[piece.key] = known
                yield from before[at[piece.key] : at[piece.key] + known.lines]
            else:
                self._addressed.clear()
                with self._notes.aside() as asked:
                    written = list(map(write, piece.make()))
                self.pieces[piece.key] = self._kept(written, asked)
                self.fresh.add(piece.key)
                yield from written

    def _stands(self, known: KeptRows) -> bool:
        changed = self._otherwise
        return changed.questions.isdisjoint(known.questions) and changed.pages.isdisjoint(
            known.asked
        )

    def _kept(self, written: Sequence[str], asked: Collection[LookUp]) -> KeptRows:
        questions, names = self._numbers()
        lines = sum(row.count("\n") + 1 for row in written)
        return KeptRows(lines, questions.of(sorted(asked)), names.of(sorted(self._addressed)))


def renumbered(
    known: Pieces, questions: Callable[[int], int], asked: Callable[[int], int]
) -> dict[str, KeptRows]:
    """The same under other numbers."""
    return {
        key: KeptRows(
            row.lines, array("I", map(questions, row.questions)), array("I", map(asked, row.asked))
        )
        for key, row in known.items()
    }


# --- on disk -----------------------------------------------------------------------------------


def packed(known: Pieces) -> dict[str, object]:
    """All of it in a few columns."""
    rows = known.values()
    return {
        "keys": list(known),
        "lines": _packed(row.lines for row in rows),
        "questions": _packed(n for row in rows for n in row.questions),
        "of questions": _packed(len(row.questions) for row in rows),
        "asked": _packed(n for row in rows for n in row.asked),
        "of asked": _packed(len(row.asked) for row in rows),
    }


def unpacked(data: Mapping[str, Any], questions: int, names: int) -> dict[str, KeptRows]:
    """What was packed; an error (ValueError, IndexError, KeyError, TypeError) for anything else.

    `questions` and `names` say how many of them there are.
    """
    lines = _unpacked(data["lines"])
    put = _parts(data["questions"], data["of questions"], questions)
    asked = _parts(data["asked"], data["of asked"], names)
    found = [KeptRows(*row) for row in zip(lines, put, asked, strict=True)]
    return dict(zip(data["keys"], found, strict=True))


def _parts(packed_numbers: str, lengths: str, most: int) -> Iterator[array[int]]:
    numbers = _unpacked(packed_numbers)
    if numbers and max(numbers) >= most:
        raise IndexError(max(numbers))
    ends = list(accumulate(_unpacked(lengths), initial=0))
    if ends[-1] != len(numbers):
        raise ValueError("a number for each")
    return (numbers[start:end] for start, end in pairwise(ends))


def _packed(numbers: Iterable[int]) -> str:
    return b64encode(array("I", numbers).tobytes()).decode()


def _unpacked(text: str) -> array[int]:
    return array("I", b64decode(text, validate=True))
