"""A seed in the state in which it was read is known without being opened; any other is read."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from generator import cache, config
from tests.intake_tools import ARTICLE, project, seeds_read, take


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return seeds_read(monkeypatch)


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a second had passed since any file was saved."""
    monkeypatch.setattr(cache, "SETTLED", -(10**9))


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files whose bytes were read to tell whether they changed."""
    names: list[str] = []
    real = cache.regular

    def noted(path: Path) -> bytes | None:
        names.append(path.name)
        return real(path)

    monkeypatch.setattr(cache, "regular", noted)
    return names


def test_a_seed_in_the_state_in_which_it_was_read_is_not_opened(
    tmp_path: Path, settled: None, looked_at: list[str]
) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE, "a.yml": "outlet: X", "b.txt": ARTICLE})
    first = take(settings)
    looked_at.clear()
    again = take(settings)
    assert looked_at == []
    assert (again.readings, again.checksums, again.keys) == (
        first.readings,
        first.checksums,
        first.keys,
    )


def test_a_seed_that_was_saved_just_now_is_read(tmp_path: Path, looked_at: list[str]) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    take(settings)
    looked_at.clear()
    take(settings)
    assert "a.txt" in looked_at


def test_other_words_in_as_many_bytes_with_the_old_date_are_seen(
    tmp_path: Path, settled: None, reads: list[str]
) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    take(settings)
    seed = settings.seeds / "a.txt"
    state = seed.stat()
    seed.write_text(ARTICLE.replace("200", "300"))
    os.utime(seed, ns=(state.st_atime_ns, state.st_mtime_ns))
    (found,) = take(settings).readings
    assert "300 workers" in found.article.text
    assert reads == ["a.txt", "a.txt"]


def test_a_sidecar_that_comes_and_goes_is_seen(
    tmp_path: Path, settled: None, reads: list[str]
) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    outlets = []
    for sidecar in ("outlet: The Paper", "outlet: The Other", None):
        take(settings)
        place = settings.seeds / "a.yml"
        place.write_text(sidecar) if sidecar else place.unlink()
        (found,) = take(settings).readings
        outlets.append(found.article.outlet.text if found.article.outlet else None)
    assert outlets == ["The Paper", "The Other", None]


def test_a_seed_that_cannot_be_read_any_more_is_not_known_by_its_state(
    tmp_path: Path, settled: None
) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    take(settings)
    (settings.seeds / "a.txt").write_text(" \n")
    for _ in range(2):
        assert [change.kind for change in take(settings).changes] == ["skipped"]


def test_a_copy_of_the_project_with_its_cache_reads_nothing_anew(
    tmp_path: Path, reads: list[str]
) -> None:
    settings = project(tmp_path / "here", {"a.txt": ARTICLE, "b.txt": ARTICLE})
    first = take(settings)
    shutil.copytree(tmp_path / "here", tmp_path / "there")
    again = take(config.load(tmp_path / "there"))
    assert again.readings == first.readings
    assert reads == ["a.txt", "b.txt"]
