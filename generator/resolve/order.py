"""The order of articles that decides which wording, name or headline is shown first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.records import Reading

Key = tuple[bool, bool, str, str]


def first_told(reading: Reading) -> Key:
    """Sort key: dated articles before undated ones, chat answers last, then by date and id."""
    article = reading.article
    published = article.published
    return (is_chat(reading), published is None, published.value if published else "", article.id)


def is_chat(reading: Reading) -> bool:
    return reading.article.kind.name == "chat-answer"


def in_order(articles: Iterable[str], readings: Mapping[str, Reading]) -> list[str]:
    """Article ids, each once, in the order in which they first told."""
    return sorted(set(articles), key=lambda i: first_told(readings[i]))


def order_of(readings: Mapping[str, Reading]) -> dict[str, int]:
    """Article id → its place among these in the order in which they first told."""
    ordered = sorted(readings, key=lambda i: first_told(readings[i]))
    return {i: n for n, i in enumerate(ordered)}
