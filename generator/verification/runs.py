"""Where runs of the outlets' own words stand in a text of the site.

A run is at least `SHINGLE` words that follow one another in a seed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.verification.prose import FULL, SHINGLE, Seed, shingle

STEP = 3
"""Every third shingle of a seed is looked up, so each run of SHINGLE + STEP - 1 = 7 is found."""
CHANCE = 8
"""Words in a row from which a text is a seed's wherever it stands; with fewer ("has to come back
before it is dark") it is only where the page names the seed."""
CROWD = 20
"""A shingle that stands in more seeds is a stock phrase."""


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
            held = self.holding.get(shingle(words, n), ())
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


def index(seeds: Mapping[str, Seed]) -> Index:
    """The prose of all seeds; what a seed says again is looked up where it says it first.

    Of a shingle that is looked up for one seed all that have it are known, wherever they do.
    """
    wanted = {
        words for one in seeds.values() for words, n in _shingles(one).items() if n % STEP == 0
    }
    holding: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for article, one in seeds.items():
        for words, n in _shingles(one).items():
            if words in wanted:
                holding[words].append((article, n))
    return Index(seeds, {s: tuple(at) for s, at in holding.items() if len(at) <= CROWD})


def _shingles(one: Seed) -> dict[str, int]:
    """Words of the outlet's in a row → where they stand first."""
    found: dict[str, int] = {}
    for n in range(len(one.words) - SHINGLE + 1):
        if one.prose >> n & FULL == FULL:
            found.setdefault(shingle(one.words, n), n)
    return found
