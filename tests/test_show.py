"""`briefing show`: one article as part of the library."""

from __future__ import annotations

from generator import show
from tests.conftest import library_of_seeds, reading

CHAT = "002_4ea98d711cd3dac4.txt"


def test_people_have_the_names_of_the_whole_library() -> None:
    """The article itself says no more than "President Trump"."""
    told = show.data(reading(CHAT), library_of_seeds())
    speakers = {quote["text"]: quote["speaker"] for quote in told["quotes"]}
    assert speakers["next"] == "Donald Trump"
    actor = next(a for a in told["actors"] if a["name"] == "Donald Trump")
    assert actor["aliases"] == ["Trump"]
    assert actor["id"] in {mention["actor"] for mention in told["mentions"]}


def test_who_is_not_known_is_null_and_the_words_stand() -> None:
    told = show.data(reading(CHAT), library_of_seeds())
    quote = next(q for q in told["quotes"] if q["text"] == "the worst of the worst")
    assert (quote["speaker"], quote["speaker_text"]) == (None, "they")
