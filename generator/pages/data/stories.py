"""Stories as rows: which articles and items belong to them, and what they share."""

from __future__ import annotations

from generator.pages.data.once import by_item
from generator.pages.data.pieces import at, excerpts, support
from generator.pages.data.rows import DifferenceRow, MatrixRow, StoryChangeRow, StoryRow
from generator.pages.desk import Desk
from generator.pages.items.claims import claims, story_points
from generator.pages.items.differences import differences
from generator.pages.items.updates import leading, since, summary
from generator.records import MatrixRow as Row
from generator.records import Ref, Rows, Story


def stories(desk: Desk) -> Rows:
    return by_item(desk, _rows, desk.library.stories)


def _rows(desk: Desk, item: str) -> list[StoryRow]:
    return [_row(desk, desk.library.stories[item])]


def _row(desk: Desk, story: Story) -> StoryRow:
    return StoryRow(
        id=story.id,
        address=Ref(f"story/{story.id}"),
        title=story.title,
        articles=story.articles,
        support=support(story.support),
        points=excerpts(desk, story_points(desk, story.points)),
        shared=excerpts(desk, claims(desk, story.shared)),
        statements=story.statements,
        figures=story.figures,
        events=story.events,
        questions=story.questions,
        actors=story.actors,
        places=story.places,
        matrix=tuple(_said(desk, row) for row in story.matrix),
        differences=tuple(
            DifferenceRow(d.id, d.kind, d.items, tuple(at(desk, side) for side in d.sides))
            for d in differences(desk, story)
        ),
        changes=tuple(
            StoryChangeRow(
                part.number, part.date or None, summary(part), tuple(leading(desk, part))
            )
            for part in since(desk, story)
        ),
    )


def _said(desk: Desk, row: Row) -> MatrixRow:
    names = row.names or ("",) * len(row.cells)
    return MatrixRow(
        row.item,
        row.cells,
        tuple(name or None for name in names),
        tuple(at(desk, place) if place else None for place in row.places),
    )
