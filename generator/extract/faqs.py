"""The questions that an article asks and answers, from its question and answer blocks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records import Block, Faq, Finding, Reading, Span


def faqs(reading: Reading) -> Iterator[Finding]:
    """Each question with the paragraphs of its answer; one without an answer is left out."""
    question: Block | None = None
    answer: list[Span] = []
    for block in reading.article.blocks:
        if block.kind == "answer" and question is not None:
            answer.append(block.span)
        elif block.kind != "caption":
            yield from _asked(question, answer)
            question, answer = (block if block.kind == "question" else None), []
    yield from _asked(question, answer)


def _asked(question: Block | None, answer: list[Span]) -> Iterator[Faq]:
    if question is not None and answer:
        whole = Span(question.span.start, answer[-1].end)
        yield Faq(whole, question.span, tuple(answer))
