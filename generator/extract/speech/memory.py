"""Who was spoken of a moment ago, and whom "he" and "she" therefore mean.

Each name, and each pronoun once it is resolved, is noted with its place and its part in the
sentence. A pronoun goes to the voice whose best note weighs most: near, a subject, a speaker.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from itertools import islice, takewhile
from typing import NamedTuple

from generator.extract.speech.voices import Gender, Voice

GENDER: dict[str, Gender] = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip


class Note(NamedTuple):
    voice: Voice
    sentence: int
    paragraph: int
    subject: bool
    governed: bool
    owner: bool
    """"Trump's": a possessive."""
    opens: bool
    """The first phrase of its sentence."""
    speaks: bool
    """Subject of a verb of saying."""
    object: bool = False
    main: bool = False
    """Subject of the main clause."""
    background: bool = False
    """Subject only of a clause beside it: "when X left", "the day that X left"."""


class Resolved(NamedTuple):
    voice: Voice | None
    rivals: tuple[str, ...] = ()
    """Names between whom nothing decides."""
    between: tuple[Voice, ...] = ()
    """Those who may be meant, for the next "he" in a chain: Brown met Gray. He said he …"""


@dataclass(frozen=True, slots=True)
class Weights:
    """Tuned on news with every pronoun resolved by hand; only distance matters much."""

    sentence: float = -1.5
    paragraph: float = -0.25
    subject: float = 1.4
    opens: float = 0.6
    owner: float = -0.9
    governed: float = -0.5
    speaks: float = 1.0
    same_sentence: float = 0.9
    last_speaker: float = 0.9
    count: float = 0.15
    gender: float = 0.9
    main: float = 0.6
    beside: float = 0.5
    margin: float = 0.5
    uncast: float = -0.7
    least: float = -2.5
    """In 450 articles every second "he" whose best candidate weighs less went to the wrong one."""


WEIGHTS = Weights()
MAIN = 2.0
"""How many times as often as others somebody is named whom "he" may mean from far away."""
REACH = 14
"""Sentences back in which a candidate is looked for."""
MOST = 400
"""Notes looked at; an ordinary article has some hundred within reach."""
NEAR = 3
"""Sentences back in which somebody known to be a woman is as good a "she" as somebody unknown."""
SPEAKER_REACH = 3
"""Paragraphs for which the last speaker stays at hand."""


@dataclass(slots=True)
class Memory:
    notes: list[Note] = field(default_factory=list)
    known: dict[int, Voice] = field(default_factory=dict)
    """Every person noted so far."""
    speaker: Voice | None = None
    """Who spoke last, directly or indirectly."""
    spoke_in: int = -9
    begun: int = 0
    """The first sentence behind the last heading."""

    def turn(self, sentence: int) -> None:
        """A heading: "he" behind it is hardly somebody who was named only before it."""
        self.begun = sentence

    def note(self, note: Note) -> None:
        self.notes.append(note)
        note.voice.count += 1
        note.voice.seen = note.sentence
        if note.voice.type == "person":
            self.known[id(note.voice)] = note.voice

    def spoke(self, voice: Voice, paragraph: int) -> None:
        self.speaker, self.spoke_in = voice, paragraph

    def resolve(
        self, wanted: Gender, sentence: int, paragraph: int,
        allowed: Callable[[Voice], bool] | None = None, weights: Weights = WEIGHTS,
        barred: Collection[Voice] = (),
    ) -> Resolved:  # fmt: skip
        """Whom a singular pronoun or an epithet means here, among the voices allowed; nobody who
        is `barred`."""
        behind = self._in_background(wanted, sentence, barred)
        best = self._best_notes(wanted, sentence, paragraph, weights, behind)
        if barred:
            best = [(voice, score) for voice, score in best if voice not in barred]
        if allowed is not None:
            best = [(voice, score) for voice, score in best if allowed(voice)]
        if not best:
            return Resolved(None)
        ranked = sorted(
            ((score + self._bonus(voice, wanted, paragraph, weights, behind), -n, voice)
             for n, (voice, score) in enumerate(best)),
            key=lambda r: (-r[0], -r[1]),
        )  # fmt: skip
        first = ranked[0][2]
        near = [voice for score, _, voice in ranked if ranked[0][0] - score < weights.margin]
        near = [v for v in _opened(near) if v is first or v not in barred] or [first]
        first = near[0]
        if len(near) > 1:
            names = tuple(voice.name for voice in near[:2] if voice.name)
            return Resolved(None, names, tuple(near))
        if not first.name:
            return Resolved(None, (), (first,))
        if wanted and not first.gender and first.key is None and sentence - first.seen <= 1:
            since = sentence - NEAR if first.seen == sentence else first.seen
            known = [v for _, _, v in ranked if v.gender and v.name and v.seen >= since]
            if known:
                return Resolved(None, (first.name, known[0].name))
        far = first.seen < self.begun or ranked[0][0] < weights.least
        if allowed is None and far and not self._main(first):
            return Resolved(None, (first.name,))
        return Resolved(first)

    def _best_notes(
        self,
        wanted: Gender,
        sentence: int,
        paragraph: int,
        weights: Weights,
        behind: Collection[Voice],
    ) -> list[tuple[Voice, float]]:
        """Each candidate with its weightiest note, the one met last first."""
        best: dict[int, tuple[Voice, float]] = {}
        for note in islice(reversed(self.notes), MOST):
            distance = sentence - note.sentence
            if distance > REACH and best:
                break
            voice = note.voice
            if not _candidate(voice, wanted):
                continue
            if distance == 1 and note.background and voice in behind:
                note = note._replace(subject=False, speaks=False)
            score = _weigh(note, distance, paragraph, weights)
            old = best.get(id(voice))
            if old is None or score > old[1]:
                best[id(voice)] = (voice, score)
        return list(best.values())

    def _in_background(
        self, wanted: Gender, sentence: int, barred: Collection[Voice]
    ) -> list[Voice]:
        """Who acts in the sentence before only beside its main clause, where that tells of
        somebody else who may be wanted: Stone in "On the day Stone stood trial, Trump left"."""
        last = [
            note
            for note in takewhile(lambda n: n.sentence >= sentence - 1, reversed(self.notes))
            if note.sentence == sentence - 1 and _candidate(note.voice, wanted)
        ]
        acting = [n.voice for n in last if n.main and n.voice not in barred]
        return [n.voice for n in last if n.background and n.voice not in acting] if acting else []

    def _main(self, voice: Voice) -> bool:
        """Whether the article speaks of this one twice as often as of any other he or she."""
        others = (
            v.count
            for v in self.known.values()
            if v is not voice and (v.gender == voice.gender or not v.gender)
        )
        return voice.count >= MAIN * max(others, default=0)

    def _bonus(
        self,
        voice: Voice,
        wanted: Gender,
        paragraph: int,
        weights: Weights,
        behind: Collection[Voice] = (),
    ) -> float:
        bonus = weights.count * math.log1p(voice.count)
        if wanted and voice.gender == wanted:
            bonus += weights.gender
        if voice.key is None:
            bonus += weights.uncast
        if (
            voice is self.speaker
            and voice not in behind
            and paragraph - self.spoke_in <= SPEAKER_REACH
        ):
            bonus += weights.last_speaker
        return bonus


def _opened(near: list[Voice]) -> list[Voice]:
    """The voices, and for a "he" left open those whom it may mean, unless one of them is there."""
    named = [voice for voice in near if not voice.between]
    left = [v for voice in near for v in voice.between if not set(voice.between) & set(named)]
    return list(dict.fromkeys([*named, *left]))


def _candidate(voice: Voice, wanted: Gender) -> bool:
    if voice.type != "person" or voice.group:
        return False
    return not (wanted and voice.gender and voice.gender != wanted)


def _weigh(note: Note, distance: int, paragraph: int, w: Weights) -> float:
    score = w.sentence * min(distance, 9) + w.paragraph * min(paragraph - note.paragraph, 8)
    if distance == 0:
        score += w.same_sentence
    if note.subject:
        score += w.subject
    if note.opens:
        score += w.opens
    if note.owner:
        score += w.owner
    if note.governed:
        score += w.governed
    if note.speaks:
        score += w.speaks
    if note.main and distance <= 1:
        score += w.main
        if distance == 1 and note.paragraph == paragraph:
            score += w.beside
    return score
