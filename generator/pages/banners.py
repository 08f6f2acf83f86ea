"""The warning above an article that is no ordinary report, and the lines that led to it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.naming import capital
from generator.numerals import spelled
from generator.pages.cuts import Want
from generator.pages.desk import Desk
from generator.pages.parts import Chip, Run
from generator.records import KindName, Receipt

_TITLES: dict[KindName, str] = {
    "chat-answer": "This text reads like a chat assistant’s answer",
    "aggregator": "An aggregator’s post",
    "translation": "Machine translation",
    "opinion": "Opinion",
}
_WORDS: dict[KindName, str] = {
    "chat-answer": (
        "It is shown because it was among the seeds. It never counts as a further source, and no "
        "key point of a story rests on it alone."
    ),
    "aggregator": (
        "It names no source of its own for what it reports. It does not count as a second source "
        "for an outlet that it may have copied."
    ),
    "translation": (
        "The text reads like a machine translation. Quotes are shown as printed; the speaker’s "
        "own words may differ."
    ),
    "opinion": "One author’s view. What it asserts is the author’s assertion, not a report.",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    reason: str
    runs: tuple[Run, ...]
    chip: Chip


@dataclass(frozen=True, slots=True)
class Banner:
    kind: str
    title: str
    words: str
    why: str
    evidence: tuple[Evidence, ...]


def banner(desk: Desk, key: str) -> Banner | None:
    """None for a report or an explainer."""
    kind = desk.article(key).kind
    if kind.name not in _TITLES:
        return None
    lines = "line" if len(kind.evidence) == 1 else "lines"
    evidence = tuple(
        Evidence(
            capital(reason),
            desk.excerpt(key, Want(span)),
            desk.chip(Receipt(key, span), here=key),
        )
        for span, reason in kind.evidence
    )
    why = f"{spelled(len(evidence)).capitalize()} {lines} that led to this"
    return Banner(kind.name, _TITLES[kind.name], _WORDS[kind.name], why, evidence)
