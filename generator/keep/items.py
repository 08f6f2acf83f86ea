"""The body of a page merged section by section and item by item, each found by its id.

So an editor may reorder, rewrite, add and delete while the sources do the same elsewhere. What a
key cannot tell apart is merged line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.keep.order import parents, woven
from generator.keep.rows import Clash, Rows, clash, merge_rows, pick
from generator.keep.sections import CLOSES, Section, known, sections

# "Also in", "{.from}", "and [3 more documents](../quotes.md#q-4ac987)"
_CHIPS = re.compile(r"Also in$|\{\.from\}$|(?:and )?\[[\d,]+ more documents?\]\(")

GAP = 1
"""Blank lines between two sections where no side says how many."""
Keyed = Mapping[str, Section]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Noted:
    """An item whose editor should look at what its source says now."""

    at: int
    """Line of the merged rows, from 0."""
    item: str
    reason: str


@dataclass(frozen=True, slots=True)
class Body:
    rows: Rows
    clashes: tuple[Clash, ...] = ()
    notes: tuple[Noted, ...] = ()


@dataclass(frozen=True, slots=True)
class _Piece:
    """What becomes of one section; no rows where it goes."""

    rows: Rows | None
    clashes: tuple[Clash, ...] = ()
    note: str = ""


def merge_body(base: Rows, ours: Rows, theirs: Rows) -> Body:
    """The merged lines, their clashes, and the items to look at."""
    taken = pick(base, ours, theirs)
    if taken is not None:
        return Body(taken)
    b, o, t = (known(sections(rows)) for rows in (base, ours, theirs))
    if b is not None and o is not None and t is not None:
        found = _joined(b, o, t)
        blank = pick(_blank_end(base), _blank_end(ours), _blank_end(theirs))
        found = replace(found, rows=(*found.rows, *(_blank_end(ours) if blank is None else blank)))
        if _sound(found.rows, ours, theirs):
            return found
    rows, clashes = merge_rows(base, ours, theirs)
    if not _sound(rows, ours, theirs):
        rows, clashes = clash(base, ours, theirs)
    return Body(rows, tuple(clashes))


def _sound(rows: Rows, *sides: Rows) -> bool:
    """Whether lists are closed and ids stand once, unless a side broke that already."""
    return all(
        check(rows) or not all(check(side) for side in sides) for check in (_balanced, _unique)
    )


def _unique(rows: Rows) -> bool:
    return known(sections(rows)) is not None


def _blank_end(rows: Rows) -> Rows:
    """The blank lines that the page ends with."""
    at = len(rows)
    while at and not rows[at - 1].strip():
        at -= 1
    return rows[at:]


def _balanced(rows: Rows) -> bool:
    """Whether every `<div>` that begins a line is closed by one that does, and none twice."""
    depth = 0
    for row in rows:
        depth += row.startswith("<div") - row.startswith("</div>")
        if depth < 0:
            return False
    return depth == 0


def _joined(base: Keyed, ours: Keyed, theirs: Keyed) -> Body:
    levels = _settled(*({key: s.level for key, s in side.items()} for side in (base, ours, theirs)))
    order = woven(list(base), list(ours), list(theirs), levels)
    pieces = _pieces(order, base, ours, theirs, levels)
    stays = [key for key in order if pieces[key].rows is not None]
    rows: list[str] = []
    clashes: list[Clash] = []
    notes: list[Noted] = []
    for key in order:
        piece = pieces[key]
        at = len(rows)
        if piece.note:
            notes.append(Noted(at, key.removeprefix("#"), piece.note))
        clashes += ((at + place, sides) for place, sides in piece.clashes)
        if piece.rows is not None:
            rows += piece.rows
            if key != stays[-1]:
                rows += [""] * _gap(base.get(key), ours.get(key), theirs.get(key))
    return Body(tuple(rows), tuple(clashes), tuple(notes))


def _gap(*sides: Section | None) -> int:
    """Blank lines behind a section, by the same laws as its text."""
    base, ours, theirs = (None if s is None else s.gap for s in sides)
    if ours is None or (ours == base and theirs is not None):
        ours = theirs
    if ours is None:
        ours = base
    return GAP if ours is None else ours


# --- what becomes of each ---------------------------------------------------------------------


def _settled(base: Mapping[str, T], ours: Mapping[str, T], theirs: Mapping[str, T]) -> dict[str, T]:
    """By key what our side makes of it if an editor changed that, else what theirs does."""
    changed = {key: own for key, own in ours.items() if key not in base or own != base[key]}
    return {**base, **ours, **theirs, **changed}


def _pieces(
    order: Sequence[str], base: Keyed, ours: Keyed, theirs: Keyed, levels: Mapping[str, int]
) -> dict[str, _Piece]:
    """By key; the last first, since a section stays for what is left in it."""
    over = [_above(side) for side in (base, ours, theirs)]
    above = _settled(*over)
    found: dict[str, _Piece] = {}
    needed: set[str] = set()
    unwanted = _unwanted(base, ours, theirs, over[-1])
    for key in sorted(order, key=lambda key: -levels[key]):
        b, o, t = base.get(key), ours.get(key), theirs.get(key)
        piece = _added(t, key in unwanted) if b is None and o is None else _piece(b, o, t)
        if piece.rows is None and key in needed and o is not None:
            piece = _Piece(o.rows)
        if piece.rows is not None:
            needed.add(above[key])
        found[key] = piece
    for key in [key for key in order if key in ours and key not in theirs]:
        end = f"{CLOSES} {key}"
        if found[key].rows is not None and end in ours and end not in theirs:
            found[end] = _Piece(ours[end].rows)
    return found


def _above(side: Keyed) -> dict[str, str]:
    return parents(list(side), {key: section.level for key, section in side.items()})


def _unwanted(base: Keyed, ours: Keyed, theirs: Keyed, above: Mapping[str, str]) -> frozenset[str]:
    """New sections of the sources that belong in one which an editor deleted."""
    found: set[str] = set()
    for key in theirs:
        over = above[key]
        gone = over in found or (over in base and over not in ours)
        if gone and key not in base and key not in ours:
            found.add(key)
    return frozenset(found)


def _added(theirs: Section | None, unwanted: bool) -> _Piece:
    """What only the sources brought."""
    if theirs is None or unwanted:
        return _Piece(None, note="new, but you deleted the section it belongs to")
    return _Piece(theirs.rows)


def _piece(base: Section | None, ours: Section | None, theirs: Section | None) -> _Piece:
    if ours is None:
        return _deleted(base, theirs)
    if base is None:
        return _Piece(ours.rows) if theirs is None else _twice(ours.rows, theirs.rows)
    if theirs is None:
        if ours.rows == base.rows:
            return _Piece(None)
        return _Piece(ours.rows, ((0, (ours.rows, (), base.rows)),))
    rows, clashes = merge_rows(base.rows, ours.rows, theirs.rows)
    edited = ours.rows not in (base.rows, theirs.rows) and ours.named
    moved = edited and substance(theirs.rows) != substance(base.rows)
    return _Piece(rows, tuple(clashes), "its source changed after you edited it" if moved else "")


def _deleted(base: Section | None, theirs: Section | None) -> _Piece:
    """An item with an id stays deleted in silence; words alone may mean another one now."""
    if base is None or theirs is None or base.rows == theirs.rows:
        return _Piece(None)
    if theirs.named:
        told = substance(theirs.rows) != substance(base.rows)
        return _Piece(None, note="its source changed after you deleted it" if told else "")
    rows, clashes = merge_rows(base.rows, (), theirs.rows)
    return _Piece(rows or None, tuple(clashes))


def _twice(ours: Rows, theirs: Rows) -> _Piece:
    """Both sides added it: once if alike, else as the editor has it."""
    if ours == theirs:
        return _Piece(ours)
    rows, clashes = clash((), ours, theirs)
    return _Piece(rows, tuple(clashes))


def substance(rows: Rows) -> list[str]:
    """What an item says, without the chips that come and go as other articles do."""
    return list(_saying(rows))


def _saying(rows: Rows) -> Iterator[str]:
    for row in rows:
        text = row.strip()
        # "[CubaHeadlines, 12 Jan](…){.src data-span="…"}"
        if text and "data-span=" not in text and not _CHIPS.match(text):
            yield text
