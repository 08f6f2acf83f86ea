"""As much of its clause as a figure needs to be understood alone: whose it is, and what it did.

"Prices of bread rose | 12 percent", "40 lorries | were held at Tarn", "Prices of bread rose … |
up from 3 percent". Words of the text, at most two stretches of it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from generator.extract.amounts.beginnings import (
    MOST_WORDS,
    OF_WORDS,
    PHRASE,
    STOPS,
    Stretch,
    before_comma,
    head_of,
    is_aside,
    measured_at,
    object_end,
    opening_of,
    verbs_before,
    whose,
)
from generator.extract.attachment.laid import Laid
from generator.extract.happenings.severed import severed
from generator.extract.speech.verbs import Verb
from generator.extract.speech.vocabulary import cue_of

ASIDE = 8
"""Words between two commas that part a subject from its verb: ", six of them children,"."""
_OPINIONS = frozenset({"say", "said", "want", "wanted", "support", "oppose", "approve",
                       "disapprove", "agree", "agreed", "disagree", "believe", "believing",
                       "think", "thinking", "feel", "feeling", "saying", "agreeing"})  # fmt: skip
_NO_FIRST = (STOPS - {"("}) | {"t"}
_JOINTS = frozenset({"P", "t", "V", "E", "G"})
_LOOSE = frozenset({"P", "t", "D", "C", "X", "p", "R"})
_WAITING = frozenset({"only", "about", "just", "nearly", "almost", "still", "also", "even", "not"})
"""Neither these words nor those tags end a stretch."""


def in_clause(laid: Laid, start: int, end: int) -> tuple[Stretch, ...]:
    """Offsets in the sentence of the words that tell the figure at `start` to `end`; or nothing.

    The figure stands in the last stretch.
    """
    starts, ends = laid.line.starts, laid.line.ends
    first, behind = bisect_right(starts, start) - 1, bisect_left(starts, end)
    if first < 0 or any(k in laid.line.stretches for k in range(first, behind)):
        return ()
    behind = _noun_behind(laid, first, behind)
    bracket = _bracket(laid, first, behind)
    *heads, (begin, last) = _told(laid, *(bracket or (first, behind)))
    while 0 < begin < first and ends[begin - 1] == starts[begin] and laid.tag(begin) != "(":
        begin -= 1  # "NBC/ | Marist"
    if not heads and last - begin <= behind - first:
        begin, last = _by_its_verb(laid, first, behind)
    if not heads and last - begin <= behind - first:
        return ()
    told = (min(start, starts[begin]), max(end, _word_end(laid, last)))
    return (*((starts[a], _word_end(laid, b)) for a, b in heads), told)


def _by_its_verb(laid: Laid, first: int, behind: int) -> Stretch:
    """ "an attack that | killed 40 people", "in which | 40 people were hurt": the verb at least."""
    begin = first
    while laid.tag(begin - 1) in ("D", "n", "A") and first - begin < 2:
        begin -= 1
    begin = begin - 1 if laid.tag(begin - 1) in ("V", "E", "G") else first
    if cue_of(laid.low(begin)) == "strong":
        begin = first  # "and says | 40 bakers and their sons"
    verb = _finite_at(laid, behind)
    if verb is not None and (begin == first or not verb.bare):
        return first, object_end(laid, verb)
    if begin == first or any(v.index == begin and _leans(laid, v) for v in laid.verbs):
        return first, behind
    return begin, _end(laid, begin, behind)


def _leans(laid: Laid, verb: Verb) -> bool:
    """ "It has lost | 40 barges", which does not tell who; "were paid | $4"."""
    return (verb.passive and not verb.bare) or laid.low(verb.start - 1) in ("it", "this")


def _word_end(laid: Laid, behind: int) -> int:
    """Where the last word ends: "of those | can't" is cut before its verb, not within it."""
    starts, ends = laid.line.starts, laid.line.ends
    k = behind
    while k > 1 and laid.low(k)[:1].isalnum() and ends[k - 1] == starts[k]:
        k -= 1
    return ends[k - 1]


def _noun_behind(laid: Laid, first: int, behind: int) -> int:
    """ "a 5 percent | slump", "the $4 million | fund": a figure that says how large a thing is."""
    k = behind
    while laid.tag(first - 1) == "D" and laid.tag(k) == "n" and k - behind < 3:
        k += 1
    return k


def _bracket(laid: Laid, first: int, behind: int) -> Stretch | None:
    """The brackets around it: "Lee | (23%) | and Roe | (39% to 22%)"."""
    opened, closed = first - 1, behind
    while first - opened < 5 and laid.tag(opened) in ("#", "n", "P", "t"):
        opened -= 1
    while closed - behind < 4 and laid.tag(closed) in ("#", "n", "P", "t"):
        closed += 1
    return (opened, closed + 1) if laid.tag(opened) == "(" and laid.tag(closed) == ")" else None


def _told(laid: Laid, first: int, behind: int) -> list[Stretch]:
    opening = opening_of(laid, first)
    upon = None if is_aside(laid, opening) else _told_of(laid, first, behind)
    if upon is not None:
        says = _holds(laid, upon.index)
        near = _near(laid, [opening, first], object_end(laid, upon), first, says)
        return near or _near(laid, [opening], behind, first) or [(first, behind)]
    if laid.low(behind) in _OPINIONS or _beside(laid, first, behind):
        return [(first, _end(laid, first, behind, says=_holds(laid, behind)))]
    verbs = verbs_before(laid, first)
    near = _near(laid, whose(laid, verbs), behind, first)
    if near:
        return near
    aside = before_comma(laid, opening)
    head = None if aside else head_of(laid, verbs, opening)
    if head:
        return [head, (opening, _end(laid, opening, behind, head[1] - head[0]))]
    begins = [*aside, *measured_at(laid, opening, first), first]
    return _near(laid, begins, behind, first) or [(first, behind)]


def _of_all(laid: Laid, behind: int) -> int:
    """ "40 percent | of the young voters", "| for Ann Lee": of what or whose a share is one."""
    k = behind + 1
    if laid.low(behind) != "of" and not (laid.low(behind) == "for" and laid.tag(k) == "N"):
        return behind
    while laid.tag(k) in PHRASE - {"P"}:
        k += 1
    return k if k - behind <= OF_WORDS else behind


def _holds(laid: Laid, k: int) -> bool:
    """ "40 percent | believe (that it is safe)"."""
    return bool(cue_of(laid.low(k))) or laid.low(k) in _OPINIONS


def _near(
    laid: Laid, begins: Iterable[int], least: int, first: int, says: bool = False
) -> list[Stretch]:
    """From the first beginning that leaves room for all up to `least`."""
    for begin in begins:
        while begin < first and laid.tag(begin) in _NO_FIRST:
            begin += 1
        if begin <= first and least - begin <= MOST_WORDS:
            return [(begin, _end(laid, begin, least, says=says))]
    return []


def _beside(laid: Laid, first: int, behind: int) -> bool:
    """ ", with | 40 lorries | held at Tarn": told beside what the sentence tells."""
    return (
        laid.tag(first - 2) == ","
        and laid.low(first - 1) == "with"
        and (
            laid.tag(behind) in ("E", "G") or any(v.start == behind and v.bare for v in laid.verbs)
        )
    )


def _told_of(laid: Laid, first: int, behind: int) -> Verb | None:
    """The verb whose subject the figure is: "40 lorries | were held", "A poll of 500 | found"."""
    before = next((v for v in verbs_before(laid, first) if v.finite), None)
    apart = before is None or cue_of(laid.low(before.index)) == "strong"
    apart = apart or (before is not None and _parted(laid, before, first))
    if not apart and before and before.relative:
        return None
    k = behind
    while laid.tag(k) in PHRASE or laid.tag(k) == "t" or (apart and _joins(laid, k)):
        k += 1
    if laid.tag(k) in (",", "(") and apart:
        closing = next((j for j in range(k + 1, k + ASIDE) if laid.tag(j) in STOPS), k)
        k = closing + 1 if laid.tag(closing) in (",", ")") else k
    verb = _finite_at(laid, k)
    if verb and verb.bare and verb.form == "d":  # "40 of those asked | say"
        k += 1
        while laid.tag(k) in PHRASE:
            k += 1
        verb = _finite_at(laid, k) or (verb if apart else None)
    return None if verb is None or verb.relative else verb


def _finite_at(laid: Laid, k: int) -> Verb | None:
    return next((v for v in laid.verbs if v.start == k and v.finite), None)


def _parted(laid: Laid, verb: Verb, first: int) -> bool:
    """ "The queue grew — | 40 lorries came", "It shook Tarn, and | 40 people were hurt"."""
    return any(
        laid.tag(k) == "-" or (laid.tag(k) == "," and laid.tag(k + 1) == "C")
        for k in range(verb.index + 1, first)
    )


def _joins(laid: Laid, k: int) -> bool:
    return laid.tag(k) == "C" and laid.tag(k + 1) in ("n", "N")


def _end(laid: Laid, begin: int, behind: int, taken: int = 0, says: bool = False) -> int:
    """Behind the words that belong to the figure, as far as there is room for them."""
    k = behind = _of_all(laid, behind)
    while k - begin + taken < MOST_WORDS and _belongs(laid, k, behind, says):
        k += 1
    if laid.tag(k) == "#" or _belongs(laid, k, behind, says):
        joints = [j for j in range(behind, k + 1) if laid.tag(j) in _JOINTS]
        k = joints[-1] if joints else behind
        while k > behind and (severed(laid, k) or laid.tag(k - 1) == "A"):
            k -= 1
    while k > behind and _waits(laid, k - 1):
        k -= 1
    return k


def _waits(laid: Laid, k: int) -> bool:
    """ "40 percent of those asked | saying", "12 lorries | only", "| allegedly (held)"."""
    if laid.tag(k) == "A" and any(v.start == k + 1 for v in laid.verbs):
        return True
    says = laid.tag(k) == "G" and cue_of(laid.low(k)) == "strong"
    return says or laid.tag(k) in _LOOSE or laid.low(k) in _WAITING


def _belongs(laid: Laid, k: int, behind: int, says: bool) -> bool:
    """`says`: those counted say or think what follows, which is told as well."""
    tag = laid.tag(k)
    if tag == "C":
        return laid.tag(k + 1) in ("n", "N") and laid.tag(k + 2) in (*STOPS, "P", "")
    if tag == "#":
        return laid.tag(k - 1) == "#" or bool({"per", "of"} & {laid.low(k - 1), laid.low(k - 2)})
    if not tag or (tag in STOPS and not (says and laid.low(k) == "that")):
        return False
    verb = _finite_at(laid, k)
    if verb is None or says:
        return says or not (tag == "R" and any(v.start == k + 1 for v in laid.verbs))
    # "was 65% | contained", "two men | reported killed", "40 lorries | held at Tarn"
    told = k == behind or laid.tag(k + 1) in ("P", "t")
    return told and verb.bare and verb.form == "d" and not verb.inverted
