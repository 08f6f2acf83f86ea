"""Who signed the page: names behind "By", alone by the headline, or below the article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.readers import outlets
from generator.readers.byline import Name, names_at, opener, personal, signs_off
from generator.readers.lines import Line
from generator.readers.looks import Look, look
from generator.readers.prose import is_prose
from generator.readers.tail import comments
from generator.records import Stated

Authors = Mapping[int, tuple[Name, ...]]
"""By index of the line, offsets counted in that line."""


def signed(looks: Sequence[Look]) -> Authors:
    """The names of the first line that opens with "By", or that holds a date and "by"."""
    for i, seen in enumerate(looks):
        if seen.names:
            return {i: seen.names, **_more(looks, i)}
        below = _below_opener(looks, i)
        if below:
            return below
    return {}


def _below_opener(looks: Sequence[Look], i: int) -> Authors:
    """ "By" on a line of its own, the names on those below."""
    text = looks[i].line.text
    if opener(text) != len(text) or i + 1 >= len(looks):
        return {}
    below = looks[i + 1].line.text
    found = names_at(below, 0)
    if not found or _GOES_ON.match(below, found[-1].end):
        return {}
    return {i: (), i + 1: tuple(found), **_more(looks, i + 1), **_listed(looks, i + 2)}


# "Posted by", and below it a headline: "Tarn Harbour | closes for a week"
_GOES_ON = re.compile(r" (?!(?:and|with|for|in|at|of|from|on|is|reports?|via|the)\b)[a-z]{3}")


def _listed(looks: Sequence[Look], i: int) -> Authors:
    """Further names, each on a line of its own, handles between them."""
    out: dict[int, tuple[Name, ...]] = {}
    while i < len(looks) and (looks[i].rule == "link" or _is_name(looks[i])):
        if _is_name(looks[i]):
            out[i] = looks[i].lone
        i += 1
    return out


def _is_name(seen: Look) -> bool:
    return bool(seen.lone) and not seen.rule and personal(seen.lone[0])


# "By Ann Lee,", "Ann Lee and", "&"; "& Bo Chan", "and Bo Chan, director"
_UNDONE = re.compile(r"(?:,|\band|&)$", re.IGNORECASE)
_JOINED = re.compile(r"(?:&|and|with)\s+(?=[A-ZÀ-Þ])")


def _more(looks: Sequence[Look], i: int) -> Authors:
    """Names on the lines below "By Ann Lee," and on a line that begins with "&"."""
    out: dict[int, tuple[Name, ...]] = {}
    while i + 1 < len(looks):
        joined = _JOINED.match(looks[i + 1].line.text)
        if joined is None and _UNDONE.search(looks[i].line.text) is None:
            break
        i += 1
        found = names_at(looks[i].line.text, joined.end() if joined else 0)
        if found:
            out[i] = tuple(found)
        elif _UNDONE.search(looks[i].line.text) is None:
            break
    return out


def unsigned(looks: Sequence[Look], title: int | None, text: str) -> Authors:
    """A line by the headline that holds a person's name and little else.

    It takes several signs: a first name, a date or a share link next to it, a post or a handle
    behind it, a note on the author below the article, the same line once more.
    """
    for i, seen in enumerate(looks):
        if title is not None and not title - 3 <= i <= title + 9:
            continue
        wire = outlets.agency(seen.line.text)
        if wire and any(looks[j].dates for j in (i - 1, i + 1) if 0 <= j < len(looks)):
            return {i: (Name(0, len(seen.line.text), seen.line.text),)}
        if seen.lone and _signs(looks, i, title, text) >= ENOUGH:
            return {i: seen.lone, **_more(looks, i)}
    return {}


ENOUGH = 3
"""Signs: a first name and a date, or a date and the same line below the article, and so on."""


def _signs(looks: Sequence[Look], i: int, title: int | None, text: str) -> int:
    """How much speaks for a line being signed rather than naming a section or a subject."""
    seen = looks[i]
    name = seen.lone[0]
    outlet = outlets.known(name.text) or outlets.reads_like_one(name.text)
    if seen.rule or seen.caption or i == title or outlet:
        return 0
    if title is not None and seen.line.text == looks[title].line.text:
        return 0  # the headline once more: "Mayor Roe takes her seat, thanks deputy"
    near = _neighbours(looks, i)
    dated = bool(seen.dates or _AGO.search(seen.line.text))
    dated = dated or any(looks[j].dates or looks[j].outlet for j in near)
    elsewhere = _lines_of(name.text, text) - (seen.line.text == name.text)
    return (
        personal(name)
        + 2 * dated
        + any(looks[j].rule in _HEAD_RULES for j in (i - 1, i + 1) if 0 <= j < len(looks))
        + any(j == title for j in near if j < i)
        + 2 * (seen.lone[-1].end < len(seen.line.text) and not _in_office(seen))
        + 2 * _over_post(looks, i)
        + 2 * signs_off(name.text, text)
        + (elsewhere > 0)
    )


# "Ann Lee, Minister of Local Government", below her picture
_OFFICE = re.compile(
    r",? (?:deputy )?(?:minister|president|secretary|chair|mayor)\b", re.IGNORECASE
)


# "Tribune columnist", "Local Harbour Reporter", below the name
_POST = re.compile(
    r"(?:[A-Z][\w’'-]+ ){0,3}(?:[a-z]+ )?(?:columnist|correspondent|reporter|editor|staff writer)",
    re.IGNORECASE,
)


def _over_post(looks: Sequence[Look], i: int) -> bool:
    return i + 1 < len(looks) and _POST.fullmatch(looks[i + 1].line.text) is not None


def _in_office(seen: Look) -> bool:
    return _OFFICE.match(seen.line.text, seen.lone[-1].end) is not None


# "2 minutes ago", "7 hours"
_AGO = re.compile(r"\d (?:minute|hour|day|week|month)s?\b")
_HEAD_RULES = ("sharing", "reading time", "comments", "statistics")


def _lines_of(name: str, text: str) -> int:
    return len(re.findall(rf"^\s*{re.escape(name)}\s*$", text, re.MULTILINE))


def _neighbours(looks: Sequence[Look], i: int) -> list[int]:
    """The two lines on either side, dropped ones not counted."""
    below = [j for j in range(i + 1, min(i + 6, len(looks))) if not looks[j].rule][:2]
    above = [j for j in range(i - 1, max(i - 6, -1), -1) if not looks[j].rule][:2]
    return above + below


def below(lines: Sequence[Line], start: int) -> Authors:
    """The names signed below the article; none where two lines there disagree."""
    found: dict[int, tuple[Name, ...]] = {}
    for i in range(_end_of_article(lines, start), len(lines)):
        if opener(lines[i].text) is None or len(lines[i].text) > 120:
            continue
        looks = [look(line) for line in lines[i : i + 3]]
        one = _at_start(looks)
        if found and one and {n.text for ns in one.values() for n in ns} != _all(found):
            return {}
        if not found:
            found = {i + j: names for j, names in one.items()}
    return found


def _end_of_article(lines: Sequence[Line], start: int) -> int:
    """Where three quarters of the page's prose have been told; a section further up that somebody
    signed is not the article."""
    prose = [i for i in range(comments(lines)) if is_prose(lines[i].text)]
    return max(start, prose[3 * len(prose) // 4] if prose else 0)


def _at_start(looks: Sequence[Look]) -> Authors:
    names = looks[0].names
    return {0: names, **_more(looks, 0)} if names else _below_opener(looks, 0)


def _all(found: Authors) -> set[str]:
    return {name.text for names in found.values() for name in names}


def stated(lines: Sequence[Line], found: Authors) -> tuple[Stated, ...]:
    """The authors in the order of the page, each once."""
    out: dict[str, Stated] = {}
    for i, names in sorted(found.items()):
        for name in names:
            span = lines[i].part(name.start, name.end)
            out.setdefault(name.text.casefold(), Stated(name.text, span))
    return tuple(out.values())
