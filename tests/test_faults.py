"""The cases of data/links/faults.yml: what is wrong with a page, and on which line."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from generator.keep.faults import faults

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data/links/faults.yml").read_text("utf-8")
)
PAGE = PurePosixPath("x.md")


@pytest.mark.parametrize("name", CASES)
def test_faults(name: str) -> None:
    found = faults({PAGE: CASES[name]["page"]}, lambda path: False)
    assert [f"{fault.line}: {fault.message}" for fault in found] == CASES[name]["told"]
    assert all(fault.fix for fault in found)


def test_a_page_id_twice_names_both_pages() -> None:
    text = '---\nid: "x"\n---\n'
    (found,) = faults({PAGE: text, PurePosixPath("y.md"): text}, lambda path: False)
    assert str(found) == (
        "y.md:2: the page id x is that of x.md already; delete the line `id:`, or a page"
    )
