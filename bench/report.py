"""The figures as one table: for a terminal, and for a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bench.measure import Figure
from bench.wanted import Key

HEAD = ("task", "metric", "now", "floor", "target")
NOTES = (
    "Points of 100. * a target for articles that are not in these rows.",
    "! below its floor.",
)

BEGIN, END = "<!-- table -->", "<!-- end of table -->"

Cells = tuple[str, str, str, str, str]


def table(figures: Iterable[Figure], floors: Mapping[Key, float]) -> str:
    """Columns in line; a set is named in its first row only."""
    cells = [HEAD, *_cells(figures, floors)]
    wide = [max(len(row[column]) for row in cells) for column in range(len(HEAD))]
    lines = [_line(row, wide) for row in cells]
    rule = "  ".join("-" * width for width in wide)
    return "\n".join((lines[0], rule, *lines[1:], "", *NOTES))


def markdown(figures: Iterable[Figure]) -> str:
    """The table of docs/quality.md: what is measured, now, and its target."""
    rows = ["| on | figure | now | target |", "| --- | --- | ---: | ---: |"]
    rows += [f"| {of} | {name} | {now.strip()} | {target} |"
             for of, name, now, _, target in _cells(figures, {})]  # fmt: skip
    return "\n".join(rows)


def _cells(figures: Iterable[Figure], floors: Mapping[Key, float]) -> Iterator[Cells]:
    last = ""
    for figure in figures:
        of, name = figure.key
        floor = floors.get(figure.key)
        mark = "!" if floor is not None and figure.now < floor else " "
        yield (
            "" if of == last else of,
            name,
            f"{figure.now:.1f}{mark}",
            "" if floor is None else f"{floor:.1f}",
            _target(figure),
        )
        last = of


def _target(figure: Figure) -> str:
    if figure.wanted.target is None:
        return ""
    return f"{figure.wanted.target:g}{'*' if figure.wanted.unseen else ''}"


def _line(row: Cells, wide: list[int]) -> str:
    words = [cell.ljust(width) for cell, width in zip(row[:2], wide, strict=False)]
    numbers = [cell.rjust(width) for cell, width in zip(row[2:], wide[2:], strict=True)]
    return "  ".join((*words, *numbers)).rstrip()


def put(figures: Iterable[Figure], page: Path) -> None:
    """The table in place of what stands between the page's two marks."""
    before, begin, rest = page.read_text("utf-8").partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        raise ValueError(f"{page}: wants a line {BEGIN} and below it a line {END}")
    page.write_text(f"{before}{begin}\n\n{markdown(figures)}\n\n{end}{after}", "utf-8")
