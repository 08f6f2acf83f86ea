"""Why a page is linked: the words around the link, where some of them are shown anyway."""

from __future__ import annotations

from generator.pages.desk import Desk
from generator.pages.items.matrix import first_words
from generator.pages.items.quotes import speaker
from generator.pages.words import count
from generator.records import Statement, Variant

WORDS = 14


def heard(desk: Desk, actor: str, key: str) -> str:
    """What the article quotes of an actor: "“We have now …” and 6 more quotes from here"."""
    spoken = [s for s in _here(desk, key) if s.speaker == actor]
    if not spoken:
        return ""
    words = _words(desk, spoken[0], key)
    more = len(spoken) - 1
    return f"{words} and {count(more, 'more quote', 'more quotes')}" if more else words


def named(desk: Desk, actor: str, key: str) -> str:
    """What somebody else says of an actor there: "Claudia Sheinbaum: “…”"; "" for nothing."""
    about = [s for s in _here(desk, key) if actor in s.about and s.speaker != actor]
    if not about:
        return ""
    return f"{speaker(desk, about[0]).text}: {_words(desk, about[0], key)}"


def _here(desk: Desk, key: str) -> list[Statement]:
    """Whole quotations before single words, each in the order of the text."""
    found = [desk.library.statements[i] for i in desk.shelf.statements[key]]
    return sorted(found, key=lambda s: _variant(s, key).quote.fragment)


def _variant(statement: Statement, key: str) -> Variant:
    return next((v for v in statement.variants if v.article == key), statement.variants[0])


def _words(desk: Desk, statement: Statement, key: str) -> str:
    variant = _variant(statement, key)
    return f"“{first_words(desk.text(variant.article, variant.parts[0]), WORDS)}”"
