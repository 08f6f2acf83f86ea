"""Articles in which somebody says something, and the one statement that they make."""

from __future__ import annotations

from typing import Any

from generator import resolve
from generator.records import Reading, Statement
from tests.written import BACKDROP, told

LONG = "We will open the bridge on Monday. Nobody has to wait any longer"
SHORT = "We will open the bridge on Monday"


def quoting(
    id_: str,
    words: str,
    speaker: str | None = "Ana Díaz",
    said_on: str | None = None,
    fragment: bool = False,
    **more: Any,
) -> Reading:
    people = [speaker] if speaker else []
    text = f"{speaker or 'They'} told reporters at the quay: “{words}.”"
    quotes = [[words, speaker, said_on, fragment]]
    return told(id_, BACKDROP, text, people=people, quotes=quotes, **more)


def only(readings: list[Reading]) -> Statement:
    (statement,) = resolve.library(readings).statements.values()
    return statement
