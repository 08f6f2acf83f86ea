"""An editor saves pages while a run is at work: nothing is lost, and all of it is taken up."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import config, pipeline, store
from generator.config import Config
from tests import projects

ARTICLE = """Harbour Times
Council closes bridge {number}
By Ada Quill
January {day}, 2026

"The bridge stays closed until we vote on it again," Mayor Lena Okafor said on Monday.
About {number}00 people had protested. She will speak again on January 20.
"""
OURS = "\n## Ours\n\nWe have been there.\n"


def made(root: Path) -> Config:
    (root / "seeds").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Bridges\ndocs_dir: content\n")
    found = config.load(root)
    for number in (1, 2):
        sow(found, number)
    pipeline.generate(found)
    return found


def sow(project: Config, number: int) -> None:
    text = ARTICLE.format(number=number, day=number + 5)
    (project.seeds / f"bridge-{number}.txt").write_text(text)


def _written(project: Config) -> Path:
    """A page that one article more changes."""
    return project.content / "quotes.md"


def _other(project: Config) -> Path:
    """A page that it does not change."""
    return project.content / "about" / "rights.md"


def _add(path: Path) -> None:
    path.write_text(path.read_text("utf-8") + OURS, "utf-8")


def _rename(path: Path) -> None:
    path.rename(path.with_name("moved-by-hand.md"))


SAVES: dict[str, Callable[[Config], object]] = {
    "a page that is written": lambda p: _add(_written(p)),
    "another page": lambda p: _add(_other(p)),
    "both": lambda p: (_add(_written(p)), _add(_other(p))),
    "a page that is written, moved": lambda p: _rename(_written(p)),
    "another page, moved": lambda p: _rename(_other(p)),
    "a page that is written, deleted": lambda p: _written(p).unlink(),
    "a new page": lambda p: (p.content / "own.md").write_text(OURS),
    "nothing": lambda p: None,
}
MOMENTS = {"while pages are rendered": (pipeline, "written"), "at the end": (store, "apply")}


@pytest.mark.parametrize("save", SAVES)
@pytest.mark.parametrize("moment", MOMENTS)
def test_what_is_saved_during_a_run_is_taken_up(
    tmp_path: Path, save: str, moment: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After the next run all is as if the editor had saved it before both."""
    project, twin = made(tmp_path / "project"), made(tmp_path / "twin")
    for one in (project, twin):
        sow(one, 3)
    module, name = MOMENTS[moment]
    asked = getattr(module, name)
    waiting = [save]

    def saved(*given: object) -> object:
        if waiting:
            SAVES[waiting.pop()](project)
        return asked(*given)

    monkeypatch.setattr(module, name, saved)
    pipeline.generate(project)
    assert not waiting
    monkeypatch.undo()
    SAVES[save](twin)
    pipeline.generate(twin)
    for one in (project, twin):
        pipeline.generate(one)
    assert projects.texts(project.content) == projects.texts(twin.content)


def test_a_save_on_a_page_that_is_written_is_merged_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = made(tmp_path / "project")
    sow(project, 3)
    before = pipeline.written

    def saved(*given: object) -> object:
        _add(_written(project))
        return before(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "written", saved)
    report = pipeline.generate(project)
    text = _written(project).read_text("utf-8")
    assert OURS in text and "bridge-3" in text
    assert {c.kind for c in report.pages if c.subject == "content/quotes.md"} == {"edited"}
