"""Where a sentence may not end early: what would be left is begun, or says something else."""

from __future__ import annotations

from generator import lexicon
from generator.extract.attachment.laid import Laid
from generator.extract.speech.kinds import kind_of
from generator.extract.speech.tokens import QUOTED
from generator.extract.speech.verbs import Verb
from generator.extract.speech.vocabulary import cue_of

_WORDS = "cuts"
_OPENERS = lexicon.words(_WORDS, "openers")
_LEANING = lexicon.words(_WORDS, "leaning")
_STEERS = lexicon.words(_WORDS, "steers")
_BIDS = lexicon.words(_WORDS, "bids")
_SURE = lexicon.words(_WORDS, "sure")
_READY = lexicon.words(_WORDS, "ready")
_HALF = lexicon.words(_WORDS, "half_prepositions")
_MEASURES = lexicon.words(_WORDS, "measures")
_ONE_MEASURE = lexicon.words(_WORDS, "one_measure")
_SAYING = lexicon.words(_WORDS, "saying")
_HEARERS = lexicon.words(_WORDS, "tells_somebody")
_MODALS = frozenset({"will", "would", "should", "could", "can", "may", "might", "must", "shall"})
_TURNS = frozenset({"last", "this", "next", "earlier"})
_ASIDE_ENDS = frozenset({",", ")", "-"})
_SECOND_HALVES = frozenset({"of", "with", "to", "for", "from"})
_CLAUSES = frozenset({"S", "W", "that", ";", ":"})
_ITEM = 7
"""Words of one item of a list, at most; a longer one is a clause of its own."""
_CLAUSE = 12
"""Words behind an "and" among which the verb stands, if it opens a clause."""


def severed(laid: Laid, at: int) -> bool:
    """Whether the words before word `at` cannot stand alone."""
    return any(rule(laid, at) for rule in _RULES)


def told_less(laid: Laid, at: int) -> bool:
    """ "asked the minister | to resign": true, but not what he was asked."""
    return laid.tag(at) == "t" and bool(_BIDS & _clause(laid, at))


def has_object(laid: Laid, verb: Verb, at: int) -> bool:
    """ "announced a law | that binds"; whom somebody told is not what was told."""
    if laid.low(verb.index) in _HEARERS:
        return False
    k = verb.index + 1
    while k < at and (
        laid.tag(k) in ("A", "T")
        or laid.low(k) in _TURNS
        or kind_of(laid.low(k)) == "time"
        or (laid.tag(k) == "P" and laid.tag(k + 1) == "T")  # "disputed on Friday a report"
    ):
        k += 1
    return k < at and laid.tag(k) in ("D", "p", "n", "N", "#", "O")


def _clause_open(laid: Laid, at: int) -> bool:
    """ "said that a package | (found on Monday) held": a side clause without its verb."""
    for k in range(at - 1, -1, -1):
        if laid.tag(k) in ("W", "S", "that") and laid.low(k) in _OPENERS:
            quoted = any(laid.tag(j) == QUOTED for j in range(k, at))  # may hold the verb
            return not quoted and not any(v.finite and k < v.index < at for v in laid.verbs)
    return False


def _subject_alone(laid: Laid, at: int) -> bool:
    """ "as buyers, who enjoy it | because it pays, came back": of the buyers nothing is told."""
    who = [k for k in range(1, at) if laid.tag(k) == "W" and laid.tag(k - 1) == ","]
    if not who:
        return False
    k = who[-1]
    opened = max((j for j in range(k) if laid.tag(j) in _CLAUSES | {"C"}
                  or laid.low(j) == "as"), default=-1)  # fmt: skip
    finite = [v.index for v in laid.verbs if v.finite and opened < v.index < at]
    return not any(i < k for i in finite) and len([i for i in finite if i > k]) < 2


def _verb_behind(laid: Laid, at: int) -> bool:
    """ "a parcel sent to Ann Lee | (D-Ohio) held", "buyers, who like it |, came back"."""
    for verb in laid.verbs:
        if verb.start < at or not verb.finite or verb.relative or verb.inverted:
            continue
        if any(_opens_own(laid, j) for j in range(at, verb.start)):
            return False
        k = verb.start - 1
        while k > at and laid.tag(k) == "A":
            k -= 1
        if k >= at and laid.tag(k) in _ASIDE_ENDS and not verb.parenthetical:
            return True
    return False


def _opens_own(laid: Laid, k: int) -> bool:
    """Whether a clause with a subject of its own opens: "as", "and the mayor"; not "and left"."""
    if laid.tag(k) == "C":
        return laid.tag(k + 1) not in ("V", "X", "A")
    return laid.tag(k) in _CLAUSES - {"W"} or laid.low(k) == "as"


def _in_list(laid: Laid, at: int) -> bool:
    """ "reopening gyms, bars |, and hotels", "in 2010 |, 2011 and 2013"; not "|, and he left"."""
    if laid.tag(at) != ",":
        return False
    k, run = at + 1, 0
    if laid.tag(k) == "C":
        return not _tells_on(laid, k + 1)
    while laid.tag(k) and run <= _ITEM:
        tag = laid.tag(k)
        if tag == "C":
            return True
        if tag in ("V", "X", "G", "E", "W", "S", "that", "R", ";", ":", "-", "."):
            return False
        run = 0 if tag == "," else run + 1
        k += 1
    return False


def _tells_on(laid: Laid, first: int) -> bool:
    """Whether a verb stands in what an "and" adds: "and invited", "and the mayor of Tarn left"."""
    for k in range(first, first + _CLAUSE):
        if laid.tag(k) in ("V", "X", "E") or (laid.tag(k) == "G" and laid.tag(k + 1) != "n"):
            return True
        if laid.tag(k) in (",", "W", "S", "that", ";", "-", ".", ""):
            return False
    return False


def _wants_more(laid: Laid, at: int) -> bool:
    """ "as banks adapted | to", "a set of laws designed | to", "just days | after"."""
    last, right = laid.tag(at - 1), laid.tag(at)
    *_, verb = [None, *(v for v in laid.verbs if v.index < at)]
    if last == "X" or (verb is not None and laid.low(verb.index) in _MODALS):
        return True  # "should, in particular |, keep"
    if right in ("P", "t") and last in ("V", "G", "E") and laid.low(at) != "by":
        return True
    if right == "," and last == "G" and laid.tag(at - 2) in (",", "C", "A", "-"):
        return True
    low = laid.low(at - 1)
    if (right in ("P", "S", "t") or laid.low(at) == "as") and low in _LEANING:
        return True
    if _measured(laid, at):
        return True
    if laid.low(at) == "as":
        return any(laid.low(k) == "as" for k in range(max(0, at - 5), at))
    if laid.low(at) == "to" and laid.tag(at + 1) not in ("V", QUOTED):
        return last == "#" or "from" in _lows(laid, at - 8, at)
    return laid.low(at) == "from" and laid.tag(at + 1) == "G"


def _measured(laid: Laid, at: int) -> bool:
    """ "just days | after", "a week | before"; not "last week | after"."""
    if laid.low(at) not in ("after", "before", "following", "prior"):
        return False
    one = laid.low(at - 1) in _ONE_MEASURE and laid.low(at - 2) in ("a", "an", "one", "the")
    return one or laid.low(at - 1) in _MEASURES


def _half_preposition(laid: Laid, at: int) -> bool:
    """ "was arrested in connection | with the fire", "as a result | of it"; not "in court | of"."""
    if laid.low(at - 1) not in _HALF or laid.low(at) not in _SECOND_HALVES:
        return False
    return laid.tag(at - 2) == "P" or laid.low(at - 3) == "as"


def _steered(laid: Laid, at: int) -> bool:
    """ "wants the minister | to resign", "reluctant | to give up": the deed is yet to come."""
    if laid.tag(at) != "t":
        return False
    return laid.low(at - 1) in _READY or bool(_STEERS & _clause(laid, at))


def _clause(laid: Laid, at: int) -> set[str]:
    """The words of the clause before a word."""
    first = max((k for k in range(at) if laid.tag(k) in _CLAUSES | {"C"}), default=-1)
    return _lows(laid, first + 1, at)


def _half_pair(laid: Laid, at: int) -> bool:
    """ "showed both her anger | while at home and her relief", "not only knew |, but"."""
    for k in range(at):
        if laid.low(k) == "only" and laid.low(k - 1) == "not":
            return "but" not in _lows(laid, k, at)
        if laid.low(k) == "both" and laid.tag(k + 1) not in ("V", "X"):
            return not any(laid.tag(j) == "C" for j in range(k, at))
    return False


def _untold(laid: Laid, at: int) -> bool:
    """ "Lee said in an interview | that …", "had said, | “…”": only that something was said."""
    opens = laid.tag(at) == QUOTED or (laid.tag(at) in (",", ":") and laid.tag(at + 1) == QUOTED)
    if laid.low(at) != "that" and not opens:
        return False
    if laid.low(at - 1) in _SURE:
        return True
    before = [v for v in laid.verbs if v.index < at]
    if not before or cue_of(laid.low(before[-1].index)) != "strong":
        return False
    return not has_object(laid, before[-1], at)


def _only_says(laid: Laid, at: int) -> bool:
    """ "refused to say in a talk | on the radio that …"; "He fled, a witness said |" tells."""
    *_, verb = [None, *(v for v in laid.verbs if v.index < at)]
    if verb is None or laid.low(verb.index) not in _SAYING or has_object(laid, verb, at):
        return False
    return not any(laid.tag(k) == "," for k in range(verb.index))


def _lows(laid: Laid, start: int, end: int) -> set[str]:
    return {laid.low(k) for k in range(max(0, start), end)}


_RULES = (
    _clause_open, _subject_alone, _verb_behind, _in_list, _wants_more, _half_preposition, _steered,
    _half_pair, _untold, _only_says,
)  # fmt: skip
