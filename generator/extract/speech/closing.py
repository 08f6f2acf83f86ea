"""The speaker in the last words of the sentence: …, said Ann Brown. · …, the board writes."""

from __future__ import annotations

from generator.extract.speech.credit import Credit, credit, cue, ends_with, substantial
from generator.extract.speech.scene import Sentence


def closing(sentence: Sentence, i: int) -> Credit | None:
    """…building "bridges" to him, said Ann Brown: no other quotation stands between."""
    paragraph = sentence.paragraph
    for verb in reversed(sentence.clauses.verbs):
        if verb.index <= i:
            return None
        plain = verb.finite and not verb.relative and verb.inverted
        if plain and verb.subject is not None and paragraph.tags[verb.start - 1] == ",":
            if any(substantial(paragraph, k) for k in range(i + 1, verb.start)):
                return None
            return credit(verb.subject, sentence, "after-inverted", verb)
    return None


def trailing(sentence: Sentence, i: int) -> Credit | None:
    """Haley is a "conservative" who won twice, the board writes: it says the whole sentence.
    "It won't" be struck down, he told reporters."""
    paragraph = sentence.paragraph
    verb = sentence.clauses.verbs[-1] if sentence.clauses.verbs else None
    if verb is None or verb.index <= i or verb.subject is None or verb.subject.start <= i:
        return None
    rest = paragraph.tags[verb.index + 1 : sentence.end]
    told = paragraph.line.low[verb.index] in ("told", "tells")
    ends = all(t in (".", "T", "A", "P", "Q") or (told and t in "nNDs") for t in rest)
    plain = verb.finite and not verb.passive and cue(paragraph, verb) == "strong"
    before = verb.subject.start - 1
    title = before in paragraph.line.stretches and ends_with(paragraph, before, ",")
    if plain and ends and (paragraph.tags[before] == "," or (before > i and title)):
        return credit(verb.subject, sentence, "after", verb)
    return None
