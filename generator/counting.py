"""How many words a text has, also where a script puts no space between them.

A word is a run of characters without white space that holds a letter or a digit: "don't",
"five-year" and "27%" are one each, a lone "–" is none. Chinese, Japanese, Thai and their like are
cut into pieces as long as their words are on the average.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from generator.records import Span

# Han and kana, with the marks of repetition; full-width punctuation is no word.
CHARACTERS = (
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# Thai, Lao, Tibetan, Burmese, Khmer.
SYLLABLES = "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff"
CHARACTERS_A_WORD = 2
"""A word of Chinese news has some 1.7 characters, one of Japanese some 2.2."""
SYLLABLES_A_WORD = 4
"""A word of Thai has four to five characters, vowel signs above and below included."""
_OTHER = rf"[^\w\s{CHARACTERS}{SYLLABLES}]|_"
# Some characters of a script without spaces, or a run of others up to a space: one with a letter
# or a digit in it ("“don't", "27%."), or one without ("–", "..."). Nothing is looked at twice.
_WORD = re.compile(
    rf"(?P<unspaced>[{CHARACTERS}]{{1,{CHARACTERS_A_WORD}}}|[{SYLLABLES}]{{1,{SYLLABLES_A_WORD}}})"
    rf"|(?:{_OTHER})*+(?P<letter>[^\W_{CHARACTERS}{SYLLABLES}])[^\s{CHARACTERS}{SYLLABLES}]*+"
    rf"|(?:{_OTHER})++"
)
_LETTER = re.compile(r"[^\W_]")


def places(text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[tuple[int, int]]:
    """Where each word begins and ends, in order; of the characters from `start` up to `end`."""
    for found in _WORD.finditer(text, start, end):
        kind = found.lastgroup
        if kind == "letter" or (kind and _LETTER.search(text, *found.span())):
            yield found.span()


def words(text: str) -> Iterator[Span]:
    """Where each word stands, in order."""
    return (Span(start, end) for start, end in places(text))


def count(text: str) -> int:
    return sum(1 for _ in places(text))
