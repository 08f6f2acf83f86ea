"""Whom a sentence moves: Justice Brown in "That did not satisfy Justice Brown"."""

from __future__ import annotations

from functools import cache

from generator import lexicon
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Paragraph, Sentence
from generator.extract.speech.verbs import Verb
from generator.extract.speech.vocabulary import forms


def moved(sentence: Sentence) -> Phrase | None:
    """Whoever is told to feel something, where the sentence tells nothing else; not Brown in "The
    senator angered Brown", nor in "That would anger Brown", which somebody supposes."""
    finite = [verb for verb in sentence.clauses.verbs if verb.finite]
    if len(finite) != 1 or not _feeling(sentence.paragraph, finite[0]):
        return None
    felt = [p for p in sentence.clauses.phrases if p.object_of is finite[0]]
    return felt[0] if len(felt) == 1 and felt[0].kind == "name" and not felt[0].joined else None


def _feeling(paragraph: Paragraph, verb: Verb) -> bool:
    low = paragraph.line.low
    if low[verb.index] not in _feelings() or verb.passive or verb.subject is None:
        return False
    supposed = any(word in _supposed() for word in low[verb.start : verb.index])
    return not supposed and _thing(paragraph, verb.subject)


def _thing(paragraph: Paragraph, subject: Phrase) -> bool:
    """The answer, that; not he, and nobody by name."""
    if subject.kind == "pronoun":
        return paragraph.line.low[subject.start] in ("that", "this", "it")
    return subject.kind in ("thing", "document")


@cache
def _feelings() -> frozenset[str]:
    irregular = lexicon.load("feelings")["irregular"]
    return frozenset(
        text
        for lemma in lexicon.words("feelings", "verbs")
        for text, _ in forms(lemma, tuple(irregular.get(lemma, ())))
    )


@cache
def _supposed() -> frozenset[str]:
    return lexicon.words("feelings", "supposed")
