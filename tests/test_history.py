"""What changed since, the whole way: run, change seeds or pages, run again, read what it tells."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import cli, config, pipeline, site
from generator.config import Config
from generator.errors import PageError
from tests import projects

CASES = yaml.safe_load((Path(__file__).parent / "data" / "history.yml").read_text("utf-8"))
LAST = "004_4cffe1465ac322cd.txt"


def seed(project: Config, files: dict[str, str | None]) -> None:
    """Writes seeds and sidecars; None takes one away."""
    for name, text in files.items():
        place = project.seeds / name
        if text is None:
            place.unlink()
        else:
            place.write_text(text, "utf-8")


def told(project: Config) -> list[dict[str, Any]]:
    """The updates as the data file has them, the newest first."""
    text = (project.content / "data/changes.json").read_text("utf-8")
    found: list[dict[str, Any]] = json.loads(text)["changes"]
    return found


def ids(project: Config, kind: str) -> set[str]:
    name = f"{kind}s".replace("ys", "ies")
    text = (project.content / f"data/{name}.json").read_text("utf-8")
    return {row["id"] for row in json.loads(text)[name]}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_update_tells_what_changed(case: dict[str, Any], tmp_path: Path) -> None:
    project = projects.empty(tmp_path / "project")
    seed(project, case["before"])
    pipeline.generate(project)
    seed(project, case["then"])
    pipeline.generate(project)
    newest, *older = told(project)
    assert len(older) == 1
    assert newest["date"] == case["date"]
    assert newest["summary"] == case["summary"]
    for line in case["lines"]:
        assert line in newest["lines"]
    page = (project.content / "changes.md").read_text("utf-8")
    assert page.index("{#u-2}") < page.index("{#u-1}")
    again = projects.files(project.content)
    pipeline.generate(project)
    assert projects.files(project.content) == again


def test_four_seeds_and_then_five_tell_the_difference(tmp_path: Path) -> None:
    project = config.load(projects.copy(tmp_path / "project"))
    text = (project.seeds / LAST).read_text("utf-8")
    (project.seeds / LAST).unlink()
    pipeline.generate(project)
    kinds = ("article", "story", "statement", "figure", "event", "question")
    before = {kind: ids(project, kind) for kind in kinds}
    (project.seeds / LAST).write_text(text, "utf-8")
    pipeline.generate(project)
    newest, first = told(project)
    added = {kind: {c["id"] for c in newest["added"] if c["kind"] == kind} for kind in kinds}
    gone = {kind: {c["id"] for c in newest["gone"] if c["kind"] == kind} for kind in kinds}
    for kind in kinds:
        assert added[kind] == ids(project, kind) - before[kind], kind
        assert gone[kind] == before[kind] - ids(project, kind), kind
    assert newest["date"] == "2026-01-12"
    assert (newest["number"], first["number"]) == (2, 1)
    assert any(m["field"] == "outlets" and m["after"] == "3" for m in newest["moved"])


def test_statements_that_tell_nothing_alone_stand_behind_all_others(tmp_path: Path) -> None:
    """And what two outlets have stands before what one has."""
    project = projects.empty(tmp_path / "project")
    things = ("nets", "ropes", "boats", "carts", "tents", "lamps", "bells", "ovens", "doors",
              "pumps", "tiles", "locks", "vans")  # fmt: skip
    said = [f"We will buy new {thing} for the harbour of Tarn" for thing in things]
    quoted = "\n\n".join(f"“{words},” said Orla Venn." for words in ("Yes", *said))
    head = "Harbour to be mended\n\n"
    seed(project, {"a.txt": head + quoted + "\n", "a.yml": "outlet: The Post\ndate: 2026-03-02\n"})
    again = f"“{said[-1]},” said Orla Venn, a councillor. Nobody else on the quay spoke that day."
    seed(
        project,
        {"b.txt": f"Venn speaks\n\n{again}\n", "b.yml": "outlet: The Mail\ndate: 2026-03-03\n"},
    )
    pipeline.generate(project)
    lines = [line for line in told(project)[0]["lines"] if line.startswith("New statement")]
    assert said[-1] in lines[0]
    assert not any("Yes" in line for line in lines)


def test_from_nothing_there_is_one_update_and_the_same_one(tmp_path: Path) -> None:
    books = []
    for name in ("one", "two"):
        project = config.load(projects.copy(tmp_path / name))
        pipeline.generate(project)
        assert [update["number"] for update in told(project)] == [1]
        books.append((project.content / ".generated/book.json").read_bytes())
    assert books[0] == books[1]


def test_the_feed_has_each_update_under_an_id_of_its_own(tmp_path: Path) -> None:
    project = config.load(projects.copy(tmp_path / "project"))
    pipeline.generate(project)
    (project.seeds / LAST).unlink()
    pipeline.generate(project, day="2026-02-01")
    feed = json.loads((project.content / "feed.json").read_text("utf-8"))
    updates = {i["id"]: i for i in feed["items"] if i["tags"] == ["update"]}
    assert [i.rpartition(":")[2] for i in sorted(updates)] == ["changes/1", "changes/2"]
    newest = next(item for id_, item in updates.items() if id_.endswith("changes/2"))
    assert newest["date_published"] == "2026-02-01T00:00:00Z"
    assert newest["url"] == "changes/#u-2"
    assert "Gone: the article “US Mexico Relations Strained" in newest["content_html"]


@pytest.mark.site
def test_a_storys_feed_has_the_updates_that_are_about_it_alone(tmp_path: Path) -> None:
    project = config.load(projects.copy(tmp_path / "project"))
    pipeline.generate(project)
    (feed,) = project.content.glob("stories/*/feed.json")
    assert updates_in(feed) == {}
    (project.seeds / "ferry.txt").write_text("The Ferry\n\n5 February 2026\n\nIt sank.\n", "utf-8")
    pipeline.generate(project)
    assert updates_in(feed) == {}
    (project.seeds / LAST).unlink()
    pipeline.generate(project, day="2026-03-01")
    ((id_, item),) = updates_in(feed).items()
    assert id_.endswith(f"story/{feed.parent.name}/changes/3")
    assert item["date_published"] == "2026-03-01T00:00:00Z"
    assert item["url"] == "./#what-changed"
    assert "Gone: the article “US Mexico Relations Strained" in item["content_html"]
    assert "Ferry" not in item["content_html"]
    page = feed.parent.with_suffix(".md").read_text("utf-8")
    assert "{#what-changed}" in page
    site.build(project)
    assert pipeline.verify(project).problems == []


def updates_in(feed: Path) -> dict[str, dict[str, Any]]:
    items = json.loads(feed.read_text("utf-8"))["items"]
    return {i["id"]: i for i in items if i["tags"] == ["update"]}


def test_a_correction_and_its_undoing_are_told(tmp_path: Path) -> None:
    project = config.load(projects.copy(tmp_path / "project"))
    pipeline.generate(project)
    page = (
        project.content / "briefings/us-mexico-relations-strained-over-drug-policy-and-military.md"
    )
    text = page.read_text("utf-8")
    put = text.replace('outlet: "360LiveNews"', 'outlet: "The Paper"\ncorrected: 2026-03-01')
    page.write_text(put, "utf-8")
    pipeline.generate(project)
    update = told(project)[0]
    assert update["date"] == "2026-03-01"
    assert "Corrected by hand: outlet" in update["lines"]
    assert any(
        line.startswith("Outlet: now The Paper, was 360LiveNews") for line in update["lines"]
    )
    page.write_text(text, "utf-8")
    pipeline.generate(project)
    assert "1 correction gone" in told(project)[0]["summary"]
    assert len(told(project)) == 3


def test_a_wrong_date_is_an_error_that_says_what_is_allowed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = config.load(projects.copy(tmp_path / "project"))
    for wrong in ("yesterday", "2026-13-01", "2026-1-1", "20260101"):
        assert cli.main(["generate", "--project", str(project.root), "--date", wrong]) == 1
        said = capsys.readouterr().err
        assert f"{wrong!r} is no date; allowed: YYYY-MM-DD" in said
    assert not project.content.exists()


def test_the_date_that_a_run_is_given_is_the_updates(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project = config.load(projects.copy(tmp_path / "project"))
    assert cli.main(["generate", "--project", str(project.root), "--date", "2026-05-01"]) == 0
    assert told(project)[0]["date"] == "2026-05-01"
    before = projects.files(project.content)
    assert cli.main(["generate", "--project", str(project.root), "--date", "2026-06-01"]) == 0
    assert projects.files(project.content) == before


def test_an_editor_may_write_on_the_page_and_updates_go_on(tmp_path: Path) -> None:
    project = config.load(projects.copy(tmp_path / "project"))
    pipeline.generate(project)
    page = project.content / "changes.md"
    text = page.read_text("utf-8").replace("## 12 January 2026 {#u-1}", "## Our start {#u-1}")
    page.write_text(text + "\n## Editor’s note {#note .by-hand}\n\nWe began.\n", "utf-8")
    (project.seeds / LAST).unlink()
    report = pipeline.generate(project)
    assert not report.conflicts
    found = page.read_text("utf-8")
    assert "## Our start {#u-1}" in found
    assert "We began." in found
    assert "{#u-2}" in found


def test_a_torn_book_is_an_error_that_names_it(tmp_path: Path) -> None:
    project = config.load(projects.copy(tmp_path / "project"))
    pipeline.generate(project)
    book = project.content / ".generated/book.json"
    book.write_text(book.read_text("utf-8")[:500], "utf-8")
    with pytest.raises(PageError, match="take it back from git"):
        pipeline.generate(project)
