"""When and where something was said: "on Thursday", "in an interview with X on Fox News".

Only a time or place that hangs on the verb of saying counts. What stands in the reported clause
("said that the vote on Tuesday was …") belongs to the statement, not to the saying.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.speech.credit import Credit
from generator.extract.speech.fragment import is_fragment
from generator.extract.speech.participles import MAX_CLIMB
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.said_on import days, posted_on, said_on
from generator.extract.speech.scene import Sentence
from generator.extract.speech.venue import venue
from generator.extract.speech.vocabulary import additive
from generator.records import Dated, Reading, Span


@dataclass(frozen=True, slots=True)
class Occasion:
    venue: Span | None = None
    said_on: Dated | None = None


_UNKNOWN = Occasion()
_SPEAKING = frozenset(("speaking", "talking", "appearing", "writing", "addressing"))
_TOLD = frozenset(("told", "tells", "telling", "tell"))
_REPORTED = frozenset(("S", "W", "Q", ":", ";", "that", "V", "X", "G", "C"))
"""Where the words that hang on the verb end and the reported clause begins."""


def occasions(said: list[Quoted], reading: Reading) -> dict[int, Occasion]:
    """The occasion of each quotation, by its identity; carried on where the text ties two."""
    times = days(reading)
    out: dict[int, Occasion] = {}
    before: Quoted | None = None
    for q in said:
        own = _UNKNOWN
        if q.follows is None and q.credit is not None:
            attached = _attached(q.credit)
            paragraph = q.credit.sentence.paragraph
            own = Occasion(venue(paragraph, attached), said_on(paragraph, attached, times))
        if own == _UNKNOWN and before is not None and _tied(q, before, out[id(before)]):
            own = out[id(before)]
        out[id(q)] = own
        if q.rule == "tweet":
            out[id(q)] = Occasion(None, posted_on(q.paragraph, times))
        before = q
    return out


def _tied(q: Quoted, before: Quoted, own: Occasion) -> bool:
    """Whether the text ties it to the quotation before, which has an occasion of its `own`: a piece
    of it, the same verb of saying, or "she added". One speaker in two paragraphs is no tie: they
    may be two days and two places."""
    if q.meant is None or before.meant is None:
        return False
    if q.follows is before:
        return q.rule == "same-sentence" or q.first is not None
    same = q.meant.voice is not None and q.meant.voice is before.meant.voice
    if not same or q.paragraph.number - before.paragraph.number > 1:
        return False
    if q.credit is None or q.credit.verb is None:
        return False
    word = q.credit.sentence.paragraph.line.low[q.credit.verb.index]
    return word in additive() or _introduced(q, before, own)


def _introduced(q: Quoted, before: Quoted, own: Occasion) -> bool:
    """Trump spoke of "250,000 people" during a Thursday evening interview with Fox News. [next
    paragraph] "We will go on," Trump warned: the lead names the occasion, the quotation follows."""
    return q.i == 0 and own.venue is not None and is_fragment(before)


def _attached(credit: Credit) -> list[Phrase]:
    """The phrases that hang on the verb of saying, those behind it first."""
    if credit.cue is None or credit.phrase is None:
        return []
    return [*_behind(credit, credit.cue[1], credit.phrase), *_in_front(credit, credit.phrase)]


def _behind(credit: Credit, start: int, subject: Phrase) -> Iterator[Phrase]:
    """Up to where the reported clause, or another verb, begins."""
    sentence = credit.sentence
    low, tags = sentence.paragraph.line.low, sentence.paragraph.tags
    told = low[start - 1] in _TOLD
    stop = next((k for k in range(start, sentence.end) if tags[k] in _REPORTED), sentence.end)
    for phrase in sentence.clauses.phrases:
        if not start <= phrase.start < stop or _hangs_on(phrase, subject):
            continue
        free = phrase.governor is None and phrase.beside is None and phrase.kind != "time"
        if free and not (told and phrase.object_of is credit.verb):
            return
        yield phrase


def _hangs_on(phrase: Phrase, subject: Phrase) -> bool:
    """said Dr. Brown, chief of surgery at Ellery Infirmary: his post, no venue; according to CNN:
    who says it, no venue."""
    host: object = phrase
    for _ in range(MAX_CLIMB):
        if not isinstance(host, Phrase) or host is subject:
            break
        host = host.governor or host.beside
    return host is subject


def _in_front(credit: Credit, subject: Phrase) -> Iterator[Phrase]:
    """Before the subject: On Friday, in her morning briefing, Sheinbaum disclosed."""
    sentence = credit.sentence
    tags, low = sentence.paragraph.tags, sentence.paragraph.line.low
    end = subject.start if credit.cue is None else min(subject.start, credit.cue[0])
    start = next((k + 1 for k in range(end - 1, sentence.start - 1, -1) if tags[k] == "Q"), None)
    start = sentence.start if start is None else start
    for k in range(start, end):
        verb = tags[k] in ("V", "E", "X") or (tags[k] == "G" and low[k] not in _SPEAKING)
        if verb and not _where(sentence, end):
            return
    for phrase in sentence.clauses.phrases:
        if start <= phrase.start < end and phrase.kind != "pronoun":
            yield phrase


def _where(sentence: Sentence, end: int) -> bool:
    """comments during an interview with Fox News, where he declared: the occasion is behind."""
    return "where" in sentence.paragraph.line.low[max(sentence.start, end - 2) : end]
