"""What a result says of an item besides its words: its kind, who speaks, in which year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.search.blocks import Block

KINDS = {"q-": "quote", "f-": "question", "n-": "figure", "e-": "event"}
"""Prefix of an item's id → its kind."""
NOBODY = "The outlet"
"""Said of a figure that the article states itself: no speaker."""
# "Donald Trump says so. Two independent outlets."; not "According to “officials”."
_SAYS_SO = re.compile(r"^(?P<who>.+?) says so\b")
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


def item(heading: Block, below: Sequence[Block]) -> Item:
    """The item of a heading and the paragraphs up to the next one."""
    kind = KINDS[heading.id[:2]]
    by = next((b for b in below if "by" in b.classes), None)
    counted = next((b for b in below if "counted" in b.classes), None)
    speaker, told = "", ""
    if by:
        speaker, told = by.bold, by.text.removeprefix(by.bold).lstrip(", ")
    elif kind == "figure" and counted and (so := _SAYS_SO.match(counted.text)):
        speaker = so["who"] if so["who"] != NOBODY else ""
    dated = heading.bold if kind == "event" else told
    year = _YEAR.search(dated)
    return Item(heading.id, kind, speaker, told, year.group() if year else "")
