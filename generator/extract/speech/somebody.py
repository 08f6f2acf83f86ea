"""Phrases without a name that stand for people all the same."""

from __future__ import annotations

from generator.extract.speech.kinds import kind_of
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Paragraph

_ANYBODY = frozenset(
    ("one", "another", "others", "some", "few", "many", "most", "both", "two", "three", "several",
     "those", "all", "each", "these", "this", "majority", "minority", "number", "half", "none")
)  # fmt: skip
_AGE = "-year-old"


def speaks_at_all(paragraph: Paragraph, phrase: Phrase) -> bool:
    """Whether a phrase that names nobody known stands for people or words: "one of them", "a source
    close", "the 36-year-old", "73% of Democrats", "elmo666"; not "the election"."""
    low = paragraph.line.low
    head = low[phrase.head]
    if head in _ANYBODY or head.endswith(_AGE) or (head[0].isalpha() and head[-1].isdigit()):
        return True
    if paragraph.tags[phrase.head] == "#" or head[0].isdigit():
        entitled = paragraph.line.words[phrase.head - 1][:1].isupper()
        return entitled or low[phrase.end : phrase.end + 1] in (["of"], ["in"])
    kinds = (kind_of(low[k]) for k in range(phrase.start, phrase.head))
    return any(kind in ("role", "document") for kind in kinds)
