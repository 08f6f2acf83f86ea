"""Whom an editor's name means in one article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.links import fold, slug
from generator.records import Cast, Reading, Span


@dataclass(frozen=True, slots=True)
class Casts:
    """Everybody whom any article names."""

    readings: tuple[Reading, ...]

    def called(self, name: str) -> Iterator[Cast]:
        """Those of this name, full names before aliases."""
        wanted = fold(name)
        everybody = [c for r in self.readings for c in r.of(Cast) if not c.group]
        yield from (c for c in everybody if fold(c.name) == wanted)
        yield from (c for c in everybody if wanted in map(fold, c.aliases))


def cast_for(name: str, reading: Reading, casts: Casts, span: Span) -> Cast:
    """The cast of this article that the name means; one made for it where it names nobody so."""
    here = next(Casts((reading,)).called(name), None)
    if here is not None:
        return here
    known = next(casts.called(name), None)
    if known is not None:
        # He has another name here: "Trump" where others have "Donald Trump".
        same = next(Casts((reading,)).called(known.name), None)
        return same or replace(
            known, span=span, aliases=(), roles=(), key=_free(known.key, reading)
        )
    return Cast(span, _free(slug(name), reading), name, "person")


def _free(key: str, reading: Reading) -> str:
    """A key that nobody in the article has."""
    taken = {cast.key for cast in reading.of(Cast)}
    while key in taken:
        key += "-2"
    return key
