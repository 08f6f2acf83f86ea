"""The sources' own questions and answers as rows, word for word."""

from __future__ import annotations

from generator.pages.data.once import by_item
from generator.pages.data.pieces import place
from generator.pages.data.rows import AnswerRow, QuestionRow
from generator.pages.desk import Desk
from generator.pages.registers import standing
from generator.records import Answered, Rows


def questions(desk: Desk) -> Rows:
    return by_item(desk, questions_of, desk.library.questions)


def questions_of(desk: Desk, item: str) -> list[QuestionRow]:
    """The row of one question."""
    question = desk.library.questions[item]
    answers = tuple(_answer(desk, answered) for answered in question.answers)
    first = answers[0].question.text or ""
    return [QuestionRow(item, standing(desk, "questions", item), first, answers)]


def _answer(desk: Desk, answered: Answered) -> AnswerRow:
    key, faq = answered.article, answered.faq
    return AnswerRow(
        key,
        place(desk, key, faq.question, shown=True),
        tuple(place(desk, key, span, shown=not faq.edited) for span in faq.answer),
        faq.edited,
    )
