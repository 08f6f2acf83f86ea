"""Figures as ranges: every value given for one measured thing, on one axis."""

from __future__ import annotations

from collections.abc import Iterable

from generator.pages.desk import Desk
from generator.pages.items.figures import measured, value
from generator.pages.items.labels import first_words
from generator.pages.registers import standing
from generator.pages.runs import plain
from generator.records import Chart, FigureEntry, FigureSaid, Shape

MOST_FIGURES = 12
LABEL_WORDS = 6
LABEL, ROW, AXIS, AFTER = 22, 34, 22, 16
"""Heights in pixels: what is measured, one source's value, the axis, the space below."""
EDGE = 8
"""Percent of the width on either side, so that the number below an end is whole."""


def ranges(desk: Desk, entries: Iterable[FigureEntry]) -> Chart | None:
    """Things of which sources give a range or different values; None where there are none."""
    shown = [entry for entry in entries if _worth_it(entry)][:MOST_FIGURES]
    if not shown:
        return None
    shapes: list[Shape] = []
    y = 0
    for entry in shown:
        drawn, y = _figure(desk, entry, y)
        shapes += drawn
    return Chart(
        id="ranges",
        title="Values that are ranges, or differ",
        told=" ".join(_told(desk, entry) for entry in shown),
        caption="A bar is a range, a dot one value, as each source prints it. Each figure has an "
        "axis of its own.",
        height=y,
        shapes=tuple(shapes),
    )


def _worth_it(entry: FigureEntry) -> bool:
    spans = [_ends(said) for said in entry.said]
    known = [span for span in spans if span]
    return len(known) == len(spans) and len({end for span in known for end in span}) > 1


def _ends(said: FigureSaid) -> tuple[float, float] | None:
    low, _, high = said.figure.value.partition("/")
    try:
        return float(low), float(high or low)
    except ValueError:
        return None


def _figure(desk: Desk, entry: FigureEntry, y: int) -> tuple[list[Shape], int]:
    ends = [span for span in map(_ends, entry.said) if span]
    low, high = min(e[0] for e in ends), max(e[1] for e in ends)

    def at(number: float) -> float:
        return EDGE + (100 - 2 * EDGE) * (number - low) / (high - low)

    what = first_words(plain(measured(desk, entry.said[0])), LABEL_WORDS)
    shapes = [
        Shape(
            "words",
            "lane",
            0,
            y + 14,
            text=what,
            ref=standing(desk, "figures", entry.id),
            middle=False,
        )
    ]
    y += LABEL
    for said, (first, last) in zip(entry.said, ends, strict=True):
        shapes += _row(desk, said, at(first), at(last), y)
        y += ROW
    shapes.append(Shape("line", "axis", EDGE, y, 100 - EDGE, y))
    shapes += [Shape("words", "tick", at(n), y + 16, text=f"{n:,.10g}") for n in (low, high)]
    return shapes, y + AXIS + AFTER


def _row(desk: Desk, said: FigureSaid, first: float, last: float, y: int) -> list[Shape]:
    words = f"{desk.short_label(said.article)}: {value(desk, said)}"
    label = Shape("words", "lab", 0, y + 12, text=words, middle=False)
    if first == last:
        return [label, Shape("dot", "dot-h", first, y + 23, size=5, text=words)]
    return [label, Shape("bar", "dot-h", first, y + 27, x2=last - first, size=8, text=words)]


def _told(desk: Desk, entry: FigureEntry) -> str:
    what = first_words(plain(measured(desk, entry.said[0])), LABEL_WORDS)
    given = "; ".join(f"{desk.short_label(s.article)}: {value(desk, s)}" for s in entry.said)
    return f"{what}: {given}."
