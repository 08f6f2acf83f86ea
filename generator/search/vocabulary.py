"""Words of the site in small lists by their first letters, so that a slip can be put right.

    words/s.txt    "juarez Juárez 41": plain letters; as it mostly stands; how often it does

A list that grows too long is split by one letter more: a search fetches a few kilobytes.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

MOST = 800
"""Words in one list: some 5 kB packed."""
DEEPEST = 4
# "Sheinbaum", "Juárez", "CJNG"; not "250,000", "the", "U.S.".
_WORD = re.compile(r"[^\W\d_]{4,}")


def write(texts: Iterable[str], folder: Path) -> list[str]:
    """Write the lists; the first letters of each, in the order of the alphabet."""
    folder.mkdir(parents=True)
    lists = dict(_split("", sorted(_counted(texts).items())))
    for prefix, words in lists.items():
        lines = [f"{word} {shown} {count}" for word, (shown, count) in words]
        (folder / f"{prefix}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return sorted(lists)


def folded(word: str) -> str:
    """Without accents and capitals, as the page's script folds what is typed."""
    parts = unicodedata.normalize("NFD", word)
    return "".join(c for c in parts if not unicodedata.combining(c)).lower()


_Counted = tuple[str, tuple[str, int]]


def _counted(texts: Iterable[str]) -> dict[str, tuple[str, int]]:
    """Folded word → how it mostly stands, and how often it does in any way."""
    ways: dict[str, Counter[str]] = {}
    for text in texts:
        for word in _WORD.findall(text):
            plain = folded(word)
            if plain.isascii() and plain.isalpha():
                ways.setdefault(plain, Counter())[word] += 1
    return {word: (min(c, key=lambda w: (-c[w], w)), c.total()) for word, c in ways.items()}


def _split(prefix: str, words: list[_Counted]) -> Iterator[tuple[str, list[_Counted]]]:
    """A list for each next letter; a list that is short enough stays whole."""
    if prefix and (len(words) <= MOST or len(prefix) == DEEPEST):
        yield prefix, words
        return
    by_letter: dict[str, list[_Counted]] = {}
    for word in words:
        by_letter.setdefault(word[0][: len(prefix) + 1], []).append(word)
    for letters, group in by_letter.items():
        yield from _split(letters, group)
