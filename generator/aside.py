"""Files of the cache, each written aside and then put in its place: there whole, or as it was."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

from generator.folders import named

END = ".tmp"
LEFT = 3600
"""Seconds after which no run still writes such a file: they are written in less than one."""


def put(place: Path, raw: bytes) -> None:
    """A file with these bytes, whatever stood there. What killed runs left beside it half-written
    goes. Raises OSError."""
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = place.with_name(f"{place.name}.{os.getpid()}{END}")
    with named(temporary):
        temporary.write_bytes(raw)
    temporary.replace(place)
    _sweep(place.parent)


def _sweep(folder: Path) -> None:
    oldest = time.time() - LEFT
    for left in folder.glob(f"*{END}"):
        with contextlib.suppress(OSError):  # another run was faster
            if left.stat().st_mtime < oldest:
                left.unlink()
