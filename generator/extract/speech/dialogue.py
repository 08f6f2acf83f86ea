"""Whether a quotation that nobody is credited with may be the next turn of a conversation.

    "We should talk," Lopez said.       "About what?" Brown replied.       "About the vote."

In news a speaker often goes on in the next paragraph; where two talk, the next paragraph is as
likely the other's, and nobody is named.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from generator import lexicon
from generator.extract.speech.quoted import Quoted

TURNS = 2
"""Of a conversation so many are looked at."""
SHORT = 4
"""Words of the longest question that somebody else is taken to answer."""

_GUESSED = frozenset(("", "next-paragraph", "previous-paragraph"))


def may_be_reply(q: Quoted, done: Sequence[Quoted]) -> bool:
    """Whether `q`, which opens its paragraph, may answer the last quotation of the one before."""
    turns = _last_turns(q, done)
    if not turns or turns[-1].paragraph.number != q.paragraph.number - 1:
        return False
    last = turns[-1]
    if not _turn(last):
        return False
    if _asks(last) or _replies(last):
        return True
    return len(turns) > 1 and _adjoin(turns[-2], last) and _differ(turns[-2], last)


def cross_head(q: Quoted) -> bool:
    """A line that is a quotation and nothing else, with no mark at its end: “He put me in”."""
    paragraph = q.paragraph
    whole = q.i == 0 and len(paragraph.line) == 1 and q.stretch.closed
    return whole and q.outer == ""


def pulled(q: Quoted, done: Sequence[Quoted]) -> bool:
    """A line that is a quotation guessed to be somebody's, and repeats words quoted elsewhere."""
    if not (q.alone and q.i == 0 and len(q.paragraph.sentences) == 1 and q.rule in _GUESSED):
        return False
    own = f" {' '.join(q.words)} ".lower()
    quoted = [o for o in done if o is not q and not o.scare and o.rule not in _GUESSED]
    if len(q.words) <= SHORT:
        return False
    pieces = pairwise([None, *quoted])
    return any(own in _said(before, other) for before, other in pieces)


def _said(before: Quoted | None, other: Quoted | None) -> str:
    """The words of a quotation behind those that it goes on from."""
    words = [*before.words] if before is not None and other is not None else []
    return f" {' '.join([*words, *(other.words if other is not None else ())])} ".lower()


def _last_turns(q: Quoted, done: Sequence[Quoted]) -> list[Quoted]:
    """The last quotation of each of the last two paragraphs that have a credited one."""
    out: list[Quoted] = []
    for earlier in reversed(done):
        if earlier.paragraph.number < q.paragraph.number - TURNS:
            break  # turns of one talk adjoin
        if earlier.scare or earlier.meant is None or earlier.paragraph is q.paragraph:
            continue
        if not out or out[0].paragraph is not earlier.paragraph:
            out.insert(0, earlier)
        if len(out) == TURNS:
            break
    return out


def _asks(last: Quoted) -> bool:
    """ "About what?" wants an answer; a longer question is mostly the speaker's own to answer."""
    return last.outer == "?" and len(last.words) <= SHORT


def _replies(last: Quoted) -> bool:
    """As in "…," Brown replied: somebody else spoke before, and will again."""
    if last.credit is None or last.credit.verb is None:
        return False
    word = last.credit.sentence.paragraph.line.low[last.credit.verb.index]
    return word in _reply_verbs()


@cache
def _reply_verbs() -> frozenset[str]:
    return lexicon.words("quoted_things", "replies")


def _adjoin(one: Quoted, other: Quoted) -> bool:
    return other.paragraph.number - one.paragraph.number == 1 and _turn(one)


def _turn(last: Quoted) -> bool:
    """Whether its paragraph is a turn of talk: a quotation, its "he said", and no more."""
    sentences = last.paragraph.sentences
    return len(sentences) == 1 and sentences[0].start in last.paragraph.line.stretches


def _differ(one: Quoted, other: Quoted) -> bool:
    """Two speakers, each with a paragraph of its own that begins with a quotation."""
    a, b = one.meant, other.meant
    assert a is not None and b is not None
    return (a.voice, a.name) != (b.voice, b.name)
