"""What may be shown of every article: worked out where the pages want something else of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.fingerprint import of_text
from generator.kept_items import KeptItems, items_of
from generator.on_asking import OnDemand
from generator.pages.excerpts import Allowance, Case, Row, allowed, case_of, read
from generator.pages.repeats import Repeats
from generator.pages.wants import wanted
from generator.recall import Recall
from generator.records import Library, Span

MANY = 300
"""Fewer articles than this are counted faster than processes start."""


class Allowances(OnDemand[str, Allowance]):
    """By article."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        super().__init__(rows, lambda key: read(rows[key]), lambda key: json.dumps(rows.get(key)))
        self._rows = rows

    def left_out(self) -> set[tuple[str, int, int]]:
        """(article, start, end) of each clause of an event that is not shown."""
        rows = self._rows.items()
        return {(key, start, end) for key, row in rows for start, end in row[3]}


def allowances(
    library: Library, repeats: Repeats, recall: Recall | None = None, processes: int = 1
) -> Allowances:
    """The allowance of every article, from everything that the pages show of it.

    That of an article of which the pages want what they wanted before is known by `recall`.
    """
    recalled = recall or Recall()
    kinds = [items_of(k) for k in (library.statements, library.figures, library.events)]
    held = _held(library, kinds)
    points = _points(library)

    def case(article: str) -> Case:
        want = wanted(library, article, held[article], points.get(article, ()), repeats)
        return case_of(library.readings[article], want)

    def key(article: str) -> str | None:
        reading = recalled.prints.known(library.readings[article])
        told = sorted(digests[item] or "" for item in held[article])
        if reading is None or "" in told:
            return recalled.prints.of(case(article)) if recall else None
        whole = str([(span.start, span.end) for span in points.get(article, ())])
        return of_text("\n".join((reading, *told, whole, repeats.told(article))))

    digests = {row.id: kind.digest(row.id) for kind in kinds for row in kind.rows()}
    things = {article: key(article) for article in library.readings}
    found = recalled.keyed("allowances", things, lambda a: allowed(case(a)), processes, MANY)
    return Allowances(found)


def _held(library: Library, kinds: Iterable[KeptItems[Any]]) -> dict[str, list[str]]:
    """The items that each article tells."""
    held: dict[str, list[str]] = {key: [] for key in library.readings}
    for kind in kinds:
        for row in kind.rows():
            for article in dict.fromkeys(row.articles):
                held[article].append(row.id)
    return held


def _points(library: Library) -> dict[str, list[Span]]:
    """The sentences that story pages want whole, by article."""
    found: dict[str, list[Span]] = {}
    for story in library.stories.values():
        for point in (*story.points, *story.shared):
            first = point.receipts[0]
            found.setdefault(first.article, []).append(first.span)
    return found
