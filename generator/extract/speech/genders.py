"""Learns from "he" and "she" the gender of people whose names do not tell it."""

from __future__ import annotations

from bisect import bisect_left

from generator.extract.speech.memory import GENDER
from generator.extract.speech.scene import Paragraph
from generator.extract.speech.voices import Gender, Voice, Voices

SAME_SENTENCE = 1.0
SENTENCE_BEFORE = 0.4
"""Weight of a pronoun whose sentence, or the one before it, names one candidate alone."""
ENOUGH = 0.8
"""Votes from which a gender is taken over, if they are more than twice those against it."""


def learn_genders(paragraphs: list[Paragraph], voices: Voices) -> None:
    """Sets the gender of voices that lack one, where the pronouns of the text agree on it."""
    unknown = [v for v in voices.by_key.values() if v.type == "person" and not v.gender]
    if not unknown:
        return
    votes: dict[int, dict[Gender, float]] = {id(v): {"m": 0.0, "f": 0.0} for v in unknown}
    before: list[Voice] = []
    for paragraph in paragraphs:
        telling = _telling(paragraph)
        for sentence in paragraph.sentences:
            first, end = (bisect_left(telling, at) for at in (sentence.start, sentence.end))
            before = _count(paragraph, telling[first:end], before, voices, votes)
    for voice in unknown:
        voice.gender = _winner(votes[id(voice)])


def _telling(paragraph: Paragraph) -> list[int]:
    """The words that are pronouns or names: few, and looked up sentence by sentence."""
    named = paragraph.mentions
    return [i for i, low in enumerate(paragraph.line.low) if low in GENDER or i in named]


def _count(
    paragraph: Paragraph,
    telling: list[int],
    before: list[Voice],
    voices: Voices,
    votes: dict[int, dict[Gender, float]],
) -> list[Voice]:
    """Counts one sentence's pronouns; gives the people it names."""
    here: list[Voice] = []
    for i in telling:
        mention = paragraph.mentions.get(i)
        if mention is not None and mention.type == "person":
            voice = voices.by_key.get(mention.actor)
            if voice is not None and voice not in here:
                here.append(voice)
            continue
        said = GENDER.get(paragraph.line.low[i])
        if said is None:
            continue
        weight, candidates = (SAME_SENTENCE, here) if here else (SENTENCE_BEFORE, before)
        fitting = [v for v in candidates if v.gender in ("", said)]
        if len(fitting) == 1 and id(fitting[0]) in votes:
            votes[id(fitting[0])][said] += weight
    return here


_EITHER: tuple[tuple[Gender, Gender], ...] = (("m", "f"), ("f", "m"))


def _winner(votes: dict[Gender, float]) -> Gender:
    for gender, other in _EITHER:
        if votes[gender] >= ENOUGH and votes[gender] > 2 * votes[other]:
            return gender
    return ""
