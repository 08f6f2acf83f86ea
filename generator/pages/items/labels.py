"""Items in a few words, for rows and links: the beginning of what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.pages.desk import Desk
from generator.pages.items.wordings import whole
from generator.pages.parts import Run
from generator.pages.runs import ELLIPSIS, NO_BREAK, plain
from generator.pages.wants import told_in
from generator.records import EventEntry, EventSaid, Receipt, Span, Variant
from generator.tongues import like

TELLING = 5
"""Words from which the first piece of a quotation may stand for all of it."""
_LETTER = re.compile(r"\w")


def first_words(text: str, most: int) -> str:
    """The text, or its beginning and "…"."""
    words = text.split()
    if len(words) <= most:
        return text
    return like(" ".join(words[:most]).rstrip(" ,;:–—-…") + NO_BREAK + ELLIPSIS, text)


def quoted(desk: Desk, variant: Variant, most: int) -> str:
    """A quotation in its marks, as many words of it as may be."""
    return shortened(desk, whole(variant), variant.parts, most)


def shortened(desk: Desk, place: Receipt, pieces: Sequence[Span], most: int) -> str:
    """A quotation in its marks, all pieces of an interrupted one in a row; else its beginning.

    "We will wait," he said, "and then we go" → “We will wait … and then we go”; where that does
    not fit, the first piece that says something alone rather than a word or two of the next.
    """
    words = plain(desk.pieces(place.article, place.span, pieces))
    first = desk.text(place.article, pieces[0])
    shown = first_words(words, most)
    if shown != words and TELLING <= len(first.split()) <= most:
        shown = like(f"{first}{NO_BREAK}{ELLIPSIS}", first)
    return like(f"“{shown}”", shown)


def happening(desk: Desk, entry: EventEntry, most: int) -> str:
    """The beginning of an event in the words in which its item shows it."""
    return first_words(plain(told(desk, entry.said[0])), most)


def told(desk: Desk, said: EventSaid) -> tuple[Run, ...]:
    """An event's words, with "…" where its sentence goes on, or began before a small letter."""
    found = desk.excerpt(said.article, told_in(said))
    text, clause, sentence = desk.article(said.article).text, said.event.span, said.event.sentence
    if _LETTER.search(text, clause.end, sentence.end) and not found[-1].text.endswith(ELLIPSIS):
        found = (*found, Run(NO_BREAK + ELLIPSIS))
    begun = clause.start > sentence.start and text[clause.start].islower()
    return (Run(ELLIPSIS + NO_BREAK), *found) if begun and found[0].text[0] != ELLIPSIS else found
