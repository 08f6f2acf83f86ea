"""Which line is the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.readers.credits import Authors
from generator.readers.lines import Line
from generator.readers.looks import Look
from generator.readers.prose import ends_sentence
from generator.readers.words import common_words, folded

# "Title | CBC News Loaded", "Title - The Guardian"
SUFFIX = re.compile(r"\s+[|·•–—-]\s+(?P<outlet>[^|·•–—]{2,40})$")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def same(text: str, other: str) -> bool:
    """Whether two lines are the same but for case, marks and spaces."""
    return bool(text) and _plain(text) == _plain(other)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(folded(text.replace("’", "'"))))


def choose(looks: Sequence[Look], body: int, lines: Sequence[Line], authors: Authors) -> int | None:
    """Index of the headline among the lines above the body; None where nothing could be one."""
    candidates = [i for i in range(min(body, len(looks))) if _could_be(looks, i, authors)]
    if not candidates:
        return None
    told = _told(lines[body : body + 12])
    plain = [_plain(seen.line.text) for seen in looks[:body]]
    return max(candidates, key=lambda i: (_score(looks, i, told, plain, authors), -i))


def _could_be(looks: Sequence[Look], i: int, authors: Authors) -> bool:
    seen = looks[i]
    if (
        seen.rule
        or seen.caption
        or seen.dates
        or i in authors
        or seen.outlet == (0, len(seen.line.text))
    ):
        return False
    return seen.title or (len(seen.line.text.split()) <= 30 and len(seen.line.text) <= 220)


def _told(body: Sequence[Line]) -> frozenset[str]:
    return frozenset(w for line in body for w in _content(line.text))


def _content(text: str) -> list[str]:
    """The words that carry the meaning, cut so that "attacks" and "attacked" agree."""
    words = (folded(w) for w in _WORD.findall(text))
    return [w[:5] for w in words if len(w) > 3 or w.isdigit() or w not in common_words()]


def _score(
    looks: Sequence[Look], i: int, told: frozenset[str], plain: Sequence[str], authors: Authors
) -> float:
    """How much a line looks like the headline; weights were set on 100 pages and kept coarse."""
    text = looks[i].line.text
    words = _content(text)
    shared = sum(w in told for w in words) / len(words) if words else 0.0
    score = 2.0 * shared + min(len(text.split()), 8) / 4
    score += 1.0 if plain.count(plain[i]) > 1 else 0.0
    score -= 1.0 if ends_sentence(text) and not text.endswith("?") else 0.0
    score -= 0.3 * _better_above(looks, i)
    return score


def _better_above(looks: Sequence[Look], i: int) -> int:
    """Lines above that could be a headline just as well: a standfirst has one."""
    return sum(seen.title and len(seen.line.text.split()) >= 5 for seen in looks[:i])
