"""Where everything comes from: documents, outlets, and what became of every line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.notes import EVERY
from generator.pages.article_lists import all_of, newest, parts_of
from generator.pages.asked import asked, asked_at_once
from generator.pages.desk import NO_OUTLET, Desk, desk_for
from generator.pages.items.sources import contents, line_of_outlet
from generator.pages.long_lists import Whole
from generator.pages.meta import meta
from generator.pages.parts import Name, Row
from generator.pages.record import dropped_by
from generator.pages.registers import Part, directory, filed
from generator.pages.words import KINDS, count, independent, listed, percentages
from generator.records import Later, Library, Outlet, Page, Ref

NAME = "sources"


@dataclass(frozen=True, slots=True)
class DocumentRow:
    document: Name
    outlet: str
    kind: str
    quotes: int
    figures: int
    shown: str
    counts: str


@dataclass(frozen=True, slots=True)
class LinesRow:
    document: Name
    used: str
    furniture: str
    unused: str
    rules: str


@dataclass(frozen=True, slots=True)
class SourcesData:
    title: str
    tally: str
    documents: tuple[DocumentRow, ...]
    outlets: tuple[Row, ...]
    lines: tuple[LinesRow, ...]
    parts: tuple[Row, ...]
    """The pages of the tables, where they are cut into several."""


@dataclass(frozen=True, slots=True)
class OutletData:
    name: str
    tally: str
    notes: tuple[str, ...]
    documents: tuple[Row, ...]
    """The newest."""
    every: Whole | None
    """None where those are all."""


def sources(library: Library) -> Iterator[Later]:
    desk = desk_for(library)
    return filed(desk, NAME, "Sources", _data, PurePosixPath("sources/index.md"))


def _data(desk: Desk, part: Part, title: str) -> SourcesData:
    outlets = () if part.name else desk.library.outlets.values()
    return SourcesData(
        title=title,
        tally=_tally(desk, part.items if part.name else tuple(desk.library.readings)),
        documents=tuple(_document(desk, key) for key in part.items),
        outlets=tuple(
            Row(Name(o.name or NO_OUTLET, Ref(f"source/{o.id}")), _documents(desk, o.articles))
            for o in outlets
        ),
        lines=tuple(_lines(desk, key) for key in part.items if key in desk.library.lines),
        parts=() if part.name else directory(desk, NAME, "document"),
    )


def outlets(library: Library) -> Iterator[Later]:
    desk = desk_for(library)
    for outlet in desk.library.outlets.values():
        page = f"source/{outlet.id}"
        path = desk.path(page)
        yield desk.later(page, path, _page, outlet.id)
        yield from parts_of(desk, page, path, outlet.name or NO_OUTLET, _published)


def _page(desk: Desk, key: str) -> Page:
    outlet = desk.library.outlets[key]
    page = f"source/{key}"
    name = outlet.name or NO_OUTLET
    front = meta(desk, page, name, "Source", outlet.articles)
    return Page(page, desk.path(page), "outlet", front, _outlet(desk, outlet, name))


def _tally(desk: Desk, keys: Sequence[str]) -> str:
    """Like "5 documents, 3 independent outlets (1 not stated), 1 chat answer"."""
    groups = {g for key in keys if (g := desk.library.groups.get(key, ""))}
    chat = sum(map(desk.is_chat, keys))
    parts = [count(len(keys), "document")]
    if groups:
        unstated = sum(g in desk.library.readings and not desk.article(g).outlet for g in groups)
        parts.append(independent(len(groups), unstated))
    if chat:
        parts.append(count(chat, "chat answer"))
    return ", ".join(parts)


def _documents(desk: Desk, keys: Sequence[str]) -> str:
    """Like "2 documents, 1 chat answer"."""
    chat = sum(map(desk.is_chat, keys))
    documents = count(len(keys), "document")
    return f"{documents}, {count(chat, 'chat answer')}" if chat else documents


@asked_at_once("counts")
def _counts(desk: Desk, articles: Sequence[str]) -> list[str]:
    """As what each article counts: "Outlet 1", "Outlet 2, not stated", "Outlet 1, again"."""
    counts = _all_counts(desk, EVERY)
    return [counts.get(article, "") for article in articles]


@asked("all counts")
def _all_counts(desk: Desk, _: str) -> Mapping[str, str]:
    numbers: dict[str, int] = {}
    seen: set[str] = set()
    nameless = {a for o in desk.library.outlets.values() if not o.name for a in o.articles}
    out = {}
    for key in desk.library.readings:
        group = desk.library.groups.get(key, "")
        if not group:
            out[key] = "Not counted"
            continue
        number = numbers.setdefault(group, len(numbers) + 1)
        unstated = ", not stated" if key in nameless else ""
        out[key] = f"Outlet {number}{unstated}" + (", again" if group in seen else "")
        seen.add(group)
    return out


def _document(desk: Desk, key: str) -> DocumentRow:
    outlet = desk.article(key).outlet
    return DocumentRow(
        document=Name(desk.title(key), desk.briefing(key)),
        outlet=f"{outlet.text if outlet else NO_OUTLET}, {desk.day(key, time=True)}",
        kind=KINDS[desk.article(key).kind.name],
        quotes=len(desk.shelf.statements[key]),
        figures=len(desk.shelf.figures[key]),
        shown=_shown(desk, key),
        counts=_counts(desk, key),
    )


def _shown(desk: Desk, key: str) -> str:
    allowed = desk.allowances[key]
    return f"{allowed.shown:,} of {allowed.words:,}"


def _lines(desk: Desk, key: str) -> LinesRow:
    lines = desk.library.lines[key]
    parts = (lines.used, lines.furniture, lines.unused)
    used, furniture, unused = (
        f"{part:,} of {lines.total:,} ({share}%)"
        for part, share in zip(parts, percentages(parts), strict=True)
    )
    return LinesRow(
        Name(desk.title(key), desk.briefing(key, "source-record")),
        used,
        furniture,
        unused,
        ", ".join(dropped_by(desk.article(key))) or "none",
    )


def _outlet(desk: Desk, outlet: Outlet, name: str) -> OutletData:
    kinds = sorted({KINDS[desk.article(key).kind.name] for key in outlet.articles})
    notes = [f"Kinds of text: {listed([k.lower() for k in kinds])}"]
    if outlet.name is None:
        notes.append("These texts do not say who published them")
    page = f"source/{outlet.id}"
    rows = tuple(_published(desk, key) for key in newest(desk, page))
    documents = _documents(desk, outlet.articles)
    return OutletData(name, documents, tuple(notes), rows, all_of(desk, page))


def _published(desk: Desk, key: str) -> Row:
    return Row(
        Name(desk.title(key), desk.briefing(key)),
        f"{line_of_outlet(desk, key)} · {contents(desk, key)}; {_shown(desk, key)} words shown",
    )
