"""How much of the article a sentence carries: where it stands, what and whom it speaks of."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass

from generator import lexicon
from generator.extract.salience.sentence import Candidate
from generator.passages import PROSE
from generator.records import Article, Figure, Mention, Reading, Span

_WORD = re.compile(r"[^\W\d_]{4,}")
_FUNCTION = lexicon.words("wording", "function") | lexicon.words("wording", "saying")
# "Clinton speaks at a ceremony, Dec. 8, 2016, in Washington.": the style of captions.
_STAMPED = re.compile(r"[A-Z][a-z]{2,8}\.? \d{1,2}, (?:19|20)\d\d")
_KEPT = 6
"""Letters that stand for a word: "attack" for "attacks" and "attacked"; ten times as fast as a
stemmer, and as good for telling what an article is about."""


@dataclass(frozen=True, slots=True)
class Weighed:
    candidate: Candidate
    weight: float
    terms: frozenset[str]

    @property
    def span(self) -> Span:
        return self.candidate.span


def terms(text: str) -> list[str]:
    return [word[:_KEPT] for word in _WORD.findall(text.lower()) if word not in _FUNCTION]


def weigh(reading: Reading, found: list[Candidate]) -> list[Weighed]:
    """Each candidate with its weight, in the order of the text."""
    article = reading.article
    about = Counter(terms(_prose(article)))
    title = frozenset(terms(article.headline.text if article.headline else ""))
    named = Counter(m.actor for m in reading.of(Mention))
    numbers = [f.span for f in reading.of(Figure)]
    return [_weighed(c, about, title, named, numbers) for c in found]


def _prose(article: Article) -> str:
    return "\n".join(b.span.of(article.text) for b in article.blocks if b.kind in PROSE)


def _weighed(
    candidate: Candidate,
    about: Counter[str],
    title: frozenset[str],
    named: Counter[str],
    numbers: list[Span],
) -> Weighed:
    held = frozenset(terms(candidate.told.text))
    # fsum: the same to the last bit in whatever order a set gives its words
    place = 1 / (1 + candidate.told.number / 4)
    shared = len(held & title) / (len(title) or 1)
    central = math.fsum(math.log1p(about[t]) for t in held) / (4 + len(held))
    people = math.fsum(math.log1p(named[a]) for a in {m.actor for m in candidate.told.mentions})
    weight = 1.2 * place + 1.5 * shared + 0.6 * central + 0.15 * min(people, 6)
    weight += 0.2 * any(candidate.span.holds(n) for n in numbers)
    weight -= 0.8 * candidate.personal + 0.8 * bool(_STAMPED.search(candidate.told.text))
    weight -= 1.6 * (candidate.points_back or candidate.goes_on) + 0.6 * (
        candidate.told.passage.block.kind == "answer"
    )
    return Weighed(candidate, weight, held)
