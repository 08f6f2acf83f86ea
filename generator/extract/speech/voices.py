"""Who may speak in an article: its cast, and people the cast does not have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from generator import lexicon
from generator.extract.names.words import first_name_gender, is_demonym
from generator.extract.speech.epithets import Label, labels
from generator.extract.speech.kinds import kind_of, plural
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Paragraph
from generator.records import ActorType, Cast

Gender = Literal["m", "f", ""]


@dataclass(slots=True, eq=False)
class Voice:
    """One possible speaker of an article."""

    key: str | None
    """`Cast.key`; None for somebody the cast does not have."""
    name: str
    type: ActorType
    gender: Gender = ""
    group: bool = False
    labels: list[Label] = field(default_factory=list)
    """What the article calls this voice: "president", "Republican"."""
    count: int = 0
    """How often it was spoken of so far."""
    seen: int = -1
    """The last sentence that speaks of it."""
    age: int = 0
    """In years, where the article has said so."""
    between: tuple[Voice, ...] = ()
    """Of a "he" whom nothing decided: those whom it may mean."""

    @property
    def last(self) -> str:
        return self.name.rpartition(" ")[2].lower().rstrip(".")


class Voices:
    """Finds the voice of a phrase."""

    def __init__(self, cast: Iterable[Cast]):
        self.by_key: dict[str, Voice] = {}
        self.by_last: dict[str, Voice] = {}
        self.by_first: dict[str, Voice] = {}
        self.by_strange: dict[str, Voice] = {}
        for member in cast:
            voice = Voice(member.key, member.name, member.type, member.gender, member.group)
            for role in member.roles:
                voice.labels += labels(role.text)
            self.by_key[member.key] = voice
            if member.type == "person":
                self.by_last.setdefault(voice.last, voice)

    def called(self, label: str) -> Voice | None:
        """The one person of the cast whom a label names: "MARLOW", "Sen. Ann Brown"."""
        words = label.lower().rstrip(".").split()
        if len(words) > 2 and words[0].rstrip(".") in _titles():
            del words[0]
        people = [v for v in self.by_key.values() if v.type == "person" and v.last == words[-1]]
        fits = [v for v in people if len(words) == 1 or v.name.lower().split()[0] == words[0]]
        return fits[0] if len(fits) == 1 else None

    def of(self, paragraph: Paragraph, phrase: Phrase, *, unknown: bool = True) -> Voice | None:
        """The voice a phrase names with its last words: not the owner in "Trump's aides".

        `unknown`: whether it may be somebody whom the cast lacks."""
        if phrase.kind != "name" or phrase.name is None or phrase.joined:
            return None
        first, end = phrase.name
        for i in range(end - 1, first - 1, -1):
            mention = paragraph.mentions.get(i)
            if mention is not None:
                voice = self.by_key.get(mention.actor)
                described = i < end - 1 and kind_of(paragraph.line.low[end - 1]) != "thing"
                fits = i == end - 1 or (voice is not None and voice.type == "person")
                if described:
                    # an "Obama Aide" is not Obama
                    break
                if voice is not None and fits and not _another(paragraph, first, i, voice):
                    return voice
                break
        return self._uncast(paragraph, first, end) if unknown else None

    def unread(self, name: str, role: str) -> Voice:
        """Somebody with a name that is none to us, and the role it stands beside."""
        voice = self.by_strange.setdefault(name, Voice(None, name, "person"))
        voice.labels += [label for label in labels(role) if label not in voice.labels]
        return voice

    def _uncast(self, paragraph: Paragraph, first: int, end: int) -> Voice | None:
        """Somebody with a name whom the cast lacks; by surname, as later mentions give it."""
        words = [
            paragraph.line.words[i] for i in range(first, end) if i not in paragraph.line.stretches
        ]
        words = _without_titles(words)
        owned = first > 0 and paragraph.tags[first - 1] == "s"
        if not words or (owned and looks_like_body(words)):
            # "The Attorney General's Office" is a description
            return None
        if is_demonym(words[-1]) and first and paragraph.line.low[first - 1] == "the":
            # "the Nevadan" is a description, too
            return None
        low = words[-1].lower().rstrip(".")
        known = self.by_last.get(low)
        if known is not None and (len(words) == 1 or known.name.split()[0] == words[0]):
            return known
        name = " ".join(words)
        if looks_like_body(words) or (first and paragraph.line.low[first - 1] in _before_bodies()):
            voice = Voice(None, name, "organisation")
        else:
            gender = first_name_gender(words[0]) if len(words) > 1 else ""
            voice = Voice(None, name, "person", gender, group=not gender and _several(words[-1]))
        self.by_last.setdefault(low, voice)
        return voice


def _another(paragraph: Paragraph, first: int, i: int, voice: Voice) -> bool:
    """Whether "Anderson" of "Lopez Anderson" is no body of that name but somebody else."""
    mention = paragraph.mentions.get(i)
    while i > first and paragraph.mentions.get(i - 1) is mention:
        i -= 1
    before = paragraph.line.low[i - 1].rstrip(".") if i > first else ""
    plain = before.isalpha() and before not in _titles() and i - 1 not in paragraph.mentions
    return voice.type == "organisation" and plain


def _without_titles(words: list[str]) -> list[str]:
    """As in "Mexican President Claudia Sheinbaum" → "Claudia Sheinbaum"."""
    for n in range(len(words) - 2, -1, -1):
        if words[n].lower().rstrip(".") in _titles():
            return words[n + 1 :]
    return words


@cache
def _titles() -> frozenset[str]:
    return lexicon.words("role_nouns", "titles")


@cache
def _bodies() -> frozenset[str]:
    return lexicon.words("role_nouns", "group") | lexicon.words("role_nouns", "bodies")


@cache
def _before_bodies() -> frozenset[str]:
    """The local daily al-Quux is nobody who may be "he"."""
    return lexicon.words("name_context", "organisation_nouns") | {"daily", "weekly", "tabloid"}


def looks_like_body(words: list[str]) -> bool:
    """As in "Justice Department", "FBI" and "House Committee"; not "Foro Penal"."""
    low = words[-1].lower()
    return low in _bodies() or (len(words) == 1 and words[0].isupper() and len(words[0]) > 1)


def _several(word: str) -> bool:
    """As in "TDs", "Labour MPs", "Bakers Guild Officers": none of them is "he"."""
    letters = word.endswith("s") and word[:-1].isupper() and len(word) > 2
    return letters or (plural(word.lower()) and kind_of(word.lower()) == "role")


def somebody(gender: Gender, between: tuple[Voice, ...] = ()) -> Voice:
    """A person of whom nothing tells who it is: where "he" means that one, he is nobody."""
    if len(between) == 1:
        # The judge rose. He left: from now on the judge is no "she"
        between[0].gender = between[0].gender or gender
        return between[0]
    open_to = dict.fromkeys(v for voice in between for v in (voice.between or (voice,)))
    return Voice(None, "", "person", gender, between=tuple(open_to))


def gender_of(noun: str) -> Gender:
    """As in "congresswoman" → "f", "spokesman" → "m", "president" → ""."""
    if noun in lexicon.words("role_nouns", "female"):
        return "f"
    return "m" if noun in lexicon.words("role_nouns", "male") else ""
