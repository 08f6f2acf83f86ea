"""Who has just asked whom something, and is therefore not the "he" who answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.extract.speech.credit import cue
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Sentence
from generator.extract.speech.voices import Gender, Voice, Voices

_ASK = frozenset(
    ("asked", "asks", "pressed", "presses", "quizzed", "questioned", "challenged", "confronted")
)
_WHEN = frozenset(("when", "after", "as", "once"))


@dataclass(slots=True)
class Asking:
    """The last question of one to another."""

    sentence: int = -9
    who: Voice | None = None
    whom: Voice | None = None

    def heard(self, sentence: Sentence, voice_of: Callable[[Phrase], Voice | None]) -> None:
        """Keeps who asked whom something, for the answer in the next sentence."""
        found = _asker(sentence)
        if found is not None:
            who, whom = found
            self.sentence, self.who, self.whom = sentence.number, voice_of(who), voice_of(whom)

    def barred(self, sentence: Sentence, i: int, wanted: Gender, voices: Voices) -> Iterator[Voice]:
        """Brown asked Gray about it. "No," he said · When Brown asked Gray about it, he said: for
        "he" at the word `i`, Brown."""
        here = _asker(sentence)
        if here is not None and _answers(sentence, i) and here[1].end < i:
            who = here[0]
            if sentence.paragraph.line.low[max(who.start - 1, 0)] in _WHEN:
                voice = voices.of(sentence.paragraph, who, unknown=False)
                yield from (voice,) if voice is not None else ()
        if sentence.number - self.sentence != 1 or self.who is None or self.whom is None:
            return
        opens = sentence.start in sentence.paragraph.line.stretches
        if opens and self.whom.gender in (wanted, "") and _answers(sentence, i):
            # not: "…" After all, he said
            yield self.who


def _asker(sentence: Sentence) -> tuple[Phrase, Phrase] | None:
    """Who asks whom something: Brown, Gray in "Brown asked Gray about it"; not: asked her to go."""
    low, tags = sentence.paragraph.line.low, sentence.paragraph.tags
    for verb in reversed(sentence.clauses.verbs):
        if low[verb.index] not in _ASK or verb.passive or not verb.finite or verb.subject is None:
            continue
        for phrase in sentence.clauses.phrases:
            asked = phrase.object_of is verb and phrase.kind in ("name", "role", "pronoun")
            if asked and tags[phrase.end : phrase.end + 1] != ["t"]:
                return verb.subject, phrase
    return None


def _answers(sentence: Sentence, i: int) -> bool:
    """Whether "he" at the word `i` says something, and the sentence quotes no question."""
    paragraph = sentence.paragraph
    says = (v for v in sentence.clauses.verbs if v.subject is not None and v.subject.start == i)
    if not any(cue(paragraph, v) == "strong" for v in says):
        return False
    quoted = (paragraph.line.stretches.get(k) for k in range(sentence.start, sentence.end))
    return not any(q and paragraph.line.text[: q.inner[1]].endswith("?") for q in quoted)
