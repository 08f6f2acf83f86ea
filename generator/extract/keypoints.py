"""Up to five whole sentences, verbatim, that carry the article."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.happenings.told import told
from generator.extract.salience.choose import choose
from generator.extract.salience.sentence import candidates
from generator.extract.salience.weight import weigh
from generator.records import Faq, Finding, KeyPoint, Reading

KINDS = ("paragraph", "item", "standfirst", "answer")
MOST = 5


def keypoints(reading: Reading) -> Iterator[Finding]:
    """`KeyPoint`s with their rank; yielded weightiest first.

    The page shows an answer whole: its sentences are chosen where there are too few others.
    """
    weighed = weigh(reading, candidates(told(reading, KINDS)))
    answers = [span for faq in reading.of(Faq) for span in faq.answer]
    other = [w for w in weighed if not any(span.holds(w.span) for span in answers)]
    for rank, sentence in enumerate(choose(other, weighed, MOST)):
        yield KeyPoint(sentence.span, rank)
