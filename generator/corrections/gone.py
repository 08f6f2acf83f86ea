"""Items that are gone from a page or stand on it anew, against what it was generated from; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.corrections.facts import ITEMS, Facts, Item, facts
from generator.corrections.words import plain
from generator.keep.frontmatter import locked
from generator.keep.heads import split_head
from generator.keep.lines import join, split
from generator.keep.sections import CLOSES, Section, sections


@dataclass(frozen=True, slots=True)
class Edited:
    """What an editor did to the items of one page."""

    page: str
    gone: tuple[Item, ...]
    """As they were generated, in the order of the page."""
    added: frozenset[str]
    """Ids of items that stand there and were not generated there."""
    here: frozenset[str]
    """Ids of all items that stand there."""
    under: Mapping[str, str]
    """Id of an item that is gone → words of the heading above it that is gone as well."""
    frozen: bool
    date: str
    """From `corrected:`."""


def edited(page: str, text: str, base: str, quarrel: str = "") -> Edited:
    """`quarrel` is the base of a conflict that is still open on the page.

    What stands there because of it was not put there: it was not taken away yet.
    """
    mine, made = facts(text), facts(base)
    old = facts(quarrel).items if quarrel else {}
    gone = tuple(item for i, item in made.items.items() if i not in mine.items)
    return Edited(
        page,
        gone,
        frozenset(mine.items.keys() - made.items.keys() - old.keys()),
        frozenset(mine.items),
        _under(gone, _body(base), {s.key for s in _body(text)}) if gone else {},
        locked(text),
        _date(mine),
    )


def _date(stands: Facts) -> str:
    return stands.keys.get("corrected", "")


def _body(text: str) -> list[Section]:
    return sections(split_head(split(text).rows)[1])


def _under(gone: Sequence[Item], base: Sequence[Section], stand: set[str]) -> dict[str, str]:
    """The outermost heading above each item that is gone together with it."""
    above = dict(_above(base))
    found: dict[str, str] = {}
    for item in gone:
        lost = next((s for s in above.get(item.id, ()) if s.key not in stand), None)
        if lost is not None:
            found[item.id] = plain(lost.rows[0])
    return found


def _above(base: Sequence[Section]) -> Iterator[tuple[str, tuple[Section, ...]]]:
    """(item, headings above it, the outermost first); the title of the page is above all.

    A heading of the items' own level is above those that follow it.
    """
    open_ones: list[Section] = []
    for section in base:
        if section.key.startswith(ITEMS):
            over = (s for s in open_ones if s.level <= section.level)
            yield section.key[1:], tuple(over)
        elif section.level > 1 and not section.key.startswith(CLOSES):
            while open_ones and open_ones[-1].level >= section.level:
                open_ones.pop()
            open_ones.append(section)


def without(text: str, items: frozenset[str]) -> list[str]:
    """The lines of a page that are neither blank nor of one of these items."""
    head, body = split_head(split(text).rows)
    kept = [s for s in sections(body) if s.key[1:] not in items or not s.key.startswith(ITEMS)]
    return [row for rows in (head, *(s.rows for s in kept)) for row in rows if row.strip()]


def cut(text: str, item: str) -> str:
    """The text without the lines of one item."""
    lines = split(text)
    at = len(split_head(lines.rows)[0])
    for section in _body(text):
        size = len(section.rows) + (section.gap or 0)
        if section.key == f"#{item}":
            return join(
                (*lines.rows[:at], *lines.rows[at + size :]),
                (*lines.ends[:at], *lines.ends[at + size :]),
            )
        at += size
    return text
