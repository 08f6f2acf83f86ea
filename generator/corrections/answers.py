"""An answer in an editor's words: read from its item, marked there, and shown on other pages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.corrections.words import plain
from generator.records import Faq, Reading

HAND = "{.hand}"
Rows = tuple[str, ...]


def answer(rows: Rows) -> str:
    """The paragraphs of an item as words, a line each; chips and notes of ours left out."""
    return "\n".join(plain(" ".join(said)) for said in map(_said, _blocks(rows[1:])) if said)


def marked(rows: Rows, was: str) -> Rows:
    """The item with `{.hand}` under each paragraph that the source's answer does not have."""
    known = was.split("\n")
    found = [rows[0]]
    at = 1
    for block in _blocks(rows[1:]):
        while rows[at] != block[0] or not rows[at].strip():
            found.append(rows[at])
            at += 1
        found += block
        at += len(block)
        said = _said(block)
        if said and len(said) == len(block) and plain(" ".join(said)) not in known:
            found.append(HAND)
    return (*found, *rows[at:])


def source_of(reading: Reading, question: Faq) -> str:
    """The source's answer as letters: neither spaces nor marks tell two versions apart."""
    text = "".join(span.of(reading.article.text) for span in question.answer)
    return "".join(c for c in text.casefold() if c.isalnum())


def _blocks(rows: Rows) -> Iterator[Rows]:
    """Runs of lines between blank ones."""
    block: list[str] = []
    for row in (*rows, ""):
        if row.strip():
            block.append(row)
        elif block:
            yield tuple(block)
            block = []


def _said(block: Rows) -> Rows:
    """The words of a paragraph; nothing for a line of chips or a note of the site's own."""
    if block[-1].strip() == HAND:
        return block[:-1]
    return () if any("data-span=" in row for row in block) or block[-1].startswith("{") else block
