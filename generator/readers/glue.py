"""Words stuck together where a page lost a space: "VenezuelaDonald"."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from generator import lexicon
from generator.readers.words import cities, common_words, first_names, folded

# A run of letters: "VenezuelaDonald"; none of an address, a handle or a compound ("@WhyItMatters",
# "example.org/NewStory", "Newport-NewsPaper")
_RUN = re.compile(r"(?<![\w@#/.&-])[^\W\d_]+(?![\w@]|[./]\w|-\w)")
# Between a small letter and a capital with a small one: not in "USRelations", "iPhone", "CJNGs"
_SEAM = re.compile(r"(?<=[a-zß-ÿ]{2})(?=[A-ZÀ-Þ][a-zß-ÿ]|(?:A|I)$)")
_MIXED_CASE = lexicon.words("mixed_case", "names")
_PREFIXES = tuple(lexicon.load("mixed_case")["prefixes"])
_OPENERS = lexicon.words("abbreviations", "starters")


def glued(text: str) -> tuple[int, ...]:
    """Every offset at which a space is missing, ascending.

    The left half must be a name or a small word, the right one a name or a word that opens a
    sentence. So brands of two everyday words stay whole ("HotAir"), and so does a token that the
    text repeats, since the same space is seldom lost twice.
    """
    tokens = [m for m in _RUN.finditer(text) if len(m.group()) <= 60]
    seen = Counter(m.group() for m in tokens)
    # small letters behind the first are stuck to nothing: so are all words but a few
    mixed = [m for m in tokens if not m.group()[1:].islower()]
    return tuple(m.start() + cut for m in mixed for cut in _cuts(m.group(), seen))


def _cuts(token: str, seen: Counter[str]) -> list[int]:
    seams = [m.start() for m in _SEAM.finditer(token)]
    if not seams or token in _MIXED_CASE or token.startswith(_PREFIXES) or seen[token] > 1:
        return []
    halves = [token[a:b] for a, b in pairwise([0, *seams, len(token)])]
    fits = all(_ends(a, seen) and _begins(b, seen) for a, b in pairwise(halves))
    return seams if fits and not _one_name(halves) else []


def _ends(half: str, seen: Counter[str]) -> bool:
    if half.islower():
        return len(half) > 2 and (half in seen or half in common_words())
    return _is_name(half, seen)


def _begins(half: str, seen: Counter[str]) -> bool:
    return half.lower() in _OPENERS or _is_name(half, seen)


def _is_name(half: str, seen: Counter[str]) -> bool:
    """A capitalised word that English does not write small: seen in this text, or a known name."""
    low = folded(half)
    if low in common_words() or half.lower() in seen:
        return False
    return half in seen or low in cities() or low in first_names()


def _one_name(halves: list[str]) -> bool:
    """ "AnnaMaria" is one given name."""
    return all(folded(half) in first_names() for half in halves) and len(halves) == 2
