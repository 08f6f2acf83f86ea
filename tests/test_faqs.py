"""Question and answer blocks → the article's FAQ."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.extract.faqs import faqs
from generator.records import Article, Block, BlockKind, Faq, Reading, Span


def found(*kinds: BlockKind) -> list[Faq]:
    """The FAQ of an article with one block for each kind, each one character long."""
    blocks = tuple(Block(kind, Span(i, i + 1)) for i, kind in enumerate(kinds))
    article = Article("a", PurePosixPath("seeds/a.txt"), "x" * len(kinds), "", blocks=blocks)
    return [f for f in faqs(Reading(article)) if isinstance(f, Faq)]


def shape(faq: Faq) -> tuple[int, list[int]]:
    """Where the question and the paragraphs of the answer stand."""
    return faq.question.start, [span.start for span in faq.answer]


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (("question", "answer"), [(0, [1])]),
        (("question", "answer", "answer", "question", "answer"), [(0, [1, 2]), (3, [4])]),
        (("question", "answer", "caption", "answer"), [(0, [1, 3])]),
        (("question", "answer", "paragraph", "answer"), [(0, [1])]),
        (("question", "question", "answer"), [(1, [2])]),
        (("question", "heading"), []),
        (("answer", "paragraph"), []),
        ((), []),
    ],
    ids=[
        "one",
        "two, the first in two paragraphs",
        "a caption between",
        "a paragraph ends the answer",
        "a question without answer",
        "a question at the end",
        "an answer without question",
        "no blocks",
    ],
)
def test_faqs(kinds: tuple[BlockKind, ...], expected: list[tuple[int, list[int]]]) -> None:
    assert [shape(faq) for faq in found(*kinds)] == expected


def test_the_whole_runs_from_the_question_to_the_end_of_the_answer() -> None:
    (faq,) = found("heading", "question", "answer", "answer", "tags")
    assert faq.span == Span(1, 4)
