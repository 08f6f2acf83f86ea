"""What a hostile seed costs grows with its length; shapes in tests/data/hostile_shapes.yml."""

from __future__ import annotations

import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from generator import extract, pages, resolve
from generator.merge import merge
from generator.readers.text import parse
from generator.records import Reading
from generator.render import Renderer
from tests.crowd import articles, letters

SHAPES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "hostile_shapes.yml").read_text("utf-8")
)
HEAD = (
    'Council closes the bridge\nBy Ada Quill\nJanuary 5, 2026\n\n"No," said Mayor Lena Okafor.\n\n'
)
LARGER = 4
MOST = 1.6 * LARGER
"""Calls of the larger text for each of the smaller: 4 if work is linear, 16 if all is compared
with all; what costs the same for any text makes it less, sorting a little more."""


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape["name"])
def test_work_grows_with_length(shape: dict[str, Any]) -> None:
    small, large = text_of(shape, shape["times"]), text_of(shape, shape["times"] * LARGER)
    whole(small)  # word lists are loaded with the first
    assert calls(lambda: whole(large)) <= MOST * calls(lambda: whole(small))


FEW, MANY = 30, 120


def test_articles_that_tell_the_same_cost_what_each_of_them_costs() -> None:
    """A page for each that lists all the others makes four times as many cost sixteen times."""
    small, large = articles(FEW), articles(MANY)
    assert size_of(large) <= MOST * size_of(small)
    assert calls(lambda: size_of(large)) <= MOST * calls(lambda: size_of(small))


def size_of(read: list[Reading]) -> int:
    """Characters of all pages and data files of these articles."""
    made = pages.pages(resolve.library(read))
    renderer = Renderer({page.id: page.path for page in made})
    return sum(len(renderer.text(page)) for page in made)


def text_of(shape: dict[str, Any], times: int) -> str:
    pieces = [_piece(shape["repeat"], number) for number in range(times)]
    size = shape.get("paragraph", 1)
    return HEAD + "\n\n".join("".join(pieces[n : n + size]) for n in range(0, times, size))


def _piece(repeat: str, number: int) -> str:
    word = letters(number)
    told = repeat.replace("NUMBER", str(number + 10)).replace("WORD", word)
    return told.replace("NAME", word.capitalize())


def whole(text: str) -> None:
    """One article from its text to its pages, and each page merged with itself."""
    checksum = sha256(text.encode()).hexdigest()
    article = parse(text, id="a", path=PurePosixPath("seeds/a.txt"), sha256=checksum)
    made = pages.pages(resolve.library([extract.read(article)]))
    renderer = Renderer({page.id: page.path for page in made})
    for page in made:
        written = renderer.text(page)
        merge(written, written, f"{written}x\n")


def calls(work: Callable[[], None]) -> int:
    """How many functions the work calls, Python's own among them: the same on every machine."""
    count = 0

    def note(_frame: object, event: str, _about: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
