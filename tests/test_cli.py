"""Verbs and exit codes: 0 fine, 1 usage or configuration, 2 something needs a person."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator import store
from tests import projects
from tests.command_line import SEED, Command


def test_generate_says_in_two_lines_what_it_did(fresh: Path, command: Command) -> None:
    code, said, complaints = command("generate")
    assert code == 0
    assert said.splitlines()[0] == "Seeds: 5 new"
    assert said.splitlines()[1].startswith("Pages: ")
    assert complaints == ""


def test_the_json_report_says_what_happened_to_each_seed_and_page(
    fresh: Path, command: Command
) -> None:
    (fresh / "seeds/empty.txt").touch()
    code, said, _ = command("generate", "--report", "json")
    told = json.loads(said)
    assert code == 0
    rows = {row["path"]: row for row in told["seeds"]}
    assert rows[f"seeds/{SEED}"]["status"] == "new"
    assert rows["seeds/empty.txt"]["status"] == "skipped"
    assert "empty" in rows["seeds/empty.txt"]["reason"]
    assert {row["status"] for row in told["pages"]} == {"new"}
    assert all(row["reason"] for row in (*told["seeds"], *told["pages"]))
    assert all((fresh / row["path"]).is_file() for row in told["pages"])


def test_a_skipped_seed_is_told_by_name_and_fails_only_when_strict(
    fresh: Path, command: Command
) -> None:
    (fresh / "seeds/binary.txt").write_bytes(bytes(range(256)))
    code, said, _ = command("generate")
    assert code == 0
    assert "skipped: seeds/binary.txt: " in said
    assert command("generate", "--strict")[0] == 2


def test_strict_is_fine_where_nothing_is_wrong(fresh: Path, command: Command) -> None:
    assert command("generate", "--strict")[0] == 0


def test_check_writes_nothing_and_fails_while_there_is_something_to_do(
    fresh: Path, command: Command
) -> None:
    code, before, _ = command("check")
    assert code == 2
    assert not (fresh / "content").exists()
    assert command("generate")[1] == before
    files = projects.files(fresh / "content")
    assert command("check")[0] == 0
    assert projects.files(fresh / "content") == files


def test_check_fails_when_two_pages_have_one_id(fresh: Path, command: Command) -> None:
    command("generate")
    page = fresh / "content/quotes.md"
    page.with_name("copy.md").write_text(page.read_text())
    code, said, _ = command("check")
    assert code == 2
    assert "content/copy.md" in said


def test_check_fails_when_a_link_of_a_page_breaks(fresh: Path, command: Command) -> None:
    command("generate")
    page = fresh / "content/quotes.md"
    page.write_text(page.read_text() + "\n[x](nowhere.md)\n")
    code, said, _ = command("check")
    assert code == 2
    assert "nowhere.md, which does not exist" in said


def test_a_conflict_needs_a_person_and_shows_both_sides(
    fresh: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    command("generate")
    page = fresh / "content/quotes.md"
    page.write_text(page.read_text().replace("\n# ", "\n# My own ", 1))
    base = fresh / "content/.generated/pages/quotes.md"
    base.write_text(base.read_text().replace("\n# ", "\n# Once ", 1))
    code, said, _ = command("generate")
    assert code == 2
    assert "conflict: content/quotes.md" in said
    assert "yours:  # My own " in said
    assert "source: # " in said
    assert command("generate")[0] == 2


def test_a_run_while_another_is_at_work_ends_with_one(fresh: Path, command: Command) -> None:
    with store.writing(fresh / "content"):
        code, _, complaint = command("generate")
    assert code == 1
    assert "another run" in complaint


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
def test_wrong_use_ends_with_one_and_a_line(
    fresh: Path, command: Command, arguments: list[str]
) -> None:
    code, said, complaint = command(*arguments)
    assert (code, said) == (1, "")
    assert complaint
    assert "Traceback" not in complaint


def test_a_wrong_setting_ends_with_one_and_names_the_line(fresh: Path, command: Command) -> None:
    settings = fresh / "mkdocs.yml"
    settings.write_text(settings.read_text().replace("    seeds: seeds", "    seed: seeds"))
    code, _, complaint = command("generate")
    assert code == 1
    line = settings.read_text().splitlines().index("    seed: seeds") + 1
    assert complaint.startswith(f"briefing: mkdocs.yml:{line}: unknown key 'seed'")
    assert not (fresh / "content").exists()


def test_a_wrong_sidecar_ends_with_one_and_names_the_line(fresh: Path, command: Command) -> None:
    (fresh / "seeds" / SEED).with_suffix(".yml").write_text("outlet: X\nautor: Y\n")
    code, _, complaint = command("generate")
    assert code == 1
    assert f"seeds/{SEED.removesuffix('.txt')}.yml:2: " in complaint
    assert not (fresh / "content").exists() or not list((fresh / "content").glob("*.md"))


def test_outside_a_project_the_error_says_so(
    tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert command("generate")[0] == 1
    assert command("generate")[2].startswith("briefing: ")


def test_the_project_is_found_from_a_folder_inside(
    fresh: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(fresh / "seeds")
    assert command("generate")[0] == 0
    assert (fresh / "content/index.md").exists()


def test_a_folder_that_cannot_be_written_is_an_error_in_a_line(
    fresh: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "content/index.md")

    monkeypatch.setattr(os, "fsync", full)
    code, _, complaint = command("generate")
    assert (code, complaint) == (1, "briefing: content/index.md: No space left on device\n")


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["generate", "--help"]])
def test_help_is_fine(command: Command, arguments: list[str]) -> None:
    code, said, _ = command(*arguments)
    assert code == 0
    assert said


def test_python_dash_m_generator_does_the_same(fresh: Path) -> None:
    command = [sys.executable, "-m", "generator", "check"]
    done = subprocess.run(command, cwd=fresh, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout.startswith("Seeds: 5 new")
