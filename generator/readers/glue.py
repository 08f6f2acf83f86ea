"""Words stuck together where a page lost a space: "VenezuelaDonald"."""

from __future__ import annotations

import re
from collections import Counter

from generator import lexicon
from generator.readers.words import cities, common_words, first_names, folded

# A run of letters with a small one directly before a capital and a small one: "VenezuelaDonald",
# "WashingtonAfter", "southAmerica"; not "USRelations", "CJNGs", "iPhone" (one letter before the capital)
_RUN = re.compile(r"(?<![\w@#/.&-])[^\W\d_]+(?![\w@]|[./]\w|-\w)")
_SEAM = re.compile(r"(?<=[a-zß-ÿ]{2})(?=[A-ZÀ-Þ][a-zß-ÿ]|(?:A|I)$)")
_MIXED_CASE = lexicon.words("mixed_case", "names")
_PREFIXES = tuple(lexicon.load("mixed_case")["prefixes"])


def glued(text: str) -> tuple[int, ...]:
    """Every offset at which a space is missing, ascending.

    Both halves must be words by themselves: seen elsewhere in this text, or well known. A token that
    the text repeats is a name of its own ("CubaHeadlines"), since the same space is seldom lost twice.
    """
    tokens = [m for m in _RUN.finditer(text) if len(m.group()) <= 60]
    seen = Counter(m.group() for m in tokens)
    out: list[int] = []
    for m in tokens:
        out.extend(m.start() + cut for cut in _cuts(m.group(), seen))
    return tuple(out)


def _cuts(token: str, seen: Counter[str]) -> list[int]:
    if token.islower() or token in _MIXED_CASE or token.startswith(_PREFIXES) or seen[token] > 1:
        return []
    seams = [m.start() for m in _SEAM.finditer(token)]
    edges = [0, *seams, len(token)]
    halves = [token[a:b] for a, b in zip(edges, edges[1:], strict=False)]
    return seams if seams and all(_is_word(h, seen) for h in halves) else []


def _is_word(half: str, seen: Counter[str]) -> bool:
    low = folded(half)
    if half in seen or low in common_words():
        return True
    return half[0].isupper() and (low in first_names() or low in cities())
