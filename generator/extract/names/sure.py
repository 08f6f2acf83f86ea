"""Whether more than capitals says that a name is an actor's: a list, a title, words beside it.

"Outline" thirty times in the test of a ski is no actor; "Quellin, 44," and "the carrier Etla" are.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.names import words
from generator.extract.names.decide import Name
from generator.extract.names.heads import is_org
from generator.extract.names.lines import Line

_SAID = words.listed("name_context", "said")
_ORG_AFTER = words.listed("name_context", "organisation_after")
_WHO = frozenset(["who", "whose"])
_OF = frozenset(["of", "at", "for", "with"])
_NEAR = 4
"""Tokens in which "'s" reaches its role noun: "Etla's chief commercial officer"."""


def is_sure(lines: Sequence[Line], places: Sequence[Name], full: Name) -> bool:
    """Whether it is: `places` name one actor, `full` is the fullest of them.

    A single word that nothing but a verb makes a person of is not: too many ships and towns "told".
    """
    if any(p.known or p.titled >= 0 for p in places):
        return True
    if full.type == "person":
        several = full.end - full.start > 1
        return several and (_is_named(lines, full) or any(_acts(lines[p.line], p) for p in places))
    return any(_is_body(lines[p.line], p) or _is_led(lines[p.line], p) for p in places)


def _is_named(lines: Sequence[Line], full: Name) -> bool:
    """ "Mary Quellin" and "Quorra Smith"; not "Iconic Jasper"."""
    texts = lines[full.line].texts[full.start : full.end]
    if words.is_first_name(texts[0]):
        return True
    return words.is_surname(texts[-1]) and not any(map(words.is_ordinary, (texts[0], texts[-1])))


def _acts(line: Line, place: Name) -> bool:
    """ "Quellin said", "Quellin, 44,", "Quellin, who"."""
    after, then = line.key(place.end), line.key(place.end + 1)
    aged = after == "," and len(then) == 2 and then.isdigit()
    return after in _SAID or after in _WHO or aged or (after == "," and then in _WHO)


def _is_body(line: Line, place: Name) -> bool:
    keys = line.keys[place.start : place.end]
    worded = len(keys) > 1 and any(k in words.ORG_KEYWORDS for k in keys)
    return worded or keys[-1] in words.COMPANY_ENDS or is_org(line, place.start, place.end)


def _is_led(line: Line, place: Name) -> bool:
    """ "Etla said", "the carrier Etla", "Etla CEO", "head of Etla", "Etla's chairman"."""
    start, end = place.start, place.end
    after = line.key(end)
    if line.key(start - 1) in words.ORG_NOUNS or after in _SAID or after in _ORG_AFTER:
        return True
    if line.key(start - 1) in _OF and start > 1 and words.is_role(line.texts[start - 2]):
        return True
    stop = min(end + 1 + _NEAR, len(line.texts)) if after == "'s" else end + 1
    return any(words.is_role(text) for text in line.texts[end:stop])
