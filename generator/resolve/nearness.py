"""Which articles stand near each other by their words; found through an inverted index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from generator.recall import Recall
from generator.records import Article, Reading
from generator.resolve.days import one_day
from generator.resolve.looked_up import looked_up
from generator.resolve.vectors import Vector, Vectors
from generator.words import content

Near = Mapping[str, Mapping[str, float]]
"""Article id → id of each article near it → cosine of their words, 0 to 1."""

HEADLINE = 3.0
"""A word of the headline counts three times."""
NAME = 3.0
"""So does a capitalised word: names tell affairs apart."""
FIRST_WORDS = 400
"""News says what it is about first; later paragraphs are background."""
COUNTED = ("paragraph", "item", "answer", "standfirst", "heading", "question")
"""Kinds of block whose words are counted."""
NEIGHBOURS = 40
"""At most so many neighbours are kept of each article."""
FLOOR = 0.14
"""Below this, two articles have nothing to do with each other."""
OF_ONE = 0.16
"""From here on they tell so nearly of one thing that a bare surname means the same person in both:
two short texts may stand near each other by nothing but that surname."""
FADING = ((10, 1.0), (60, 0.8))
"""Days apart, and what the cosine is then multiplied by: an affair is told within days."""
FADED = 0.6
"""The same for articles further apart."""


def near(
    readings: Mapping[str, Reading],
    counted: Callable[[str], Vector],
    processes: int = 1,
    recall: Recall | None = None,
) -> Near:
    """The neighbours of every article, in the order of their ids, by the `counts` of each."""
    ids = list(readings)
    recall = recall or Recall(keeps=False)
    known = recall.keys([readings[i].article for i in ids], processes)
    vectors = Vectors(counted, dict(zip(ids, known, strict=True)), recall)
    days = {i: _day(r.article) for i, r in readings.items()}
    looked_at = looked_up(vectors.weightiest(), vectors.digests, processes, recall)
    found: dict[str, dict[str, float]] = {i: {} for i in ids}
    for i, j, cosine in vectors.cosines(_once(looked_at), processes):
        nearness = cosine * _fading(days[i], days[j])
        if nearness >= FLOOR:
            found[i][j] = found[j][i] = nearness
    return {i: _nearest(others) for i, others in found.items()}


def of_one(near: Near) -> Near:
    """Those neighbours alone that tell of one thing."""
    return {i: {j: w for j, w in others.items() if w >= OF_ONE} for i, others in near.items()}


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
