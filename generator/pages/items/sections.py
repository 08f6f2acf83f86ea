"""What an article says, section by section: counts of what was found there, never a summary."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from generator.links import item_id
from generator.naming import joined
from generator.pages.desk import Desk
from generator.pages.items.speakers import UNNAMED, speaker
from generator.pages.words import count, listed, sentence, times
from generator.passages import headings
from generator.records import Span

MOST_NAMES = 4
NOTHING = "Nothing was extracted from this section."


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    heading: str
    line: str


def sections(desk: Desk, key: str) -> tuple[Section, ...]:
    """A section for each heading with a text below it; none for a text without headings."""
    article = desk.article(key)
    starts = [b.span.start for b in article.blocks if b.kind == "heading"]
    ends = dict(pairwise([*starts, len(article.text)]))
    seen: Counter[str] = Counter()
    found = []
    for block in headings(article):
        heading = desk.text(key, block.span)
        name = item_id("s", heading, "")
        seen[name] += 1  # "Background" and "BACKGROUND:" have one id between them
        if seen[name] > 1:
            name = item_id("s", heading, str(seen[name]))
        body = Span(block.span.end, ends[block.span.start])
        found.append(Section(name, heading, _line(desk, key, body)))
    return tuple(found)


def _line(desk: Desk, key: str, body: Span) -> str:
    """Like "Quotes Donald Trump once; gives 3 figures; names Ciudad Juárez."."""
    quoted = _quoted(desk, key, body)
    figures, events, asked = (
        len({item for span, item in places[key] if body.holds(span)})
        for places in (desk.shelf.figures_at, desk.shelf.events_at, desk.shelf.questions_at)
    )
    parts = [joined("", ("quotes ", listed(quoted)))] if quoted else []
    parts += [f"gives {count(figures, 'figure')}"] if figures else []
    parts += [f"tells of {count(events, 'event')}"] if events else []
    parts += [f"answers {count(asked, 'question')}"] if asked else []
    names = _first_named(desk, key, body)
    parts += [joined("", ("first names ", listed(names)))] if names else []
    return sentence(joined("; ", parts)) if parts else NOTHING


def _quoted(desk: Desk, key: str, body: Span) -> list[str]:
    """Like "Donald Trump twice", in order of first appearance."""
    speakers: Counter[str] = Counter()
    quoted = {item for span, item in desk.shelf.statements_at[key] if body.holds(span)}
    for item in desk.shelf.statements[key]:
        if item in quoted:
            statement = desk.library.statements[item]
            name = speaker(desk, statement).called
            speakers["an unnamed speaker" if name == UNNAMED else name] += 1
    return [joined(" ", (name, times(number))) for name, number in speakers.items()]


def _first_named(desk: Desk, key: str, body: Span) -> list[str]:
    """Paged actors whose fullest name first stands in this section."""
    casts = [
        (desk.shelf.casts[actor, key].span, actor)
        for actor in desk.shelf.actors[key]
        if desk.who(actor).paged
    ]
    inside = [desk.name(actor).called for span, actor in sorted(casts) if body.holds(span)]
    return inside[:MOST_NAMES]
