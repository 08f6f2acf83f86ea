"""`briefing show` from the command line: one article as JSON, and in words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.reading import reading
from tests import projects
from tests.command_line import SEED, Command

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
def test_show_prints_the_article_as_json(fresh: Path, command: Command, seed: str) -> None:
    code, said, _ = command("show", f"seeds/{seed}", "--format", "json")
    told = json.loads(said)
    assert code == 0
    assert told.keys() == KEYS
    for key, fields in ROWS.items():
        assert all(row.keys() == fields for row in told[key]), key
    text = reading(fresh / "seeds" / seed, fresh).article.text
    spans = [row for key in told if isinstance(told[key], list) for row in told[key]]
    placed = [row for row in spans if isinstance(row, dict) and "text" in row]
    assert len(placed) > 20
    assert all(text[row["start"] : row["end"]] == row["text"] for row in placed)


def test_show_gives_quotes_the_ids_of_the_site(fresh: Path, command: Command) -> None:
    command("generate")
    page = (fresh / "content/quotes.md").read_text()
    told = json.loads(command("show", f"seeds/{SEED}", "--format", "json")[1])
    alone = [quote["id"] for quote in told["quotes"] if "sovereign nation" in quote["text"]]
    assert alone
    assert all(f"#{quote}" in page for quote in alone)


def test_show_names_what_is_not_stated(fresh: Path, command: Command) -> None:
    told = json.loads(command("show", "002_4ea98d711cd3dac4.txt", "--format", "json")[1])
    assert told["outlet"] is None
    assert told["byline"] == []
    assert told["kind"] == "chat-answer"
    assert told["published"] == {"value": "2026-01", "precision": "month", "derived": True}
    said = command("show", "002_4ea98d711cd3dac4.txt")[1]
    assert "outlet: not stated" in said
