"""Stories as editors want them: `story:` on a briefing, generate, read the pages; then undo it."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from generator import pipeline, redirects
from generator.config import Config
from generator.corrections.stories import wrong
from generator.store import manifest
from tests import projects
from tests.editors import OFFENSIVE, STRAINED, change, page, settled

STORY = "trump-signals-possible-ground-offensive-against-mexican-drug"
FIRST, AMID, LAST = "000_bdb36e89fdba44fd", "001_28cff20e001e0449", "004_4cffe1465ac322cd"
LINE = f'story: "{STORY}"'


def stories(project: Config) -> dict[str, dict[str, Any]]:
    rows = json.loads(page(project, "data/stories.json"))["stories"]
    return {row["id"]: row for row in rows}


def related(project: Config, name: str) -> str:
    """The section on related briefings, and what links here."""
    return page(project, name).partition("## Related")[2]


def test_a_briefing_says_of_which_story_it_is(project: Config) -> None:
    assert LINE in page(project, STRAINED)


def test_an_article_that_an_editor_puts_elsewhere_leaves_its_story_everywhere(
    project: Config,
) -> None:
    before = projects.said(project.content)
    change(project, STRAINED, LINE, "story: Drug policy of the United States")
    report = pipeline.generate(project)
    assert "conflict" not in {change.kind for change in report.pages}
    made = stories(project)
    new = "drug-policy-of-the-united-states"
    assert made[new]["articles"] == [LAST]
    assert LAST not in made[STORY]["articles"]
    assert made[STORY]["support"]["documents"] == 4
    assert "# Drug policy of the United States" in page(project, f"stories/{new}.md")
    assert "360LiveNews" not in page(project, f"stories/{STORY}.md").partition("## Sources")[2]
    assert "Drug policy of the United States" in page(project, "stories/index.md")
    assert (project.content / f"stories/{new}/feed.xml").is_file()
    assert "drug-policy-of-the-united-states.md" in page(project, STRAINED)
    log = page(project, "about/corrections.md")
    assert f"story: “Drug policy of the United States”, was “{STORY}”" in log
    settled(project)
    change(project, STRAINED, "story: Drug policy of the United States", LINE)
    pipeline.generate(project)
    manifest_file = ".generated/manifest.json"
    after = projects.said(project.content)
    assert {**after, manifest_file: b""} == {**before, manifest_file: b""}


def test_a_story_splits_in_two(project: Config) -> None:
    for name in (
        STRAINED,
        "briefings/mexican-president-seeks-to-strengthen-u-s-coordination-amid.md",
    ):
        change(project, name, LINE, "story: sheinbaum-answers")
    pipeline.generate(project)
    made = stories(project)
    assert set(made["sheinbaum-answers"]["articles"]) == {AMID, LAST}
    assert len(made[STORY]["articles"]) == 3
    assert len(made["sheinbaum-answers"]["matrix"][0]["cells"]) == 2
    settled(project)


def test_an_article_may_be_in_two_stories(project: Config) -> None:
    change(project, STRAINED, LINE, f"story: [{STORY}, drug-policy]")
    pipeline.generate(project)
    made = stories(project)
    assert LAST in made[STORY]["articles"]
    assert made["drug-policy"]["articles"] == [LAST]
    text = page(project, STRAINED)
    assert f"({'../stories/' + STORY}.md)" in text
    assert "(../stories/drug-policy.md)" in text
    settled(project)


def test_an_article_may_be_in_no_story(project: Config) -> None:
    change(project, STRAINED, f"{LINE}\n", "")
    pipeline.generate(project)
    assert LAST not in stories(project)[STORY]["articles"]
    assert "story:" not in page(project, STRAINED).partition("\n---\n")[0]
    settled(project)


def test_the_story_keeps_its_address_when_its_lead_is_put_elsewhere(project: Config) -> None:
    change(project, OFFENSIVE, LINE, "story: the-interview")
    pipeline.generate(project)
    made = stories(project)
    assert len(made[STORY]["articles"]) == 4
    assert made["the-interview"]["articles"] == [FIRST]
    settled(project)


def test_the_story_keeps_its_address_when_its_first_article_goes(project: Config) -> None:
    (project.seeds / f"{FIRST}.txt").unlink()
    pipeline.generate(project)
    assert list(stories(project)) == [STORY]
    assert page(project, f"stories/{STORY}.md")
    settled(project)


def test_the_address_of_a_story_that_is_none_leads_on(project: Config) -> None:
    for name in sorted(p.name for p in (project.content / "briefings").glob("*.md")):
        if name != "index.md":
            change(project, f"briefings/{name}", LINE, "story: cartels")
    pipeline.generate(project)
    assert list(stories(project)) == ["cartels"]
    known = manifest(project.content)
    stubs = {str(path): text for path, text in redirects.stubs(known.moved, known.pages)}
    assert "../cartels/" in stubs[f"stories/{STORY}/index.html"]
    settled(project)


def test_a_story_may_have_a_name_of_eighty_letters() -> None:
    assert wrong("a" * 80) == ""
    assert wrong("a" * 81) != ""


@pytest.mark.parametrize("value", ["{a: b}", "../../etc", '"<script>"', "[ok, 'a/b']"])
def test_what_cannot_be_a_story_is_told_with_its_line_and_not_taken(
    project: Config, value: str
) -> None:
    change(project, STRAINED, LINE, f"story: {value}")
    line = page(project, STRAINED).splitlines().index(f"story: {value}") + 1
    report = pipeline.generate(project)
    (told,) = [w for w in report.warnings if "story" in w]
    assert told.startswith(f"content/{STRAINED}:{line}: story: ")
    assert "allowed: the id of one, or up to 80 letters" in told
    assert LAST in stories(project)[STORY]["articles"]


# --- ids of items ----------------------------------------------------------------------------


def anchors(project: Config) -> set[str]:
    found: set[str] = set()
    for name in ("quotes.md", "figures.md", "timeline.md", "questions.md"):
        found |= set(re.findall(r"\{#([a-z]-\w+)", page(project, name)))
    return found


def test_items_keep_their_ids_when_their_first_telling_goes(project: Config) -> None:
    shared = {
        row["statement"]
        for row in json.loads(page(project, "data/quotes.json"))["quotes"]
        if row["article"] != FIRST
    }
    before = anchors(project)
    (project.seeds / f"{FIRST}.txt").unlink()
    pipeline.generate(project)
    after = anchors(project)
    assert shared <= after
    assert not {i for i in after - before if i.startswith("q-")}
    settled(project)
