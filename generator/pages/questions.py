"""The sources' own questions, by story; the same question in two sources is one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from generator.pages.desk import Desk, desk_for
from generator.pages.items.questions import question_item
from generator.pages.parts import Group, Name, Row, other_registers
from generator.pages.registers import Part, directory, filed
from generator.pages.words import count
from generator.records import Later, Library, Ref

NAME = "questions"


@dataclass(frozen=True, slots=True)
class QuestionsData:
    title: str
    tally: str
    also: tuple[Name, ...]
    groups: tuple[Group, ...]
    parts: tuple[Row, ...]
    """Its pages, where it is cut into several."""


def questions(library: Library) -> Iterator[Later]:
    return filed(desk_for(library), NAME, "Questions", _data)


def _data(desk: Desk, part: Part, title: str) -> QuestionsData:
    every = desk.library.questions
    counted = [every[i] for i in part.items] if part.name else list(every.values())
    documents = {a.article for q in counted for a in q.answers}
    tally = (
        f"{count(len(counted), 'question')} that the sources ask and answer "
        f"themselves, in {count(len(documents), 'document')}"
    )
    return QuestionsData(
        title,
        tally,
        other_registers(NAME, part.name),
        tuple(_groups(desk, set(part.items))),
        () if part.name else directory(desk, NAME, "question"),
    )


def _groups(desk: Desk, items: Collection[str]) -> Iterator[Group]:
    left = dict.fromkeys(i for i in desk.library.questions if i in items)
    for story in desk.library.stories.values():
        ids = [i for i in story.questions if i in left]
        if ids:
            name = Name(desk.story_title(story), Ref(f"story/{story.id}"))
            yield _group(desk, f"story-{story.id}", name, ids)
        for item in ids:
            del left[item]
    if left:
        yield _group(desk, "other", Name("Other articles"), list(left))


def _group(desk: Desk, key: str, name: Name, ids: list[str]) -> Group:
    items = tuple(question_item(desk, desk.library.questions[i]) for i in ids)
    return Group(key, name, questions=items)
