"""A library as facts: what a reader would call new when it comes and miss when it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from generator.history.rows import Key
from generator.kept_items import KeptItems, Row, filled, items_of
from generator.links import digest
from generator.records import Actor, Article, Correction, Difference, Fact, Given, Library, Story

Shown = Callable[[str], bool]
"""Whether words of an article may be shown: of what stands in others alone nobody is told."""
Known = Callable[[object], str | None]
"""What tells an article from any other; None where nobody knows."""


def facts(library: Library) -> Iterator[Fact]:
    """In the order of the library, kind by kind."""
    made = Made(library)
    for (kind, id_), told in made.told(lambda _: None):
        found = told if isinstance(told, Fact) else made.fact(kind, id_)
        if found is not None:
            yield found


class Made:
    """The facts of one library, and their seals."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._items: dict[str, KeptItems[Any]] = {
            "statement": items_of(library.statements),
            "figure": items_of(library.figures),
            "event": items_of(library.events),
            "question": items_of(library.questions),
        }

    def told(self, known: Known) -> Iterator[tuple[Key, str | Fact]]:
        """Every fact, or its seal where it has one, in the order of the library."""
        library = self._library
        for id_, reading in library.readings.items():
            yield ("article", id_), known(reading.article) or _article(reading.article)
        for story in library.stories.values():
            yield ("story", story.id), _story(story)
            yield from ((("difference", d.id), _difference(d)) for d in story.differences)
        digest_of = getattr(library.actors, "digest", None)
        for actor in library.actors.values():
            if actor.paged:
                yield ("actor", actor.id), (digest_of and digest_of(actor.id)) or _actor(actor)
        yield from self._told_items(known)
        for correction in library.corrections:
            found = _correction(correction)
            yield ("correction", found.id), found

    def _told_items(self, known: Known) -> Iterator[tuple[Key, str | Fact]]:
        withheld = [a for a in self._library.readings if not self._shown(a)]
        mark = digest(*withheld) if withheld else ""
        for kind in self._items:
            for id_, seal in self._seals(kind, known):
                told = mark + seal if seal else self.fact(kind, id_)
                if told is not None:
                    yield (kind, id_), told

    def _seals(self, kind: str, known: Known) -> Iterator[tuple[str, str]]:
        """Of each item what it was made of; "" where that is not known. A figure tells what its
        articles print besides."""
        items, readings = self._items[kind], self._library.readings
        if kind != "figure":
            yield from ((id_, items.digest(id_) or "") for id_ in items)
            return
        for row in items.rows():
            parts = [items.digest(row.id), *(known(readings[a].article) for a in row.articles)]
            yield row.id, " ".join(p for p in parts if p) if all(parts) else ""

    def fact(self, kind: str, id_: str) -> Fact | None:
        """Of an article, an actor or an item; None where no article that tells it may be shown."""
        if kind == "article":
            return _article(self._library.readings[id_].article)
        if kind == "actor":
            return _actor(self._library.actors[id_])
        items = self._items[kind]
        row = items.row(id_)
        if kind == "figure" and row.printed is None:
            row = filled(row, items[id_], self._library.readings)
        return next(_OF_ITEM[kind](row, self._shown), None)

    def _shown(self, article: str) -> bool:
        return self._library.readings[article].article.rights != "none"


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


_OF_ITEM: Mapping[str, Callable[[Row, Shown], Iterator[Fact]]] = {
    "statement": _statement,
    "figure": _figure,
    "event": _event,
    "question": _question,
}
