"""The verb that a date belongs to: in its own clause, with nothing between that could own it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from generator import lexicon
from generator.extract.attachment.laid import Laid
from generator.extract.speech.kinds import kind_of
from generator.extract.speech.tokens import QUOTED
from generator.extract.speech.verbs import Verb
from generator.extract.speech.vocabulary import cue_of

Place = Literal["behind", "before", "first", "occasion"]

_WORDS = "happenings"
_GATHERINGS = lexicon.words(_WORDS, "gatherings") | lexicon.words(_WORDS, "papers")
_OCCASIONS = lexicon.words(_WORDS, "occasions") | _GATHERINGS
_MEETS = lexicon.words(_WORDS, "meets_occasion")
_LOOKS_BACK = lexicon.words(_WORDS, "looks_back")
_TAKES_PLACE = lexicon.words(_WORDS, "takes_place")
_WILL_TAKE_PLACE = lexicon.words(_WORDS, "will_take_place")
_SITE = frozenset({"in", "at", "during"})
"""Before a gathering: its day is the deed's day ("said in an interview Monday"); "a suspect in
the attack Monday" was one on Tuesday, too."""
_LEADING = frozenset({"on", "in", "at", "during", "over"})
_HEDGING = frozenset({"late", "early", "just", "only", "back", "later", "earlier", "again", "the"})
_SIDE = frozenset({"following", "amid", "despite", "pending", "including", "excluding", "versus"})
"""Prepositions whose noun has a time of its own: "rose following the ban on Friday"."""
_TURNS = frozenset({"this", "last", "past", "next", "coming"})
_OPENERS = frozenset({"C", "S", "W", "that", ":", ";", "-", "(", QUOTED})
"""Behind these a date opens its clause."""
_BREAKS = frozenset({"S", "W", "that", ":", ";", "-", "(", ")", "?", "!"})
"""Between a verb and a date these begin another clause."""


@dataclass(frozen=True, slots=True)
class Governor:
    """A verb with the date that belongs to it."""

    verb: Verb
    at: int
    """Its number among the sentence's verbs."""
    place: Place
    """The date stands behind the verb, right before it, or opens the clause; or it is the day of
    an occasion that the verb looks back on: "follows comments during a Friday interview"."""
    date: int
    """The first word of the date."""
    backward: bool = False
    """Whether the date itself says that it is past: "last Saturday", "a week ago"."""
    forward: bool = False
    """Whether it says that it is to come: "next month"."""


def governor(laid: Laid, first: int, end: int) -> Governor | None:
    """The verb of the date in the words `first` to `end`; None where two could have it, or none."""
    found = _governor(laid, first, end)
    if found is None:
        return None
    past = laid.low(first) in ("last", "yesterday") or laid.low(end - 1) == "ago"
    return replace(found, backward=past, forward=laid.low(first) in ("next", "tomorrow"))


def _governor(laid: Laid, first: int, end: int) -> Governor | None:
    start = _lead(laid, first)
    if _attributive(laid, first, end):
        return None
    left = _before(laid, start)
    if _of_paper(laid, left):
        return _found(laid, _main_behind(laid, end), "first", first)
    right = _right_behind(laid, end)
    if _opens(laid, start, end, left):
        return _found(laid, _main_behind(laid, end), "first", first)
    if right is not None:
        return _between(laid, left, right, start)
    if left is None:
        return None
    if laid.low(laid.verbs[left].index) in _LOOKS_BACK and _at_occasion(laid, first, end):
        return _found(laid, left, "occasion", first)
    if not _reaches(laid, laid.verbs[left], start):
        return None
    return _found(laid, left, "behind", first)


def _found(laid: Laid, at: int | None, place: Place, date: int) -> Governor | None:
    return None if at is None else Governor(laid.verbs[at], at, place, date)


def _lead(laid: Laid, first: int) -> int:
    """Where the adverb begins: "late on | Friday", "back in | July", "last Friday (| January 3"."""
    if laid.tag(first - 1) == "(" and kind_of(laid.low(first - 2)) == "time":
        first -= 2
        while laid.low(first - 1) in _TURNS:
            first -= 1
    while first > 0 and laid.low(first - 1) in _LEADING | _HEDGING:
        first -= 1
    return first


def _attributive(laid: Laid, first: int, end: int) -> bool:
    """ "the Friday shift", "a Friday clip", "Fox News Sunday", "Friday's": part of a noun phrase;
    but "in the Dec. 15 debate" is the occasion of the deed."""
    if laid.low(end) in ("'s", "’s", "'", "’"):
        return not _at_occasion(laid, first, end + 1)
    if _listed(laid, first, end):
        return True
    determined = laid.tag(first - 1) in ("D", "p", "s")
    noun = laid.tag(end) in ("n", "N", QUOTED) or laid.low(end) in _GATHERINGS
    noun = noun and not _measured(laid, end)
    if noun and (determined or not _new_clause(laid, end)):
        return not _at_occasion(laid, first, end)
    return determined


def _measured(laid: Laid, at: int) -> bool:
    """ "left on Friday | hours before the vote": how long before, not what is of that day."""
    return kind_of(laid.low(at)) == "time" and laid.low(at + 1) in ("before", "after")


def _listed(laid: Laid, first: int, end: int) -> bool:
    """ "Friday and Saturday (shifts)", "In 2012 and 2013", "from 2016, 2015": no one time."""
    if laid.tag(end) == "C" and (laid.tag(end + 1) == "T" or laid.low(end + 1).isdigit()):
        return True
    return (
        laid.tag(first - 1) == "," and laid.low(first - 2).isdigit() and laid.low(first).isdigit()
    )


def _new_clause(laid: Laid, at: int) -> bool:
    """ "Thursday Trump said", "said Thursday Iran had": a name or plural that a verb follows."""
    k = at
    while laid.tag(k) in ("N", "n", "s", "#"):
        k += 1
    return laid.tag(k) in ("V", "X") or laid.tag(at) == QUOTED


def _at_occasion(laid: Laid, first: int, end: int) -> bool:
    """ "said at Tuesday's committee meeting", "During an April 2 interview, he"; of "gains in
    Tuesday's elections" the occasion is the gains' own."""
    k = first - 1
    while k >= 0 and laid.tag(k) in ("D", "p", "A", "n"):
        k -= 1
    before = [v.index for v in laid.verbs if v.index < k]
    near = k - 2 if laid.low(k - 1) == "part" else k - 1
    if before and before[-1] < near and laid.low(before[-1]) not in _LOOKS_BACK:
        return False
    head = end
    while laid.tag(head + 1) in ("n", "N"):
        head += 1
    return laid.low(k) in _SITE and laid.low(head) in _GATHERINGS


def _before(laid: Laid, start: int) -> int | None:
    """The last verb before the date."""
    found = [n for n, verb in enumerate(laid.verbs) if verb.index < start]
    return found[-1] if found else None


def _of_paper(laid: Laid, left: int | None) -> bool:
    """ "In a note handed out | Tuesday, he mocked": the paper's day is that of its words."""
    if left != 0 or laid.tag(0) != "P" or laid.tag(1) != "D":
        return False
    if laid.verbs[0].finite or laid.verbs[0].infinitive:
        return False
    return laid.low(laid.verbs[0].start - 1) in _GATHERINGS


def _right_behind(laid: Laid, end: int) -> int | None:
    """The finite verb that follows the date: "Trump on Friday (also) praised"."""
    k = end
    while laid.tag(k) == "A":
        k += 1
    for n, verb in enumerate(laid.verbs):
        if end <= verb.start <= k and verb.finite:
            return n
    return None


def _fronted(laid: Laid, start: int, end: int) -> bool:
    """ "At the mill court on | Monday |, a clerk was heard": place and day open the sentence."""
    if laid.tag(0) != "P" or laid.tag(end) != ",":
        return False
    return all(laid.tag(k) in ("P", "D", "p", "n", "N", "s") for k in range(start))


def _opens(laid: Laid, start: int, end: int, left: int | None) -> bool:
    """Whether the date is the first of its clause: "On Friday, he", "and on Friday he"."""
    if start == 0 or laid.tag(start - 1) in _OPENERS or _fronted(laid, start, end):
        return True
    if laid.tag(start - 1) != ",":
        return False
    if left is None:
        return laid.tag(start - 2) != "T"
    return not laid.verbs[left].finite and not any(v.finite for v in laid.verbs[:left])


def _main_behind(laid: Laid, end: int) -> int | None:
    """The first finite verb behind the date that no side clause holds."""
    aside = 0  # 1: a side clause has opened, 2: its verb has stood
    at = end
    for n, verb in enumerate(laid.verbs):
        if verb.start < end:
            continue
        for k in range(at, verb.start):
            tag = laid.tag(k)
            if tag in ("W", "S") and laid.low(k) != "however":
                aside = 1
            elif tag == ",":
                aside = 0
            elif tag in (";", ":", "-", QUOTED) and k > end:
                return None
        at = verb.index + 1
        if not verb.finite:
            continue
        if aside == 1 or verb.relative:
            aside = 2
            continue
        return n
    return None


def _between(laid: Laid, left: int | None, right: int, start: int) -> Governor | None:
    """Subject, date, verb: "Trump on Friday praised"; of "the bomb that hit Friday was" none."""
    opening = 0 if left is None else laid.verbs[left].index + 1
    if left is not None and not _parted(laid, laid.verbs[left], start):
        return None
    subject = range(opening, start)
    named = [k for k in subject if laid.low(k) in _OCCASIONS and laid.tag(k) == "n"]
    if named:
        verb = laid.verbs[right]
        last = named[-1] == start - 1 or named[-1] == start - 2
        plain = not any(laid.tag(k) == "P" for k in range(opening, named[-1]))
        if not (last and plain and laid.low(verb.index) in _TAKES_PLACE | _WILL_TAKE_PLACE):
            return None
        coming = laid.low(verb.start) in ("will", "would", "could", "may", "might")
        if coming and laid.low(verb.start + 1) not in _WILL_TAKE_PLACE:
            return None
    return _found(laid, right, "before", start)


def _parted(laid: Laid, verb: Verb, start: int) -> bool:
    """Whether a subject of its own stands between an earlier verb and the date."""
    gap = range(verb.index + 1, start)
    if any(laid.tag(k) in _BREAKS | {"C"} for k in gap):
        return True
    subject = any(laid.tag(k) in ("N", "n", "R") for k in gap)
    return subject and verb.finite and cue_of(laid.low(verb.index)) == "strong"


def _reaches(laid: Laid, verb: Verb, start: int) -> bool:
    """Whether nothing between a verb and the date behind it begins a clause or owns the date."""
    gap = range(verb.index + 1, start)
    if any(laid.tag(k) in _BREAKS or laid.low(k) in _SIDE for k in gap):
        return False
    if laid.tag(start - 1) == "C":
        return False
    return not _owned(laid, verb, gap)


def _owned(laid: Laid, verb: Verb, gap: range) -> bool:
    """ "canceled an interview | Monday night": the day of the interview, or of the canceling?

    "held an interview Monday" and "said in an interview Monday" are one day.
    """
    for k in gap:
        if laid.low(k) not in _OCCASIONS or laid.tag(k) not in ("n", "N", "V"):
            continue
        if laid.tag(k) == laid.tag(k + 1) == "n":
            continue  # "along party lines"
        if laid.low(verb.index) in _MEETS or _site(laid, k, verb.index):
            continue
        return True
    return False


def _site(laid: Laid, noun: int, verb: int) -> bool:
    """Whether a gathering hangs on "in" or "at", or any occasion on "during"."""
    k = noun - 1
    while k > verb and laid.tag(k) in ("D", "p", "n", "N", "s", "#", "A", "G", "E", "V"):
        k -= 1
    return laid.low(k) == "during" or (laid.low(noun) in _GATHERINGS and laid.low(k) in _SITE)
