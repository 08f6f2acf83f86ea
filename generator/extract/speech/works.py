"""Quoted runs that are titles: of books, films, programmes, and of what a paper printed."""

from __future__ import annotations

from functools import cache

from generator import lexicon
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.vocabulary import cue_of

TITLE_LENGTH = 8
LONG_TITLE = 16
"""Words of "Triggered: How They Thrive …" behind "his book"."""
_SMALL = frozenset((
    "of", "the", "a", "an", "and", "in", "on", "to", "for", "with", "at", "by", "is", "vs", "or",
    "from", "de", "la", "as", "it", "be", "are", "my", "your",
))  # fmt: skip


def is_title(q: Quoted) -> bool:
    """Whether the words name a work, and nobody says them."""
    return _named(q) or _headlined(q)


def _named(q: Quoted) -> bool:
    """On "Fox News Sunday," · his book "The Art of the Deal" · "Operation Southern Spear"."""
    if not _capitalised(q.words) or q.text[-1:] in "!?":
        return False
    before = q.tag(-1)
    if before == "n" and q.low(-1) in _works() and len(q.words) <= LONG_TITLE:
        return True
    named = before == ":" and q.tag(-2) == "X" and _names_work(q)
    if named and len(q.words) <= LONG_TITLE:
        # Her second film is: "The Long Quay"
        return True
    if len(q.words) > TITLE_LENGTH:
        return False
    if len(q.words) > 1 and _explained(q):
        return True
    if q.low(-1) in _makers() and len(q.words) > 1:
        return True
    if before == ":" or _introduced(q) or dubbed(q):
        return False
    if before in ("", ",") and q.outer == "" and q.tag(1) in ("n", "N", "V", "X", "s", "P"):
        return not q.alone and (before == "" or len(q.words) > 1)
    if before in ("s", "P", "N", "n", "D", "t", "p", "A", "#"):
        return True
    if before == "V" and len(q.words) > 1:
        # leads "America Tonight" on Fusion: no verb of saying
        return True
    if len(q.words) < 2:
        return False
    return before == "C" or (before == "," and _names_work(q))


_PRINTED = frozenset(["story", "article", "headline", "column", "editorial", "op-ed", "report"])


def _headlined(q: Quoted) -> bool:
    """The Gazette's story, "Man gets nine years," had ended the trial: what the paper printed; not:
    in her report, "It was a trap," she said."""
    if q.tag(-1) != "," or q.low(-2) not in _PRINTED or q.outer != "," or not q.text[0].isupper():
        return False
    return q.tag(1) in ("X", "V") and not cue_of(q.low(1))


def _explained(q: Quoted) -> bool:
    """As in "Songs From the Mill," a radio series · "Tarn Tonight," whose best years were · named
    "The Night Ferry" as her favourite: what follows says what sort of thing it is."""
    if q.outer == "," and (q.low(1) in ("a", "an", "which", "whose") or q.tag(1) == "W"):
        return True
    return q.outer == "" and q.low(1) == "as"


def _introduced(q: Quoted) -> bool:
    """A verb of saying right before: said "No"."""
    if q.tag(-1) == ",":
        return bool(cue_of(q.low(-2))) and q.tag(-2) in ("V", "G")
    return q.tag(-1) in ("V", "G", "E") and bool(cue_of(q.low(-1)))


DUB = frozenset((
    "called", "call", "calls", "calling", "dubbed", "dubs", "branded", "labeled", "labelled",
    "nicknamed",
))  # fmt: skip
DUBBED_REACH = 4
"""Words between "called" and what somebody is called: called the senator from Florida "…"."""


def dubbed(q: Quoted) -> bool:
    """He called Rubio "Little Marco": what he calls him are his words."""
    for k in range(2, 2 + DUBBED_REACH):
        if q.tag(-k) in ("", ",", ".", "Q", "C"):
            return False
        if q.tag(-k) in ("V", "G") and q.low(-k) in DUB:
            return True
    return False


@cache
def _makers() -> frozenset[str]:
    return lexicon.words("quoted_things", "makers")


@cache
def _works() -> frozenset[str]:
    return lexicon.words("quoted_things", "works")


def _names_work(q: Quoted) -> bool:
    return any(q.low(-k) in _works() for k in range(2, 9))


def _capitalised(words: tuple[str, ...]) -> bool:
    """As in "The Art of the Deal" – not "Mexico is a sovereign nation"."""
    return words[0][0].isupper() and all(
        w[0].isupper() or w[0].isdigit() or w.lower() in _SMALL for w in words
    )
