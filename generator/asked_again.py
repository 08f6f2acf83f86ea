"""Which questions have another answer than in an earlier run: only those are asked that may.

What is looked up in a table is looked up again. What was worked out of such answers is worked out
again only where one of them is another.
"""

from __future__ import annotations

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
        others = [number for number in left if not _the_same(found, number, notes)]
        left = [n for n in before.made_of.touched(marked(others, of)) if known[n]]
        for number in left:
            known[number] = 0
    return found


def _the_same(found: Answers, number: int, notes: Noting | None) -> bool:
    digest, asked = _answered(found.questions.things[number], notes)
    if asked:
        found.asked[number] = asked
    same = digest is not None and digest == found.digests[number]
    found.digests[number] = digest
    found.otherwise[number] = not same
    return same


def _answered(question: LookUp, notes: Noting | None) -> tuple[str | None, list[LookUp]]:
    digest, asked = notes.answered(question) if notes else (None, ())
    return digest, [*asked]


def asked_now(found: Answers, before: Lists, notes: Noting | None) -> Lists:
    """Asks the questions that came since; gives of each question those that it is made of."""
    made_of = {number: found.questions.of(asked) for number, asked in found.asked.items()}
    new = []
    while len(found.digests) < len(found.questions.things):
        digest, asked = _answered(found.questions.things[len(found.digests)], notes)
        found.digests.append(digest)
        new.append(found.questions.of(asked))
    return Lists.joined((before.replaced(made_of), Lists.of(new)))
