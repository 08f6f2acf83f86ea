"""The complete list of statements, by speaker, the most quoted first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.links import item_id
from generator.pages.desk import Desk, desk_for
from generator.pages.items.quotes import quote_item, speaker
from generator.pages.meta import meta
from generator.pages.parts import Group, Name, other_registers
from generator.pages.words import count
from generator.records import Library, Page, Statement


@dataclass(frozen=True, slots=True)
class QuotesData:
    tally: str
    also: tuple[Name, ...]
    groups: tuple[Group, ...]


def quotes(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    front = meta(desk, "quotes", "Quotes", "Register", desk.library.readings)
    yield Page("quotes", PurePosixPath("quotes.md"), "quotes", front, _data(desk))


def _data(desk: Desk) -> QuotesData:
    statements = desk.library.statements.values()
    said: dict[Name, list[Statement]] = {}
    for statement in statements:
        said.setdefault(speaker(desk, statement), []).append(statement)
    named = [name for name in said if name.ref]
    others = [name for name in said if not name.ref]
    named.sort(key=lambda name: -len(said[name]))
    others.sort(key=lambda name: (name == speaker(desk, None), -len(said[name])))
    groups = tuple(
        Group(
            item_id("by", name.ref.page if name.ref else name.text),
            name,
            quotes=tuple(quote_item(desk, s, filed=True) for s in said[name]),
        )
        for name in (*named, *others)
    )
    known = sum(name != speaker(desk, None) for name in said)
    documents = {v.article for s in statements for v in s.variants}
    return QuotesData(
        f"{count(len(statements), 'statement')} by {count(known, 'speaker')}, "
        f"in {count(len(documents), 'document')}",
        other_registers("quotes"),
        groups,
    )
