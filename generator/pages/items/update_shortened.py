"""So much of a large update as one page, feed or file tells line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.counting import count
from generator.pages.desk import Desk
from generator.records import Came, Moved, Update

FEWEST = 4
"""Words below which a statement tells nothing alone: "Yes", "very close"."""


def shortened(desk: Desk, update: Update, most: int) -> Update:
    """The update with so many things of each kind: the first one of a large site has them all.

    What went is counted, not listed, and all of it stays.
    """
    articles = [c.id for c in update.added if c.kind == "article"]
    place = {a: n for n, a in enumerate(desk.newest_first(articles))}
    weightiest = sorted(update.added, key=lambda came: _weight(came, place))
    seen: Counter[str] = Counter()

    def fits(row: Came | Moved) -> bool:
        if row.kind == "article":
            return place.get(row.id, 0) < most
        if seen[row.kind] >= most or (row.kind == "event" and row.id in desk.wordless):
            return False
        seen[row.kind] += 1
        return True

    return replace(
        update,
        added=tuple(came for came in _ranked(desk, weightiest, seen, most) if fits(came)),
        moved=tuple(moved for moved in update.moved if fits(moved)),
    )


def says_little(words: str) -> bool:
    return count(words) < FEWEST


def _weight(came: Came, place: Mapping[str, int]) -> tuple[int, int]:
    """Of what is said, measured or happened what many articles tell first, then the newest."""
    if came.kind not in ("statement", "figure", "event"):
        return 0, 0
    return -len(came.articles), min((place.get(a, 0) for a in came.articles), default=0)


def _ranked(desk: Desk, added: Iterable[Came], seen: Counter[str], most: int) -> Iterator[Came]:
    """Statements that tell nothing alone behind all others.

    No statement is looked into once enough are `seen`.
    """
    short = []
    for came in added:
        enough = came.kind != "statement" or seen[came.kind] >= most
        if not enough and _says_little(desk, came.id):
            short.append(came)
        else:
            yield came
    yield from short


def _says_little(desk: Desk, statement: str) -> bool:
    found = desk.library.statements.get(statement)
    if found is None:
        return False
    shown = found.variants[0]
    return says_little(" ".join(desk.text(shown.article, part) for part in shown.parts))
