"""Whether something has happened or is only said to come: threats, plans, announcements."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from generator.extract.attachment.governor import Governor, governor
from generator.extract.attachment.laid import Laid, laid
from generator.extract.attachment.manner import Manner, manner
from generator.extract.happenings.told import Told
from generator.records import Dated, TimeRef

Mood = Literal["happened", "said"]

# "if the deal fails on Friday": neither happened nor announced.
OPEN = re.compile(r"\b(?:if|unless|whether|had it|were to)\b", re.I)
# A coming deed in words of its own: "is about to launch", "a threat to attack", "vowed to".
INTENT = re.compile(
    r"\b(?:(?:is|are|was|were)\s+(?:now\s+|also\s+)?(?:about|set|poised|prepared|preparing|ready|"
    r"going|planning|due|scheduled|expected)\s+to\s+(?:be\s+)?[a-z]+|"
    r"(?:threat|threats|plan|plans|intention|intentions|vow|pledge|promise)\s+to\s+[a-z]+|"
    r"(?:threaten|vow|pledge|promise)(?:s|ed|ing)?\s+to\s+[a-z]+|"
    r"(?:intend|plan)(?:s|ning|ing)?\s+to\s+[a-z]+|"
    r"will\s+(?:soon\s+|also\s+|now\s+)?(?!be\s+able|have\s|not\b|never\b)[a-z]+)",
)


_TELLING = (
    "will", "threat", "plan", "inten", "vow", "pledge", "promise", "about", "set", "poised",
    "prepar", "ready", "going", "due", "schedul", "expect",
)  # fmt: skip
"""What a sentence with an intention has in it; four of five have none, and this tells sooner."""


def intends(text: str) -> bool:
    """Whether a coming deed is told, and not left open."""
    if not any(map(text.__contains__, _TELLING)):
        return False
    return INTENT.search(text) is not None and OPEN.search(text) is None


def laid_out(told: Told) -> Laid:
    """The sentence as tagged words, its known names as names."""
    return _laid(told.text, tuple(told.named(told.start, told.end)))


_laid = lru_cache(maxsize=64)(laid)
"""Figures and events of an article ask for the same sentences."""


def verb_of(told: Told, words: Laid, date: TimeRef) -> Governor | None:
    """The verb that the date belongs to; None inside a quotation, or where it is not certain."""
    start, end = told.places(date.span)
    place = words.words(start - told.start, end - told.start)
    return governor(words, *place) if place and not told.quoted(start, end) else None


def mood(
    told: Told, words: Laid, verb: Governor, date: TimeRef, published: Dated | None
) -> Mood | None:
    """None where the sentence leaves it open ("if …"), or verb and calendar disagree."""
    start, _ = told.places(date.span)
    if OPEN.search(told.text[: start - told.start]):
        return None
    how = manner(words, verb)
    return _agreed(how, date, published) if how else None


def _agreed(how: Manner, date: TimeRef, published: Dated | None) -> Mood | None:
    """What the verb says, where the day of the article allows it."""
    if how == "open":
        return None
    if published is None or not date.value[:1].isdigit():
        if date.forward == (how == "done"):
            return None
        return {"done": "happened", "coming": "said"}.get(how)  # type: ignore[return-value]
    first, last = _cut(date.value.partition("/")[0]), _cut(date.value.rpartition("/")[2])
    day = _cut(published.value)
    if how == "done":
        return None if _later(first, day) else "happened"
    if how == "coming":
        return None if _later(day, last) else "said"
    return "said" if _later(last, day) else None


def _cut(value: str) -> str:
    return value.partition("T")[0]


def _later(a: str, b: str) -> bool:
    """Whether one date lies behind another, as far as both are known."""
    width = min(len(a), len(b))
    return a[:width] > b[:width]
