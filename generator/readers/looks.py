"""What can be seen of one line at the top of a page, before anything is decided."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.readers import byline
from generator.readers.captions import is_caption, taken
from generator.readers.dates import Found, dates_in
from generator.readers.furniture import rule_of
from generator.readers.lines import Line
from generator.readers.outlets import key, known, reads_like_one
from generator.readers.prose import is_prose, is_title
from generator.readers.words import cities, folded

LONGEST_CREDIT = 260
"""Characters of a line that holds names and dates only."""

# "Ann Lee · CBC News · Posted: May 2, 2021" → three parts; "Bo Chan/November 18" → two, and so
# "Bo Chan I Sunday, May 2", where somebody typed a letter for a bar
_CUT = re.compile(
    r"\s*[|•·●]\s*|\s+I\s+(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|\s+[-–—/]\s+"
    r"|(?<=[a-z])/(?=[A-Z0-9])|\s{2,}"
)
# "on January 10, 2026 by Henry Cruz"
_BY_INSIDE = re.compile(r"\b(?:by|from)\s+(?=[A-ZÀ-Þ])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Look:
    line: Line
    rule: str | None
    """The furniture rule that drops it wherever it stands."""
    dates: tuple[Found, ...]
    """Only of a line that holds little else."""
    names: tuple[byline.Name, ...]
    """Authors named as such: behind "By", or in a part of a line with a date."""
    lone: tuple[byline.Name, ...]
    """Names that fill the line, or one part of a dated line, but for a post or a handle."""
    outlet: tuple[int, int] | None
    """Offsets of an outlet that fills the line or one part of it."""
    owned: bool
    """Whether that outlet is named by a copyright line, too."""
    caption: bool
    prose: bool
    title: bool

    @property
    def credit(self) -> bool:
        """Whether it says who, when or for whom rather than what."""
        return bool(self.dates or self.names)


def look(line: Line, owners: frozenset[str] = frozenset(), month_first: bool | None = None) -> Look:
    """`owners`: keys of the outlets that the page's copyright lines name; `month_first` as in
    `dates.dates_in`."""
    text = line.text
    short = len(text) <= LONGEST_CREDIT and "\n" not in text
    dates = tuple(dates_in(text, month_first)) if short else ()
    if dates and (not _little_else(text, dates) or taken(text)):
        dates = ()
    names = tuple(_authors(text, dates)) if short else ()
    parts = _parts(text) if short else []
    found = _outlet(text, parts, owners)
    return Look(
        line=line,
        rule=None if dates or names else rule_of(text),
        dates=dates,
        names=names,
        lone=tuple(_lone(text, parts, dates)),
        outlet=found,
        owned=found is not None and key(text[slice(*found)]) in owners,
        caption=not names and is_caption(text),
        prose=not names and not dates and is_prose(text),
        title=is_title(text),
    )


def _little_else(text: str, dates: tuple[Found, ...]) -> bool:
    """A dated line has at most twelve words beside its dates; one with fewer may be a sentence."""
    rest = text
    for found in reversed(dates):
        rest = rest[: found.start] + " " + rest[found.end :]
    count = len(rest.split())
    if text[0] in "—–" or count > 16:
        return False
    if count > 5 and _TELLS.search(text, 0, dates[0].start) and not _ISSUED.search(text):
        return False
    return count <= 3 or _LABELLED.match(text) is not None or not _SENTENCE_END.search(text)


# "The Lamp Act was signed into law on | August 14, 1935": what the article tells, no day of its own
_TELLS = re.compile(r"\b[a-z]+ [a-z]+ (?:on|in|since|until|by) $")
_ISSUED = re.compile(
    r"publi|post|updat|creat|edit|modif|written|filed|review|print|appear|issue", re.IGNORECASE
)
# "Published March 3, 2021Last updated May 5, 2023This page is three years old."
_LABELLED = re.compile(
    r"by\b|(?:first |last )?(?:published|posted|created|updated|modified|edited)\b", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?][\"”’]?$")


def _authors(text: str, dates: tuple[Found, ...]) -> list[byline.Name]:
    start = byline.opener(text)
    if start is None and dates:
        inside = _BY_INSIDE.search(text)
        start = None if inside is None else inside.end()
    if start is None:
        start = _opener_of_part(text)
    if start is None and (behind := _BEHIND_OUTLET.match(text)) and known(behind["outlet"]):
        start = behind.end()
    if start is None:
        return []
    end = next((d.start for d in dates if d.start > start), len(text))
    named = text[:end].rstrip(" ,|•·–—-")
    return byline.names_at(named, start) or byline.collective(named, start)


# "The Harbour Post, By Ann Lee, Court reporter"
_BEHIND_OUTLET = re.compile(r"(?P<outlet>[A-Z][\w.'’& -]{3,40}), by (?=[A-ZÀ-Þ])", re.IGNORECASE)


# "The Press and Journal, Aberdeen", "Daily Quux (Nairobi)"
_IN_TOWN = re.compile(
    r"(?P<outlet>[A-Z][\w.'’& -]{3,40})(?:, (?:New )?[A-ZÀ-Þ][a-zß-ÿ]+| \([A-ZÀ-Þ][a-zß-ÿ ]+\))"
)


def _in_city(town: re.Match[str]) -> bool:
    """ "Evening Quux (Nairobi)": a name of a few words and a large city in brackets."""
    brackets = town.group().endswith(")") and town["outlet"].count(" ") in (1, 2)
    return brackets and folded(town.group()[town.end("outlet") + 2 : -1]) in cities()


def _opener_of_part(text: str) -> int | None:
    """ "News | Published: 5 hours ago | Written by Ann Lee": where the last part has its name."""
    cut = max(text.rfind(sign) for sign in "|•·")
    if cut < 0 or len(text) > 200:
        return None
    part = text[cut + 1 :].lstrip()
    start = byline.opener(part)
    return None if start is None else len(text) - len(part) + start


def _parts(text: str) -> list[tuple[int, int]]:
    out, start = [], 0
    for cut in _CUT.finditer(text):
        out.append((start, cut.start()))
        start = cut.end()
    return [*out, (start, len(text))]


def _lone(text: str, parts: list[tuple[int, int]], dates: tuple[Found, ...]) -> list[byline.Name]:
    # "Ann Lee | Harbour News Group", "Ann Lee, Bo Chan - The Harbour Star"
    signed = parts[:1] if len(parts) == 2 and _outlet_behind(text, parts) else []
    for start, end in parts if dates else (signed or [(0, len(text))]):
        cut = next((d.start for d in dates if start < d.start < end), end)
        names = byline.lone_names(text, start, cut)
        if names:
            return names
    return _behind_date(text, dates)


def _behind_date(text: str, dates: tuple[Found, ...]) -> list[byline.Name]:
    """The author in "The Harbour Post 9/21/2016 Ann Lee": behind an outlet and the day."""
    if len(dates) != 1 or not reads_like_one(text[: dates[0].start].strip()):
        return []
    rest = text[dates[0].end :]
    return byline.lone_names(text, len(text) - len(rest.lstrip()), len(text)) if rest else []


def _outlet_behind(text: str, parts: list[tuple[int, int]]) -> bool:
    return text[parts[0][1] :].lstrip().startswith("|") or reads_like_one(text[slice(*parts[1])])


def _outlet(
    text: str, parts: list[tuple[int, int]], owners: frozenset[str]
) -> tuple[int, int] | None:
    behind = _BEHIND_OUTLET.match(text)
    if behind and known(behind["outlet"]):
        return behind.span("outlet")
    for start, end in parts:
        words = text[start:end]
        town = _IN_TOWN.fullmatch(words)
        if town and (known(town["outlet"]) or (len(parts) == 1 and _in_city(town))):
            return start, start + town.end("outlet")
        if (
            key(words) in owners
            or known(words)
            or (len(parts) == 1 and byline.opener(text) is None and reads_like_one(words))
        ):
            return start, end
    return None
