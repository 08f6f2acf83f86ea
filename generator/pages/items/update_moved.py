"""What an update tells otherwise than before: a figure that moved, a speaker, a date."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.dates_in_words import day_in_words
from generator.escape import clean
from generator.numerals import spelled
from generator.pages.desk import Desk
from generator.pages.items.differences import WHAT
from generator.pages.items.named import named
from generator.pages.items.update_line import Line, described
from generator.pages.parts import Name
from generator.pages.words import spelled_out
from generator.records import Given, Moved, Update

NOT_STATED = "not stated"


def otherwise(desk: Desk, update: Update) -> Iterator[Line]:
    for came in update.settled:
        name = named(desk, "statement", came.about) or named(desk, "figure", came.about)
        name = name or named(desk, "event", came.about) or Name("something no longer on this site")
        said = f"the sources here no longer differ on {WHAT[came.label]}: "
        yield Line("difference", "Settled", said, name, "", came.articles)
    for moved in update.moved:
        name = named(desk, moved.kind, moved.id) or Name(f"{described(moved.kind, '')} since gone")
        label, before, after = _MOVES.get((moved.kind, moved.field), _changed)(desk, moved)
        yield Line(moved.kind, label, before, name, after, moved.articles)


Told = tuple[str, str, str]
"""Label, what stands before the name, what stands behind it."""


def _changed(_desk: Desk, moved: Moved) -> Told:
    return moved.field.replace("_", " ").capitalize(), f"{_now(moved)}: ", ""


def _now(moved: Moved) -> str:
    return f"now {_said(moved.after)}, was {_said(moved.before)}"


def _said(value: str) -> str:
    """A value in a sentence; a date as a reader writes it."""
    values = [day_in_words(v) or clean(v) for v in value.split("\n") if v]
    return ", ".join(values) or NOT_STATED


def _dated(_desk: Desk, moved: Moved) -> Told:
    return "Date", f"{_now(moved)}: ", ""


def _outlets(desk: Desk, moved: Moved) -> Told:
    before, after = int(moved.before), int(moved.after)
    if after > before:
        statement = desk.library.statements.get(moved.id)
        unstated = statement.support.unstated if statement else 0
        many = "one outlet" if after == 1 else spelled_out(after, unstated)
        return "Confirmed" if after > 1 else "Outlet", f"now in {many}: ", ""
    many = "one outlet" if after == 1 else f"{spelled(after)} outlets"
    return "Fewer sources", f"now in {many}, not in {spelled(before)}: ", ""


def _value(desk: Desk, moved: Moved) -> Told:
    """A figure's value, with where the old one and the new one stand."""
    was, now = moved.was, moved.now
    assert was is not None
    assert now is not None
    before = f"from {clean(was.printed)} ({_receipt(desk, was)}) to {clean(now.printed)}"
    return "Figure moved", f"{before} ({_receipt(desk, now)}): ", ""


def _receipt(desk: Desk, given: Given) -> str:
    """The source and the characters: the text may have moved since."""
    known = given.article in desk.library.readings
    source = desk.source(given.article) if known else given.article
    return f"{source}, characters {given.start}–{given.end} as it then stood"


def _corrected(_desk: Desk, moved: Moved) -> Told:
    return "Corrected again", "", ""


_MOVES: Mapping[tuple[str, str], Callable[[Desk, Moved], Told]] = {
    ("figure", "value"): _value,
    ("statement", "outlets"): _outlets,
    ("statement", "said_on"): _dated,
    ("event", "when"): _dated,
    ("article", "published"): _dated,
    ("correction", "now"): _corrected,
}
