"""What holds of the quotations of any text whatever."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract.quotes import quotes
from generator.records import Cast, Doubt, Quote, Scare
from tests.quoted_article import reading

CAST = {
    "Ann Brown": {"also": ["Brown"], "gender": "f"},
    "John Green": {"gender": "m", "roles": ["president"]},
    "Red Cross": {"type": "organisation"},
    "Ohio": {"type": "place"},
}
PIECES = [
    '"', "“", "”", "''", "``", "'", "‘", "’", "«", "»", ",", ".", "?", "!", ":", ";", "(", ")",
    "—", "-", "\n", " ", "Ann Brown", "Brown", "John Green", "Red Cross", "Ohio", "he", "she",
    "it", "they", "said", "says", "called", "adding", "according to", "who", "that", "which",
    "and", "to", "of", "in", "the", "a", "his", "her", "'s", "was", "had", "president",
    "the president", "spokesman", "report", "on Thursday", "We will win", "no", "MARLOW:",
    "Transcript", "U.S.", "Sen.", "\u00ad", "\u00a0",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join) | st.lists(
    st.sampled_from(PIECES), max_size=60
).map("".join)


@given(texts | st.text(max_size=200))
@settings(max_examples=300)
def test_spans_lie_in_a_block_and_never_overlap(text: str) -> None:
    read = reading(text, CAST)
    blocks = [b.span for b in read.article.blocks]
    found = [f for f in quotes(read) if not isinstance(f, Doubt)]
    spans = [f.span for f in found]
    assert all(s.start < s.end for s in spans)
    assert all(any(b.holds(s) for b in blocks) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for quote in found:
        if isinstance(quote, Quote):
            parts = [quote.sentence, quote.speaker.span, quote.cue, quote.venue, quote.continues]
            assert all(0 <= p.start < p.end <= len(text) for p in parts if p is not None)
            assert quote.sentence.holds(quote.span)


@given(texts)
@settings(max_examples=200)
def test_a_speaker_is_in_the_cast_or_has_no_key(text: str) -> None:
    read = reading(text, CAST)
    names = {c.key: c.name for c in read.of(Cast)}
    for quote in (f for f in quotes(read) if isinstance(f, Quote)):
        if quote.speaker.actor is not None:
            assert quote.speaker.name == names[quote.speaker.actor]


@given(texts)
@settings(max_examples=100)
def test_the_same_text_gives_the_same_findings(text: str) -> None:
    read = reading(text, CAST)
    assert list(quotes(read)) == list(quotes(read))


@given(texts)
@settings(max_examples=100)
def test_words_are_quoted_as_they_stand(text: str) -> None:
    read = reading(text, CAST)
    for found in quotes(read):
        if isinstance(found, Quote | Scare):
            words = found.span.of(text)
            assert words == words.strip()
            assert words[-1] not in ",;:"
