"""As much of its clause as a figure needs to be understood alone: whose it is, and what it did.

"Prices of bread rose | 12 percent", "40 lorries | were held at Tarn", "Prices of bread rose … |
up from 3 percent". Words of the text, at most two stretches of it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from generator.extract.attachment.laid import Laid
from generator.extract.happenings.severed import severed
from generator.extract.speech.tokens import QUOTED
from generator.extract.speech.verbs import Verb
from generator.extract.speech.vocabulary import cue_of

Stretch = tuple[int, int]
MOST_WORDS = 14
"""The value included: what a line holds, and few enough to be shown whatever else is."""
OF_WORDS = 5
"""So many more may say of what it is a share."""
ASIDE = 8
"""Words between two commas that part a subject from its verb: ", six of them children,"."""
_HARD = frozenset({";", ":", ".", "!", "?", "W", "that", "(", ")", QUOTED})
"""No verb reaches over these, nor over an "if" or "while"."""
_STOPS = _HARD | {",", "-", "S"}
_COMPARES = frozenset({"than", "as"})
_LEANING = frozenset({"it", "he", "she", "they", "we", "i", "you", "this", "that", "these", "those",
                      "which", "who", "there"})  # fmt: skip
_PHRASE = frozenset({"n", "N", "s", "#", "T", "D", "p", "A", "P"})
_NOT = frozenset({"not", "n't", "n’t", "never", "no"})
_IDLE = frozenset({"with", "and", "or", "but", "by"})
"""A stretch begins behind these: "with | 13 percent for Lee"."""
_LOOSE = frozenset({"P", "t", "D", "C", "X", "p", "R"})
_WAITING = frozenset({"only", "about", "just", "nearly", "almost", "still", "also", "even", "not"})
"""Neither these words nor those tags end a stretch."""
_SITES = frozenset({"in", "on", "at", "during", "by", "from", "for"})
_ASIDES = frozenset({"up", "down", "compared", "or"})
_GAPS = _ASIDES | {"to", "from", "against"}
"""What these open is told of the subject before the gap: "up from 3 percent"."""


def in_clause(laid: Laid, start: int, end: int) -> tuple[Stretch, ...]:
    """Offsets in the sentence of the words that tell the figure at `start` to `end`; or nothing.

    The figure stands in the last stretch.
    """
    starts, ends = laid.line.starts, laid.line.ends
    first, behind = bisect_right(starts, start) - 1, bisect_left(starts, end)
    if first < 0 or any(k in laid.line.stretches for k in range(first, behind)):
        return ()
    bracket = _bracket(laid, first, behind)
    *heads, (begin, last) = _told(laid, *(bracket or (first, behind)))
    if not heads and last - begin <= behind - first:
        return ()
    told = (min(start, starts[begin]), max(end, ends[last - 1]))
    return (*((starts[a], ends[b - 1]) for a, b in heads), told)


def _bracket(laid: Laid, first: int, behind: int) -> Stretch | None:
    """The brackets around it: "Lee | (23%) | and Roe | (39% to 22%)"."""
    opened, closed = first - 1, behind
    while first - opened < 5 and laid.tag(opened) in ("#", "n", "P", "t"):
        opened -= 1
    while closed - behind < 4 and laid.tag(closed) in ("#", "n", "P", "t"):
        closed += 1
    return (opened, closed + 1) if laid.tag(opened) == "(" and laid.tag(closed) == ")" else None


def _told(laid: Laid, first: int, behind: int) -> list[Stretch]:
    opening = _opening(laid, first)
    upon = _told_of(laid, first, behind)
    if upon is not None:
        says = bool(cue_of(laid.low(upon.index)))
        return _near(laid, [opening], upon.index + 1, first, says) or [(first, behind)]
    if _beside(laid, first, behind):
        return [(first, _end(laid, first, behind))]
    verbs = _verbs_before(laid, first)
    near = _near(laid, _whose(laid, verbs), behind, first)
    if near:
        return near
    aside = _before_comma(laid, opening)
    head = None if aside else _head(laid, verbs, opening)
    if head:
        return [head, (opening, _end(laid, opening, behind, head[1] - head[0]))]
    alone = [] if any(v.finite for v in verbs) else [opening]
    begins = [*aside, *alone, *_verbs_at(laid, verbs), opening, *_nearer(laid, first)]
    return _near(laid, begins, behind, first) or [(first, behind)]


def _of_all(laid: Laid, behind: int) -> int:
    """ "40 percent | of the young voters": of what a share is one belongs to it."""
    k = behind + 1
    if laid.low(behind) != "of":
        return behind
    while laid.tag(k) in _PHRASE - {"P"}:
        k += 1
    return k if k - behind <= OF_WORDS else behind


def _near(
    laid: Laid, begins: Iterable[int], least: int, first: int, says: bool = False
) -> list[Stretch]:
    """From the first beginning that leaves room for all up to `least`."""
    for begin in begins:
        while laid.tag(begin) in _STOPS and begin < first and laid.tag(begin) != "(":
            begin += 1
        if begin <= first and least - begin <= MOST_WORDS:
            return [(begin, _end(laid, begin, least, says=says))]
    return []


def _beside(laid: Laid, first: int, behind: int) -> bool:
    """ ", with | 40 lorries | held at Tarn": told beside what the sentence tells."""
    return laid.tag(first - 2) == "," and laid.low(first - 1) == "with" and (
        laid.tag(behind) in ("E", "G") or any(v.start == behind and v.bare for v in laid.verbs)
    )


def _told_of(laid: Laid, first: int, behind: int) -> Verb | None:
    """The verb whose subject the figure is: "40 lorries | were held", "A poll of 500 | found"."""
    before = next((v for v in _verbs_before(laid, first) if v.finite), None)
    apart = before is None or cue_of(laid.low(before.index)) == "strong"
    apart = apart or (before is not None and _dashed(laid, before, first))
    if not apart and before and before.relative:
        return None
    k = behind
    while laid.tag(k) in _PHRASE or (apart and _joins(laid, k)):
        k += 1
    if laid.tag(k) in (",", "(") and apart:
        closing = next((j for j in range(k + 1, k + ASIDE) if laid.tag(j) in _STOPS), k)
        k = closing + 1 if laid.tag(closing) in (",", ")") else k
    verb = _finite_at(laid, k)
    if verb and verb.bare and verb.form == "d":  # "40 of those asked | say"
        k += 1
        while laid.tag(k) in _PHRASE:
            k += 1
        verb = _finite_at(laid, k) or (verb if apart else None)
    return None if verb is None or verb.relative else verb


def _finite_at(laid: Laid, k: int) -> Verb | None:
    return next((v for v in laid.verbs if v.start == k and v.finite), None)


def _dashed(laid: Laid, verb: Verb, first: int) -> bool:
    """ "The queue grew longer — | 40 lorries came": what a dash opens may be a sentence."""
    return any(laid.tag(k) == "-" for k in range(verb.index + 1, first))


def _joins(laid: Laid, k: int) -> bool:
    return laid.tag(k) == "C" and laid.tag(k + 1) in ("n", "N")


def _verbs_before(laid: Laid, first: int) -> list[Verb]:
    """The verbs that the figure may depend on, the nearest first, up to a finite one."""
    found: list[Verb] = []
    at = first
    for verb in reversed(laid.verbs):
        if verb.index >= first:
            continue
        if any(_parts(laid, k) for k in range(verb.index + 1, at)):
            break
        found.append(verb)
        at = verb.start
        if verb.finite:
            break
    return found


def _parts(laid: Laid, k: int) -> bool:
    tag = laid.tag(k)
    return tag in _HARD or (tag == "S" and laid.low(k) not in _COMPARES)


def _whose(laid: Laid, verbs: list[Verb]) -> Iterator[int]:
    """Where the subject begins; or whose it is, if that is a "he"."""
    if verbs and verbs[-1].finite:
        begin = _subject(laid, verbs[-1])
        begin = _for_whom(laid, verbs[-1]) if begin is None else begin
        if begin is not None:
            yield begin
    for verb in reversed(verbs):
        own = verb.subject
        if not verb.finite and own and own.end == verb.start and own.kind != "pronoun":
            yield own.start  # "with | Ann Lee drawing 12 percent"


def _verbs_at(laid: Laid, verbs: list[Verb]) -> Iterator[int]:
    """The verbs, where their subject is a "he" or far away."""
    for verb in reversed(verbs):
        denied = any(laid.low(k) in _NOT for k in range(verb.start, verb.index))
        at = verb.start if denied else verb.index
        yield at + (verb.form == "x" and not denied)


def _subject(laid: Laid, verb: Verb) -> int | None:
    """Where its subject begins, if that is more than a "he" and certainly its own."""
    subject = verb.subject
    if subject is None or not verb.finite or laid.low(subject.head) in _LEANING:
        return None
    commas = sum(laid.tag(k) == "," for k in range(subject.end, verb.start))
    if subject.start > verb.start or (commas == 1 and not verb.relative):
        return None
    begin = subject.start
    while begin > 0 and laid.tag(begin - 1) in ("n", "N", "D", "p", "s", "#"):
        begin -= 1
    return 0 if begin == 1 and laid.tag(0) not in ("C", "P", *_STOPS) else begin


def _for_whom(laid: Laid, verb: Verb) -> int | None:
    """ "Among Lee's own voters, | they carry": what opens the clause tells whose it is."""
    k = verb.start - 1
    while laid.tag(k) in ("R", "A"):
        k -= 1
    k -= laid.tag(k) == ","
    begin = k
    while begin > 0 and laid.tag(begin - 1) not in _STOPS and laid.tag(begin - 1) != "C":
        begin -= 1
    return begin if laid.tag(begin) == "P" and k - begin >= 1 else None


def _head(laid: Laid, verbs: list[Verb], opening: int) -> Stretch | None:
    """ "Prices of bread | rose | (by 12 percent in May, up from …)": subject and verb alone."""
    if not verbs or laid.low(opening) not in _GAPS or laid.tag(opening - 1) not in (",", "-"):
        return None
    begin = _subject(laid, verbs[-1])
    if begin is None or verbs[-1].index + 1 - begin > MOST_WORDS // 2:
        return None
    return begin, verbs[-1].index + 1


def _before_comma(laid: Laid, opening: int) -> list[int]:
    """ "revenue of $4 million, | up 3 percent": where the noun before the comma begins."""
    if laid.low(opening) not in _ASIDES or laid.tag(opening - 1) not in (",", "-"):
        return []
    k = opening - 1
    while laid.tag(k - 1) in _PHRASE:
        k -= 1
    return [k] if k < opening - 2 and laid.low(k) not in _SITES else []


def _opening(laid: Laid, first: int) -> int:
    """Where the words right before a figure begin: behind a comma, an "and", a "that"."""
    k = first
    while k > 0 and laid.tag(k - 1) not in _STOPS and laid.tag(k - 1) != "C":
        k -= 1
    while k < first and (laid.low(k) in _IDLE or laid.tag(k) == "R"):
        k += 1
    return k


def _nearer(laid: Laid, first: int) -> Iterator[int]:
    """Nearer beginnings, where all else is too far: "at speeds of up to | 200 km"."""
    for k in range(max(0, first - MOST_WORDS // 2), first):
        if laid.tag(k) in ("P", "G") and laid.low(k) not in ("of", *_GAPS):
            yield k + (laid.low(k) in _IDLE)
            return


def _end(laid: Laid, begin: int, behind: int, taken: int = 0, says: bool = False) -> int:
    """Behind the words that belong to the figure, as far as there is room for them."""
    k = behind = _of_all(laid, behind)
    while k - begin + taken < MOST_WORDS and _belongs(laid, k, behind, says):
        k += 1
    if laid.tag(k) == "#" or _belongs(laid, k, behind, says):
        joints = [j for j in range(behind, k) if laid.tag(j) in ("P", "t")]
        k = joints[-1] if joints else behind
        while k > behind and severed(laid, k):
            k -= 1
    while k > behind and _waits(laid, k - 1):
        k -= 1
    return k


def _waits(laid: Laid, k: int) -> bool:
    """ "40 percent of those asked | saying", "12 lorries | only"."""
    says = laid.tag(k) == "G" and cue_of(laid.low(k)) == "strong"
    return says or laid.tag(k) in _LOOSE or laid.low(k) in _WAITING


def _belongs(laid: Laid, k: int, behind: int, says: bool) -> bool:
    """`says`: those counted say or think what follows, which is told as well."""
    tag = laid.tag(k)
    if tag == "C":
        return laid.tag(k + 1) in ("n", "N") and laid.tag(k + 2) in (*_STOPS, "P", "")
    if tag == "#":
        return laid.tag(k - 1) == "#" or bool({"per", "of"} & {laid.low(k - 1), laid.low(k - 2)})
    if not tag or (tag in _STOPS and not (says and tag == "that")):
        return False
    verb = _finite_at(laid, k)
    if verb is None or says:
        return says or not (tag == "R" and any(v.start == k + 1 for v in laid.verbs))
    # "was 65% | contained", "two men | reported killed"
    return k == behind and verb.bare and verb.form == "d" and not verb.inverted
