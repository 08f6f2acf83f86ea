"""What browser tests look at: a browser, and sites of the five seeds, each built once a process."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import search
from generator.search import names, sharding
from generator.site import PAGEFIND

from .browser_tools import launched, watched
from .site_tools import PROJECT, build


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with launched() as opened:
        yield opened


@pytest.fixture
def tab(browser: Any, base: str) -> Iterator[Any]:
    """A watched tab; each file of tests says where it is: its fixture `base`."""
    with watched(browser, base) as opened:
        yield opened


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as MkDocs alone builds it, with the theme's search."""
    return build(PROJECT, tmp_path_factory.mktemp("plain"))


@pytest.fixture(scope="session")
def searched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the site and its own search below it, in `news/`: it lives on a path."""
    folder = tmp_path_factory.mktemp("searched")
    build(PROJECT, folder / "news", **PAGEFIND)
    search.write(folder / "news", folder / "cache")
    return folder


@pytest.fixture(scope="session")
def large(searched: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, its index in several shards and its names in lists, as those of a large one are."""
    folder = tmp_path_factory.mktemp("large")
    shutil.copytree(searched / "news", folder / "news")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sharding, "SMALL", 4)
        patch.setattr(sharding, "LARGE", 2)
        patch.setattr(names, "MOST", 1)
        search.write(folder / "news", folder / "cache")
    listing = json.loads((folder / "news/search/index.json").read_text("utf-8"))
    assert len(listing["shards"]) > 2
    assert listing["names"]["speaker"]
    return folder
