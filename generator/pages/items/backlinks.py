"""Why a page is linked: the words around the link, where some of them are shown anyway."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from generator.pages.desk import Desk
from generator.pages.items.labels import quoted
from generator.pages.items.speakers import speaker
from generator.pages.words import count
from generator.records import Statement, Variant

WORDS = 14


def heard(desk: Desk, actor: str, key: str) -> str:
    """What the article quotes of an actor: "“We have now …” and 6 more quotes from here"."""
    spoken = _here(desk, key).spoken.get(actor, ())
    if not spoken:
        return ""
    words = _words(desk, spoken[0], key)
    more = len(spoken) - 1
    return f"{words} and {count(more, 'more quote', 'more quotes')}" if more else words


def named(desk: Desk, actor: str, key: str) -> str:
    """What somebody else says of an actor there: "Claudia Sheinbaum: “…”"; "" for nothing."""
    first = _here(desk, key).about.get(actor)
    return f"{speaker(desk, first).text}: {_words(desk, first, key)}" if first else ""


@dataclass(frozen=True, slots=True)
class _Heard:
    """What an article quotes, by actor."""

    spoken: dict[str, list[Statement]] = field(default_factory=dict)
    about: dict[str, Statement] = field(default_factory=dict)
    """The first that somebody else says of an actor."""


def _here(desk: Desk, key: str) -> _Heard:
    """Whole quotations before single words, each in the order of the text; sorted out once."""
    return desk.notes.once(("heard", key), partial(_heard, desk, key))


def _heard(desk: Desk, key: str) -> _Heard:
    heard = _Heard()
    found = [desk.library.statements[i] for i in desk.shelf.statements[key]]
    for statement in sorted(found, key=lambda s: _variant(s, key).quote.fragment):
        if statement.speaker is not None:
            heard.spoken.setdefault(statement.speaker, []).append(statement)
        for actor in statement.about:
            if actor != statement.speaker:
                heard.about.setdefault(actor, statement)
    return heard


def _variant(statement: Statement, key: str) -> Variant:
    return next((v for v in statement.variants if v.article == key), statement.variants[0])


def _words(desk: Desk, statement: Statement, key: str) -> str:
    return quoted(desk, _variant(statement, key), WORDS)
