"""From grouped names to the records: `Cast` with name, aliases, gender and roles, and `Mention`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract.names.decide import Name
from generator.extract.names.gazetteer import STANDARD
from generator.extract.names.gender import gender
from generator.extract.names.held import held
from generator.extract.names.lines import Line
from generator.extract.names.sure import is_sure
from generator.links import slug
from generator.records import Article, Cast, Mention, Span


def casting(
    article: Article, lines: Sequence[Line], grouped: Sequence[Sequence[Name]]
) -> Iterator[Cast | Mention]:
    """The records of each group of names; keys are made unique by a number."""
    taken: set[str] = set()
    for places, roles in zip(grouped, held(article, lines, grouped), strict=True):
        fullest = max(places, key=lambda p: _fullness(lines, p))
        name = _name(lines, fullest)
        key = _unique(slug(name), taken)
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
    text = line.passage.text[line.starts[name.start] : line.ends[name.end - 1]]
    return " ".join(text.split())


def _name(lines: Sequence[Line], fullest: Name) -> str:
    """The fullest name as printed, but for capitals; a country or state by its one name: "United
    States"."""
    text = printed(lines, fullest)
    if fullest.adjective:
        return fullest.known
    if fullest.type == "person":
        return _calm(text)
    if fullest.type != "place" or not fullest.known:
        return text
    if fullest.known in STANDARD:
        return fullest.known
    return text.title() if text.isupper() and len(text) > _ABBREVIATED else text


# "MARY" of "MARY Lou Roe", with which an article opens; not "JD Roe", "MARY ROE", "ROE Inc."
_LOUD = re.compile(r"(?:[A-ZÀ-Þ]{3,} )+(?=[A-ZÀ-Þ][a-zß-ÿ])")


def _calm(name: str) -> str:
    """A name whose first words the page prints in capitals, as names are written."""
    m = _LOUD.match(name)
    return m.group().title() + name[m.end() :] if m else name


_ABBREVIATED = 4
"""Letters up to which capitals are an abbreviation ("NYC"); more are a dateline ("HOUSTON")."""


def span_of(lines: Sequence[Line], name: Name) -> Span:
    """The name's characters in the seed."""
    line = lines[name.line]
    return line.passage.span(line.starts[name.start], line.ends[name.end - 1])
