"""What the verb of a telling tells: a deed, or that somebody spoke; and of whom."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from generator import lexicon
from generator.phrasal import in_one_word
from generator.records import Article, Event, Span
from generator.resolve.registry import Registry
from generator.words import stem, wording

MARK = "deed:"
# "President Ruiz’s ambassador", "Ruiz's own party": he is not the one who acts.
_OWNER = re.compile(r"[’']s?\s(?!.*[’']s?\s)", re.DOTALL)
# "announced on Tuesday that he will officially endorse Ruiz"; not "announced the end of talks".
_ANNOUNCED = re.compile(
    r"announc(?:e[sd]?|ing)\s(?:(?!\b(?:not|never)\b)[\w’'-]+\s){0,6}?(?:will|would)\s(?:[a-z]+ly\s|be\s)?"
    r"([a-z]+)",
    re.IGNORECASE,
)
# "abruptly announced his resignation", "tendered her immediate resignation"; not "announced the
# resignation of Pell", which is his.
_OWN = re.compile(
    r"(?:announc|tender|submitt)(?:e[sd]?|ed|ing|s)?\s(?:his|her|its|their)\s(?:[\w-]+\s){0,2}?([a-z]+)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


@cache
def rows() -> dict[str, str]:
    """Stem → the deed it tells: "captured", "kidnap" and "arrest" are one."""
    listed = lexicon.load("wording")["deeds"]
    return {stem(word): f"{MARK}{row[0]}" for row in listed for word in row}


def deed_of(event: Event, article: Article) -> frozenset[str]:
    """The deeds that the verb may tell; of "took into custody" that of its noun. {} if unknown."""
    if event.verb is None:
        return frozenset()
    verb = stem(_verb(event, event.verb, article.text))
    if verb in _light():
        inside = wording(event.span.of(article.text)).terms
        return frozenset(rows()[t] for t in inside if t in rows())
    return frozenset({rows().get(verb, verb)} - _bland() - {""})


def befalls(deeds: Iterable[str]) -> bool:
    """Whether one of them is what befalls somebody hardly twice, whoever does it to him: "found
    guilty" by a judge, or just so."""
    return not _befalling().isdisjoint(deeds)


def plain_deed(event: Event, article: Article) -> frozenset[str]:
    """The verb itself, by its stem, if it tells anything of its own."""
    if event.verb is None:
        return frozenset()
    return frozenset({stem(_verb(event, event.verb, article.text))} - _bland() - {""})


def once(deeds: Iterable[str]) -> bool:
    """Whether one of them is what somebody does, or what befalls him, hardly twice in an affair."""
    return not _once().isdisjoint(deeds)


def _verb(event: Event, verb: Span, text: str) -> str:
    """The verb in small letters, as one word: "resign" of "stepped down"; of what somebody
    announced that he would do, that: "endorse" of "announced that he will endorse Ruiz"; and
    "resignation" of "announced his resignation"."""
    told = in_one_word(text[verb.start : max(verb.end, event.span.end)])
    announced = _ANNOUNCED.match(told)
    if announced:
        return announced[1].lower()
    given = _OWN.match(told)
    if given and once({rows().get(stem(given[1].lower()), "")}):
        return given[1].lower()
    as_one = _WORD.match(told)
    own = verb.of(text).lower()
    return as_one.group().lower() if as_one and as_one.group().lower() != own else own


def speaks(event: Event, article: Article) -> bool:
    """Whether the verb tells that somebody spoke: then what was said is what is told.

    Of a telling without a day, whose verb nobody knows, any of its words may be that verb.
    """
    if event.verb is None:
        inside = wording(event.span.of(article.text)).terms if event.when is None else ()
        return any(term in _speaking() and term not in rows() for term in inside)
    verb = _verb(event, event.verb, article.text)
    return not stem(verb) or (stem(verb) in _speaking() and stem(verb) not in rows())


def doers(event: Event, article: Article, registry: Registry) -> frozenset[str]:
    """Of whom the verb is told: "Ruiz" of "Ruiz’s lawyer Ana Pell" is not. {} if nobody known."""
    if event.subject is None:
        return frozenset()
    words = event.subject.of(article.text)
    owner = _OWNER.search(words)
    start = event.subject.start + (owner.end() if owner else 0)
    named = registry.within(article.id, Span(start, event.subject.end))
    return frozenset(named if " and " in words else named[-1:])


@cache
def _befalling() -> frozenset[str]:
    words = (stem(word) for word in lexicon.load("wording")["befalls"])
    return frozenset(rows().get(word, word) for word in words)


@cache
def _once() -> frozenset[str]:
    words = (stem(word) for word in lexicon.load("wording")["once"])
    return frozenset(rows().get(word, word) for word in words)


@cache
def _light() -> frozenset[str]:
    """Verbs that leave the deed to their noun: "made an arrest", "held talks"."""
    return frozenset(map(stem, lexicon.words("wording", "light")))


@cache
def _bland() -> frozenset[str]:
    """Verbs that any two people may share: both "announced" something."""
    return frozenset(map(stem, lexicon.words("wording", "bland"))) | _light()


@cache
def _speaking() -> frozenset[str]:
    cues = lexicon.load("cue_verbs")
    listed = (*cues["strong"], *cues["object"], *lexicon.words("wording", "bland"))
    irregular = (f.strip("/") for v in cues["strong"] for f in cues["irregular"].get(v, ()))
    return frozenset(filter(None, map(stem, (*listed, *irregular))))
