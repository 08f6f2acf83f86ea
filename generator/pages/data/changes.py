"""What each update changed, as rows: items by kind and id, and the lines that the page shows."""

from __future__ import annotations

from generator.escape import clean
from generator.pages.changes import MOST_OF_KIND, anchor, newest_first
from generator.pages.data.change_rows import CameRow, ChangeRow, GivenRow, MovedRow
from generator.pages.data.once import by_item
from generator.pages.desk import Desk
from generator.pages.items.update_shortened import shortened
from generator.pages.items.updates import lines, showable, summary
from generator.records import Came, Given, Moved, Ref, Rows, Update


def changes(desk: Desk) -> Rows:
    """The newest first."""
    return by_item(desk, _rows, [str(update.number) for update in newest_first(desk)])


def _rows(desk: Desk, number: str) -> list[ChangeRow]:
    return [_row(desk, desk.log.update(number))]


def _row(desk: Desk, update: Update) -> ChangeRow:
    update = showable(desk, update)
    return ChangeRow(
        number=update.number,
        address=Ref("changes", anchor(update)),
        date=update.date or None,
        summary=summary(update),
        lines=tuple(line.words for line in lines(desk, shortened(desk, update, MOST_OF_KIND))),
        added=tuple(map(_came, update.added)),
        gone=tuple(map(_came, update.gone)),
        settled=tuple(map(_came, update.settled)),
        moved=tuple(map(_moved, update.moved)),
    )


def _came(came: Came) -> CameRow:
    return CameRow(came.kind, came.id, clean(came.label).strip(), came.articles, came.about or None)


def _moved(moved: Moved) -> MovedRow:
    return MovedRow(
        moved.kind,
        moved.id,
        moved.field,
        clean(moved.before),
        clean(moved.after),
        moved.articles,
        _given(moved.was) if moved.was else None,
        _given(moved.now) if moved.now else None,
    )


def _given(given: Given) -> GivenRow:
    span = (given.start, given.end)
    return GivenRow(given.article, given.value, clean(given.printed), span)
