"""The complete list of statements, by speaker, the most quoted first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.links import item_id
from generator.pages.charts.quoted import Quoted, quoted
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
    quoted: Quoted | None


def quotes(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    front = meta(desk, "quotes", "Quotes", "Register", desk.library.readings)
    yield Page("quotes", PurePosixPath("quotes.md"), "quotes", front, _data(desk))


def _data(desk: Desk) -> QuotesData:
    statements = desk.library.statements.values()
    said: dict[str, list[Statement]] = {}
    names: dict[str, Name] = {}
    for statement in statements:
        name = speaker(desk, statement)
        key = item_id("by", name.ref.page if name.ref else name.text)
        names.setdefault(key, name)
        said.setdefault(key, []).append(statement)
    nobody = item_id("by", speaker(desk, None).text)
    order = sorted(said, key=lambda k: (k == nobody, not names[k].ref, -len(said[k])))
    groups = tuple(
        Group(key, names[key], quotes=tuple(quote_item(desk, s, filed=True) for s in said[key]))
        for key in order
    )
    known = len(said) - (nobody in said)
    documents = {v.article for s in statements for v in s.variants}
    return QuotesData(
        f"{count(len(statements), 'statement')} by {count(known, 'speaker')}, "
        f"in {count(len(documents), 'document')}",
        other_registers("quotes"),
        groups,
        quoted(desk, statements),
    )
