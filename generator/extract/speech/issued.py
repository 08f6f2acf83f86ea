"""Whose words a document holds that somebody sends out: posted a tweet that said: "…"."""

from __future__ import annotations

from generator import lexicon
from generator.extract.speech.credit import Credit, cue, speech_nouns
from generator.extract.speech.participles import root
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Sentence
from generator.extract.speech.verbs import Verb

_THAT = frozenset(("that", "which"))
_OPENS = frozenset((":", ","))
_IN = frozenset(("in", "with", "through", "via"))
_HOLDS = lexicon.words("cue_verbs", "holds")
_ISSUES = lexicon.words("cue_verbs", "issues")
_SPEAKS_UP = lexicon.words("cue_verbs", "speaks_up")


def issued(sentence: Sentence, i: int) -> Credit | None:
    """Brown sent an email that said: "…" · broke his silence in a post which read: "…"."""
    low = sentence.paragraph.line.low
    opened = i - 4 > sentence.start and low[i - 1] in _OPENS and low[i - 2] in _HOLDS
    if not opened or low[i - 3] not in _THAT:
        return None
    held = next((p for p in sentence.clauses.phrases if p.end == i - 3), None)
    if held is None or not (held.kind == "document" or low[held.head] in speech_nouns()):
        return None
    writer = _writer(sentence, held)
    return Credit(writer or held, sentence, "before", (i - 2, i - 1))


def _writer(sentence: Sentence, held: Phrase) -> Phrase | None:
    """Who sent it out, or spoke up in it; None where that is not told."""
    low = sentence.paragraph.line.low
    verb = held.object_of
    if isinstance(verb, Verb):
        return _doer(verb) if low[verb.index] in _ISSUES else None
    if held.preposition not in _IN or low[held.start] not in ("a", "an"):
        return None
    top = held.governor if isinstance(held.governor, Verb) else root(held)
    verb = top if isinstance(top, Verb) else (top.governor or top.object_of) if top else None
    if not isinstance(verb, Verb):
        return None
    speaks = low[verb.index] in _SPEAKS_UP or cue(sentence.paragraph, verb) == "strong"
    return _doer(verb) if speaks else None


def _doer(verb: Verb) -> Phrase | None:
    subject = verb.subject
    able = subject is not None and subject.kind in ("name", "role", "group", "pronoun")
    return subject if able and not verb.passive else None
