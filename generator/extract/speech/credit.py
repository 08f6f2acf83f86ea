"""What an attribution rule finds: who is credited with a quotation, by which words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator import lexicon
from generator.extract.speech.cues import cue_at
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Paragraph, Sentence
from generator.extract.speech.verbs import Verb
from generator.extract.speech.vocabulary import Cue

SUBSTANTIAL = 12
"""Characters, marks included, from which a quoted run parts its sentence as a quotation does;
shorter ones are mostly single words inside a clause."""


@dataclass(frozen=True, slots=True)
class Credit:
    phrase: Phrase | None
    """None: somebody says it, but the text does not say who ("there are reports that")."""
    sentence: Sentence
    """Where the phrase stands."""
    rule: str
    cue: tuple[int, int] | None = None
    """First word and end, in the paragraph of `sentence`."""
    verb: Verb | None = None


def credit(phrase: Phrase | None, sentence: Sentence, rule: str, verb: Verb) -> Credit:
    """Credit through a verb; its cue runs from "had" to "said" no further than the verb itself."""
    return Credit(phrase, sentence, rule, (verb.index, verb.index + 1), verb)


def substantial(paragraph: Paragraph, i: int) -> bool:
    stretch = paragraph.line.stretches.get(i)
    if i in paragraph.asides:
        # stating on "Meet the Press" that his judgment was "lacking"
        return False
    return stretch is not None and stretch.end - stretch.start > SUBSTANTIAL


def cue(paragraph: Paragraph, verb: Verb) -> Cue:
    return cue_at(paragraph.line, paragraph.tags, verb.index)


@cache
def speech_nouns() -> frozenset[str]:
    return lexicon.words("quoted_things", "speech_nouns")


@cache
def unowned_nouns() -> frozenset[str]:
    return lexicon.words("quoted_things", "unowned")


@cache
def roles() -> frozenset[str]:
    return lexicon.words("role_nouns", "person")


def ends_with(paragraph: Paragraph, i: int, marks: str) -> bool:
    """Whether the quoted stretch `i` ends with one of the marks, inside or just outside."""
    line = paragraph.line
    stretch = line.stretches[i]
    inside = line.text[stretch.inner[1] : stretch.end].lstrip("’'")[:1]
    last = line.text[stretch.inner[1] - 1 : stretch.inner[1]]
    after = line.words[i + 1][:1] if i + 1 < len(line) else ""
    return inside in tuple(marks) or last in tuple(marks) or (after == "," and "," in marks)
