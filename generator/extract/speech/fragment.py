"""Tells a few words quoted inside a reported sentence from a quotation that stands by itself."""

from __future__ import annotations

from generator.extract.speech.clauses import clauses
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.tags import tags
from generator.extract.speech.tokens import line

_BEHIND = ("after", "after-inverted", "after-unlisted", "according", "dash")


def is_fragment(q: Quoted) -> bool:
    """Whether the run is shown inside its sentence rather than alone."""
    if q.alone or q.stretch.label is not None:
        return False
    if q.first is not None:
        # "…," he said, "as long as it takes": what the first piece is, the others are
        return is_fragment(q.first)
    if q.opens and q.rule.startswith(_BEHIND) and q.outer in (",", "?", "!", ".", "-", "…"):
        return False
    if q.rule == "owned-noun":
        return q.tag(-1) != ":"
    if q.tag(-1) == ":" and _whole(q):
        return False
    if q.tag(-1) in (",", "-") and q.text[:1].isupper() and _whole(q):
        return False
    if q.follows is not None and q.text[:1].isupper() and q.outer != "":
        return False
    return not has_clause(q) or _carried_on(q)


def _whole(q: Quoted) -> bool:
    return len(q.words) > 1


def has_clause(q: Quoted) -> bool:
    """Whether it has a subject and a finite verb of its own: "it would be a great honor"."""
    if len(q.words) < 4:
        return False
    inner = line(q.text, ())
    read = clauses(inner, tags(inner, (), ()), 0, len(inner))
    return any(
        v.finite and v.subject is not None and not v.relative and v.index < len(inner) - 1
        for v in read.verbs
    )


def _carried_on(q: Quoted) -> bool:
    """Whether the narrator's words go on in the same clause: "all ships will remain" for …"""
    return q.tag(1) in ("P", "t", "n", "N", "D", "G", "W", "T", "A")
