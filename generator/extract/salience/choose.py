"""Chooses the weightiest sentences that do not repeat one another."""

from __future__ import annotations

from generator.extract.salience.weight import Weighed

SAME = 0.6
"""Share of common words above which two sentences say the same."""

ENOUGH = 3
"""So many suffice where what is left speaks against itself (weight below 0)."""


def choose(found: list[Weighed], most: int) -> list[Weighed]:
    """Weightiest first; a sentence that repeats a chosen one is passed over.

    One that hangs on the sentence before it is chosen where there is no other.
    """
    chosen: list[Weighed] = []
    for sentence in sorted(found, key=lambda w: (-w.weight, w.span)):
        if len(chosen) == most or (len(chosen) >= ENOUGH and sentence.weight < 0):
            break
        if chosen and sentence.candidate.points_back:
            continue
        if all(_alike(sentence, other) < SAME for other in chosen):
            chosen.append(sentence)
    return chosen


def _alike(one: Weighed, other: Weighed) -> float:
    """Words in common as a share of the shorter sentence."""
    smaller = min(len(one.terms), len(other.terms))
    return len(one.terms & other.terms) / smaller if smaller else 0.0
