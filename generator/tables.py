"""Tables of rows on disk that a run leaves mostly as it found them: what is new is written beside.

A table is one file with the rows that it once had, and a few with what changed since, each with the
checksum of itself and of the one before. So a torn file, one of another run or of another version
ends the chain, and the table is what it was when the last whole one was written.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from generator import aside
from generator.fingerprint import of_bytes

END, MORE = ".rows", ".more"
MOST = 8
"""Files beside the first from which all are written into one; as where they have half its bytes."""
Rows = dict[str, bytes]
"""By a key without blanks: text without line breaks."""


@dataclass(slots=True)
class Table:
    """A table as it lies there."""

    rows: Rows = field(default_factory=dict)
    last: str = ""
    """Checksum of the last file."""
    files: int = 0
    whole: int = 0
    """Bytes of the first file."""
    more: int = 0
    """Bytes of the others."""


def names(folder: Path) -> list[str]:
    return sorted(place.name.removesuffix(END) for place in folder.glob(f"*{END}"))


def read(folder: Path, name: str, key: str) -> Table | None:
    """A table that was written with this key; None where there is none.

    Of a file in which a single byte is another nothing is believed.
    """
    found = Table()
    for number in count():
        if (lines := _lines(_place(folder, name, number), key, found.last)) is None:
            break
        found.last, text = lines
        found.files += 1
        if number:
            found.more += len(text)
        else:
            found.whole = len(text)
        for line in text.split(b"\n") if text else ():
            own, blank, row = line.partition(b" ")
            if blank:
                found.rows[own.decode("ascii")] = row
            else:
                found.rows.pop(own.decode("ascii"), None)
    return found if found.files else None


def write(folder: Path, name: str, key: str, rows: Rows, before: Table | None) -> Table:
    """The table for the next run, as it then lies there; `before` is what `read` gave."""
    if before is not None:
        known = before.rows
        gone = [own.encode("ascii") for own in known.keys() - rows.keys()]
        new = {own: row for own, row in rows.items() if known.get(own) is not row}
        new = {own: row for own, row in new.items() if known.get(own) != row}
        if not gone and not new:
            return before
        text = b"\n".join((*sorted(gone), *_written(new)))
        more = before.more + len(text)
        if before.files <= MOST and 2 * more <= before.whole:
            last = _put(_place(folder, name, before.files), key, before.last, text)
            return Table({**rows}, last, before.files + 1, before.whole, more)
    text = b"\n".join(_written(rows))
    last = _put(_place(folder, name, 0), key, "", text)
    for place in folder.glob(f"*{MORE}"):
        if place.name.rpartition(".")[0].rpartition(".")[0] == name:
            with contextlib.suppress(OSError):
                place.unlink()
    return Table({**rows}, last, 1, len(text))


def _place(folder: Path, name: str, number: int) -> Path:
    return folder / (f"{name}.{number}{MORE}" if number else f"{name}{END}")


def _written(rows: Rows) -> Iterable[bytes]:
    return (b"%s %s" % (own.encode("ascii"), row) for own, row in rows.items())


def _lines(place: Path, key: str, before: str) -> tuple[str, bytes] | None:
    """The checksum of a file and its lines; None where it is none of this key and chain."""
    try:
        first, _, text = place.read_bytes().partition(b"\n")
    except OSError:
        return None
    checksum = _checksum(text, before)
    return (checksum, text) if first == _head(key, checksum) else None


def _put(place: Path, key: str, before: str, text: bytes) -> str:
    """Its checksum."""
    checksum = _checksum(text, before)
    aside.put(place, _head(key, checksum) + b"\n" + text)
    return checksum


def _checksum(text: bytes, before: str) -> str:
    return of_bytes(text, before.encode("ascii"))


def _head(key: str, checksum: str) -> bytes:
    return f"{key} {checksum}".encode()
