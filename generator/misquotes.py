"""Items of a page whose words an editor changed although they stand there as the source's own.

A quotation is verbatim. Words may be left out, with "…" or "[…]" in their stead; any other change
is told with its line and what the source says, and no site is built with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from generator.corrections.words import plain
from generator.keep.faults import Fault
from generator.keep.heads import split_head
from generator.keep.lines import split
from generator.keep.sections import Section, sections
from generator.keep.texts import unlike
from generator.verification.excerpts import excerpt_of
from generator.verification.folding import fold

KINDS = {"#q-": "quotation", "#n-": "figure", "#e-": "event", "#f-": "question"}
"""What an item is called, by how its key begins."""
MOST = 300
"""Letters of the source's words that a message shows."""
Texts = Mapping[PurePosixPath, str]


def misquotes(stands: Texts, generated: Texts) -> list[Fault]:
    """Every item whose words are not those that were generated; both by path."""
    return [
        fault
        for path in unlike(stands, generated)
        if path.suffix == ".md" and path in generated
        for fault in _of_page(path, stands[path], generated[path])
    ]


def _of_page(path: PurePosixPath, text: str, generated: str) -> Iterator[Fault]:
    made = {section.key: section for _, section in _placed(generated)}
    for line, section in _placed(text):
        kind = KINDS.get(section.key[:3])
        if kind is None or section.key not in made:
            continue
        shown, source = _words(section), _words(made[section.key])
        if shown != source and not excerpt_of(shown, source):
            yield Fault(path, line, _told(kind, source), _mend(kind))


def _placed(text: str) -> Iterator[tuple[int, Section]]:
    """(line, section) of each."""
    head, body = split_head(split(text).rows)
    at = len(head) + 1
    for section in sections(body):
        yield at, section
        at += len(section.rows) + (section.gap or 0)


def _words(item: Section) -> str:
    """What the heading says, with the block quotations below it."""
    rows = [item.rows[0], *(row for row in item.rows[1:] if row.startswith(">"))]
    return fold(" ".join(plain(row) for row in rows if row)).removeprefix("“").removesuffix("”")


def _told(kind: str, source: str) -> str:
    shown = source if len(source) <= MOST else source[:MOST] + " …"
    return f"the words of this {kind} are not its source’s, which says: {shown}"


def _mend(kind: str) -> str:
    left_out = "write … or […] for words that you leave out" if kind == "quotation" else ""
    return "; ".join(filter(None, ("put its words back", left_out, "or delete the whole item")))
