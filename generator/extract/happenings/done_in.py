"""What the head of an article tells as done, dated or not: "The bridge collapsed", "Police arrested
two men". Other articles are looked through for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator import lexicon
from generator.extract.attachment.laid import Laid
from generator.extract.attachment.manner import done
from generator.extract.happenings.mood import OPEN, laid_out
from generator.extract.happenings.saying import PRONOUNS, asserted_by, sayings
from generator.extract.happenings.severed import severed
from generator.extract.happenings.shorter import breaks
from generator.extract.happenings.told import Told
from generator.extract.happenings.verbal import words
from generator.extract.speech.verbs import Verb
from generator.extract.speech.vocabulary import cue_of
from generator.records import Cast, Deed

HEAD = 6
"""Sentences of an article in which its news stands."""
MOST = 3
"""Deeds of one sentence."""
FEWEST, LONGEST = 3, 45
"""Words of a clause."""
_LEANING = PRONOUNS | lexicon.words("happenings", "leaning")
_BEING = lexicon.words("happenings", "being")


def done_in(told: Told, cast: dict[str, Cast]) -> Iterator[Deed]:
    """The first deeds of a sentence of which a subject and a verb are certain."""
    if not told.readable or OPEN.search(told.text):
        return
    laid = laid_out(told)
    found = [(verb, deed) for verb in laid.verbs if (deed := _deed(told, laid, verb))][:MOST]
    said = sayings(told) if found else []
    for verb, deed in found:
        start, end = told.places(deed.verb)
        by = asserted_by(told, start, end, cast, [s for s in said if s.verb[0] != start])
        if by or not _alleged(laid, verb):
            yield replace(deed, by=by)


def _alleged(laid: Laid, verb: Verb) -> bool:
    """Whether somebody or something says it of whom no more is known: "the charges say that she
    left", "she left, the charges say"; not "she left hours after she said so"."""
    for other in laid.verbs:
        if cue_of(laid.low(other.index)) == "strong" and other is not verb and not other.passive:
            before = other.index < verb.index and not _parted(laid, other.index, verb.index)
            if before or other.parenthetical or (other.inverted and other.index > verb.index):
                return True
    return False


def _parted(laid: Laid, first: int, end: int) -> bool:
    """Whether another clause of the outlet's own begins between: "said no; | she left"."""
    return any(laid.tag(k) in (";", ":") for k in range(first, end))


def _deed(told: Told, laid: Laid, verb: Verb) -> Deed | None:
    subject = verb.subject
    if subject is None or verb.relative or verb.inverted or verb.parenthetical:
        return None
    if laid.low(subject.head) in _LEANING or laid.low(subject.start) in _LEANING | _WHOSE:
        return None
    low = laid.low(verb.index)
    speaks = cue_of(low) == "strong" and not verb.passive  # "was found guilty" tells a deed
    if low in _BEING or speaks or not done(laid, verb):
        return None
    first = subject.start
    while laid.low(first - 1) in _ABOUT:
        first -= 1
    start, last = _place(told, laid, first, verb.index)
    end = next(breaks(told, laid, start, last, told.end), told.end)
    end = start + len(told.passage.text[start:end].rstrip(" .,;:—–-"))
    if not FEWEST <= words(told.passage.text, start, end) <= LONGEST or told.quoted(start, last):
        return None
    cuts = (cut for cut in _cuts(told, laid, verb) if cut < end)
    return Deed(
        told.passage.span(start, end),
        told.span,
        told.passage.span(*_place(told, laid, verb.index, verb.index)),
        told.passage.span(*_place(told, laid, subject.start, subject.end - 1)),
        verb.passive,
        tuple(told.passage.span(start, cut).end for cut in (*cuts, end)),
    )


def _place(told: Told, laid: Laid, first: int, last: int) -> tuple[int, int]:
    """Where the words `first` to `last` stand in the passage."""
    return told.start + laid.line.starts[first], told.start + laid.line.ends[last]


def _cuts(told: Told, laid: Laid, verb: Verb) -> Iterator[int]:
    """Where it may end early: before what says when, where or how; not "gave himself | up"."""
    for k in range(verb.index + 1, len(laid.line)):
        if laid.tag(k) in ("P", "T", "C") and _may_end(laid, verb, k):
            yield told.start + laid.line.ends[k - 1]


def _may_end(laid: Laid, verb: Verb, k: int) -> bool:
    if k == verb.index + 1:  # "was held | at the mill", "collapsed | near Tarn"; not "put | on"
        return laid.low(k) in _WHERE and laid.low(verb.index) not in _PHRASAL
    if k == verb.index + 2 and laid.tag(k - 1) == "P":  # "was sworn in | as mayor"
        return laid.tag(k) == "P"
    waits = laid.tag(k - 1) in _WAITING or laid.low(k - 1) in _SELF
    return not waits and not severed(laid, k)


_WHERE = lexicon.words("happenings", "where")
_PHRASAL = lexicon.words("happenings", "waits_for_place")
"""Verbs that are another one with such a word behind them, or wait for the place."""
_WAITING = frozenset({"P", "D", "p", "C", "t", "s", ","})
"""Tags of words that begin something: "guilty on | Tuesday", "the | Tuesday market"."""
_ABOUT = lexicon.words("happenings", "about")
"""Before a number these are part of it: "at least | 26 people"."""
_SELF = lexicon.words("function_words", "reflexives")
_WHOSE = lexicon.words("function_words", "possessives")
