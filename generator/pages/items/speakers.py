"""Who said it, in a word: a name with its page, or what stands for nobody."""

from __future__ import annotations

from generator.kept_items import Row
from generator.pages.desk import Desk
from generator.pages.parts import Name
from generator.pages.words import PRONOUNS
from generator.records import Statement

UNNAMED = "Speaker not named"


def speaker(desk: Desk, statement: Statement | Row | None) -> Name:
    """Who said it, as far as it is known; without a statement the words for nobody."""
    if statement is None:
        return Name(UNNAMED)
    if statement.speaker:
        return desk.name(statement.speaker)
    name = statement.speaker_name or ""
    return Name(UNNAMED if name.lower() in ("", *PRONOUNS) else name)
