"""A speaker before it is a record: whom some words mean, or between whom nothing decides."""

from __future__ import annotations

from dataclasses import dataclass

from generator.extract.speech.voices import Voice
from generator.records import Span


@dataclass(frozen=True, slots=True)
class Meant:
    """A speaker before it is a record."""

    voice: Voice | None
    words: Span | None
    name: str | None
    """The voice's name, or the words of a description; None when nobody is left or several are."""
    rivals: tuple[str, ...] = ()
    thing: bool = False
    """Neither people nor a document, as far as is known: "the center", "the election"."""
