"""An editor at work: the ten tasks of docs/editing.md, new and changed articles, then a site.

Every edit is made on the pages as they lie there; every other page is read afterwards.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import cli
from generator.search.pages import entries
from tests import projects

AMID = "briefings/mexican-president-seeks-to-strengthen-u-s-coordination-amid.md"
OFFENSIVE = "briefings/trump-signals-possible-ground-offensive-against-mexican-drug.md"
STRAINED = "briefings/us-mexico-relations-strained-over-drug-policy-and-military.md"
JALISCO = "actors/jalisco-new-generation-cartel.md"
SEED = "seeds/001_28cff20e001e0449.txt"
GROUP = "We have a working group to further strengthen our relationship"
ANSWER = "Mexico's sovereignty and independence are non-negotiable."
NOTE = "We asked the ministry on Monday and had no answer."
SIXTH = """Sheinbaum answers in the capital

MEXICO CITY, January 14, 2026 - Claudia Sheinbaum, the Mexican president, spoke on Wednesday.

"No soldier of another country will enter Mexico," Sheinbaum said at a press conference.

The Jalisco Cartel was not mentioned. Marco Rubio did not comment.
"""


class Desk:
    """A project and its command line."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self.content, self._capsys = root, root / "content", capsys

    def run(self, *arguments: str) -> tuple[int, str]:
        self._capsys.readouterr()
        code = cli.main(arguments)
        said = self._capsys.readouterr()
        return code, said.out + said.err

    def page(self, name: str) -> str:
        return (self.content / name).read_text("utf-8")

    def item(self, name: str, words: str) -> str:
        """The item whose heading holds these words; "" where there is none."""
        items = re.split(r"\n(?=(?:1\.  )?#{1,6} )", self.page(name))
        found = next((found for found in items if words in found.partition("\n")[0]), "")
        return found.partition("\n</div>")[0]

    def change(self, name: str, before: str, after: str) -> None:
        projects.change(self.content / name, before, after, 1)

    def edit(self, name: str, words: str, edit: Callable[[str], str]) -> None:
        old = self.item(name, words)
        assert old, words
        self.change(name, old, edit(old))

    def reseed(self, before: str, after: str) -> None:
        seed = self.root / SEED
        text = seed.read_text("utf-8")
        assert before in text, before
        seed.write_text(text.replace(before, after), "utf-8")

    def generate(self) -> dict[str, Any]:
        """One run; what it told is what it did, and what a dry run had told before."""
        before = projects.texts(self.content)
        foretold = self.run("generate", "--dry-run", "--format", "json")
        assert projects.texts(self.content) == before
        code, said = self.run("generate", "--format", "json")
        assert (code, said) == foretold
        told: dict[str, Any] = json.loads(said)
        kinds = {row["path"].removeprefix("content/"): row["status"] for row in told["pages"]}
        after = projects.texts(self.content)
        for name in before.keys() | after.keys():
            if not name.startswith(".generated/") and before.get(name) != after.get(name):
                assert kinds[name] not in ("same", "foreign", "deleted"), name
        again = projects.texts(self.content)
        self.run("generate")
        assert projects.texts(self.content) == again
        return told


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> Desk:
    folder = projects.copy(tmp_path / "project")
    monkeypatch.chdir(folder)
    made = Desk(folder, capsys)
    assert made.run("generate")[0] == 0
    return made


def the_ten_tasks(desk: Desk) -> None:
    """Each as docs/editing.md has it."""
    # 1. a speaker
    desk.edit(AMID, GROUP, lambda t: re.sub(r"\*\*\[.*?\)\*\*", "**Marco Rubio**", t, count=1))
    # 2. the head
    desk.change(AMID, 'outlet: "CubaHeadlines"', "outlet: The Paper  # as its imprint says")
    desk.change(AMID, 'published: "2026-01-12"', "published: 2026-01-13\ncorrected: 2026-02-01")
    # 3. an answer
    desk.change(AMID, f"{ANSWER}\n\n[Line", "Mexico's sovereignty is *not for sale*.\n\n[Line")
    # 4. an item
    desk.change(AMID, desk.item(AMID, "97%") + "\n", "")
    # 5. two names for one
    desk.change(JALISCO, 'aliases: ["CJNG"]', "aliases: [CJNG, Jalisco Cartel]")
    # 6. a note
    with (desk.content / AMID).open("a", encoding="utf-8") as page:
        page.write(f"\n## Editor’s note {{#editors-note .by-hand}}\n\n{NOTE}\n")
    # 7. the order of sections
    text = desk.page(OFFENSIVE)
    quotes = text[text.index("## Quotes {#quotes}") : text.index("## Figures {#figures}")]
    rest = text.replace(quotes, "")
    at = rest.index("\n## ", rest.index("## Figures {#figures}")) + 1
    (desk.content / OFFENSIVE).write_text(f"{rest[:at]}{quotes}{rest[at:]}", "utf-8")
    # 8. a page moved, a page deleted
    (desk.content / "people").mkdir()
    (desk.content / "actors/marco-rubio.md").rename(desk.content / "people/rubio.md")
    (desk.content / "topics/fentanyl.md").unlink()
    # 9. a page frozen
    desk.change(STRAINED, "---\nid:", "---\nlock: true\nid:")


def test_the_ten_tasks_hold_with_new_and_changed_articles(desk: Desk) -> None:
    the_ten_tasks(desk)
    frozen = desk.page(STRAINED)
    desk.generate()
    (desk.root / "seeds/005_sixth.txt").write_text(SIXTH, "utf-8")
    desk.reseed("she explained, according", "she declared, according")
    desk.generate()
    read_every_page(desk, frozen)
    assert desk.run("check")[0] == 0
    told = desk.run("status")[1]
    assert f"edited: content/{OFFENSIVE}: " in told
    assert "deleted: content/topics/fentanyl.md: " in told
    assert f"locked: content/{STRAINED}: " in told


def read_every_page(desk: Desk, frozen: str) -> None:
    who_speaks_and_where(desk)
    what_is_said(desk)
    what_is_laid_out(desk, frozen)
    log = desk.page("about/corrections.md")
    assert "1 February 2026" in log
    for words in ("speaker: “Marco Rubio”", "outlet: “The Paper”", "taken out: ", "Jalisco Cartel"):
        assert words in log, words


def who_speaks_and_where(desk: Desk) -> None:
    # 1: on the briefing, in the register, with both people, in the data; linked where he moved to
    assert "**[Marco Rubio](../people/rubio.md)**" in desk.item(AMID, GROUP)
    assert "[Marco Rubio](people/rubio.md)" in desk.item("quotes.md", GROUP)
    assert desk.item("people/rubio.md", GROUP)
    assert not desk.item("actors/claudia-sheinbaum.md", GROUP)
    rows = json.loads(desk.page("data/quotes.json"))["quotes"]
    assert [row["speaker"] for row in rows if GROUP in row["text"]] == ["marco-rubio"]
    # 2
    amid = desk.page(AMID)
    assert "outlet: The Paper  # as its imprint says" in amid
    assert "[The Paper](../sources/the-paper.md)" in amid
    assert "The Paper" in desk.page("briefings/index.md")
    assert "CubaHeadlines, 13 Jan" not in desk.page("quotes.md")
    assert "counted from 13 January 2026" in amid
    articles = json.loads(desk.page("data/articles.json"))["articles"]
    (row,) = [row for row in articles if row["id"].startswith("001")]
    assert row["outlet"] == "The Paper"
    assert "2026-01-13" in json.dumps(row["published"])
    assert "2026-01-13" in desk.page("feed.json")


def what_is_said(desk: Desk) -> None:
    # 3
    assert "Mexico's sovereignty is *not for sale*." in desk.page(AMID)
    assert "not for sale" in desk.page("questions.md")
    assert ANSWER not in desk.page("questions.md")
    assert "not for sale" in desk.page("data/questions.json")
    assert ANSWER not in desk.page("data/questions.json")
    # 4
    assert "97%" not in desk.page("figures.md")
    figures = json.loads(desk.page("data/figures.json"))["figures"]
    assert not [f for f in figures if "97%" in json.dumps(f["values"]) and "001" in json.dumps(f)]
    # 5: the sixth article calls it so
    assert "Sheinbaum answers in the capital" in desk.page(JALISCO)
    assert not (desk.content / "actors/jalisco-cartel.md").exists()


def what_is_laid_out(desk: Desk, frozen: str) -> None:
    # 6, 7, 8, 9
    amid = desk.page(AMID)
    assert NOTE in amid
    assert '," she declared' in amid
    order = re.findall(r"^## .*\{#([\w-]+)", desk.page(OFFENSIVE), re.M)
    assert order.index("quotes") > order.index("figures")
    assert not (desk.content / "topics/fentanyl.md").exists()
    assert "topics/fentanyl.md" not in desk.page("index.md")
    words = [
        re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", side) for side in (desk.page(STRAINED), frozen)
    ]
    assert words[0] == words[1]


def test_the_tenth_task_is_a_conflict_and_is_settled(desk: Desk) -> None:
    desk.change(AMID, '," she explained', '," she said and explained')
    desk.reseed("she explained, according", "she declared, according")
    code, said = desk.run("generate")
    line = next(n for n, r in enumerate(desk.page(AMID).splitlines(), 1) if "she said and" in r)
    assert code == 2
    assert f"content/{AMID}:{line}" in said
    assert "she said and explained" in said
    assert "she declared" in said
    assert f"briefing resolve content/{AMID} --ours, --theirs or --edit" in said
    assert desk.run("status")[0] == 2
    assert desk.run("resolve", f"content/{AMID}", "--theirs")[0] == 0
    assert '," she declared' in desk.page(AMID)
    assert desk.run("check")[0] == 0


def test_taking_everything_back_takes_it_back_everywhere(desk: Desk) -> None:
    before = projects.said(desk.content)
    figure = desk.item(AMID, "97%")
    the_ten_tasks(desk)
    desk.generate()
    name = "**Claudia Sheinbaum**"
    desk.edit(AMID, GROUP, lambda t: re.sub(r"\*\*\[.*?\)\*\*", name, t, count=1))
    desk.change(AMID, "outlet: The Paper  # as its imprint says", 'outlet: "CubaHeadlines"')
    desk.change(AMID, "published: 2026-01-13\ncorrected: 2026-02-01", 'published: "2026-01-12"')
    desk.change(AMID, "Mexico's sovereignty is *not for sale*.\n{.hand}", ANSWER)
    desk.change(AMID, "## Figures {#figures}\n", f"## Figures {{#figures}}\n\n{figure.rstrip()}\n")
    desk.change(AMID, f"\n## Editor’s note {{#editors-note .by-hand}}\n\n{NOTE}\n", "")
    desk.change(JALISCO, "aliases: [CJNG, Jalisco Cartel]", 'aliases: ["CJNG"]')
    text = desk.page(OFFENSIVE)
    quotes = text[text.index("## Quotes {#quotes}") : text.index("## Events {#events}")]
    text = text.replace(quotes, "").replace(
        "## Figures {#figures}", f"{quotes}## Figures {{#figures}}"
    )
    (desk.content / OFFENSIVE).write_text(text, "utf-8")
    (desk.content / "people/rubio.md").rename(desk.content / "actors/marco-rubio.md")
    desk.change(STRAINED, "lock: true\n", "")
    assert desk.run("restore", "content/topics/fentanyl.md")[0] == 0
    desk.generate()
    after = projects.said(desk.content)
    manifest = ".generated/manifest.json"
    assert {**after, manifest: b""} == {**before, manifest: b""}
    assert desk.run("check")[0] == 0
    assert desk.run("status")[1] == "Nothing is edited, and nothing is open\n"


@pytest.mark.site
def test_the_site_of_an_edited_project_is_built_and_searched(desk: Desk) -> None:
    the_ten_tasks(desk)
    (desk.root / "seeds/005_sixth.txt").write_text(SIXTH, "utf-8")
    code, said = desk.run("build")
    assert code == 0, said
    site = desk.root / "site"
    assert "url=../../people/rubio/" in (site / "actors/marco-rubio/index.html").read_text("utf-8")
    found = {entry.url: entry.text for entry in entries(site)}
    told = next(text for url, text in found.items() if url.startswith("briefings/mexican"))
    assert NOTE in told
    assert "Marco Rubio" in told[told.index(GROUP) :][:400]
    assert not [url for url, text in found.items() if ANSWER in text]
