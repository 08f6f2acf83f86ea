"""Nothing is extracted here yet."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records import Finding, Reading


def actors(reading: Reading) -> Iterator[Finding]:
    yield from ()
