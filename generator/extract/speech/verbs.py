"""Verb groups: "had been told", "to say", "adding"; and whether their subject follows them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.speech.phrases import Phrase, phrase_at
from generator.extract.speech.tokens import QUOTED, Line
from generator.extract.speech.vocabulary import cue_of, invertible, vocabulary

_BE = frozenset(
    ("be", "is", "are", "was", "were", "am", "been", "being", "'re", "’re", "'m", "’m", "'s",
     "’s", "get", "gets", "got", "getting")
)  # fmt: skip
_VERBS = frozenset("VEG")
_PARTICIPLES = frozenset(("being", "having"))
"""Auxiliaries that open no clause: praised him for being first, having said so."""
_WITH_OUT = (["points", "out"], ["pointed", "out"])


@dataclass(slots=True, eq=False)
class Verb:
    """A verb group; `index` is its main word."""

    start: int
    index: int
    form: str
    """"b", "s", "d", "e", "g"; "x" for an auxiliary that stands alone."""
    finite: bool
    passive: bool = False
    bare: bool = True
    """Without an auxiliary: "said", not "has said"."""
    relative: bool = False
    """Of a clause with "who" or "which"."""
    inverted: bool = False
    """Its subject follows: said Trump."""
    infinitive: bool = False
    parenthetical: bool = False
    """Between commas: Clinton, an aide said, …"""
    subject: Phrase | None = None
    agent: Phrase | None = None
    """Of a passive: by whom."""


def form_of(line: Line, tags: list[str], k: int) -> str:
    entry = vocabulary().get(line.low[k])
    if entry is not None and entry.form:
        return entry.form
    return {"G": "g", "E": "e", "X": "x"}.get(tags[k], "d")


def verb_group(line: Line, tags: list[str], i: int, end: int) -> tuple[Verb, int]:
    """The verb group that begins at a word, and the word behind it."""
    k, be, bare = i, False, True
    while k < end and tags[k] in ("X", "A"):
        bare = bare and tags[k] != "X"
        be = be or line.low[k] in _BE
        k += 1
    if k < end and tags[k] in _VERBS:
        form = form_of(line, tags, k)
        if not (be and tags[k] == "V" and form in "bs"):
            finite = (not bare or form in "bsd") and line.low[i] not in _PARTICIPLES
            verb = Verb(i, k, form, finite=finite, bare=bare)
            verb.passive = be and form in "de"
            return verb, k + 1
    while k > i + 1 and tags[k - 1] == "A":
        k -= 1
    head = k - 1
    while head > i and tags[head] != "X":
        head -= 1
    if line.low[head] in _PARTICIPLES:
        return Verb(i, head, "g", finite=False, bare=False), max(k, i + 1)
    return Verb(i, head, "x", finite=True, bare=False), max(k, i + 1)


def infinitive(line: Line, tags: list[str], i: int, end: int) -> tuple[Verb, int] | None:
    """The verb behind "to" at the word `i`: "to be quoted"; None where "to" is a preposition."""
    k = i + 1
    while k < end and tags[k] == "A":
        k += 1
    if k >= end:
        return None
    entry = vocabulary().get(line.low[k])
    if tags[k] not in ("V", "X") and (entry is None or entry.form != "b"):
        return None
    head, be = k, line.low[k] in _BE
    while tags[head] == "X" and (ahead := _past_adverbs(tags, head + 1, end)):
        head = ahead
        be = be or line.low[head] in _BE
    verb = Verb(i, head, form_of(line, tags, head), finite=False, bare=False, infinitive=True)
    verb.passive = be and verb.form in "de" and head > k
    return verb, head + 1


def _past_adverbs(tags: list[str], k: int, end: int) -> int:
    """The next word of the verb group, as in "to be | curtly told"; 0 where it has ended."""
    while k < end and tags[k] == "A":
        k += 1
    return k if k < end and tags[k] in ("X", "V", "E", "G") else 0


def inverts(line: Line, tags: list[str], verb: Verb, end: int) -> bool:
    """Whether a subject follows: "…," said Trump; not: "…," said Trump was wrong, nor: said
    Trump's "plan is wrong"."""
    out = line.low[verb.index : verb.index + 2] in _WITH_OUT
    if line.low[verb.index] not in invertible() and not out:
        return False
    k = verb.index + (2 if out else 1)
    while k < end and tags[k] == "A":
        k += 1
    if k >= end or tags[k] not in ("N", "n", "D", "R", "p", "#"):
        return False
    if tags[k] == "R" and line.low[k] not in ("he", "she"):
        return False
    phrase = phrase_at(line, tags, k, end)
    if phrase is None or phrase.kind == "time":
        return False
    if tags[phrase.end - 1] == "s" and tags[phrase.end : phrase.end + 1] == [QUOTED]:
        return False
    return not _finite_at(line, tags, phrase.end, end)


def _finite_at(line: Line, tags: list[str], k: int, end: int) -> bool:
    """Whether a finite verb stands at `k`; "involved in" behind a noun is none."""
    if k >= end or tags[k] not in ("V", "X"):
        return False
    reduced = tags[k] == "V" and form_of(line, tags, k) == "d" and k + 1 < end
    return not (reduced and tags[k + 1] in ("P", "t") and not cue_of(line.low[k]))
