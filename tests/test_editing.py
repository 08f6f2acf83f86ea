"""What an editor does and finds: status, diff, resolve, restore, locked pages."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import click
import pytest

from tests import projects
from tests.editors import Run
from tests.projects import change

BRIEFING = "briefings/mexican-president-seeks-to-strengthen-u-s-coordination-amid.md"
SEED = "seeds/001_28cff20e001e0449.txt"
POINT = '," she explained'
MINE = '," she said and explained'
QUOTE = "We have a working group"
CUE = ("she explained, according", "she declared, according")


@pytest.fixture
def quarrel(folder: Path, run: Run) -> Path:
    """An answer that an editor and its source have changed; the page."""
    page = folder / "content" / BRIEFING
    change(page, POINT, MINE)
    change(folder / SEED, *CUE)
    assert run("generate")[0] == 2
    return page


def test_nothing_is_open_on_pages_as_generated(run: Run) -> None:
    assert run("status") == (0, "Nothing is edited, and nothing is open\n")
    assert run("diff") == (0, "")


def test_status_has_a_line_for_each_page_that_is_not_as_generated(folder: Path, run: Run) -> None:
    content = folder / "content"
    change(content / BRIEFING, POINT, MINE)
    (content / "topics/fentanyl.md").unlink()
    code, said = run("status")
    assert code == 0
    assert said.splitlines() == [
        f"edited: content/{BRIEFING}: 1 line by hand",
        "deleted: content/topics/fentanyl.md: deleted by an editor; it stays away",
    ]
    rows = json.loads(run("status", "--format", "json")[1])
    assert [row["status"] for row in rows] == ["edited", "deleted"]


def test_diff_shows_the_generated_line_and_the_editors(folder: Path, run: Run) -> None:
    page = folder / "content" / BRIEFING
    change(page, POINT, MINE)
    said = run("diff", f"content/{BRIEFING}")[1].splitlines()
    assert [row for row in said if row.startswith("+ ") and MINE in row]
    assert [row for row in said if row.startswith("- ") and POINT in row]
    assert run("diff", "content/index.md") == (0, "")
    assert run("diff", "content/nowhere.md")[0] == 1


def test_a_conflict_stays_open_until_it_is_settled(quarrel: Path, run: Run) -> None:
    assert run("generate")[0] == 2
    code, said = run("status")
    assert code == 2
    assert f"conflict: content/{BRIEFING}: line " in said


def test_ours_keeps_the_page_and_closes_the_conflict(quarrel: Path, run: Run) -> None:
    before = quarrel.read_bytes()
    assert run("resolve", f"content/{BRIEFING}", "--ours")[0] == 0
    assert quarrel.read_bytes() == before
    assert run("generate")[0] == 0
    assert quarrel.read_bytes() == before
    assert not list(quarrel.parents[1].glob(".generated/conflicts/**/*.md"))


def test_theirs_takes_the_source_and_leaves_other_edits(quarrel: Path, run: Run) -> None:
    change(quarrel, "## Source record", "## Mine\n\nMy words.\n\n## Source record")
    assert run("resolve", BRIEFING, "--theirs")[0] == 0
    text = quarrel.read_text("utf-8")
    assert "she declared" in text
    assert MINE not in text
    assert "My words." in text
    assert run("generate")[0] == 0


def test_edit_shows_both_and_refuses_marks(
    quarrel: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = quarrel.read_bytes()
    shown: list[str] = []

    def leave(text: str, **_: Any) -> str:
        shown.append(text)
        return text

    monkeypatch.setattr(click, "edit", leave)
    code, said = run("resolve", BRIEFING, "--edit")
    assert code == 1
    assert "marks of the conflict" in said
    assert quarrel.read_bytes() == before
    assert MINE in shown[0]
    assert "she declared" in shown[0]

    def settle(text: str, **_: Any) -> str:
        rows = text.split("\n")
        return "\n".join(r for r in rows if r[:7] not in ("<<<<<<<", "=======", ">>>>>>>"))

    monkeypatch.setattr(click, "edit", settle)
    assert run("resolve", BRIEFING, "--edit")[0] == 0
    assert MINE in quarrel.read_text("utf-8")
    assert "she declared" in quarrel.read_text("utf-8")
    assert run("generate")[0] == 0


def test_resolve_says_when_there_is_nothing_to_settle(run: Run) -> None:
    code, said = run("resolve", BRIEFING, "--ours")
    assert code == 1
    assert "nothing to settle" in said
    assert run("resolve", BRIEFING)[0] == 1


@pytest.fixture
def noted(folder: Path, run: Run) -> Path:
    """A quote with a note of the editor's, whose source has changed since; the page."""
    page = folder / "content" / BRIEFING
    text = page.read_text("utf-8")
    at = text.index("{.by}\n", text.index(QUOTE)) + len("{.by}\n")
    page.write_text(f"{text[:at]}\nShe said so twice.\n{text[at:]}", "utf-8")
    change(folder / SEED, *CUE)
    assert run("generate")[0] == 0
    return page


def test_an_edited_item_whose_source_changed_waits_to_be_read_again(noted: Path, run: Run) -> None:
    text = noted.read_text("utf-8")
    assert '," she declared' in text
    assert "She said so twice." in text
    code, said = run("status")
    (row,) = [row for row in said.splitlines() if row.startswith("needs-review")]
    assert code == 2
    assert row.endswith(": its source changed after you edited it")
    assert QUOTE in text.splitlines()[int(row.split(":")[2]) - 1]
    assert run("generate")[0] == 0
    assert "needs-review" in run("status")[1]
    assert run("resolve", BRIEFING, "--ours")[0] == 0
    assert "needs-review" not in run("status")[1]
    assert run("generate")[0] == 0
    assert "needs-review" not in run("status")[1]


def test_editing_the_item_again_is_reading_it_again(noted: Path, run: Run) -> None:
    change(noted, "She said so twice.", "She said so three times.")
    assert "needs-review" not in run("status")[1]


def test_a_deleted_page_comes_back_where_it_was(folder: Path, run: Run) -> None:
    page = folder / "content/topics/fentanyl.md"
    moved = page.with_name("drugs.md")
    text = page.read_bytes()
    page.rename(moved)
    run("generate")
    moved.unlink()
    run("generate")
    assert not moved.exists()
    assert run("restore", "content/topics/drugs.md")[0] == 0
    assert moved.read_bytes() == text
    assert run("generate")[0] == 0
    assert run("status")[1] == "Nothing is edited, and nothing is open\n"


def test_a_page_deleted_since_the_last_run_comes_back(folder: Path, run: Run) -> None:
    page = folder / "content/topics/fentanyl.md"
    text = page.read_bytes()
    page.unlink()
    code, said = run("restore", "content/topics/fentanyl.md", "--format", "json")
    assert code == 0
    assert json.loads(said) == {"done": "content/topics/fentanyl.md: is there again"}
    assert page.read_bytes() == text


def test_restore_names_the_pages_that_are_deleted(folder: Path, run: Run) -> None:
    (folder / "content/topics/fentanyl.md").unlink()
    code, said = run("restore", "content/index.md")
    assert code == 1
    assert "content/topics/fentanyl.md" in said


def test_a_locked_page_stays_and_its_drift_is_told(folder: Path, run: Run) -> None:
    page = folder / "content" / BRIEFING
    change(page, "---\nid:", "---\nlock: true\nid:")
    before = page.read_bytes()
    change(folder / SEED, *CUE)
    code, said = run("generate")
    assert code == 0
    assert f"locked: content/{BRIEFING}: " in said
    assert "held back" in said
    assert page.read_bytes() == before
    change(page, "lock: true\n", "")
    assert run("generate")[0] == 0
    assert "she declared" in page.read_text("utf-8")


def test_no_site_is_built_with_marks_of_a_conflict(folder: Path, run: Run) -> None:
    page = folder / "content" / BRIEFING
    change(page, "## Quotes", "<<<<<<< HEAD\n## Quotes")
    assert run("check")[0] == 2
    code, said = run("build")
    assert code == 2
    assert "is a conflict marker" in said
    assert not (folder / "site").exists()


def test_a_dry_run_says_what_a_run_says_and_writes_nothing(folder: Path, run: Run) -> None:
    change(folder / SEED, *CUE)
    before = projects.texts(folder / "content")
    said = run("generate", "--dry-run")
    assert projects.texts(folder / "content") == before
    assert run("generate") == said


@pytest.mark.site
def test_the_old_address_of_a_moved_page_leads_to_the_new_one(folder: Path, run: Run) -> None:
    page = folder / "content/actors/marco-rubio.md"
    (folder / "content/people").mkdir()
    page.rename(folder / "content/people/rubio.md")
    code, said = run("build")
    assert code == 0, said
    stub = (folder / "site/actors/marco-rubio/index.html").read_text("utf-8")
    assert 'content="0; url=../../people/rubio/"' in stub
    assert (folder / "site/people/rubio/index.html").is_file()
    assert "nothing to build" in run("build")[1]


def test_an_old_address_is_forgotten_when_something_stands_there_again(
    folder: Path, run: Run
) -> None:
    page, other = (folder / f"content/actors/{name}.md" for name in ("marco-rubio", "rubio"))
    page.rename(other)
    run("generate")
    manifest = folder / "content/.generated/manifest.json"
    assert json.loads(manifest.read_text())["moved"] == {
        "actors/marco-rubio.md": "actor/marco-rubio"
    }
    other.rename(page)
    run("generate")
    assert json.loads(manifest.read_text())["moved"] == {"actors/rubio.md": "actor/marco-rubio"}


@pytest.mark.parametrize("runs", [0, 1])
def test_an_item_taken_out_comes_back_by_its_id(folder: Path, run: Run, runs: int) -> None:
    before = projects.said(folder / "content")
    page = folder / "content/quotes.md"
    text = page.read_text("utf-8")
    start = text.index(f"### “{QUOTE}")
    found = re.search(r"\{#(q-\w+)", text[start:])
    assert found
    page.write_text(text[:start] + text[text.index("\n#", start) + 1 :], "utf-8")
    assert f"{found.group(1)} “{QUOTE}" in run("status")[1]
    for _ in range(runs):
        assert "taken off the whole site: 4 pages" in run("generate")[1]
    assert run("restore", found.group(1)) == (0, f"{found.group(1)}: is there again, on 4 pages\n")
    after = projects.said(folder / "content")
    assert {**after, ".generated/manifest.json": b""} == {**before, ".generated/manifest.json": b""}
    assert run("restore", found.group(1))[0] == 1
