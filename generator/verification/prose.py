"""The outlets' own words in the seeds, and where runs of them stand in a text of the site.

A run is at least `SHINGLE` words that follow one another in a seed. Words in quotation marks, the
source's own questions and answers, headlines and section titles are not the outlet's prose. This
reads the seeds by itself: nothing that the generator counted is believed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.counting import CHARACTERS, CHARACTERS_A_WORD, SYLLABLES, SYLLABLES_A_WORD
from generator.records import Span

SHINGLE = 5
"""Words in a row: fewer are a name, a role or a turn of phrase that is nobody's own."""
STEP = 3
"""Every third shingle of a seed is looked up, so each run of SHINGLE + STEP - 1 = 7 is found."""
CHANCE = 8
"""Words in a row from which a text is a seed's wherever it stands; with fewer ("has to come back
before it is dark") it is only where the page names the seed."""
CROWD = 20
"""A shingle that stands in more seeds is a stock phrase."""
TITLE_WORDS = 20
"""A line of fewer words without a full stop is a headline, a section title, a name."""
QUESTION_WORDS = 30
BREAK = "\x00"
"""Stands between texts of a page that are not one text."""
_FULL = (1 << SHINGLE) - 1
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
    said = {_shingle(o.words, n) for o in others for n in range(len(o.words) - SHINGLE + 1)}
    prose = one.prose
    for n in range(len(one.words) - SHINGLE + 1):
        if _shingle(one.words, n) in said:
            prose &= ~(_FULL << n)
    return replace(one, prose=prose)


def _unsaid(words: Sequence[str], prose: int) -> int:
    """Without what the seed also says as a quotation or title: a post, and its words quoted."""
    said: set[str] = set()
    told: list[int] = []
    for n in range(len(words) - SHINGLE + 1):
        own = prose >> n & _FULL
        if not own:
            said.add(_shingle(words, n))
        elif own == _FULL:
            told.append(n)
    for n in told:
        if _shingle(words, n) in said:
            prose &= ~(_FULL << n)
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


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words of a seed in a row, `first` to `last`, and how far off the text has them."""

    article: str
    first: int
    last: int
    away: int


def _covers(one: _Stretch, other: _Stretch) -> bool:
    """Whether another article has all of these words of the text, and perhaps more around them."""
    return (
        one.article != other.article
        and one.first + one.away <= other.first + other.away
        and one.last + one.away >= other.last + other.away
    )


Run = tuple[str, int]
"""An article, and the words of it that stand in a text in a row: a bit each."""


@dataclass(frozen=True, slots=True)
class Index:
    """All seeds, ready to be found in texts."""

    seeds: Mapping[str, Seed]
    holding: Mapping[str, tuple[tuple[str, int], ...]]
    """A shingle → (article, number of its first word)."""

    def runs(self, text: str, named: Collection[str] = ()) -> Iterator[Run]:
        """Every run of a seed's words in a text that `folded` made, on a page that names articles.

        Words of several seeds, copies of one another, are those of the one that the page names,
        of more of them those of the one that has more of the text around them; where all have the
        same they are not counted: each stands on a page of its own too.
        """
        found = list(self._runs(text.split(), named))
        for run in found:
            rivals = [o for o in found if o.article in named or run.article not in named]
            if any(_covers(other, run) for other in rivals) or self._shared(run, named):
                continue
            yield run.article, (1 << run.last) - (1 << run.first)

    def _shared(self, run: _Stretch, named: Collection[str]) -> bool:
        """Whether another article that the page names has these words: as it cannot be found where
        several have each shingle of them, and one of a few where it begins elsewhere in its seed.
        """
        told = self.seeds[run.article].words[run.first : run.last]
        others = (self.seeds[i] for i in named if i != run.article and i in self.seeds)
        return any(other.has(told) for other in others)

    def _runs(self, words: Sequence[str], named: Collection[str]) -> Iterator[_Stretch]:
        done: dict[tuple[str, int], int] = {}
        for n in range(len(words) - SHINGLE + 1):
            held = self.holding.get(_shingle(words, n), ())
            if len(held) > 1:
                held = tuple(place for place in held if place[0] in named)
            for article, at in held if len(held) == 1 else ():
                if done.get((article, at - n), 0) <= n:
                    first, last = _stretched(self.seeds[article].words, at, words, n)
                    done[article, at - n] = n + last - at
                    yield _Stretch(article, first, last, n - at)


def _stretched(theirs: Sequence[str], at: int, words: Sequence[str], n: int) -> tuple[int, int]:
    """As far as a seed's words around `at` are those of the text around `n`."""
    first, last = at, at + SHINGLE
    away = n - at
    while first and first + away and theirs[first - 1] == words[first - 1 + away]:
        first -= 1
    end = min(len(theirs), len(words) - away)
    while last < end and theirs[last] == words[last + away]:
        last += 1
    return first, last


def folded(text: str) -> str:
    """A text as it is looked for: small letters, no signs, a space between words."""
    return _UNSPACED.sub(r" \g<0> ", _SIGNS.sub("", text.casefold())).replace(BREAK, f" {BREAK} ")


def index(seeds: Mapping[str, Seed]) -> Index:
    """The prose of all seeds; what a seed says again is looked up where it says it first.

    Of a shingle that is looked up for one seed all that have it are known, wherever they do.
    """
    wanted = {
        shingle for one in seeds.values() for shingle, n in _shingles(one).items() if n % STEP == 0
    }
    holding: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for article, one in seeds.items():
        for shingle, n in _shingles(one).items():
            if shingle in wanted:
                holding[shingle].append((article, n))
    return Index(seeds, {s: tuple(at) for s, at in holding.items() if len(at) <= CROWD})


def _shingles(one: Seed) -> dict[str, int]:
    """Words of the outlet's in a row → where they stand first."""
    found: dict[str, int] = {}
    for n in range(len(one.words) - SHINGLE + 1):
        if one.prose >> n & _FULL == _FULL:
            found.setdefault(_shingle(one.words, n), n)
    return found


def _shingle(words: Sequence[str], n: int) -> str:
    return " ".join(words[n : n + SHINGLE])
