"""What several test files share: the project's own five seeds, read once, and fixtures."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from generator.records import Library, Reading
from tests.browser_fixtures import browser, large, plain, searched, tab
from tests.command_line import command, fresh
from tests.editors import folder, project, run
from tests.killing import kill
from tests.page_texts import each_library
from tests.stores import content

__all__ = [
    "browser", "command", "content", "each_library", "folder", "fresh", "kill", "large", "plain",
    "project", "run", "searched", "tab",
]  # fmt: skip

PROJECT = Path(__file__).resolve().parent.parent

# A busy machine says nothing about a law; benchmarks measure time.
settings.register_profile("laws", settings(deadline=None))
settings.load_profile("laws")


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """A test that changes what others share fails itself, not one that happens to run after it."""
    before = _shared()
    yield
    assert _shared() == before


def _shared() -> tuple[dict[str, str], Path, object]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTEST_")}
    return environment, Path.cwd(), signal.getsignal(signal.SIGTERM)


@cache
def reading(name: str) -> Reading:
    """One of the five seeds, read and extracted."""
    from generator import extract
    from generator.readers import READERS

    path = PROJECT / "seeds" / name
    return extract.read(READERS[path.suffix](path, PROJECT))


@cache
def library_of_seeds() -> Library:
    from generator import resolve
    from generator.readers import seeds

    return resolve.library([reading(path.name) for path in seeds(PROJECT / "seeds")])


@pytest.fixture(scope="session")
def library() -> Library:
    return library_of_seeds()
