"""Chooses the weightiest sentences that do not repeat one another."""

from __future__ import annotations

from generator.extract.salience.weight import Weighed
from generator.records import Span

SAME = 0.6
"""Share of common words above which two sentences say the same."""

ENOUGH = 3
"""So many suffice where what is left speaks against itself (weight below 0)."""


def choose(found: list[Weighed], every: list[Weighed], most: int) -> list[Weighed]:
    """Weightiest first; a sentence that repeats a chosen one is passed over.

    One that hangs on the sentence before it is chosen where there is no other. Where those found
    are too few, some of `every` sentence join them.
    """
    chosen = _added([], found, most)
    if len(chosen) < ENOUGH:
        chosen = _added(chosen, every, ENOUGH)
    return sorted(chosen, key=_weightiest)


def _added(chosen: list[Weighed], found: list[Weighed], most: int) -> list[Weighed]:
    chosen = list(chosen)
    for sentence in sorted(found, key=_weightiest):
        if len(chosen) == most or (len(chosen) >= ENOUGH and sentence.weight < 0):
            break
        if chosen and sentence.candidate.points_back:
            continue
        if all(_alike(sentence, other) < SAME for other in chosen):
            chosen.append(sentence)
    return chosen


def _weightiest(sentence: Weighed) -> tuple[float, Span]:
    return -sentence.weight, sentence.span


def _alike(one: Weighed, other: Weighed) -> float:
    """Words in common as a share of the shorter sentence."""
    smaller = min(len(one.terms), len(other.terms))
    return len(one.terms & other.terms) / smaller if smaller else 0.0
