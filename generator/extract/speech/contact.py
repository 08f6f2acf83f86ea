"""Clauses without "that" behind a noun: a few examples Germans have seen."""

from __future__ import annotations

from generator.extract.speech.kinds import kind_of, plural
from generator.extract.speech.tokens import Line

_ONE = frozenset(("a", "an", "this", "that", "every", "each", "another", "one"))


_OBJECTS = frozenset(
    ("move", "way", "term", "step", "idea", "decision", "practice", "policy", "charge", "thing",
     "process", "result", "outcome", "situation")
)  # fmt: skip
"""Behind these a name opens a clause of its own: a move Ann Brown called risky."""


def opens_clause(line: Line, tags: list[str], first: int, i: int, end: int) -> bool:
    """Whether a clause without "that" begins: a few examples Germans have seen, a move scholars
    say is wrong; not campaign aides Ann Brown and Tom Green, nor the exit polls Sunday."""
    before = line.low[i - 1]
    if tags[i - 1] != "n" or kind_of(before) != "thing":
        return False
    if tags[i] == "N":
        loose = plural(before) or before in _OBJECTS
        return loose and _finite_behind(line, tags, i, end)
    one = first > 0 and line.low[first - 1] in _ONE and not plural(before)
    return (
        one and tags[i] == "n" and _speakers(line.low[i]) and tags[i + 1 : i + 2] in (["V"], ["A"])
    )


def _speakers(low: str) -> bool:
    return plural(low) and kind_of(low) == "role"


def _finite_behind(line: Line, tags: list[str], i: int, end: int) -> bool:
    """Whether names up to a verb follow: "Germans have", "Ann Brown made"."""
    while i < end and tags[i] == "N":
        i += 1
    return i < end and tags[i] in ("V", "X")
