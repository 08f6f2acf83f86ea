"""What is kept of an article is what would be worked out of it anew."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from generator import recall
from generator.passages import passages, sentences
from generator.readers.text import parse
from generator.recall import Recall
from generator.records import Reading
from generator.resolve.alone import Alone, alone
from generator.resolve.copies import packed, unpacked
from generator.resolve.denied import denied
from generator.words import wording

TEXTS = st.lists(
    st.one_of(
        st.sampled_from(
            (
                "Mayor Okafor denied that the bridge leaked. It cost 12,000 euros!",
                "“We won’t wait,” she said. “Never.”",
                "QuotesWill Milham have a ferry?",
                "## A heading\n\nThe U.S. harbour, in 2021.Then it closed",
                "Wäre 汉字 naïve\t\x85 ½",
            )
        ),
        st.text(st.characters(exclude_categories=("Cs",)), max_size=60),
    ),
    min_size=1,
    max_size=6,
).map("\n\n".join)


def _told(text: str, known: Recall | None = None) -> tuple[Reading, Alone]:
    reading = Reading(parse(text, id="one", path=PurePosixPath("seeds/one.txt"), sha256=""))
    return reading, alone({"one": reading}, 1, known)["one"]


@given(TEXTS)
def test_the_sentences_of_its_prose_are_those_of_its_passages(text: str) -> None:
    reading, told = _told(text)
    article = reading.article
    found = [(p.span(a, b), p.text[a:b]) for p in passages(article) for a, b in sentences(p.text)]
    kept = list(told.sentences)
    assert [s.receipt("one").span for s in kept] == [span for span, _ in found]
    assert [s.content for s in kept] == [wording(words) for _, words in found]
    assert [s.denies for s in kept] == [bool(denied(span.of(article.text))) for span, _ in found]


@given(TEXTS)
def test_from_the_cache_it_is_the_same(text: str) -> None:
    with TemporaryDirectory() as folder:
        first = Recall()
        told = _told(text, first)[1]
        recall.keep(Path(folder), "key", first)
        again = recall.load(Path(folder), "key")
        assert again.before == first.now
        assert _told(text, again)[1] == told


@given(st.lists(st.integers(0, 2**61 - 1)))
def test_a_packed_sketch_is_unpacked(found: list[int]) -> None:
    assert list(unpacked(packed(found))) == found
