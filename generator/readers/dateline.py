"""Where a report was filed: the place before its first sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator import lexicon
from generator.readers.words import cities, folded

_CAP = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]*"
_MIXED = r"[A-ZÀ-Þ][\w.'’-]*"
_AGENCY = r"\((?:[A-Z][\w.]*[ ]?){1,4}\)"
_DATE = r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}"
_DASH = r"[ ]?(?:—|–|--|-)[ ]"

# "LONDON — After", "LISBON/THE HAGUE, May 2 (Reuters) - The", "SEOUL, South Korea — A";
# not "U.S. — and", "NATO - which"
_CAPITALS = re.compile(
    rf"(?P<place>{_CAP}(?:[ /]{_CAP}){{0,3}}(?:, {_MIXED}(?: {_MIXED}){{0,2}})?)"
    rf"(?:,? {_DATE})?(?: {_AGENCY})?{_DASH}(?=\S)"
)
# "Washington (CNN) -- The", "Mexico City, Jan. 9 — The"; a dash alone is not enough: "Trump — who"
_MARKED = re.compile(
    rf"(?P<place>{_MIXED}(?: {_MIXED}){{0,3}}(?:, {_MIXED}(?: {_MIXED}){{0,2}})?)"
    rf"(?:,? {_DATE}(?: {_AGENCY})?|(?: {_AGENCY})){_DASH}(?=\S)"
)
# "TARN: The", "Tarn [Quux], June 8 (Newswire): The": of a known place only; not "UPDATE: The"
_COLON = re.compile(
    rf"(?P<place>{_CAP}(?: {_CAP}){{0,2}}|{_MIXED}(?: {_MIXED})?(?= ?[\[,(]))"
    rf"(?:,? [\[A-Z][\w.' ]+\]?)?(?:,? {_DATE}(?:,? \d{{4}})?)?(?: {_AGENCY})?: (?=[A-Z“\"])"
)
# "WashingtonAfter the": place and first word stuck together
_STUCK = re.compile(
    r"(?P<place>[A-ZÀ-Þ][a-zß-ÿ]+(?: [A-ZÀ-Þ][a-zß-ÿ]+)?)(?=(?P<next>[A-Z][a-z]*)\b)"
)
_STARTERS = lexicon.words("abbreviations", "starters")
_NO_PLACE = lexicon.words("datelines", "no_place")


@dataclass(frozen=True, slots=True)
class Opening:
    """A dateline at the start of a paragraph."""

    place: str
    place_end: int
    end: int
    """Where the first sentence begins."""
    glued: bool = False


def opening(text: str) -> Opening | None:
    """The dateline with which a paragraph opens."""
    head = text[:120]
    for shape in (_CAPITALS, _MARKED):
        m = shape.match(head)
        if m is not None and _is_place(m["place"]):
            return Opening(m["place"], m.end("place"), m.end())
    m = _COLON.match(head)
    if m is not None and folded(m["place"]) in _places():
        return Opening(m["place"], m.end("place"), m.end())
    m = _STUCK.match(head)
    if m is not None and folded(m["place"]) in _places() and _opens(m["next"]):
        return Opening(m["place"], m.end("place"), m.end("place"), glued=True)
    return None


def _is_place(words: str) -> bool:
    return words not in _NO_PLACE and len(words) > 2


def _opens(word: str) -> bool:
    """Whether a sentence may begin with this word, and no name with it: "After", "The"."""
    return word.lower() in _STARTERS


def _places() -> frozenset[str]:
    return cities() | lexicon.words("datelines", "places")
