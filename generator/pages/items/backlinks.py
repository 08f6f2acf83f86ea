"""Why a page is linked: the words around the link, where some of them are shown anyway."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.pages.answers import has_page
from generator.pages.asked import asked
from generator.pages.desk import Desk
from generator.pages.items.labels import shortened
from generator.pages.items.sources import short_line
from generator.pages.items.speakers import speaker
from generator.pages.items.wordings import whole
from generator.pages.parts import Name, Row
from generator.pages.words import count
from generator.records import Receipt, Span, Statement, Variant

WORDS = 14


def heard(desk: Desk, actor: str, key: str) -> str:
    """What the article quotes of an actor: "“We have now …” and 6 more quotes from here"."""
    first = _heard(desk, key).spoken.get(actor)
    if first is None:
        return ""
    words = _words(desk, first)
    return f"{words} and {count(first.more, 'more quote', 'more quotes')}" if first.more else words


def named(desk: Desk, actor: str, key: str) -> str:
    """What somebody else says of an actor there: "Claudia Sheinbaum: “…”"; "" for nothing."""
    first = _heard(desk, key).about.get(actor)
    return f"{speaker(desk, first).text}: {_words(desk, first)}" if first else ""


def briefing_row(desk: Desk, actor: str, key: str) -> Row:
    """Where an article that names an actor is from, and what stands around the name there."""
    around = heard(desk, actor, key) or named(desk, actor, key)
    line = " · ".join(filter(None, (short_line(desk, key), around)))
    return Row(Name(desk.title(key), desk.briefing(key)), line)


@dataclass(frozen=True, slots=True)
class _First:
    """The first quotation of its kind in an article."""

    speaker: str | None
    speaker_name: str | None
    whole: Receipt
    parts: tuple[Span, ...]
    more: int
    """Of the same actor; not counted of what is said about somebody."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """What an article quotes, by actor; of those who have a page."""

    spoken: Mapping[str, _First]
    about: Mapping[str, _First]
    """The first that somebody else says of an actor."""


@asked("heard")
def _heard(desk: Desk, key: str) -> _Heard:
    """Whole quotations before single words, each in the order of the text.

    A question for each article: that others tell the same statements changes nothing here.
    """
    spoken: dict[str, list[Statement]] = {}
    about: dict[str, Statement] = {}
    found = [desk.library.statements[i] for i in desk.shelf.statements[key]]
    for statement in sorted(found, key=lambda s: _variant(s, key).quote.fragment):
        if statement.speaker is not None and has_page(desk, statement.speaker):
            spoken.setdefault(statement.speaker, []).append(statement)
        for actor in statement.about:
            if actor != statement.speaker and has_page(desk, actor):
                about.setdefault(actor, statement)
    return _Heard(
        {actor: _first(said[0], key, len(said) - 1) for actor, said in sorted(spoken.items())},
        {actor: _first(statement, key) for actor, statement in sorted(about.items())},
    )


def _first(statement: Statement, key: str, more: int = 0) -> _First:
    shown = _variant(statement, key)
    return _First(statement.speaker, statement.speaker_name, whole(shown), shown.parts, more)


def _variant(statement: Statement, key: str) -> Variant:
    return next((v for v in statement.variants if v.article == key), statement.variants[0])


def _words(desk: Desk, first: _First) -> str:
    return shortened(desk, first.whole, first.parts, WORDS)
