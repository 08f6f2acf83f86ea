"""The roles that an article gives each of its people: which stretches beside a name are his."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.extract.names import words
from generator.extract.names.decide import Name
from generator.extract.names.doubted_roles import is_doubted
from generator.extract.names.lines import Line
from generator.extract.names.role_words import Stretch
from generator.extract.names.roles import Ends, role_before
from generator.extract.names.roles_behind import role_after, role_opening
from generator.records import Article, Role


def held(
    article: Article, lines: Sequence[Line], grouped: Sequence[Sequence[Name]]
) -> list[tuple[Role, ...]]:
    """The roles of each group of names, in their order; none for what is no person.

    A role that two people could hold is nobody's: "Ann Lee, the mayor, Tom Ruiz" and no more.
    """
    setting = _Setting(_subjects(grouped), _ends(grouped), _people(grouped))
    rows = [_beside(lines, places, setting) for places in grouped]
    holders = Counter(stretch for row in rows for stretch in dict.fromkeys(row))
    return [_roles(article, lines, [s for s in row if holders[s] == 1]) for row in rows]


def _beside(
    lines: Sequence[Line], places: Sequence[Name], setting: _Setting
) -> list[tuple[int, Stretch]]:
    if places[0].type != "person":
        return []
    return [found for place in places for found in _stretches(lines, place, setting)]


def _roles(
    article: Article, lines: Sequence[Line], stretches: Sequence[tuple[int, Stretch]]
) -> tuple[Role, ...]:
    seen: dict[str, Role] = {}
    for number, stretch in stretches:
        role = _role(article, lines[number], stretch)
        seen.setdefault(role.text.lower(), role)
    return tuple(seen.values())


@dataclass(frozen=True, slots=True)
class _Setting:
    """What stands on each line: its one person, and where other names end."""

    subjects: Mapping[int, Name | None]
    ends: Mapping[int, Ends]
    people: Mapping[int, Ends]
    """Where names of persons with titles end, and where their titles begin."""


def _people(grouped: Sequence[Sequence[Name]]) -> dict[int, Ends]:
    out: dict[int, dict[int, int]] = {}
    for place in (p for places in grouped for p in places if p.titled >= 0):
        out.setdefault(place.line, {})[place.end] = place.titled
    return dict(out)


def _of_another(stretch: Stretch, people: Ends) -> bool:
    """ "Ann Lee, former Minister of Fisheries Bo Chan": the title and name of the next
    in a list; not "adviser to President Barack Obama"."""
    start, end = stretch
    return end in people and people[end] <= start + 1


def _ends(grouped: Sequence[Sequence[Name]]) -> dict[int, Ends]:
    out: dict[int, dict[int, int]] = {}
    for places in grouped:
        for place in places:
            if place.type != "person" and not place.group:
                out.setdefault(place.line, {})[place.end] = place.start
    return dict(out)


def _subjects(grouped: Sequence[Sequence[Name]]) -> dict[int, Name | None]:
    """For each line the one person that it names; None where it names two."""
    out: dict[int, Name | None] = {}
    for places in grouped:
        if places[0].type == "person":
            for number in sorted({p.line for p in places}):
                place = next(p for p in places if p.line == number)
                out[number] = None if number in out else place
    return out


def _stretches(
    lines: Sequence[Line], place: Name, setting: _Setting
) -> Iterator[tuple[int, Stretch]]:
    line, after = lines[place.line], place.line + 1
    if line.shape == "prose":
        before = _before(line, place.start, setting.ends.get(place.line, {}))
        for stretch in (*before, role_after(line, place.end)):
            own = stretch and not _of_another(stretch, setting.people.get(place.line, {}))
            if (
                stretch
                and own
                and not _is_none(line, stretch)
                and not is_doubted(line, stretch, place)
            ):
                yield place.line, stretch
    same_block = after < len(lines) and lines[after].block == line.block
    if same_block and setting.subjects.get(place.line) is place and lines[after].shape == "prose":
        opening = role_opening(lines[after])
        if opening:
            yield after, opening


def _before(line: Line, start: int, names: Ends) -> Iterator[Stretch]:
    """Each role in front of the name: "presidential candidate" and "Sen."."""
    stretch = role_before(line, start, names)
    while stretch:
        yield stretch
        stretch = role_before(line, stretch[0], names) if stretch[0] > 0 else None


def _is_none(line: Line, stretch: Stretch) -> bool:
    return _kin_only(line, stretch) or _plural(line, stretch)


def _plural(line: Line, stretch: Stretch) -> bool:
    """ "Senators" before the first of several names is nobody's role."""
    last = line.keys[stretch[1] - 1]
    return last in ("sens", "reps", "govs") or (last.endswith("s") and last[:-1] in words.ROLES)


_KIN = words.listed("name_context", "kin")


def _kin_only(line: Line, stretch: Stretch) -> bool:
    """ "his wife Cilia Flores": a tie to somebody else, no role of its own; not "Chief Justice"."""
    held = line.keys[slice(*stretch)]
    plain = all(k in _KIN or k in words.MODIFIERS or k == "and" for k in held)
    alone = len(held) == 1 and not line.caps[stretch[0]] and held[0] not in _HELD
    return plain and (alone or not _KIN.isdisjoint(held))


_HELD = frozenset(["billionaire", "justice", "general", "student"])
"""Of the words that may describe another role those that are one in small letters, too: not
"veteran", "private", "star"."""


def _role(article: Article, line: Line, stretch: Stretch) -> Role:
    start, end = stretch
    span = line.passage.span(line.starts[start], line.ends[end - 1])
    return Role(span.of(article.text), span)
