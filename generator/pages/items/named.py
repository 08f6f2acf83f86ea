"""Anything that an update tells of, in its own words as the library has it, linked."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from generator.links import digest
from generator.pages.answers import has_page
from generator.pages.corrections import FIELDS
from generator.pages.desk import Desk
from generator.pages.items.figures import measured
from generator.pages.items.labels import first_words, happening, quoted
from generator.pages.parts import Name
from generator.pages.registers import standing
from generator.pages.runs import plain
from generator.records import FactKind, Ref

LABEL_WORDS = 12


def named(desk: Desk, kind: FactKind, id_: str, about: str = "") -> Name | None:
    """The item in its words, linked; None where the site does not show it any more."""
    found = _NAMES[kind](desk, id_, about)
    return found if found is None or found.text else None


def _article(desk: Desk, id_: str, _about: str) -> Name | None:
    return Name(desk.title(id_), desk.briefing(id_)) if id_ in desk.library.readings else None


def _story(desk: Desk, id_: str, _about: str) -> Name | None:
    story = desk.library.stories.get(id_)
    return Name(desk.story_title(story), Ref(f"story/{id_}")) if story else None


def _actor(desk: Desk, id_: str, _about: str) -> Name | None:
    return desk.name(id_) if has_page(desk, id_) else None


def _statement(desk: Desk, id_: str, _about: str) -> Name | None:
    statement = desk.library.statements.get(id_)
    if statement is None:
        return None
    words = quoted(desk, statement.variants[0], LABEL_WORDS)
    return Name(words, standing(desk, "quotes", id_))


def _figure(desk: Desk, id_: str, _about: str) -> Name | None:
    entry = desk.library.figures.get(id_)
    if entry is None:
        return None
    return Name(
        first_words(plain(measured(desk, entry.said[0])), LABEL_WORDS),
        standing(desk, "figures", id_),
    )


def _event(desk: Desk, id_: str, _about: str) -> Name | None:
    entry = desk.library.events.get(id_)
    if entry is None:
        return None
    return Name(happening(desk, entry, LABEL_WORDS), standing(desk, "timeline", id_))


def _question(desk: Desk, id_: str, _about: str) -> Name | None:
    question = desk.library.questions.get(id_)
    if question is None:
        return None
    asked = question.answers[0]
    return Name(desk.text(asked.article, asked.faq.question), standing(desk, "questions", id_))


def _difference(desk: Desk, id_: str, about: str) -> Name | None:
    for story in desk.shelf.stories_of_item.get(about, ()):
        if any(d.id == id_ for d in desk.library.stories[story].differences):
            found = _statement(desk, about, "") or _figure(desk, about, "")
            found = found or _event(desk, about, "")
            return (
                Name(found.text, Ref(f"story/{story}", "where-sources-differ")) if found else None
            )
    return None


def _correction(desk: Desk, id_: str, _about: str) -> Name | None:
    """What sort it is: its words stand in the log, as long as they may be shown."""
    for correction in desk.library.corrections:
        if digest(correction.page, correction.item, correction.field) == id_:
            field = correction.field.partition(" ")[0]
            return Name(FIELDS.get(field, field), Ref("about/corrections"))
    return None


_NAMES: Mapping[FactKind, Callable[[Desk, str, str], Name | None]] = {
    "article": _article,
    "story": _story,
    "actor": _actor,
    "statement": _statement,
    "figure": _figure,
    "event": _event,
    "question": _question,
    "difference": _difference,
    "correction": _correction,
}
