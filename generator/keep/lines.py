"""A page as lines, and back: line endings and a missing last newline are the editor's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Lines:
    """A text as lines without their ends; "a\\r\\nb" → rows ("a", "b"), ends ("\\r\\n", "")."""

    rows: tuple[str, ...]
    ends: tuple[str, ...]

    @property
    def closed(self) -> bool:
        """Whether the last line has its end."""
        return not self.ends or self.ends[-1] != ""

    @property
    def usual_end(self) -> str:
        """The end most lines have: CRLF where an editor's program wrote it."""
        crlf = self.ends.count("\r\n")
        return "\r\n" if crlf > len(self.ends) - crlf else "\n"


def split(text: str) -> Lines:
    """Cut at LF and CRLF only: NEL or U+2028 inside a line is text like any other."""
    rows = text.split("\n")
    last = rows.pop()  # no line when it is empty, and a line without end otherwise
    ends = ["\n"] * len(rows)
    if "\r\n" in text:
        ends = ["\r\n" if row.endswith("\r") else "\n" for row in rows]
        rows = [row.removesuffix("\r") for row in rows]
    if last:
        rows.append(last)
        ends.append("")
    return Lines(tuple(rows), tuple(ends))


def join(rows: Sequence[str], ends: Sequence[str]) -> str:
    """Every line with its end."""
    return "".join(row + end for row, end in zip(rows, ends, strict=True))
