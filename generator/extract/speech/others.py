"""Whom a pronoun cannot mean, by its own sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.extract.speech.participles import root
from generator.extract.speech.phrases import FRONTED, Phrase
from generator.extract.speech.scene import Sentence
from generator.extract.speech.verbs import Verb
from generator.extract.speech.voices import Voice, Voices

_WITH = frozenset(("to", "with", "about", "against"))
_REPLIED = frozenset(("replied", "replies", "answered", "answers", "responded", "responds"))


def acted_on(sentence: Sentence, i: int, voices: Voices) -> Iterator[Voice]:
    """For "he" at the word `i`: Trump in "he described Trump" and in "he called on Trump"."""
    for phrase in sentence.clauses.phrases:
        if phrase.end < i and phrase.preposition in _WITH and _host(phrase) is FRONTED:
            # in a call to Trump, he said
            voice = voices.of(sentence.paragraph, phrase, unknown=False)
            yield from (voice,) if voice is not None else ()
        verb = phrase.object_of or (phrase.governor if phrase.start > i else None)
        if not isinstance(verb, Verb) or verb.subject is None or verb.subject.start != i:
            continue
        voice = voices.of(sentence.paragraph, phrase, unknown=False)
        if voice is not None and not verb.passive:
            yield voice


def answered(
    sentence: Sentence, i: int, roles: Mapping[tuple[int, int], Voice | None]
) -> Iterator[Voice]:
    """For "she" at the word `i`: the reporter in "When a reporter asked about it, she replied".

    `roles`: what each role phrase means, by paragraph and first word.
    """
    low, verbs = sentence.paragraph.line.low, sentence.clauses.verbs
    if not any(v.subject and v.subject.start == i and low[v.index] in _REPLIED for v in verbs):
        return
    for verb in verbs:
        if verb.index < i and verb.subject is not None:
            voice = roles.get((sentence.paragraph.number, verb.subject.start))
            if voice is not None:
                yield voice


def _host(phrase: Phrase) -> object:
    """What the phrase hangs on in the end."""
    top = root(phrase)
    return top.governor if top is not None else None
