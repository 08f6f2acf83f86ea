"""The Markdown of every page, of the small library and of the project's own seeds."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import pytest

from generator.pages import pages
from generator.records import Library
from generator.render import Renderer
from tests.small_library import small_library

PLACE = re.compile(r'data-span="([^"]+):(\d+)-(\d+)"')
"""Article, start and end of a place that a page shows."""
Made = tuple[Library, dict[PurePosixPath, str]]
"""A library and the Markdown of its pages."""


def texts(library: Library) -> dict[PurePosixPath, str]:
    """Every Markdown page; the files beside them are tested where they are made."""
    made = pages(library)
    renderer = Renderer({page.id: page.path for page in made})
    return {page.path: renderer.text(page) for page in made if page.path.suffix == ".md"}


@pytest.fixture(scope="session", params=["small", "seeds"])
def each_library(request: pytest.FixtureRequest, library: Library) -> Made:
    found = small_library() if request.param == "small" else library
    return found, texts(found)


def body(text: str) -> str:
    """A page without its front matter."""
    return text.split("---\n", 2)[2]
