"""What is left out of a comparison could not have come out as the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.records import Quote, Span, Speaker
from generator.resolve import utterance
from generator.resolve.said import Said, said

TOLD = "We must not close the old bridge before ferries cross Milham’s harbour 12 times, Okafor"
SENTENCES = st.lists(st.sampled_from(TOLD.split()), min_size=1, max_size=14).map(" ".join)
PIECES = st.lists(SENTENCES.map(lambda told: f"{told}."), min_size=1, max_size=3)


def _said(pieces: list[str], article: str) -> Said:
    text = " — ".join(pieces)
    spans: list[Span] = []
    for piece in pieces:
        start = spans[-1].end + len(" — ") if spans else 0
        spans.append(Span(start, start + len(piece)))
    nobody = Speaker(None, None, None)
    quote = Quote(spans[0], nobody, Span(0, len(text)))
    return said("q", article, quote, tuple(spans), text, "okafor")


@given(PIECES, PIECES)
def test_quotations_that_share_too_little_are_never_the_same(a: list[str], b: list[str]) -> None:
    pair = (_said(a, "one"), _said(b, "two"))
    short, long = sorted(pair, key=lambda s: len(s.content.terms))
    if utterance._too_little(short, long):
        for mine, theirs in utterance._views(short, long):
            assert utterance._covered(mine, theirs) == 0
            assert utterance._one_sentence(mine, theirs) == 0
        assert utterance._reads_on(short, long) == 0
        assert len(short.content.terms) < utterance.FEWEST or not utterance._in_a_row(short, long)
