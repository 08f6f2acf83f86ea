"""Articles that an editor withdrew, and actors that he hides: off every page but a stub each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.corrections.read import WITHDRAWN
from generator.records import Article, Correction, Library, Reading, Unshown


def withdrawn(corrections: Iterable[Correction]) -> dict[str, str]:
    """Article id → the reason why it was withdrawn."""
    found = (c for c in corrections if c.field == WITHDRAWN and c.now)
    return {c.page.removeprefix("briefing/"): c.now for c in found}


def hidden(corrections: Iterable[Correction]) -> frozenset[str]:
    """Ids of actors without a page of their own."""
    found = (c for c in corrections if c.field == "hidden" and c.now)
    return frozenset(c.page.removeprefix("actor/") for c in found)


def shown(readings: Sequence[Reading], corrections: Sequence[Correction]) -> tuple[Reading, ...]:
    """The readings without those of withdrawn articles: nothing of them is known any more."""
    gone = withdrawn(corrections)
    return tuple(reading for reading in readings if reading.article.id not in gone)


def unshown(
    library: Library, readings: Sequence[Reading], corrections: Sequence[Correction]
) -> tuple[Unshown, ...]:
    """Every page that is off the site, by id."""
    articles = {reading.article.id: reading.article for reading in readings}
    briefings = [
        Unshown(f"briefing/{i}", _title(articles[i]), reason, articles[i])
        for i, reason in withdrawn(corrections).items()
        if i in articles
    ]
    actors = [
        Unshown(f"actor/{i}", library.actors[i].name)
        for i in hidden(corrections)
        if i in library.actors
    ]
    return tuple(sorted([*briefings, *actors], key=lambda found: found.page))


def _title(article: Article) -> str:
    return article.headline.text if article.headline else f"Untitled text ({article.id})"
