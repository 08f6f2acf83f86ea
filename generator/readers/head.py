"""The top of a page: headline, standfirst, credit, captions, and where the body begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.readers import authors, headline, published
from generator.readers.authors import Authors
from generator.readers.dateline import opening
from generator.readers.lines import Line
from generator.readers.looks import Look, look
from generator.readers.prose import is_sentence
from generator.records import BlockKind, Dated, Stated

ZONE = 60
"""Lines. Menus and share links above the first paragraph seldom run to more."""

_MARKS = ("reading time", "sharing", "statistics", "comments")
"""Dropped lines that stand between the head and the body, never within the body alone."""


@dataclass(frozen=True, slots=True)
class Head:
    """What each line above the body is: a kind of block, or the rule that drops it."""

    looks: tuple[Look, ...]
    body: int
    """Index of the first line of the body."""
    title: int | None
    byline: tuple[Stated, ...]
    published: Dated | None
    blocks: dict[int, BlockKind]
    dropped: dict[int, str]
    below: frozenset[int]
    """Lines of the body that sign or date the article."""


def head(
    lines: Sequence[Line], owners: frozenset[str], text: str, month_first: bool | None = None
) -> Head:
    """The head of a page; `owners` and `month_first` as in `looks.look`, `text` the whole of it."""
    looks = _without_doubles([look(line, owners, month_first) for line in lines[:ZONE]])
    zone = looks[: _zone(looks)]
    found = authors.signed(zone)
    body, title = _cut(looks, lines, found)
    if not found:
        found = authors.unsigned(zone, title, text)
        body, title = _cut(looks, lines, found)
    found = found or authors.below(lines, len(zone))
    above = looks[: max(body, 1 + max((i for i in found if i < len(zone)), default=0))]
    date = published.published(above, title, found)
    date = date or published.glued(above)
    date = date or (published.of_dateline(lines[body]) if body < len(lines) else None)
    date = date or published.below(lines, body, found, month_first)
    blocks, dropped = _assigned(looks, body, title, found)
    under = frozenset(i for i in found if i >= body)
    return Head(looks, body, title, authors.stated(lines, found), date, blocks, dropped, under)


def _without_doubles(looks: Sequence[Look]) -> tuple[Look, ...]:
    """Long lines that stand there twice, one below the other, are a caption or such, no prose."""
    texts = [seen.line.text for seen in looks]
    return tuple(
        replace(seen, rule=DOUBLE, prose=False)
        if seen.prose and texts[i] in texts[max(0, i - 1) : i] + texts[i + 1 : i + 2]
        else seen
        for i, seen in enumerate(looks)
    )


DOUBLE = "the same line twice"


def _zone(looks: Sequence[Look]) -> int:
    """The lines in which the author may still be named: up to the third long paragraph."""
    found = [i for i, seen in enumerate(looks) if _is_prose(seen)]
    return found[2] if len(found) > 2 else len(looks)


def _cut(looks: Sequence[Look], lines: Sequence[Line], found: Authors) -> tuple[int, int | None]:
    body = _body(looks, found)
    return body, headline.choose(looks, body, lines, found)


def _is_prose(seen: Look) -> bool:
    return seen.prose and not seen.rule and not seen.caption


def _body(looks: Sequence[Look], found: Authors) -> int:
    """The first line of prose below which no author, date or share line is still to come."""
    prose = [i for i, seen in enumerate(looks) if _is_prose(seen)]
    for place, i in enumerate(prose):
        nexts = prose[place + 1 : place + 3]
        end = nexts[-1] if len(nexts) == 2 else len(looks)
        if not _heads(looks, found, i, min(end, i + 6)):
            return _first_of_body(looks, found, i)
    if prose:
        return prose[-1]
    return _without_prose(looks, found)


def _heads(looks: Sequence[Look], found: Authors, i: int, end: int) -> bool:
    """Whether prose is a standfirst: the author, the date or share links come below it."""
    if i == 0:
        return _stands_above(looks, found)
    if opening(looks[i].line.text):
        return False  # a dateline; in a short report its signature stands close below
    signed = any(j in found for j in range(i))
    dated = any(looks[j].dates for j in range(i))
    below = range(i + 1, min(end, len(looks)))
    if not signed and any(j in found for j in below):
        return True
    if not dated and any(looks[j].dates for j in below):
        return True
    if signed or dated:
        return any(opening(looks[j].line.text) for j in below if looks[j].prose)
    return any(looks[j].rule in _MARKS for j in below)


def _stands_above(looks: Sequence[Look], found: Authors) -> bool:
    """Whether the first line, though prose, is a summary or a notice above a whole head."""
    below = range(1, min(12, len(looks)))
    credit = next((j for j in below if j in found or looks[j].dates), 0)
    return any(looks[j].title and looks[j].line.words >= headline.USUAL for j in range(1, credit))


def _first_of_body(looks: Sequence[Look], found: Authors, i: int) -> int:
    """Short sentences above the first long paragraph belong to the body below the credit."""
    marks = [j for j in range(i) if j in found or looks[j].dates or looks[j].rule]
    last = max(marks, default=0)
    while i - 1 > last and _plain_sentence(looks[i - 1]):
        i -= 1
    return 0 if i == 1 and not marks and headline.opens_text(looks[0].line.text) else i


def _plain_sentence(seen: Look) -> bool:
    return not (seen.rule or seen.caption or seen.dates) and is_sentence(seen.line.text)


def _without_prose(looks: Sequence[Look], found: Authors) -> int:
    last = max((i for i, s in enumerate(looks[:12]) if s.dates or i in found), default=0)
    return min(last + 1, len(looks))


def _assigned(
    looks: Sequence[Look], body: int, title: int | None, found: Authors
) -> tuple[dict[int, BlockKind], dict[int, str]]:
    blocks: dict[int, BlockKind] = {}
    dropped: dict[int, str] = {}
    for i in range(min(body, len(looks))):
        kind = _kind(looks, i, title, found)
        if kind is None:
            dropped[i] = _reason(looks, i, title)
        else:
            blocks[i] = kind
    return blocks, dropped


def _kind(looks: Sequence[Look], i: int, title: int | None, found: Authors) -> BlockKind | None:
    seen = looks[i]
    if i == title:
        return "headline"
    if i in found or seen.dates:
        return "byline"
    if seen.outlet == (0, len(seen.line.text)):
        return "outlet"
    if seen.rule == DOUBLE and title is not None and i > title:
        return None if looks[i - 1].line.text == seen.line.text else "caption"
    if seen.rule or _repeats(looks, i, title):
        return None
    if seen.caption:
        return "caption"
    if title is None or i < title:
        return None
    return _deck(looks, i)


def _deck(looks: Sequence[Look], i: int) -> BlockKind | None:
    """A line between headline and body: a standfirst, a caption, or nothing of the article."""
    seen = looks[i]
    if seen.line.words < 5:
        return None
    below = looks[i + 1] if i + 1 < len(looks) else None
    if below is not None and not below.line.gap and (below.rule == "reading time" or below.caption):
        return "caption"
    return "standfirst"


def _repeats(looks: Sequence[Look], i: int, title: int | None) -> bool:
    if title is None:
        return False
    text, first = looks[i].line.text, looks[title].line.text
    return headline.same(text, first) or headline.same(headline.SUFFIX.sub("", text), first)


def _reason(looks: Sequence[Look], i: int, title: int | None) -> str:
    if looks[i].rule:
        return str(looks[i].rule)
    if _repeats(looks, i, title):
        return "repeated headline"
    return "above the headline" if title is not None and i < title else "head of the page"
