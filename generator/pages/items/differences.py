"""What two sources give differently, side by side, each in its own words."""

from __future__ import annotations

from generator.dates_in_words import in_words
from generator.pages.desk import Desk
from generator.pages.items.chains import read_as
from generator.pages.items.figures import measured
from generator.pages.items.labels import first_words, happening, quoted
from generator.pages.items.speakers import speaker
from generator.pages.items.wordings import differing, said, same_words, whole
from generator.pages.parts import DifferenceItem, Run, Wording
from generator.pages.wants import measured_in
from generator.pages.words import words_for
from generator.records import Difference, Receipt, Span, Story

WHAT = {
    "figure": "the number",
    "speaker": "the speaker",
    "wording": "the wording",
    "date": "the date",
}
LABEL_WORDS = 10


def differences(desk: Desk, story: Story) -> list[Difference]:
    """Those in which a reader sees a difference: not two wordings alike but for punctuation."""
    return [d for d in story.differences if d.kind != "wording" or _differs(desk, d)]


def _differs(desk: Desk, difference: Difference) -> bool:
    first, *others = (_said(desk, difference, side)[1] for side in difference.sides)
    return not all(same_words(first, other) for other in others)


def difference_item(desk: Desk, difference: Difference) -> DifferenceItem:
    first = difference.sides[0]
    return DifferenceItem(
        id=difference.id,
        label=_label(desk, difference),
        what=WHAT[difference.kind],
        sides=tuple(_side(desk, difference, side, first) for side in difference.sides),
    )


def _label(desk: Desk, difference: Difference) -> str:
    """The speaker and the words, what is measured, or the event, as first told."""
    item = difference.items[0]
    library = desk.library
    if item in library.statements:
        statement = library.statements[item]
        words = quoted(desk, statement.variants[0], LABEL_WORDS)
        if difference.kind == "speaker":
            return words
        return f"{speaker(desk, statement).text}, {words}"
    if item in library.figures:
        given = library.figures[item].said[0]
        return first_words(desk.text(given.article, given.figure.what), LABEL_WORDS)
    return happening(desk, library.events[item], LABEL_WORDS)


def _side(desk: Desk, difference: Difference, side: Receipt, first: Receipt) -> Wording:
    """A figure or a date as its article gives it; else the words, compared with the first side."""
    chip = desk.chip(side, long=True)
    for item in difference.items:
        if item in desk.library.figures:
            for given in desk.library.figures[item].said:
                if _is(given.article, measured_in(desk.library, given).window, side):
                    return Wording(chip, _marked(measured(desk, given)))
        if item in desk.library.events:
            for told in desk.library.events[item].said:
                time = told.event.when
                if time and _is(told.article, told.event.sentence, side):
                    phrase = Run(desk.text(told.article, time.span), "mark")
                    return Wording(chip, (phrase,), in_words(time.value) or "date not stated")
    at, words = _said(desk, difference, side)
    if difference.kind in ("speaker", "date"):
        return Wording(desk.chip(at, long=True), (Run(words),), _given(desk, difference, side))
    other = _said(desk, difference, first)[1]
    chip = desk.chip(at, long=True)
    return Wording(chip, (Run(words),) if side == first else differing(other, words))


def _given(desk: Desk, difference: Difference, side: Receipt) -> str:
    """Whom a source names as the speaker, or the day that it gives: of the same words."""
    for statement in (desk.library.statements[item] for item in difference.items):
        for variant in statement.variants:
            if variant.receipt == side:
                if difference.kind == "speaker":
                    given = read_as(desk, statement, variant)
                    return f"names {given}" if given == statement.speaker_name else f"has {given}"
                return words_for(variant.quote.said_on)
    return ""


def _said(desk: Desk, difference: Difference, side: Receipt) -> tuple[Receipt, str]:
    """Of an interrupted quotation all pieces: the first alone would differ from any whole one."""
    for item in difference.items:
        if item in desk.library.statements:
            for variant in desk.library.statements[item].variants:
                if variant.receipt == side:
                    return whole(variant), said(desk, variant)
    return side, desk.text(side.article, side.span)


def _is(article: str, span: Span, side: Receipt) -> bool:
    return article == side.article and span.meets(side.span)


def _marked(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(Run(run.text, "mark" if run.style == "strong" else "") for run in runs)
