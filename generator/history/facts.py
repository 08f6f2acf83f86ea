"""A library as facts: what a reader would call new when it comes and miss when it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.links import digest
from generator.records import (
    Actor,
    Article,
    Correction,
    Difference,
    EventEntry,
    Fact,
    FigureEntry,
    FigureSaid,
    Given,
    Library,
    Question,
    Statement,
    Story,
)

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
    for item in library.statements.values():
        yield from _statement(item, shown)
    for figure in library.figures.values():
        yield from _figure(figure, library, shown)
    for event in library.events.values():
        yield from _event(event, shown)
    for question in library.questions.values():
        yield from _question(question, shown)
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


def _statement(statement: Statement, shown: Shown) -> Iterator[Fact]:
    articles = _in((v.article for v in statement.variants), shown)
    if articles:
        outlets = str(statement.support.outlets)
        said_on = statement.said_on.value if statement.said_on else ""
        speaker = statement.speaker_name or ""
        says = _says(speaker=speaker, said_on=said_on, outlets=outlets)
        yield Fact("statement", statement.id, says, articles, speaker)


def _figure(entry: FigureEntry, library: Library, shown: Shown) -> Iterator[Fact]:
    said = [s for s in entry.said if shown(s.article)]
    if said:
        given = tuple(_given(s, library) for s in said)
        articles = _in((s.article for s in said), shown)
        yield Fact("figure", entry.id, (), articles, given[0].printed, "", given)


def _given(said: FigureSaid, library: Library) -> Given:
    span = said.figure.span
    text = library.readings[said.article].article.text
    printed = " ".join(span.of(text).split())
    return Given(said.article, said.figure.value, printed, span.start, span.end)


def _event(entry: EventEntry, shown: Shown) -> Iterator[Fact]:
    articles = _in((s.article for s in entry.said), shown)
    if articles:
        says = _says(when=entry.when.value if entry.when else "")
        yield Fact("event", entry.id, says, articles, entry.mood)


def _question(question: Question, shown: Shown) -> Iterator[Fact]:
    articles = _in((a.article for a in question.answers), shown)
    if articles:
        yield Fact("question", question.id, (), articles)


def _correction(correction: Correction) -> Fact:
    id_ = digest(correction.page, correction.item, correction.field)
    of_article = correction.page.startswith("briefing/")
    articles = (correction.page.removeprefix("briefing/"),) if of_article else ()
    says = _says(now=correction.now, date=correction.date)
    return Fact("correction", id_, says, articles, correction.page)


def _in(articles: Iterator[str], shown: Shown) -> tuple[str, ...]:
    return tuple(dict.fromkeys(a for a in articles if shown(a)))
