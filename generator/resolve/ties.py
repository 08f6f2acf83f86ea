"""What two articles have in common, counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

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
    def weight(self) -> float:
        if not (self.statements or self.figures or self.events or self.questions):
            return self.words  # as nearly all
        return self.words + (
            STATEMENT * min(self.statements, ENOUGH)
            + EVENT * min(self.events, ENOUGH)
            + FIGURE * min(self.figures, ENOUGH)
            + QUESTION * min(self.questions, ENOUGH)
        )


def ties(near: Near, items: Items) -> dict[Pair, Tie]:
    """Every pair of articles that has anything in common."""
    tables = items.statements, items.figures, items.events, items.questions
    counts = [_common(row.articles for row in table.rows()) for table in tables]
    words: dict[Pair, float] = {
        (a, b): cosine for a, others in near.items() for b, cosine in others.items() if a < b
    }
    words.update({(b, a): w for a, o in near.items() for b, w in o.items() if a > b})
    pairs = sorted({*words, *(p for count in counts for p in count)})
    return {p: Tie(words.get(p, 0.0), *(count[p] for count in counts)) for p in pairs}


def _common(items: Iterable[Sequence[str]]) -> Counter[Pair]:
    counts: Counter[Pair] = Counter()
    for articles in items:
        distinct = sorted(set(articles)) if len(articles) > 1 else ()
        if 1 < len(distinct) <= CROWD:
            counts.update(combinations(distinct, 2))
    return counts


def neighbours(found: Mapping[Pair, Tie]) -> dict[str, list[tuple[str, Tie]]]:
    """Article id → (other, tie), strongest first."""
    out: dict[str, list[tuple[str, Tie]]] = defaultdict(list)
    for (a, b), tie in found.items():
        out[a].append((b, tie))
        out[b].append((a, tie))
    for row in out.values():
        row.sort(key=lambda r: (-r[1].weight, r[0]))
    return out
