"""The library as it may be shown: without the words of articles whose rights are "none" (their
metadata stays), and without events for which no words are left."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from generator.kept_items import KeptItems
from generator.records import Article, EventEntry, Library, Point, Reading, Story

T = TypeVar("T")


def publishable(library: Library) -> Library:
    """The library as the site may show it; the same one when nothing is withheld."""
    hidden = {k for k, r in library.readings.items() if r.article.rights == "none"}
    if not hidden:
        return library

    def keep(items: Mapping[str, Any], field: str) -> dict[str, Any]:
        """The items with their sayings in other articles; those without any are gone."""
        return _filled(
            items, lambda i: replace(i, **{field: _other(getattr(i, field), hidden)}), field
        )

    statements = keep(library.statements, "variants")
    figures = keep(library.figures, "said")
    events = keep(library.events, "said")
    questions = keep(library.questions, "answers")
    known = {*statements, *figures, *events, *questions}
    return replace(
        library,
        readings={
            k: Reading(_metadata(r.article)) if k in hidden else r
            for k, r in library.readings.items()
        },
        actors={k: _actor(a, hidden) for k, a in library.actors.items()},
        statements=statements,
        figures=figures,
        events=events,
        questions=questions,
        stories={k: _story(s, hidden, known) for k, s in library.stories.items()},
    )


def without_events(library: Library, told: KeptItems[EventEntry], gone: Collection[str]) -> Library:
    """The library with the events as they are `told`, without those that are `gone`."""
    if not gone:
        return replace(library, events=told)
    events = told.with_others({}, gone)
    known = {*library.statements, *library.figures, *events, *library.questions}
    stories = {
        key: _story(story, set(), known) if _tells(story, gone) else story
        for key, story in library.stories.items()
    }
    return replace(library, events=events, stories=stories)


def _tells(story: Story, events: Collection[str]) -> bool:
    """Whether a story has one of the events: what its matrix and differences tell is among them."""
    return any(item in events for item in story.events)


def told_events(
    events: KeptItems[EventEntry], left_out: Collection[tuple[str, int, int]]
) -> tuple[KeptItems[EventEntry], frozenset[str]]:
    """All events, each with its tellings that may be shown in words first; and those of which none
    may be. `left_out` are (article, start, end) of clauses that are not shown."""

    def told(event: EventEntry) -> EventEntry:
        places = ((s, (s.article, s.event.span.start, s.event.span.end)) for s in event.said)
        marked = [replace(s, shown=place not in left_out) for s, place in places]
        return replace(event, said=tuple(sorted(marked, key=lambda s: not s.shown)))

    rows = (row for row in events.rows() if any(part in left_out for part in row.parts))
    others = {row.id: told(events[row.id]) for row in rows}
    gone = (i for i, event in others.items() if not any(s.shown for s in event.said))
    return events.with_others(others), frozenset(gone)


def _metadata(article: Article) -> Article:
    return replace(article, standfirst=None, kind=replace(article.kind, evidence=()))


def _filled(items: Mapping[str, T], change: Callable[[T], T], field: str) -> dict[str, T]:
    changed = {key: change(item) for key, item in items.items()}
    return {key: item for key, item in changed.items() if getattr(item, field)}


def _other(items: tuple[Any, ...], hidden: set[str]) -> tuple[Any, ...]:
    return tuple(item for item in items if item.article not in hidden)


def _actor(actor: Any, hidden: set[str]) -> Any:
    roles = (replace(r, receipts=_other(r.receipts, hidden)) for r in actor.roles)
    return replace(
        actor,
        roles=tuple(r for r in roles if r.receipts),
        edges=tuple(e for e in actor.edges if e.receipt.article not in hidden),
    )


def _story(story: Story, hidden: set[str], known: set[str]) -> Story:
    def points(wanted: tuple[Point, ...]) -> tuple[Point, ...]:
        changed = (replace(p, receipts=_other(p.receipts, hidden)) for p in wanted)
        return tuple(p for p in changed if p.receipts)

    differences = (
        replace(d, sides=_other(d.sides, hidden)) for d in story.differences if d.items[0] in known
    )
    return replace(
        story,
        points=points(story.points),
        shared=points(story.shared),
        statements=tuple(i for i in story.statements if i in known),
        figures=tuple(i for i in story.figures if i in known),
        events=tuple(i for i in story.events if i in known),
        questions=tuple(i for i in story.questions if i in known),
        matrix=tuple(
            r
            for r in story.matrix
            if (r.item in known or r.clause) and r.label.article not in hidden
        ),
        differences=tuple(d for d in differences if len(d.sides) > 1),
    )
