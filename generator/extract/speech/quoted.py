"""A quoted stretch on its way to a finding."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.speech.credit import Credit
from generator.extract.speech.marks import Stretch
from generator.extract.speech.meant import Meant
from generator.extract.speech.scene import Paragraph, Sentence

_CLOSING = " \u00a0’'”"
_MARKS = frozenset({".", ",", "?", "!", "Q", "-"})
"""Tags of what tells nothing beside a quotation."""


@dataclass(slots=True, eq=False)
class Quoted:
    sentence: Sentence
    i: int
    """The word of its paragraph that stands for it."""
    stretch: Stretch
    words: tuple[str, ...]
    """Its own words, in order, marks left out."""
    scare: str = ""
    """Why it is nobody's statement; "" while it may be somebody's."""
    credit: Credit | None = None
    meant: Meant | None = None
    rule: str = ""
    follows: Quoted | None = None
    """The quotation from which it has its speaker."""
    first: Quoted | None = None
    """For a later piece of one quotation: its first piece."""

    @property
    def paragraph(self) -> Paragraph:
        return self.sentence.paragraph

    @property
    def text(self) -> str:
        first, end = self.stretch.inner
        return self.paragraph.line.text[first:end]

    @property
    def alone(self) -> bool:
        """Whether nothing else stands in its sentence."""
        tags, sentence = self.paragraph.tags, self.sentence
        before, behind = tags[sentence.start : self.i], tags[self.i + 1 : sentence.end]
        return _MARKS.issuperset(before) and _MARKS.issuperset(behind)

    @property
    def opens(self) -> bool:
        """Whether its sentence begins with it."""
        return self.i == self.sentence.start

    def tag(self, offset: int) -> str:
        """The tag of a neighbour in its sentence; "" beyond the ends."""
        k = self.i + offset
        return self.paragraph.tags[k] if self.sentence.start <= k < self.sentence.end else ""

    def low(self, offset: int) -> str:
        k = self.i + offset
        return self.paragraph.line.low[k] if self.sentence.start <= k < self.sentence.end else ""

    @property
    def outer(self) -> str:
        """The punctuation that closes it, from inside or right outside its marks."""
        line = self.paragraph.line
        stretch = self.stretch
        inside = line.text[stretch.inner[1] : stretch.end].lstrip("’'")[:1]
        if inside in (",", ".", ";", ":"):
            return inside
        # and I said, ‘Why not now?’ ”
        last = self.text.rstrip(_CLOSING)[-1:]
        if last in ("?", "!", "…"):
            return last
        return "," if self.tag(1) == "," else ""
