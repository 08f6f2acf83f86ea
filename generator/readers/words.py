"""Word lists of the lexicon as this stage asks for them."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any

from generator import lexicon


def folded(word: str) -> str:
    """A word without accents and capitals: "José" → "jose"."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word)
    # of a line with one curly quote in it every other letter is plain: these are not asked
    kept = [c for c in parts if c.isascii() or not unicodedata.combining(c)]
    return "".join(kept).casefold()


@cache
def first_names() -> frozenset[str]:
    data = lexicon.load("first_names")
    return frozenset(w for key in ("male", "female", "either") for w in _entries(data.get(key)))


@cache
def surnames() -> frozenset[str]:
    return frozenset(_entries(lexicon.load("surnames")["surnames"]))


@cache
def cities() -> frozenset[str]:
    return frozenset(w for key in ("great", "large", "towns") for w in lexicon.names("cities", key))


@cache
def common_words() -> frozenset[str]:
    """The few thousand most usual English words, in lower case."""
    data = lexicon.load("ordinary")
    return frozenset(w for key in ("common", "usual") for w in _entries(data.get(key)))


def _entries(value: Any) -> list[str]:
    """A list as it is; a block of text cut at its commas, or at white space where it has none."""
    if isinstance(value, str):
        cut = value.split(",") if "," in value else value.split()
        return [" ".join(word.split()) for word in cut if word.strip()]
    return [str(word) for word in value or ()]
