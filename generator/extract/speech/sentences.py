"""Where the sentences of a paragraph begin and end, when a quotation is one word of them."""

from __future__ import annotations

import re

from generator.extract.speech.tokens import QUOTED, Line
from generator.extract.speech.vocabulary import cue_of, invertible

_ABBREVIATED = re.compile(r"(?:\b[A-Z]\.[A-Z]\.|\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\.)$")
_MARKS = "”\"'’ “»`"
_LONG_SUBJECT = frozenset((",", "P", "(", ")", "C", "-", "t", "W"))
_SUBJECT = _LONG_SUBJECT | frozenset("NnDsR#pAT")
_ENDS = frozenset((QUOTED, ".", "?", "!"))
LONGEST = 250
"""Words after which a sentence is cut: none in four hundred articles is half as long, and what
costs time grows with the square of it."""
LOOK_AHEAD = 25
"""Words between a quotation's end and its verb: "…!" Sen. Ted Cruz of Texas told reporters."""


def sentences(line: Line, tags: list[str]) -> list[tuple[int, int]]:
    """First word and end of each sentence of the paragraph, in word numbers."""
    out: list[tuple[int, int]] = []
    start, last = 0, len(line) - 1
    for i, word in enumerate(line.words[:last]):
        may_end = tags[i] in _ENDS or word[-1] == "."
        if (may_end and _ends(line, tags, i)) or i - start >= LONGEST:
            out.append((start, i + 1))
            start = i + 1
    if start <= last:
        out.append((start, last + 1))
    return out


def _ends(line: Line, tags: list[str], i: int) -> bool:
    tag = tags[i]
    if tag == QUOTED:
        return _ends_with_quote(line, tags, i)
    if tag in (".", "?", "!"):
        after = line.words[i + 1]
        # ?" he asked: handled with the quotation; here: Really? he asked
        return tags[i + 1] == QUOTED or not after[0].islower()
    word = line.words[i]
    return (
        len(word) > 2
        and word[-1] == "."
        and tag in ("N", "n", "T")
        and tags[i + 1] in ("R", "D", "p", "S", "C", "A", "P")
        and line.words[i + 1][0].isupper()
    )


def _ends_with_quote(line: Line, tags: list[str], i: int) -> bool:
    """A quoted stretch ends its sentence with a full stop, unless its attribution follows."""
    stretch = line.stretches[i]
    inner = line.text[stretch.start : stretch.end].rstrip(_MARKS)
    mark = inner[-1:]
    after = line.words[i + 1]
    if tags[i + 1] == QUOTED:
        return mark in (".", "…", "?", "!")
    if mark not in (".", "…", "?", "!") or (mark == "." and _ABBREVIATED.search(inner)):
        return False
    opens = after[0].isupper() or after[0].isdigit() or after[0] in "@("
    if not opens:
        return False
    if mark in "?!":
        return not _attribution_follows(line, tags, i + 1, strict=False)
    return not _attribution_follows(line, tags, i + 1, strict=True)


def _attribution_follows(line: Line, tags: list[str], start: int, *, strict: bool) -> bool:
    """Whether a subject and a verb of saying follow: "…!" Trump said at a rally.

    After a full stop (`strict`) the sentence must end with the verb: "….” Trump said.
    """
    i = start
    end = min(len(tags), start + LOOK_AHEAD)
    if tags[start] == "A":
        # Then an announcer concludes: a sentence of its own
        return False
    while i < end and tags[i] in _SUBJECT:
        if strict and tags[i] in _LONG_SUBJECT:
            return False
        i += 1
    if i == start or i >= end or tags[i] != "V" or cue_of(line.low[i]) != "strong":
        return False
    if tags[i + 1 : i + 2] == [":"]:
        return False
    if not strict:
        return True
    return line.low[i] in invertible() and (i + 1 >= len(tags) or tags[i + 1] in (".", "Q"))
