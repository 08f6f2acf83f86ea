"""Rows → predictions in the scorers' formats; a row that fails gets an empty one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from bench.rows import Row, unanswered
from bench.trouble import Trouble

Predict = Callable[[Iterable[Row]], Iterator[Row]]


@dataclass(frozen=True, slots=True)
class Task:
    """What is asked of the generator about each row of a data set."""

    module: str
    empty: Row | None
    """What a row that fails is said to hold; None where rows have no line of their own."""
    together: bool = False
    """Rows are weighed against each other, so all are needed at once."""
    names_given: bool = False
    """The answers' own names are the question: which of them are one actor?"""

    def predict(self) -> Predict:
        module = import_module(f"bench.tasks.{self.module}")
        return cast(Predict, module.on_gold if self.names_given else module.predict)


TASKS = {
    "quotes": Task("quotes", {"quotes": []}),
    "meta": Task("meta", {"title": "", "authors": [], "date": None, "outlet": None}),
    "ner": Task("ner", {"entities": []}),
    "coref": Task("coref", {"clusters": []}),
    "coref-given": Task("coref", {"clusters": []}, names_given=True),
    "timex": Task("timex", {"timexes": []}),
    "related": Task("related", None, together=True),
    "stories": Task("stories", {"stories": []}, together=True),
    "variants": Task("variants", {"label": 0, "score": 0.0}, together=True),
    "figures": Task("figures", {"values": []}),
}


def predictions(task: Task, rows: Iterable[Row], trouble: Trouble) -> Iterator[Row]:
    """In the order of the rows, but those that failed last where rows are weighed together."""
    predict = task.predict()
    asked = rows if task.names_given else (unanswered(row) for row in rows)
    if task.together:
        yield from _together(predict, list(asked), task.empty, trouble)
    else:
        for row in asked:
            yield from _one(predict, row, task.empty, trouble)


def _one(predict: Predict, row: Row, empty: Row | None, trouble: Trouble) -> list[Row]:
    try:
        return list(predict([row]))
    except Exception as error:  # whatever it is, it must not cost the other rows
        trouble(f"row {row.get('id')!r}", error)
        return _nothing([row], empty)


def _together(
    predict: Predict, rows: list[Row], empty: Row | None, trouble: Trouble
) -> Iterator[Row]:
    try:
        yield from list(predict(rows))
        return
    except Exception as error:
        trouble("all rows together, now without those that fail alone", error)
    bad = [row for row in rows if not _readable(predict, row, trouble)]
    try:
        yield from list(predict([row for row in rows if row not in bad]))
        yield from _nothing(bad, empty)
    except Exception as error:
        trouble("all rows that can be read alone", error)
        yield from _nothing(rows, empty)


def _readable(predict: Predict, row: Row, trouble: Trouble) -> bool:
    try:
        list(predict([row]))
    except Exception as error:
        trouble(f"row {row.get('id')!r}", error)
        return False
    return True


def _nothing(rows: list[Row], empty: Row | None) -> list[Row]:
    return [] if empty is None else [{"id": row.get("id"), **empty} for row in rows]
