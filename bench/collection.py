"""Thousands of articles out of a few hundred: the same texts, other names, months and years."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from generator.readers.words import common_words, first_names

_WORD = re.compile(r"(?<![\w'’.@/-])[A-Z][a-z]{3,}(?![\w@/-])")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_VOWELS, _OTHERS = "aeiou", "bcdfghjklmnpqrstvwxyz"


def collection(texts: Mapping[str, str], number: int) -> Iterator[tuple[str, str]]:
    """So many (name, text), the same ones each time; the first round is the texts themselves.

    Every later round has its own names, months and years, so that its articles tell of affairs
    of their own in words that others use as well.
    """
    names = sorted(texts)
    for n in range(number):
        turn, at = divmod(n, len(names))
        name = names[at]
        yield f"{turn:03d}-{name}", varied(texts[name], turn)


def varied(text: str, turn: int) -> str:
    if turn == 0:
        return text
    told = _WORD.sub(lambda found: _other(found.group(), turn), text)
    return _YEAR.sub(lambda found: str(1950 + (int(found.group()) - 1950 + turn) % 75), told)


@lru_cache(maxsize=20_000)  # one round's words: those of all would count as memory that is measured
def _other(word: str, turn: int) -> str:
    """Trump → Vsonr; Maria → another first name; the month → another; Monday and The stay."""
    if word in _MONTHS:
        return _MONTHS[(_MONTHS.index(word) + turn) % len(_MONTHS)]
    low = word.lower()
    if word in _DAYS or low in common_words():
        return word
    known = _first_names()
    if low in first_names():
        return known[(known.index(low) + 37 * turn) % len(known)].capitalize()
    return "".join(_turned(letter, turn) for letter in low).capitalize()


@cache
def _first_names() -> list[str]:
    return sorted(first_names())


def _turned(letter: str, turn: int) -> str:
    row = _VOWELS if letter in _VOWELS else _OTHERS
    return row[(row.index(letter) + turn) % len(row)]
