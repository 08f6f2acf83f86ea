"""Who has just asked whom something, and is therefore not the "he" who answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.extract.speech.credit import cue
from generator.extract.speech.kinds import plural
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
            self.sentence, self.who = sentence.number, voice_of(who)
            self.whom = voice_of(whom) if whom is not None else None

    def barred(self, sentence: Sentence, i: int, wanted: Gender, voices: Voices) -> Iterator[Voice]:
        """Brown asked Gray about it. "No," he said · When Brown asked Gray about it, he said: for
        "he" at the word `i`, Brown."""
        here = _asker(sentence)
        if here is not None and here[1] is not None and here[1].end < i and _answers(sentence, i):
            who = here[0]
            if sentence.paragraph.line.low[max(who.start - 1, 0)] in _WHEN:
                voice = voices.of(sentence.paragraph, who, unknown=False)
                yield from (voice,) if voice is not None else ()
        if sentence.number - self.sentence != 1 or self.who is None:
            return
        # a reporter asked about it: whomever; not: Brown asked about it
        fits = self.who.key is None if self.whom is None else self.whom.gender in (wanted, "")
        opens = sentence.start in sentence.paragraph.line.stretches
        if opens and fits and _answers(sentence, i):
            # not: "…" After all, he said
            yield self.who


def asked_by_many(sentence: Sentence) -> Phrase | None:
    """Gray in "Reporters asked Gray about Brown"."""
    found = _asker(sentence)
    low = sentence.paragraph.line.low
    many = found is not None and found[0].kind == "role" and plural(low[found[0].head])
    return found[1] if found is not None and many else None


def _asker(sentence: Sentence) -> tuple[Phrase, Phrase | None] | None:
    """Who asks whom something: Brown, Gray in "Brown asked Gray about it"; not: asked her to go."""
    low, tags = sentence.paragraph.line.low, sentence.paragraph.tags
    for verb in reversed(sentence.clauses.verbs):
        if low[verb.index] not in _ASK or verb.passive or not verb.finite or verb.subject is None:
            continue
        for phrase in sentence.clauses.phrases:
            asked = phrase.object_of is verb and phrase.kind in ("name", "role", "pronoun")
            if asked and tags[phrase.end : phrase.end + 1] != ["t"]:
                return verb.subject, phrase
            if asked:
                return None
        if verb.subject.kind == "role" and low[verb.index + 1 : verb.index + 2] == ["about"]:
            return verb.subject, None
    return None


def _answers(sentence: Sentence, i: int) -> bool:
    """Whether "he" at the word `i` says something, and the sentence quotes no question."""
    paragraph = sentence.paragraph
    says = (v for v in sentence.clauses.verbs if v.subject is not None and v.subject.start == i)
    if not any(cue(paragraph, v) == "strong" for v in says):
        return False
    quoted = (paragraph.line.stretches.get(k) for k in range(sentence.start, sentence.end))
    return not any(q and paragraph.line.text[: q.inner[1]].endswith("?") for q in quoted)
