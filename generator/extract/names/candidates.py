"""From a capitalised run to the names in it, titles and nationality taken off.

US Secretary of State Marco Rubio   → US | Secretary of State + Marco Rubio
Mexican Foreign Ministry            → Mexican Foreign Ministry
Venezuelan leader Nicolás Maduro    → Nicolás Maduro
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.names import gazetteer, words
from generator.extract.names.gazetteer import Entry
from generator.extract.names.lines import Line
from generator.extract.names.runs import Run, runs


@dataclass(frozen=True, slots=True)
class Candidate:
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
        yield from _split(number, line, run)


def _split(number: int, line: Line, run: Run) -> Iterator[Candidate]:
    start, end = run.start, run.end
    if is_thing(line, start, end):
        return
    cut = _place_then_person(line, start, end)
    if cut:
        yield from _bare(number, line, start, cut, run.first, -1)
        start = cut
    role = _last_role(line, start, end)
    if role is not None and not _org_by_head(line, start, end):
        begin, name = role
        yield from _front(number, line, start, begin, run.first)
        yield from _known_between(number, line, begin, name)
        yield from _bare(number, line, name, end, False, titled=begin)
        return
    yield from _bare(number, line, start, end, run.first, titled=-1)


def is_thing(line: Line, start: int, end: int) -> bool:
    """ "Clean Air Act" and "Operation Southern Spear" are no actors; "Doris Day" is one."""
    if end - start < 2:
        return False
    if line.keys[start] in _THING_FIRST:
        return True
    if line.keys[end - 1] not in words.THING_HEADS or gazetteer_whole(line, start, end):
        return False
    person = words.is_first_name(line.texts[start]) and words.is_surname(line.texts[end - 1])
    return not person or end - start > 3


_ORG_NOUNS = words.listed("name_context", "organisation_nouns")
_THING_FIRST = frozenset(["operation", "hurricane", "cyclone", "typhoon", "tropical"])


def gazetteer_whole(line: Line, start: int, end: int) -> Entry | None:
    found = gazetteer.match(line.keys, line.texts, start)
    return found[1] if found and start + found[0] == end else None


def _place_then_person(line: Line, start: int, end: int) -> int:
    """Where a person's name begins right behind a country's: "Venezuela Donald Trump"; 0 if not."""
    known = gazetteer.match(line.keys, line.texts, start)
    cut = start + known[0] if known and known[1].kind in ("countries", "states") else end
    if end - cut < 2 or not words.is_first_name(line.texts[cut]):
        return 0
    return cut if words.is_surname(line.texts[end - 1]) else 0


def _last_role(line: Line, start: int, end: int) -> tuple[int, int] | None:
    """Where the last title of the run begins and where the name behind it does."""
    for at in range(end - 1, start - 1, -1):
        if not (words.is_role(line.texts[at]) or line.keys[at] in words.HONORIFICS):
            continue
        if _is_name_here(line, start, at, end):
            continue
        name = _complement(line, at + 1, end)
        return _title_start(line, start, at), name
    return None


def _is_name_here(line: Line, start: int, at: int, end: int) -> bool:
    """Whether a title word is part of a name: "Stephen King", "General Dynamics"."""
    key = line.keys[at]
    inside = gazetteer.match(line.keys, line.texts, at)
    if inside and inside[0] > 1:
        return True
    for back in range(max(start, at - 3), at):
        known = gazetteer.match(line.keys, line.texts, back)
        if known and back + known[0] > at:
            return True
    if at > start and words.is_surname(key) and words.is_first_name(line.texts[at - 1]):
        return not _titled_before(line, start, at - 1) or at == end - 1
    return key in ("st", "general", "major") and at + 1 < end and _ordinary_tail(line, at + 1, end)


def _titled_before(line: Line, start: int, at: int) -> bool:
    return at > start and words.is_role(line.texts[at - 1])


def _ordinary_tail(line: Line, at: int, end: int) -> bool:
    return all(
        line.keys[k] in words.KNOWN and not words.is_first_name(line.texts[k])
        for k in range(at, end)
    )


def _complement(line: Line, at: int, end: int) -> int:
    """Over "of State" in "Secretary of State Marco Rubio" to the name."""
    if at >= end or line.keys[at] not in ("of", "for"):
        return at
    at += 1
    if at < end and line.keys[at] == "the":
        at += 1
    known = gazetteer.match(line.keys, line.texts, at) if at < end else None
    at += known[0] if known else 1
    while (
        at < end
        and (line.keys[at] in words.KNOWN or line.keys[at] in ("of", "and"))
        and not words.is_first_name(line.texts[at])
    ):
        at += 1
    return min(at, end)


def _title_start(line: Line, start: int, at: int) -> int:
    """Back over "Prime", "Vice", "Deputy Foreign" and further titles."""
    while (
        at > start
        and (
            line.keys[at - 1] in words.MODIFIERS
            or words.is_role(line.texts[at - 1])
            or line.keys[at - 1] in words.HONORIFICS
        )
        and not _covered(line, start, at - 1)
    ):
        at -= 1
    return at


def _covered(line: Line, start: int, at: int) -> bool:
    """Whether the token belongs to a known name of several words: "House" in "White House"."""
    for back in range(max(start, at - 4), at + 1):
        known = gazetteer.match(line.keys, line.texts, back)
        if known and known[0] > 1 and back + known[0] > at:
            return True
    return False


def _front(number: int, line: Line, start: int, end: int, first: bool) -> Iterator[Candidate]:
    """Names before a title: "White House", "Quinnipiac University", "Ryanair"."""
    at = start
    while at < end:
        known = gazetteer.match(line.keys, line.texts, at)
        stop = at + known[0] if known else at
        if known and stop <= end and known[1].sort != "thing" and not _org_by_head(line, at, end):
            yield Candidate(number, at, stop, first and at == start, known=known[1], of_role=True)
            at = stop
        else:
            stop = _next_break(line, at, end)
            if stop > at:
                yield from _bare(number, line, at, stop, first and at == start, -1, of_role=True)
            at = max(stop, at + 1)


def _known_between(number: int, line: Line, at: int, end: int) -> Iterator[Candidate]:
    """Known names inside a title: "President of the United States"."""
    while at < end:
        known = gazetteer.match(line.keys, line.texts, at)
        if known and known[1].sort != "thing" and line.keys[at - 1] in ("of", "the", "for"):
            yield Candidate(number, at, at + known[0], False, known=known[1])
        at += known[0] if known else 1


def _next_break(line: Line, at: int, end: int) -> int:
    """Where the unknown name that begins here ends: before a known name, modifier or demonym."""
    stop = at
    while stop < end:
        text = line.texts[stop]
        if words.is_demonym(text) and stop == at and not _org_by_head(line, at, end):
            return stop
        if line.keys[stop] in words.MODIFIERS and not _org_by_head(line, at, end):
            return stop
        stop += 1
    return stop


def _bare(
    number: int, line: Line, start: int, end: int, first: bool, titled: int, of_role: bool = False
) -> Iterator[Candidate]:
    """A name without its title; demonyms and words that only begin a sentence are cut off."""
    start, end, first = _trim(line, start, end, first, titled >= 0)
    if start >= end:
        return
    cut = _demonym_inside(line, start, end)
    if cut is not None:
        yield from _bare(number, line, start, cut, first, titled, of_role)
        yield from _bare(number, line, cut + 1, end, False, -1)
        return
    known = gazetteer_whole(line, start, end)
    yield Candidate(number, start, end, first, titled, known, of_role)


def _trim(line: Line, start: int, end: int, first: bool, titled: bool) -> tuple[int, int, bool]:
    if end - start > 1 and line.keys[start] in _ORG_NOUNS and not _firm(line, start, end):
        start, first = start + 1, False  # "NGO Foro Penal"
    while (
        start < end and not _firm(line, start, end) and _cut_front(line, start, end, first, titled)
    ):
        start, first = start + 1, False
    while (
        end - start > 1 and _loose_end(line, start, end) and not gazetteer_whole(line, start, end)
    ):
        end -= 1
    return start, end, first


def _firm(line: Line, start: int, end: int) -> bool:
    return bool(gazetteer_whole(line, start, end)) or _org_by_head(line, start, end)


def _cut_front(line: Line, start: int, end: int, first: bool, titled: bool) -> bool:
    """Whether the first word is no part of the name: "Mexican", "Former", "Asked"."""
    text, alone = line.texts[start], end - start == 1
    if words.is_demonym(text):
        return not (titled and alone)
    if alone:
        return False
    if first and _only_capital(line, start, end):
        return True
    return line.keys[start] in words.MODIFIERS and not words.is_first_name(text)


def _loose_end(line: Line, start: int, end: int) -> bool:
    text = line.texts[end - 1]
    if words.is_surname(text) and words.is_first_name(line.texts[end - 2]):
        return False
    return (words.is_role(text) and line.keys[end - 1] not in words.ORG_HEADS) or words.is_demonym(
        text
    )


def _only_capital(line: Line, start: int, end: int) -> bool:
    """Whether the first word is an ordinary one: "Former", "Asked"; not "General Motors"."""
    text = line.texts[start]
    if not words.is_ordinary(text) or gazetteer.match(line.keys, line.texts, start):
        return False
    if words.is_first_name(text) and words.is_surname(line.texts[start + 1]):
        return False
    return line.keys[start] not in words.DIRECTIONS and line.keys[start] not in words.PLACE_FIRST


def _demonym_inside(line: Line, start: int, end: int) -> int | None:
    if _org_by_head(line, start, end) or gazetteer_whole(line, start, end):
        return None
    for at in range(start + 1, end):
        if words.is_demonym(line.texts[at]) and not words.is_surname(line.texts[at]):
            return at
    return None


def _org_by_head(line: Line, start: int, end: int) -> bool:
    """ "Mexican Foreign Ministry", "Bank of Japan"; not "President of the Bank", "Bill Press"."""
    if end - start < 2:
        return False
    head = line.keys[end - 1]
    linked = "of" in line.keys[start:end] or "for" in line.keys[start:end]
    if linked:
        stop = next(k for k in range(start, end) if line.keys[k] in ("of", "for"))
        return line.keys[stop - 1] in words.ORG_KEYWORDS and not words.is_role(line.texts[start])
    if head not in words.ORG_HEADS:
        return False
    if words.is_first_name(line.texts[start]) and words.is_surname(line.texts[end - 1]):
        return end - start > 2 and not words.is_role(line.texts[end - 1])
    return True


org_by_head = _org_by_head
