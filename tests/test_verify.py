"""One change to a small built site, one problem found; cases in tests/data/verify/cases.yml."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.readers.decode import decoded
from generator.verification.excerpts import excerpt_of, found_in, found_in_stretches
from generator.verification.folding import Folded, fold
from generator.verification.sources import Place, Sources
from generator.verify import ALONE, Problem, verify

WORLD = Path(__file__).parent / "data" / "verify"
CASES = yaml.safe_load((WORLD / "cases.yml").read_text(encoding="utf-8"))


@pytest.fixture
def world(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WORLD, tmp_path / "world"))


def test_a_site_that_says_what_its_seeds_say_has_no_problem(world: Path) -> None:
    assert verify(world, world / "site") == []


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_one_change_is_found_on_its_page_and_item(world: Path, case: dict[str, Any]) -> None:
    _change(world / "site" / case["page"], *case["change"])
    expected = [case[key] for key in ("found", "and") if key in case]
    found = verify(world, world / "site")
    assert [(p.page, p.item) for p in found] == [(page, item) for page, item, _ in expected]
    for problem, (_, _, message) in zip(found, expected, strict=True):
        assert problem.message.startswith(message)


def _change(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1 or not before, f"{before!r} must stand once in {path.name}"
    path.write_text(text.replace(before, after) if before else after, encoding="utf-8")


def test_a_change_in_a_seed_is_found_too(world: Path) -> None:
    assert verify(world, world / "site") == []
    _change(world / "seeds/north/flood.txt", "came at night", "came by night")
    assert [p.item for p in verify(world, world / "site")] == ["q-1", "q-1"]


def test_seeds_may_live_elsewhere(world: Path) -> None:
    (world / "seeds").rename(world / "articles")
    assert verify(world, world / "site", seeds=world / "articles") == []
    assert verify(world, world / "site") != []


@pytest.mark.parametrize(
    ("address", "dead"), [("people/%C3%A4%20b/#q-1", False), ("people/%C3%A4%20c/#q-1", True)]
)
def test_an_address_in_a_data_file_leads_to_a_page_of_any_name(
    world: Path, address: str, dead: bool
) -> None:
    data = world / "site/data/quotes.json"
    data.parent.mkdir()
    data.write_text(json.dumps({"schema": "x", "quotes": [{"id": "q-1", "address": address}]}))
    shutil.copytree(world / "site/people/ann", world / "site/people/ä b")
    found = [p.message for p in verify(world, world / "site") if p.page == "data/quotes.json"]
    assert bool(found) == dead


def test_a_site_that_was_not_built_is_a_problem(tmp_path: Path) -> None:
    assert "build the site first" in str(verify(tmp_path, tmp_path / "site")[0])


@pytest.mark.parametrize(
    ("title", "harmful"),
    [
        ("<img src=x>", True),
        ("</title>", True),
        ("<!-- x", True),
        ("<b>bold</b>", True),
        ("a <code>b</code> &lt;img&gt;", False),
        ("1 < 2", False),
    ],
)
def test_a_title_that_a_search_would_show_as_markup_is_found(
    world: Path, title: str, harmful: bool
) -> None:
    (world / "site/search").mkdir()
    index = {"docs": [{"location": "people/ann/#q-1", "title": title, "text": ""}]}
    (world / "site/search/search_index.json").write_text(json.dumps(index), encoding="utf-8")
    found = [(p.page, p.item) for p in verify(world, world / "site")]
    assert found == ([("people/ann/", "q-1")] if harmful else [])


@pytest.mark.parametrize("page", [b"", b" \n", b"\x00\xff", b"<", b"<?x ?><!-- --><a>"])
def test_a_page_that_is_no_page_stops_nothing(world: Path, page: bytes) -> None:
    (world / "site/broken.html").write_bytes(page)
    assert verify(world, world / "site") == []


def test_many_pages_are_read_in_several_processes_with_the_same_result(world: Path) -> None:
    page = (world / "site/people/ann/index.html").read_bytes()
    for number in range(ALONE):
        copy = world / f"site/people/{number:03}/index.html"
        copy.parent.mkdir()
        wrong = page.replace(b"Nobody slept", b"Nobody cried") if number == 7 else page
        copy.write_bytes(wrong)
    heard: list[int] = []
    found = verify(world, world / "site", advance=heard.append)
    assert [(p.page, p.item) for p in found] == [("people/007/", "q-1")]
    assert sum(heard) == ALONE + 2


def test_a_problem_says_where_it_is() -> None:
    assert str(Problem("people/ann/", "q-1", "gone")) == "/people/ann/#q-1: gone"
    assert str(Problem("", "", "gone")) == "/: gone"


TEXT = st.text(alphabet=st.sampled_from('ab “”"\n\t\r\u00a0\u0085\u2028\ufeff\x00\x02…é'))


@given(TEXT, TEXT, TEXT)
def test_a_place_is_found_again_in_the_folded_text(before: str, part: str, after: str) -> None:
    whole = Folded(before + "x" + part + "x" + after)
    start = whole.at(len(before))
    end = whole.at(len(before) + len(part) + 2)
    assert whole.text[start:end] == fold(f"x{part}x")


@given(TEXT)
def test_folded_text_stays_as_it_is(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("shown", "source", "same"),
    [
        ("a b c", "a b c", True),
        ("a b …", "a b c", True),
        ("… b c", "a b c", True),
        ("a … c", "a b c", True),
        ("a […] c", "a b c", True),
        ("… b …", "a b c", True),
        ("a b", "a b c", False),
        ("b c", "a b c", False),
        ("a … b", "a b c", False),
        ("c … a", "a b c", False),
        ("a … x … c", "a b c", False),
        ("a … a", "a", False),
        ("…", "a b c", False),
        ("", "a b c", False),
        ("wait… what", "wait… what", True),
    ],
)
def test_what_an_excerpt_is(shown: str, source: str, same: bool) -> None:
    assert excerpt_of(shown, source) is same


def test_nothing_is_found_nowhere() -> None:
    assert not found_in("", "a b c")
    assert not found_in("…", "a … c")
    assert found_in("b … d", "a b c d e")
    assert not found_in("d … b", "a b c d e")


def test_words_are_found_whole() -> None:
    assert not found_in("art", "part arts")
    assert found_in("art", "part arts art.")
    assert found_in("After the war", "WashingtonAfter the war")
    assert not excerpt_of("a par …", "a part")
    assert found_in_stretches("c a", "a b c", 2)
    assert not found_in_stretches("c a e", "a b c d e", 2)


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_seeds_are_decoded_as_the_readers_decode_them(tmp_path: Path, coding: str) -> None:
    (tmp_path / "café.txt").write_bytes("“Voilà” – 12 €\r\nand more".encode(coding))
    text = decoded(tmp_path / "café.txt", "café.txt").text
    seen = Sources(tmp_path).words(Place("café", 0, len(text)))
    assert seen == fold(text) == "“Voilà” – 12 € and more"
