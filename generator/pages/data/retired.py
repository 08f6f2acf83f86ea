"""What became of ids that programs may have kept: links of the pages follow the same list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.data.once import once
from generator.pages.data.rows import RetiredRow
from generator.pages.desk import Desk


@once
def retired(desk: Desk) -> Iterator[RetiredRow]:
    for old, item in sorted(desk.library.retired.items()):
        yield RetiredRow(old, item)
