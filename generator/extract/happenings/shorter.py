"""A long sentence made shorter: where it may begin late and end early and still tell the same."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from generator.extract.attachment.laid import Laid
from generator.extract.happenings.opening import behind_opening
from generator.extract.happenings.severed import severed, told_less
from generator.extract.happenings.told import Told
from generator.extract.happenings.verbal import has_main_verb, has_verb, words

MOST_WORDS = 25
"""The most that is shown of an outlet's prose in one excerpt."""
ENOUGH_WORDS = 9
"""A clause cut at a strong break that is shorter than this may as well run on to a weaker one."""
# Where a sentence may end early: "…, which …", "… — …", "… after …", "… and he …", "a | aimed at".
_BREAK = re.compile(
    r"[;:]\s|[,—–](?=\D|$)|\s-\s|\s\(|"
    r"\s(?=(?:that|which|who|where|when|while|after|before|because|although|though|if|since|"
    r"unless|despite|amid|following|including|saying|according|(?:and|but) (?:that|who|which|he|"
    r"she|it|they|we|has|had|is|are|was|were|will|would|then|also|said|told|took|made|gave|left|went|"
    r"won|held|got|came|began|sent|put|[a-z]+ed)|(?:aimed at|designed to|intended to|meant to))\s)"
)
# Only where nothing better is left: "a list of all gifts | to calm the voters".
_WEAK = re.compile(
    r"\s(?=(?:to|for|with|in|on|at|from|by|as|over|about|against|during|under|without)\s)"
)
# Where what follows means the same alone: behind "that" or "while" it may mean the contrary.
_FRESH = re.compile(r"[;:]\s|,?\s(?=(?:and|but) (?:he|she|it|they|we|the|[A-Z]))")
# A cut may not leave these behind: "… and that while he respects her |, force might …".
_WAITING = re.compile(
    r"(?:^|[,;—–]|\b(?:and|but|that))\s*(?:while|if|when|although|though|as|since|unless|once)\s[^,;]*$"
)
# "…, and in 1963 |", "…, and lawmakers emerging |", "…, telling reporters |": begun, not told.
_BEGUN = re.compile(
    r",\s+(?:(?:and|but|or)\b|"
    r"(?:first |also |later )?(?:telling|saying|adding|writing|noting|showing)\b)[^,]*$"
)
_MARKS = re.compile(r"[“”\"«»]|''|``")
# A clause may begin with its subject: "the president …", "he …", "Washington …"; not "has issued".
_SUBJECT = re.compile(
    r"[\s,;:—–-]*(?:and |but |that )*(?=(?:the|a|an|this|that|these|those|his|her|their|its|our|"
    r"he|she|it|they|we|some|many|most|several)\b|[A-Z0-9])"
)


def shorter(
    told: Told, laid: Laid, first: int, start: int, end: int, last: int
) -> tuple[int, int] | None:
    """Where to begin and end between `first` and `last` around `start` to `end`; None: nowhere."""
    text = told.passage.text
    later = (*_fresh(told, laid, first, start), *behind_opening(told, laid, first, start, end))
    for begin in (first, *later):
        if words(text, begin, last) <= MOST_WORDS:
            return begin, last
        cut = _end(told, laid, begin, end, last)
        if cut is not None:
            return begin, cut
    return None


def _end(told: Told, laid: Laid, first: int, end: int, last: int) -> int | None:
    """The furthest break behind `end` that leaves few enough words."""
    text = told.passage.text
    strong = max(breaks(told, laid, first, end, last), default=None)
    if strong is not None and words(text, first, strong) >= ENOUGH_WORDS:
        return strong
    weak = list(_breaks(_WEAK, told, laid, first, end, last))
    whole = [at for at in weak if not told_less(laid, _word(told, laid, at))]
    return max(whole, default=strong or max(weak, default=None))


def breaks(told: Told, laid: Laid, first: int, end: int, last: int) -> Iterator[int]:
    """Where the sentence can end behind `end`, before a clause or an aside, nearest first."""
    return _breaks(_BREAK, told, laid, first, end, last)


def _breaks(
    pattern: re.Pattern[str], told: Told, laid: Laid, first: int, end: int, last: int
) -> Iterator[int]:
    text = told.passage.text
    for match in pattern.finditer(text, end, last):
        at = match.start()
        if words(text, first, at) > MOST_WORDS:
            return
        if len(_MARKS.findall(text, first, at)) % 2 or _WAITING.search(text, first, at):
            continue
        if begun(text[first:at]) is not None or not has_main_verb(text, first, at):
            continue
        if not severed(laid, _word(told, laid, at)):
            yield at


def begun(text: str) -> int | None:
    """Where a last piece opens that only begins to tell, if one does: "…, saying he had" tells."""
    tail = _BEGUN.search(text)
    told = tail is None or has_verb(tail[0], 0, len(tail[0]))
    return None if tail is None or told else tail.start()


def _word(told: Told, laid: Laid, at: int) -> int:
    """The first word of the sentence that begins at an offset of the passage or behind it."""
    return bisect_left(laid.line.starts, at - told.start)


def _fresh(told: Told, laid: Laid, first: int, start: int) -> Iterator[int]:
    """Where a later clause of its own begins: "…; the mayor", "…, and the mayor left"."""
    text = told.passage.text
    for match in _FRESH.finditer(text, first, start):
        subject = _SUBJECT.match(text, match.start(), start)
        if subject is None or len(_MARKS.findall(text, first, match.start())) % 2:
            continue
        if match[0][:1] in ";:" or _parted(laid, _word(told, laid, match.start())):
            yield subject.end()


def _parted(laid: Laid, at: int) -> bool:
    """Whether a comma and an "and" part two clauses; not "after the town and Ohio sued"."""
    if laid.tag(at) != ",":
        return False
    opened = max((k for k in range(at) if laid.tag(k) in ("S", "W", "that", ",")), default=-1)
    told = any(v.finite and opened < v.index < at for v in laid.verbs)
    later = next((v for v in laid.verbs if v.finite and v.start > at), None)
    if not told or later is None:
        return False
    between = range(at + 2, later.start)
    if any(laid.tag(k) in ("S", "W", "that", "-", ";", ":") for k in between):
        return False
    if sum(laid.tag(k) == "," for k in between) not in (0, 2):  # "Ann Lee, a nurse, left"
        return False
    joins = [k for k in between if laid.tag(k) == "C"]
    return not joins or joins[-1] < later.start - 1
