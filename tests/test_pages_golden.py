"""Whole pages of a small invented library, as they are written; read the diff when one changes.

`UPDATE_GOLDEN=1 pytest tests/test_pages_golden.py` writes them anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.pages import pages
from generator.records import Page
from generator.render import Renderer
from tests.small_library import small_library

GOLDEN = Path(__file__).parent / "golden" / "pages"
PAGES = {str(page.path): page for page in pages(small_library())}
RENDERER = Renderer({page.id: page.path for page in PAGES.values()})


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_page_is_as_agreed(page: Page) -> None:
    file = GOLDEN / page.path
    text = RENDERER.text(page)
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    assert text == file.read_bytes().decode()


def test_no_golden_page_is_left_over() -> None:
    files = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*.*")}
    assert files == set(PAGES)
