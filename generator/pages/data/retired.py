"""What became of ids that programs may have kept: links of the pages follow the same list."""

from __future__ import annotations

from generator.pages.data.rows import RetiredRow
from generator.pages.desk import Desk


def retired(desk: Desk) -> list[RetiredRow]:
    return [RetiredRow(old, item) for old, item in sorted(desk.library.retired.items())]
