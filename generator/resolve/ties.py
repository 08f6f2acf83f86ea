"""What two articles have in common, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from generator.resolve.items import Items
from generator.resolve.nearness import Near

Pair = tuple[str, str]
"""Two article ids, the smaller first."""

STATEMENT, EVENT, FIGURE, QUESTION = 0.10, 0.06, 0.06, 0.03
"""What each common item adds to the likeness of the words, counted up to three times."""
ENOUGH = 3
CROWD = 60
"""An item in more articles ties none of them: it is known to everyone."""


@dataclass(frozen=True, slots=True)
class Tie:
    words: float = 0.0
    statements: int = 0
    figures: int = 0
    events: int = 0
    questions: int = 0

    @property
    def counted(self) -> tuple[int, int, int, int]:
        """Statements, events, figures and questions."""
        return self.statements, self.events, self.figures, self.questions

    @property
    def weight(self) -> float:
        if not (self.statements or self.figures or self.events or self.questions):
            return self.words  # as nearly all
        return self.words + (
            STATEMENT * min(self.statements, ENOUGH)
            + EVENT * min(self.events, ENOUGH)
            + FIGURE * min(self.figures, ENOUGH)
            + QUESTION * min(self.questions, ENOUGH)
        )


NO_ITEMS = Tie()


class Ties:
    """Every pair of articles that has anything in common; most have but some words."""

    def __init__(self, near: Near, counted: Mapping[Pair, Tie]) -> None:
        """`counted` are those with items in common."""
        self._near, self._counted = near, counted
        self._elsewhere: dict[str, dict[str, float]] | None = None

    def weights(self) -> dict[Pair, float]:
        """Of every pair; in no order."""
        near = self._near.items()
        found = {(a, b): cosine for a, others in near for b, cosine in others.items() if a < b}
        found.update({(b, a): w for a, others in near for b, w in others.items() if a > b})
        found.update({pair: tie.weight for pair, tie in self._counted.items()})
        return found

    def of(self, article: str) -> dict[str, float]:
        """Whatever it has anything in common with, and how much; in no order."""
        if self._elsewhere is None:
            self._elsewhere = self._found_elsewhere()
        return {**self._near.get(article, {}), **self._elsewhere.get(article, {})}

    def between(self, a: str, b: str) -> Tie:
        """The items that two articles have in common."""
        return self._counted.get((a, b) if a < b else (b, a), NO_ITEMS)

    def _found_elsewhere(self) -> dict[str, dict[str, float]]:
        """Of each article what its own nearest do not say: who names it as near, and with whom it
        has items in common."""
        found: dict[str, dict[str, float]] = defaultdict(dict)
        for a, others in self._near.items():
            for b, cosine in others.items():
                if a not in self._near.get(b, ()):
                    found[b][a] = cosine
        for (a, b), tie in self._counted.items():
            found[a][b] = found[b][a] = tie.weight
        return found


def ties(near: Near, items: Items) -> Ties:
    """What all articles have in common."""
    tables = items.statements, items.figures, items.events, items.questions
    counts = [_common(row.articles for row in table.rows()) for table in tables]
    pairs = sorted({*chain.from_iterable(counts)})
    return Ties(near, {p: Tie(_words(near, *p), *(count[p] for count in counts)) for p in pairs})


def _words(near: Near, a: str, b: str) -> float:
    return near.get(a, {}).get(b) or near.get(b, {}).get(a, 0.0)


def _common(items: Iterable[Sequence[str]]) -> Counter[Pair]:
    counts: Counter[Pair] = Counter()
    for articles in items:
        distinct = sorted(set(articles)) if len(articles) > 1 else ()
        if 1 < len(distinct) <= CROWD:
            counts.update(combinations(distinct, 2))
    return counts
