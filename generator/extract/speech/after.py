"""The speaker behind the quotation: "…," said Trump · "…," Trump told Fox News · "…" — a voter."""

from __future__ import annotations

from generator.extract.speech.clauses import Verb
from generator.extract.speech.credit import Credit, credit, cue, ends_with, substantial
from generator.extract.speech.phrases import phrase_at
from generator.extract.speech.scene import Sentence

_SKIPPED = frozenset((",", "-", "A", ")"))
_NEW_CLAUSE = frozenset(("C", "S", "W"))
MAX_SUBJECT = 45
"""Words that titles and appositions may put between a quotation and its verb."""


def after(sentence: Sentence, i: int) -> Credit | None:
    """Who the words behind the quoted stretch `i` credit with it."""
    tags, low = sentence.paragraph.tags, sentence.paragraph.line.low
    j = i + 1
    while j < sentence.end and tags[j] in _SKIPPED:
        j += 1
    if j >= sentence.end:
        return None
    if low[j] == "according":
        return _according(sentence, j)
    if tags[j] in _NEW_CLAUSE and not (tags[j] == "S" and low[j] == "as"):
        return None
    end = _next_quote(sentence, j)
    verb = _main_verb(sentence, i, end)
    if verb is None:
        return _dash(sentence, i, j)
    if verb.inverted:
        return credit(verb.subject, sentence, "after-inverted", verb) if verb.subject else None
    return _subject_first(sentence, i, j, verb)


def _next_quote(sentence: Sentence, j: int) -> int:
    while j < sentence.end and not substantial(sentence.paragraph, j):
        j += 1
    return j


def _main_verb(sentence: Sentence, i: int, end: int) -> Verb | None:
    """The first finite verb behind the quotation that is in no relative clause."""
    for verb in sentence.clauses.verbs:
        if not i < verb.index < min(end, i + MAX_SUBJECT):
            continue
        if verb.finite and not verb.relative and not verb.infinitive:
            return verb
    return None


def _subject_first(sentence: Sentence, i: int, j: int, verb: Verb) -> Credit | None:
    subject = verb.subject
    if subject is None or subject.start <= i:
        return None
    if verb.passive or verb.form == "x":
        return _quoted_as_saying(sentence, verb)
    strength = cue(sentence.paragraph, verb)
    if strength == "strong" or (strength == "object" and verb.start - subject.end <= 3):
        return credit(subject, sentence, "after", verb)
    if ends_with(sentence.paragraph, i, ",") and subject.start == j and subject.kind != "thing":
        return credit(subject, sentence, "after-unlisted", verb)
    return None


def _quoted_as_saying(sentence: Sentence, verb: Verb) -> Credit | None:
    """ "…," Trump was quoted as saying."""
    for later in sentence.clauses.verbs:
        if verb.index < later.index <= verb.index + 3 and later.form == "g":
            if cue(sentence.paragraph, later) == "strong":
                return credit(verb.subject, sentence, "after", later)
    return None


def _according(sentence: Sentence, j: int) -> Credit | None:
    """ "…," according to a statement."""
    paragraph = sentence.paragraph
    if j + 2 >= sentence.end or paragraph.line.low[j + 1] != "to":
        return None
    for phrase in sentence.clauses.phrases:
        if phrase.start == j + 2:
            return Credit(phrase, sentence, "according", (j, j + 2))
    return None


def _dash(sentence: Sentence, i: int, j: int) -> Credit | None:
    """ "…" — Donald Trump: a dash, a name, and nothing else."""
    paragraph = sentence.paragraph
    if paragraph.tags[i + 1] != "-" or paragraph.tags[j] != "N":
        return None
    phrase = phrase_at(paragraph.line, paragraph.tags, j, sentence.end)
    if phrase is None or any(
        t not in (".", ",") for t in paragraph.tags[phrase.end : sentence.end][:1]
    ):
        return None
    return Credit(phrase, sentence, "dash")
