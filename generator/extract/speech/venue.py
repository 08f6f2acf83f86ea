"""Where something was said: the medium ("told CNN", "on Truth Social"), else the place."""

from __future__ import annotations

from functools import cache

from generator import lexicon
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Paragraph
from generator.records import Mention, Span

_ON_AIR = frozenset(("on", "with", "to", "by"))
_INSIDE = frozenset(("in", "at", "outside", "near"))


def venue(paragraph: Paragraph, attached: list[Phrase]) -> Span | None:
    """A medium if there is one, else a place: with Hannity on Fox News; in Guerrero.

    `attached`: the phrases that hang on the verb of saying.
    """
    place: Span | None = None
    for phrase in attached:
        mention = paragraph.mentions.get(phrase.head) if phrase.kind == "name" else None
        if mention is None:
            continue
        if mention.type == "organisation" and _speaks_through(paragraph, phrase, mention):
            return mention.span
        if place is None and mention.type == "place" and _spoken_there(paragraph, phrase):
            place = mention.span
    return place


def _speaks_through(paragraph: Paragraph, phrase: Phrase, mention: Mention) -> bool:
    """Told CNN · on his platform, Truth Social · wrote in The Hill · at the White House."""
    preposition = phrase.preposition
    if phrase.beside is not None and not preposition:
        preposition = phrase.beside.preposition
    if preposition in _INSIDE:
        return True
    direct = phrase.object_of is not None
    return (direct or preposition in _ON_AIR) and is_medium(_words(paragraph, mention))


def _words(paragraph: Paragraph, mention: Mention) -> str:
    start, end = (paragraph.passage.at(mention.span.start), paragraph.passage.at(mention.span.end))
    return paragraph.line.text[start:end]


def is_medium(name: str) -> bool:
    """As in "Fox News", "the Des Moines Register" and "Twitter"; not "ISIS"."""
    low = name.lower().removeprefix("the ")
    return low in _media() or low.rpartition(" ")[2] in _media_words()


@cache
def _media() -> frozenset[str]:
    listed = lexicon.load("outlets")["names"]
    names = {str(n).lower().removeprefix("the ") for n in listed}
    return frozenset(names | lexicon.words("quoted_things", "platforms"))


@cache
def _media_words() -> frozenset[str]:
    return lexicon.words("quoted_things", "media_words")


@cache
def _events() -> frozenset[str]:
    return lexicon.words("quoted_things", "occasions")


def _spoken_there(paragraph: Paragraph, phrase: Phrase) -> bool:
    """In Guerrero, at a rally in Ohio, on a visit to Guerrero; not: on Iraq, from Texas."""
    host = phrase.governor
    if phrase.preposition in _INSIDE:
        return not isinstance(host, Phrase) or host.kind == "time" or _is_event(paragraph, host)
    while isinstance(host, Phrase):
        if _is_event(paragraph, host):
            return phrase.preposition in ("to", "of")
        host = host.governor
    return False


def _is_event(paragraph: Paragraph, phrase: Phrase) -> bool:
    return paragraph.line.low[phrase.head] in _events()
