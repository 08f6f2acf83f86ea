"""The site from the command line: built, and checked against the seeds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import projects
from tests.command_line import Command


@pytest.mark.site
def test_build_makes_the_site_once_and_verifies_it(fresh: Path, command: Command) -> None:
    code, _, said = command("build")
    assert code == 0, said
    assert said.splitlines()[0] == "Site: built: site/index.html"
    before = projects.files(fresh / "site")
    code, _, said = command("build")
    assert code == 0
    assert said.splitlines()[0] == "Site: nothing to build: site/index.html"
    assert projects.files(fresh / "site") == before
    (fresh / "site/index.html").write_text("torn")
    assert "Site: built" in command("build")[2]


@pytest.mark.site
def test_the_same_content_gives_the_same_site_wherever_it_lies(
    fresh: Path, command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    command("build")
    other = projects.copy(tmp_path / "other")
    monkeypatch.chdir(other)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("PYTHONHASHSEED", "7")
    command("build")
    assert projects.texts(other / "site") == projects.texts(fresh / "site")


@pytest.mark.site
def test_a_dead_link_on_a_page_needs_a_person(fresh: Path, command: Command) -> None:
    command("generate")
    page = fresh / "content/quotes.md"
    page.write_text(page.read_text() + "\n[Gone](nowhere.md)\n")
    code, _, complaint = command("build")
    assert code == 2
    assert "nowhere.md" in complaint
    assert "Traceback" not in complaint


@pytest.mark.site
def test_a_word_changed_in_the_built_site_needs_a_person(fresh: Path, command: Command) -> None:
    command("build")
    page = fresh / "site/quotes/index.html"
    page.write_text(page.read_text().replace("sovereign nation", "sovereign state"))
    code, _, complaint = command("verify")
    assert code == 2
    assert "/quotes/#q-" in complaint
    code, told, _ = command("verify", "--format", "json")
    found = json.loads(told)
    assert code == 2
    assert found["problems"][0].keys() == {"page", "item", "message"}
    assert found["problems"][0]["page"] == "quotes/"
    assert [one["words"] <= one["most"] for one in found["shown"]] == [True] * 5


def test_verify_without_a_site_says_what_to_do(fresh: Path, command: Command) -> None:
    code, _, complaint = command("verify")
    assert code == 2
    assert "build the site first" in complaint
