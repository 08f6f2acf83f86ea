"""Names that may mean something else where they stand: whoever reads them gets no link.

A reading takes them for somebody, and counts them so; a link would say that it is sure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator import lexicon
from generator.links import fold
from generator.records import Mention, Span

_ADJECTIVES = frozenset(lexicon.load("adjectives")["bodies"])
_DEMONYMS = lexicon.words("demonyms", "demonyms")
_ORGANISATIONS = lexicon.load("organisations")
_HEADS = frozenset((*_ORGANISATIONS["heads"], *_ORGANISATIONS["keywords"]))
_PLACES = frozenset(
    fold(name)
    for names in (
        *(lexicon.names("cities", part) for part in ("great", "large", "towns")),
        *(lexicon.load("places")[part] for part in ("states", "cities")),
    )
    for name in names
)
# "a theatre in Washington" beside Denzel Washington; not "faith in Washington’s words"
_THERE = re.compile(r"\b(?:in|near|outside|across)\s+\Z", re.I)
_OWN = re.compile(r"['’]s?\b")
_BEFORE = 10
"""Characters in which "outside " has room."""
# "called Michelle Obama" beside Barack Obama; not "said. When Obama", "by President Obama"
_FORE = re.compile(r"(?:[\w,;)] |[\"“‘(])([A-Z][\w'’-]*) \Z")
_FORE_ROOM = 30
_NO_NAME = frozenset(
    word.strip(".")
    for name in ("titles", "role_nouns", "function_words")
    for part, listed in lexicon.load(name).items()
    if part not in ("origin", "licence", "ly_nouns", "states")
    for words in listed
    for word in fold(words).split()
)
"""What may stand with a capital before a name without being part of one."""
# " (Institute of Seas and Inland Streams)"
_SPELT = re.compile(r"\s\(([^()\n]{6,90})\)")
_WORD = re.compile(r"\w+")
# "IS FULL OF BAKERS": four words in a row or more; not "on ABC, CBS, NBC, CNN"
_SHOUTED = re.compile(r"(?:\b[A-Z]+\b ){3,}\b[A-Z]+\b")


@dataclass(frozen=True, slots=True)
class Called:
    """How somebody is called, and whether there is a page that a name can lead to."""

    name: str
    aliases: tuple[str, ...]
    paged: bool


def doubtful(text: str, mention: Mention, actor: Called) -> bool:
    """Whether the words of a mention may mean anything but the actor."""
    span = mention.span
    words = fold(span.of(text))
    if words in _DEMONYMS or _shouted(text, span):
        return True
    if mention.type == "person":
        if _of_another(text, span, actor):
            return True
        before = text[max(0, span.start - _BEFORE) : span.start]
        return words in _PLACES and bool(_THERE.search(before)) and not _OWN.match(text, span.end)
    return words in _ADJECTIVES or _cut_short(words, actor) or _spelt_otherwise(text, span, actor)


def _of_another(text: str, span: Span, actor: Called) -> bool:
    """ "Obama" of "Michelle Obama", "Morgan" of "Nell Morgan Tonight": part of another name."""
    fore = _FORE.search(text[max(0, span.start - _FORE_ROOM) : span.start])
    if fore is None or " " in span.of(text):
        return False
    word = fold(fore[1])
    return word not in _NO_NAME and word not in _words(actor.name)


def _shouted(text: str, span: Span) -> bool:
    """ "BAKERS WHO NEVER SLEEP" is nothing of the World Health Organization's."""
    printed = span.of(text)
    if not printed.isupper() or " " in printed:
        return False
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    line = text[start : end if end >= 0 else len(text)]
    return any(
        start + run.start() <= span.start and span.end <= start + run.end()
        for run in _SHOUTED.finditer(line)
    )


def _cut_short(words: str, actor: Called) -> bool:
    """ "Amazon" for Amazon Web Services; not "CBS" for CBS News, "Stanford" for its university."""
    own, full = (_words(name) for name in (words, actor.name))
    left = full[len(own) :]
    return bool(left) and full[: len(own)] == own and (len(left) > 1 or left[0] not in _HEADS)


def _words(name: str) -> list[str]:
    return _WORD.findall(fold(name).removeprefix("the "))


def _spelt_otherwise(text: str, span: Span, actor: Called) -> bool:
    """ "Isis (Institute of Seas and Inland Streams)" beside the Islamic State."""
    spelt = _SPELT.match(text, span.end)
    letters = span.of(text).replace(".", "").casefold()
    if spelt is None or not 2 < len(letters) < 7:
        return False
    capitals = "".join(w[0] for w in _WORD.findall(spelt[1]) if w[0].isupper()).casefold()
    known = {fold(name) for name in (actor.name, *actor.aliases)}
    own = letters == fold(actor.name).replace(".", "")
    return capitals == letters and not own and fold(spelt[1]) not in known
