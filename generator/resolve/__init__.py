"""Readings → Library: what the articles say together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from generator.garbage import uncollected
from generator.recall import Recall
from generator.records import Dated, Known, Library, Reading
from generator.resolve.affairs import affairs_of, in_shown_order, placed
from generator.resolve.alone import Alone, alone
from generator.resolve.corroboration import witnesses
from generator.resolve.derived import counted, derived_dates
from generator.resolve.edges import with_edges
from generator.resolve.events import events
from generator.resolve.figures import figures
from generator.resolve.ground import Ground, known_again
from generator.resolve.items import Items, items
from generator.resolve.lasting import lasting
from generator.resolve.lines import all_lines
from generator.resolve.namesakes import parted
from generator.resolve.nearness import near, of_one
from generator.resolve.order import first_told
from generator.resolve.outlets import outlets
from generator.resolve.questions import questions
from generator.resolve.registry import registry
from generator.resolve.related import related
from generator.resolve.scope import Told
from generator.resolve.statements import Spoken, statements
from generator.resolve.stories import stories
from generator.resolve.ties import ties
from generator.resolve.topics import topics
from generator.resolve.vectors import Vector

_NOTHING = Known()


def library(
    readings: Iterable[Reading],
    known: Known = _NOTHING,
    processes: int = 1,
    recall: Recall | None = None,
) -> Library:
    """Everything the site knows; the same for the same readings in any order.

    `known` is what the last run knew, and where an editor puts articles. Of many articles, what
    is looked up in each alone is looked up in several processes, or known again by `recall`.
    """
    recall = recall or Recall(keeps=False)
    with uncollected():
        return lasting(_library(_in_order(readings), known, processes, recall), known, recall)


def _library(read: dict[str, Reading], known: Known, processes: int, recall: Recall) -> Library:
    read = parted(read, recall)
    own = alone(read, processes, recall)
    close = near(read, _counted_in(own), processes, recall)
    who = registry(read, of_one(close), processes, recall)
    lines_of = witnesses(read, close, own, processes, recall)
    ground = Ground(read, who, close, lines_of, processes, recall=recall)
    said = statements(ground)
    dated = _dated(ground, said)
    read = {**said.readings, **_counted(said.readings, dated, recall)}
    ground = replace(ground, readings=read)
    told = _items(said, ground)
    keys, named = ground.told(), {i: ground.named(i) for i in read}
    common = ties(close, told)
    del ground, close  # what everything was put together with makes room for what comes of it
    alike = affairs_of(read, common.weights(), lines_of, known.affairs)
    wanted = in_shown_order(placed(alike, known.placed, read, lines_of), read)
    everything = Told(read, own, told, lines_of, named, who.often, keys)
    affairs = stories(alike, wanted, known.placed, everything, processes, recall)
    del everything, named
    actors = with_edges(read, own, who, recall)
    del own, who
    return Library(
        readings=read,
        published={i: r.article.published or dated.get(i) for i, r in read.items()},
        actors=actors,
        statements=told.statements,
        figures=told.figures,
        events=told.events,
        questions=told.questions,
        stories=affairs,
        related=related(common, affairs, actors, lines_of),
        outlets=outlets(read),
        topics=topics(read),
        lines=all_lines(read, recall),
        groups=lines_of.groups,
        copies={i: rests.on for i, rests in lines_of.rests.items() if rests.how == "copy"},
        quotes=said.of,
        affairs=alike,
    )


def _counted_in(own: Mapping[str, Alone]) -> Callable[[str], Vector]:
    return lambda article: own[article].terms


def _in_order(readings: Iterable[Reading]) -> dict[str, Reading]:
    """By article id, in the order in which they first told; of two with one id, one."""
    ordered = sorted(readings, key=lambda r: (*first_told(r), r.article.sha256))
    found: dict[str, Reading] = {}
    for reading in ordered:
        found.setdefault(reading.article.id, reading)
    return found


def _dated(ground: Ground, said: Spoken) -> dict[str, Dated]:
    """Dates worked out for the articles that state none."""
    read, close = ground.readings, ground.near
    if all(r.article.published for r in read.values()):
        return {}
    undated = [i for i, r in read.items() if r.article.published is None]
    around = {i: read[i] for i in (*undated, *(j for i in undated for j in close[i]))}
    happened = events(replace(ground, readings=around))
    wanted = frozenset(undated)
    return derived_dates(
        read, said.statements.of_any(wanted).values(), happened.of_any(wanted).values()
    )


def _counted(
    readings: Mapping[str, Reading], dated: Mapping[str, Dated], recall: Recall
) -> dict[str, Reading]:
    found = {i: counted(readings[i], day) for i, day in dated.items()}
    for i, reading in found.items():
        known_again(recall, readings[i], reading, dated[i])
    return found


def _items(said: Spoken, ground: Ground) -> Items:
    return items(
        said.statements,
        figures(ground),
        events(ground),
        questions(ground.readings, ground.near),
    )
