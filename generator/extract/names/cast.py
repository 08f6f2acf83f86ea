"""From grouped names to the records: `Cast` with name, aliases, gender and roles, and `Mention`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.extract.names import words
from generator.extract.names.decide import Name
from generator.extract.names.gazetteer import STANDARD
from generator.extract.names.gender import gender
from generator.extract.names.lines import Line
from generator.extract.names.roles import Ends, Stretch, role_after, role_before, role_opening
from generator.extract.names.sure import is_sure
from generator.links import slug
from generator.records import Article, Cast, Mention, Role, Span


def casting(
    article: Article, lines: Sequence[Line], grouped: Sequence[Sequence[Name]]
) -> Iterator[Cast | Mention]:
    """The records of each group of names; keys are made unique by a number."""
    taken: set[str] = set()
    setting = _Setting(_subjects(grouped), _ends(grouped), _people(grouped))
    for places in grouped:
        fullest = max(places, key=lambda p: _fullness(lines, p))
        name = _name(lines, fullest)
        key = _unique(slug(name), taken)
        roles = _roles(article, lines, places, setting)
        aliases = {printed(lines, p) for p in places} - {name}
        sex = gender(lines, places, [r.text for r in roles]) if places[0].type == "person" else ""
        where, group = span_of(lines, fullest), fullest.group
        others = tuple(sorted(aliases))
        sure = bool(roles) or is_sure(lines, places, fullest)
        yield Cast(where, key, name, fullest.type, sex, others, roles, group, sure=sure)
        for place in places:
            yield Mention(span_of(lines, place), place.type, key)


def _fullness(lines: Sequence[Line], name: Name) -> tuple[int, bool, bool, int]:
    """More words before fewer, "Acme" before "Acme Inc.", "Houston" before "HOUSTON", more letters
    before fewer."""
    text, keys = printed(lines, name), lines[name.line].keys[name.start : name.end]
    firm = name.type == "organisation" and len(keys) > 1 and keys[-1] in _FIRM
    return len(keys) - firm, not firm, not text.isupper(), len(text)


_FIRM = frozenset(["inc", "corp", "co", "ltd", "llc", "plc", "ag", "sa", "nv", "gmbh"])


def _unique(key: str, taken: set[str]) -> str:
    number, free = 1, key
    while free in taken:
        number += 1
        free = f"{key}-{number}"
    taken.add(free)
    return free


def printed(lines: Sequence[Line], name: Name) -> str:
    """The name as the text has it, white space folded."""
    line = lines[name.line]
    text = line.passage.text[line.tokens[name.start].start : line.tokens[name.end - 1].end]
    return " ".join(text.split())


def _name(lines: Sequence[Line], fullest: Name) -> str:
    """The fullest name as printed; a country or state by its one name: "United States"."""
    text = printed(lines, fullest)
    if fullest.adjective:
        return fullest.known
    if fullest.type != "place" or not fullest.known:
        return text
    if fullest.known in STANDARD:
        return fullest.known
    return text.title() if text.isupper() and len(text) > _ABBREVIATED else text


_ABBREVIATED = 4
"""Letters up to which capitals are an abbreviation ("NYC"); more are a dateline ("HOUSTON")."""


def span_of(lines: Sequence[Line], name: Name) -> Span:
    """The name's characters in the seed."""
    line = lines[name.line]
    return line.passage.span(line.tokens[name.start].start, line.tokens[name.end - 1].end)


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


def _roles(
    article: Article,
    lines: Sequence[Line],
    places: Sequence[Name],
    setting: _Setting,
) -> tuple[Role, ...]:
    if places[0].type != "person":
        return ()
    seen: dict[str, Role] = {}
    for place in places:
        for number, stretch in _stretches(lines, place, setting):
            role = _role(article, lines[number], stretch)
            seen.setdefault(role.text.lower(), role)
    return tuple(seen.values())


def _stretches(
    lines: Sequence[Line], place: Name, setting: _Setting
) -> Iterator[tuple[int, Stretch]]:
    line, after = lines[place.line], place.line + 1
    if line.shape == "prose":
        before = _before(line, place.start, setting.ends.get(place.line, {}))
        for stretch in (*before, role_after(line, place.end)):
            own = stretch and not _of_another(stretch, setting.people.get(place.line, {}))
            if stretch and own and not _kin_only(line, stretch) and not _plural(line, stretch):
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


def _plural(line: Line, stretch: Stretch) -> bool:
    """ "Senators" before the first of several names is nobody's role."""
    last = line.keys[stretch[1] - 1]
    return last in ("sens", "reps", "govs") or (last.endswith("s") and last[:-1] in words.ROLES)


_KIN = words.listed("name_context", "kin")


def _kin_only(line: Line, stretch: Stretch) -> bool:
    """ "his wife Cilia Flores": a tie to somebody else, no role of its own."""
    start, end = stretch
    return all(k in _KIN or k in words.MODIFIERS for k in line.keys[start:end])


def _role(article: Article, line: Line, stretch: Stretch) -> Role:
    start, end = stretch
    span = line.passage.span(line.tokens[start].start, line.tokens[end - 1].end)
    return Role(span.of(article.text), span)
