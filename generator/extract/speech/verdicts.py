"""Whose words they are said to be behind them: in Brown's view · was Brown's verdict."""

from __future__ import annotations

from generator.extract.speech.credit import Credit
from generator.extract.speech.nouns import VIEWS, owner_of
from generator.extract.speech.scene import Sentence


def in_the_view(sentence: Sentence, j: int) -> Credit | None:
    """As in "…," in Brown's view: behind the quotation, from the word `j`."""
    paragraph = sentence.paragraph
    if paragraph.line.low[j] != "in":
        return None
    if paragraph.line.low[j + 1 : j + 4] == ["the", "words", "of"]:
        of = next((p for p in sentence.clauses.phrases if p.start == j + 4), None)
        return Credit(of, sentence, "owned-noun", (j, j + 4)) if of else None
    for k in range(j + 2, min(j + 6, sentence.end)):
        if paragraph.line.low[k] in VIEWS:
            owner = owner_of(sentence, k)
            return Credit(owner, sentence, "owned-noun", (j, k + 1)) if owner else None
    return None


_VERDICTS = frozenset(
    ("verdict", "message", "reply", "response", "answer", "mantra", "motto", "advice", "warning",
     "conclusion", "assessment", "reaction", "plea", "summary")
)  # fmt: skip


def summed_up(sentence: Sentence, j: int) -> Credit | None:
    """ "…," was Brown's verdict · "…" is the message from Brown: `j` is the word behind it."""
    tags, words = sentence.paragraph.tags, sentence.paragraph.line.low
    if words[j] not in ("is", "was"):
        return None
    noun = next((k for k in range(j + 2, min(j + 7, sentence.end)) if words[k] in _VERDICTS), 0)
    if not noun or any(t in "VGC" for t in tags[j + 1 : noun]):
        return None
    told = (j, noun + 1)
    if words[noun + 1 : noun + 2] == ["from"]:
        sender = next((p for p in sentence.clauses.phrases if p.start == noun + 2), None)
        return Credit(sender, sentence, "owned-noun", told) if sender is not None else None
    owner = owner_of(sentence, noun)
    return Credit(owner, sentence, "owned-noun", told) if owner is not None else None
