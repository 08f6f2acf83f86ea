"""What is worked out of one article alone, in one pass over its words, and kept from run to run."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.passages import PROSE, passage, sentences
from generator.recall import Recall
from generator.records import Article, Reading, Receipt, Span
from generator.resolve.copies import CHECKSUM, packed, sketch, unpacked
from generator.resolve.credits import Named, Told, named
from generator.resolve.denied import denied, may_deny
from generator.resolve.nearness import COUNTED, counts
from generator.resolve.vectors import Vector
from generator.words import Wording, content, denies_at, tokens

MANY = 100
"""Fewer new articles than this are worked out faster than processes start."""


class Sentence(NamedTuple):
    """One sentence of an article's prose; thousands are made anew for each story."""

    start: int
    end: int
    marks: int
    """Whether it negates (1) and whether somebody denies something in it (2)."""
    words: str
    """Its terms between spaces; most sentences are never asked for more."""

    @property
    def terms(self) -> list[str]:
        return self.words.split()

    @property
    def denies(self) -> bool:
        return self.marks > 1

    @property
    def content(self) -> Wording:
        terms = tuple(self.words.split())
        numbers = frozenset([t for t in terms if t[0].isdigit()])
        return Wording(terms, numbers, bool(self.marks & 1))

    def receipt(self, article: str) -> Receipt:
        return Receipt(article, Span(self.start, self.end))


@dataclass(frozen=True, slots=True)
class Alone:
    """By what an article is compared with others, as it lies in the cache."""

    row: bytes
    """Five parts between tabs: its terms, its sketch, where its sentences stand, what they say,
    whom it may credit."""

    @property
    def terms(self) -> Vector:
        """How often it has each term, names and the headline counting more."""
        found: Vector = json.loads(self._part(0))
        return found

    @property
    def sketch(self) -> Sequence[int]:
        """Checksums of some of its runs of words, ascending."""
        return unpacked(b64decode(self._part(1)))

    @property
    def sketched(self) -> int:
        """How many these are."""
        return len(self._part(1)) * 3 // 4 // CHECKSUM

    @property
    def spans(self) -> Sequence[tuple[int, int]]:
        """Where each sentence of its prose begins and ends, ascending."""
        offsets = unpacked(b64decode(self._part(2)))
        return list(zip(offsets[::2], offsets[1::2], strict=True))

    @property
    def sentences(self) -> Iterator[Sentence]:
        """The sentences of its prose in order; questions and headings aside."""
        for (start, end), (marks, words) in zip(self.spans, json.loads(self._part(3)), strict=True):
            yield Sentence(start, end, marks, words)

    @property
    def named(self) -> Named:
        """Whom it may credit."""
        wired, said = json.loads(self._part(4))
        return Named(
            tuple(wired),
            tuple(Told(lead, start, end, tuple(keys)) for lead, start, end, keys in said),
        )

    def _part(self, number: int) -> bytes:
        return self.row.split(b"\t", number + 1)[number]


def alone(
    readings: Mapping[str, Reading], processes: int = 1, recall: Recall | None = None
) -> dict[str, Alone]:
    """By article id; of many, worked out in several processes, or known again."""
    articles = [reading.article for reading in readings.values()]
    rows = (recall or Recall()).rows("articles", _row, articles, processes, MANY)
    return {i: Alone(row) for i, row in zip(readings, rows, strict=True)}


def _row(article: Article) -> bytes:
    told: list[list[str]] = []
    prose: list[str] = []
    places: list[int] = []
    rows: list[tuple[int, str]] = []
    for block in article.blocks:
        if block.kind not in PROSE and block.kind not in COUNTED:
            continue
        one = passage(article, block)
        words: list[str] = []
        if block.kind in PROSE:
            denying = may_deny(one.text)
            for start, end in sentences(one.text):
                # No word runs from one sentence into the next: white space lies between them.
                own = tokens(one.text[start:end])
                span = one.span(start, end)
                places += (span.start, span.end)
                rows.append(_said(own, span.of(article.text) if denying else ""))
                words += own
            prose += words
        else:
            words = tokens(one.text)
        if block.kind in COUNTED:
            told.append(words)
    headline = tokens(article.headline.text) if article.headline else []
    sketched, placed = (b64encode(packed(row)) for row in (sketch(prose), places))
    credit = named(article)
    rest = (_json(rows), _json((credit.wired, credit.said)))
    return b"\t".join((_json(counts(headline, told)), sketched, placed, *rest))


def _said(words: list[str], text: str) -> tuple[int, str]:
    """Whether it negates (1) and denies (2), and its terms; `text` is "" where nothing denies."""
    found: list[str] = []
    negated = 0
    for at, (terms, _, negates) in enumerate(map(content, words)):
        found += terms
        negated ^= negates and denies_at(words, at)
    return negated + 2 * bool(text and denied(text)), " ".join(found)


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")
