"""What a page says that an editor may put right: keys of its head, its items and their speakers."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from generator.corrections.answers import answer
from generator.corrections.words import plain
from generator.keep.frontmatter import head
from generator.keep.heads import split_head
from generator.keep.lines import split
from generator.keep.receipts import receipts
from generator.keep.sections import Section, sections
from generator.keep.speaker_rows import BY, by_row
from generator.records import Target

ARTICLE_KEYS = ("headline", "outlet", "kind", "published", "date", "original", "url")
"""`published` and `original` are generated; `date` and `url` are understood as well."""
STORY = "story"
"""Of a briefing: the stories it belongs to. Nothing that is extracted hangs on it."""
ACTOR_KEYS = ("name", "same_as", "not_same_as", "type", "wikidata", "hidden")
ALIAS_KEYS = ("aliases", "alias")
ITEMS = ("#q-", "#f-", "#n-", "#e-")


@dataclass(frozen=True, slots=True)
class Spoken:
    """The speaker under a quote: the words, and the page they link to."""

    name: str
    link: str


@dataclass(frozen=True, slots=True)
class Item:
    id: str
    label: str
    targets: tuple[Target, ...]
    speaker: Spoken | None
    rows: tuple[str, ...]
    answer: str
    """Of a question: its paragraphs as words, a line each."""


@dataclass(frozen=True, slots=True)
class Facts:
    keys: dict[str, str]
    """Keys of the head; a list as lines."""
    heading: str
    """The words of the title on the page."""
    items: dict[str, Item]
    """By id."""


def facts(text: str) -> Facts:
    """What the page says; a head that is no YAML says nothing."""
    found = sections(split_head(split(text).rows)[1])
    title = next((s.rows[0] for s in found if s.level == 1), "")
    items = {s.key[1:]: _item(s) for s in found if s.key.startswith(ITEMS)}
    return Facts(dict(_keys(text)), plain(title), items)


def _keys(text: str) -> Iterator[tuple[str, str]]:
    try:
        found = yaml.safe_load(head(text))
    except (yaml.YAMLError, ValueError, RecursionError):
        return
    if isinstance(found, dict):
        for key, value in found.items():
            if isinstance(key, str) and (words := _words(value)) is not None:
                yield key, words
            elif key == STORY:
                yield key, str(value)  # "{a: b}" is no name, and is told as what it is


def _words(value: Any) -> str | None:
    """A value as text, a list as lines; None for what is neither."""
    if isinstance(value, bool):
        return "true" if value else ""
    if isinstance(value, datetime.date):
        return value.isoformat()[:16]
    if isinstance(value, str | int | float):
        return " ".join(str(value).split())
    if isinstance(value, list):
        return "\n".join(filter(None, (_words(v) for v in value if not isinstance(v, list))))
    return "" if value is None else None


def _item(section: Section) -> Item:
    spans = dict.fromkeys(receipts("\n".join(section.rows)))
    targets = tuple(Target(*span) for span in spans)
    said = answer(section.rows) if section.key.startswith("#f-") else ""
    return Item(
        section.key[1:], plain(section.rows[0]), targets, _spoken(section.rows), section.rows, said
    )


def _spoken(rows: tuple[str, ...]) -> Spoken | None:
    at = by_row(rows)
    found = BY.match(rows[at].strip()) if at is not None else None
    if found is None:
        return None
    return Spoken(plain(found["linked"] or found["plain"] or ""), found["link"] or "")


def with_speaker(rows: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The lines of an item with the speaker as another version of it has him."""
    at, there = by_row(rows), by_row(other)
    if at is None or there is None:
        return rows
    new = BY.match(other[there].strip())
    if new is None:
        return rows
    row = BY.sub(lambda _: new.group(), rows[at], count=1)
    return (*rows[:at], row, *rows[at + 1 :])
