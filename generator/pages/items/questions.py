"""A question that sources ask and answer themselves."""

from __future__ import annotations

from generator.pages.desk import Desk
from generator.pages.parts import Answer, QuestionItem
from generator.records import Answered, Question, Receipt


def question_item(desk: Desk, question: Question, *, here: str = "") -> QuestionItem:
    """The question as the first source words it, with each source's answer."""
    own = [a for a in question.answers if a.article == here] if here else list(question.answers)
    return QuestionItem(
        id=question.id,
        was=desk.shelf.was.get(question.id, ()),
        question=desk.text(own[0].article, own[0].faq.question),
        answers=tuple(_answer(desk, question, a, here, several=len(own) > 1) for a in own),
    )


def _answer(
    desk: Desk, question: Question, answered: Answered, here: str, *, several: bool
) -> Answer:
    spans = (answered.faq.question, *answered.faq.answer)
    return Answer(
        source=desk.label(answered.article) if several and not here else "",
        paragraphs=answered.faq.edited
        or tuple(desk.naming(answered.article, span) for span in answered.faq.answer),
        chips=tuple(
            desk.chip(Receipt(answered.article, s), anchor=question.id, long=True, here=here)
            for s in spans[:1]
        ),
        by_hand=bool(answered.faq.edited),
    )
