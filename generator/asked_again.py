"""Which questions have another answer than in an earlier run: only those are asked that may.

What is looked up in a table is looked up again. What was worked out of such answers is worked out
again only where one of them is another.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.columns import Lists, marked
from generator.known_pages import Remembered
from generator.numbered import Numbered
from generator.records import LookUp, Noting


@dataclass(slots=True)
class Answers:
    """The answers as they are now, by number."""

    questions: Numbered[LookUp]
    digests: list[str | None]
    """None for an answer that is never the same."""
    otherwise: bytearray
    """A 1 for each of the earlier ones that is another now, or may be."""
    asked: dict[int, list[LookUp]] = field(default_factory=dict)
    """What was asked to work an answer out, of those that were asked for."""


def asked_again(before: Remembered, notes: Noting | None) -> Answers:
    """The answers to the questions of the earlier run."""
    of = len(before.answers)
    found = Answers(Numbered(before.questions), list(before.answers), bytearray(of))
    starts = zip(before.answers, before.made_of.lengths(), strict=True)
    left = [number for number, (answer, size) in enumerate(starts) if not size or answer is None]
    known = bytearray(b"\1") * of
    for number in left:
        known[number] = 0
    while left:
        others = _others(found, left, notes)
        left = [n for n in before.made_of.touched(marked(others, of)) if known[n]]
        for number in left:
            known[number] = 0
    return found


def _others(found: Answers, numbers: Iterable[int], notes: Noting | None) -> list[int]:
    """Those of the earlier questions that have another answer now, or may have."""
    others: list[int] = []
    for own, now in _answered(found, numbers, notes):
        was = found.digests
        new = [
            (n, word) for n, word in zip(own, now, strict=True) if word is None or word != was[n]
        ]
        for number, word in new:
            found.digests[number] = word
            found.otherwise[number] = 1
            others.append(number)
    return others


def _answered(
    found: Answers, numbers: Iterable[int], notes: Noting | None
) -> Iterator[tuple[list[int], list[str | None]]]:
    """Questions of one table after the other, and what tells their answers."""
    things = found.questions.things
    of_table: dict[str, list[int]] = {}
    for number in numbers:
        of_table.setdefault(things[number][0], []).append(number)
    for table, own in of_table.items():
        if notes is None:
            yield own, [None] * len(own)
            continue
        yield own, notes.answers(table, [things[number][1] for number in own])
        looked_up = notes.looked_up_for([things[number] for number in own])
        found.asked.update((found.questions.number(one), made) for one, made in looked_up.items())


def asked_now(found: Answers, before: Lists, notes: Noting | None) -> Lists:
    """Asks the questions that came since; gives of each question those that it is made of."""
    made_of = {number: found.questions.of(asked) for number, asked in found.asked.items()}
    changed = {number: row for number, row in made_of.items() if row != before[number]}
    new: list[array[int]] = []
    while (first := len(found.digests)) < (end := len(found.questions.things)):
        found.asked.clear()
        told = dict(
            row
            for own, now in _answered(found, range(first, end), notes)
            for row in zip(own, now, strict=True)
        )
        found.digests += [told[number] for number in range(first, end)]
        new += [found.questions.of(found.asked.get(number, ())) for number in range(first, end)]
    return Lists.joined((before.replaced(changed), Lists.of(new)))
