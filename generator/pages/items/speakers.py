"""Who said it, in a word: a name with its page, or what stands for nobody."""

from __future__ import annotations

from typing import Protocol

from generator.pages.desk import Desk
from generator.pages.parts import Name
from generator.pages.words import PRONOUNS

UNNAMED = "Speaker not named"


class Said(Protocol):
    """A statement, its row, or whatever else knows who speaks."""

    @property
    def speaker(self) -> str | None: ...

    @property
    def speaker_name(self) -> str | None: ...


def speaker(desk: Desk, statement: Said | None) -> Name:
    """Who said it, as far as it is known; without a statement the words for nobody."""
    if statement is None:
        return Name(UNNAMED)
    if statement.speaker:
        return desk.name(statement.speaker)
    name = statement.speaker_name or ""
    return Name(UNNAMED if name.lower() in ("", *PRONOUNS) else name)
