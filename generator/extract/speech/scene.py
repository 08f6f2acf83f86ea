"""The article laid out for reading: paragraphs as words, sentences as clauses, names as voices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.extract.speech.clauses import Clauses, clauses
from generator.extract.speech.marks import Stretch, stretches
from generator.extract.speech.sentences import sentences
from generator.extract.speech.set_off import set_off
from generator.extract.speech.tags import tags
from generator.extract.speech.tokens import Line, line
from generator.extract.speech.transcript import turns
from generator.extract.speech.tweets import tweets
from generator.passages import PLACE, Passage, passages
from generator.records import Block, Mention, Reading, Span

READ = (
    "headline", "standfirst", "caption", "heading", "paragraph", "item", "question", "answer",
)  # fmt: skip
"""Kinds of block in which somebody may be quoted."""
TITLES = ("headline", "heading", "question")
"""Kinds that are often written With Capitals Throughout, and carry no narration on."""


@dataclass(slots=True, eq=False)
class Sentence:
    number: int
    """Counted through the article."""
    paragraph: Paragraph
    start: int
    end: int
    clauses: Clauses
    """Empty where nothing hangs on it: behind the last quotation, see `scene`."""


@dataclass(slots=True, eq=False)
class Paragraph:
    number: int
    passage: Passage
    line: Line
    tags: list[str]
    mentions: dict[int, Mention]
    """The name that a word belongs to, by the word's number."""
    sentences: list[Sentence] = field(default_factory=list)
    asides: set[int] = field(default_factory=set)
    """Quoted stretches read so far that are titles, terms and the like: words of their clause."""

    @property
    def block(self) -> Block:
        return self.passage.block

    def span(self, first: int, end: int) -> Span:
        """The seed's characters for the words `first` to `end`."""
        return self.passage.span(self.line.starts[first], self.line.ends[end - 1])

    def words(self, first: int, end: int) -> str:
        return self.line.text[self.line.starts[first] : self.line.ends[end - 1]]


# "in Congress", "the Senate": words the article writes with a capital inside a sentence
_CAPITAL = re.compile(r"([A-Z](?<=[a-z,] .)[\w’'-]*)")
_OWNER = re.compile(r"['’]s$")


def scene(reading: Reading) -> list[Paragraph]:
    """Every block that may hold a quotation, read word by word; [] where nobody is quoted.

    What follows the paragraph below the last quotation is cut into words and sentences, and its
    clauses are not read: none of them tells who spoke before.
    """
    found = list(passages(reading.article, READ))
    texts = [p.text for p in found]
    marks = stretches(texts)
    text = reading.article.text
    people = {m.span.of(text) for m in reading.of(Mention) if m.type == "person"}
    for n, turn in turns(texts, people).items():
        marks[n] = [turn]
    for n, tweet in tweets(texts):
        marks[n] = marks[n] or [tweet]
    for n, said in set_off(texts, [p.block.kind for p in found]):
        marks[n] = marks[n] or [said]
    if not any(marks):
        return []
    capitals = {_OWNER.sub("", word) for word in set(_CAPITAL.findall(text))}
    mentions = sorted(reading.of(Mention), key=PLACE)
    below = 1 + max(n for n, quoted in enumerate(marks) if quoted)
    out: list[Paragraph] = []
    number = 0
    for passage, quoted in zip(found, marks, strict=True):
        paragraph = _paragraph(len(out), passage, quoted, mentions, capitals)
        told = paragraph.number <= below
        for start, end in sentences(paragraph.line, paragraph.tags):
            read = clauses(paragraph.line, paragraph.tags, start, end if told else start)
            paragraph.sentences.append(Sentence(number, paragraph, start, end, read))
            number += 1
        out.append(paragraph)
    return out


def _paragraph(
    number: int,
    passage: Passage,
    quoted: Sequence[Stretch],
    mentions: Sequence[Mention],
    capitals: set[str],
) -> Paragraph:
    words = line(passage.text, quoted)
    named = _named_words(passage, words, mentions)
    words.breaks.update(_breaks(named))
    headline = passage.block.kind in TITLES
    kinds = tags(words, named, capitals, headline=headline)
    return Paragraph(number, passage, words, kinds, named)


def _named_words(passage: Passage, words: Line, mentions: Sequence[Mention]) -> dict[int, Mention]:
    """The name that each word belongs to; "the" of "the White House" belongs to none, "and" of
    "the Salt and Light Board" to that body's."""
    named: dict[int, Mention] = {}
    i, count = 0, len(words)
    for mention in _within(passage.block.span, mentions):
        start, end = passage.at(mention.span.start), passage.at(mention.span.end)
        while i < count and words.ends[i] <= start:
            i += 1
        k = i
        while k < count and words.starts[k] < end:
            joins = words.low[k] == "and" and mention.type == "organisation"
            if joins or (k not in words.stretches and words.words[k][0].isupper()):
                named[k] = mention
            k += 1
    return named


def _breaks(named: dict[int, Mention]) -> Iterator[int]:
    """Where a person's name follows a place's or a body's without a word between: told the Daily
    Mail Lopez said."""
    for k, mention in named.items():
        before = named.get(k - 1, mention)
        if before is not mention and before.type != "person" and mention.type == "person":
            yield k


def _within(span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
    lo, hi = 0, len(mentions)
    while lo < hi:
        mid = (lo + hi) // 2
        if mentions[mid].span.start < span.start:
            lo = mid + 1
        else:
            hi = mid
    while lo < len(mentions) and mentions[lo].span.start < span.end:
        yield mentions[lo]
        lo += 1
