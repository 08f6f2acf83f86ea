"""Slugs, ids and paths; pure, and the only place that makes them."""

from __future__ import annotations

import hashlib
import posixpath
import re
import unicodedata
from functools import lru_cache
from pathlib import PurePosixPath


class _Letters(dict[int, int | str | None]):
    """What becomes of each letter; one that is not listed is looked at once, then known."""

    def __missing__(self, code: int) -> int | None:
        self[code] = found = None if unicodedata.combining(chr(code)) else code
        return found


# Letters that NFKD does not take apart, and the apostrophe: "Łódź" → "lodz", "Bø’s" → "bo's".
_APART: dict[str, int | str | None] = {
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae",
    "Æ": "AE", "œ": "oe", "Œ": "OE", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ı": "i", "’": "'",
}  # fmt: skip
_LETTERS = _Letters(str.maketrans(_APART))
_BARE = _Letters()
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"['’‘`]")
# Names of devices, of which Windows makes no file: "con", "com1"; not "cone", "com10".
_DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
SLUG_LENGTH = 60
ID_LENGTH = 10
"""Hex digits: 50,000 quotes on one page clash with a chance of about one in a thousand."""


def fold(text: str) -> str:
    """The text in lower-case ASCII letters as far as it has any: "Nicolás" → "nicolas"."""
    if text.isascii():
        return text.casefold()
    plain = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return plain.translate(_BARE).casefold()


def slug(text: str) -> str:
    """A path segment of at most 60 characters, cut between words; never empty.

    >>> slug("Trump's “ground” attacks")
    'trumps-ground-attacks'
    """
    words = _NOT_SLUG.sub("-", fold(_APOSTROPHES.sub("", text))).strip("-")
    if len(words) > SLUG_LENGTH:
        words = words[: SLUG_LENGTH + 1].rpartition("-")[0] or words[:SLUG_LENGTH]
    if _DEVICE.fullmatch(words):
        return f"{words}-"  # as no other slug ends, and its own slug
    return words or digest(text)


def digest(*parts: str) -> str:
    """Ten hex digits that stand for these words and no others."""
    packed = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(packed).hexdigest()[:ID_LENGTH]


def item_id(prefix: str, *parts: str) -> str:
    """The id of an item, "q-4ac987d2e1": from who and what, case and punctuation aside."""
    return f"{prefix}-{digest(*(_NOT_SLUG.sub(' ', fold(p)).strip() or p for p in parts))}"


@lru_cache(maxsize=500_000)
def path_of(text: str) -> PurePosixPath:
    """The path, the same one each time: to make, hash and sort thousands takes longer than to read
    the files."""
    return PurePosixPath(text)


def relative(source: PurePosixPath, target: PurePosixPath, anchor: str = "") -> str:
    """The Markdown link target from one page of `content/` to another, or to itself."""
    here, there = str(source), str(target)
    if here == there and anchor:
        return f"#{anchor}"
    path = _from_folder(here.rpartition("/")[0], there)
    return f"{path}#{anchor}" if anchor else path


@lru_cache(maxsize=100_000)
def _from_folder(folder: str, target: str) -> str:
    """Pages of one folder link to the same pages again and again."""
    return posixpath.relpath(f"/{target}", f"/{folder}")
