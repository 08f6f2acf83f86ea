"""The article as lines of tokens: one line a sentence, told apart by how it is capitalised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress
from typing import Literal

from generator.extract.names import gazetteer, words
from generator.extract.names.credit import credits
from generator.extract.names.gazetteer import Entry
from generator.extract.names.tokens import Tokens, tokens
from generator.passages import Passage, passages, sentences
from generator.records import Article

KINDS = (
    "headline", "standfirst", "dateline", "caption", "heading", "paragraph", "item", "question",
    "answer",
)  # fmt: skip
"""Kinds of block in which actors are named."""

Shape = Literal["prose", "title", "shout"]
Stretches = tuple[tuple[int, int], ...]
"""Start and end of each."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence. `shape` "title": Every Word Capitalised; "shout": ALL CAPITALS."""

    passage: Passage
    block: int
    """Number of the block in the article, for "in the same paragraph"."""
    texts: tuple[str, ...]
    """Its tokens as printed; see `tokens.Tokens` for these five."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[str, ...]
    caps: tuple[bool, ...]
    capitals: tuple[int, ...]
    """The tokens with a capital, and "al": no name begins with another."""
    known: tuple[tuple[int, Entry] | None, ...]
    """For each token the longest known name that begins there: how many tokens, and its entry."""
    shape: Shape
    credits: Stretches
    """Where the credits of pictures stand in the passage's text."""

    def whole(self, start: int, end: int) -> Entry | None:
        """The entry when exactly these tokens are a known name."""
        found = self.known[start] if start < end else None
        return found[1] if found and start + found[0] == end else None

    def key(self, at: int) -> str:
        """The key of a token, "" before the first and behind the last."""
        return self.keys[at] if 0 <= at < len(self.keys) else ""

    def credited(self, at: int) -> bool:
        """Whether a token belongs to a picture's credit: "Jane" in "Jane Roe/Getty Images"."""
        return any(a <= self.starts[at] < b for a, b in self.credits)


def lines(article: Article, kinds: tuple[str, ...] = KINDS) -> list[Line]:
    """Every sentence of the blocks in which actors are named, in the order of the text."""
    out = []
    for number, passage in enumerate(passages(article, kinds)):
        heading = passage.block.kind in ("headline", "heading")
        owned = _owned(passage)
        for start, end in _stretches(passage):
            found = tokens(passage.text, start, end)
            out.append(_line(passage, number, found, shape(found, heading), owned))
    return out


def _owned(passage: Passage) -> Stretches:
    """The credits; one at the end of a caption has all that follows it."""
    found = credits(passage.text)
    if passage.block.kind == "caption" and found and found[0][0]:
        return ((found[0][0], len(passage.text)),)
    return tuple(found)


def _stretches(passage: Passage) -> Iterator[tuple[int, int]]:
    """The sentences, "Roe v. Wade" in one piece."""
    text = passage.text
    begin = None
    for start, end in sentences(text):
        begin = start if begin is None else begin
        if text.endswith(" v.", start, end):
            continue
        yield begin, end
        begin = None
    if begin is not None:
        yield begin, len(text)


def _line(passage: Passage, number: int, found: Tokens, shape: Shape, owned: Stretches) -> Line:
    keys, texts = found.keys, found.texts
    capitals = tuple(compress(range(len(texts)), found.caps))
    if "al" in texts:
        capitals = tuple([at for at, text in enumerate(texts) if found.caps[at] or text == "al"])
    known: list[tuple[int, Entry] | None] = [None] * len(texts)
    for at in capitals:
        known[at] = gazetteer.match(keys, texts, at)
    return Line(passage, number, *found, capitals, tuple(known), shape, owned)


_SHOUT_SHARE = 0.6
_TITLE_SHARE = 0.8
"""Share of words in capitals; a headline has a few small words, a list of names has no verb."""


_FEW = 4
"""One word in so many has a capital in the plainest headline, its function words counted."""
_SMALL = 4
"""Letters up to which a headline leaves words small; of longer
ones, one at the most, and none where it ends with a full stop."""


def shape(found: Tokens, heading: bool = False) -> Shape:
    """How the line is capitalised; a heading is a title unless a word of its own is small.

    "Trump Signals Ground Offensive" is a title; "Mexican President Sheinbaum said" is prose.
    """
    texts = found.texts
    letters = [at for at, t in enumerate(texts) if len(t) > 1 and t[0].isalpha()]
    if len(letters) < 2:
        return "prose"
    if _FEW * sum([found.caps[at] for at in letters]) < len(letters):
        return "prose"
    loud = sum(texts[at].isupper() for at in letters)
    if loud > 1 and loud / len(letters) > _SHOUT_SHARE and (len(letters) > 2 or loud > 2):
        return "shout"
    content = [at for at in letters[1:] if found.keys[at] not in words.STOP]
    if heading and all(texts[at][0].isupper() for at in content):
        return "title"
    high = sum(found.caps[at] for at in content)
    if len(content) < 3 or high / len(content) < _TITLE_SHARE:
        return "prose"
    small = sum(texts[at].islower() and len(texts[at]) > _SMALL for at in content)
    if small + (texts[-1] == ".") > 1 and small:
        return "prose"
    ordinary = [at for at in content if _ordinary(found, at)]
    if len(ordinary) < 2:
        return "prose"
    share = sum(found.caps[at] for at in ordinary) / len(ordinary)
    return "title" if share > _TITLE_SHARE else "prose"


def _ordinary(found: Tokens, at: int) -> bool:
    """A word that only headlines capitalise: no title, no part of an organisation's name."""
    key = found.keys[at]
    if key not in words.USUAL or not found.texts[at - 1][0].isalnum():
        return False
    return not (
        key in words.ROLES
        or key in words.ORG_HEADS
        or key in words.CALENDAR
        or key in words.FIRST
        or key in words.CREDITS
        or words.is_demonym(found.texts[at])
    )
