"""Numbers that measure something: how much, of what, and who says so."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.amounts.finder import Amount, amounts
from generator.extract.amounts.measured import measured
from generator.extract.amounts.nouns import Counted, counted, singular
from generator.extract.amounts.worth import worth
from generator.extract.happenings.saying import asserted_by, cast_of
from generator.extract.happenings.told import Told, told
from generator.records import Cast, Figure, Finding, Reading


def figures(reading: Reading) -> Iterator[Finding]:
    """A `Figure` for each amount that a reader would write down; dates and durations are none."""
    cast = cast_of(reading)
    for sentence in told(reading):
        for amount in _amounts(sentence):
            noun = None if amount.unit else counted(sentence.passage.text, amount.end)
            if worth(sentence.passage.text, amount, noun):
                yield _figure(sentence, amount, noun, cast)


def _amounts(sentence: Told) -> list[Amount]:
    holes = [sentence.places(date.span) for date in sentence.dates]
    found = amounts(sentence.passage.text, holes, sentence.start, sentence.end)
    return list(found)


def _figure(sentence: Told, amount: Amount, noun: Counted | None, cast: dict[str, Cast]) -> Figure:
    passage = sentence.passage
    end = noun.end if noun else amount.end
    span = passage.span(amount.first, end)
    what = measured(passage.text, sentence.start, sentence.end, amount, noun)
    hedge = amount.hedge
    return Figure(
        span=span,
        value=amount.value,
        unit=amount.unit or (singular(noun.noun) if noun else ""),
        what=passage.span(*what) if what and what[1] > what[0] else span,
        sentence=sentence.span,
        hedge=passage.span(hedge.start, hedge.end) if hedge else None,
        by=asserted_by(sentence, amount.first, end, cast),
    )
