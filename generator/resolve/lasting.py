"""Ids that outlive what they were made from: an item keeps the id under which it was published.

An item's id is made of the words in which it was first told. When its first telling goes, or an
older one joins, the others still know it by the marks that the last run left.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.kept_items import items_of
from generator.links import item_id
from generator.recall import Recall
from generator.records import Difference, Known, Library, MatrixRow, Story
from generator.resolve.differences import difference_id
from generator.resolve.marks import marks
from generator.resolve.retired import Marks, retired
from generator.resolve.reworded import reworded


def lasting(library: Library, known: Known, recall: Recall | None = None) -> Library:
    """The library with every item under the id that it had, and what became of the other ids."""
    if not known.items:
        return library
    found = marks(library, recall)
    names = _names(found, known.items)
    if names:
        library = _renamed(library, names)
        found = {names.get(i, i): row for i, row in found.items()}
    return replace(library, retired=retired(library, found, known, recall))


def _names(found: Marks, known: Mapping[str, str]) -> dict[str, str]:
    """Id as made now → id as it was, for items whose two differ."""
    taken = {i for i, row in found.items() if any(known.get(m) == i for m in row)}
    names: dict[str, str] = {}
    for i in found:
        if i in taken:
            continue
        old = next((o for m in found[i] if (o := known.get(m)) and o not in taken), None)
        if old is not None:
            names[i] = old
            taken.add(old)
    for i, old in reworded(found, known, taken.union(names)).items():
        names[i] = old
        taken.add(old)
    others = set(names.values())
    for i in sorted(others.intersection(found)):  # whose own id is an older item's by now
        if i not in names:
            names[i] = item_id(i.partition("-")[0], i, "again")
    return names


# --- everything that names an item -----------------------------------------------------------


def _renamed(library: Library, names: Mapping[str, str]) -> Library:
    return replace(
        library,
        statements=items_of(library.statements).renamed(names),
        figures=items_of(library.figures).renamed(names),
        events=items_of(library.events).renamed(names),
        questions=items_of(library.questions).renamed(names),
        stories={i: _story(story, names) for i, story in library.stories.items()},
        quotes={place: names.get(i, i) for place, i in library.quotes.items()},
    )


def _story(story: Story, names: Mapping[str, str]) -> Story:
    def ids(row: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(names.get(i, i) for i in row)

    return replace(
        story,
        statements=ids(story.statements),
        figures=ids(story.figures),
        events=ids(story.events),
        questions=ids(story.questions),
        matrix=tuple(_row(row, names) for row in story.matrix),
        differences=tuple(_difference(d, names) for d in story.differences),
    )


def _row(row: MatrixRow, names: Mapping[str, str]) -> MatrixRow:
    return replace(row, item=names.get(row.item, row.item))


def _difference(difference: Difference, names: Mapping[str, str]) -> Difference:
    items = tuple(names.get(i, i) for i in difference.items)
    if items == difference.items:
        return difference
    return replace(difference, id=difference_id(difference.kind, items), items=items)
