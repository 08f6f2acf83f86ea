"""Events as rows: what happened and what is said to come, with every telling."""

from __future__ import annotations

from generator.pages.data.once import by_item
from generator.pages.data.pieces import actor_name, date, place, support
from generator.pages.data.rows import EventRow, TellingRow
from generator.pages.desk import Desk
from generator.pages.registers import standing
from generator.pages.runs import plain
from generator.pages.wants import told_in
from generator.records import EventSaid, Rows


def events(desk: Desk) -> Rows:
    """Those too of which the pages have no words: where they stand is told in any case."""
    return by_item(desk, events_of, desk.events)


def events_of(desk: Desk, item: str) -> list[EventRow]:
    """The row of one event."""
    entry = desk.events[item]
    return [
        EventRow(
            id=item,
            address=standing(desk, "timeline", item) if item in desk.library.events else None,
            mood=entry.mood,
            when=date(entry.when),
            actors=entry.actors,
            support=support(entry.support) if entry.support else None,
            tellings=tuple(_telling(desk, said) for said in entry.said),
        )
    ]


def _telling(desk: Desk, said: EventSaid) -> TellingRow:
    event, when = said.event, said.event.when
    return TellingRow(
        article=said.article,
        text=plain(desk.excerpt(said.article, told_in(said))) if said.shown else None,
        when=(when.value or None) if when else None,
        phrase=desk.text(said.article, when.span) if when and said.shown else None,
        counted_from=when.anchor if when else None,
        speaker=said.by,
        speaker_name=actor_name(desk, said.by, said.by_name),
        receipt=place(desk, said.article, event.span),
    )
