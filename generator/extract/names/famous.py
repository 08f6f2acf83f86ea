"""Who is named by surname alone beside a relative in full: "Obama" beside "Michelle Obama"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.names.decide import Name
from generator.extract.names.lines import Line
from generator.extract.names.namesakes import WELL_KNOWN, Person, is_well_known, offices_before

_ABOVE = ("headline", "standfirst", "caption")
"""Where news names people by surname alone whom it names in full below."""
_Parted = tuple[Name, tuple[str, ...], str]


def unnamed(
    lines: Sequence[Line], parted: Sequence[_Parted], full: Sequence[Person]
) -> Iterator[Person]:
    """For each surname whose chief bearer the article never names in full, a person of that name.

    He is there if all that it names in full are relatives, juniors or not the one the surname is
    known for, and the surname stands before any of them is named, or with an office of none.
    """
    bearers: dict[str, list[Person]] = {}
    for person in full:
        bearers.setdefault(person.parts[-1], []).append(person)
    bare: dict[str, list[Name]] = {}
    for name, parts, suffix in parted:
        if len(parts) == 1 and not suffix:
            bare.setdefault(parts[0], []).append(name)
    for surname, named in bare.items():
        known = bearers.get(surname, [])
        if known and all(_is_lesser(p) for p in known):
            signs = [n for n in named if _of_none(lines, n, known)]
            if signs:
                other = Person((surname,), "", "", "")
                other.titles.update(*(offices_before(lines[n.line], n) for n in signs))
                yield other


def _is_lesser(person: Person) -> bool:
    """Whether a bare surname may well mean somebody else."""
    other = person.parts[-1] in WELL_KNOWN and not is_well_known(person)
    return person.relative or other or person.suffix == "jr"


def _of_none(lines: Sequence[Line], name: Name, known: Sequence[Person]) -> bool:
    """Whether the surname stands before all who bear it, or with a title that none of them has."""
    line = lines[name.line]
    office = offices_before(line, name)
    if office and not any(p.titles & office for p in known):
        # "Dr. King" is Martin Luther King Jr.; "President Trump" is no Donald Trump Jr.
        juniors = all(p.suffix == "jr" and not p.relative for p in known)
        return not juniors or known[0].parts[-1] in WELL_KNOWN
    if office or lines[name.line].shape != "prose":
        return False
    if lines[name.line].passage.block.kind in _ABOVE and not any(p.relative for p in known):
        return False  # "Roe stuns Trump in final", of Judd Trump
    earlier = all(p.places and (name.line, name.start) < p.places[0] for p in known)
    juniors = all(p.suffix == "jr" and not p.relative for p in known)
    return earlier and not juniors
