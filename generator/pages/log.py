"""What updates tell of each article: found once for all stories, and asked article by article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from generator.notes import Notes
from generator.pages.told_apart import looked_up, plain_told
from generator.records import Update

Told = Mapping[str, Mapping[str, Sequence[Any]]]
"""By article: the rows of an update, by the name of their list."""
LISTS = ("added", "gone", "settled", "moved")


class Log:
    """The updates, noting who asks for what of them."""

    def __init__(self, notes: Notes, updates: Sequence[Update]) -> None:
        self._updates = {str(update.number): update for update in updates}
        self._told: dict[int, Told] = {}
        self._notes = notes
        self._of = notes.table("update", self._updates, column=looked_up(self.told))
        notes.told_at_once("updates of", plain_told(lambda article: self._numbers.get(article)))
        notes.told_at_once("lost by", plain_told(lambda story: self._lost.get(story)))

    def told(self) -> dict[str, str | None]:
        """What tells each update from any other, by its number."""
        return self._digests

    def update(self, number: str) -> Update:
        return self._of[number]

    def concerning(self, story: str, articles: Sequence[str]) -> Iterator[tuple[Update, list[str]]]:
        """Updates that tell of articles of the story, or of those that it lost, the first one
        first; each with these articles."""
        asked = self._notes.asked
        asked.update(("updates of", article) for article in articles)
        asked.add(("lost by", story))
        lost = self._lost.get(story, ())
        numbers = {n for article in articles for n in self._numbers.get(article, ())}
        for number in sorted(numbers.union(n for n, _ in lost)):
            yield self._of[str(number)], [*articles, *(a for n, a in lost if n == number)]

    def by_article(self, update: Update) -> Told:
        """What an update tells of each article."""
        if update.number not in self._told:
            table: dict[str, dict[str, list[Any]]] = {}
            for name in LISTS:
                for row in getattr(update, name):
                    for article in row.articles:
                        table.setdefault(article, {}).setdefault(name, []).append(row)
            self._told[update.number] = table
        return self._told[update.number]

    @cached_property
    def _digests(self) -> dict[str, str | None]:
        of = self._notes.prints.of
        return {number: of(update) for number, update in self._updates.items()}

    @cached_property
    def _numbers(self) -> Mapping[str, list[int]]:
        """The numbers of the updates that tell of an article."""
        found: dict[str, list[int]] = {}
        for update in self._updates.values():
            rows = (row for name in LISTS for row in getattr(update, name))
            for article in {article for row in rows for article in row.articles}:
                found.setdefault(article, []).append(update.number)
        return found

    @cached_property
    def _lost(self) -> Mapping[str, list[tuple[int, str]]]:
        """The articles that a story lost, each with the number of the update that tells it."""
        found: dict[str, list[tuple[int, str]]] = {}
        for update in self._updates.values():
            for came in update.gone:
                if came.kind == "article":
                    for story in dict.fromkeys(came.about.split()):
                        found.setdefault(story, []).append((update.number, came.id))
        return found
