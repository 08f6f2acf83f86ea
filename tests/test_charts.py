"""Pictures: columns of time, what is drawn and what is said to be left out, and safe HTML."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown

from generator.escape import clean
from generator.pages import pages
from generator.pages.charts.lanes import MOST_DOTS, Lane, Thing, draw
from generator.pages.charts.periods import Periods, periods
from generator.pages.charts.ties import _laid_out
from generator.records import Chart, Ref, Shape
from generator.rendering.chart import picture
from tests.small_library import small_library

CASES = yaml.safe_load(
    (Path(__file__).parent / "data" / "charts" / "periods.yml").read_text("utf-8")
)
NOWHERE: dict[str, str] = {}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["say"])
def test_columns_of_time(case: dict[str, Any]) -> None:
    found = periods(case["dates"])
    if case["step"] == "none":
        assert found is None
        return
    assert found is not None
    assert (found.step, len(found), found.name(0)) == (case["step"], case["columns"], case["first"])
    if "ticks" in case:
        assert [words for _, words in found.ticks()] == case["ticks"]
    for value, column in case.get("in", {}).items():
        assert found.column(value) == (None if column == "none" else column), value


@given(st.lists(st.dates(), min_size=2))
def test_most_dates_are_drawn_or_there_is_no_picture(days: list[Any]) -> None:
    found = periods([day.isoformat() for day in days])
    if found is not None:
        inside = [day for day in days if found.column(day.isoformat()) is not None]
        assert len(inside) >= 0.6 * len(days)
        assert len(found) >= 2


@given(st.dictionaries(st.integers(0, 9), st.integers(1, 3 * MOST_DOTS), min_size=1))
def test_every_thing_is_a_dot_or_counted_in_a_bar(columns: dict[int, int]) -> None:
    named = {c: [partial(Thing, f"{n}") for n in range(k)] for c, k in columns.items()}
    lane = Lane("Happened", "dot-h", named)
    shapes, height = draw([lane], Periods("year", 2010, 2019))
    dots = [s for s in shapes if s.kind == "dot"]
    bars = [s for s in shapes if s.kind == "bar"]
    drawn = len(dots) + sum(int(s.text.rpartition(" ")[2]) for s in bars)
    assert drawn == sum(columns.values())
    assert all(0 <= s.x <= 100 and 0 <= s.y <= height for s in shapes)


@given(st.text(), st.text())
def test_no_text_leaves_its_place_in_a_picture(words: str, told: str) -> None:
    shapes = (
        Shape("words", "lab", 1, 2, text=words),
        Shape("dot", "dot-h", 1, 2, size=3, text=words, ref=Ref("x")),
    )
    chart = Chart("c", words, told, told, 40, shapes)
    built = Markdown(extensions=["attr_list", "md_in_html"]).convert(
        f"before\n\n{picture(chart, lambda ref: 'x/')}\n\nafter"
    )
    tree = html.fromstring(f"<div>{built}</div>")
    assert [child.tag for child in tree] == ["p", "figure", "p"]
    assert {node.tag for node in tree.iter()} == {
        "div", "p", "figure", "svg", "title", "desc", "text", "a", "circle", "figcaption"
    }  # fmt: skip
    assert tree.findtext(".//desc") == clean(told)
    assert tree.findtext(".//text") == clean(words)


def test_links_make_it_a_group_and_none_an_image() -> None:
    chart = Chart(
        "c", "t", "d", "c", 40, (Shape("dot", "dot-h", 1, 2, size=3, text="A", ref=Ref("a")),)
    )
    assert 'role="group"' in picture(chart, lambda ref: "../a/")
    assert 'role="img"' in picture(chart, lambda ref: None)
    assert "<a " not in picture(chart, lambda ref: None)


def test_neighbours_in_the_graph_are_neighbours_in_the_column() -> None:
    chain = {("a", "c"): 1, ("c", "e"): 1, ("e", "b"): 1, ("b", "d"): 1}
    order = _laid_out(["a", "b", "c", "d", "e"], chain)
    assert order in (["a", "c", "e", "b", "d"], ["d", "b", "e", "c", "a"])


def test_each_picture_tells_in_words_what_it_draws() -> None:
    drawn = [
        value
        for page in pages(small_library())
        for name in ("strip", "ties", "ranges", "quoted")
        if (value := getattr(page.data, name, None)) is not None
    ]
    assert drawn
    for value in drawn:
        chart = value if isinstance(value, Chart) else value.chart
        assert chart.told and chart.caption
        assert len({shape.kind for shape in chart.shapes}) > 1
