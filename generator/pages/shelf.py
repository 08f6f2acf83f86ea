"""Which items stand in which article, who said what, and under which anchor a place is found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.pages.repeats import Repeats, repeats
from generator.records import Cast, Library, Receipt, Span, Variant

Places = dict[str, list[tuple[Span, str]]]
Standing = Mapping[str, list[tuple[Span, str]]]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Items by article, as (span, id) pairs and as ids in the order of the text."""

    statements_at: Standing
    figures_at: Standing
    events_at: Standing
    questions_at: Standing
    statements: Mapping[str, tuple[str, ...]]
    figures: Mapping[str, tuple[str, ...]]
    events: Mapping[str, tuple[str, ...]]
    questions: Mapping[str, tuple[str, ...]]
    actors: Mapping[str, tuple[str, ...]]
    """Actors by article, in the order of the library."""
    casts: Mapping[tuple[str, str], Cast]
    """By (actor, article)."""
    owners: Mapping[str, Mapping[str, str]]
    """By article: whom it calls so (`Cast.key`) → the actor."""
    spoken: Mapping[str, tuple[str, ...]]
    """Statements by speaker, in the order of the library."""
    about: Mapping[str, tuple[str, ...]]
    """Statements by whom they are about."""
    acted: Mapping[str, tuple[str, ...]]
    """Events by actor, in the order of the timeline."""
    asserted: Mapping[str, tuple[str, ...]]
    """Figures by who asserts them."""
    repeats: Repeats
    repeated: Mapping[str, tuple[Variant, ...]]
    """The same by statement."""
    stories_of_item: Mapping[str, tuple[str, ...]]
    """Stories by the item that their sources give differently."""
    contested: Mapping[str, tuple[str, ...]]
    """Statement → statements of the same words, which other sources give to somebody else."""
    was: Mapping[str, tuple[str, ...]]
    """Item → ids under which it, or what merged into it, was published before."""
    timeline: Mapping[str, tuple[str, ...]]
    """Events by article, in the order of the timeline."""
    stories: Mapping[str, tuple[str, ...]]
    """By article, in the order of the library."""
    topics: Mapping[str, tuple[str, ...]]

    def anchor(self, receipt: Receipt) -> str:
        """The item of the article's briefing that the place meets; "" when there is none."""
        for places in (self.statements_at, self.questions_at, self.events_at, self.figures_at):
            for span, item in places.get(receipt.article, ()):
                if span.meets(receipt.span):
                    return item
        return ""


def shelve(library: Library) -> Shelf:
    again = repeats(library)
    statements, figures, events, questions = _places(library, again)
    casts = _casts(library)
    return Shelf(
        statements_at=statements,
        figures_at=figures,
        events_at=events,
        questions_at=questions,
        statements=_ids(statements),
        figures=_ids(figures),
        events=_ids(events),
        questions=_ids(questions),
        actors=_by(library.readings, ((article, actor) for actor, article in casts)),
        casts=casts,
        owners=_owners(library),
        spoken=_by(library.actors, ((s.speaker, s.id) for s in library.statements.values())),
        about=_by(
            library.actors, ((a, s.id) for s in library.statements.values() for a in s.about)
        ),
        acted=_by(library.actors, ((a, e.id) for e in library.events.values() for a in e.actors)),
        asserted=_by(
            library.actors, ((s.by, f.id) for f in library.figures.values() for s in f.said)
        ),
        repeats=again,
        repeated=_of_items(again),
        stories_of_item=_disputed(library),
        contested=_contested(library),
        was=_was(library),
        timeline=_in_order(_ids(events), library.events),
        stories=_by(
            library.readings, ((a, s.id) for s in library.stories.values() for a in s.articles)
        ),
        topics=_by(
            library.readings, ((a, t.id) for t in library.topics.values() for a in t.articles)
        ),
    )


def _places(library: Library, again: Repeats) -> tuple[Places, Places, Places, Places]:
    statements, figures, events, questions = (_empty(library) for _ in range(4))
    for statement in library.statements.values():
        for variant in statement.variants:
            statements[variant.article] += [(part, statement.id) for part in variant.parts]
    for (item, article), variants in again.items():
        statements[article] += [(part, item) for v in variants for part in v.parts]
    for figure in library.figures.values():
        for said in figure.said:
            figures[said.article].append((said.figure.span, figure.id))
    for event in library.events.values():
        for told in (s for s in event.said if s.shown):
            events[told.article].append((told.event.span, event.id))
    for question in library.questions.values():
        for answered in question.answers:
            questions[answered.article].append((answered.faq.span, question.id))
    for places in (statements, figures, events, questions):
        for found in places.values():
            found.sort()
    return statements, figures, events, questions


def _of_items(again: Repeats) -> dict[str, tuple[Variant, ...]]:
    found: dict[str, tuple[Variant, ...]] = {}
    for (item, _article), variants in again.items():
        found[item] = (*found.get(item, ()), *variants)
    return found


def _disputed(library: Library) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for story in library.stories.values():
        for difference in story.differences:
            for item in difference.items:
                found[item] = (*found.get(item, ()), story.id)
    return found


def _contested(library: Library) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for story in library.stories.values():
        for difference in story.differences:
            if difference.kind == "speaker":
                for item in difference.items:
                    others = (i for i in difference.items if i != item)
                    found[item] = (*found.get(item, ()), *others)
    return found


def _was(library: Library) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for old, heir in sorted(library.retired.items()):
        found[heir] = (*found.get(heir, ()), old)
    return found


def _in_order(
    of: Mapping[str, tuple[str, ...]], order: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    rank = {item: number for number, item in enumerate(order)}
    return {key: tuple(sorted(items, key=rank.__getitem__)) for key, items in of.items()}


def _empty(library: Library) -> Places:
    return {key: [] for key in library.readings}


def _ids(places: Places) -> dict[str, tuple[str, ...]]:
    """Ids in order of first appearance."""
    return {key: tuple(dict.fromkeys(i for _, i in found)) for key, found in places.items()}


def _by(keys: Iterable[str], pairs: Iterable[tuple[str | None, str]]) -> dict[str, tuple[str, ...]]:
    """The second of each pair under the first, each once; pairs of unknown keys left out."""
    found: dict[str, dict[str, None]] = {key: {} for key in keys}
    for key, value in pairs:
        if key in found:
            found[key][value] = None
    return {key: tuple(values) for key, values in found.items()}


def _casts(library: Library) -> dict[tuple[str, str], Cast]:
    by_key = {
        (key, cast.key): cast
        for key, reading in library.readings.items()
        for cast in reading.of(Cast)
    }
    out: dict[tuple[str, str], Cast] = {}
    for actor in library.actors.values():
        for article, key in actor.keys:
            cast = by_key.get((article, key))
            if cast is not None:
                out.setdefault((actor.id, article), cast)
    return out


def _owners(library: Library) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for actor in library.actors.values():
        for article, key in actor.keys:
            found.setdefault(article, {})[key] = actor.id
    return found
