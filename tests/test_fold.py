"""Letters without their marks, as a plain reading of Unicode has them."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generator.links import fold


@given(st.text(st.characters(exclude_characters="łŁøØđĐßæÆœŒþÞðÐı’")))
def test_a_folded_text_has_no_mark_on_a_letter_and_nothing_else_gone(text: str) -> None:
    apart = unicodedata.normalize("NFKD", text)
    assert fold(text) == "".join(c for c in apart if not unicodedata.combining(c)).casefold()


def test_letters_that_unicode_does_not_take_apart() -> None:
    assert fold("Łódź, Bø, Straße, Œuvre") == "lodz, bo, strasse, oeuvre"


def test_an_apostrophe_is_one_however_it_is_printed() -> None:
    assert fold("the city’s mayor") == fold("the city's mayor") == "the city's mayor"
