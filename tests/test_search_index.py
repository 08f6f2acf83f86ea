"""The index of the search: each item once, the same bytes, whole, and seldom made anew."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import search
from generator.search import bundle, engine
from generator.search.entry import Entry
from generator.search.kept import FILE, opened
from generator.search.packets import packed
from generator.search.pages import entries
from generator.search.sharding import shards
from generator.site import PAGEFIND
from generator.verify import verify

from .projects import texts
from .site_tools import PROJECT, build

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("indexed")
    built = build(PROJECT, folder / "site", **PAGEFIND)
    search.write(built, folder / "cache")
    return built


def test_every_item_is_found_on_briefings_alone(site: Path) -> None:
    found = {entry.url: entry.items for entry in entries(site)}
    assert sum(map(len, found.values())) > 50
    assert {url.partition("/")[0] for url, items in found.items() if items} == {"briefings"}


def test_no_eight_words_of_a_briefing_stand_on_a_page_of_another_kind(site: Path) -> None:
    def runs(entry: Entry) -> set[tuple[str, ...]]:
        words = entry.text.split()
        return {tuple(words[at : at + 8]) for at in range(len(words) - 7)}

    found = entries(site)
    briefings = set().union(*(runs(e) for e in found if e.url.startswith("briefings/")))
    for entry in found:
        if entry.url.startswith(("quotes", "figures", "questions", "timeline", "actors", "topics")):
            assert not runs(entry) & briefings, entry.url


def test_the_same_pages_make_the_same_bytes(site: Path, tmp_path: Path) -> None:
    before = texts(site / "search")
    again = tmp_path / "site"
    shutil.copytree(site, again)
    search.write(again, tmp_path / "cache")
    assert texts(again / "search") == before


def test_a_page_that_is_not_built_is_not_found(site: Path, tmp_path: Path) -> None:
    less = tmp_path / "site"
    shutil.copytree(site, less)
    gone = next(entry for entry in entries(site) if entry.url.startswith("briefings/m"))
    (less / gone.url / "index.html").unlink()
    assert not set(gone.items) & {i for e in entries(less) for i in e.items} - {
        i for e in entries(site) if e is not gone for i in e.items
    }
    assert gone.url not in {entry.url for entry in entries(less)}


def test_a_withdrawn_quote_is_not_found(site: Path, tmp_path: Path) -> None:
    entry = next(e for e in entries(site) if e.url.startswith("briefings/m"))
    item = next(i for i in entry.items if i.startswith("q-"))
    less = tmp_path / "site"
    shutil.copytree(site, less)
    page = less / entry.url / "index.html"
    text = page.read_text("utf-8")
    heading = re.compile(rf'<h3 (?:class="[^"]*" )?id="{item}"(?: class="[^"]*")?')
    assert heading.search(text)
    page.write_text(heading.sub(f'<h3 id="{item}" class="withdrawn"', text), "utf-8")
    after = next(e for e in entries(less) if e.url == entry.url)
    assert after.items == [i for i in entry.items if i != item]


# --- packets -------------------------------------------------------------------------------------


def _person(number: int) -> Entry:
    url = f"actors/{number}/"
    meta = (("title", f"Ruiz {number}"), ("kind", "actor"), ("entity", "Person"))
    return Entry(
        url, "0000", (("kind", "actor"),), meta, f'<h1 id="{url}#headline">', f"Ruiz {number}"
    )


@given(st.sets(st.integers(0, 10**6), min_size=1, max_size=90), st.integers(0, 10**6))
def test_a_person_who_joins_changes_two_packets_at_most(numbers: set[int], new: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.search.packets.MEAN", 4)
        before = packed([_person(number) for number in sorted(numbers, key=str)])
        after = packed([_person(number) for number in sorted(numbers | {new}, key=str)])
    told = " ".join(entry.body for entry in after)
    assert all(told.count(f"actors/{number}/#headline") == 1 for number in numbers | {new})
    assert len(after) < 5 or len(after) < len(numbers)
    assert len({entry.html for entry in after} - {entry.html for entry in before}) <= 2


def test_the_search_is_told_of_a_packet_whose_page_is_gone(site: Path, tmp_path: Path) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    packet = next(e for e in packed(entries(site)) if e.kind == "packet")
    gone = re.findall(r'id="(actors/[^"#]+/)#headline"', packet.body)[-1]
    shutil.rmtree(copy / gone)
    assert (gone, "") in {
        (p.page, p.item[:0]) for p in verify(PROJECT, copy) if "finds" in p.message
    }


# --- kept ----------------------------------------------------------------------------------------


def test_pages_that_are_kept_are_as_good_as_those_read_anew(site: Path, tmp_path: Path) -> None:
    fresh = entries(site)
    for _ in range(2):
        with opened(tmp_path, "this code") as kept:
            assert entries(site, kept) == fresh
    (tmp_path / FILE).write_bytes(b"torn")
    with opened(tmp_path, "this code") as kept:
        assert not kept.before
        assert entries(site, kept) == fresh


def test_who_asserts_a_figure_is_taken_from_the_data_whatever_the_page_says(
    site: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    for page in copy.glob("briefings/*/index.html"):
        page.write_text(page.read_text("utf-8").replace(" says so", " is the source"), "utf-8")
    said = [v for e in entries(copy) for n, v in e.filters if n == "item" and v[:2] == "n-"]
    assert any("|Donald Trump|" in record for record in said)


# --- shards --------------------------------------------------------------------------------------


def _entry(number: int, date: str = "2026-01-01") -> Entry:
    meta = (("title", f"Page {number}"), ("kind", "briefing"))
    return Entry(
        f"briefings/{number}/", date, (), meta, f"<h1>Page {number}</h1>", f"Page {number}"
    )


@given(st.sets(st.integers(0, 10**6), min_size=1, max_size=60), st.integers(0, 10**6))
def test_a_page_that_joins_changes_three_shards_at_most(numbers: set[int], new: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("generator.search.sharding.SMALL", 3)
        patch.setattr("generator.search.sharding.LARGE", 2)
        before = shards([_entry(number) for number in numbers])
        after = shards([_entry(number) for number in numbers | {new}])
    held = sorted(entry.url for part in after for entry in part.entries)
    assert held == sorted(f"briefings/{number}/" for number in numbers | {new})
    assert len({p.name for p in after} - {p.name for p in before}) <= 3


def test_shards_hold_later_and_later_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.search.sharding.SMALL", 2)
    monkeypatch.setattr("generator.search.sharding.LARGE", 2)
    found = shards([_entry(n, f"20{n:02}-01-01") for n in range(40)])
    assert len(found) > 2
    for one, other in pairwise(found):
        assert max(e.date for e in one.entries) <= min(e.date for e in other.entries)


def test_a_shard_whose_pages_did_not_change_is_not_made_again(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.search.sharding.SMALL", 4)
    monkeypatch.setattr("generator.search.sharding.LARGE", 2)
    copy, made = tmp_path / "site", Counter[str]()
    shutil.copytree(site, copy)
    search.write(copy, tmp_path / "cache")
    real = engine._pagefind

    def counted(pages: Path, folder: Path) -> str:
        made["runs"] += 1
        return real(pages, folder)

    monkeypatch.setattr(engine, "_pagefind", counted)
    search.write(copy, tmp_path / "cache")
    assert made["runs"] == 0
    page = next(copy.glob("briefings/m*/index.html"))
    page.write_text(page.read_text("utf-8").replace("Sheinbaum", "Sheynbaum"), "utf-8")
    search.write(copy, tmp_path / "cache")
    assert made["runs"] == 1


# --- whole ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "pattern",
    ["fragment/*", "index/*", "filter/*", "*.pf_meta", "pagefind-entry.json"],
)
def test_a_file_that_is_missing_or_cut_off_is_found(
    site: Path, tmp_path: Path, pattern: str
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    assert verify(PROJECT, copy) == []
    victim = next(copy.glob(f"search/shards/*/{pattern}"))
    raw = victim.read_bytes()
    victim.write_bytes(raw[: len(raw) // 2])
    assert any("not whole" in problem.message for problem in verify(PROJECT, copy))
    victim.unlink()
    assert any("missing" in problem.message for problem in verify(PROJECT, copy))


def test_what_the_search_finds_and_no_page_has_is_found(site: Path, tmp_path: Path) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site, copy)
    entry = next(e for e in entries(site) if e.url.startswith("briefings/m"))
    item = entry.items[0]
    page = copy / entry.url / "index.html"
    page.write_text(page.read_text("utf-8").replace(f'id="{item}"', 'id="other"'), "utf-8")
    found = [p for p in verify(PROJECT, copy) if "the search" in p.message]
    assert [(p.page, p.item) for p in found] == [(entry.url, item)]


def test_pagefind_that_leaves_a_file_out_is_run_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, runs = engine._pagefind, []

    def hasty(pages: Path, folder: Path) -> str:
        said = real(pages, folder)
        runs.append(folder)
        if len(runs) == 1:
            next(folder.glob("fragment/*")).unlink()
        return said

    monkeypatch.setattr(engine, "_pagefind", hasty)
    made = engine.shard(shards([_entry(1)])[0], tmp_path)
    assert len(runs) == 2
    assert list(bundle.faults(made)) == []


def test_pagefind_that_never_works_is_an_error_in_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_pagefind", lambda *_: "no room on the disk")
    with pytest.raises(engine.SearchError, match="no room on the disk"):
        engine.shard(shards([_entry(1)])[0], tmp_path)
    assert not [path for path in tmp_path.iterdir() if path.is_dir()]


def test_the_listing_names_what_can_be_chosen(site: Path) -> None:
    listing = json.loads((site / "search/index.json").read_text("utf-8"))
    assert "Claudia Sheinbaum" in listing["filters"]["speaker"]
    assert {"quote", "figure", "question", "event"} <= set(listing["filters"]["kind"])
    assert "CubaHeadlines" in listing["filters"]["source"]
    assert listing["filters"]["year"] == ["2026"]
