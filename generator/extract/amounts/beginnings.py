"""Where the words may begin that tell a figure: with whose it is, its verb, or what it joins."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.attachment.laid import Laid
from generator.extract.speech.tokens import QUOTED
from generator.extract.speech.verbs import Verb

Stretch = tuple[int, int]
MOST_WORDS = 14
"""The value included: what a line holds, and few enough to be shown whatever else is."""
OF_WORDS = 5
"""So many more may say of what it is a share."""
HEAD_WORDS = 10
"""The most before a gap."""
_HARD = frozenset({";", ":", ".", "!", "?", "W", "that", "(", ")", QUOTED})
"""No verb reaches over these, nor over an "if" or "while"."""
STOPS = _HARD | {",", "-", "S"}
_COMPARES = frozenset({"than", "as", "after", "before", "since"})
"""Nor these, behind which no verb stands before the figure: "profit after tax of $4 million"."""
_NO_VERBS = frozenset({"compared", "according", "based", "including"})
LEANING = frozenset({"it", "he", "she", "they", "we", "i", "you", "this", "that", "these", "those",
                      "which", "who", "there"})  # fmt: skip
PHRASE = frozenset({"n", "N", "s", "#", "T", "D", "p", "A", "P"})
_NOT = frozenset({"not", "n't", "n’t", "never", "no"})
_IDLE = frozenset({"with", "and", "or", "but", "by"})
"""A stretch begins behind these: "with | 13 percent for Lee"."""
_ASIDES = frozenset({"up", "down", "compared", "or"})
_GAPS = _ASIDES | {"to", "from", "against"}
"""What these open is told of the subject before the gap: "up from 3 percent"."""
_TIED = frozenset({"with", "by", "over", "below", "above", "against", "than", "like", "to", "of"})
_TOLD = frozenset({"V", "E", "G", "X"})
_SPANS = frozenset({"quarter", "quarters", "year", "years", "month", "months", "week", "weeks",
                    "half", "period"})  # fmt: skip
_EACH = frozenset({"each", "all", "both"})
_SITES = frozenset({"in", "on", "at", "during", "by", "from", "for"})


def verbs_before(laid: Laid, first: int) -> list[Verb]:
    """The verbs that the figure may depend on, the nearest first, up to a finite one."""
    found: list[Verb] = []
    at = first
    for verb in reversed(laid.verbs):
        if verb.index >= first:
            continue
        if laid.low(verb.index) in _NO_VERBS or _span_ends(laid, verb.index):
            continue
        if any(_parts(laid, k) for k in range(verb.index + 1, at)):
            break
        found.append(verb)
        at = verb.start
        if verb.finite:
            break
    return found


def _span_ends(laid: Laid, k: int) -> bool:
    """ "for the quarter | ended in September": no verb of the sentence's."""
    return laid.low(k) in ("ended", "ending") and laid.low(k - 1) in _SPANS


def _parts(laid: Laid, k: int) -> bool:
    tag = laid.tag(k)
    return tag in _HARD or (tag == "S" and laid.low(k) not in _COMPARES)


def whose(laid: Laid, verbs: list[Verb]) -> Iterator[int]:
    """Where the subject begins; or whose it is, if that is a "he"."""
    if verbs and verbs[-1].finite:
        begin = _subject(laid, verbs[-1])
        begin = _for_whom(laid, verbs[-1]) if begin is None else begin
        if begin is not None:
            if not verbs[-1].relative:
                yield _all_of(laid, begin)
            if not _two(laid, begin - 1):  # "fumes of oil and | coal tar were cut by"
                yield begin
    for verb in reversed(verbs):
        own = verb.subject
        if not verb.finite and own and own.end == verb.start and own.kind != "pronoun":
            yield from (_all_of(laid, own.start), own.start)  # "with | Ann Lee drawing 12 percent"


def _subject(laid: Laid, verb: Verb) -> int | None:
    """Where its subject begins, if that is more than a "he" and certainly its own."""
    subject = verb.subject
    if subject is None and verb.finite and laid.tag(verb.start - 1) in ("n", "N"):
        return verb.start - 1
    if subject is None or not verb.finite or laid.low(subject.head) in LEANING:
        return None
    commas = sum(laid.tag(k) == "," for k in range(subject.end, verb.start))
    if subject.start > verb.start or (commas == 1 and not verb.relative):
        return None
    if verb.relative and not _of_noun(laid, verb, subject.end):
        return None
    begin = subject.start
    if all(laid.tag(k) == "#" for k in range(begin, subject.end)) and _inside(laid, begin):
        return None  # "grain worth $400 | was sold": the grain was
    while begin > 0 and laid.tag(begin - 1) in ("n", "N", "D", "p", "s", "#"):
        begin -= 1
    return 0 if begin == 1 and laid.tag(0) not in ("C", "P", *STOPS) else begin


def _of_noun(laid: Laid, verb: Verb, end: int) -> bool:
    """ "the mill |, which has lost"; not "part | of “Dawn,” which has lost"."""
    who = next((k for k in range(verb.start - 1, -1, -1) if laid.tag(k) in ("W", "that")), -1)
    return end in (who, who - 1)


def _two(laid: Laid, k: int) -> bool:
    """ "the toll in Tarn | and | Ulm", "sales of oil | and | coal tar"."""
    both = laid.tag(k - 1) + laid.tag(k + 1) if laid.tag(k) == "C" else ""
    return both == "NN" or (both == "nn" and _two_things(laid, k))


def _two_things(laid: Laid, k: int) -> bool:
    """ "sales of oil | and | coal tar (fell)"; not "Lee sold oil | and | coal tar (fell)"."""
    first = k - 1
    while laid.tag(first) in ("n", "A") and first > 0:
        first -= 1
    return laid.tag(first) == "P" or laid.low(first) == "as"


def _inside(laid: Laid, k: int) -> bool:
    return k > 0 and laid.tag(k - 1) not in STOPS and laid.tag(k - 1) != "C"


def _all_of(laid: Laid, begin: int) -> int:
    """ "Prices of bread in the whole of | the valley | rose": from "Prices"."""
    k = begin
    while k > 0 and (laid.tag(k - 1) in PHRASE | {"t", ")"} or _two(laid, k - 1)):
        k -= 1
        if laid.tag(k) == ")":
            opened = next((j for j in range(k - 1, k - 5, -1) if laid.tag(j) == "("), None)
            if opened is None:
                return k + 1
            k = opened
    while k < begin and laid.low(k) in _TIED:
        k += 1
    return k


def _for_whom(laid: Laid, verb: Verb) -> int | None:
    """ "Among Lee's own voters, | they carry": what opens the clause tells whose it is."""
    if verb.relative:
        return None
    k = verb.start - 1
    while laid.tag(k) in ("R", "A") or laid.low(k) in _EACH:
        k -= 1
    k -= laid.tag(k) == ","
    begin = k
    while begin > 0 and laid.tag(begin - 1) not in STOPS and laid.tag(begin - 1) != "C":
        begin -= 1
    told = any(laid.tag(j) in ("V", "X", "G") for j in range(begin, k))
    return begin if laid.tag(begin) == "P" and k - begin >= 1 and not told else None


def head_of(laid: Laid, verbs: list[Verb], opening: int) -> Stretch | None:
    """ "Prices of bread | rose | (by 12 percent in May, up from …)": subject and verb alone."""
    gap = laid.low(opening) in _GAPS or laid.tag(opening) == "G"
    if not verbs or not gap or laid.tag(opening - 1) not in (",", "-"):
        return None
    begin = _subject(laid, verbs[-1])
    begin = None if begin is None else _all_of(laid, begin)
    end = object_end(laid, verbs[-1])
    if begin is None or not 0 < end - begin <= HEAD_WORDS:
        return None
    return begin, end


def object_end(laid: Laid, verb: Verb) -> int:
    """ "40 lorries | blocked the gate": behind what the verb does it to."""
    k = verb.index + 1
    while not verb.passive and laid.tag(k) in PHRASE - {"P"} and k - verb.index <= OF_WORDS:
        k += 1
    return k


def before_comma(laid: Laid, opening: int) -> list[int]:
    """ "revenue of $4 million, | up 3 percent": where the noun before the comma begins."""
    if laid.low(opening) not in _ASIDES or laid.tag(opening - 1) not in (",", "-"):
        return []
    k = opening - 1
    while laid.tag(k - 1) in PHRASE:
        k -= 1
    return [k] if k < opening - 2 and laid.low(k) not in _SITES else []


def is_aside(laid: Laid, opening: int) -> bool:
    """ "Tarn Mills, | down 3 percent, was"."""
    return laid.low(opening) in _ASIDES and laid.tag(opening - 1) == ","


def opening_of(laid: Laid, first: int) -> int:
    """Where the words right before a figure begin: behind a comma, an "and", a "that"."""
    k = first
    while k > 0 and laid.tag(k - 1) not in STOPS and laid.tag(k - 1) != "C":
        k -= 1
    while k < first and (laid.low(k) in _IDLE or laid.tag(k) == "R"):
        k += 1
    return k


def measured_at(laid: Laid, opening: int, first: int) -> Iterator[int]:
    """Where what is measured begins: "winds of | 90 mph", "the toll in Tarn, | 40"; at no verb."""
    k = opening
    if any(laid.tag(j) in _TOLD for j in range(opening, first)):
        last = max(j for j in range(opening, first) if laid.tag(j) in _TOLD)
        k = last + 1
    while k < first and laid.tag(k) in ("P", "t", "A", "C", "S"):
        k += 1
    if any(laid.tag(j) in ("n", "N") for j in range(k, first)):
        yield k
