"""The complete list of statements, by speaker, the most quoted first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.kept_items import Row as ItemRow
from generator.kept_items import row_of
from generator.links import fold, item_id
from generator.pages.charts.quoted import Quoted, quoted
from generator.pages.desk import Desk, desk_for
from generator.pages.items.quotes import quote_item
from generator.pages.items.speakers import speaker
from generator.pages.parts import Group, Name, Row, other_registers
from generator.pages.registers import Part, directory, filed, in_order
from generator.pages.words import count
from generator.records import Later, Library, Statement

NAME = "quotes"


@dataclass(frozen=True, slots=True)
class QuotesData:
    title: str
    tally: str
    also: tuple[Name, ...]
    groups: tuple[Group, ...]
    quoted: Quoted | None
    parts: tuple[Row, ...]
    """Its pages, where it is cut into several."""


def quotes(library: Library) -> Iterator[Later]:
    return filed(desk_for(library), NAME, "Quotes", _data)


def _data(desk: Desk, part: Part, title: str) -> QuotesData:
    shown = [desk.library.statements[i] for i in in_order(desk, part.page)]
    every = () if part.name else tuple(desk.rows("statements"))
    return QuotesData(
        title=title,
        tally=_tally(desk, tuple(map(row_of, shown)) if part.name else every),
        also=other_registers(NAME, part.name),
        groups=_groups(desk, shown, by_name=bool(part.name)),
        quoted=None if part.name else quoted(desk, every),
        parts=() if part.name else directory(desk, NAME, "statement"),
    )


def _tally(desk: Desk, statements: Sequence[ItemRow]) -> str:
    """Like "32 statements by 5 speakers, in 5 documents"."""
    if not statements:
        return "No source quotes anybody"
    once = {(s.speaker, s.speaker_name): s for s in statements}.values()
    speakers = {_key(speaker(desk, s)) for s in once} - {_key(speaker(desk, None))}
    documents = {article for s in statements for article in s.articles}
    return (
        f"{count(len(statements), 'statement')} by {count(len(speakers), 'speaker')}, "
        f"in {count(len(documents), 'document')}"
    )


def _key(name: Name) -> str:
    return item_id("by", name.ref.page if name.ref else name.text)


def _groups(desk: Desk, statements: Sequence[Statement], *, by_name: bool) -> tuple[Group, ...]:
    """The most quoted first, or by name; whoever is not named comes last."""
    said: dict[str, list[Statement]] = {}
    names: dict[str, Name] = {}
    for statement in statements:
        name = speaker(desk, statement)
        names.setdefault(_key(name), name)
        said.setdefault(_key(name), []).append(statement)
    nobody = _key(speaker(desk, None))

    def place(key: str) -> tuple[bool, bool, int, str]:
        if by_name:
            return key == nobody, False, 0, fold(names[key].text)
        return key == nobody, not names[key].ref, -len(said[key]), ""

    return tuple(
        Group(key, names[key], quotes=tuple(quote_item(desk, s, filed=True) for s in said[key]))
        for key in sorted(said, key=place)
    )
