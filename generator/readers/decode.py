"""The bytes of a seed as text: byte order mark, else UTF-8, else Windows-1252."""

from __future__ import annotations

import codecs
import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SeedError
from generator.readers.lines import BREAK

LARGEST = 200_000
"""Bytes. The longest articles of the daily press are under 100,000 characters."""
LONGEST_LINE = 20_000
"""Characters. No paragraph is that long; repeated characters that slow a parser down are."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    text: str
    sha256: str
    """Of the bytes, in hex."""
    guessed: int | None = None
    """The line that was no UTF-8, so that the whole was taken for Windows-1252."""


def decoded(path: Path, shown: str) -> Decoded:
    """The text of a seed file; `shown` names it in errors. Raises SeedError."""
    raw = _bytes(path, shown)
    text, guessed = _text(raw, shown)
    _check(text, shown)
    return Decoded(text, hashlib.sha256(raw).hexdigest(), guessed)


def _bytes(path: Path, shown: str) -> bytes:
    """The file's bytes; a link, a folder or a device is never opened."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        raise SeedError("there is no such file; a seed is a text file", shown) from None
    except OSError as error:
        what = "a symbolic link" if path.is_symlink() else f"not readable ({error.strerror})"
        raise SeedError(f"{what}; a seed is a regular file", shown) from None
    with os.fdopen(handle, "rb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise SeedError("not a regular file; a seed is a regular text file", shown)
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        size = max(found.st_size, len(raw))
        raise SeedError(f"{size:,} bytes; a seed has at most {LARGEST:,}", shown)
    return raw


def _text(raw: bytes, shown: str) -> tuple[str, int | None]:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decode(raw, encoding, shown), None
    if b"\0" in raw:
        line = raw[: raw.index(b"\0")].count(b"\n") + 1
        raise SeedError("binary (a NUL byte); a seed is text", shown, line)
    try:
        return raw.decode("utf-8"), None
    except UnicodeDecodeError as error:
        return _decode(raw, "cp1252", shown), raw[: error.start].count(b"\n") + 1


def _decode(raw: bytes, encoding: str, shown: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        byte = f"byte 0x{raw[error.start]:02x}"
        allowed = "a seed is UTF-8, UTF-16 with a byte order mark, or Windows-1252"
        raise SeedError(f"undecodable {byte}; {allowed}", shown, line) from None


def _check(text: str, shown: str) -> None:
    if not text.strip():
        raise SeedError("empty; a seed holds an article", shown)
    if "\0" in text:
        raise SeedError("binary (a NUL character); a seed is text", shown, _line(text, "\0"))
    for number, line in enumerate(BREAK.split(text), start=1):
        if len(line) > LONGEST_LINE:
            found = f"a line of {len(line):,} characters; at most {LONGEST_LINE:,} are allowed"
            raise SeedError(found, shown, number)


def _line(text: str, what: str) -> int:
    return text.count("\n", 0, text.index(what)) + 1
