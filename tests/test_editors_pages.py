"""What editors do to pages, from the command line: links, quotations, what waits, who is shown."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests import projects
from tests.editors import Run
from tests.projects import change

BRIEFING = "content/briefings/mexican-president-seeks-to-strengthen-u-s-coordination-amid.md"
SEED = "seeds/001_28cff20e001e0449.txt"
RUBIO = "content/actors/marco-rubio.md"
QUOTE = "We have a working group to further strengthen"


def line_of(path: Path, words: str) -> int:
    return next(n for n, row in enumerate(path.read_text("utf-8").splitlines(), 1) if words in row)


# --- links -----------------------------------------------------------------------------------


def test_a_locked_page_keeps_its_words_and_gets_new_links(folder: Path, run: Run) -> None:
    page = folder / BRIEFING
    change(page, "---\nid:", "---\nlock: true\nid:", 1)
    before = page.read_text("utf-8")
    assert "[Marco Rubio](../actors/marco-rubio.md)" in before
    assert "[Cilia Flores](../actors/cilia-flores.md)" in before
    (folder / "content/people").mkdir()
    (folder / RUBIO).rename(folder / "content/people/rubio.md")
    (folder / "content/actors/cilia-flores.md").unlink()
    code, said = run("generate")
    assert code == 0
    assert f"locked: {BRIEFING}: " in said
    assert "links mended" in said
    after = page.read_text("utf-8")
    assert after == before.replace("../actors/marco-rubio.md", "../people/rubio.md").replace(
        "[Cilia Flores](../actors/cilia-flores.md)", "Cilia Flores"
    )
    assert "does not exist" not in run("check")[1]
    assert run("check")[0] == 0


def test_a_renamed_page_is_no_conflict_on_a_line_that_was_edited(folder: Path, run: Run) -> None:
    page = folder / BRIEFING
    change(
        page,
        "[Marco Rubio](../actors/marco-rubio.md)",
        "[Marco Rubio](../actors/marco-rubio.md), who leads",
        1,
    )
    (folder / RUBIO).rename(folder / "content/actors/rubio.md")
    assert run("generate")[0] == 0
    assert "[Marco Rubio](../actors/rubio.md), who leads" in page.read_text("utf-8")
    assert run("check")[0] == 0


def test_a_note_links_to_a_page_wherever_it_moves(folder: Path, run: Run) -> None:
    page = folder / "content/topics/fentanyl.md"
    with page.open("a", encoding="utf-8") as file:
        file.write("\n## Editor’s note {#editors-note}\n\nSee [him](../actors/marco-rubio.md).\n")
    assert run("generate")[0] == 0
    (folder / RUBIO).rename(folder / "content/actors/rubio.md")
    told = json.loads(run("generate", "--format", "json")[1])["pages"]
    (reason,) = [row["reason"] for row in told if row["path"] == "content/topics/fentanyl.md"]
    assert "1 link mended" in reason
    assert "See [him](../actors/rubio.md)." in page.read_text("utf-8")
    assert run("check")[0] == 0


def test_a_link_that_is_mended_does_not_settle_what_waits_to_be_read(
    folder: Path, run: Run
) -> None:
    ferry = folder / "seeds/ferry.txt"
    ferry.write_text("Ferry stops\n\n“It stops,” Mayor Lena Moor said.\n\n“We go on,” she said.\n")
    assert run("generate")[0] == 0
    there = (folder / "content/briefings/ferry-stops.md").read_text("utf-8")
    (key,) = re.findall(r"We go on.*\{#(q-\w+)", there)
    page = folder / BRIEFING
    receipt = "[Line 28 of the file](#source-record)"
    change(page, receipt, f"[Like this](ferry-stops.md#{key}), and {receipt}", 1)
    assert run("generate")[0] == 0
    change(ferry, "“We go on,” she said.", "Nobody else spoke.")
    change(folder / SEED, "she explained, according", "she declared, according")
    run("generate")
    assert "[Like this](ferry-stops.md), and" in page.read_text("utf-8")
    waits = "its source changed after you edited it"
    assert waits in run("generate")[1]
    assert waits in run("status")[1]


# --- quotations ------------------------------------------------------------------------------


def test_words_put_into_a_quotation_are_told_and_never_built(folder: Path, run: Run) -> None:
    page = folder / BRIEFING
    change(page, QUOTE, "We have a strong group to further strengthen", 1)
    line = line_of(page, "We have a strong group")
    told = (
        f"{BRIEFING}:{line}: the words of this quotation are not its source’s, which says: {QUOTE}"
    )
    code, said = run("check")
    assert code == 2
    assert said.count(told) == 1
    assert "put its words back" in said
    (fault,) = json.loads(run("check", "--format", "json")[1])["faults"]
    assert (fault["path"], fault["line"]) == (BRIEFING, line)
    assert told in run("generate", "--dry-run")[1]
    assert told in run("generate")[1]
    code, said = run("build")
    assert code == 2
    assert told in said
    assert not (folder / "site").exists()
    change(page, "We have a strong group", "We have a working group")
    assert run("check")[0] == 0


# --- words of an outlet ----------------------------------------------------------------------


def test_copying_an_article_into_a_note_is_told_with_its_line(folder: Path, run: Run) -> None:
    page = folder / "content/topics/fentanyl.md"
    rows = (folder / SEED).read_text("utf-8").splitlines()
    prose = [row for row in rows if row.count(" ") > 25 and '"' not in row and "“" not in row]
    with page.open("a", encoding="utf-8") as file:
        file.write(
            "\n## Editor’s note {#editors-note}\n\nOur own words stand here at any length.\n"
        )
        file.write("".join(f"\n{row}\n" for row in prose[:1]))
    code, said = run("check")
    line = line_of(page, prose[0][:40])
    assert code == 2
    assert f"content/topics/fentanyl.md:{line}: " in said
    assert "words of 001_28cff20e001e0449 stand here in a row, 25 are allowed" in said
    assert "say it in your own words" in said
    assert said.count("fentanyl.md:") == 1
    few = " ".join(prose[0].split()[:24])
    many = [
        " ".join(row.split()[a : a + 24]) for row in prose for a in range(0, len(row.split()), 24)
    ]
    change(page, prose[0], few)
    assert "in a row" not in run("check")[1]
    with page.open("a", encoding="utf-8") as file:
        file.write("".join(f"\n{words}\n" for words in many))
    assert " words of 001_28cff20e001e0449 are shown, " in run("check")[1]
    assert run("generate")[0] == 0


# --- what waits ------------------------------------------------------------------------------

ANSWER = "Mexico's sovereignty and independence are non-negotiable."


def test_an_answer_read_again_is_off_the_list(folder: Path, run: Run) -> None:
    page = folder / BRIEFING
    change(page, f"{ANSWER}\n\n[Line", "Mexico's sovereignty is not for sale.\n\n[Line")
    assert run("generate")[0] == 0
    change(folder / SEED, "Sheinbaum emphasized the", "Sheinbaum denied the")
    assert run("generate")[0] == 0
    assert "needs-review" in run("status")[1]
    assert run("resolve", BRIEFING, "--ours")[0] == 0
    assert "needs-review" not in run("status")[1]
    assert run("check")[0] == 0
    assert "not for sale" in page.read_text("utf-8")
    assert run("resolve", BRIEFING, "--ours")[0] == 1


def test_a_correction_whose_words_are_gone_is_told_waits_and_can_be_dropped(
    folder: Path, run: Run
) -> None:
    page, seed = folder / BRIEFING, folder / SEED
    text = page.read_text("utf-8")
    at = text.index("**[Claudia Sheinbaum]", text.index(QUOTE))
    end = text.index(")**", at) + len(")**")
    page.write_text(f"{text[:at]}**Marco Rubio**{text[end:]}", "utf-8")
    assert run("generate")[0] == 0
    source = seed.read_text("utf-8")
    assert source.count("We have a working group") == 1
    seed.write_text(source.replace("We have a working group", "There is one group"), "utf-8")
    assert f"{BRIEFING}: speaker: no source says “{QUOTE}" in run("generate")[1]
    seed.write_text(source, "utf-8")
    assert "no source says" not in run("generate")[1]
    text = page.read_text("utf-8")
    assert "[Marco Rubio]" in text[text.index(QUOTE) :][:300]
    seed.write_text(source.replace("We have a working group", "There is one group"), "utf-8")
    run("generate")
    assert run("resolve", BRIEFING, "--theirs")[0] == 0
    assert "no source says" not in run("generate")[1]
    assert "Marco Rubio" not in (folder / "content/about/corrections.md").read_text("utf-8")


# --- who is shown ----------------------------------------------------------------------------


def everywhere(folder: Path, words: str) -> set[str]:
    """Pages, data and feeds that say something, below content/."""
    return {
        path.relative_to(folder / "content").as_posix()
        for path in (folder / "content").rglob("*")
        if path.is_file() and ".generated" not in path.parts and words in path.read_text("utf-8")
    }


def test_whom_an_editor_hides_keeps_the_page_in_hand_and_is_linked_nowhere(
    folder: Path, run: Run
) -> None:
    before = projects.said(folder / "content")
    change(folder / RUBIO, "---\nid:", "---\nhidden: true\nid:", 1)
    code, _ = run("generate")
    assert code == 0
    assert everywhere(folder, "marco-rubio.md") == set()
    assert everywhere(folder, "actors/marco-rubio/") == set()
    stub = (folder / RUBIO).read_text("utf-8")
    assert "This site keeps no page on this name" in stub
    assert "Secretary" not in stub
    assert run("status")[1] == f"withdrawn: {RUBIO}: hidden by an editor\n"
    assert run("check")[0] == 0
    change(folder / RUBIO, "hidden: true\n", "")
    assert run("generate")[0] == 0
    assert projects.said(folder / "content") == before


def test_the_same_as_joins_two_pages_and_comes_apart_again(folder: Path, run: Run) -> None:
    cartel = folder / "content/actors/jalisco-new-generation-cartel.md"
    other = folder / "content/actors/sinaloa-cartel.md"
    before = projects.said(folder / "content")
    change(cartel, "---\nid:", "---\nsame_as: [sinaloa-cartel]\nid:", 1)
    assert run("generate")[0] == 0
    assert not other.exists()
    assert everywhere(folder, "sinaloa-cartel.md") == set()
    assert "the same as: “sinaloa-cartel”" in (folder / "content/about/corrections.md").read_text(
        "utf-8"
    )
    assert run("check")[0] == 0
    change(cartel, "same_as: [sinaloa-cartel]\n", "")
    assert run("generate")[0] == 0
    after = projects.said(folder / "content")
    assert {**after, ".generated/manifest.json": b""} == {
        **before,
        ".generated/manifest.json": b"",
    }


def test_what_sort_of_actor_it_is_and_its_item_of_wikidata(folder: Path, run: Run) -> None:
    before = projects.said(folder / "content")
    fox = folder / "content/actors/fox-news.md"
    assert 'entity: "Organization"' in fox.read_text("utf-8")
    change(fox, "---\nid:", "---\ntype: person\nwikidata: Q186068\nid:", 1)
    code, said = run("generate")
    assert (code, "warning" in said) == (0, False)
    text = fox.read_text("utf-8")
    assert 'kicker: "Person"' in text
    assert 'entity: "Person"' in text
    assert "[Wikidata](https://www.wikidata.org/wiki/Q186068)" in text
    rows = json.loads((folder / "content/data/actors.json").read_text("utf-8"))["actors"]
    (row,) = [row for row in rows if row["id"] == "fox-news"]
    assert (row["type"], row["wikidata"]) == ("person", "Q186068")
    assert '"Fox News"' in (folder / BRIEFING).read_text("utf-8").partition("people:")[2][:200]
    log = (folder / "content/about/corrections.md").read_text("utf-8")
    assert "sort of actor: “person”" in log
    assert run("check")[0] == 0
    change(fox, "type: person\nwikidata: Q186068\n", "")
    assert run("generate")[0] == 0
    assert projects.said(folder / "content") == before


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            "type: company",
            "type: 'company' is no type of actor; allowed: person, organisation, place",
        ),
        ("wikidata: 42", "wikidata: '42' is no id of Wikidata; allowed: Q and digits, like Q42"),
    ],
)
def test_what_an_actor_cannot_be_is_told_and_not_taken(
    folder: Path, run: Run, written: str, told: str
) -> None:
    fox = folder / "content/actors/fox-news.md"
    change(fox, "---\nid:", f"---\n{written}\nid:", 1)
    assert f"content/actors/fox-news.md:2: {told}" in run("generate")[1]
    assert 'entity: "Organization"' in fox.read_text("utf-8")
