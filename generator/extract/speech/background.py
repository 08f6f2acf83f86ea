"""What a sentence tells beside its main clause, and who acts only there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.speech.credit import cue
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Sentence
from generator.extract.speech.verbs import Verb

_TEMPORAL = frozenset(
    ("when", "while", "as", "after", "before", "since", "until", "till", "once", "whenever")
)


def main_subject(sentence: Sentence) -> Phrase | None:
    """Trump in "On the day that Stone stood trial, Trump left" and "When Stone spoke, Trump left";
    nobody in "What confounded Brown also drew ire": the name belongs to the clause before it; Gray
    in "Brown died at home, Gray added."."""
    tags = sentence.paragraph.tags
    teller = _teller(sentence)
    if teller is not None:
        return teller
    aside: Verb | None = None
    for verb in sentence.clauses.verbs:
        subject = verb.subject
        if not verb.finite or verb.parenthetical or subject is None:
            continue
        cleft = _cleft(sentence, verb) if subject.kind == "pronoun" else None
        if cleft is not None:
            return cleft
        if verb.relative or _opener(sentence, subject):
            aside = aside or verb
            continue
        # When Brown said he was ill, Green left: what is behind the comma is the main clause
        if aside is None or subject.start < aside.start or tags[subject.start - 1] in (",", "-"):
            return subject if subject.object_of is None else None
    return None


def _teller(sentence: Sentence) -> Phrase | None:
    """Who tells the whole sentence in its last words: ", Gray added." · ", said Gray."."""
    verb = sentence.clauses.verbs[-1] if sentence.clauses.verbs else None
    if verb is None or verb.subject is None or not verb.finite or verb.relative or verb.passive:
        return None
    tags, subject = sentence.paragraph.tags, verb.subject
    first, last = min(verb.start, subject.start), max(verb.index + 1, subject.end)
    adjoining = subject.end == verb.start or subject.start == verb.index + 1
    ends = tags[first - 1 : first] == [","] and tags[last : sentence.end] in (["."], [])
    told = adjoining and ends and cue(sentence.paragraph, verb) == "strong"
    return subject if told else None


def _cleft(sentence: Sentence, verb: Verb) -> Phrase | None:
    """It was Brown who won."""
    low, subject = sentence.paragraph.line.low, verb.subject
    if subject is None or low[subject.start] != "it" or low[verb.index] not in ("was", "is"):
        return None
    for phrase in sentence.clauses.phrases:
        if phrase.start == verb.index + 1 and phrase.kind == "name":
            return phrase if low[phrase.end : phrase.end + 1] == ["who"] else None
    return None


def background(sentence: Sentence, main: Phrase | None) -> set[int]:
    """The phrases (by identity) that are subjects only of clauses in front of the main one, or of
    temporal ones behind it: Stone in both, and in "Trump left as Stone spoke"; not in "Trump met
    Stone, who said …", where the last clause leads on."""
    if main is None:
        return set()
    return {id(subject) for subject in _subjects(sentence) if _behind(sentence, subject, main)}


def _subjects(sentence: Sentence) -> Iterator[Phrase]:
    for verb in sentence.clauses.verbs:
        if verb.finite and verb.subject is not None:
            yield verb.subject


def _behind(sentence: Sentence, subject: Phrase, main: Phrase) -> bool:
    return subject.start < main.start or _opener(sentence, subject) in _TEMPORAL


def _opener(sentence: Sentence, subject: Phrase) -> str:
    """The word that makes a clause of it: "when" Stone spoke; "" where there is none."""
    before = subject.start - 1
    if before < sentence.start:
        return ""
    word = sentence.paragraph.line.low[before]
    return word if sentence.paragraph.tags[before] == "S" or word == "as" else ""
