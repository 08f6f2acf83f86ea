"""Up to five whole sentences, verbatim, that carry the article."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.happenings.told import told
from generator.extract.salience.choose import choose
from generator.extract.salience.sentence import candidates
from generator.extract.salience.weight import weigh
from generator.records import Finding, KeyPoint, Reading

KINDS = ("paragraph", "item", "standfirst", "answer")
MOST = 5


def keypoints(reading: Reading) -> Iterator[Finding]:
    """`KeyPoint`s with their rank; yielded weightiest first."""
    weighed = weigh(reading, candidates(told(reading, KINDS)))
    for rank, sentence in enumerate(choose(weighed, MOST)):
        yield KeyPoint(sentence.span, rank)
