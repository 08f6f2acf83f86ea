"""How two wordings of one statement differ, word by word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from generator.links import fold
from generator.naming import joined, parts, with_language
from generator.pages.desk import Desk
from generator.pages.items.few import Tellings, tellings
from generator.pages.parts import Run, Wording, Wordings
from generator.pages.runs import ELLIPSIS, NO_BREAK
from generator.pages.words import count, independent
from generator.records import Receipt, Span, Statement, Variant
from generator.tongues import language_of

BREAK = "[…]"
PARTED = f" {BREAK} "
"""Between the pieces of an interrupted quotation."""
LONG_ADDITION = 25
"""Words; of a longer run that the shown wording does not have only the start is shown."""
START_OF_ADDITION = 10


def wordings(
    desk: Desk, statement: Statement, shown: Variant, others: tuple[Variant, ...], *, unfolded: bool
) -> Wordings | None:
    """The other wordings of a statement, words that differ from the shown one marked."""
    if not others:
        return None
    told = told_by(desk, statement)
    base = _words(desk, shown)
    rows = tuple(
        Wording(desk.chip(whole(v), anchor=statement.id, long=True), differing(base, said(desk, v)))
        for v in others
    )
    different = {_plain(_words(desk, v)) for _, v in told.otherwise}
    title = (
        count(len(different), "wording") if len(different) > 1 else "The same words"
    ) + f" in {count(len(told.of), 'document')}"
    if statement.support.outlets > 1:
        title += f", {independent(statement.support.outlets, statement.support.unstated)}"
    return Wordings(title, unfolded, rows)


def told_by(desk: Desk, statement: Statement) -> Tellings[Variant]:
    """The wordings of a statement, those that differ first."""
    return tellings(desk, statement.id, statement.variants, lambda v: _plain(_words(desk, v)))


def whole(variant: Variant) -> Receipt:
    """From the first word of the first piece to the last word of the last."""
    return Receipt(variant.article, Span(variant.parts[0].start, variant.parts[-1].end))


def said(desk: Desk, variant: Variant) -> str:
    pieces = [desk.naming(variant.article, part) for part in variant.parts]
    language = next(filter(None, map(language_of, pieces)), "")
    return with_language(joined(PARTED, pieces), language)


def _words(desk: Desk, variant: Variant) -> str:
    """The same, to be compared: whom it names is no matter."""
    return PARTED.join(desk.text(variant.article, part) for part in variant.parts)


def differing(shown: str, other: str) -> tuple[Run, ...]:
    """The other wording, every word marked that the shown one does not have in that place.

    Case and punctuation do not make a difference: "cartels." is "cartels".
    """
    words = other.split()
    matcher = SequenceMatcher(
        None, [_plain(w) for w in shown.split()], [_plain(w) for w in words], autojunk=False
    )
    stretches = [
        (" ".join(words[start:end]), tag != "equal", end)
        for tag, _, _, start, end in matcher.get_opcodes()
        if start < end
    ]
    found = list(_spaced(stretches, len(words)))
    texts = parts(other, [run.text for run in found])
    return tuple(replace(run, text=text) for run, text in zip(found, texts, strict=True))


def _spaced(stretches: list[tuple[str, bool, int]], total: int) -> Iterator[Run]:
    for number, (text, differs, end) in enumerate(stretches):
        if number:
            yield Run(" ")
        words = text.split()
        if differs and end == total and len(words) > LONG_ADDITION:
            yield Run(" ".join(words[:START_OF_ADDITION]), "mark")
            yield Run(f"{NO_BREAK}{ELLIPSIS}")
        else:
            yield Run(text, "mark" if differs else "")


def same_words(one: str, other: str) -> bool:
    """Whether two wordings differ in case, accents, punctuation and breaks alone."""
    return [_plain(w) for w in one.split() if w != BREAK] == [
        _plain(w) for w in other.split() if w != BREAK
    ]


def _plain(text: str) -> str:
    """Case, accents and punctuation gone: "Mexico," and "mexico" are one word."""
    folded = fold(text)
    return "".join(c for c in folded if c.isalnum() or c == " ") or folded
