"""The cases of data/pages/left_alone.yml: a page that cannot be read is left alone until mended."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import config, pipeline
from generator.config import Config
from generator.errors import PageError
from tests import projects

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data/pages/left_alone.yml").read_text("utf-8")
)
PAGE = "briefings/mexican-president-seeks-to-strengthen-u-s-coordination-amid.md"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Config:
    """A briefing with a corrected outlet and a note, generated twice."""
    settings = config.load(projects.copy(tmp_path_factory.mktemp("left") / "project"))
    pipeline.generate(settings)
    page = settings.content / PAGE
    text = re.sub(r"^outlet: .*$", 'outlet: "The Zebra"', page.read_text("utf-8"), flags=re.M)
    page.write_text(f"{text}\n## Note {{#note .by-hand}}\n\nOurs.\n", "utf-8")
    pipeline.generate(settings)
    return settings


def _changed(good: str, broken: str) -> int:
    """The number of the first line that another one stands for; 0 where lines are only missing."""
    pairs = zip(good.splitlines(), broken.splitlines(), strict=False)
    return next((number for number, (one, other) in enumerate(pairs, 1) if one != other), 0)


@pytest.mark.parametrize("name", CASES)
def test_a_page_that_cannot_be_read_is_left_alone(shared: Config, name: str) -> None:
    case, page = CASES[name], shared.content / PAGE
    good, before = page.read_text("utf-8"), projects.texts(shared.content)
    broken = re.sub(case["replace"], case["by"], good, count=1, flags=re.M)
    broken = broken.replace("NESTED", "[" * 5000)
    assert broken != good
    try:
        page.write_text(broken, "utf-8")
        report = pipeline.generate(shared)
        (told,) = [w for w in report.warnings if case["told"] in w]
        changed = _changed(good, broken)
        at = {"changed": changed, "below": changed + 1}.get(case["line"], case["line"])
        at = at or good.count("\n") + 2
        assert told.startswith(f"content/{PAGE}:{at}: ")
        assert "; " in told
        kinds = {c.subject: c.kind for c in report.pages if c.kind != "same"}
        assert kinds == {f"content/{PAGE}": "skipped"}
        assert [str(fault) for fault in pipeline.unfit(shared)]
        assert page.read_text("utf-8") == broken
    finally:
        page.write_text(good, "utf-8")
    pipeline.generate(shared)
    assert projects.texts(shared.content) == before


def test_a_link_to_a_page_elsewhere_is_told_and_all_else_goes_on(
    shared: Config, tmp_path: Path
) -> None:
    page = shared.content / PAGE
    page.rename(tmp_path / "page.md")
    page.symlink_to(tmp_path / "page.md")
    try:
        report = pipeline.generate(shared)
        assert any("is a symbolic link" in warning for warning in report.warnings)
        assert {c.kind for c in report.pages} == {"same", "skipped"}
    finally:
        page.unlink()
        (tmp_path / "page.md").rename(page)


def test_a_folder_that_is_a_link_stops_the_run_before_it_writes(
    shared: Config, tmp_path: Path
) -> None:
    folder = shared.content / "actors"
    folder.rename(tmp_path / "actors")
    folder.symlink_to(tmp_path / "actors")
    try:
        before = projects.texts(shared.content)
        with pytest.raises(PageError, match="actors is a symbolic link"):
            pipeline.generate(shared)
        assert projects.texts(shared.content) == before
    finally:
        folder.unlink()
        (tmp_path / "actors").rename(folder)
