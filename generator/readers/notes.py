"""What the reader was not sure of, in a line each for the editor."""

from __future__ import annotations

from collections.abc import Iterable

from generator.readers.dates import open_to_two
from generator.readers.lines import Line


def open_dates(head: Iterable[Line], text: str) -> tuple[str, ...]:
    """One note for each date of the head that may mean two different days."""
    out = []
    for line in head:
        for start, end in open_to_two(line.text[:200]):
            number = text.count("\n", 0, line.start) + 1
            found = line.text[start:end]
            out.append(f"line {number}: {found} may mean two days; give the date in a sidecar")
    return tuple(out)


def decoded_as(encoding: str, line: int) -> str:
    return f"line {line}: no UTF-8; the file was read as {encoding}"
