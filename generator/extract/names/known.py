"""Names in headlines: where every word has a capital, only names that are known elsewhere count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.extract.names import gazetteer, words
from generator.extract.names.decide import Name
from generator.extract.names.lines import Line
from generator.extract.names.possible import SMALL
from generator.extract.names.sport import TEAMS, is_sport
from generator.records import ActorType

_Known = dict[str, list[tuple[tuple[str, ...], ActorType, str]]]


def known_names(lines: Sequence[Line], found: Iterable[Name]) -> list[Name]:
    """The names in lines of all capitals, or of capitalised words, that prose or a list knows."""
    if all(line.shape == "prose" for line in lines):
        return []
    table, sport = _table(lines, found), is_sport(lines)
    out: list[Name] = []
    for number, line in enumerate(lines):
        if line.shape != "prose":
            names = _in_line(number, line, table)
            out.extend(_as_team(line, n) if sport else n for n in names)
    return out


def _table(lines: Sequence[Line], found: Iterable[Name]) -> _Known:
    table: _Known = {}
    for name in found:
        texts = lines[name.line].texts[name.start : name.end]
        keys = tuple(words.folded(t) for t in texts)
        rows = table.setdefault(keys[0], [])
        if not any(keys == row[0] for row in rows):
            rows.append((keys, name.type, name.known))
        if name.type == "person" and len(keys) > 1:
            table.setdefault(keys[-1], []).append((keys[-1:], "person", ""))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


def _in_line(number: int, line: Line, table: _Known) -> Iterator[Name]:
    at = 0
    folded = [words.folded(t) for t in line.texts]
    while at < len(folded):
        name = _here(number, line, folded, at, table)
        if name is None:
            at += 1
        else:
            yield name
            at = name.end


def _here(number: int, line: Line, folded: Sequence[str], at: int, table: _Known) -> Name | None:
    if not line.caps[at] or (line.shape == "shout" and line.keys[at] in SMALL):
        return None  # "WHO IS TO BLAME", whatever the WHO says below
    best: Name | None = None
    type_: ActorType
    for keys, type_, known in table.get(folded[at], ()):
        if tuple(folded[at : at + len(keys)]) == keys:
            best = Name(number, at, at + len(keys), type_, known=known)
            break
    entry = line.known[at]
    if entry and (best is None or entry[0] > best.end - at) and _sure(line, at, entry):
        size, what = entry
        type_ = "organisation" if what.sort == "organisation" else "place"
        best = Name(number, at, at + size, type_, known=what.name)
    return best


def _as_team(line: Line, name: Name) -> Name:
    """ "KANSAS CITY AT DETROIT" are two teams, "BIRMINGHAM, England" is a town."""
    known = line.known[name.start]
    town = name.type == "place" and known is not None and known[1].kind in TEAMS
    located = line.key(name.start - 1) in ("in", "near") or line.key(name.end) == ","
    dated = line.key(name.end)[:4].isdigit()
    return name._replace(type="organisation") if town and not located and not dated else name


_SURE = 4
"""Weight from which a place or organisation counts in a headline without the article's help."""


def _sure(line: Line, at: int, found: tuple[int, gazetteer.Entry]) -> bool:
    size, entry = found
    if entry.sort == "thing" or entry.weight < _SURE:
        return False
    return size > 1 or not words.is_ordinary(line.texts[at]) or entry.exact
