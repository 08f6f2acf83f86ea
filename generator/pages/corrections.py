"""The corrections log: what was put right by hand, where, and when an editor says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.dates_in_words import in_words
from generator.escape import clean
from generator.pages.desk import Desk
from generator.pages.parts import Name, Term
from generator.records import Correction, Ref

NO_DATE = "Date not stated"
FIELDS = {
    "deleted": "taken out",
    "speaker": "speaker",
    "answer": "answer in an editor’s words",
    "headline": "headline",
    "date": "date",
    "published": "date",
    "outlet": "outlet",
    "kind": "kind of source",
    "url": "link to the original",
    "original": "link to the original",
    "title": "name",
    "name": "name",
    "alias": "other name",
    "same_as": "the same as",
    "not_same_as": "not the same as",
    "type": "sort of actor",
    "wikidata": "item of Wikidata",
    "withdrawn": "withdrawn",
    "hidden": "no page of its own",
    "story": "story",
}
NOTHING = "not stated"
REGISTERS = ("quotes", "figures", "timeline", "questions")
"""Their front pages are there whatever is taken out."""


def corrections(desk: Desk) -> tuple[Term, ...]:
    """An entry each, the newest first; those without a date last."""
    found = [c for c in desk.library.corrections if not _of_withdrawn(desk, c)]
    dated = sorted((c for c in found if c.date), key=lambda c: c.date, reverse=True)
    same: dict[tuple[str, str], list[Correction]] = {}
    for c in (*dated, *(c for c in found if not c.date)):
        key = ("", c.item) if c.field == "deleted" else (c.page, f"{c.item} {c.field}")
        same.setdefault(key, []).append(c)
    return tuple(_entry(desk, row) for row in same.values())


def _of_withdrawn(desk: Desk, correction: Correction) -> bool:
    """Whether its words are off the site, with the article that they stand in."""
    gone = {found.page for found in desk.library.unshown}
    return correction.page in gone and correction.field not in ("withdrawn", "hidden")


def _entry(desk: Desk, same: Sequence[Correction]) -> Term:
    """One correction; of an item taken out on several pages with all of them."""
    first = same[0]
    return Term(
        in_words(first.date) or first.date or NO_DATE,
        text=entry_of(first),
        names=tuple(_page(desk, c) for c in same),
    )


def entry_of(correction: Correction) -> str:
    """Like "speaker: “Donald Trump”, was “Claudia Sheinbaum” · “We will act”"."""
    field = FIELDS.get(correction.field.partition(" ")[0], correction.field)
    if correction.field == "deleted":
        return f"{field}: {correction.label}"
    if correction.field == "answer":
        return f"{field}: {correction.label}"
    if correction.field == "hidden":
        return field
    if correction.field == "withdrawn":
        return f"{field}: {clean(correction.now)}"
    change = f"{field}: {_said(correction.now)}, was {_said(correction.was)}"
    if not correction.was and correction.page.startswith("actor/"):
        change = f"{field}: {_said(correction.now)}"
    return f"{change} · {correction.label}" if correction.item else change


def _said(value: str) -> str:
    names = [f"“{clean(name)}”" for name in value.split("\n") if name]
    return ", ".join(names) or NOTHING


def _page(desk: Desk, correction: Correction) -> Name:
    """The page it was made on, at the item where that is still there."""
    kind, _, key = correction.page.partition("/")
    if kind in REGISTERS:
        return Name(kind.capitalize(), Ref(kind))
    there = _there(desk, kind, key)
    anchor = correction.item if correction.item and correction.field != "deleted" else ""
    known = anchor in _items(desk) if anchor else True
    label = _label(desk, kind, key)
    return Name(label, Ref(correction.page, anchor if known else "")) if there else Name(label)


def _there(desk: Desk, kind: str, key: str) -> bool:
    if kind == "story":
        return key in desk.library.stories
    if any(found.page == f"{kind}/{key}" for found in desk.library.unshown):
        return kind == "briefing"
    if kind == "briefing":
        return key in desk.library.readings
    return key in desk.library.actors and desk.library.actors[key].paged


def _label(desk: Desk, kind: str, key: str) -> str:
    if kind == "briefing" and key in desk.library.readings:
        return desk.label(key)
    for found in desk.library.unshown:
        if found.page == f"{kind}/{key}":
            return clean(found.title)
    if kind == "story" and key in desk.library.stories:
        return clean(desk.library.stories[key].title)
    actor = desk.library.actors.get(key)
    return actor.name if actor else key


def _items(desk: Desk) -> Iterable[str]:
    return desk.library.statements
