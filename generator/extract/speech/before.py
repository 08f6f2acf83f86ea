"""The speaker before the quotation: Trump said, "…" · NAME: "…" · his vow to "…"."""

from __future__ import annotations

from generator.extract.speech.credit import (
    Credit,
    credit,
    cue,
    not_speakers,
    roles,
    speech_nouns,
    substantial,
    unowned_nouns,
)
from generator.extract.speech.phrases import Phrase, phrase_at
from generator.extract.speech.scene import Sentence
from generator.extract.speech.verbs import Verb
from generator.extract.speech.vocabulary import thoughts, vocabulary

OBJECT_REACH = 8
CALLED_REACH = 14
"""The same where no other verb stands between: called the segment in the film "unbelievable"."""
"""Words between "called" and what somebody is called."""
NOUN_REACH = 6
"""Words between "his vow" and the words of the vow."""
_HEARER = frozenset(("tell", "tells", "told", "telling"))
_LINKS = frozenset((",", ":", "-", "S", "that", "t", "C", "P", "A", "D"))
_VIEWS = frozenset(("view", "views", "words", "opinion", "telling", "estimation", "eyes", "phrase"))


def before(sentence: Sentence, i: int) -> Credit | None:
    """Who the words before the quoted stretch `i` credit with it."""
    low = _floor(sentence, i)
    if i - 1 <= low:
        return None
    return (
        _label(sentence, i, low)
        or _according(sentence, i, low)
        or _nearest(sentence, i, low)
        or _unowned(sentence, i, low)
        or _colon(sentence, i, low)
    )


def _floor(sentence: Sentence, i: int) -> int:
    """The quotation before this one in the sentence, or the place before its first word."""
    k = i - 1
    while k >= sentence.start and not substantial(sentence.paragraph, k):
        k -= 1
    return k


def _label(sentence: Sentence, i: int, low: int) -> Credit | None:
    """CLINTON: "…" · A spokesman for the mayor: "…"."""
    paragraph = sentence.paragraph
    if paragraph.tags[i - 1] != ":":
        return None
    start = max(low + 1, sentence.start)
    if any(v.index < i and v.index >= start for v in sentence.clauses.verbs):
        return None
    phrase = next((p for p in sentence.clauses.phrases if p.start == start), None)
    if phrase is None or phrase.kind in ("thing", "time") or not _may_sign(sentence, phrase):
        return None
    return Credit(phrase, sentence, "label")


def _may_sign(sentence: Sentence, phrase: Phrase) -> bool:
    """Emma Stone: · CLINTON: · The report: – but not Review: · VIDEO: · Bottom line:"""
    paragraph = sentence.paragraph
    if phrase.kind != "name" or phrase.head in paragraph.mentions:
        return True
    word = paragraph.line.words[phrase.head]
    capitals = any(c.isupper() for c in word[1:]) and word.lower() not in not_speakers()
    return capitals or (phrase.end - phrase.start >= 2 and not word.isupper())


def _colon(sentence: Sentence, i: int, low: int) -> Credit | None:
    """delivered a blunt message to Trump: "…" · it does not surprise pollster Daron Shaw: "…"."""
    paragraph = sentence.paragraph
    if paragraph.tags[i - 1] != ":":
        return None
    for phrase in sentence.clauses.phrases:
        if (
            phrase.end == i - 1
            and phrase.name
            and phrase.name[0] > phrase.start
            and (paragraph.line.low[phrase.name[0] - 1] in roles())
        ):
            return Credit(phrase, sentence, "colon")
    for verb in reversed(sentence.clauses.verbs):
        if not low < verb.index < i or not verb.finite or verb.subject is None:
            continue
        if verb.subject.kind in ("name", "role", "group", "pronoun", "document"):
            return Credit(verb.subject, sentence, "colon", None, verb)
    return None


def _according(sentence: Sentence, i: int, low: int) -> Credit | None:
    """According to the ministry, "…": only at the head of the clause."""
    words = sentence.paragraph.line.low
    for k in range(max(low + 1, sentence.start), min(i - 2, sentence.start + 3)):
        if words[k] == "according" and words[k + 1] == "to":
            for phrase in sentence.clauses.phrases:
                if phrase.start == k + 2:
                    return Credit(phrase, sentence, "according", (k, k + 2))
    return None


def _nearest(sentence: Sentence, i: int, low: int) -> Credit | None:
    verb = _cue_verb(sentence, i, low)
    noun = _speech_noun(sentence, i, max(low, verb.index if verb else low), verb)
    if noun is not None:
        return noun
    if verb is None:
        return None
    if verb.passive:
        agent = verb.agent
        speaks = agent is not None and agent.kind not in ("thing", "time")
        return credit(agent, sentence, "passive", verb) if agent and speaks else None
    if verb.subject is None:
        return None
    rule = "before" if cue(sentence.paragraph, verb) == "strong" else "before-object"
    return credit(verb.subject, sentence, rule, verb)


def _cue_verb(sentence: Sentence, i: int, low: int) -> Verb | None:
    """The nearest verb of saying to the left whose words the quotation can be; a thought, or
    something that cannot speak, only where nobody says anything further left."""
    paragraph = sentence.paragraph
    colon = paragraph.tags[i - 1] == ":"
    weak: Verb | None = None
    for verb in reversed(sentence.clauses.verbs):
        if verb.index >= i:
            continue
        if verb.index <= low:
            break
        strength = cue(paragraph, verb)
        if not strength or (verb.passive and verb.agent is None):
            continue
        if not _may_carry(sentence, verb, strength, i):
            continue
        if verb.relative and _clause_over(sentence, verb, i):
            continue
        near = colon or i - verb.index <= _reach(sentence, verb, i, strength)
        far = strength == "strong" or paragraph.line.low[verb.index] in thoughts()
        if not near and not (far and _opens_clause(sentence, verb, i)):
            continue
        speaks = verb.subject is None or verb.subject.kind not in ("thing", "time")
        if speaks and strength != "weak":
            return verb
        weak = weak or verb
    return weak


def _may_carry(sentence: Sentence, verb: Verb, strength: str, i: int) -> bool:
    """Whether a cue verb, its own clause considered, can have the quotation as its object."""
    tags, low = sentence.paragraph.tags, sentence.paragraph.line.low
    subject = verb.subject
    if subject is not None and subject.start > i:
        return False
    if tags[verb.index + 1] in ("X", "V"):
        # "the person he cited had views": an object clause that has ended
        return False
    if low[verb.index] in _HEARER and verb.index + 2 == i and tags[i - 1] in ("D", "p"):
        # tell the "real story"
        return False
    narrator = subject is not None and low[subject.start] in ("you", "i", "we", "one")
    if narrator and strength != "strong":
        # in case you haven't heard, "Super Mario Run" is …
        return False
    thing = subject is not None and subject.kind in ("thing", "time")
    return not (thing and (strength != "strong" or not verb.finite))


def _reach(sentence: Sentence, verb: Verb, i: int, strength: str) -> int:
    verbs = sentence.clauses.verbs
    between = any(verb.index < v.index < i and v.finite and v is not verb for v in verbs)
    return OBJECT_REACH if between or strength == "weak" else CALLED_REACH


def _clause_over(sentence: Sentence, verb: Verb, i: int) -> bool:
    """Haley, who delivered the response, is a "conservative": the relative clause has ended."""
    return any(
        v.finite and not v.relative and verb.index < v.index < i for v in sentence.clauses.verbs
    )


def _opens_clause(sentence: Sentence, verb: Verb, i: int) -> bool:
    """Whether a reported clause follows the verb: said that, said he would, vowed to; not:
    announced endorsements designed to expand his "revolution"."""
    tags = sentence.paragraph.tags
    for k in range(verb.index + 1, i):
        if tags[k] in ("S", "that", ",", "t", "W", ":", "Q"):
            return True
    return any(
        v.finite and v.subject is not None and v.subject.start > verb.index and v.index < i
        for v in sentence.clauses.verbs
    )


def outer_cue(inner: Credit, i: int) -> Credit | None:
    """Sheinbaum disclosed that she had told X to "…": what she disclosed is what she says."""
    verb, sentence = inner.verb, inner.sentence
    if verb is None or inner.rule not in ("before", "before-object") or inner.phrase is None:
        return None
    if inner.phrase.kind != "pronoun":
        return None
    low = _floor(sentence, i)
    for outer in sentence.clauses.verbs:
        if not low < outer.index < verb.index or outer.subject in (None, inner.phrase):
            continue
        plain = outer.finite and not outer.passive and not outer.relative
        if plain and outer.subject is not None and cue(sentence.paragraph, outer) == "strong":
            return credit(outer.subject, sentence, "before", outer)
    return None


def _speech_noun(sentence: Sentence, i: int, low: int, verb: Verb | None) -> Credit | None:
    """His vow to "…" · Trump's claim that "…" · in her view, "…" · reports that … "…"."""
    paragraph = sentence.paragraph
    words, tags = paragraph.line.low, paragraph.tags
    for k in range(i - 1, max(low, i - 1 - NOUN_REACH), -1):
        if tags[k] == "," and k < i - 1:
            return None
        if tags[k] != "n" or (words[k] not in speech_nouns() and words[k] not in _VIEWS):
            continue
        owner = _owner(sentence, k)
        if owner is not None and all(t in _LINKS or t in "nNVXR" for t in tags[k + 1 : i]):
            if k == i - 1 and _begins_with_verb(sentence, i):
                # said Trump's remarks "have had an effect"
                return None
            if verb is not None and any(t in "VX" for t in tags[k + 1 : i]):
                # "said the company's announcement was "very positive"" describes, it does not quote
                return None
            return Credit(owner, sentence, "owned-noun", (k, k + 1))
    return None


def _begins_with_verb(sentence: Sentence, i: int) -> bool:
    line = sentence.paragraph.line
    first, end = line.stretches[i].inner
    words = line.text[first:end].split(None, 1)
    entry = vocabulary().get(words[0].lower()) if words else None
    return entry is not None and (entry.tag == "X" or entry.form in ("s", "d"))


def _unowned(sentence: Sentence, i: int, low: int) -> Credit | None:
    """There are reports that … "…": somebody says it, the text does not say who."""
    paragraph = sentence.paragraph
    for k in range(max(low + 1, sentence.start), i - 1):
        follows = paragraph.line.low[k + 1] == "that"
        if follows and paragraph.tags[k] == "n" and paragraph.line.low[k] in unowned_nouns():
            return Credit(None, sentence, "unnamed", (k, k + 1))
    return None


def _owner(sentence: Sentence, noun: int) -> Phrase | None:
    """Whose vow it is: "his", or the name before "'s"."""
    paragraph = sentence.paragraph
    tags, words = paragraph.tags, paragraph.line.low
    k = noun - 1
    while k >= sentence.start and tags[k] in ("n", "A", "G", "#"):
        k -= 1
    if k < sentence.start:
        return None
    if tags[k] == "p" and words[k] in ("his", "her", "their", "its"):
        return Phrase(k, k + 1, k, "pronoun")
    if tags[k] == "s" and k > sentence.start:
        first = k - 1
        while first > sentence.start and tags[first - 1] in ("N", "n", "D"):
            first -= 1
        return phrase_at(paragraph.line, tags, first, k)
    return None
