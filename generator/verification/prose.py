"""The outlets' own words in the seeds.

Words in quotation marks, the source's own questions and answers, headlines and section titles are
not the outlet's prose. This reads the seeds by itself: nothing that the generator counted is
believed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.counting import CHARACTERS, CHARACTERS_A_WORD, SYLLABLES, SYLLABLES_A_WORD
from generator.records import Span

SHINGLE = 5
"""Words in a row: fewer are a name, a role or a turn of phrase that is nobody's own."""
FULL = (1 << SHINGLE) - 1
"""A bit for each of them."""
TITLE_WORDS = 20
"""A line of fewer words without a full stop is a headline, a section title, a name."""
QUESTION_WORDS = 30
BREAK = "\x00"
"""Stands between texts of a page that are not one text."""
_APART = f"{CHARACTERS}{SYLLABLES}"
_TOKEN = re.compile(rf"[{_APART}]|[^\s{_APART}]+")
_UNSPACED = re.compile(rf"[{_APART}]")
_SIGNS = re.compile(r"[^\w\s\x00]|_")
_LINE = re.compile(r"[^\n\r]+")
_ENDED = re.compile(r"[.!?…。！？][\"'”’»)\]]*\s*\Z")
_ASKED = re.compile(r"[?？][\"'”’»)\]]*\s*\Z")
# “…”, "…", ''…'', «…», 「…」; a quotation that goes on in the next paragraph lacks its end there.
_QUOTED = re.compile(
    r"“[^“”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)|''[^\n]*?(?:''|$)|«[^«»\n]*»|「[^「」\n]*」|『[^『』\n]*』",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Seed:
    """The words of one seed, folded, and which of them are the outlet's prose."""

    words: tuple[str, ...]
    weights: tuple[int, ...]
    """Of a word 1,000; of a character of a script without spaces its part of a word."""
    prose: int
    """A bit for each word: the third is 0b100."""
    total: int
    """Words of the article, quoted ones included, titles aside."""

    def counted(self, shown: int) -> int:
        """How many words of prose a set of words comes to."""
        return _sum(self.weights, shown & self.prose)

    def has(self, told: Sequence[str]) -> bool:
        """Whether these words stand in it in a row, as its prose or not."""
        return f" {' '.join(told)} " in f" {' '.join(self.words)} "


def seed(text: str, free: Iterable[Span] = (), *, withheld: bool = False) -> Seed:
    """The words of a seed; `free` places do not count; of a withheld one every word does."""
    spoken = list(free)
    if not withheld:
        spoken += [Span(*m.span()) for m in _QUOTED.finditer(text)]
    words: list[str] = []
    weights: list[int] = []
    starts: list[int] = []
    prose = total = 0
    for line in _LINE.finditer(text):
        counts = withheld or _is_prose(line.group())
        for found in _TOKEN.finditer(text, *line.span()):
            word = _SIGNS.sub("", found.group().casefold())
            if word:
                prose |= counts << len(words)
                words.append(word)
                weights.append(_weight(word))
                starts.append(found.start())
                total += weights[-1] if counts else 0
    own = prose & ~_bits(starts, spoken)
    return Seed(tuple(words), tuple(weights), _unsaid(words, own), total // 1000)


def without(one: Seed, others: Iterable[Seed]) -> Seed:
    """The seed without what other seeds say too: their words may be shown as theirs."""
    said = {shingle(o.words, n) for o in others for n in range(len(o.words) - SHINGLE + 1)}
    prose = one.prose
    for n in range(len(one.words) - SHINGLE + 1):
        if shingle(one.words, n) in said:
            prose &= ~(FULL << n)
    return replace(one, prose=prose)


def _unsaid(words: Sequence[str], prose: int) -> int:
    """Without what the seed also says as a quotation or title: a post, and its words quoted."""
    said: set[str] = set()
    told: list[int] = []
    for n in range(len(words) - SHINGLE + 1):
        own = prose >> n & FULL
        if not own:
            said.add(shingle(words, n))
        elif own == FULL:
            told.append(n)
    for n in told:
        if shingle(words, n) in said:
            prose &= ~(FULL << n)
    return prose


def _is_prose(line: str) -> bool:
    """ "The vote was close." is; "The vote", "By Ana Ruiz" and "Was the vote close?" are not."""
    count = len(_TOKEN.findall(line))
    if _ASKED.search(line):
        return count > QUESTION_WORDS
    return count >= TITLE_WORDS or bool(_ENDED.search(line))


def _weight(word: str) -> int:
    if len(word) > 1 or not _UNSPACED.match(word):
        return 1000
    return 1000 // (SYLLABLES_A_WORD if re.match(f"[{SYLLABLES}]", word) else CHARACTERS_A_WORD)


def _bits(starts: list[int], spans: Iterable[Span]) -> int:
    found = 0
    for span in spans:
        first, last = (bisect_left(starts, at) for at in (span.start, span.end))
        found |= (1 << last) - (1 << first)
    return found


def _sum(weights: tuple[int, ...], bits: int) -> int:
    total = 0
    while bits:
        lowest = bits & -bits
        total += weights[lowest.bit_length() - 1]
        bits ^= lowest
    return -(-total // 1000)


def folded(text: str) -> str:
    """A text as it is looked for: small letters, no signs, a space between words."""
    return _UNSPACED.sub(r" \g<0> ", _SIGNS.sub("", text.casefold())).replace(BREAK, f" {BREAK} ")


def shingle(words: Sequence[str], n: int) -> str:
    """The words from the n-th on, as many as make a run."""
    return " ".join(words[n : n + SHINGLE])
