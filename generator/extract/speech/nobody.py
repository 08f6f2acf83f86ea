"""Runs that are found to be nobody's words only once their credit is known."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.speech.carriers import CALL
from generator.extract.speech.credit import cue
from generator.extract.speech.dialogue import pulled
from generator.extract.speech.fragment import has_clause, is_fragment
from generator.extract.speech.quoted import Quoted

LONGEST_HEAD = 4


def nobodys(q: Quoted, done: Sequence[Quoted]) -> str:
    """Why a credited run is no quotation after all, else ""."""
    if pulled(q, done):
        return "pull quote"
    if q.credit is not None and q.credit.rule == "unsaid":
        # he could have said "…": nobody did
        return "unsaid"
    return "term" if _of_nobody(q) else ""


def heads(q: Quoted) -> bool:
    """A few words alone in their paragraph, without an exclamation: ''The economy, stupid.''"""
    alone = q.alone and q.i == 0 and len(q.paragraph.sentences) == 1 and q.stretch.closed
    return alone and len(q.words) <= LONGEST_HEAD and q.outer in ("", ".") and not q.stretch.follows


def set_off(q: Quoted) -> bool:
    """Whether a mark sets a whole sentence off: Review: "I was surprised." · Signs said,
    "Go home"; not: the cookbook has no "If they are hungry, he may" clause."""
    if q.outer == "" and q.i == len(q.paragraph.line) - 1:
        # Ferries & Fares: "It is all about tides": a title, or a link to another story
        return False
    whole = q.text[:1].isupper() and has_clause(q) and q.tag(1) not in ("n", "N")
    return whole and q.tag(-1) in (":", ",", "-") and q.low(-2) not in _EXAMPLE


_EXAMPLE = frozenset(("example", "examples", "instance", "say"))


_ANYBODY = frozenset(("you", "it", "they", "we"))


def _of_nobody(q: Quoted) -> bool:
    """What you list as "needs" · it can read a "1": words of which a pronoun that means nobody in
    particular is the subject, and no verb of saying the verb; not: they called it "fine"."""
    found = q.credit
    if found is None or found.phrase is None or found.verb is None or q.meant is None:
        return False
    paragraph = found.sentence.paragraph
    word = paragraph.line.low[found.phrase.start]
    if found.phrase.kind != "pronoun" or word not in _ANYBODY or q.meant.name is not None:
        return False
    verb = paragraph.line.low[found.verb.index]
    if word == "you":
        return is_fragment(q) or found.verb.form != "d" or not found.verb.bare
    return is_fragment(q) and cue(paragraph, found.verb) != "strong" and verb not in CALL
