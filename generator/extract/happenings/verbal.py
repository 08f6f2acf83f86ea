"""Which words of a text can carry a clause: without tagging it, so that it may be asked often."""

from __future__ import annotations

import re

from generator import lexicon
from generator.extract.speech.vocabulary import vocabulary

_WORD = re.compile(r"[\w$€£%][^\s—]*")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TOKEN_OR_COMMA = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|,")
# What opens a side clause; a comma ends it …
_ASIDE = lexicon.words("reporting", "aside")
# … but these only behind a verb: "When a cheap, sweet drink appeared"; not "That month, …".
_CONJUNCTIONS = lexicon.words("cuts", "openers")
# "an attack claimed | by"; not "answered | by closing the road".
_BY = re.compile(r" by (?!\w+ing\b)")
# "As many as 40 barges sank": no side clause.
_AS_MUCH = re.compile(r"\bas (?:many|much|few|little) as\b", re.I)
_BESIDES = lexicon.words("reporting", "verbs_besides")


def words(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))


def has_verb(text: str, start: int, end: int) -> bool:
    return any(_finite(m) for m in _TOKEN.finditer(text, start, end))


def has_main_verb(text: str, start: int, end: int) -> bool:
    """Whether something is told outside the side clauses.

    "On Sunday, an hour after she sang, Ann Lee, a baker of Tarn" waits for its verb.
    """
    aside = waiting = False
    amounts = [m.span() for m in _AS_MUCH.finditer(text, start, end)]
    for match in _TOKEN_OR_COMMA.finditer(text, start, end):
        word = match[0].lower()
        if word == ",":
            aside = waiting
        elif word in _ASIDE and not any(a <= match.start() < b for a, b in amounts):
            opens = word != "that" or (match.start() > start and text[match.end() : end][:1] != ",")
            aside, waiting = True, opens and word in _CONJUNCTIONS
        elif _finite(match):
            if not aside and not _BY.match(text, match.end()):
                return True
            waiting = False
    return False


def _finite(token: re.Match[str]) -> bool:
    """A verb that can carry a clause: "said", "is", "strike"; not "strikes", "saying"."""
    word = token[0].lower()
    entry = vocabulary().get(word)
    if entry is None:
        return (word.endswith("ed") and len(word) > 4) or word in _BESIDES
    return entry.tag == "X" or (entry.tag == "V" and (entry.form == "d" or not entry.nouny))
