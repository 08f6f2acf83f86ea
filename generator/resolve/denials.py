"""Sentences in which somebody denies something: the words behind "denied that"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.records import Receipt
from generator.resolve.denied import denied
from generator.resolve.echoes import Echoes
from generator.similarity import Weighed, cover, weighed
from generator.words import Wording, wording

HOLDS = 0.7
"""The share of what was said that the denied words must hold, and of the denied words that was
said: a denial of something near is none of this."""
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Denial:
    place: Receipt
    """The sentence."""
    denied: Weighed


def denials(echoes: Echoes) -> tuple[Denial, ...]:
    """Every denial in these articles."""
    return tuple(_found(echoes))


def _found(echoes: Echoes) -> Iterator[Denial]:
    for article, told in echoes.sentences:
        if told.denies:
            content = wording(denied(echoes.text(article, told)))
            if len(content.terms) >= FEWEST:
                yield Denial(told.receipt(article), weighed(content, echoes.weights))


def denied_in(told: str, found: tuple[Denial, ...], echoes: Echoes) -> dict[str, Receipt]:
    """Article id → where it has somebody deny the very thing that is told."""
    content = wording(told)
    said = weighed(content, echoes.weights)
    out: dict[str, Receipt] = {}
    for denial in found if len(content.terms) >= FEWEST else ():
        if _same(content, denial.denied.wording) and (
            min(cover(said, denial.denied), cover(denial.denied, said)) >= HOLDS
        ):
            out.setdefault(denial.place.article, denial.place)
    return out


def _same(said: Wording, denied: Wording) -> bool:
    """Whether both affirm, or both deny, and give the same numbers."""
    return said.negated == denied.negated and said.numbers == denied.numbers
