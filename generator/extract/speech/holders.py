"""Who holds a role: whom "the coach" means, who comes in with "a coach", who is named beside it."""

from __future__ import annotations

from functools import cache

from generator import lexicon
from generator.extract.speech.credit import roles
from generator.extract.speech.described import nations
from generator.extract.speech.epithets import Label, clashes, fits, standing, stands_for_people
from generator.extract.speech.kinds import plural
from generator.extract.speech.memory import NEAR, Memory, Resolved
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Paragraph, Sentence
from generator.extract.speech.voices import Voice, Voices, gender_of


def called(memory: Memory, sentence: Sentence, wanted: Label, *, titled: bool = False) -> Resolved:
    """Whom "the coach" means here: whoever was called so, or may be. `titled`: "the President"."""
    found = _called(memory, sentence, wanted)
    heads = _of_country(memory, wanted) if found.voice is not None else []
    if not heads or found.voice in heads:
        return found
    # Senate President Brown and President Gray: "the president" may be either
    if titled and len(heads) == 1:
        return Resolved(heads[0])
    return Resolved(None, (found.voice.name if found.voice else "", heads[0].name))


def _of_country(memory: Memory, wanted: Label) -> list[Voice]:
    """Those called president without any body whose president they are, where such a one is
    wanted."""
    if wanted.head != "president" or wanted.proper or wanted.former or wanted.rank:
        return []
    return [
        v
        for v in memory.known.values()
        if v.name and any(fits(h, wanted) and h.proper <= nations() | {"us"} for h in v.labels)
    ]


def _called(memory: Memory, sentence: Sentence, wanted: Label) -> Resolved:
    place = sentence.number, sentence.paragraph.number
    gender = gender_of(wanted.head)
    found = memory.resolve(gender, *place, lambda v: _called_so(v, wanted))
    far = found.voice is not None and sentence.number - found.voice.seen > NEAR
    if far or (found.voice is None and not found.rivals):
        # "the coach", of whom two were named, and none of them a moment ago
        known = memory.known.values()
        holders = [v for v in known if _called_so(v, wanted)]
        if holders:
            several = len(holders) > 1 and stands_for_people(wanted)
            near = memory.resolve(gender, *place, lambda v: _may_be(v, wanted)) if several else None
            if near is not None and near.voice and sentence.number - near.voice.seen <= 1:
                # two senators long ago, and Cruz, who was never called so, in this sentence
                return near
            return _the_one(holders)
    if found.voice is None and not found.rivals and stands_for_people(wanted):
        found = memory.resolve(gender, *place, lambda v: _may_be(v, wanted))
        other = _another(memory, found.voice, wanted) if found.voice is not None else None
        if found.voice is not None and other is not None:
            # Brown met Gray. "…," the mayor said
            return Resolved(None, (found.voice.name, other.name))
    return found


def _another(memory: Memory, found: Voice, wanted: Label) -> Voice | None:
    """Somebody named beside the one found who may as well hold the office."""
    if wanted.head not in _state_offices():
        return None
    gender = gender_of(wanted.head)
    for voice in memory.known.values():
        near = voice is not found and voice.seen == found.seen and voice.name
        if near and _may_be(voice, wanted) and not (gender and voice.gender not in ("", gender)):
            return voice
    return None


def _called_so(voice: Voice, wanted: Label) -> bool:
    """Whether one of a voice's labels fits; the Ohio Democrat is no Democrat of whom the text says
    nothing of Ohio."""
    told = [h for h in voice.labels if fits(h, wanted)]
    if wanted.party and wanted.proper and wanted.head == wanted.party:
        return any(h.proper & wanted.proper for h in told)
    return bool(told)


def new_here(sentence: Sentence, phrase: Phrase, speaks: bool) -> bool:
    """Whether a role brings in somebody: "a pastor", "the city's director", a speaking "the agent";
    "the former president" is somebody whom the text has named, or will."""
    paragraph = sentence.paragraph
    low, tags = paragraph.line.low, paragraph.tags
    if not (speaks or phrase.subject):
        return False
    if low[phrase.start] in ("a", "an", "one", "another"):
        return True
    if "s" in tags[phrase.start : phrase.end] or tags[phrase.start] == "p":
        return True
    return speaks and not (low[phrase.start] == "the" and low[phrase.head] in standing())


def holder(voices: Voices, paragraph: Paragraph, phrase: Phrase) -> Voice | None:
    """Author and one of the founders, Ann Brown, said · One of his cooks, Ann Brown, said."""
    aside = phrase.asides[0] if phrase.asides else None
    one = paragraph.line.low[phrase.start] == "one" and phrase.end == phrase.start + 1
    if not (phrase.joined or one) or aside is None or aside.joined:
        return None
    if any(k in paragraph.mentions for k in range(phrase.start, phrase.end)):
        return None
    return person_named(voices, paragraph, aside)


def named_before(paragraph: Paragraph, phrase: Phrase) -> Phrase | None:
    """Ann Brown, host of a show, who read to him: "host" is what she is."""
    name, tags = phrase.beside, paragraph.tags
    bare = phrase.kind == "role" and not phrase.joined and tags[phrase.start] == "n"
    if not bare or name is None or name.kind != "name" or name.end != phrase.start - 1:
        return None
    return name if not plural(paragraph.line.low[phrase.head]) else None


def person_named(voices: Voices, paragraph: Paragraph, aside: Phrase) -> Voice | None:
    """Somebody named between commas: "the S.F.U. president, Ann Brown,"."""
    named = voices.of(paragraph, aside) if aside.governor is None else None
    return named if named is not None and named.type == "person" else None


def named_body(voices: Voices, paragraph: Paragraph, phrase: Phrase) -> Voice | None:
    """The largest party, the Greens, said: a body with its name between two commas."""
    if phrase.kind != "group" or phrase.joined or len(phrase.asides) != 1:
        return None
    aside = phrase.asides[0]
    commas = phrase.end == aside.start - 1 and paragraph.tags[aside.end : aside.end + 1] == [","]
    voice = voices.of(paragraph, aside, unknown=False) if commas else None
    return voice if voice is not None and voice.type == "organisation" else None


def _the_one(holders: list[Voice]) -> Resolved:
    """Whoever alone has been called so, however long ago."""
    if len(holders) > 1 or not holders[0].name:
        return Resolved(None, tuple(v.name for v in holders[:2] if v.name))
    return Resolved(holders[0])


def _may_be(voice: Voice, wanted: Label) -> bool:
    """Whether somebody who was never called so may be meant: not the head of a club by "the
    president", where an office is wanted."""
    if any(clashes(have, wanted) for have in voice.labels):
        return False
    held = any(h.head in roles() and h.head != "member" for h in voice.labels)
    return not held or wanted.head not in _state_offices() | _callings()


@cache
def _callings() -> frozenset[str]:
    return lexicon.words("role_nouns", "callings")


@cache
def _state_offices() -> frozenset[str]:
    return lexicon.words("role_nouns", "state_offices")
