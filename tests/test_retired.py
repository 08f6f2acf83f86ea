"""Links to items that merged into another since: they lead to what these became."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from generator import pipeline, site
from generator.config import Config
from generator.history import load
from generator.pages import pages
from generator.records import Known, Library
from generator.render import Renderer
from generator.resolve.retired import retired
from generator.search.pages import entries
from tests import projects
from tests.small_library import small_library

BACKDROP = (
    "The harbour bridge of Port Ellery closed after inspectors found cracks in its northern pylon, "
    "and ferries carry commuters across the bay."
)
OPEN = "We will open the harbour bridge again when every bolt has been looked at"
TELL = "When every bolt has been looked at, and not a day before, we tell everybody"
BOTH = f"{OPEN}, and not a day before, we tell everybody"
HEADING = re.compile(r"^#+ .*“(.+?)” \{#(q-\w+)", re.MULTILINE)


def tell(project: Config, name: str, day: int, said: str) -> None:
    head = f"The bridge as told by {name}\n\n{day} March 2026\n\n{BACKDROP}"
    text = f"{head}\n\n“{said},” Ana Ruiz said.\n"
    (project.seeds / f"{name}.txt").write_text(text, "utf-8")
    (project.seeds / f"{name}.yml").write_text(f"outlet: The {name.capitalize()}\n", "utf-8")


def page(project: Config, name: str) -> str:
    return (project.content / name).read_text("utf-8")


def quotes(project: Config) -> dict[str, str]:
    """Words of each statement → its id."""
    return dict(HEADING.findall(page(project, "quotes.md")))


@pytest.fixture
def project(tmp_path: Path) -> Config:
    """Two statements that a third article shows to be one."""
    found = projects.empty(tmp_path / "project")
    tell(found, "post", 2, OPEN)
    tell(found, "mail", 3, TELL)
    pipeline.generate(found)
    assert quotes(found).keys() == {OPEN, TELL}
    return found


def test_an_old_id_leads_to_the_item_on_every_page_that_shows_it(project: Config) -> None:
    before = quotes(project)
    tell(project, "times", 4, BOTH)
    pipeline.generate(project)
    assert quotes(project) == {BOTH: before[OPEN]}
    shown = [
        path.relative_to(project.content).as_posix()
        for path in project.content.rglob("*.md")
        if f"{{#{before[OPEN]}" in path.read_text("utf-8") and ".generated" not in path.parts
    ]
    assert {name.partition("/")[0] for name in shown} >= {"quotes.md", "briefings", "stories"}
    for name in shown:
        below = page(project, name).partition(f"{{#{before[OPEN]}")[2]
        assert re.match(rf'[^\n]*\n\n<span id="{before[TELL]}"></span>\n\{{\.was\}}\n', below), name


def test_programs_are_told_what_became_of_an_id(project: Config) -> None:
    before = quotes(project)
    tell(project, "times", 4, BOTH)
    pipeline.generate(project)
    rows = json.loads(page(project, "data/retired.json"))["retired"]
    assert rows == [{"id": before[TELL], "item": before[OPEN]}]


def test_a_target_in_a_list_stays_in_its_item() -> None:
    library = replace(small_library(), retired={"e-aaa1": "e-signed", "n-aaa1": "n-cost"})
    made = {page.path.name: page for page in pages(library) if page.path.suffix == ".md"}
    paths = {page.id: page.path for page in made.values()}
    text = Renderer(paths).text(made["timeline.md"])
    below = text.partition("{#e-signed}\n\n")[2]
    assert below.startswith('    <span id="e-aaa1"></span>\n    {.was}\n\n    ')
    text = Renderer(paths).text(made["figures.md"])
    assert text.partition("{#n-cost}\n\n")[2].startswith('<span id="n-aaa1"></span>\n{.was}\n\n')


@pytest.mark.site
def test_links_to_an_old_id_work_on_a_site_that_is_sound(project: Config) -> None:
    before = quotes(project)
    about = project.content / "about/index.md"
    link = f"[what she said](../quotes.md#{before[TELL]})"
    about.write_text(f"{about.read_text('utf-8')}\nRead {link}.\n", "utf-8")
    tell(project, "times", 4, BOTH)
    pipeline.generate(project)
    assert link in page(project, "about/index.md")
    assert pipeline.faults(project, pipeline.preview(project)) == []
    site.build(project)
    assert pipeline.verify(project).problems == []
    tree = html.parse(str(project.site / "quotes/index.html")).getroot()
    ids = Counter(tree.xpath("//@id"))
    assert ids[before[TELL]] == ids[before[OPEN]] == 1
    assert tree.xpath(f"//*[@id='{before[TELL]}']/parent::p/preceding-sibling::*[1]/@id") == [
        before[OPEN]
    ]
    found = [i for entry in entries(project.site) for i in entry.items]
    assert before[TELL] not in found
    assert before[OPEN] in found


def test_what_an_editor_wrote_at_an_item_stays_with_it(project: Config) -> None:
    before = quotes(project)
    (name,) = [p.name for p in (project.content / "briefings").glob("*mail*.md")]
    path = project.content / "briefings" / name
    text = path.read_text("utf-8")
    ends = text.index("## ", text.index(before[TELL]) + 1)
    path.write_text(f"{text[:ends]}She said it twice.\n\n{text[ends:]}", "utf-8")
    tell(project, "times", 4, BOTH)
    report = pipeline.generate(project)
    assert report.conflicts == {}
    item = page(project, f"briefings/{name}").partition(f"{{#{before[OPEN]}")[2]
    assert "She said it twice." in item.partition("\n## ")[0]
    assert f"{{#{before[TELL]}" not in page(project, f"briefings/{name}")


def test_a_run_with_nothing_new_leaves_it_so(project: Config) -> None:
    tell(project, "times", 4, BOTH)
    pipeline.generate(project)
    (project.seeds / "other.txt").write_text("Bees\n\nThe bees of Lucca sleep.\n", "utf-8")
    first = page(project, "quotes.md")
    pipeline.generate(project)
    assert page(project, "quotes.md") == first


def test_an_id_that_is_needed_again_is_an_items_again(project: Config) -> None:
    before = quotes(project)
    tell(project, "times", 4, BOTH)
    pipeline.generate(project)
    for suffix in ("txt", "yml"):
        (project.seeds / f"times.{suffix}").unlink()
    pipeline.generate(project)
    assert quotes(project) == before
    assert ".was" not in page(project, "quotes.md")
    text = (project.content / ".generated/book.json").read_text("utf-8")
    assert load(text, "book.json").retired == {}


def test_the_way_leads_on_where_an_item_merges_again() -> None:
    library = Library({}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {})
    known = Known(
        items={"m1": "n-b", "m2": "n-c"}, retired={"n-a": "n-b", "n-x": "n-y", "n-y": "n-x"}
    )
    assert retired(library, {"n-c": ("m1", "m2")}, known) == {"n-a": "n-c", "n-b": "n-c"}
