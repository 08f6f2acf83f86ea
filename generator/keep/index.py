"""What is known of files from one run to the next: in which state each was read, and what it was.

One file of columns, read in milliseconds: paths, states, checksums, and what the heads of pages
say. Who finds a file in the same state need not read it. A file that was changed just before it
was read is not put down: a second change within one tick of the clock could not be told.
"""

from __future__ import annotations

import hashlib
import json
import sys
from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from generator import aside
from generator.keep.listing import Mark

VERSION = 1
SIZE = 32
"""Bytes of a checksum."""
KINDS = "QQQqq"
"""How the five numbers of a state are stored: what a file system may count below zero is signed."""


@dataclass(slots=True)
class Index:
    """To be filled while files are read."""

    files: dict[str, tuple[Mark | None, str]] = field(default_factory=dict)
    """Path → state (None: not to be relied on) and SHA-256 of the bytes."""
    ids: dict[str, str | None] = field(default_factory=dict)
    """Checksum of a text → the page's id as its head says it. What is no text is not in it."""
    stubs: set[str] = field(default_factory=set)
    """Checksums of texts that are the stub of a page which is not shown."""
    locked: set[str] = field(default_factory=set)
    """Checksums of texts that an editor froze."""


def load(place: Path, key: str) -> Index:
    """What was kept; nothing where it is torn, or where `key` is another one or ""."""
    try:
        head, _, body = place.read_bytes().partition(b"\n")
    except OSError:
        return Index()
    if not key or head != _head(key, body):
        return Index()
    size, _, rest = body.partition(b"\n")
    texts, columns = json.loads(rest[: int(size)]), memoryview(rest)[int(size) :]
    return _read(texts, columns)


def _read(texts: Mapping[str, list[str]], columns: memoryview) -> Index:
    paths, count = texts["paths"], len(texts["paths"])
    marks = []
    for kind in KINDS:
        marks.append(array(kind, bytes(columns[: count * 8])))
        columns = columns[count * 8 :]
    numbers, columns = array("I", bytes(columns[: count * 4])), columns[count * 4 :]
    hexed = bytes(columns).hex()
    checksums = [hexed[at : at + 2 * SIZE] for at in range(0, len(hexed), 2 * SIZE)]
    states = zip(zip(*marks, strict=True), map(checksums.__getitem__, numbers), strict=True)
    return Index(
        dict(zip(paths, states, strict=True)),
        dict(zip(checksums, texts["ids"], strict=False)),
        {checksums[int(number)] for number in texts["stubs"]},
        {checksums[int(number)] for number in texts["locked"]},
    )


def save(
    place: Path, key: str, index: Index, there: Iterable[str], written: Iterable[str] = ()
) -> None:
    """Keep what is known of the files that are `there`, for the next run.

    `written` are checksums of texts that were just written: nobody can tell yet in which state
    such a file stays, but what its head says is known.
    """
    if not key:
        return
    rows = list(_rows(index, there))
    used = dict.fromkeys(chain((checksum for _, _, checksum in rows), written))
    # Texts first: what stands behind them has no id.
    checksums = [*(c for c in used if c in index.ids), *(c for c in used if c not in index.ids)]
    numbers = {checksum: number for number, checksum in enumerate(checksums)}
    texts = {
        "paths": [path for path, _, _ in rows],
        "ids": [index.ids[c] for c in checksums if c in index.ids],
        "stubs": sorted(numbers[c] for c in index.stubs if c in numbers),
        "locked": sorted(numbers[c] for c in index.locked if c in numbers),
    }
    try:
        marks = [array(k, [row[1][at] for row in rows]) for at, k in enumerate(KINDS)]
    except OverflowError:
        return  # numbers that no file system of ours gives
    told = json.dumps(texts).encode("ascii")
    columns = (*marks, array("I", [numbers[checksum] for _, _, checksum in rows]))
    parts = (str(len(told)).encode(), b"\n", told, *(c.tobytes() for c in columns))
    body = b"".join((*parts, bytes.fromhex("".join(checksums))))
    aside.put(place, _head(key, body) + b"\n" + body)


def _rows(index: Index, there: Iterable[str]) -> Iterator[tuple[str, Mark, str]]:
    """Path, state and checksum of the files that can be known again."""
    for path in there:
        state, checksum = index.files.get(path, (None, ""))
        if state is not None:
            yield path, state, checksum


def _head(key: str, body: bytes) -> bytes:
    """What the file begins with: it says what it is, and that the rest is whole."""
    told = f"files {VERSION} {sys.byteorder} {key} {hashlib.sha256(body).hexdigest()}"
    return told.encode("utf-8")
