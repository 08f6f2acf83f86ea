"""Which candidates are names, and of what type: where nothing settles it, it is left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.extract.names import words
from generator.extract.names.candidates import Candidate, candidates
from generator.extract.names.context import around
from generator.extract.names.evidence import NONE, Scores, within
from generator.extract.names.glued import apart
from generator.extract.names.lines import Line
from generator.extract.names.memory import Votes, name_of, votes
from generator.extract.names.possible import possible
from generator.extract.names.sport import is_sport, team
from generator.extract.names.works import works
from generator.records import ActorType, Span


class Name(NamedTuple):
    """A name at its place: tokens `start` to `end` of line number `line`; a tuple, because an
    article has hundreds of them."""

    line: int
    start: int
    end: int
    type: ActorType
    titled: int = -1
    """Where the title in front of it begins; -1 without one."""
    known: str = ""
    """The name it goes by, where the lexicon has it: "United States" for "U.S."."""
    group: bool = False
    """A description rather than a name: "Trump's national security team"."""
    adjective: bool = False
    """Named by an adjective alone: "Latin American" for Latin America, which is `known`."""


_ENOUGH = 1.0
"""Points below which a word is no name; with less, junk grows faster than names."""

_HINT = 2.0
"""Points of a hint: it settles what nothing else does, and our own lists outweigh it."""
_NAMESAKE = 3.0
"""Points for a person from which the article has somebody of that surname."""
_FAMOUS = 9
"""Weight of a country, which a surname does not outweigh."""


Hints = Mapping[Span, ActorType]
"""What another program takes for a name, by its place in the article."""
NO_HINTS: Hints = {}


def names(lines: Sequence[Line], hints: Hints = NO_HINTS) -> list[Name]:
    """The typed names of all lines of prose, in the order of the text."""
    scored = list(_hinted(lines, _scored(lines), hints))
    heard = votes(lines, scored)
    firms = _firms(lines, scored)
    decided = [
        _decide(lines[found.line], found, points, heard)
        for found, points in scored
        if not (name_of(lines[found.line], found) in firms and _is_open(lines, found, heard))
    ]
    sure = {_keys(lines, name) for name, enough in decided if enough}
    return _agreed(lines, [n for n, enough in decided if enough or _keys(lines, n) in sure], heard)


def _firms(lines: Sequence[Line], scored: Sequence[tuple[Candidate, Scores]]) -> frozenset[str]:
    """The first words of organisations: "fox" of "Fox News"."""
    named = (f for f, points in scored if points.organisation == points.best() > 0)
    return frozenset(name_of(lines[f.line], f).split()[0] for f in named if f.end - f.start > 1)


def _is_open(lines: Sequence[Line], found: Candidate, heard: Votes) -> bool:
    """Whether "Fox" may be Vicente Fox as well as Fox News, both of whom the article names."""
    return found.titled < 0 and _is_namesake(lines[found.line], found, heard)


def _is_namesake(line: Line, found: Candidate, heard: Votes) -> bool:
    """Whether a known organisation's one word is also the surname of somebody named in full."""
    if not found.known or found.known.sort != "organisation" or found.end - found.start > 1:
        return False
    surname = words.is_surname(line.texts[found.start])
    return surname and heard.of(name_of(line, found)).person >= _NAMESAKE


def _keys(lines: Sequence[Line], name: Name) -> tuple[str, ...]:
    return lines[name.line].keys[name.start : name.end]


def _agreed(lines: Sequence[Line], found: Sequence[Name], heard: Votes) -> list[Name]:
    """The names, each of one type: a name of which nothing is known has no two in one article.

    Nor has a town, "Eugene", unless somebody of the name is named in full.
    """
    counts: dict[tuple[str, ...], Counter[ActorType]] = {}
    for name in found:
        counts.setdefault(_keys(lines, name), Counter())[name.type] += 1
    out = []
    for name in found:
        count = counts[_keys(lines, name)]
        most = count.most_common(1)[0][0]
        if not name.known:
            name = name if name.type == most else name._replace(type=most)
        elif name.type == "person" and name.titled < 0 and count["place"] >= count["person"]:
            named = " ".join(words.folded(t) for t in lines[name.line].texts[name.start : name.end])
            if heard.of(named).person < _NAMESAKE:
                name = name._replace(type="place")
        out.append(name)
    return out


def _hinted(
    lines: Sequence[Line], scored: Iterable[tuple[Candidate, Scores]], hints: Hints
) -> Iterator[tuple[Candidate, Scores]]:
    """The candidates with the points of a hint that says just those words."""
    for found, points in scored:
        line = lines[found.line]
        start, end = line.starts[found.start], line.ends[found.end - 1]
        hint = hints.get(line.passage.span(start, end)) if hints else None
        yield found, points if hint is None else points.plus(**{hint: _HINT})


def _scored(lines: Sequence[Line]) -> Iterator[tuple[Candidate, Scores]]:
    sport = is_sport(lines)
    prose = [(n, line) for n, line in enumerate(lines) if line.shape == "prose"]
    every = [found for number, line in prose for found in candidates(number, line)]
    for found in possible(lines, apart(lines, every), works(lines, every)):
        line = lines[found.line]
        points = within(line, found)
        for more in (around(line, found), team(line, found, sport)):
            points = points.plus(*more)
        yield found, points


def _decide(line: Line, found: Candidate, points: Scores, heard: Votes) -> tuple[Name, bool]:
    """The name with its best type, and whether the points are enough by themselves."""
    named = name_of(line, found)
    more = heard.of(named)
    if _surname_heard(line, found, points, heard):
        points = points.plus(person=2)
    if _is_family(line, found, named, heard):
        more = points = NONE  # "the Clintons"
    if more.person >= _NAMESAKE and found.known and found.known.weight < _FAMOUS:
        points = points.plus(place=-0.5 * found.known.weight)  # Paris, of Valeska Paris
    known = found.known.name if found.known else ""
    if more.person >= _GIVEN and _is_given(line, found, points):
        points, more = Scores(points.person + 0.5), Scores(more.person)
    if _is_namesake(line, found, heard):
        more, points, known = Scores(more.person), Scores(points.person), ""  # Fox, of Vicente Fox
    if _says_so(line, found) and more.person >= _NAMESAKE:
        points = points.plus(person=_NAMESAKE)
    total = points.plus(*more)
    plain = _is_plain(line, found) and more.organisation < _PART_OF_NAME
    name = Name(found.line, found.start, found.end, _type(total), found.titled, known)
    return name, total.best() >= (_MORE if plain else _ENOUGH)


def _says_so(line: Line, found: Candidate) -> bool:
    """ "Washington" of “…,” Washington said, where the article has somebody of that name."""
    single = found.end - found.start == 1 and found.known is not None and found.start > 0
    closed = line.texts[found.start - 1] in _SHUTS if single else False
    return closed and line.key(found.end) in _SPOKE and line.key(found.end + 1) in (".", ",", "")


_SHUTS = ("”", '"', ",")
_SPOKE = frozenset(["said", "says", "added", "recalled", "asked"])


def _is_given(line: Line, found: Candidate, points: Scores) -> bool:
    """ "Unai", a town that few know, where the article has an Unai Roe; not in "in Unai"."""
    known, text = found.known, line.texts[found.start]
    if known is None or known.sort != "place" or known.weight >= _SMALL:
        return False
    named = words.is_first_name(text) or words.is_surname(text)
    return found.end - found.start == 1 and points.place <= (_GIVEN if named else known.weight)


_GIVEN = 0.8
"""Points that somebody's full name gives to the first name."""
_SMALL = 3.0

_PART_OF_NAME = 0.8
"""Points that a longer name of the article gives its first word: "Heritage" of Heritage Fund."""
_MORE = 2.0
"""The same for a word of the dictionary: "our Newscast unit", "in the Storied Hall"."""


def _is_plain(line: Line, found: Candidate) -> bool:
    """Whether it is one word that English writes small, and nobody's name."""
    text = line.texts[found.start]
    if found.end - found.start > 1 or found.known or found.titled >= 0 or text.isupper():
        return False
    if line.key(found.start - 1) == "the" and text.endswith("s"):
        return False  # "the Liberals"
    return words.is_ordinary(text) and not (words.is_first_name(text) or words.is_surname(text))


_ALONE = 1.0
"""Points of a surname alone that settle what its full name is."""


_HEARD_WELL = 1.4
"""The same of a surname that no list has: as many as echoes give."""


def _surname_heard(line: Line, found: Candidate, points: Scores, heard: Votes) -> bool:
    """ "Chipper Holloway", where "Holloway said" stands elsewhere; nothing else tells."""
    if found.end - found.start != 2 or found.known or points.person < 0:
        return False
    last = line.texts[found.end - 1]
    if line.keys[found.start] not in words.KNOWN or words.is_ordinary(last):
        return False
    alone = heard.of(words.folded(last))
    enough = _ALONE if words.is_surname(last) else _HEARD_WELL
    return alone.person >= enough and alone.person == alone.best()


def _is_family(line: Line, found: Candidate, named: str, heard: Votes) -> bool:
    """ "the Clintons", where somebody is called Clinton; not "the Browns", a team."""
    if found.known or line.key(found.start - 1) != "the" or not named.endswith("s"):
        return False
    if line.keys[found.end - 1] in words.ORG_HEADS:
        return False
    return any(heard.of(n).person >= _NAMESAKE for n in (named[:-1], named.removesuffix("es")))


def _type(points: Scores) -> ActorType:
    best = points.best()
    if points.person == best:
        return "person"
    return "place" if points.place == best else "organisation"
