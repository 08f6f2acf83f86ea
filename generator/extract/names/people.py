"""Which names of persons are one person: "Donald J. Trump", "Donald Trump" and "Trump"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator import lexicon
from generator.extract.names import words
from generator.extract.names.decide import Name
from generator.extract.names.lines import Line


@dataclass(slots=True)
class Person:
    """A person in the making: the parts of the fullest name, and the places that name him."""

    parts: tuple[str, ...]
    suffix: str
    gender: words.Gender
    places: list[Name] = field(default_factory=list)


def people(lines: Sequence[Line], names: Sequence[Name]) -> list[list[Name]]:
    """The names of persons, those of one person together, in order of first appearance.

    A surname that two persons share goes to the one named last in its paragraph, else to nobody.
    """
    found: list[Person] = []
    full = [n for n in names if len(_parts(lines, n)[0]) > 1]
    for name in sorted(full, key=lambda n: -len(_parts(lines, n)[0])):
        _join_full(lines, name, found)
    for person in found:
        person.places.sort(key=_place)
    for name in names:
        if len(_parts(lines, name)[0]) == 1:
            _join_short(lines, name, found)
    groups = [sorted(p.places, key=_place) for p in found if p.places]
    return sorted(groups, key=lambda g: _place(g[0]))


def _place(name: Name) -> tuple[int, int]:
    return name.line, name.start


def _parts(lines: Sequence[Line], name: Name) -> tuple[tuple[str, ...], str]:
    """The folded name without its suffix, and the suffix: ("donald", "trump"), "jr"."""
    texts = lines[name.line].texts[name.start : name.end]
    parts = [words.folded(t) for t in texts if t[0].isalnum()]
    suffix = ""
    while len(parts) > 1 and parts[-1] in words.SUFFIXES:
        suffix = parts.pop()
    return tuple(parts) or ("",), suffix


def title_gender(line: Line, name: Name) -> words.Gender:
    """What the title in front of the name says: "Mrs. Clinton" → "f"."""
    if name.titled < 0:
        return ""
    for text in line.texts[name.titled : name.start]:
        gender = words.role_gender(text)
        if gender:
            return gender
    return ""


def _join_full(lines: Sequence[Line], name: Name, found: list[Person]) -> None:
    parts, suffix = _parts(lines, name)
    gender = title_gender(lines[name.line], name)
    fits = [p for p in found if _same(p, parts, suffix) and not _clash(p.gender, gender)]
    if len(fits) == 1 or (fits and all(f.parts == fits[0].parts for f in fits)):
        fits[0].places.append(name)
        fits[0].gender = fits[0].gender or gender
    else:
        found.append(Person(parts, suffix, gender, [name]))


def _clash(one: str, other: str) -> bool:
    return bool(one and other and one != other)


def _same(person: Person, parts: tuple[str, ...], suffix: str) -> bool:
    """Whether the shorter name can be the fuller: "María Machado" of "María Corina Machado"."""
    if suffix and person.suffix != suffix:
        return False
    fuller = person.parts
    if not _first_fits(fuller[0], parts[0]):
        return _tail(fuller, parts)
    rest = iter(fuller[1:])
    return all(any(_fits(have, want) for have in rest) for want in parts[1:])


def _tail(fuller: tuple[str, ...], parts: tuple[str, ...]) -> bool:
    """ "de la Fuente" of "Juan Ramón de la Fuente", "González Urrutia" of "Edmundo …"."""
    return len(parts) < len(fuller) and fuller[-len(parts) :] == parts


def _fits(have: str, want: str) -> bool:
    return (
        have == want
        or (len(want) == 1 and have.startswith(want))
        or (len(have) == 1 and want.startswith(have))
    )


def _first_fits(have: str, want: str) -> bool:
    return _fits(have, want) or _short_forms().get(have, have) == _short_forms().get(want, want)


def _short_forms() -> dict[str, str]:
    return lexicon.load("short_forms")["short_forms"]  # type: ignore[no-any-return]


def _join_short(lines: Sequence[Line], name: Name, found: list[Person]) -> None:
    (word, *_), _suffix = _parts(lines, name)
    gender = title_gender(lines[name.line], name)
    for test in (_is_last, _is_family, _is_given):
        fits = [p for p in found if test(p, word) and not _clash(p.gender, gender)]
        if fits:
            break
    else:
        found.append(Person((word,), "", gender, [name]))
        return
    chosen = fits[0] if len(fits) == 1 else _latest(lines, name, fits)
    if chosen is not None:
        chosen.places.append(name)


def _is_last(person: Person, word: str) -> bool:
    return person.parts[-1] == word


def _is_family(person: Person, word: str) -> bool:
    """ "González" of "Edmundo González Urrutia"."""
    return len(person.parts) > 2 and word in person.parts[1:-1]


def _is_given(person: Person, word: str) -> bool:
    return len(person.parts) > 1 and person.parts[0] == word


def _latest(lines: Sequence[Line], name: Name, fits: Sequence[Person]) -> Person | None:
    """Of persons who share a name, the one named last before it in the same paragraph."""
    block = lines[name.line].block
    best: tuple[tuple[int, int], int] | None = None
    for number, person in enumerate(fits):
        for place in person.places:
            if _place(place) < _place(name) and lines[place.line].block == block:
                best = max(best or (_place(place), number), (_place(place), number))
    return fits[best[1]] if best else None
