"""The library as it may be shown: without the words of articles whose rights are "none" (their
metadata stays), and without events for which no words are left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from generator.records import Article, EventEntry, Library, Point, Reading, Span, Story

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


def without_events(library: Library, left_out: Mapping[str, frozenset[Span]]) -> Library:
    """The library without events of which no telling may be shown; of others, those first."""
    if not any(left_out.values()):
        return library

    marked = told_events(library, left_out)
    events = {i: e for i, e in marked.items() if any(s.shown for s in e.said)}
    known = {*library.statements, *library.figures, *events, *library.questions}
    stories = {k: _story(s, set(), known) for k, s in library.stories.items()}
    return replace(library, events=events, stories=stories)


def told_events(
    library: Library, left_out: Mapping[str, frozenset[Span]]
) -> Mapping[str, EventEntry]:
    """All events, each with its tellings that may be shown in words first."""
    if not any(left_out.values()):
        return library.events

    def told(event: EventEntry) -> EventEntry:
        marked = [replace(s, shown=s.event.span not in left_out[s.article]) for s in event.said]
        return replace(event, said=tuple(sorted(marked, key=lambda s: not s.shown)))

    return {i: told(event) for i, event in library.events.items()}


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
        matrix=tuple(r for r in story.matrix if r.item in known and r.label.article not in hidden),
        differences=tuple(d for d in differences if len(d.sides) > 1),
    )
