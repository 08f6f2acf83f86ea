"""The noun that a number counts: "14,000 troops", "two major cartels", "thirty vessels"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator import lexicon
from generator.extract.speech.vocabulary import vocabulary

_PLURAL = lexicon.words("amounts", "plural_nouns")
_SINGULAR = lexicon.words("amounts", "singular_nouns")
_DESCRIBING = lexicon.words("amounts", "describing_nouns")
# "150 missing | person reports": a noun that the number counts is yet to come.
_NAMES_MORE = re.compile(r" (?!(?:in|on|at|and|or|after|since|by|from|as|for|with|to|of)\b)[a-z]+")
_NEXT = re.compile(r"[ \u00a0]([^\W\d_][\w'’&.-]*)")
_STOPS = "DpROWXCSPtT#"
"""Tags of the closed classes: behind one of these words the noun phrase is over."""
REACH = 5
"""Words between the number and the end of its noun: "six large Mexican drug cartels"."""


@dataclass(frozen=True, slots=True)
class Counted:
    end: int
    """Behind the noun."""
    noun: str
    """As printed, in lower case unless it is a name."""


def counted(text: str, end: int) -> Counted | None:
    """The plural noun that follows the number ending at `end`, adjectives before it allowed."""
    found: Counted | None = None
    at = end
    for _ in range(REACH):
        match = _NEXT.match(text, at)
        if match is None:
            break
        word = match[1].rstrip(".-’'")
        if at == end and word == "more":
            at = match.end()
            continue  # "four more people"
        if _closed(word):
            break
        at = match.start(1) + len(word)
        if found and word.lower() in _DESCRIBING:
            break  # "13 people | dead"
        if word.lower() in _DESCRIBING and _NAMES_MORE.match(text, at):
            continue  # "150 missing | person reports"
        if plural(word) and not (word == "States" and text[:at].endswith("United States")):
            found = Counted(at, word)
        elif found:
            break
        if text[at : at + 1] != " ":
            break
    return found


def phrase_end(text: str, end: int) -> int | None:
    """Where the words that follow an amount directly are over: "$7.5 billion | water bond"."""
    last, at = None, end
    for _ in range(REACH - 1):
        match = _NEXT.match(text, at)
        if match is None:
            break
        word = match[1].rstrip(".-’'")
        known = vocabulary().get(word.lower())
        if known is not None and known.tag == "G" and _names(text, match.end()):
            at = match.start(1) + len(word)  # "$16 trillion federal borrowing | limit"
            continue
        if _closed(word) or (known is not None and known.tag in "VGEA" and not known.nouny):
            break
        last = at = match.start(1) + len(word)
    return last


def _names(text: str, at: int) -> bool:
    """Whether a noun or an unknown word follows."""
    match = _NEXT.match(text, at)
    known = vocabulary().get(match[1].rstrip(".-’'").lower()) if match else None
    return match is not None and (known is None or known.tag == "n" or known.nouny)


def _closed(word: str) -> bool:
    known = vocabulary().get(word.lower())
    return known is not None and (known.tag in _STOPS or known.tag == "that")


def plural(word: str) -> bool:
    low = word.lower()
    if low in _PLURAL:
        return True
    return (
        len(low) > 3
        and low.endswith("s")
        and not low.endswith(("ss", "'s", "’s"))
        and (low not in _SINGULAR)
    )


def singular(noun: str) -> str:
    """The unit's name: "vessels" is "vessel", "people" "person", "Democrats" "Democrat"."""
    found = _singular(noun.lower())
    return found.capitalize() if noun[0].isupper() else found


def _singular(low: str) -> str:
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low in _PLURAL or not low.endswith("s"):
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    return low[:-2] if low.endswith(_ES) else low[:-1]


_ES = ("ches", "shes", "sses", "xes", "zes", "luses", "ruses", "nuses", "puses")
_IRREGULAR: dict[str, str] = lexicon.load("amounts")["irregular_plurals"]
