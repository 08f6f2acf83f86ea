"""The index of the site's search: every file that it lists is there, every page and item that it
finds stands on the site."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from generator import search
from generator.search import bundle, engine
from generator.verification.problem import Problem

NAME = f"{search.FOLDER}/{search.LISTING}"


def finding(site: Path, ids: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    """What is wrong with the index; nothing where there is none. `ids`: of every built page."""
    path = site / NAME
    if not path.is_file():
        return
    try:
        listing = json.loads(path.read_text("utf-8"))
        shards = [str(shard).rstrip("/") for shard in listing["shards"]]
        made, prefixes, pages = listing["engine"], listing["words"], listing["pages"]
        lists = [f"words/{prefix}.txt" for prefix in prefixes]
        lists += [
            f"names/{key}/{one}.txt" for key, found in listing["names"].items() for one in found
        ]
    except (ValueError, KeyError, TypeError):
        yield Problem(NAME, "", "the search cannot read it")
        return
    yield from _broken(site, made.rstrip("/"), engine.STATIC)
    for name in lists:
        if not (site / search.FOLDER / name).is_file():
            yield Problem(NAME, "", f"the search lacks {name}")
    found: dict[str, Any] = {}
    for shard in shards:
        faults = list(_broken(site, shard))
        yield from faults
        if not faults:
            found.update(bundle.urls(site / search.FOLDER / shard))
    yield from _lost(found, ids)
    if len(found) != pages:
        yield Problem(NAME, "", f"the search lists {pages} pages and holds {len(found)}")


def _broken(site: Path, folder: str, static: tuple[str, ...] = ()) -> Iterator[Problem]:
    for fault in bundle.faults(site / search.FOLDER / folder, static):
        yield Problem(f"{search.FOLDER}/{folder}/", "", f"the search is not whole: {fault}")


def _lost(found: Mapping[str, list[str]], ids: Mapping[str, Collection[str]]) -> Iterator[Problem]:
    for record, items in found.items():
        for url, item in {_place(record, item): 0 for item in ["", *items]}:
            file = f"{url}index.html" if url[-1:] in ("", "/") else url
            if file not in ids:
                yield Problem(url, item, "the search finds this page, which does not exist")
            elif item and item not in ids[file]:
                yield Problem(url, item, "the search finds this item, which the page lacks")


def _place(record: str, item: str) -> tuple[str, str]:
    """Where a heading leads: in a packet of small pages it says so itself."""
    url, mark, name = item.rpartition("#")
    return (url, name) if mark else (record, item)
