"""Rows of a file that say what they said are taken over from it as they stand.

A file for programs has one row a line, thousands of them, and one article more changes a few. What
lies between two changes is taken over in one piece.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from generator.columns import Column, Lists
from generator.numbered import Numbered
from generator.records import LookUp, Noting, Rows


class KeptRows(NamedTuple):
    """What is known of one piece of a file; numbers are those of `known_pages.Remembered`."""

    size: int
    """Bytes of its rows, with what stands between them."""
    questions: Sequence[int]
    """All that was asked while it was made."""
    asked: Sequence[int]
    """The pages whose places it depends on."""


class Pieces(Mapping[str, KeptRows]):
    """What is known of a file, by the piece's key, in the order of the file."""

    __slots__ = ("_at", "asked", "keys_", "questions", "sizes")

    def __init__(
        self, keys: Sequence[str], sizes: array[int], questions: Lists, asked: Lists
    ) -> None:
        """ValueError where one is longer than another."""
        if not len(keys) == len(sizes) == len(questions) == len(asked):
            raise ValueError("as many of each")
        self.keys_, self.sizes, self.questions, self.asked = keys, sizes, questions, asked
        self._at: dict[str, int] | None = None

    @classmethod
    def of(cls, found: Mapping[str, KeptRows]) -> Pieces:
        rows = found.values()
        sizes = array("I", [row.size for row in rows])
        questions, asked = Lists.of(r.questions for r in rows), Lists.of(r.asked for r in rows)
        return cls(list(found), sizes, questions, asked)

    @property
    def at(self) -> Mapping[str, int]:
        """Where in the file each piece stands."""
        if self._at is None:
            self._at = {key: number for number, key in enumerate(self.keys_)}
        return self._at

    def __getitem__(self, key: str) -> KeptRows:
        at = self.at[key]
        return KeptRows(self.sizes[at], self.questions[at], self.asked[at])

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys_)

    def __len__(self) -> int:
        return len(self.keys_)

    def renumbered(self, new: Sequence[int]) -> Pieces:
        """The same, for each question the number that stands at its place in `new`."""
        return Pieces(self.keys_, self.sizes, self.questions.renumbered(new), self.asked)

    def part(self, first: int, end: int) -> Pieces:
        """Those that stand one behind the other from `first` up to `end`."""
        return Pieces(
            self.keys_[first:end],
            self.sizes[first:end],
            self.questions.part(first, end),
            self.asked.part(first, end),
        )


NONE = Pieces((), array("I"), Lists.of(()), Lists.of(()))


class Taken(NamedTuple):
    """Pieces that stood there before, one behind the other."""

    first: int
    end: int


class Made(NamedTuple):
    """A piece that was made."""

    key: str
    row: KeptRows


Segment = Taken | Made
"""Of a file as it is now."""


def joined(before: Pieces, segments: Iterable[Segment]) -> Pieces:
    """What is known of the file as it is now."""
    parts = [
        before.part(*segment) if isinstance(segment, Taken) else Pieces.of(dict([segment]))
        for segment in segments
    ]
    return Pieces(
        [key for part in parts for key in part.keys_],
        array("I", [size for part in parts for size in part.sizes]),
        Lists.joined(part.questions for part in parts),
        Lists.joined(part.asked for part in parts),
    )


def renumbered(
    segment: Segment, questions: Callable[[int], int], asked: Callable[[int], int]
) -> Segment:
    """The same under other numbers."""
    if isinstance(segment, Taken):
        return segment
    key, row = segment
    put, names = sorted(map(questions, row.questions)), sorted(map(asked, row.asked))
    return Made(key, KeptRows(row.size, put, names))


class Otherwise(NamedTuple):
    """What is not as it was: a 1 for each number that is meant."""

    questions: bytes | bytearray
    """Those with another answer."""
    pages: bytes | bytearray
    """Those that lie elsewhere."""


class Again:
    """Gives the rows of one file in UTF-8; to be asked once."""

    def __init__(
        self,
        known: Pieces,
        before: Callable[[], bytes],
        behind: str,
        otherwise: Otherwise,
        notes: Noting,
        addressed: set[str],
        numbers: tuple[Numbered[LookUp], Numbered[str]],
    ) -> None:
        """`before` gives the file as it was, in which `behind` stands behind the last row; whoever
        writes a row notes in `addressed` for which pages he looked."""
        self._known = known
        self._before, self._behind = before, behind.encode("utf-8")
        self._notes = notes
        self._addressed = addressed
        self._numbers = numbers
        self._other = {
            *known.questions.touched(otherwise.questions),
            *known.asked.touched(otherwise.pages),
        }
        self.segments: list[Segment] = []
        """Of what the file is after that."""

    def __call__(self, rows: Rows, write: Callable[[Any], str], between: str) -> bytes:
        apart = between.encode("utf-8")
        stood = _Stood(self._known, self._before, apart, self._behind)
        pieces: list[bytes | memoryview] = []
        for segment in self._sorted(rows.keys):
            if isinstance(segment, Taken):
                self.segments.append(segment)
                pieces.append(stood.piece(segment))
            else:
                made, piece = self._made(segment, rows, write, between)
                self.segments.append(made)
                pieces.append(piece)
        return apart.join(filter(None, pieces))

    def _sorted(self, keys: Iterable[str]) -> Iterator[Taken | str]:
        """What can be taken over, in pieces as long as possible, and keys of what is to be made."""
        at, other = self._known.at, self._other
        first = end = 0
        for key in keys:
            number = at.get(key, -1)
            if number == end and number not in other:
                end += 1
                continue
            if end > first:
                yield Taken(first, end)
            first = end = number
            if number < 0 or number in other:
                yield key
                first = end = number + 1
            else:
                end += 1
        if end > first:
            yield Taken(first, end)

    def _made(
        self, key: str, rows: Rows, write: Callable[[Any], str], between: str
    ) -> tuple[Made, bytes]:
        self._addressed.clear()
        with self._notes.aside() as asked:
            piece = between.join(map(write, rows.make(key))).encode("utf-8")
        questions, names = self._numbers
        row = KeptRows(len(piece), questions.of(asked), names.of(self._addressed))
        return Made(key, row), piece


class _Stood:
    """The rows of a file as they were."""

    def __init__(
        self, known: Pieces, before: Callable[[], bytes], between: bytes, behind: bytes
    ) -> None:
        self._known, self._before = known, before
        self._between, self._behind = between, behind

    def piece(self, taken: Taken) -> memoryview:
        """Not copied: of ten thousand articles a file has eighty megabytes."""
        at = self._ahead
        first, end = at + self._starts[taken.first], at + self._starts[taken.end]
        return self._file[first : end - len(self._between) if end > first else first]

    @cached_property
    def _starts(self) -> Sequence[int]:
        """Where behind the first row each piece begins; one without rows takes no room."""
        room = len(self._between)
        steps = (size + room if size else 0 for size in self._known.sizes)
        return list(accumulate(steps, initial=0))

    @cached_property
    def _ahead(self) -> int:
        """What stands before the first row."""
        return len(self._file) - len(self._behind) + len(self._between) - self._starts[-1]

    @cached_property
    def _file(self) -> memoryview:
        return memoryview(self._before())


# --- on disk -----------------------------------------------------------------------------------


def packed(files: Mapping[str, Pieces]) -> dict[str, Column]:
    """What is known of all files, in a few columns."""
    of = files.values()
    questions, asked = Lists.joined(f.questions for f in of), Lists.joined(f.asked for f in of)
    return {
        "files": list(files),
        "pieces": array("I", map(len, of)),
        "keys": [key for file in of for key in file.keys_],
        "sizes": array("I", [size for file in of for size in file.sizes]),
        "row questions": questions.numbers,
        "row questions end": questions.ends,
        "row asked": asked.numbers,
        "row asked end": asked.ends,
    }


def unpacked(columns: Mapping[str, Any], questions: int, names: int) -> dict[str, Pieces]:
    """What was packed; an error (ValueError, IndexError, KeyError) for anything else.

    `questions` and `names` say how many of them there are.
    """
    put = Lists(columns["row questions"], columns["row questions end"]).within(questions)
    asked = Lists(columns["row asked"], columns["row asked end"]).within(names)
    every = Pieces(columns["keys"], columns["sizes"], put, asked)
    ends = list(accumulate(columns["pieces"], initial=0))
    if ends[-1] != len(every):
        raise ValueError("a file for each piece")
    parts = (every.part(first, end) for first, end in pairwise(ends))
    return dict(zip(columns["files"], parts, strict=True))
