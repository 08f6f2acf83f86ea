"""The sources' own questions, by story; the same question in two sources is one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.kept_items import Row as ItemRow
from generator.kept_items import row_of
from generator.pages.asked import asked
from generator.pages.desk import Desk, desk_for
from generator.pages.items.questions import question_item
from generator.pages.parts import Group, Name, Row, other_registers
from generator.pages.registers import Part, directory, filed, in_order
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
    own = (row_of(desk.library.questions[i]) for i in part.items)
    counted = list(own if part.name else desk.rows("questions"))
    return QuestionsData(
        title,
        _tally(counted),
        other_registers(NAME, part.name),
        tuple(_groups(desk, part)),
        () if part.name else directory(desk, NAME, "question"),
    )


def _tally(counted: Sequence[ItemRow]) -> str:
    """Like "6 questions that the sources ask and answer themselves, in 2 documents"."""
    if not counted:
        return "No source asks and answers questions of its own"
    documents = {article for row in counted for article in row.articles}
    asked_here = f"{count(len(counted), 'question')} that the sources ask and answer themselves"
    return f"{asked_here}, in {count(len(documents), 'document')}"


def _groups(desk: Desk, part: Part) -> Iterator[Group]:
    for story, ids in _by_story(desk, part.page):
        if story:
            name = Name(desk.story_title(desk.library.stories[story]), Ref(f"story/{story}"))
            yield _group(desk, f"story-{story}", name, ids)
        else:
            yield _group(desk, "other", Name("Other articles"), ids)


@asked("questions by story")
def _by_story(desk: Desk, page: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The questions of a part under the first story that has them, the rest under "" at the end."""
    left = dict.fromkeys(in_order(desk, page))
    found = []
    for story in desk.library.stories.values():
        if ids := tuple(i for i in story.questions if i in left):
            found.append((story.id, ids))
        for item in ids:
            del left[item]
    return (*found, ("", tuple(left))) if left else tuple(found)


def _group(desk: Desk, key: str, name: Name, ids: Iterable[str]) -> Group:
    items = tuple(question_item(desk, desk.library.questions[i]) for i in ids)
    return Group(key, name, questions=items)
