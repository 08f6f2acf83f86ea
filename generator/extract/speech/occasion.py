"""When and where something was said: "on Thursday", "in an interview with X on Fox News".

Only a time or place that hangs on the verb of saying counts. What stands in the reported clause
("said that the vote on Tuesday was …") belongs to the statement, not to the saying.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from generator import lexicon
from generator.extract.speech.credit import Credit
from generator.extract.speech.phrases import FRONTED, Phrase
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.scene import Paragraph, Sentence
from generator.extract.speech.vocabulary import additive
from generator.records import Dated, Mention, Reading, Span, TimeRef


@dataclass(frozen=True, slots=True)
class Occasion:
    venue: Span | None = None
    said_on: Dated | None = None


_NOWHERE = Occasion()
_CALENDAR = ("day", "minute")
_AT = frozenset(("in", "at", "on", "with", "to", "during", "by", "from", "outside", "near", "of"))
_SPEAKING = frozenset(("speaking", "talking", "appearing", "writing", "addressing"))
_TOLD = frozenset(("told", "tells", "telling", "tell"))


def occasions(said: list[Quoted], reading: Reading) -> dict[int, Occasion]:
    """The occasion of each quotation, by its identity; carried on where the text ties two."""
    times = [
        t
        for t in sorted(reading.of(TimeRef), key=lambda t: t.span)
        if t.precision in _CALENDAR and t.type in ("DATE", "TIME") and t.value[:4].isdigit()
    ]
    out: dict[int, Occasion] = {}
    before: Quoted | None = None
    for q in said:
        own = _own(q, times)
        if own == _NOWHERE and before is not None and _tied(q, before):
            own = out[id(before)]
        out[id(q)] = own
        before = q
    return out


def _tied(q: Quoted, before: Quoted) -> bool:
    """Whether it was plainly said on the same occasion as the quotation before it."""
    if q.meant is None or before.meant is None:
        return False
    if q.follows is before:
        return True
    same = q.meant.voice is not None and q.meant.voice is before.meant.voice
    if not same or q.paragraph.number - before.paragraph.number > 1:
        return False
    if q.credit is not None and q.credit.verb is not None:
        line = q.credit.sentence.paragraph.line
        if line.low[q.credit.verb.index] in additive():
            return True
    return q.opens and q.i == 0 and q.credit is not None and q.credit.sentence is q.sentence


def _own(q: Quoted, times: Sequence[TimeRef]) -> Occasion:
    credit = q.credit
    if credit is None or credit.cue is None or credit.phrase is None:
        return _NOWHERE
    if q.follows is not None and q.follows.credit is credit:
        return _NOWHERE
    attached = [*_behind(credit), *_in_front(credit)]
    paragraph = credit.sentence.paragraph
    return Occasion(_venue(paragraph, attached), _said_on(paragraph, attached, times))


# --- what hangs on the verb of saying ----------------------------------------------------------


def _behind(credit: Credit) -> Iterator[Phrase]:
    """Phrases behind the verb, up to where the reported clause or another verb begins."""
    assert credit.cue is not None
    sentence = credit.sentence
    paragraph = sentence.paragraph
    told = paragraph.line.low[credit.cue[0]] in _TOLD
    stop = _clause_end(sentence, credit.cue[1])
    for phrase in sentence.clauses.phrases:
        if not credit.cue[1] <= phrase.start < stop:
            continue
        if credit.phrase is not None and _hangs_on(phrase, credit.phrase):
            continue
        free = phrase.governor is None and phrase.beside is None and phrase.kind != "time"
        if free and phrase is not credit.phrase:
            if told and phrase.object_of is credit.verb:
                yield phrase
                continue
            return
        yield phrase


def _hangs_on(phrase: Phrase, subject: Phrase) -> bool:
    """said Dr. Velmahos, head of trauma care at Massachusetts General: his post, no venue."""
    host: object = phrase
    for _ in range(8):
        if not isinstance(host, Phrase) or host is subject:
            return host is subject
        host = host.governor or host.beside
    return False


def _clause_end(sentence: Sentence, start: int) -> int:
    tags = sentence.paragraph.tags
    for k in range(start, sentence.end):
        if tags[k] in ("S", "W", "Q", ":", ";", "that", "V", "X", "G", "C"):
            return k
    return sentence.end


def _in_front(credit: Credit) -> Iterator[Phrase]:
    """Phrases before the subject: On Friday, in her morning briefing, Sheinbaum disclosed."""
    sentence = credit.sentence
    assert credit.phrase is not None and credit.cue is not None
    end = min(credit.phrase.start, credit.cue[0])
    start = sentence.start
    tags, low = sentence.paragraph.tags, sentence.paragraph.line.low
    for k in range(end - 1, sentence.start - 1, -1):
        if tags[k] == "Q":
            start = k + 1
            break
    for k in range(start, end):
        fine = tags[k] not in ("V", "E", "X") and (tags[k] != "G" or low[k] in _SPEAKING)
        if not fine and not _where(sentence, k, end):
            return
    for phrase in sentence.clauses.phrases:
        if start <= phrase.start < end and phrase.kind != "pronoun":
            yield phrase


def _where(sentence: Sentence, k: int, end: int) -> bool:
    """comments during an interview with Fox News, where he declared: the occasion is behind."""
    low = sentence.paragraph.line.low
    return any(low[n] == "where" for n in range(max(k, end - 2), end))


# --- dates -------------------------------------------------------------------------------------


def _said_on(
    paragraph: Paragraph, attached: list[Phrase], times: Sequence[TimeRef]
) -> Dated | None:
    for phrase in attached:
        found = _time_in(paragraph.span(phrase.start, phrase.end), times)
        if found is not None and found.precision is not None:
            return Dated(found.value, found.precision, found.span, "text", _reason(found))
    return None


def _time_in(span: Span, times: Sequence[TimeRef]) -> TimeRef | None:
    at = bisect_left(times, span.start, key=lambda t: t.span.end - 1)
    if at < len(times) and times[at].span.meets(span):
        return times[at]
    return None


def _reason(time: TimeRef) -> str:
    return f"counted from {time.anchor}" if time.anchor else ""


# --- places ------------------------------------------------------------------------------------


@cache
def _events() -> frozenset[str]:
    return lexicon.words("quoted_things", "occasions")


def _venue(paragraph: Paragraph, attached: list[Phrase]) -> Span | None:
    """A medium if there is one, else a place: with Hannity on Fox News; in Guerrero."""
    places: list[Span] = []
    for phrase in attached:
        mention = _named(paragraph, phrase)
        if mention is None:
            continue
        governed = phrase.governor is not None and phrase.preposition in _AT
        aside = phrase.beside is not None and phrase.beside.preposition in _AT
        told = phrase.object_of is not None
        if mention.type == "organisation" and (governed or aside or told):
            if phrase.preposition in ("on", "with", "to", "in", "by", "at") or aside or told:
                return mention.span
        if mention.type == "place" and governed and _spoken_there(paragraph, phrase):
            places.append(mention.span)
    return places[0] if places else None


def _named(paragraph: Paragraph, phrase: Phrase) -> Mention | None:
    """The name that is the whole of the phrase's name: "Fox News", not "Trump" of "Trump's"."""
    return paragraph.mentions.get(phrase.head) if phrase.kind == "name" else None


def _spoken_there(paragraph: Paragraph, phrase: Phrase) -> bool:
    """In Guerrero, at a rally in Ohio, on a visit to Guerrero; not: on Iraq, from Texas."""
    if phrase.preposition in ("in", "at", "outside", "near"):
        host = phrase.governor
        return not isinstance(host, Phrase) or _is_event(paragraph, host) or host.kind == "time"
    host = phrase.governor
    while isinstance(host, Phrase):
        if _is_event(paragraph, host):
            return True
        host = host.governor
    return False


def _is_event(paragraph: Paragraph, phrase: Phrase) -> bool:
    return paragraph.line.low[phrase.head] in _events()


__all__ = ["FRONTED", "Occasion", "occasions"]
