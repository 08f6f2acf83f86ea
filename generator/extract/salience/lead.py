"""The opening sentence of an article, cut to as much of it as may be shown: what the news is."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.extract.attachment.laid import Laid
from generator.extract.happenings.clause import clause
from generator.extract.happenings.mood import laid_out
from generator.extract.happenings.saying import Saying, sayings
from generator.extract.happenings.shorter import ENOUGH_WORDS, MOST_WORDS, breaks
from generator.extract.happenings.told import Told
from generator.extract.happenings.verbal import words
from generator.extract.speech.verbs import Verb
from generator.extract.speech.vocabulary import cue_of

# Where it may end: "… resigned |, days before", "… met | after the vote"; not "introduced a bill |
# that would let", "on April 24 |, 2023", "Rep. Lee | (D-Ohio)", "is safe |, but".
_ENDS = re.compile(
    r"\s?[;:,—–](?!\s?\d)(?!\s(?:but|or|nor|though|although|if|unless|provided|except)\b)|"
    r"\s-\s|\s(?:and|after|before|when|while|as|amid|following|because|since|despite)\b"
)
# What is cut off may not be what the rest hangs on: "… will close |, if the vote fails", "… is
# safe |, according to its maker", "…, a recording of the call shows.".
_NEEDED = re.compile(
    r"\b(?:according to|alleged(?:ly)?|purported(?:ly)?|reportedly|if|unless)\b|"
    r",[^,]*\b(?:shows?|showed|says?|said|finds?|found|suggests?|suggested)\.$"
)
# "Two bakers of Tarn |– who saw it burn |– have left": behind the aside the sentence goes on.
_DASH = re.compile(r"\s?[–—]|\s--?\s")


def lead(told: Told) -> Told | None:
    """A long opening sentence without its end; None where that would tell something else."""
    text = told.passage.text
    if told.number or not told.readable or words(text, told.start, told.end) <= MOST_WORDS:
        return None
    laid = laid_out(told)
    main = next((v for v in laid.verbs if _is_main(v)), None)
    if main is None:
        return None
    start = told.start + laid.line.starts[main.start]
    end = told.start + laid.line.ends[main.index]
    said = [s for s in sayings(told) if s.verb[0] > start]
    ends = breaks(told, laid, told.start, end, told.end)
    whole = [at for at in ends if _is_told(told, said, at)]
    return _cut(told, laid, (start, end), whole[-1]) if whole else None


def _is_main(verb: Verb) -> bool:
    return verb.finite and not verb.relative and not verb.parenthetical


def _is_told(told: Told, said: list[Saying], at: int) -> bool:
    """Whether the words before `at` are enough, and need neither source nor condition behind."""
    text = told.passage.text
    if words(text, told.start, at) < ENOUGH_WORDS or not _ENDS.match(text, at, told.end):
        return False
    if _NEEDED.search(text, at, told.end) or _says(text[told.start : at]):
        return False
    if _DASH.match(text, at, told.end) and len(_DASH.findall(text, told.start, told.end)) > 1:
        return False
    return not any(s.verb[0] >= at and s.start <= told.start for s in said)


def _says(text: str) -> bool:
    """ "… in June, the mayor says": of what stands behind, or of what stands before?"""
    return cue_of(text.rsplit(None, 1)[-1].lower()) == "strong"


def _cut(told: Told, laid: Laid, verb: tuple[int, int], at: int) -> Told | None:
    """The sentence up to `at`, without a dateline before it or a comma behind it."""
    short = replace(
        told, end=told.start + len(told.passage.text[told.start : at].rstrip(" ,;:—–-"))
    )
    found = clause(short, *verb, laid)
    if found is None:
        return None
    return replace(short, start=found[0], end=found[1], span=told.passage.span(*found))
