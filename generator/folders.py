"""Folders and files: which lie in each other, what lies below, and which of them went wrong."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


def nested(folders: Mapping[str, Path]) -> tuple[str, str] | None:
    """The names of two of which one lies in the other or is the other, links followed."""
    for one, other in itertools.combinations(folders, 2):
        here, there = folders[one].resolve(), folders[other].resolve()
        if here.is_relative_to(there) or there.is_relative_to(here):
            return one, other
    return None


def walked(folder: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """As `os.walk`, which leaves out a folder that it cannot read: what lies there is not gone.

    Raises OSError for such a folder; one that is not there holds nothing.
    """
    return os.walk(folder, onerror=_raised)


def _raised(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error


@contextmanager
def named(place: Path) -> Iterator[None]:
    """An error of the disk says which file it was, which that of a full one does not."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            error.filename = str(place)
        raise
