"""The sources' own questions, by story; the same question in two sources is one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.pages.desk import Desk, desk_for
from generator.pages.items.questions import question_item
from generator.pages.meta import meta
from generator.pages.parts import Group, Name, other_registers
from generator.pages.words import count
from generator.records import Library, Page, Ref


@dataclass(frozen=True, slots=True)
class QuestionsData:
    tally: str
    also: tuple[Name, ...]
    groups: tuple[Group, ...]


def questions(library: Library) -> Iterator[Page]:
    desk = desk_for(library)
    front = meta(desk, "questions", "Questions", "Register", desk.library.readings)
    yield Page("questions", PurePosixPath("questions.md"), "questions", front, _data(desk))


def _data(desk: Desk) -> QuestionsData:
    left = dict(desk.library.questions)
    groups = []
    for story in desk.library.stories.values():
        ids = [i for i in story.questions if i in left]
        if ids:
            name = Name(desk.story_title(story), Ref(f"story/{story.id}"))
            groups.append(_group(desk, f"story-{story.id}", name, ids))
        for item in ids:
            del left[item]
    if left:
        groups.append(_group(desk, "other", Name("Other articles"), list(left)))
    documents = {a.article for q in desk.library.questions.values() for a in q.answers}
    tally = (
        f"{count(len(desk.library.questions), 'question')} that the sources ask and answer "
        f"themselves, in {count(len(documents), 'document')}"
    )
    return QuestionsData(tally, other_registers("questions"), tuple(groups))


def _group(desk: Desk, key: str, name: Name, ids: list[str]) -> Group:
    items = tuple(question_item(desk, desk.library.questions[i]) for i in ids)
    return Group(key, name, questions=items)
