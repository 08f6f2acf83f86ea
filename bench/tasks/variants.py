"""Whether two sentences are one statement in two wordings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.paraphrase import sameness, sentence
from generator.similarity import weigh
from generator.words import wording


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The verdict and its log odds; rare words are those of all rows together."""
    pairs = list(rows)
    texts = sorted({text for row in pairs for text in (row["a"], row["b"])})
    weights = weigh(wording(text).terms for text in texts)
    for row in pairs:
        odds = sameness(sentence(row["a"], weights), sentence(row["b"], weights))
        yield {"id": row["id"], "label": int(odds >= 0), "score": round(odds, 4)}
