"""The people, organisations and places of the five seeds."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from generator.extract.actors import actors
from generator.readers.text import parse
from generator.records import Cast, Reading

ROOT = Path(__file__).parent
SEEDS = yaml.safe_load((ROOT / "data/actors/seeds.yml").read_text("utf-8"))


def casts(name: str) -> list[Cast]:
    path = PurePosixPath("seeds") / name
    text = (ROOT.parent / path).read_text("utf-8")
    article = parse(text, id=path.stem, path=path, sha256="")
    return [f for f in actors(Reading(article)) if isinstance(f, Cast)]


@pytest.mark.parametrize("name", SEEDS)
def test_a_seed_names(name: str) -> None:
    want: dict[str, Any] = SEEDS[name]
    found = casts(name)
    by_name = {c.name: c for c in found}
    people = {c.name: [r.text for r in c.roles] for c in found if c.type == "person"}
    assert people == want["people"]
    assert {n: by_name[n].gender for n in want.get("genders", {})} == want.get("genders", {})
    assert {n: list(by_name[n].aliases) for n in want.get("aliases", {})} == want.get("aliases", {})
    for type_, key in (("organisation", "organisations"), ("place", "places")):
        assert set(want[key]) <= {c.name for c in found if c.type == type_}, key
    assert [c.name for c in found if c.group] == want.get("groups", [])
