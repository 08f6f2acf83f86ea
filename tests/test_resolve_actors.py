"""Who is who over several articles: data/resolve/actors.yml."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import yaml

from generator import resolve
from generator.links import slug
from generator.records import Cast, Library, Quote, Reading, Speaker
from tests.conftest import PROJECT
from tests.written import BACKDROP, ELSEWHERE, told

CASES = yaml.safe_load((PROJECT / "tests/data/resolve/actors.yml").read_text("utf-8"))
KINDS = ("people", "organisations", "places")


def articles(case: dict[str, Any]) -> list[Reading]:
    out = []
    for id_, found in case["articles"].items():
        rows = [r if isinstance(r, dict) else {"name": r} for k in KINDS for r in found.get(k, [])]
        named = [w for r in rows for w in (r["name"], *r.get("roles", []))]
        about = ELSEWHERE if id_ in case.get("far", ()) else BACKDROP
        text = f"It was said by {', and by '.join(named)} yesterday."
        out.append(told(id_, about, text, **found))
    return out


def actor(library: Library, member: list[str]) -> str:
    article, name = member
    key = (article, slug(name))
    return next(a.id for a in library.actors.values() if key in a.keys)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["case"])
def test_who_is_who(case: dict[str, Any]) -> None:
    library = resolve.library(articles(case))
    same = {actor(library, m) for m in case.get("same", [])}
    apart = [actor(library, m) for m in case.get("apart", [])]
    assert len(same) <= 1
    assert len(set(apart)) == len(apart)


def test_a_name_shared_by_a_place_and_a_person_gives_two_ids() -> None:
    case = next(c for c in CASES if "a place and a person" in c["case"])
    assert len(resolve.library(articles(case)).actors) == 2


def test_a_name_is_shown_in_its_most_frequent_full_form() -> None:
    readings = [
        told("a", BACKDROP, "Ana Díaz spoke.", people=["Ana Díaz"]),
        told("b", BACKDROP, "Ana Díaz left.", people=["Ana Díaz"]),
        told("c", BACKDROP, "Ana M. Díaz came.", people=["Ana M. Díaz"]),
        told("d", BACKDROP, "Díaz slept.", people=["Díaz"]),
    ]
    (one,) = resolve.library(readings).actors.values()
    assert (one.id, one.name, one.aliases) == ("ana-diaz", "Ana Díaz", ("Ana M. Díaz", "Díaz"))


@pytest.mark.parametrize(
    ("text", "found", "paged"),
    [
        ("Ana Díaz said: We will go.", {"quotes": [["We will go", "Ana Díaz"]]}, True),
        ("Ana Díaz came. Ana Díaz saw. Ana Díaz spoke. Ana Díaz left.", {}, True),
        ("Ana Díaz came and went.", {}, False),
        ("Ana Díaz came and went.", {"headline": "Ana Díaz leaves the port"}, True),
    ],
    ids=["quoted", "prominent", "mentioned", "in the headline"],
)
def test_who_gets_a_page(text: str, found: dict[str, Any], paged: bool) -> None:
    library = resolve.library([told("a", text, people=["Ana Díaz"], **found)])
    assert library.actors["ana-diaz"].paged is paged


def test_named_in_two_articles_gets_a_page_and_a_place_never() -> None:
    text = "Ana Díaz left Tarn. Tarn is small. Tarn is green. Tarn is far."
    library = resolve.library(
        [told(i, text, people=["Ana Díaz"], places=["Tarn"]) for i in ("a", "b")]
    )
    assert library.actors["ana-diaz"].paged
    assert not library.actors["tarn"].paged


def test_a_description_is_no_actor() -> None:
    critics = {"name": "critics", "group": True}
    text = "critics said: It is a shame."
    library = resolve.library(
        [told("a", text, people=[critics], quotes=[["It is a shame", "critics"]])]
    )
    assert library.actors == {}
    (statement,) = library.statements.values()
    assert (statement.speaker, statement.speaker_name) == (None, "critics")


def test_roles_of_equal_words_are_one_with_every_receipt() -> None:
    readings = [
        told("a", "U.S. President Ana Díaz spoke.",
             people=[{"name": "Ana Díaz", "roles": ["U.S. President"]}]),
        told("b", "US president Ana Díaz spoke.",
             people=[{"name": "Ana Díaz", "roles": ["US president"]}]),
    ]  # fmt: skip
    (role,) = resolve.library(readings).actors["ana-diaz"].roles
    assert [r.article for r in role.receipts] == ["a", "b"]


def test_people_of_one_surname_point_at_each_other() -> None:
    names = ["Delcy Rodríguez", "Jorge Rodríguez", "Jorge Rodríguez Jr."]
    library = resolve.library([told("a", " and ".join(names), people=names)])
    assert library.actors["delcy-rodriguez"].distinct == ("jorge-rodriguez", "jorge-rodriguez-jr")


def test_those_named_in_one_sentence_are_tied_by_it() -> None:
    text = "Ana Díaz met Luis Ferrer. Eva Roth was away."
    library = resolve.library([told("a", text, people=["Ana Díaz", "Luis Ferrer", "Eva Roth"])])
    (edge,) = library.actors["ana-diaz"].edges
    assert edge.other == "luis-ferrer"
    assert edge.receipt.span.of(text) == "Ana Díaz met Luis Ferrer."
    assert library.actors["eva-roth"].edges == ()


def test_a_name_that_runs_on_gives_no_alias() -> None:
    readings = [told(i, BACKDROP, "Ana Díaz spoke.", people=["Ana Díaz"]) for i in "abc"]
    odd = {"name": "Ana Díaz Getty", "aliases": ["Díaz", "Getty"]}
    readings.append(told("d", BACKDROP, "Ana Díaz Getty spoke to Díaz.", people=[odd]))
    (one,) = resolve.library(readings).actors.values()
    assert (one.name, one.aliases) == ("Ana Díaz", ("Díaz",))


def test_a_bare_surname_is_not_the_sons_where_both_are_known() -> None:
    names = ["Luis Díaz", "Luis Díaz Jr."]
    son = {"name": "Luis Díaz Jr.", "aliases": ["Díaz"]}
    quotes = [["We will go", "Díaz"], ["Nobody will wait", "Luis Díaz Jr."]]
    text = "Díaz said: “We will go.” Luis Díaz Jr. said: “Nobody will wait.”"
    readings = [
        told("a", BACKDROP, " met ".join(names), people=names),
        given_to(told("b", text, people=[son], quotes=quotes), "luis-diaz-jr"),
    ]
    library = resolve.library(readings)
    said = {s.variants[0].quote.span.of(text): s.speaker_name for s in library.statements.values()}
    assert said == {"We will go": "Díaz", "Nobody will wait": "Luis Díaz Jr."}
    assert library.actors["luis-diaz-jr"].aliases == ()


def test_a_suffix_alone_makes_no_two_people() -> None:
    son = {"name": "Luis Díaz Jr.", "aliases": ["Díaz"]}
    readings = [
        told("a", BACKDROP, "Luis Díaz came.", people=["Luis Díaz"]),
        told("b", BACKDROP, "Luis Díaz Jr. came. Díaz left.", people=[son]),
    ]
    assert resolve.library(readings).actors["luis-diaz-jr"].aliases == ("Díaz",)


def given_to(found: Reading, key: str) -> Reading:
    """The reading with every quotation given to one actor, as an extractor would mistake it."""
    name = next(c.name for c in found.of(Cast) if c.key == key)
    return replace(
        found,
        findings=tuple(
            replace(f, speaker=Speaker(f.speaker.span, key, name)) if isinstance(f, Quote) else f
            for f in found.findings
        ),
    )


@pytest.mark.parametrize(
    ("found", "articles_", "paged"),
    [
        ({"organisations": [{"name": "Outline", "sure": False}]}, 1, False),
        ({"organisations": [{"name": "Outline", "sure": False}]}, 2, False),
        ({"organisations": [{"name": "NBX", "sure": False}]}, 2, True),
        ({"people": [{"name": "Ibrem Tovash", "sure": False}]}, 1, False),
        ({"people": [{"name": "Ibrem Tovash", "sure": False}]}, 2, True),
        ({"people": [{"name": "Ibrem Tovash"}]}, 1, True),
    ],
)
def test_capitals_alone_give_nobody_a_page(
    found: dict[str, Any], articles_: int, paged: bool
) -> None:
    name = next(iter(found.values()))[0]["name"]
    text = ". ".join([f"{name} shone again"] * 4) + "."
    told_ = [told(f"a{n}", BACKDROP, text, **found) for n in range(articles_)]
    assert [a.paged for a in resolve.library(told_).actors.values()] == [paged]


def test_an_alias_is_told_once_however_it_is_printed() -> None:
    aliases = ["O'QUELLIN", "O'Quellin", "O’Quellin"]
    person = {"name": "Nora O'Quellin", "aliases": [*aliases, "Nora O’Quellin"]}
    readings = [told(i, BACKDROP, "Nora O'Quellin spoke.", people=[person]) for i in ("a", "b")]
    (one,) = resolve.library(readings).actors.values()
    assert (one.name, one.aliases) == ("Nora O'Quellin", ("O'Quellin",))
