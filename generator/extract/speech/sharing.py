"""When a quotation may not have the speaker of the one before it: somebody else came between."""

from __future__ import annotations

from generator.extract.speech.credit import cue
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.scene import Sentence
from generator.extract.speech.verbs import Verb
from generator.extract.speech.voices import Voices


def parted(q: Quoted, mate: Quoted) -> bool:
    """Whether a clause of its own stands between two runs of one sentence: the player whom the
    paper called "a star," and Green, who has "gold" on his shirt · It was "grim", she admitted,
    and other authors call it "dull"; not: It is "fine" and will stay "as long as it takes"."""
    credit = mate.credit
    if credit is None:
        return False
    between = (v for v in q.sentence.clauses.verbs if mate.i < v.index < q.i and _own(v, mate.i))
    new = [v for v in between if v.subject is not credit.phrase and not _pronoun(v)]
    if any(cue(q.paragraph, v) in ("strong", "object") for v in new):
        return True
    told = credit.verb
    return told is not None and told.relative and any(_named(v) for v in new)


def _own(verb: Verb, behind: int) -> bool:
    """Whether it is a finite verb with a subject of its own, behind the word given."""
    own = verb.finite and not verb.passive and verb.subject is not None
    return own and verb.subject is not None and verb.subject.start > behind


def _pronoun(verb: Verb) -> bool:
    """What they reveal will be "told": nobody else."""
    return verb.subject is not None and verb.subject.kind == "pronoun"


def _named(verb: Verb) -> bool:
    return verb.subject is not None and verb.subject.kind in ("name", "role", "group")


def changed(q: Quoted, before: Quoted, voices: Voices) -> bool:
    """Whether a sentence between two quotations tells of somebody else by name: one official said
    so. In December, Ms. Brown showed the papers. "They were torn.\""""
    last = before.meant.voice if before.meant is not None else None
    first = q.paragraph.sentences[0].number
    between = q.paragraph.sentences[before.sentence.number - first + 1 : q.sentence.number - first]
    for sentence in between:
        acting = _acting(sentence)
        voice = voices.of(q.paragraph, acting, unknown=False) if acting is not None else None
        if voice is not None and voice.type == "person" and voice is not last:
            return True
    return False


def _acting(sentence: Sentence) -> Phrase | None:
    """The subject of its first finite verb."""
    verbs = sentence.clauses.verbs
    return next((v.subject for v in verbs if v.finite and not v.relative and v.subject), None)
