"""One quotation under two speakers, and with two days: what the pages say of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import pipeline
from tests import projects

BODY = """
The council of Port Ellery met over the harbour bridge, which closed in {month} after inspectors
found cracks in its northern pylon. Ferries now carry commuters across the bay to the isle of Tarn.

{told}

Engineers expect the repair of the bridge to take until the autumn, and the ferries will run longer.
"""
WORDS = "When a captain steers by the almanac alone, no lighthouse will keep him off the rocks"
TELLINGS = {
    "post": "Edwin Marlow, a lawyer for the ferries, spoke. "
    f'"{WORDS}, my learned friend says, and in thirty years before this council I never heard such '
    'words, that heed the people who wait at the quay so little," he said on 3 March 2026.',
    "mail": f'"{WORDS}," Tobias Renner, a member of the council, said on 3 March 2026.',
    "gazette": f'"{WORDS}," Tobias Renner told The Mail on 4 March 2026.',
}


def seed(name: str) -> str:
    months = {"post": "January", "mail": "winter", "gazette": "a storm"}
    head = f"Bridge lawyer speaks to the council\n\nThe {name.capitalize()}\n5 March 2026\n"
    return head + BODY.format(told=TELLINGS[name], month=months[name])


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    project = projects.empty(tmp_path_factory.mktemp("two") / "project")
    for name in TELLINGS:
        (project.root / "seeds" / f"{name}.txt").write_text(seed(name), "utf-8")
        sidecar = f"outlet: The {name.capitalize()}\n"
        (project.root / "seeds" / f"{name}.yml").write_text(sidecar, "utf-8")
    pipeline.generate(project)
    assert pipeline.faults(project, pipeline.preview(project)) == []
    return {p.relative_to(project.content).as_posix(): p.read_text("utf-8")
            for p in sorted(Path(project.content).rglob("*.md"))}  # fmt: skip


def story(pages: dict[str, str]) -> str:
    (name,) = [n for n in pages if n.startswith("stories/") and n != "stories/index.md"]
    return pages[name]


def test_the_story_says_whom_each_source_names(pages: dict[str, str]) -> None:
    differ = story(pages).partition("## Where sources differ")[2].partition("\n## ")[0]
    item = re.search(r"### \*\*“When a captain.*?: the speaker \{#d-.*?(?=\n###|\Z)", differ, re.S)
    assert item is not None
    named = re.findall(r'data-span="(\w+):\d+-\d+"\} (.+)\n', item.group())
    assert ("post", "has “he”, read as Edwin Marlow") in named
    assert {who for source, who in named if source != "post"} == {"names Tobias Renner"}


def test_each_statement_says_who_gives_its_words_to_somebody_else(pages: dict[str, str]) -> None:
    assert "The Post gives these words as said by “he”, read as Edwin Marlow." in pages["quotes.md"]
    assert re.search(r"give these words as said by Tobias Renner\.", pages["quotes.md"])


def test_both_days_are_shown_with_their_sources(pages: dict[str, str]) -> None:
    assert "3 March 2026 (The Mail)" in pages["quotes.md"]
    assert "4 March 2026 (The Gazette)" in pages["quotes.md"]
    assert re.search(r"Tobias Renner, “When a captain.*: the date \{#d-", story(pages))
