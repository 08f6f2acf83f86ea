"""The speaker behind the quotation: "…," said Trump · "…," Trump told Fox News · "…" — a voter."""

from __future__ import annotations

from generator.extract.speech.closing import closing
from generator.extract.speech.credit import (
    Credit,
    credit,
    cue,
    ends_with,
    speech_nouns,
    substantial,
)
from generator.extract.speech.memory import GENDER
from generator.extract.speech.nouns import owner_of
from generator.extract.speech.phrases import Phrase, phrase_at
from generator.extract.speech.scene import Sentence
from generator.extract.speech.signed import signed_on
from generator.extract.speech.verbs import Verb
from generator.extract.speech.verdicts import in_the_view, summed_up

_SKIPPED = frozenset((",", "-", "A"))
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
    if low[j] in ("according", "per"):
        return _according(sentence, j)
    view = in_the_view(sentence, j)
    if view is not None:
        return view
    put = _how_put(sentence, j) or summed_up(sentence, j) or signed_on(sentence, i, j)
    if put is not None:
        return put
    last = closing(sentence, i)
    if last is not None:
        return last
    if tags[j] in _NEW_CLAUSE and not (tags[j] == "S" and low[j] == "as"):
        return None
    if i > sentence.start and tags[i - 1] == tags[i + 1] == "-":
        # When Brown ended — "…" — the bakers cheered
        return None
    end = _next_quote(sentence, j)
    verb = _main_verb(sentence, i, j, end)
    if _inside_clause(sentence, i) and not (verb is not None and verb.inverted and verb.start == j):
        return None
    if verb is None:
        return _dash(sentence, i, j) or _signed(sentence, i) or _verbless(sentence, i, j)
    came = _came_from(sentence, j, verb)
    if came is not None:
        return came
    if verb.inverted:
        return _inverted(sentence, verb)
    return _subject_first(sentence, i, j, verb)


def _inside_clause(sentence: Sentence, i: int) -> bool:
    """a "super PAC" supporting her, …, said: the quoted words are part of a longer phrase."""
    if i == sentence.start or ends_with(sentence.paragraph, i, ",?!"):
        return False
    return sentence.paragraph.tags[i - 1] not in (",", ":", "-", "S", "(", "Q")


def _inverted(sentence: Sentence, verb: Verb) -> Credit | None:
    """As in "…," said Trump; "…," came Trump's reply; in "…," came the reply nobody is named."""
    subject, low = verb.subject, sentence.paragraph.line.low
    if subject is None:
        return None
    if low[verb.index] in ("came", "comes") and low[subject.head] in speech_nouns():
        whose = owner_of(sentence, subject.head)
        if whose is not None:
            return credit(whose, sentence, "owned-noun", verb)
        return Credit(None, sentence, "unnamed", (verb.index, verb.index + 1), verb)
    return credit(subject, sentence, "after-inverted", verb)


def _next_quote(sentence: Sentence, j: int) -> int:
    while j < sentence.end and not substantial(sentence.paragraph, j):
        j += 1
    return j


def _main_verb(sentence: Sentence, i: int, j: int, end: int) -> Verb | None:
    """The verb of the phrase right behind the quotation (at `j`), else the first finite one."""
    verbs = [
        v
        for v in sentence.clauses.verbs
        if i < v.index < min(end, i + MAX_SUBJECT) and v.finite and not (v.relative or v.infinitive)
    ]
    own = (v for v in verbs if v.subject is not None and v.subject.start == j)
    return next(own, None) or (verbs[0] if verbs else None)


def _subject_first(sentence: Sentence, i: int, j: int, verb: Verb) -> Credit | None:
    subject = verb.subject
    if subject is None or subject.start <= i or _of_which(sentence, j, subject):
        return None
    if sentence.paragraph.tags[j] == "G" and sentence.paragraph.tags[subject.start - 1] != ",":
        # "…," meaning it would not deliver
        return None
    if verb.passive or verb.form == "x":
        return _quoted_as_saying(sentence, verb)
    heard = _heard(sentence, verb) or _quoting(sentence, verb)
    if heard is not None:
        return heard
    strength = cue(sentence.paragraph, verb)
    opens = i == sentence.start or sentence.paragraph.tags[i - 1] in (",", ":", "(", "-")
    near = verb.start - subject.end <= 3 or _aside_between(sentence, subject, verb)
    if strength == "strong" or (strength and near and (opens or strength == "object")):
        return credit(subject, sentence, "after", verb)
    if opens and ends_with(sentence.paragraph, i, ",") and subject.start == j:
        speaks = _speaks(sentence, subject)
        return credit(subject, sentence, "after-unlisted", verb) if speaks else None
    return None


_HEARD = frozenset(
    ("heard", "hears", "overheard", "recalled", "recalls", "remembered", "remembers")
)


def _heard(sentence: Sentence, verb: Verb) -> Credit | None:
    """ "…," Brown recalled Gray telling him · "…," he remembers being told."""
    if sentence.paragraph.line.low[verb.index] not in _HEARD:
        return None
    for later in sentence.clauses.verbs:
        if later.index <= verb.index or cue(sentence.paragraph, later) != "strong":
            continue
        if later.passive and later.start == verb.index + 1 and not later.finite:
            return Credit(None, sentence, "unnamed", (later.index, later.index + 1), later)
        for phrase in sentence.clauses.phrases:
            if phrase.object_of is verb and phrase.end == later.start and later.form in "gb":
                return credit(phrase, sentence, "after", later)
    return None


def _quoting(sentence: Sentence, verb: Verb) -> Credit | None:
    """ "…," the radio quoted one witness as saying."""
    low = sentence.paragraph.line.low
    if low[verb.index] not in ("quoted", "quotes"):
        return None
    for later in sentence.clauses.verbs:
        said = later.index > verb.index and low[later.start - 1] == "as" and later.form == "g"
        if said and later.subject is not None and later.subject.object_of is verb:
            return credit(later.subject, sentence, "after", later)
    return None


def _of_which(sentence: Sentence, j: int, subject: Phrase) -> bool:
    """ "…," a point the office denied: that is left out, and the office denies it."""
    first = next((p for p in sentence.clauses.phrases if p.start == j), None)
    if first is None or first is subject or first.end != subject.start:
        return False
    return sentence.paragraph.line.low[j] in ("a", "an") and first.kind not in ("name", "role")


def _aside_between(sentence: Sentence, subject: Phrase, verb: Verb) -> bool:
    """The letter, obtained by the paper, reads."""
    tags = sentence.paragraph.tags
    return tags[subject.end] == "," and tags[verb.start - 1] == ","


def _speaks(sentence: Sentence, subject: Phrase) -> bool:
    """Whether it is somebody who can speak; not the "we" of "…," we get your point."""
    if subject.kind == "pronoun":
        return sentence.paragraph.line.low[subject.start] in GENDER
    return subject.kind in ("name", "role", "group")


def _came_from(sentence: Sentence, j: int, verb: Verb) -> Credit | None:
    """As in "…," came shouts from the crowd."""
    if sentence.paragraph.line.low[verb.index] not in ("came", "comes") or verb.index != j:
        return None
    for phrase in sentence.clauses.phrases:
        if phrase.start > verb.index and phrase.preposition == "from":
            return credit(phrase, sentence, "after", verb)
    return None


def _how_put(sentence: Sentence, j: int) -> Credit | None:
    """As in "…" is how Brown put it · "…" was what Brown told them."""
    low = sentence.paragraph.line.low
    if low[j] not in ("is", "was", "'s", "’s") or low[j + 1 : j + 2] not in (["how"], ["what"]):
        return None
    for verb in sentence.clauses.verbs:
        if verb.subject is not None and verb.subject.start == j + 2 and verb.finite:
            told = cue(sentence.paragraph, verb)
            return credit(verb.subject, sentence, "after", verb) if told else None
    return None


def _verbless(sentence: Sentence, i: int, j: int) -> Credit | None:
    """As in "…," Trump from his desk: a name behind the comma, and no verb at all."""
    if not ends_with(sentence.paragraph, i, ",") or i != sentence.start:
        return None
    for phrase in sentence.clauses.phrases:
        if phrase.start == j and phrase.kind == "name":
            return Credit(phrase, sentence, "after-verbless")
    return None


def _quoted_as_saying(sentence: Sentence, verb: Verb) -> Credit | None:
    """As in "…," Trump was quoted as saying."""
    for later in sentence.clauses.verbs:
        near = verb.index < later.index <= verb.index + 3
        near = near and (later.form == "g" or later.infinitive)
        if near and cue(sentence.paragraph, later) == "strong":
            return credit(verb.subject, sentence, "after", later)
    return None


def _according(sentence: Sentence, j: int) -> Credit | None:
    """As in "…," according to a statement · "…," per the party's bylaws."""
    first = j + 1 if sentence.paragraph.line.low[j] == "per" else j + 2
    for phrase in sentence.clauses.phrases:
        if phrase.start == first:
            return Credit(phrase, sentence, "according", (j, first))
    return None


def _signed(sentence: Sentence, i: int) -> Credit | None:
    """'A fine day': Bakers Canada · in headlines, with a known name alone behind it."""
    paragraph = sentence.paragraph
    if i + 2 >= sentence.end or paragraph.tags[i + 1] != ":" or i + 2 not in paragraph.mentions:
        return None
    phrase = phrase_at(paragraph.line, paragraph.tags, i + 2, sentence.end)
    if phrase is None or phrase.name is None or phrase.end < sentence.end:
        return None
    # 'We Can Win': Ann Brown Outlines Her Plan: a headline's clause is no signature
    alone = phrase.kind == "name" and phrase.end - 1 in paragraph.mentions
    return Credit(phrase, sentence, "label") if alone else None


def _dash(sentence: Sentence, i: int, j: int) -> Credit | None:
    """As in "…" — Donald Trump: a dash, a name, and nothing else."""
    paragraph = sentence.paragraph
    if paragraph.tags[i + 1] != "-" or paragraph.tags[j] != "N":
        return None
    phrase = phrase_at(paragraph.line, paragraph.tags, j, sentence.end)
    if phrase is None or any(
        t not in (".", ",") for t in paragraph.tags[phrase.end : sentence.end][:1]
    ):
        return None
    return Credit(phrase, sentence, "dash")
