"""Verbs and exit codes: 0 fine, 1 usage or configuration, 2 something needs a person."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator import cli, pipeline, progress, report, store
from generator.reading import reading
from generator.records import Change, Conflict, Report
from generator.summary import summary
from tests import projects

SEED = "000_bdb36e89fdba44fd.txt"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = projects.copy(tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a verb: (exit code, standard output, standard error)."""

    def verb(*arguments: str) -> tuple[int, str, str]:
        code = cli.main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return verb


# --- generate and check ----------------------------------------------------------------------


def test_generate_says_in_two_lines_what_it_did(project: Path, run: Any) -> None:
    code, said, complaints = run("generate")
    assert code == 0
    assert said.splitlines()[0] == "Seeds: 5 new"
    assert said.splitlines()[1].startswith("Pages: ")
    assert complaints == ""


def test_the_json_report_says_what_happened_to_each_seed_and_page(project: Path, run: Any) -> None:
    (project / "seeds/empty.txt").touch()
    code, said, _ = run("generate", "--report", "json")
    told = json.loads(said)
    assert code == 0
    rows = {row["path"]: row for row in told["seeds"]}
    assert rows[f"seeds/{SEED}"]["status"] == "new"
    assert rows["seeds/empty.txt"]["status"] == "skipped"
    assert "empty" in rows["seeds/empty.txt"]["reason"]
    assert {row["status"] for row in told["pages"]} == {"new"}
    assert all(row["reason"] for row in (*told["seeds"], *told["pages"]))
    assert all((project / row["path"]).is_file() for row in told["pages"])


def test_a_skipped_seed_is_told_by_name_and_fails_only_when_strict(project: Path, run: Any) -> None:
    (project / "seeds/binary.txt").write_bytes(bytes(range(256)))
    code, said, _ = run("generate")
    assert code == 0
    assert "skipped: seeds/binary.txt: " in said
    assert run("generate", "--strict")[0] == 2


def test_strict_is_fine_where_nothing_is_wrong(project: Path, run: Any) -> None:
    assert run("generate", "--strict")[0] == 0


def test_check_writes_nothing_and_fails_while_there_is_something_to_do(
    project: Path, run: Any
) -> None:
    code, before, _ = run("check")
    assert code == 2
    assert not (project / "content").exists()
    assert run("generate")[1] == before
    files = projects.files(project / "content")
    assert run("check")[0] == 0
    assert projects.files(project / "content") == files


def test_check_fails_when_two_pages_have_one_id(project: Path, run: Any) -> None:
    run("generate")
    page = project / "content/quotes.md"
    page.with_name("copy.md").write_text(page.read_text())
    code, said, _ = run("check")
    assert code == 2
    assert "content/copy.md" in said


def test_check_fails_when_a_link_of_a_page_breaks(project: Path, run: Any) -> None:
    run("generate")
    page = project / "content/quotes.md"
    page.write_text(page.read_text() + "\n[x](nowhere.md)\n")
    code, said, _ = run("check")
    assert code == 2
    assert "nowhere.md, which does not exist" in said


def test_a_conflict_needs_a_person_and_shows_both_sides(
    project: Path, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("generate")
    page = project / "content/quotes.md"
    page.write_text(page.read_text().replace("\n# ", "\n# My own ", 1))
    base = project / "content/.generated/pages/quotes.md"
    base.write_text(base.read_text().replace("\n# ", "\n# Once ", 1))
    code, said, _ = run("generate")
    assert code == 2
    assert "conflict: content/quotes.md" in said
    assert "yours:  # My own " in said
    assert "source: # " in said
    assert run("generate")[0] == 2


def test_a_run_while_another_is_at_work_ends_with_one(project: Path, run: Any) -> None:
    with store.writing(project / "content"):
        code, _, complaint = run("generate")
    assert code == 1
    assert "another run" in complaint


# --- wrong use -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        ["frobnicate"],
        ["generate", "--report", "xml"],
        ["generate", "--project", "/nowhere"],
        ["show"],
        ["show", "seeds/none.txt"],
        ["show", "mkdocs.yml"],
    ],
)
def test_wrong_use_ends_with_one_and_a_line(project: Path, run: Any, arguments: list[str]) -> None:
    code, said, complaint = run(*arguments)
    assert (code, said) == (1, "")
    assert complaint
    assert "Traceback" not in complaint


def test_a_wrong_setting_ends_with_one_and_names_the_line(project: Path, run: Any) -> None:
    settings = project / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("    seeds: seeds", "    seed: seeds"))
    code, _, complaint = run("generate")
    assert code == 1
    line = settings.read_text().splitlines().index("    seed: seeds") + 1
    assert complaint.startswith(f"briefing: mkdocs.yml:{line}: unknown key 'seed'")
    assert not (project / "content").exists()


def test_a_wrong_sidecar_ends_with_one_and_names_the_line(project: Path, run: Any) -> None:
    (project / "seeds" / SEED).with_suffix(".yml").write_text("outlet: X\nautor: Y\n")
    code, _, complaint = run("generate")
    assert code == 1
    assert f"seeds/{SEED.removesuffix('.txt')}.yml:2: " in complaint
    assert not (project / "content").exists() or not list((project / "content").glob("*.md"))


def test_outside_a_project_the_error_says_so(
    tmp_path: Path, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("generate")[0] == 1
    assert run("generate")[2].startswith("briefing: ")


def test_the_project_is_found_from_a_folder_inside(
    project: Path, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "seeds")
    assert run("generate")[0] == 0
    assert (project / "content/index.md").exists()


def test_a_folder_that_cannot_be_written_is_an_error_in_a_line(
    project: Path, run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "content/index.md")

    monkeypatch.setattr(os, "fsync", full)
    code, _, complaint = run("generate")
    assert (code, complaint) == (1, "briefing: content/index.md: No space left on device\n")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["generate", "--help"]])
def test_help_is_fine(run: Any, arguments: list[str]) -> None:
    code, said, _ = run(*arguments)
    assert code == 0
    assert said


def test_python_dash_m_generator_does_the_same(project: Path) -> None:
    command = [sys.executable, "-m", "generator", "check"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout.startswith("Seeds: 5 new")


# --- build and verify ------------------------------------------------------------------------


@pytest.mark.site
def test_build_makes_the_site_once_and_verifies_it(project: Path, run: Any) -> None:
    code, _, said = run("build")
    assert code == 0, said
    assert said.splitlines()[0] == "Site: built: site/index.html"
    before = projects.files(project / "site")
    code, _, said = run("build")
    assert code == 0
    assert said.splitlines()[0] == "Site: nothing to build: site/index.html"
    assert projects.files(project / "site") == before
    (project / "site/index.html").write_text("torn")
    assert "Site: built" in run("build")[2]


@pytest.mark.site
def test_the_same_content_gives_the_same_site_wherever_it_lies(
    project: Path, run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run("build")
    other = projects.copy(tmp_path / "other")
    monkeypatch.chdir(other)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    run("build")
    assert projects.texts(other / "site") == projects.texts(project / "site")


@pytest.mark.site
def test_a_dead_link_on_a_page_needs_a_person(project: Path, run: Any) -> None:
    run("generate")
    page = project / "content/quotes.md"
    page.write_text(page.read_text() + "\n[Gone](nowhere.md)\n")
    code, _, complaint = run("build")
    assert code == 2
    assert "nowhere.md" in complaint
    assert "Traceback" not in complaint


@pytest.mark.site
def test_a_word_changed_in_the_built_site_needs_a_person(project: Path, run: Any) -> None:
    run("build")
    page = project / "site/quotes/index.html"
    page.write_text(page.read_text().replace("sovereign nation", "sovereign state"))
    code, _, complaint = run("verify")
    assert code == 2
    assert "/quotes/#q-" in complaint
    code, told, _ = run("verify", "--format", "json")
    found = json.loads(told)
    assert code == 2
    assert found["problems"][0].keys() == {"page", "item", "message"}
    assert found["problems"][0]["page"] == "quotes/"
    assert [one["words"] <= one["most"] for one in found["shown"]] == [True] * 5


def test_verify_without_a_site_says_what_to_do(project: Path, run: Any) -> None:
    code, _, complaint = run("verify")
    assert code == 2
    assert "build the site first" in complaint


# --- show ------------------------------------------------------------------------------------

KEYS = {
    "id", "path", "headline", "standfirst", "outlet", "byline", "published", "kind", "sections",
    "tags", "furniture", "mentions", "actors", "quotes", "scare", "faqs", "dates", "figures",
    "events", "key_points",
}  # fmt: skip
ROWS = {
    "furniture": {"start", "end", "rule"},
    "mentions": {"start", "end", "text", "type", "actor"},
    "actors": {"id", "name", "type", "aliases", "roles"},
    "quotes": {
        "id", "start", "end", "text", "speaker", "speaker_text", "cue", "fragment", "said_on",
        "venue",
    },
    "faqs": {"question", "answer"},
    "dates": {"start", "end", "text", "type", "value", "anchor"},
    "figures": {"start", "end", "text", "value", "unit", "what"},
    "key_points": {"start", "end", "text"},
}  # fmt: skip


@pytest.mark.parametrize("seed", sorted(p.name for p in (projects.PROJECT / "seeds").glob("*.txt")))
def test_show_prints_the_article_as_json(project: Path, run: Any, seed: str) -> None:
    code, said, _ = run("show", f"seeds/{seed}", "--format", "json")
    told = json.loads(said)
    assert code == 0
    assert told.keys() == KEYS
    for key, fields in ROWS.items():
        assert all(row.keys() == fields for row in told[key]), key
    text = reading(project / "seeds" / seed, project).article.text
    spans = [row for key in told if isinstance(told[key], list) for row in told[key]]
    placed = [row for row in spans if isinstance(row, dict) and "text" in row]
    assert len(placed) > 20
    assert all(text[row["start"] : row["end"]] == row["text"] for row in placed)


def test_show_gives_quotes_the_ids_of_the_site(project: Path, run: Any) -> None:
    run("generate")
    page = (project / "content/quotes.md").read_text()
    told = json.loads(run("show", f"seeds/{SEED}", "--format", "json")[1])
    alone = [quote["id"] for quote in told["quotes"] if "sovereign nation" in quote["text"]]
    assert alone
    assert all(f"#{quote}" in page for quote in alone)


def test_show_names_what_is_not_stated(project: Path, run: Any) -> None:
    told = json.loads(run("show", "002_4ea98d711cd3dac4.txt", "--format", "json")[1])
    assert told["outlet"] is None
    assert told["byline"] == []
    assert told["kind"] == "chat-answer"
    assert told["published"] == {"value": "2026-01", "precision": "month", "derived": True}
    said = run("show", "002_4ea98d711cd3dac4.txt")[1]
    assert "outlet: not stated" in said


# --- reports ---------------------------------------------------------------------------------


def test_the_text_report_names_what_a_person_should_see() -> None:
    told = report.text(
        Report(
            seeds=(Change("seeds/a.txt", "same"), Change("seeds/b.txt", "skipped", "empty")),
            pages=(
                Change("content/a.md", "edited", "2 lines by hand"),
                Change("content/b.md", "conflict", "line 7: you and a source changed the same"),
            ),
            warnings=("seeds/a.txt: line 3: two dates",),
            doubts=("seeds/a.txt:4: speaker may be A or B",),
            conflicts={"content/b.md": (Conflict(7, ("mine",), (), ("was",)),)},
        )
    )
    assert told.splitlines() == [
        "Seeds: 1 same, 1 skipped",
        "Pages: 1 edited, 1 conflict",
        "  skipped: seeds/b.txt: empty",
        "  conflict: content/b.md: line 7: you and a source changed the same",
        "    content/b.md:7",
        "      yours:  mine",
        "      source: (deleted)",
        "    settle it: briefing resolve content/b.md --ours, --theirs or --edit",
        "  warning: seeds/a.txt: line 3: two dates",
        "Doubts: 1, for a second look; --format json lists them",
    ]


def test_the_summary_of_a_pull_request_holds_no_markdown_of_a_seeds_making() -> None:
    told = summary(
        {
            "seeds": [
                {"path": "seeds/`[x](javascript:1)`.txt", "status": "skipped", "reason": "a\nb"}
            ],
            "pages": [
                {"path": f"content/{n}.md", "status": "new", "reason": ""} for n in range(60)
            ],
            "warnings": ["seeds/a.txt: <img>"],
            "doubts": ["seeds/a.txt:3: speaker may be A or B"],
        }
    )
    assert "- **skipped** `seeds/ˋ[x](javascript:1)ˋ.txt`: `a b`" in told
    assert "### Pages: 60 new" in told
    assert "- **new** and 10 more" in told
    assert "- `seeds/a.txt: <img>`" in told
    assert "### For a second look: 1" in told


# --- progress --------------------------------------------------------------------------------

WATCHED = """
import sys
from generator import progress
progress.PATIENCE = float(sys.argv[1])
with progress.bar() as told:
    for done in range(1, 4):
        told("Reading seeds", done, 3)
print("done")
"""


def drawn(patience: float, terminal: bool) -> str:
    """What stands on standard error when a run is watched."""
    command = [sys.executable, "-c", WATCHED, str(patience)]
    if not terminal:
        return subprocess.run(command, capture_output=True, text=True, check=True).stderr
    ours, theirs = pty.openpty()
    env = {**os.environ, "TERM": "xterm"}
    subprocess.run(command, stderr=theirs, stdout=subprocess.PIPE, env=env, check=True)
    os.close(theirs)
    os.set_blocking(ours, False)
    try:
        return os.read(ours, 100_000).decode()
    except OSError:  # nothing was drawn
        return ""


def test_a_progress_bar_shows_on_a_terminal_when_it_takes_long() -> None:
    assert "Reading seeds" in drawn(0, terminal=True)


def test_no_progress_bar_shows_when_it_is_quick_or_no_terminal() -> None:
    assert drawn(60, terminal=True) == ""
    assert drawn(0, terminal=False) == ""


def test_progress_is_told_as_seeds_are_read(project: Path) -> None:
    told: list[tuple[str, int, int]] = []
    from generator import config

    pipeline.generate(config.load(project), lambda *step: told.append(step))
    assert ("Reading seeds", 5, 5) in told
    assert told[-1][0] == "Writing pages"
    assert told[-1][1] == told[-1][2]
    assert progress.PATIENCE == 1.0
