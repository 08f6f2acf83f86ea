"""Bad cases the whole way, from files in `seeds/` to the words on a built site."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import html

from generator import pipeline, site
from generator.config import Config
from tests import projects

pytestmark = pytest.mark.site

DATA = yaml.safe_load((Path(__file__).parent / "data" / "bad_cases.yml").read_text("utf-8"))
CASES = DATA["cases"]


def write(project: Config, files: dict[str, Any]) -> None:
    for name, content in files.items():
        place = project.seeds / name
        if content is None:
            place.unlink()
        elif isinstance(content, list):
            texts = (DATA["texts"].get(key, key) for key in content)
            place.write_text("\n\n".join(texts) + "\n", "utf-8")
        else:
            place.write_text(content, "utf-8")


def page(project: Config, name: str) -> str:
    return (project.content / name).read_text("utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_bad_case_is_told_as_it_is(case: dict[str, Any], tmp_path: Path) -> None:
    project = projects.empty(tmp_path / "project")
    write(project, case["seeds"])
    pipeline.generate(project)
    write(project, case.get("then", {}))
    for name, before, after in case.get("edits", ()):
        projects.change(project.content / name, before, after, 1)
    pipeline.generate(project)
    site.build(project)
    assert pipeline.verify(project).problems == []
    assert told(project) == (case["stories"] if "stories" in case else one(case))
    for name, wanted in case.get("says", {}).items():
        for words in wanted:
            assert words in page(project, name), (name, words)
    for name, unwanted in case.get("not", {}).items():
        for words in unwanted:
            assert words not in page(project, name), (name, words)
    draft = pipeline.preview(project)
    assert not draft.changes
    assert pipeline.faults(project, draft) == []


def one(case: dict[str, Any]) -> list[list[Any]]:
    return [] if case["story"] is None else [[case["story"], case["articles"]]]


def told(project: Config) -> list[list[Any]]:
    """Each story: the tally that its built page prints, and its articles."""
    rows = json.loads(page(project, "data/stories.json"))["stories"]
    built = (project.site / row["address"] / "index.html" for row in rows)
    tallies = [html.parse(str(p)).getroot().xpath("string(//p[@class='tally'])") for p in built]
    return [[tally, row["articles"]] for tally, row in zip(tallies, rows, strict=True)]


def test_the_order_in_which_files_are_written_changes_no_byte(tmp_path: Path) -> None:
    seeds = sorted((projects.PROJECT / "seeds").iterdir())
    sites = []
    for n, order in enumerate((seeds, seeds[::-1], [*seeds[1::2], *seeds[::2]])):
        project = projects.empty(tmp_path / str(n))
        for path in order:
            (project.seeds / path.name).write_bytes(path.read_bytes())
        pipeline.generate(project)
        sites.append(projects.texts(project.content))
    assert sites[0] == sites[1] == sites[2]


def test_the_order_in_which_seeds_come_does_not_matter(tmp_path: Path) -> None:
    """All at once, or one by one in another order: the same stories, counts and words."""
    seeds = sorted((projects.PROJECT / "seeds").glob("*.txt"))
    told = []
    for n, order in enumerate((seeds, seeds[::-1])):
        project = projects.empty(tmp_path / str(n))
        for number, path in enumerate(order):
            (project.seeds / path.name).write_bytes(path.read_bytes())
            if n or number == len(order) - 1:
                pipeline.generate(project)
        names = ("stories", "statements", "figures", "events", "questions", "actors", "articles")
        told.append({n: json.loads(page(project, f"data/{n}.json"))[n] for n in names})
    at_once, one_by_one = told
    assert [s["articles"] for s in at_once["stories"]] == [
        s["articles"] for s in one_by_one["stories"]
    ]
    for kind in ("articles", "statements", "figures", "events", "questions", "actors"):
        assert [_without_ids(row) for row in at_once[kind]] == [
            _without_ids(row) for row in one_by_one[kind]
        ], kind


def _without_ids(row: dict[str, Any]) -> dict[str, Any]:
    """What it says: an id that was published stays, whoever told it first."""
    return {k: v for k, v in row.items() if k not in ("id", "address", "points")}
