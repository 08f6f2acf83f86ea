"""Tables as CSV, which a spreadsheet opens without running anything."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from generator.escape import clean
from generator.records import Ref

Address = Callable[[Ref], str | None]
# "=HYPERLINK(…)", "@SUM(…)", "+1 and", "- no": a spreadsheet would reckon; not "-5", "+3.5".
_FORMULA = re.compile(r"[=@+\-](?!\d+(?:[.,]\d+)*\Z)|[\t\r]")


class Tabular(Protocol):
    @property
    def head(self) -> Sequence[str]: ...
    @property
    def rows(self) -> Sequence[Sequence[Any]]: ...


def as_csv(table: Tabular, address: Address) -> str:
    """The file, with line ends of "\\n"; "" for a table without rows."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if table.head:
        writer.writerow(table.head)
    for row in table.rows:
        writer.writerow([_cell(value, address) for value in row])
    return out.getvalue()


def _cell(value: Any, address: Address) -> str:
    if isinstance(value, Ref):
        value = address(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = clean(str(value))
    return f"'{text}" if _FORMULA.match(text) else text
