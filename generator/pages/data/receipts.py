"""Every receipt in one list: which item stands where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.pages.data.actors import actors
from generator.pages.data.events import events
from generator.pages.data.figures import figures
from generator.pages.data.once import once
from generator.pages.data.questions import questions
from generator.pages.data.rows import Place, ReceiptRow
from generator.pages.data.statements import quotes
from generator.pages.desk import Desk


@once
def receipts(desk: Desk) -> Iterator[ReceiptRow]:
    """In the order of the other files, kind by kind."""
    for kind, item, places in _all(desk):
        for p in places:
            yield ReceiptRow(item, kind, p.article, p.start, p.end, p.line, p.text)


def _all(desk: Desk) -> Iterator[tuple[str, str, Iterable[Place]]]:
    for quote in quotes(desk):
        yield "quote", quote.statement, quote.parts
    for figure in figures(desk):
        yield "figure", figure.id, (value.receipt for value in figure.values)
    for event in events(desk):
        yield "event", event.id, (telling.receipt for telling in event.tellings)
    for question in questions(desk):
        for answer in question.answers:
            yield "question", question.id, (answer.question,)
            yield "answer", question.id, answer.answer
    for actor in actors(desk):
        for role in actor.roles:
            yield "role", actor.id, role.receipts
