"""What is known of files from run to run says what reading all of them says, or nothing."""

from __future__ import annotations

import os
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path, PurePosixPath

import pytest

from generator import config, pipeline, store
from generator.config import Config
from generator.errors import PageError
from generator.keep import index, seen
from generator.keep.index import Index
from generator.keep.layout import base_path
from generator.keep.seen import Seen
from generator.store import Shelf
from tests import projects

KEY = "made with this"


@pytest.fixture(autouse=True)
def _every_file_lies_there_long_since(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seen, "SETTLED", -(10**12))


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = projects.copy(tmp_path_factory.mktemp("start") / "project")
    pipeline.generate(config.load(root))
    return root


@pytest.fixture
def project(start: Path, tmp_path: Path) -> Config:
    shutil.copytree(start, tmp_path / "project")
    return config.load(tmp_path / "project")


def known(place: Path, content: Path) -> tuple[Shelf, Seen]:
    """A look with what the last one kept, and what it then keeps."""
    found = Seen(content, index.load(place, KEY))
    shelf = store.look(content, seen=found)
    index.save(place, KEY, found.known, shelf.listing.files)
    return shelf, found


def same(one: Shelf, other: Shelf) -> None:
    assert dict(one.texts) == dict(other.texts)
    assert dict(one.bases) == dict(other.bases)
    assert one == other


# --- any sequence of changes --------------------------------------------------------------------


def pages(content: Path) -> list[Path]:
    return sorted(p for p in content.rglob("*.md") if p.is_file() and not p.is_symlink())


def other_words(place: Path) -> None:
    """As many bytes, and the date it had."""
    state, raw = place.stat(), place.read_bytes()
    place.write_bytes(raw[:-3] + bytes(reversed(raw[-3:])))
    os.utime(place, ns=(state.st_atime_ns, state.st_mtime_ns))


def swapped(place: Path) -> None:
    other = place.with_name("other.tmp")
    place.rename(other)
    place.write_bytes(b"---\nid: other/page\n---\n\nOther words.\n")
    other.unlink()


CHANGES: tuple[Callable[[Path], object], ...] = (
    other_words,
    swapped,
    lambda place: place.unlink(),
    lambda place: place.rename(place.with_name(f"moved-{place.name}")),
    lambda place: place.write_bytes(place.read_bytes() + b"\nA line.\n"),
    lambda place: place.write_bytes(b"\xff\xfe no text"),
    lambda place: place.with_name("copy.md").write_bytes(place.read_bytes()),
    lambda place: place.write_text("---\nid: home\nlock: true\n---\n\nWords.\n"),
    lambda place: place.with_name("picture.png").write_bytes(b"\x89PNG\xff"),
    lambda place: None,
)


@pytest.mark.parametrize("luck", range(4))
def test_any_changes_are_seen(project: Config, luck: int) -> None:
    chance, place = random.Random(luck), project.cache / "known"
    for _ in range(9):
        for _ in range(chance.randrange(3)):
            there = [p for p in pages(project.content) if p.read_bytes()]
            chance.choice(CHANGES)(chance.choice(there))
        time.sleep(0.02)  # a file system's clock ticks a hundred times a second or so
        try:
            wanted = store.look(project.content)
        except PageError as error:  # of a base that is no text
            with pytest.raises(PageError, match=str(error)[:20]):
                known(place, project.content)
            return
        same(known(place, project.content)[0], wanted)


def test_what_stands_is_not_read(project: Config) -> None:
    place = project.cache / "known"
    first, _ = known(place, project.content)
    again, found = known(place, project.content)
    assert found.read == 0
    same(again, first)


# --- what was kept may be anything --------------------------------------------------------------


def torn(place: Path) -> None:
    place.write_bytes(place.read_bytes()[:-1])


def flipped(place: Path) -> None:
    raw = bytearray(place.read_bytes())
    raw[len(raw) // 2] ^= 1
    place.write_bytes(raw)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "torn": torn,
    "flipped": flipped,
    "empty": lambda place: place.write_bytes(b""),
    "no lines": lambda place: place.write_bytes(b"files"),
    "gone": lambda place: place.unlink(),
    "another version": lambda place: place.write_bytes(
        place.read_bytes().replace(b"files 1", b"files 0", 1)
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damage_is_nothing_known(project: Config, damage: str) -> None:
    place = project.cache / "known"
    first, _ = known(place, project.content)
    DAMAGES[damage](place)
    assert index.load(place, KEY) == Index()
    same(known(place, project.content)[0], first)


@pytest.mark.parametrize("key", ["", "another"])
def test_what_another_generator_kept_is_nothing_known(project: Config, key: str) -> None:
    place = project.cache / "known"
    known(place, project.content)
    assert index.load(place, key) == Index()


def test_a_checkout_with_a_cache_of_before_is_read(project: Config, tmp_path: Path) -> None:
    before, _ = known(tmp_path / "known", project.content)
    shutil.copytree(project.root, tmp_path / "checkout")
    there = tmp_path / "checkout" / project.content.relative_to(project.root)
    shelf, found = known(tmp_path / "known", there)
    assert found.read > len(shelf.texts)
    assert dict(shelf.texts) == dict(before.texts)
    assert known(tmp_path / "known", there)[1].read == 0


# --- texts read late ----------------------------------------------------------------------------


def untouched(shelf: Shelf) -> tuple[str, PurePosixPath]:
    return next((i, path) for i, path in shelf.where.items() if i.startswith("briefing/"))


def test_a_text_read_late_is_what_was_looked_at(project: Config) -> None:
    wanted = (project.content / untouched(store.look(project.content))[1]).read_text("utf-8")
    shelf = store.look(project.content)
    _, path = untouched(shelf)
    (project.content / path).write_text("An editor's words, saved meanwhile.\n", "utf-8")
    assert shelf.texts[path] == wanted


def test_a_text_that_stands_nowhere_any_more_is_an_error(project: Config) -> None:
    shelf = store.look(project.content)
    page, path = untouched(shelf)
    for place in (path, base_path(page)):
        (project.content / place).write_text("Other words.\n", "utf-8")
    with pytest.raises(PageError, match="run it again"):
        shelf.texts[path]
