"""One run at a time: a lock on the folder itself, which the kernel lifts when the run dies."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import BriefingError


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder; an error when another run holds it. Nothing is left on disk."""
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":  # has no flock; two runs at once are the user's care there
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise BriefingError(
                "another run is writing here; wait for it to end", folder
            ) from error
        yield
    finally:
        os.close(handle)
