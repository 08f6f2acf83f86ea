"""The article's text as an extractor reads it: block by block, glue opened, sentence by sentence.

A passage is one block. Its text differs from the seed's in white space only: where the seed glues
two words together ("WashingtonAfter"), the passage has a space. `Passage.span` takes offsets in
the passage back to offsets in the seed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from generator import lexicon
from generator.records import Article, Block, Span

# A block of a hard-wrapped seed holds line breaks that end nothing: "ground\nattacks" is one run.
_WRAPPED = str.maketrans("\r\n", "  ")

PLACE = attrgetter("span.start", "span.end")
"""Where a finding stands, to sort by: as its span is ordered, and in half the time."""
PROSE = ("paragraph", "item", "answer", "standfirst", "caption")
"""Kinds of block that hold sentences of the article."""

_BELOW = (*PROSE, "question")
"""Kinds of block that make a heading one of the article's own."""


class Passage(NamedTuple):
    block: Block
    text: str
    """The block's text with a space at each glue point and for each line break."""
    opened: tuple[int, ...]
    """Offsets in `text` of the spaces that the seed does not have, ascending."""

    def span(self, start: int, end: int) -> Span:
        """The seed's characters for `text[start:end]`."""
        if not self.opened:  # as nearly all
            first = self.block.span.start
            return Span(first + start, first + end)
        return Span(self._back(start), self._back(end))

    def _back(self, offset: int) -> int:
        return self.block.span.start + offset - bisect_left(self.opened, offset)

    def at(self, offset: int) -> int:
        """The place in `text` of a character of the seed that lies in this block."""
        place = offset - self.block.span.start
        for gap in self.opened:
            if gap > place:
                break
            place += 1
        return place


def headings(article: Article) -> Iterator[Block]:
    """Those with something below them; a title that leads to another page stands over nothing."""
    above: list[Block] = []
    for block in article.blocks:
        if block.kind == "heading":
            above = [b for b in above if b.level < block.level] + [block]
        elif block.kind in _BELOW and above:
            yield from above
            above = []


def passages(article: Article, kinds: tuple[str, ...] = PROSE) -> Iterator[Passage]:
    """The blocks of the given kinds, in the order of the text."""
    for block in article.blocks:
        if block.kind in kinds:
            yield passage(article, block)


def passage(article: Article, block: Block) -> Passage:
    start, end = block.span.start, block.span.end
    text = article.text[start:end]
    opened: tuple[int, ...] = ()
    if article.glue:
        cuts = article.glue[bisect_right(article.glue, start) : bisect_left(article.glue, end)]
        pieces = [article.text[a:b] for a, b in pairwise((start, *cuts, end))]
        text, opened = " ".join(pieces), tuple(cut - start + n for n, cut in enumerate(cuts))
    if "\n" in text or "\r" in text:
        text = text.translate(_WRAPPED)
    return Passage(block, text, opened)


# "…said. Then" and "…said.” Then" end a sentence; "Mr. Smith", "U.S. troops" and "J. Edgar" do not.
# The first question is there for speed: it passes over a letter in half the time.
_END = re.compile(
    r"(?=[.!?…\n])(?:(?<![.!?…])[.!?…]++[)\]\"'”’»]*(?=\s+[\"'“‘«(\[]*[A-ZÀ-ÞĀ-Ž0-9])|\n+)"
)
_NEVER_LAST = lexicon.words("abbreviations", "never_last")
_MAY_BE_LAST = lexicon.words("abbreviations", "may_be_last")
_STARTERS = lexicon.words("abbreviations", "starters")
_WORD_BEFORE = re.compile(r"((?:[^\W\d_]\.)+[^\W\d_]|[^\W\d_]+)\.[)\]\"'”’»]*$")
_INITIALS = re.compile(r"(?:\w\.)+\w")
# "Joseph I." is the beginning of a name, "So did I." the end of a sentence.
_NAME_AND_I = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ]+ I$")
_WORD_AFTER = re.compile(r"\s*[\"'“‘«(\[]*([^\W_]+)")


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence, white space trimmed; a quotation is never cut in two.

    Many ask for those of one paragraph, one after the other: the last few thousand are kept.
    """
    out: list[tuple[int, int]] = []
    start = 0
    inside = _quoted(text)
    for mark in _END.finditer(text):
        end = mark.end()
        if inside(mark.start()) and not _closes(text, mark):
            continue
        if "\n" not in mark.group() and not _ends(text, mark):
            continue
        _add(out, text, start, end)
        start = end
    _add(out, text, start, len(text))
    return tuple(out)


def _add(out: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        out.append((start, end))


def _ends(text: str, mark: re.Match[str]) -> bool:
    """Whether a full stop ends the sentence rather than an abbreviation or an initial."""
    before = _WORD_BEFORE.search(text, max(0, mark.start() - 20), mark.end())
    if before is None:
        return True
    word = before.group(1).lower()
    after = _WORD_AFTER.match(text, mark.end())
    starts = after is not None and after.group(1).lower() in _STARTERS
    if word in _MAY_BE_LAST or _INITIALS.fullmatch(word):
        return starts
    if word in _NEVER_LAST:
        return False
    if word == "x" and text.endswith(" on X.", 0, mark.end()):
        return True  # "in a post on X. Gov. Roe"
    if len(word) == 1 and before.group(1).isupper():
        return starts if word != "i" else starts or not _NAME_AND_I.search(text, 0, mark.start())
    return True


_PAIRS = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")


def _quoted(text: str) -> Callable[[int], bool]:
    """A test whether an offset lies inside a closed pair of double marks."""
    pairs = [m.span() for m in _PAIRS.finditer(text)]
    starts = [a for a, _ in pairs]

    def inside(offset: int) -> bool:
        at = bisect_left(starts, offset) - 1
        return at >= 0 and pairs[at][0] < offset < pairs[at][1]

    return inside


def _closes(text: str, mark: re.Match[str]) -> bool:
    """Whether the end mark takes the closing quotation mark with it."""
    return any(c in '”»"' for c in mark.group())
