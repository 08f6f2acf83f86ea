"""A library as facts: what a reader would call new when it comes and miss when it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from generator.kept_items import Row, filled, items_of
from generator.links import digest
from generator.records import Actor, Article, Correction, Difference, Fact, Given, Library, Story

Shown = Callable[[str], bool]
"""Whether words of an article may be shown: of what stands in others alone nobody is told."""


def facts(library: Library) -> Iterator[Fact]:
    """In the order of the library, kind by kind."""

    def shown(article: str) -> bool:
        return library.readings[article].article.rights != "none"

    yield from (_article(reading.article) for reading in library.readings.values())
    for story in library.stories.values():
        yield _story(story)
        yield from (_difference(d) for d in story.differences)
    yield from (_actor(actor) for actor in library.actors.values() if actor.paged)
    for row in items_of(library.statements).rows():
        yield from _statement(row, shown)
    figures = items_of(library.figures)
    for row in figures.rows():
        told = row if row.printed is not None else filled(row, figures[row.id], library.readings)
        yield from _figure(told, shown)
    for row in items_of(library.events).rows():
        yield from _event(row, shown)
    for row in items_of(library.questions).rows():
        yield from _question(row, shown)
    yield from (_correction(correction) for correction in library.corrections)


def _says(**fields: str | None) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((key, value) for key, value in fields.items() if value))


def _article(article: Article) -> Fact:
    published = article.published
    stated = published.value if published and published.origin != "derived" else ""
    headline = " ".join(article.headline.text.split()) if article.headline else ""
    outlet = " ".join(article.outlet.text.split()) if article.outlet else ""
    says = _says(headline=headline, outlet=outlet, published=stated, kind=article.kind.name)
    return Fact("article", article.id, says, (article.id,), headline)


def _story(story: Story) -> Fact:
    return Fact("story", story.id, _says(title=story.title), story.articles, story.title)


def _difference(difference: Difference) -> Fact:
    articles = tuple(dict.fromkeys(side.article for side in difference.sides))
    item = difference.items[0]
    says = _says(kind=difference.kind)
    return Fact("difference", difference.id, says, articles, difference.kind, item)


def _actor(actor: Actor) -> Fact:
    return Fact("actor", actor.id, _says(name=actor.name), actor.articles, actor.name)


def _statement(row: Row, shown: Shown) -> Iterator[Fact]:
    articles = _in(row.articles, shown)
    if articles:
        speaker = row.speaker_name or ""
        says = _says(speaker=speaker, said_on=row.day, outlets=str(row.outlets))
        yield Fact("statement", row.id, says, articles, speaker)


def _figure(row: Row, shown: Shown) -> Iterator[Fact]:
    told = zip(row.parts, row.values, row.printed or (), strict=True)
    given = tuple(
        Given(article, value, printed, start, end)
        for (article, start, end), value, printed in told
        if shown(article)
    )
    if given:
        yield Fact("figure", row.id, (), _in(row.articles, shown), given[0].printed, "", given)


def _event(row: Row, shown: Shown) -> Iterator[Fact]:
    articles = _in(row.articles, shown)
    if articles:
        yield Fact("event", row.id, _says(when=row.day), articles, row.kind)


def _question(row: Row, shown: Shown) -> Iterator[Fact]:
    articles = _in(row.articles, shown)
    if articles:
        yield Fact("question", row.id, (), articles)


def _correction(correction: Correction) -> Fact:
    id_ = digest(correction.page, correction.item, correction.field)
    of_article = correction.page.startswith("briefing/")
    articles = (correction.page.removeprefix("briefing/"),) if of_article else ()
    says = _says(now=correction.now, date=correction.date)
    return Fact("correction", id_, says, articles, correction.page)


def _in(articles: Iterable[str], shown: Shown) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a for a in articles if shown(a)))
