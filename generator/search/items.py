"""What a result says of an item besides its words: its kind, who speaks, in which year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.search.blocks import Block

KINDS = {"q-": "quote", "f-": "question", "n-": "figure", "e-": "event"}
"""Prefix of an item's id → its kind."""
# "8 January 2026", "in 1999"; not "250,000".
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_BAR = "|"


@dataclass(frozen=True, slots=True)
class Item:
    id: str
    kind: str
    speaker: str
    """A name, or ""."""
    told: str
    """What the page says of it: "Mexican President, date not stated"."""
    year: str
    """Of what was said or happened, or ""."""

    @property
    def record(self) -> str:
        """ "q-53439cab8a|Ana Ruiz|minister, 9 January 2026": as the page's script reads it."""
        parts = (self.id, self.speaker, self.told)
        return _BAR.join(part.replace(_BAR, " ") for part in parts)


def item(heading: Block, below: Sequence[Block], asserted_by: str = "") -> Item:
    """The item of a heading and the paragraphs up to the next one; who asserts it, of a figure."""
    kind = KINDS[heading.id[:2]]
    by = next((b for b in below if "by" in b.classes), None)
    speaker, told = asserted_by, ""
    if by:
        speaker, told = by.bold, by.text.removeprefix(by.bold).lstrip(", ")
    dated = heading.bold if kind == "event" else told
    year = _YEAR.search(dated)
    return Item(heading.id, kind, speaker, told, year.group() if year else "")
