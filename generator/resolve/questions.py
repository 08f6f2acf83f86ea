"""The sources' own questions; the same one in two sources joined."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.kept_items import KeptItems, items_of
from generator.links import item_id
from generator.records import Answered, Faq, Question, Reading
from generator.resolve.candidates import across
from generator.resolve.nearness import Near
from generator.resolve.order import first_told
from generator.resolve.sets import Sets
from generator.similarity import Weighed, likeness, weighed
from generator.words import plain, tokens, wording

SAME = 0.8
"""Likeness from which two questions of one kind ask the same. "What is the reason behind Trump's
threat to attack?" and "What was Trump's threat?" reach 0.7 and ask two things."""
_KINDS = ("who", "what", "when", "where", "why", "how", "which")


@dataclass(frozen=True, slots=True)
class Asked:
    number: int
    """Its place among all questions."""
    article: str
    faq: Faq
    content: Weighed
    kind: str
    """The word that asks; "" for a question to be answered by yes or no."""


def questions(readings: Mapping[str, Reading], near: Near) -> KeptItems[Question]:
    """All questions in the order in which the articles first asked them."""
    order = sorted(readings, key=lambda i: first_told(readings[i]))
    count = itertools.count()
    asked = {i: [_asked(readings[i], f, next(count)) for f in readings[i].of(Faq)] for i in order}
    everything = [a for mine in asked.values() for a in mine]
    sets = Sets(range(len(everything)))
    first: dict[tuple[str, ...], int] = {}
    for n, a in enumerate(everything):
        sets.join(first.setdefault((a.kind, *a.content.wording.terms), n), n)
    for a, b in across(asked, near, lambda asked_: asked_.content.terms):
        if a.kind == b.kind and likeness(a.content, b.content) >= SAME:
            sets.join(a.number, b.number)
    rank = {i: n for n, i in enumerate(order)}
    found: dict[str, Question] = {}
    for numbers in sets.all():
        group = [everything[n] for n in numbers]
        group.sort(key=lambda a: (rank[a.article], a.faq.span))
        text = group[0].faq.question.of(readings[group[0].article].article.text)
        question = Question(item_id("f", text), tuple(Answered(a.article, a.faq) for a in group))
        found[question.id] = question
    return items_of(found)


def _asked(reading: Reading, faq: Faq, number: int) -> Asked:
    text = faq.question.of(reading.article.text)
    words = [w for token in tokens(text) for w in plain(token)]
    kind = next((w for w in words[:3] if w in _KINDS), "")
    return Asked(number, reading.article.id, faq, weighed(wording(text)), kind)


def by_article(found: Mapping[str, Question]) -> dict[str, list[str]]:
    """Article id → ids of the questions it answers."""
    out: dict[str, list[str]] = defaultdict(list)
    for question in found.values():
        for answer in question.answers:
            out[answer.article].append(question.id)
    return out
