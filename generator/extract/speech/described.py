"""Whom "the 34-year-old", "the Spaniard" and "the Ohio Democrat" mean.

Whoever the article says is 34, or Spanish, if that is one person; else the one person of whom
alone the text has been speaking. Where a second person was spoken of as well, nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice

from generator.extract.names.words import DEMONYMS, is_demonym
from generator.extract.speech.epithets import Label, clashes, epithet
from generator.extract.speech.memory import Memory
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Paragraph, Sentence
from generator.extract.speech.voices import Gender, Voice

REACH = 6
"""Sentences back in which somebody must have been spoken of alone."""
MOST = 60
"""Mentions looked at, should those sentences be long ones."""
STEM = 4
"""Letters by which "Mexico" and "Mexican" are the same, as in labels."""
_AGED = re.compile(r"(\d\d)-year-old$")  # the 34-year-old; not: the 100-year-old law
_MANY = ("sh", "ch", "ese", "ss", "s")  # the French, the Japanese, the Swiss, the Serbs
_LOOKALIKE = frozenset(("aust", "nige"))  # Austrian, Australian; Nigerian, Nigerien
_PEOPLES = frozenset(("dutch", "english", "french", "irish", "scots", "ulster", "welsh"))
_PARTIES = frozenset(("republican", "democrat"))
_SEATS = frozenset(
    ("senator", "representative", "congressman", "congresswoman", "lawmaker",
     "governor", "legislator", "speaker", "leader", "whip")
)  # fmt: skip


_BENCHES = frozenset(("mp", "td", "msp", "mla", "mep", "frontbencher", "backbencher", "peer"))
_SITTING = _BENCHES | {"minister", "secretary", "leader", "spokesman", "spokeswoman",
                       "spokesperson", "member", "candidate", "chairman", "chair"}  # fmt: skip
"""The Labour MP, the MP for Tarn East and Ellery: whoever alone is spoken of."""


@dataclass(frozen=True, slots=True)
class Description:
    age: int = 0
    stem: str = ""
    """Of a demonym: "span"."""
    gender: Gender = ""
    party: Label | None = None
    bench: bool = False
    """Sits in a parliament."""


def described(
    memory: Memory, known: dict[tuple[int, int], Voice | None], sentence: Sentence, phrase: Phrase
) -> Voice | None:
    """The one person of the article whom a definite phrase means; None where there may be another.

    `known`: the answers so far, by paragraph and first word; gains this one.
    """
    place = (sentence.paragraph.number, phrase.start)
    if place in known:
        return known[place]
    wanted = _description(sentence.paragraph, phrase)
    found = _meant(memory, sentence, wanted) if wanted is not None else None
    if wanted is not None and found is not None:
        known[place] = found
        found.age = found.age or wanted.age
        if wanted.stem:
            found.labels.append(Label(wanted.stem, frozenset((wanted.stem,))))
    return found


def _description(paragraph: Paragraph, phrase: Phrase) -> Description | None:
    """What a definite phrase says of somebody; None for roles and all else."""
    low, tags = paragraph.line.low, paragraph.tags
    if low[phrase.start] != "the" or phrase.joined or "s" in tags[phrase.start : phrase.end]:
        return None
    head = low[phrase.head]
    if head in _BENCHES:
        return Description(bench=True)
    if tags[phrase.end : phrase.end + 1] in (["P"], ["W"]):
        return None
    first = phrase.start + 1
    aged = _AGED.match(low[first]) if first < phrase.end else None
    age = int(aged.group(1)) if aged else 0
    rest = phrase.end - first - (1 if aged else 0)
    if aged and not rest:
        return Description(age)
    if head in _PARTIES:
        label = epithet(paragraph, phrase)
        return Description(age, party=label) if label is not None and label.proper else None
    if rest == 1 and paragraph.line.words[phrase.head][0].isupper() and _bears(head):
        return Description(age, head[:STEM], _gender(head))
    return None


def _gender(word: str) -> Gender:
    """As in "Frenchman", "Irishwoman"; not "German"."""
    if word.endswith("woman"):
        return "f"
    return "m" if word.removesuffix("man") in _PEOPLES else ""


def _bears(word: str) -> bool:
    """As in "Spaniard", "American"; not "French", "Serbs", nor "Catholic" and "Tory"."""
    return is_demonym(word) and not word.endswith((*_MANY, "ic", "ist", "ry"))


def _meant(memory: Memory, sentence: Sentence, wanted: Description) -> Voice | None:
    if wanted.party is not None:
        return _of_party(memory, sentence.number, wanted.party)
    told = [v for v in memory.known.values() if v.key and v.name and _told(v, wanted)]
    if told:
        return told[0] if len(told) == 1 else None
    voice = _alone(memory, sentence.number)
    return voice if voice is not None and _may_be(voice, wanted) else None


def _told(voice: Voice, wanted: Description) -> bool:
    """Whether the article says so: Brown, 34, · the Spanish player Brown."""
    if wanted.age:
        return voice.age == wanted.age
    return wanted.stem not in _LOOKALIKE and any(wanted.stem in h.proper for h in voice.labels)


def _may_be(voice: Voice, wanted: Description) -> bool:
    """Whether nothing that the article says of somebody stands against it."""
    if wanted.age and voice.age:
        return False
    if wanted.bench and voice.labels and not any(h.head in _SITTING for h in voice.labels):
        return False
    if wanted.gender and voice.gender and wanted.gender != voice.gender:
        return False
    elsewhere = any(h.proper & nations() - {wanted.stem} for h in voice.labels)
    return not (wanted.stem and elsewhere)


@cache
def nations() -> frozenset[str]:
    return frozenset(word[:STEM] for word in DEMONYMS)


def _of_party(memory: Memory, number: int, wanted: Label) -> Voice | None:
    """The only one with a seat who was spoken of a moment ago: Sen. Brown met the president. "…,"
    the Ohio Democrat said."""
    for near in _spoken_of(memory, number):
        seated = [v for v in near if any(h.head in _SEATS for h in v.labels)]
        fits = [v for v in seated if not any(clashes(h, wanted) for h in v.labels)]
        if seated:
            sole = len(seated) == len(fits) == 1 and fits[0].key and fits[0].name
            return fits[0] if sole else None
    return None


def _alone(memory: Memory, number: int) -> Voice | None:
    """Whoever alone was spoken of in the last two sentences that speak of anybody (this one too),
    or in the last one if it was that person who spoke; who is only met or named there is not."""
    last = _spoken_of(memory, number + 1)
    if not last or len(last[0]) != 1:
        return None
    ((voice, acts),) = last[0].items()
    still = len(last) < 2 or list(last[1]) == [voice] or memory.speaker is voice
    known = voice.key is not None and voice.name and not voice.group
    return voice if acts and still and known else None


def _spoken_of(memory: Memory, number: int) -> list[dict[Voice, bool]]:
    """The last two sentences before this one that speak of people: whom, and whether they act."""
    found: dict[int, dict[Voice, bool]] = {}
    for note in islice(reversed(memory.notes), MOST):
        if note.sentence < max(number - REACH, memory.begun):
            break
        if note.sentence == number or note.voice.type != "person":
            continue
        if note.sentence not in found and len(found) == 2:
            break
        here = found.setdefault(note.sentence, {})
        here[note.voice] = here.get(note.voice, False) or note.subject
    return list(found.values())
