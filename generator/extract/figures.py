"""Numbers that measure something: how much, of what, and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import lexicon
from generator.counting import count
from generator.extract.amounts.beginnings import LEANING, MOST_WORDS
from generator.extract.amounts.finder import Amount, amounts
from generator.extract.amounts.in_clause import in_clause
from generator.extract.amounts.measured import measured
from generator.extract.amounts.nouns import Counted, counted, singular
from generator.extract.amounts.tolls import toll
from generator.extract.amounts.worth import worth
from generator.extract.attachment.laid import Laid, laid
from generator.extract.happenings.mood import laid_out
from generator.extract.happenings.saying import Saying, asserted_by, cast_of, sayings
from generator.extract.happenings.told import Told, told
from generator.records import Cast, Figure, Finding, Quote, Reading, Span

_SAYS = re.compile(r"\b(?:suggest|indicat|show|estimat|claim|report|put)(?:s|ed|ing)?\b|\bput\b")
MOST = 24
"""Figures of one article; of a text with more, a table rather than a briefing, the first ones."""

NEAR = 300
"""Characters to either side in which the measured thing is named: a long clause."""

Place = tuple[int, int]


def figures(reading: Reading) -> Iterator[Finding]:
    """A `Figure` for each amount that a reader would write down, where it is given first."""
    cast, text = cast_of(reading), reading.article.text
    given: list[Figure] = []
    for sentence in told(reading):
        for figure in _of_sentence(sentence, cast):
            if not any(_again(figure, other, text) for other in given):
                given.append(figure)
        if len(given) >= MOST:
            break
    yield from given[:MOST]


def _of_sentence(sentence: Told, cast: dict[str, Cast]) -> Iterator[Figure]:
    found = _amounts(sentence)
    said = sayings(sentence) if found else []
    for amount in found:
        text = sentence.passage.text
        noun = toll(text, amount) or (None if amount.unit else counted(text, amount.end))
        if not worth(text, amount, noun) or _speak(text, amount, noun, said):
            continue
        figure = _figure(sentence, amount, noun, said, cast)
        # "according to two attendees" counts the speakers themselves
        if not (figure.by and figure.by.span and figure.by.span.meets(figure.span)):
            yield figure


FEW_SPEAKERS = 20
"""From so many on what they have in common is news: "60 doctors said in a letter"."""
_ACCORDING = re.compile(r"\baccording to (?:the |these |those )?$")
_UNNAMED = lexicon.words("amounts", "unnamed")
_ONLY = re.compile(r"\s*(?:(?:all|the|these|those|both|at least)\s+)*")


def _speak(text: str, amount: Amount, noun: Counted | None, said: list[Saying]) -> bool:
    """ "Two officials said", "according to three sources": how many speak, and nothing measured.

    Not: "Two Republicans said that they would vote for it".
    """
    if noun is None or not amount.value.isdigit() or int(amount.value) >= FEW_SPEAKERS:
        return False
    if _ACCORDING.search(text, max(0, amount.first - 24), amount.first):
        return True
    firsts = (s.subject[0] for s in said) if noun.noun.lower() in _UNNAMED else ()
    return any(
        amount.first <= first < noun.end or _ONLY.fullmatch(text, first, amount.first)
        for first in firsts
        if first < noun.end
    )


def _again(figure: Figure, other: Figure, text: str) -> bool:
    """Whether the same number was given before for what may be the same thing."""
    if (figure.value, figure.unit) != (other.value, other.unit):
        return False
    ours, theirs = (set(f.what.of(text).lower().split()) for f in (figure, other))
    return bool(ours & theirs) or figure.what == figure.span or other.what == other.span


# "but footage suggested 800": another one's words, though whose is not read.
_TURNS = re.compile(r"\b(?:but|while|whereas|although)\b")


def _assert(said: list[Saying], text: str, first: int) -> list[Saying]:
    """Without those that only tell to how many it was said ("told | 600 guests") and those behind
    which another subject says something else."""
    known = [s.verb[0] for s in said]
    return [s for s in said if s.verb[0] > first or _reaches(text, s.verb[1], first, known)]


def _reaches(text: str, start: int, first: int, known: list[int]) -> bool:
    """ "Police said 300 came, but pictures | suggested 800": the police said nothing of 800."""
    if not text[start:first].strip():
        return False
    turns = list(_TURNS.finditer(text, start, first))
    if not turns:
        return True
    verbs = _SAYS.finditer(text, turns[-1].end(), first)
    return all(verb.start() in known for verb in verbs)


def _amounts(sentence: Told) -> list[Amount]:
    # "per hour" is a time to the calendar, and part of a speed here
    dates = (d for d in sentence.dates if d.type != "SET" or d.value != "PT1H")
    holes = [sentence.places(date.span) for date in dates]
    found = amounts(sentence.passage.text, holes, sentence.start, sentence.end)
    return list(found)


def _figure(
    sentence: Told, amount: Amount, noun: Counted | None, said: list[Saying], cast: dict[str, Cast]
) -> Figure:
    passage = sentence.passage
    end = noun.end if noun else amount.end
    span = passage.span(amount.first, end)
    near = max(sentence.start, amount.first - NEAR), min(sentence.end, end + NEAR)
    what = measured(passage.text, *near, amount, noun)
    hedge = amount.hedge
    return Figure(
        span=span,
        value=amount.value,
        unit=amount.unit or (singular(noun.noun) if noun else ""),
        what=passage.span(*what) if what and what[1] > what[0] else span,
        sentence=sentence.span,
        hedge=passage.span(hedge.start, hedge.end) if hedge else None,
        by=asserted_by(
            sentence, amount.first, end, cast, _assert(said, passage.text, amount.first)
        ),
        told=_told(sentence, amount.first, end, what or (amount.first, end)),
    )


def _told(sentence: Told, start: int, end: int, what: tuple[int, int]) -> tuple[Span, ...]:
    """The words that tell what stands at `start` to `end` of the passage, where they are found.

    They take in the measured thing where that makes them no longer than `MOST_WORDS`.
    """
    if not sentence.readable:
        return ()
    at, words = _read(sentence, sentence.quoted(start, end))
    found = [(at + a, at + b) for a, b in in_clause(words, start - at, end - at)]
    if len(found) < 2:
        told = found[0] if found else (start, end)
        text = sentence.passage.text
        longer = [
            one
            for one in _with(told, _unleaning(text, what, told[0]), start, end)
            if count(text[slice(*one)]) <= MOST_WORDS
            and not _verbal(words, one[0] - at, start - at)
        ]
        found = [*longer, told][:1]
    return () if found == [(start, end)] else tuple(sentence.passage.span(*f) for f in found)


def _read(sentence: Told, quote: Quote | None) -> tuple[int, Laid]:
    """The words that tell a figure, and where they begin: the sentence, or the quotation in it."""
    if quote is None:
        return sentence.start, laid_out(sentence)
    first, last = sentence.clipped(quote.span)
    return first, laid(sentence.passage.text[first:last], sentence.named(first, last))


def _verbal(words: Laid, at: int, value: int) -> bool:
    """ "rose 3 percent", "rising to 3 percent": no beginning; "smuggling has fallen to" is one."""
    tag = words.tag_at(at)
    told = (words.line.starts[v.start] for v in words.verbs if v.finite)
    return tag in ("V", "E", "X") or (tag == "G" and not any(at < k < value for k in told))


def _unleaning(text: str, what: Place, at: int) -> Place:
    """Nothing of a measured thing that is told of "it", ends with "they" or is parted from `at`."""
    words = text[slice(*what)].lower().split()
    leans = not words or LEANING & {words[0], words[-1]} or {",", "("} & set(text[what[1] : at])
    return (what[1], what[1]) if leans else what


def _with(told: Place, what: Place, start: int, end: int) -> Iterator[Place]:
    """The words that tell a figure and the measured thing; this alone, where it stands before."""
    if what[0] < what[1]:
        yield min(told[0], what[0]), max(told[1], what[1])
    if what[0] < min(told[0], what[1]) and what[1] <= start:
        yield what[0], end
