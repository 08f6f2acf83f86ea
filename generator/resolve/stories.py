"""Stories: articles about one affair, and what they say together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.abreast import each
from generator.fingerprint import of_bytes
from generator.kept_stories import read, written
from generator.recall import Recall
from generator.records import Receipt, Story
from generator.resolve.affairs import Affairs, called, title
from generator.resolve.contested import contested
from generator.resolve.differences import differences
from generator.resolve.echoes import echoes
from generator.resolve.in_sentences import in_sentences
from generator.resolve.matrix import matrix
from generator.resolve.points import key_points, led
from generator.resolve.reported import beside_events, reported
from generator.resolve.retellings import retellings
from generator.resolve.scope import Scope, Told, key, scope
from generator.resolve.shared import shared

MANY = 60
"""Fewer stories than this are put together faster than processes start."""


def stories(
    affairs: Affairs,
    placed: Affairs,
    wishes: Mapping[str, tuple[str, ...]],
    told: Told,
    processes: int = 1,
    recall: Recall | None = None,
) -> dict[str, Story]:
    """The stories of these articles; one that an editor made (`placed`) has a name of its own.

    Two digests tell whether one is as it was: one of digests that are there already, and, where
    that is another, one of all that it is told from.
    """
    recall = recall or Recall(keeps=False)
    names = {id_: "" if id_ in affairs else called(id_, wishes) for id_ in placed}

    def scope_of(id_: str) -> Scope:
        return scope(id_, names[id_], placed[id_], told)

    def content(id_: str) -> str | None:
        if not recall.keeps:
            return None
        whole = scope_of(id_)
        readings = list(whole.readings.values())
        found = whole.content(dict(zip(whole.readings, recall.keys(readings), strict=True)))
        return None if found is None else recall.prints.of(found)

    def known(line: bytes) -> Story:
        story = read(line)
        recall.prints.know(story, of_bytes(line))
        return story

    def work(new: list[str]) -> Iterator[tuple[Story, bytes]]:
        for line in each(lambda id_: written(_story(scope_of(id_))), new, processes, MANY):
            yield known(line), line

    keys = {id_: key(id_, names[id_], placed[id_], told) for id_ in placed}
    contents = recall.keyed("stories told", keys, content, processes, MANY)
    return recall.lines("stories kept", contents, work, known)


def _story(told: Scope) -> Story:
    items, readings, articles = told.items, told.readings, list(told.articles)
    lead = readings[articles[0]].article
    headline = lead.headline.span if lead.headline and not told.name else None
    held = items.among(articles)
    sentences = echoes(articles, readings, told.alone)
    two_speakers = contested([items.statements[i] for i in held if i in items.statements], readings)
    points = key_points(articles, readings, sentences, told.witnesses)
    happened = [items.events[i] for i in held if i in items.events]
    measured = [items.figures[i] for i in held if i in items.figures]
    retold = retellings(happened, measured, articles, sentences, told.witnesses)
    found = reported(articles, sentences, told.witnesses)
    own, within = beside_events(found, happened, retold, sentences, told.witnesses)
    by_two = shared(articles, points, items, readings, retold, told.witnesses, own, within)
    rows = (*own, *in_sentences(by_two, points, sentences))
    return Story(
        id=told.id,
        headline=Receipt(lead.id, headline) if headline else None,
        title=told.name or title(lead),
        articles=told.articles,
        support=told.witnesses.support(articles),
        points=led(points, by_two, happened, readings, told.name or title(lead)),
        shared=by_two,
        statements=tuple(i for i in held if i in items.statements),
        figures=tuple(i for i in held if i in items.figures),
        events=tuple(i for i in held if i in items.events),
        questions=tuple(i for i in held if i in items.questions),
        actors=told.actors,
        places=told.places,
        matrix=matrix(articles, readings, items, sentences, retold, two_speakers, rows, within),
        differences=differences(articles, readings, items, two_speakers),
    )
