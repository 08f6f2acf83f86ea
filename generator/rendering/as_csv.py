"""Tables as CSV, which a spreadsheet opens without running anything."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from generator.escape import clean
from generator.records import Ref, Rows
from generator.rendering.row_by_row import Kept, all_anew

Address = Callable[[Ref], str | None]
BEHIND = "\n"
"""What stands behind the last row."""
# "=HYPERLINK(…)", "@SUM(…)", "+1 and", "- no": a spreadsheet would reckon; not "-5", "+3.5".
_FORMULA = re.compile(r"[=@+\-](?!\d+(?:[.,]\d+)*\Z)|[\t\r]")


class Tabular(Protocol):
    @property
    def head(self) -> Sequence[str]: ...
    @property
    def rows(self) -> Sequence[Sequence[Any]]: ...


def as_csv(table: Tabular, address: Address, kept: Kept = all_anew) -> bytes:
    """The file in UTF-8, with line ends of "\\n"; nothing for a table without rows.

    `kept` gives the bytes of `Rows`.
    """
    written = _Lines()
    writer = csv.writer(written, lineterminator="\n")

    def line(row: Sequence[Any]) -> str:
        writer.writerow([_cell(value, address) for value in row])
        return written.last.removesuffix("\n")

    head = line(table.head).encode("utf-8") if table.head else b""
    write = kept if isinstance(table.rows, Rows) else all_anew
    rows = write(table.rows, line, "\n")  # type: ignore[arg-type]
    return b"".join(piece for part in (head, rows) if part for piece in (part, b"\n"))


class _Lines:
    """A file of the one line that was written last."""

    def __init__(self) -> None:
        self.last = ""

    def write(self, line: str) -> None:
        self.last = line


def _cell(value: Any, address: Address) -> str:
    if isinstance(value, Ref):
        value = address(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = clean(str(value))
    return f"'{text}" if _FORMULA.match(text) else text
