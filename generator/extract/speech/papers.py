"""Whose letter or statement is told of: what it says is said by whoever has written it."""

from __future__ import annotations

from collections.abc import Callable

from generator.extract.speech.credit import cue
from generator.extract.speech.kinds import kind_of
from generator.extract.speech.nouns import owner_of
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Sentence
from generator.extract.speech.voices import Voice

_SPOKEN = frozenset(("speech", "remarks", "address", "comments"))


class Papers:
    """Brown's letter named nobody. It condemned Gray's plan. He said …: it is Brown who says so."""

    def __init__(self, voice_of: Callable[[Sentence, Phrase], Voice | None]) -> None:
        self._voice_of = voice_of
        self._author: Voice | None = None
        self._told_in = -9

    def author(self, sentence: Sentence, main: Phrase | None) -> Voice | None:
        """Who speaks where a paper, or "it" behind one, is the subject of the sentence."""
        if main is None or not self._paper(sentence, main):
            return None
        self._told_in = sentence.number
        said = any(v.subject is main and cue(sentence.paragraph, v) for v in sentence.clauses.verbs)
        return self._author if said else None

    def _paper(self, sentence: Sentence, main: Phrase) -> bool:
        low = sentence.paragraph.line.low
        if main.kind == "pronoun":
            return low[main.start] == "it" and self._told_in == sentence.number - 1
        if kind_of(low[main.head]) != "document" and low[main.head] not in _SPOKEN:
            return False
        owner = owner_of(sentence, main.head)
        known = owner is not None and owner.kind in ("name", "pronoun")
        self._author = self._voice_of(sentence, owner) if owner and known else None
        return self._author is not None and self._author.type == "person"
