"""What the actors extractor takes from short texts."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from generator.extract.actors import actors
from generator.records import Article, Block, Cast, Reading, Span

CASES = yaml.safe_load((Path(__file__).parent / "data/actors/sentences.yml").read_text("utf-8"))


def casts(text: str, kind: str = "paragraph") -> list[Cast]:
    block = Block(kind, Span(0, len(text)))  # type: ignore[arg-type]
    article = Article("a", PurePosixPath("seeds/a.txt"), text, "", blocks=(block,))
    return [f for f in actors(Reading(article)) if isinstance(f, Cast)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_reader_agrees_with(case: dict[str, Any]) -> None:
    found = casts(case["text"])
    named = {"people": "person", "places": "place", "organisations": "organisation"}
    for key, type_ in named.items():
        if key in case:
            assert [c.name for c in found if c.type == type_] == list(case[key]), key
    by_name = {c.name: c for c in found}
    if isinstance(case.get("people"), dict):
        roles = {name: [r.text for r in by_name[name].roles] for name in case["people"]}
        assert roles == case["people"]
    for name, gender in case.get("genders", {}).items():
        assert by_name[name].gender == gender, name
    for name, aliases in case.get("aliases", {}).items():
        assert list(by_name[name].aliases) == aliases, name
