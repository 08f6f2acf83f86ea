"""What Datasette says above the tables: whose they are, where they come from, how to read them."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urljoin

NAME = "metadata.json"
"""As Datasette looks for it in a folder that it is given."""
_LICENCE = (
    "Words belong to those who said and wrote them; facts, dates, counts and offsets are free"
)
_TABLES = {
    "articles": "The sources; those of one group count as one voice",
    "statements": "What one speaker said once, in its shown wording",
    "quotes": "Every wording of every statement, with its place in an article",
    "figures": "Measured things; the values that sources give for them stand in figure_values",
    "events": "What happened, and what somebody said would happen; told in event_tellings",
    "receipts": "Where every item stands: article, first character, the one after the last, line",
    "retired": "Ids of items that merged into others since, and what they became",
}


def write(folder: Path, name: str, home: str) -> None:
    """`metadata.json` beside the database; without addresses where the site has none."""
    described = {table: {"description": told} for table, told in _TABLES.items()}
    found = {
        "title": name,
        "description": "Who said what, and where it can be read: the data of a briefing site.",
        "license": _LICENCE,
        "source": name,
        "databases": {"briefing": {"tables": described}},
    }
    if home:
        found |= {"license_url": urljoin(home, "about/rights/"), "source_url": home}
    text = json.dumps(found, ensure_ascii=False, indent=1)
    (folder / NAME).write_text(f"{text}\n", encoding="utf-8")
