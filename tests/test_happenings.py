"""Which tellings are of one happening, from sentences to library; data/resolve/happenings.yml."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml

from generator import resolve
from generator.extract import read
from generator.readers.text import parse
from generator.records import EventEntry, Reading
from tests.conftest import PROJECT
from tests.written import BACKDROP, REPHRASED

CASES = yaml.safe_load((PROJECT / "tests/data/resolve/happenings.yml").read_text("utf-8"))


def article(id_: str, outlet: str, *paragraphs: str) -> Reading:
    text = "\n".join(("Bridge stays closed", outlet, "March 6, 2026", "", "\n\n".join(paragraphs)))
    return read(parse(text, id=id_, path=PurePosixPath(f"{id_}.txt"), sha256=id_))


def entries(case: dict[str, Any]) -> list[EventEntry]:
    own = [case["tells"], *filter(None, [case.get("here")])]
    readings = [
        article("post", "The Ellery Post", BACKDROP, *own),
        article("mail", "The Tarn Mail", REPHRASED, *filter(None, [case.get("there")])),
    ]
    return list(resolve.library(readings).events.values())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_tellings_of_one_happening_are_one_event(case: dict[str, Any]) -> None:
    found = entries(case)
    assert sum(len(entry.said) for entry in found) == 2, "both sentences are events"
    assert len(found) == (1 if case["one"] else 2)
