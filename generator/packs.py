"""Rows of bytes on disk by the place where they lie: a few files, of which little is ever read."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from generator import aside
from generator.fingerprint import of_bytes

END = ".pack"


class Place(NamedTuple):
    """Where a row lies, and its checksum."""

    pack: str
    start: int
    length: int
    checksum: str


class Packs:
    """The packs of one folder; each is written once, whole, and never changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[str, int | None] = {}

    def __del__(self) -> None:
        for handle in self._open.values():
            if handle is not None:
                os.close(handle)

    def row(self, place: Place) -> bytes | None:
        """The row that was put there; None where there is none, or another."""
        if (handle := self._handle(place.pack)) is None:
            return None
        try:
            found = os.pread(handle, place.length, place.start)
        except (OSError, OverflowError, ValueError):
            return None
        if of_bytes(found) == place.checksum:
            return found
        self._delete(self._folder / f"{place.pack}{END}")  # the next run does without all of it
        return None

    def put(self, rows: Sequence[bytes]) -> list[Place]:
        """One more pack, and where in it each row lies. Raises OSError."""
        whole = b"".join(rows)
        name = of_bytes(whole)
        aside.put(self._folder / f"{name}{END}", whole)
        places, start = [], 0
        for row in rows:
            places.append(Place(name, start, len(row), of_bytes(row)))
            start += len(row)
        return places

    def sizes(self) -> dict[str, int]:
        """Bytes of each pack that lies there."""
        found: dict[str, int] = {}
        for place in self._folder.glob(f"*{END}"):
            with contextlib.suppress(OSError):
                found[place.stem] = place.stat().st_size
        return found

    def keep(self, names: Iterable[str], *others: str) -> None:
        """Delete all files but these packs and `others`; who has one open may go on to read it."""
        kept = {f"{name}{END}" for name in names} | {*others}
        for place in self._folder.glob("*"):
            if place.name not in kept and place.suffix != aside.END:
                self._delete(place)

    def _delete(self, place: Path) -> None:
        with contextlib.suppress(OSError):
            place.unlink()

    def _handle(self, pack: str) -> int | None:
        if pack not in self._open:
            self._open[pack] = None
            with contextlib.suppress(OSError):
                self._open[pack] = os.open(
                    self._folder / f"{pack}{END}", os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC
                )
        return self._open[pack]
