"""Speakers that are found and not believed: he speaks of that very person, "his" is another's."""

from __future__ import annotations

from dataclasses import replace

from generator.extract.speech.credit import Credit
from generator.extract.speech.kinds import plural
from generator.extract.speech.meant import Meant
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.speakers import Speakers
from generator.extract.speech.voices import Voice


def believed(q: Quoted, found: Credit, speakers: Speakers) -> Meant:
    """ "Dr. Gray is wrong," he said: he is hardly Dr. Gray, but the other one if there is one."""
    assert q.meant is not None
    if found.phrase is not None and found.phrase.joined and _of_one(q):
        return nobody_named(q.meant)
    pronoun = found.phrase is not None and found.phrase.kind == "pronoun"
    if not pronoun:
        return q.meant
    voice = q.meant.voice
    if voice is None:
        left = [v for v in speakers.may_mean(found) if not _speaks_of(q, v)]
        return _meaning(q.meant, left[0]) if len(left) == 1 and left[0].name else q.meant
    if voice.type != "person" or not _speaks_of(q, voice):
        return q.meant
    other = speakers.other(found, voice)
    if other is None or _speaks_of(q, other):
        return nobody_named(q.meant)
    return _meaning(q.meant, other)


_I = frozenset(("i", "i'm", "i’m", "i've", "i’ve", "i'd", "i’d", "my"))


def _of_one(q: Quoted) -> bool:
    """Brown and Gray spoke. "I was glad to sit by Ann": one of the two, and none knows which."""
    return q.meant is not None and q.meant.voice is None and q.words[0].lower() in _I


def nobody_named(meant: Meant) -> Meant:
    """The words alone; whoever was found is doubted."""
    return replace(meant, voice=None, name=None, rivals=(meant.name,) if meant.name else ())


def _meaning(meant: Meant, voice: Voice) -> Meant:
    return replace(meant, voice=voice, name=voice.name, rivals=())


def _speaks_of(q: Quoted, voice: Voice) -> bool:
    return any(
        w.lower().removesuffix("'s").removesuffix("’s") == voice.last and w[0].isupper()
        for w in q.words
    )


def owner_elsewhere(q: Quoted, found: Credit, speakers: Speakers) -> bool:
    """The pressure mounted on the mayor to go because of his comments about "…": "his" may be the
    mayor's, where the one found is not named in the sentence and a role stands there."""
    voice = q.meant.voice if q.meant is not None else None
    pronoun = found.phrase
    if found.rule != "owned-noun" or voice is None or pronoun is None or pronoun.kind != "pronoun":
        return False
    mentions = q.paragraph.mentions.items()
    if any(m.actor == voice.key for k, m in mentions if q.sentence.start <= k < q.i):
        return False
    before = (p for p in q.sentence.clauses.phrases if p.start < pronoun.start)
    held = speakers.roles
    return any(
        p.kind == "role"
        and not plural(q.paragraph.line.low[p.head])
        and held.get((q.paragraph.number, p.start)) is not voice
        for p in before
    )
