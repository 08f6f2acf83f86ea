"""Whether something has happened or is only said to come: threats, plans, announcements."""

from __future__ import annotations

import re
from typing import Literal

from generator.extract.calendar.tense import looks_ahead
from generator.extract.happenings.told import Told
from generator.records import Dated, TimeRef

Mood = Literal["happened", "said"]

# "if the deal fails on Friday": neither happened nor announced.
OPEN = re.compile(r"\b(?:if|unless|whether|had it|were to)\b", re.I)
# A coming deed in words of its own: "is about to launch", "a threat to attack", "vowed to".
INTENT = re.compile(
    r"\b(?:(?:is|are|was|were)\s+(?:now\s+|also\s+)?(?:about|set|poised|prepared|preparing|ready|"
    r"going|planning|due|scheduled|expected)\s+to\s+(?:be\s+)?[a-z]+|"
    r"(?:threat|threats|plan|plans|intention|intentions|vow|pledge|promise|decision)\s+to\s+[a-z]+|"
    r"(?:threaten|vow|pledge|promise|intend|plan)(?:s|ed|ned|ning|ing)?\s+to\s+[a-z]+|"
    r"will\s+(?:soon\s+|also\s+|now\s+)?(?!be\s+able|have\s)[a-z]+)",
)
# "ground attacks could follow": said to be possible, which counts only where nothing is firm.
POSSIBLE = re.compile(r"\b(?:could|may|might)\s+(?:soon\s+|also\s+|even\s+)?(?!have\s)[a-z]+")


def mood(told: Told, date: TimeRef, published: Dated | None) -> Mood | None:
    """None where the sentence leaves it open ("if …")."""
    start, end = told.places(date.span)
    text = told.text
    if OPEN.search(text[: start - told.start]):
        return None
    if _after(date.value, published):
        return "said"
    ahead = looks_ahead(text, start - told.start, end - told.start)
    return "said" if ahead else "happened"


def _after(value: str, published: Dated | None) -> bool:
    """Whether a date lies behind the day of the article, as far as both are known."""
    if published is None or not value[:1].isdigit():
        return False
    first = value.partition("/")[0].partition("T")[0]
    day = published.value.partition("T")[0]
    width = min(len(first), len(day))
    return first[:width] > day[:width]
