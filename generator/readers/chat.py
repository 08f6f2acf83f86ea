"""A chat assistant's own words around its answer: the opening, the closing offer, itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.dates_in_words import MONTHS
from generator.records import Article, Block, Furniture

_GREETING = r"(?:(?:sure|certainly|of course|absolutely|great question)[!,.] ?)?"
_ANSWER = (
    r"(?:breakdown|summary|overview|rundown|look|analysis|outline|explanation|key|recap|answer"
    r"|points|list|comparison|timeline|situation)"
)
# "Here is a breakdown of the current situation as of January 2026:"; not "Here is the president:"
_INTRO = re.compile(
    rf"{_GREETING}(?:here(?:'s|’s| is| are)|below is|below are) (?:a|an|the|some|what|my)\b"
    rf".{{0,60}}\b{_ANSWER}\b.{{0,160}}:",
    re.IGNORECASE,
)
# "Would you like me to look into …?", "Let me know if you'd like more."; not "Should I stay?"
_OFFER = re.compile(
    r"(?:would you like (?:me to|more\b)|do you want me to|want me to|shall i|let me know if"
    r"|if you(?:'d|’d| would)? (?:like|want|need),? (?:i can|me to|i could|i'd)|i can also"
    r"|i hope this helps|is there anything else|feel free to ask).{0,500}[?.!]",
    re.IGNORECASE,
)
# "as of January 2026", "as of early March, 2025"
AS_OF = re.compile(
    rf"\bas of (?:early |mid-?|late )?(?P<month>{'|'.join(MONTHS)}),? (?P<year>20\d\d)\b"
)
# "As an AI language model, I", "my knowledge cutoff"; not "as an AI company"
ITSELF = re.compile(
    r"\bas an AI (?:language model|assistant|model)\b"
    r"|\bmy (?:knowledge|training) (?:cut-?off|data)\b"
    r"|\bI (?:do not|don't|don’t) have (?:real-time|access to real-time)\b",
    re.IGNORECASE,
)
# "* The Impact: This designation allows": a label before the sentence of a list item
LABEL = re.compile(r"(?:\*\*)?[A-Z][\w.'’ -]{2,40}:(?:\*\*)? \S")

LONGEST = 600
"""Characters of an opening or an offer."""
AT_END = 3
"""Blocks from the end among which an offer stands."""


def openings(article: Article) -> list[Block]:
    """Paragraphs that announce an answer; a report may have one, too."""
    return [b for b in _paragraphs(article.blocks) if _fits(_INTRO, b, article.text)]


def offers(article: Article) -> list[Block]:
    """Closing paragraphs that offer the reader more help."""
    last = article.blocks[-AT_END:]
    return [b for b in _paragraphs(last) if _fits(_OFFER, b, article.text)]


def reads_like_offer(text: str) -> bool:
    return len(text) <= LONGEST and _OFFER.fullmatch(text) is not None


def _paragraphs(blocks: Sequence[Block]) -> Iterator[Block]:
    return (b for b in blocks if b.kind in ("paragraph", "heading", "question", "answer"))


def _fits(shape: re.Pattern[str], block: Block, text: str) -> bool:
    length = block.span.end - block.span.start
    return length <= LONGEST and shape.fullmatch(text, block.span.start, block.span.end) is not None


def without_chatter(article: Article) -> Article:
    """A chat answer with the assistant's own words taken out; any other article as it is."""
    if article.kind.name != "chat-answer":
        return article
    rules = {
        **{b.span: "chat assistant's opening" for b in openings(article)},
        **{b.span: "chat assistant's offer" for b in offers(article)},
    }
    chatter = [Furniture(span, rule) for span, rule in rules.items()]
    return replace(
        article,
        blocks=tuple(b for b in article.blocks if b.span not in rules),
        furniture=tuple(sorted((*article.furniture, *chatter), key=lambda f: f.span)),
    )
