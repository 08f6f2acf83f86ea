"""From a capitalised run to the names in it, titles and nationality taken off.

US Secretary of State Marco Rubio   → US | Secretary of State + Marco Rubio
Mexican Foreign Ministry            → Mexican Foreign Ministry
Venezuelan leader Nicolás Maduro    → Nicolás Maduro
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.extract.names import words
from generator.extract.names.enumerated import plain
from generator.extract.names.gazetteer import Entry
from generator.extract.names.heads import is_org, is_place, is_thing
from generator.extract.names.lines import Line
from generator.extract.names.runs import Run, runs
from generator.extract.names.titles import last_title, short_post
from generator.extract.names.trim import trim


class Candidate(NamedTuple):
    """Tokens `start` to `end` of line number `line` that may be a name."""

    line: int
    start: int
    end: int
    first: bool
    """Stands where any word has a capital."""
    titled: int = -1
    """Where its title begins ("President Trump": one token before it); -1 without title."""
    known: Entry | None = None
    """The gazetteer's entry when it knows the whole name."""
    of_role: bool = False
    """Stands in front of a role: "Ryanair" in "Ryanair CEO Michael O'Leary"."""


def candidates(number: int, line: Line) -> Iterator[Candidate]:
    """Every name that a line of prose may hold, in order."""
    for run in runs(line):
        if not is_thing(line, run.start, run.end) and not _is_ticker(line, run):
            yield from _split(number, line, run)


def _is_ticker(line: Line, run: Run) -> bool:
    """ "Quux Foods <QUX.L>": the sign of a share; not "<Tarn Foods Inc>"."""
    if line.key(run.start - 1) != "<":
        return False
    return all(t.isupper() and len(t) <= 5 for t in line.texts[run.start : run.end])


def _split(number: int, line: Line, run: Run) -> Iterator[Candidate]:
    start, end = run.start, run.end
    cut = _known_then_person(line, start, end)
    if cut:
        yield from _bare(number, line, start, cut, run.first)
        start = cut
    title = None if is_org(line, start, end) else last_title(line, start, end)
    if title is None:
        yield from _bare(number, line, start, end, run.first and start == run.start)
        return
    begin, name = title
    yield from _front(number, line, start, begin, run.first)
    yield from _inside_title(number, line, begin, name)
    if line.key(name) != ",":  # "Head of the School of Earth | , Air and Water"
        yield from _bare(number, line, name, end, False, titled=begin)


def _known_then_person(line: Line, start: int, end: int) -> int:
    """Where a person's name begins right behind a known one: "Venezuela Donald Trump"; 0 if not.

    "Mary" is a town, too, which few know: "Mary Lou Roe" is one name.
    """
    known = line.known[start]
    if known and known[1].weight < _TOLD and words.is_first_name(line.texts[start]):
        return 0
    if short_post(line, start, end):
        return 0
    cut = start + known[0] if known else end
    if end - cut < 2 or is_org(line, cut, end) or is_place(line, cut, end):
        return 0
    if words.is_first_name(line.texts[cut]) and words.is_surname(line.texts[end - 1]):
        return cut
    country = known is not None and known[1].kind == "countries"
    foreign = all(line.keys[k] not in words.KNOWN for k in range(cut, end))
    return cut if country and foreign else 0


_TOLD = 4
"""Weight from which a place is better known than the people who are called so."""


def _front(number: int, line: Line, start: int, end: int, first: bool) -> Iterator[Candidate]:
    """Names before a title: "White House", "Quinnipiac University", "Ryanair"."""
    at = start
    while at < end:
        known = line.known[at]
        stop = end
        if is_org(line, at, end) or is_place(line, at, end):
            yield from _bare(number, line, at, end, first and at == start, of_role=True)
        elif known and at + known[0] <= end and known[1].sort != "thing":
            stop = _over_seat(line, at, at + known[0], end)
            if stop > at + known[0]:
                yield Candidate(number, at, stop, first and at == start, of_role=True)
                return
            yield Candidate(number, at, stop, first and at == start, -1, known[1], True)
        else:
            stop = _next_break(line, at, end)
            if stop > at:
                yield from _bare(number, line, at, stop, first and at == start, of_role=True)
        at = max(stop, at + 1)


SEATS = frozenset(["mp", "td", "mla", "msp", "senator", "mca"])
"""Who sits for a place: what stands before is a party or a constituency."""


def _over_seat(line: Line, at: int, stop: int, end: int) -> int:
    """Over "Bay South" of the constituency in "Dublin Bay South TD"; `stop` where it is none."""
    known = line.known[at]
    if line.key(end) not in SEATS or known is None or known[1].sort != "place":
        return stop
    parts = (p for k in range(stop, end) for p in line.keys[k].split("-"))
    whole = all(p in words.DIRECTIONS or p in words.PLACE_HEADS or p == "mid" for p in parts)
    return end if whole else stop


def _inside_title(number: int, line: Line, at: int, end: int) -> Iterator[Candidate]:
    """Known names inside a title: "President of the United States"."""
    while at < end:
        known = line.known[at]
        stop = at + known[0] if known else at + 1
        if line.key(at - 1) in ("of", "the", "for"):
            body = _body(line, at, end)
            if body > stop:
                yield Candidate(number, at, body, False)
                stop = body
            elif known and known[1].sort != "thing":
                yield Candidate(number, at, stop, False, known=known[1])
        at = stop


def _body(line: Line, at: int, end: int) -> int:
    """Where the organisation ends that begins here: "Quorn Labour Party" in "Leader of the Quorn
    Labour Party"; `at` where none does."""
    stop = at
    while stop < end and line.caps[stop]:
        stop += 1
    known = line.known[at]
    place = known is not None and known[1].sort == "place" and at + known[0] < stop
    if known is None and stop - at > 1 and not plain(line, at) and is_org(line, at, stop):
        return stop  # "Director of the | Quorn Law Center"
    return stop if place and line.keys[stop - 1] in words.ORG_HEADS else at


def _next_break(line: Line, at: int, end: int) -> int:
    """Where the unknown name that begins here ends: before a known name, modifier or demonym."""
    stop = at
    while stop < end:
        if words.is_demonym(line.texts[stop]) or line.keys[stop] in words.MODIFIERS:
            return stop
        if stop > at and line.known[stop]:
            return stop
        stop += 1
    return stop


def _bare(
    number: int,
    line: Line,
    start: int,
    end: int,
    first: bool,
    titled: int = -1,
    of_role: bool = False,
) -> Iterator[Candidate]:
    """A name without its title; demonyms and words that only begin a sentence are cut off."""
    start, end, first = trim(line, start, end, first, titled >= 0)
    if start >= end:
        return
    cut = _cut_inside(line, start, end)
    if cut is None:
        yield Candidate(number, start, end, first, titled, line.whole(start, end), of_role)
        return
    stop, begin = cut
    yield from _bare(number, line, start, stop, first, titled, of_role)
    yield from _bare(number, line, begin, end, False)


def _known_pair(line: Line, start: int, end: int) -> bool:
    """ "OSCE | Chechnya", "Facebook | Twitter | Pinterest"; not "Elizabeth Warren"."""
    known = line.known[start]
    if not known or start + known[0] >= end or words.is_first_name(line.texts[start]):
        return False
    then = line.known[start + known[0]]
    if then is None or known[1].sort != "organisation":
        return False
    return then[1].sort == "organisation" or not is_org(line, start, end)


def _person_behind(line: Line, start: int, end: int) -> int:
    """Where the person begins in "Tarn Weather Bureau Ann Lee"; 0 in "Quorn College Dublin"."""
    at = end - 2
    if at - start < 2 or not words.is_first_name(line.texts[at]):
        return 0
    strange = line.keys[at + 1] not in words.KNOWN and line.known[at + 1] is None
    if line.known[at] or not (strange or words.is_surname(line.texts[at + 1])):
        return 0
    return at if is_org(line, start, at) or is_place(line, start, at) else 0


def _cut_inside(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """Where one name ends and the next begins, in one run: "Texas | Republican | Ted Cruz"."""
    if line.whole(start, end):
        return None
    if _known_pair(line, start, end):
        cut = start + line.known[start][0]  # type: ignore[index]
        return cut, cut
    if is_org(line, start, end) or is_place(line, start, end):
        return None
    behind = _person_behind(line, start, end)
    if behind:
        return behind, behind
    for at in range(start + 1, end):
        if words.demonym_pair(line.keys[at - 1], line.keys[at]):
            return at - 1, at + 1  # "Sri Lankans"
        if words.is_demonym(line.texts[at]) and not words.is_surname(line.texts[at]):
            return at, at + 1
        if line.keys[at - 1] in words.FIRM_ENDS and at - start > 1:
            return at, at  # "Asiana Airlines | Airbus"
    return None
