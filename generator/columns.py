"""Many rows of numbers and text in a few columns: read, looked through and written at once.

What a run keeps for the next one is a hundred numbers a page, of ten thousands of pages. An object
for each of them would cost more than all that is done with it.
"""

from __future__ import annotations

import hashlib
import json
import sys
from array import array
from base64 import b64decode, b64encode
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from operator import sub
from typing import TypeAlias, overload

SEPARATOR = "\x1e"
"""Between texts of a column: none of them may hold it."""
Column: TypeAlias = "Sequence[str] | array[int]"


class Lists(Sequence["array[int]"]):
    """Rows of numbers, all in one array."""

    __slots__ = ("ends", "numbers")

    def __init__(self, numbers: array[int], ends: array[int]) -> None:
        """`ends` says where in `numbers` each row ends; ValueError where that cannot be."""
        if (ends[-1] if ends else 0) != len(numbers):
            raise ValueError("a row for each number")
        self.numbers, self.ends = numbers, ends

    @classmethod
    def of(cls, rows: Iterable[Sequence[int]]) -> Lists:
        numbers, lengths = array("I"), []
        for row in rows:
            numbers.extend(row)
            lengths.append(len(row))
        return cls(numbers, array("I", accumulate(lengths)))

    def __len__(self) -> int:
        return len(self.ends)

    @overload
    def __getitem__(self, at: int) -> array[int]: ...
    @overload
    def __getitem__(self, at: slice) -> list[array[int]]: ...
    def __getitem__(self, at: int | slice) -> array[int] | list[array[int]]:
        if isinstance(at, slice):
            return [self[number] for number in range(*at.indices(len(self)))]
        if not 0 <= at < len(self):
            raise IndexError(at)
        return self.numbers[self.ends[at - 1] if at else 0 : self.ends[at]]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Lists) and (self.numbers, self.ends) == (other.numbers, other.ends)

    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def joined(cls, parts: Iterable[Lists]) -> Lists:
        """The rows of all of them."""
        numbers, ends = array("I"), array("I")
        for part in parts:
            start = len(numbers)
            numbers.extend(part.numbers)
            ends.extend(part.ends if not start else array("I", [start + end for end in part.ends]))
        return cls(numbers, ends)

    def part(self, first: int, end: int) -> Lists:
        """The rows from `first` up to `end`."""
        start = self.ends[first - 1] if first else 0
        ends = self.ends[first:end]
        last = ends[-1] if ends else start
        return Lists(self.numbers[start:last], array("I", [e - start for e in ends]))

    def picked(self, rows: Iterable[int]) -> Lists:
        """Those rows, in that order."""
        parts: list[Lists] = []
        first = end = 0
        for row in rows:
            if row != end:
                parts.append(self.part(first, end))
                first = row
            end = row + 1
        return Lists.joined((*parts, self.part(first, end)))

    def replaced(self, rows: Mapping[int, Sequence[int]]) -> Lists:
        """The same with other rows in place of some."""
        parts, at = [], 0
        for number in sorted(rows):
            parts += [self.part(at, number), Lists.of([rows[number]])]
            at = number + 1
        return Lists.joined((*parts, self.part(at, len(self))))

    def renumbered(self, new: Sequence[int]) -> Lists:
        """The same rows, for each number the one that stands at its place in `new`."""
        return Lists(array("I", map(new.__getitem__, self.numbers)), self.ends)

    def lengths(self) -> Iterator[int]:
        """How many numbers each row has."""
        return map(sub, self.ends, chain((0,), self.ends))

    def touched(self, marked: bytes | bytearray) -> Iterator[int]:
        """The rows with a number that is marked by a 1, in one pass over all numbers."""
        hits = bytes(map(marked.__getitem__, self.numbers))
        at = hits.find(1)
        while at >= 0:
            row = bisect_right(self.ends, at)
            yield row
            at = hits.find(1, self.ends[row])

    def within(self, most: int) -> Lists:
        """The same; IndexError where a number is of none of so many things."""
        if self.numbers and max(self.numbers) >= most:
            raise IndexError(max(self.numbers))
        return self


def marked(numbers: Iterable[int], of: int) -> bytearray:
    """A 1 for each of the numbers below `of`."""
    found = bytearray(of)
    for number in numbers:
        found[number] = 1
    return found


# --- on disk -----------------------------------------------------------------------------------


def dumped(key: str, columns: Mapping[str, Column]) -> bytes:
    """All columns, with a checksum; ValueError where a text cannot be kept."""
    parts = {name: _packed(column) for name, column in columns.items()}
    body = b"".join(parts.values())
    shape = [
        [name, isinstance(columns[name], array), len(columns[name]), len(part)]
        for name, part in parts.items()
    ]
    head = {"key": f"{key} {sys.byteorder}", "columns": shape, "sum": _sum(body)}
    return json.dumps(head).encode("ascii") + b"\n" + body


def loaded(data: bytes, key: str) -> dict[str, Column]:
    """The columns of what was dumped with this key; ValueError, KeyError or TypeError for
    anything else."""
    line, _, body = data.partition(b"\n")
    head = json.loads(line)
    if head["key"] != f"{key} {sys.byteorder}" or head["sum"] != _sum(body):
        raise ValueError("another one's")
    found: dict[str, Column] = {}
    at = 0
    for name, numbers, count, size in head["columns"]:
        found[name] = _unpacked(body[at : at + size], numbers)
        at += size
        if len(found[name]) != count:
            raise ValueError(f"{count} of {name}")
    return found


def _sum(body: bytes) -> str:
    return hashlib.blake2b(body).hexdigest()


def _packed(column: Column) -> bytes:
    if isinstance(column, array):
        return column.tobytes()
    text = SEPARATOR.join(column)
    if column and text.count(SEPARATOR) != len(column) - 1:
        raise ValueError("a separator inside")
    return (text + SEPARATOR if column else text).encode("utf-8", "surrogatepass")


def _unpacked(part: bytes, numbers: bool) -> Column:
    if numbers:
        return array("I", part)
    return part.decode("utf-8", "surrogatepass").split(SEPARATOR)[:-1]


def in_letters(column: array[int]) -> str:
    """Numbers as text that JSON may hold, the same on every machine."""
    return b64encode(_little_endian(column).tobytes()).decode("ascii")


def from_letters(text: str) -> array[int]:
    """What `in_letters` made a text; ValueError for any other."""
    found = array("I")
    found.frombytes(b64decode(text))
    return _little_endian(found)


def _little_endian(column: array[int]) -> array[int]:
    if sys.byteorder == "big":
        column = column[:]
        column.byteswap()
    return column
