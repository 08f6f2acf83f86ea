"""What the actors extractor takes from short texts."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml

from generator.extract.actors import actors
from generator.records import Article, Block, Cast, Reading, Span

DATA = Path(__file__).parent / "data/actors"
FILES = ("sentences", "no_names", "whole_names", "one_actor", "roles")
CASES = [case for f in FILES for case in yaml.safe_load((DATA / f"{f}.yml").read_text("utf-8"))]


def article(case: dict[str, Any]) -> Article:
    """The case's text as one paragraph, or its blocks: a string is a paragraph."""
    blocks, text = [], ""
    for piece in case.get("blocks", [case.get("text")]):
        kind, words = ("paragraph", piece) if isinstance(piece, str) else next(iter(piece.items()))
        blocks.append(Block(kind, Span(len(text), len(text) + len(words))))
        text += f"{words}\n"
    return Article("a", PurePosixPath("seeds/a.txt"), text, "", blocks=tuple(blocks))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_a_reader_agrees_with(case: dict[str, Any]) -> None:
    found = [f for f in actors(Reading(article(case))) if isinstance(f, Cast)]
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


SURE = {
    "Ada Quellin": "Ada Quellin left the town.",
    "Quorra Jimenez": "Quorra Jimenez left the town.",
    "Ibrem Tovash": "Ibrem Tovash, 44, left the town.",
    "Ibrem Tovashi": "Ibrem Tovashi said he left the town.",
    "Tovash": "Mr. Tovash left the town.",
    "Etlaqu": "The carrier Etlaqu flies to the island.",
    "EQX": "He is the chairman of EQX, and it pays.",
    "NBQ": "It cost more at NBQ, whose sales fell. NBQ's new chairman wept.",
    "Ferry Council": "The Ferry Council left the town.",
}
UNSURE = {
    "Vorbel": "On snow the new Vorbel turns well. We like Vorbel. In Vorbel's tip there is wood.",
    "Dorba Atmix": "It plays Dorba Atmix, and the sound of Dorba Atmix is good.",
    "PHX": "We put the file into PHX and opened it.",
}


@pytest.mark.parametrize("name", [*SURE, *UNSURE])
def test_more_than_capitals_says_that_it_is_an_actor(name: str) -> None:
    text = (SURE | UNSURE)[name]
    found = {c.name: c.sure for c in actors(Reading(article({"text": text}))) if type(c) is Cast}
    assert found.get(name, False) is (name in SURE), found
