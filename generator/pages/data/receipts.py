"""Every receipt in one list: which item stands where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from generator.kept_actors import receipts_of
from generator.pages.data.actors import actors, actors_of
from generator.pages.data.events import events, events_of
from generator.pages.data.figures import figures, figures_of
from generator.pages.data.once import once
from generator.pages.data.questions import questions, questions_of
from generator.pages.data.rows import Place, ReceiptRow
from generator.pages.data.statements import again, quotes, quotes_of
from generator.pages.desk import Desk
from generator.records import Rows

_Named = Iterable[tuple[str, Iterable[Place]]]
"""What a place is of, and places."""


def receipts(desk: Desk) -> Rows:
    """In the order of the other files, kind by kind."""
    kinds = (quotes, figures, events, questions, actors)
    keys = (
        f"{kind} {key}"
        for kind, rows in zip(_PLACES, kinds, strict=True)
        for key in rows(desk).keys
    )
    return Rows(keys, partial(_rows, desk), partial(_count, desk))


def _rows(desk: Desk, key: str) -> list[ReceiptRow]:
    """Those of an item, its kind in front of it."""
    kind, _, item = key.partition(" ")
    return [
        ReceiptRow(item, name, p.article, p.start, p.end, p.line, p.text)
        for name, places in _PLACES[kind](desk, item)
        for p in places
    ]


def _of_quotes(desk: Desk, item: str) -> _Named:
    return (("quote", row.parts) for row in once(desk, quotes_of, item))


def _of_figure(desk: Desk, item: str) -> _Named:
    return (("figure", [v.receipt for v in row.values]) for row in once(desk, figures_of, item))


def _of_event(desk: Desk, item: str) -> _Named:
    return (("event", [t.receipt for t in row.tellings]) for row in once(desk, events_of, item))


def _of_question(desk: Desk, item: str) -> Iterator[tuple[str, Iterable[Place]]]:
    for row in once(desk, questions_of, item):
        for answer in row.answers:
            yield "question", (answer.question,)
            yield "answer", answer.answer


def _of_actor(desk: Desk, item: str) -> _Named:
    rows = once(desk, actors_of, item)
    return (("role", role.receipts) for row in rows for role in row.roles)


_PLACES: Mapping[str, Callable[[Desk, str], _Named]] = {
    "quotes": _of_quotes,
    "figure": _of_figure,
    "event": _of_event,
    "question": _of_question,
    "actor": _of_actor,
}


def _count(desk: Desk) -> int:
    """How many there are, without making any."""
    found = desk.library
    repeated = (variant for item in desk.shelf.repeated for variant in again(desk, item))
    return sum((
        sum(len(row.parts) for row in desk.rows("statements")),
        sum(len(variant.parts) for variant in repeated),
        sum(len(row.articles) for row in desk.rows("figures")),
        sum(len(row.articles) for row in desk.rows("told events")),
        sum(1 + len(a.faq.answer) for q in found.questions.values() for a in q.answers),
        receipts_of(found.actors),
    ))  # fmt: skip
