"""Which articles stand near each other by their words; found through an inverted index."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain

from generator.abreast import each
from generator.records import Article, Reading
from generator.resolve.days import one_day
from generator.similarity import Weights, weighed_by
from generator.words import content

Near = Mapping[str, Mapping[str, float]]
"""Article id → id of each article near it → cosine of their words, 0 to 1."""
Vector = dict[str, float]

HEADLINE = 3.0
"""A word of the headline counts three times."""
NAME = 3.0
"""So does a capitalised word: names tell affairs apart."""
FIRST_WORDS = 400
"""News says what it is about first; later paragraphs are background."""
INDEXED = 60
"""Terms of an article by which others are looked for: its weightiest."""
LOOKED_UP = 1500
"""Places in the index looked up for one article, rarest terms first: it keeps the work linear.
In a collection of a thousand articles none needs so many."""
CANDIDATES = 40
"""Articles that are compared with each in full."""
COUNTED = ("paragraph", "item", "answer", "standfirst", "heading", "question")
"""Kinds of block whose words are counted."""
MANY = 1_500
"""Fewer articles than this are looked up and compared faster than processes start."""
NEIGHBOURS = 40
"""At most so many neighbours are kept of each article."""
FLOOR = 0.14
"""Below this, two articles have nothing to do with each other."""
FADING = ((10, 1.0), (60, 0.8))
"""Days apart, and what the cosine is then multiplied by: an affair is told within days."""
FADED = 0.6
"""The same for articles further apart."""


def near(readings: Mapping[str, Reading], terms: Mapping[str, Vector], processes: int = 1) -> Near:
    """The neighbours of every article, in the order of their ids, by the `counts` of each."""
    holding = Counter(chain.from_iterable(terms.values()))
    vectors = _vectors(terms, weighed_by(holding, len(terms)))
    days = {i: _day(r.article) for i, r in readings.items()}
    indexed = {i: _weightiest(vector) for i, vector in vectors.items()}
    postings = _postings(indexed)

    def candidates(i: str) -> list[str]:
        return _candidates(i, indexed[i], postings)

    ids = list(readings)
    looked_at = dict(zip(ids, each(candidates, ids, processes, MANY), strict=True))
    pairs = _once(looked_at)

    def compared(i: str) -> list[float]:
        own, day = vectors[i], days[i]
        return [_cosine(own, vectors[j]) * _fading(day, days[j]) for j in pairs[i]]

    found: dict[str, dict[str, float]] = {i: {} for i in ids}
    for i, cosines in zip(ids, each(compared, ids, processes, MANY), strict=True):
        for j, cosine in zip(pairs[i], cosines, strict=True):
            if cosine >= FLOOR:
                found[i][j] = found[j][i] = cosine
    return {i: _nearest(others) for i, others in found.items()}


def _once(looked_at: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Those to compare with each article, every pair named by one of its two alone."""
    own = {i: set(others) for i, others in looked_at.items()}
    return {i: [j for j in others if i < j or i not in own[j]] for i, others in looked_at.items()}


def counts(headline: Sequence[str], told: Iterable[Sequence[str]]) -> Vector:
    """How often an article has each term, by the words of its headline and of its other blocks."""
    found: Vector = defaultdict(float)
    _count(found, headline[:FIRST_WORDS], HEADLINE)
    left = FIRST_WORDS
    for words in told:
        _count(found, words[:left], 1.0)
        left -= len(words)
        if left <= 0:
            break
    return dict(found)


def _count(found: Vector, words: Iterable[str], weight: float) -> None:
    named = weight * NAME
    for token in words:
        terms = content(token)[0]
        if terms:
            more = named if token[0].isupper() else weight
            for term in terms:
                found[term] += more


def _vectors(counts: Mapping[str, Vector], weights: Weights) -> dict[str, Vector]:
    out = {}
    weight, often = weights.by_term, {n: 1 + math.log(max(n, 1.0)) for n in _numbers(counts)}
    for i, terms in counts.items():
        raw = {t: often[n] * weight[t] for t, n in terms.items()}
        length = math.sqrt(sum([v * v for v in raw.values()])) or 1.0
        out[i] = {t: v / length for t, v in raw.items()}
    return out


def _numbers(counts: Mapping[str, Vector]) -> set[float]:
    """How often anything is counted: a few hundred numbers for millions of terms."""
    return set().union(*(terms.values() for terms in counts.values()))


def _postings(indexed: Mapping[str, Vector]) -> dict[str, list[str]]:
    postings: dict[str, list[str]] = defaultdict(list)
    for i, vector in indexed.items():
        for term in vector:
            postings[term].append(i)
    return {t: ids for t, ids in postings.items() if len(ids) > 1}


def _weightiest(vector: Vector) -> Vector:
    """The weightiest terms of a vector, those first."""
    rows = sorted((-weight, term) for term, weight in vector.items())[:INDEXED]
    return {term: -weight for weight, term in rows}


def _candidates(i: str, indexed: Vector, postings: Mapping[str, list[str]]) -> list[str]:
    """Articles that share the most of this one's weightiest terms."""
    shared: dict[str, float] = defaultdict(float)
    left = LOOKED_UP
    for term in sorted(indexed.keys() & postings.keys(), key=lambda t: (len(postings[t]), t)):
        left -= len(postings[term])
        if left < 0:
            break
        for j in postings[term]:
            shared[j] += indexed[term]
    shared.pop(i, None)
    least = sorted(shared.values())[-CANDIDATES:]  # numbers alone are sorted in a third of the time
    rows = sorted((-weight, j) for j, weight in shared.items() if weight >= least[0])
    return [j for _, j in rows[:CANDIDATES]]


def _cosine(a: Vector, b: Vector) -> float:
    # A sum of floats depends on its order: fsum does not.
    return math.fsum([a[t] * b[t] for t in a.keys() & b.keys()])


def _nearest(others: dict[str, float]) -> dict[str, float]:
    kept = sorted((-weight, j) for j, weight in others.items())[:NEIGHBOURS]
    return {j: others[j] for _, j in sorted(kept, key=lambda row: row[1])}


def _day(article: Article) -> date | None:
    """The day of publication, None unless known to the day."""
    published = article.published
    if published is None or published.precision not in ("day", "minute"):
        return None
    return one_day(published.value)


def _fading(a: date | None, b: date | None) -> float:
    if a is None or b is None:
        return 1.0
    apart = abs((a - b).days)
    return next((factor for limit, factor in FADING if apart <= limit), FADED)
