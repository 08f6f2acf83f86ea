"""Tells a few words quoted inside a reported sentence from a quotation that stands by itself."""

from __future__ import annotations

from generator.extract.speech.clauses import clauses
from generator.extract.speech.credit import speech_nouns
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.tags import tags
from generator.extract.speech.tokens import line
from generator.extract.speech.vocabulary import cue_of

LEAST_CLAUSE = 4
"""Words a run must have to be a clause of its own behind "that"."""
_OPENERS = frozenset(("that", "how", "why", "whether"))
_BEHIND = ("after", "according", "dash", "label", "unnamed")
_CARRIED_ON = frozenset(("P", "t", "n", "N", "D", "G", "W", "T", "A"))


def is_fragment(q: Quoted) -> bool:
    """Whether the run is shown inside its sentence rather than alone."""
    if q.alone or q.stretch.label is not None:
        return False
    if q.first is not None:
        # "…," he said, "as long as it takes": what the first piece is, the others are
        return is_fragment(q.first)
    if q.opens and q.rule.startswith(_BEHIND) and q.outer != "":
        return False
    before = q.tag(-1)
    if before == ":":
        return len(q.words) < 2
    if q.rule == "owned-noun":
        return True
    if before in (",", "-", ""):
        return _behind_comma(q)
    if before in ("V", "G") and cue_of(q.low(-1)) == "strong" and q.text[:1].isupper():
        return _carried_on(q) and not has_clause(q)
    if before in ("V", "G") and q.words[0] in _OPENERS and q.outer != "?":
        # began to see "that we have no cards"
        return True
    if q.low(-1) == "that" or (before in ("V", "G") and cue_of(q.low(-1))):
        return not has_clause(q) or _carried_on(q)
    return True


def _behind_comma(q: Quoted) -> bool:
    """said, "no" and told reporters, "We will win" are direct; the slogan, "Forward," is not."""
    said = q.tag(-2) in ("V", "G") and bool(cue_of(q.low(-2)))
    if said:
        whole = q.text[:1].isupper() and has_clause(q)
        return _carried_on(q) and not whole
    if q.tag(-2) == "n" and (q.low(-2) in speech_nouns() or len(q.words) < LEAST_CLAUSE):
        return True
    if q.text[:1].isupper():
        return len(q.words) < 2
    return not has_clause(q) or _carried_on(q)


def has_clause(q: Quoted) -> bool:
    """Whether it has a subject and a finite verb of its own: "it would be a great honor"."""
    if len(q.words) < LEAST_CLAUSE:
        return False
    inner = line(q.text, ())
    read = clauses(inner, tags(inner, (), ()), 0, len(inner))
    if inner.low[0] == "there" and read.verbs and read.verbs[0].start == 1:
        return True
    # "might" at the end of "the nation's military might" is no verb
    return any(
        v.finite
        and v.subject is not None
        and not v.relative
        and (v.form != "x" or v.index < len(inner) - 1)
        for v in read.verbs
    )


def _carried_on(q: Quoted) -> bool:
    """Whether the narrator's words go on in the same clause: "all ships will remain" for …"""
    return q.tag(1) in _CARRIED_ON
