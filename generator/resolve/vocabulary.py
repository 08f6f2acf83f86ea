"""Which terms articles hold, by number, and in how many articles each stands: kept between runs.

One article more counts its own terms, and asks which articles hold one whose number of articles
passed to another step: all others are known by the digests that they had.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from generator import lexicon
from generator.columns import from_letters, in_letters
from generator.recall import Recall
from generator.similarity import UNSEEN

ELSEWHERE = 400
"""As if so many other articles, of any news, had been read: else, where two of a dozen articles are
about elections, that word would tell as much as the name of a village."""
EXACT, STEP = 8, 2.0
"""Numbers of articles are told apart up to here, then by steps each twice as high. With steps of
1.5 or 2 the stories and related articles of the benchmark come out as with none at all."""
QUARTERS = 4
"""The number of all articles is rounded to a fourth root of two: it moves all weights at once."""
LEAST = 1.02
"""What all articles are at least, as a multiple of those that hold a term, whatever is rounded."""
ONE_IN = 8
"""Counted anew is what changed where that is no more than one in so many articles."""
_TABLE = _ROW = "vocabulary"
Terms = Callable[[str], Iterable[str]]
"""Of an article, each once."""


@dataclass(slots=True)
class Vocabulary:
    terms: list[str]
    """By number; also some that no article holds any more."""
    holding: array[int]
    """How many articles hold each of them."""
    rows: dict[str, array[int]]
    """The numbers of the terms of each article, in their order."""
    keys: dict[str, str | None]
    """By article all that its terms depend on; None where nothing is kept."""
    digests: dict[str, str | None]
    """What tells the terms of an article and their weights from all others."""

    def weights(self) -> list[float]:
        """How much each term tells: much when few articles hold it, here and elsewhere, the numbers
        of those here rounded."""
        every, usual = _every(len(self.rows)), _usual()
        counts = list(zip(self.holding, [usual.get(term, 0.0) for term in self.terms], strict=True))
        by_count = {
            (here, there): math.log(max(every / (_rounded(here) + there + UNSEEN), LEAST))
            for here, there in {*counts}
        }
        return list(map(by_count.__getitem__, counts))


@cache
def _usual() -> dict[str, float]:
    """Terms of news on any matter → how many of the articles elsewhere hold each."""
    told = lexicon.load("usual_terms")["per_thousand"]
    return {term: ELSEWHERE * n / 1000 for n, terms in told.items() for term in terms.split()}


def vocabulary(terms: Terms, keys: Mapping[str, str | None], recall: Recall) -> Vocabulary:
    """That of these articles; `keys` tell by article all that its terms depend on."""
    before = _last(recall) if recall.keeps and all(keys.values()) else None
    changed = _changed(before, keys) if before else None
    found = Vocabulary([], array("I"), {}, dict(keys), {})
    if before is not None and changed is not None:
        found.terms, found.holding = before.terms, before.holding[:]
        for i in changed:
            if i in before.rows:
                _hold(found, before.rows[i], -1)
        found.rows = {i: before.rows[i] for i in keys if i not in changed}
        found.digests = {i: before.digests[i] for i in found.rows}
    _add(found, terms, [i for i in keys if i not in found.rows])
    for i in _moved(before, found):
        found.digests.pop(i, None)
    _tell(found, recall)
    if recall.keeps and all(keys.values()):
        _keep(found, recall)
    return found


def _changed(before: Vocabulary, keys: Mapping[str, str | None]) -> set[str] | None:
    """Articles that came, went or are others; None where these are many."""
    gone = {i for i, key in before.keys.items() if keys.get(i) != key}
    found = gone.union(i for i, key in keys.items() if before.keys.get(i) != key)
    held = sum(map(bool, before.holding))
    few = ONE_IN * len(found) <= len(keys) and len(before.terms) < 2 * held
    return found if few and _every(len(before.rows)) == _every(len(keys)) else None


def _add(found: Vocabulary, terms: Terms, new: Sequence[str]) -> None:
    number = {term: n for n, term in enumerate(found.terms)} if new else {}
    for i in new:
        row = array("I")
        for term in terms(i):
            at = number.setdefault(term, len(found.terms))
            if at == len(found.terms):
                found.terms.append(term)
                found.holding.append(0)
            row.append(at)
        found.rows[i] = row
        _hold(found, row, 1)


def _hold(found: Vocabulary, row: Iterable[int], one: int) -> None:
    holding = found.holding
    for number in row:
        holding[number] += one


def _moved(before: Vocabulary | None, found: Vocabulary) -> list[str]:
    """Known articles that hold a term whose number of articles passed to another step."""
    if before is None or not found.digests:
        return []
    pairs = enumerate(zip(before.holding, found.holding, strict=False))
    changed = {n for n, (a, b) in pairs if a != b and _rounded(a) != _rounded(b)}
    return [i for i in found.digests if not changed.isdisjoint(found.rows[i])]


def _tell(found: Vocabulary, recall: Recall) -> None:
    """Adds the digests that are not known, and brings all in the order of the articles."""
    weights = found.weights()
    known, found.digests = found.digests, {}
    for i, key in found.keys.items():
        told = known.get(i)
        if told is None and key and recall.keeps:
            told = recall.prints.of(key, [weights[number] for number in found.rows[i]])
        found.digests[i] = told


def _every(articles: int) -> float:
    return math.pow(2, round(math.log2(ELSEWHERE + articles) * QUARTERS) / QUARTERS)


def _rounded(seen: int) -> float:
    """The middle of its step."""
    if seen < EXACT:
        return seen
    step = math.floor(math.log2(seen / EXACT) / math.log2(STEP))
    return float(EXACT * STEP ** (step + 0.5))


# --- from run to run ---------------------------------------------------------------------------


def _last(recall: Recall) -> Vocabulary | None:
    told = recall.last(_TABLE, _ROW)
    try:
        numbers, start = from_letters(told["numbers"]), 0
        rows = {}
        for i, end in zip(told["articles"], accumulate(told["lengths"]), strict=True):
            rows[i], start = numbers[start:end], end
        keys = dict(zip(rows, told["keys"], strict=True))
        digests = dict(zip(rows, told["digests"], strict=True))
        return Vocabulary(told["terms"], from_letters(told["holding"]), rows, keys, digests)
    except (KeyError, ValueError, TypeError):
        return None


def _keep(found: Vocabulary, recall: Recall) -> None:
    numbers = array("I")
    for row in found.rows.values():
        numbers.extend(row)
    told = {
        "articles": [*found.rows],
        "keys": [found.keys[i] for i in found.rows],
        "digests": [found.digests[i] for i in found.rows],
        "terms": found.terms,
        "holding": in_letters(found.holding),
        "lengths": [len(row) for row in found.rows.values()],
        "numbers": in_letters(numbers),
    }
    recall.put(_TABLE, _ROW, told)
