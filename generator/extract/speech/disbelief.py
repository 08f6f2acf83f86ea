"""Speakers that are found and not believed: he speaks of that very person, "his" is another's."""

from __future__ import annotations

from generator.extract.speech.credit import Credit
from generator.extract.speech.phrases import plural
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.speakers import Speakers


def speaks_of(q: Quoted, found: Credit) -> bool:
    """ "Dr. Gray is wrong," he said: he is hardly Dr. Gray."""
    pronoun = found.phrase is not None and found.phrase.kind == "pronoun"
    voice = q.meant.voice if q.meant is not None else None
    if not pronoun or voice is None or voice.type != "person":
        return False
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
