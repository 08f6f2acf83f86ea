"""The sources' own questions and answers as rows, word for word."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.data.once import once
from generator.pages.data.pieces import place
from generator.pages.data.rows import AnswerRow, QuestionRow
from generator.pages.desk import Desk
from generator.pages.registers import standing
from generator.records import Answered


@once
def questions(desk: Desk) -> Iterator[QuestionRow]:
    for question in desk.library.questions.values():
        answers = tuple(_answer(desk, answered) for answered in question.answers)
        first = answers[0].question.text or ""
        yield QuestionRow(question.id, standing(desk, "questions", question.id), first, answers)


def _answer(desk: Desk, answered: Answered) -> AnswerRow:
    key, faq = answered.article, answered.faq
    return AnswerRow(
        key,
        place(desk, key, faq.question, shown=True),
        tuple(place(desk, key, span, shown=not faq.edited) for span in faq.answer),
        faq.edited,
    )
