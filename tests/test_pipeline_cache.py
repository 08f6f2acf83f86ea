"""What is read once is kept, and read anew when anything it hangs on changes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator import reading
from generator.cache import Cache, key_of
from generator.keep.codec import decode, encode
from generator.records import Reading
from tests.conftest import PROJECT
from tests.intake_tools import ARTICLE, project, take


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the seeds that were read anew."""
    names: list[str] = []
    real = reading.reading

    def noted(seed: Path, root: Path, extractors: tuple[str, ...] = (), *more: Any) -> Reading:
        names.append(seed.name)
        return real(seed, root, extractors, *more)

    monkeypatch.setattr(reading, "reading", noted)
    return names


def test_only_a_changed_seed_is_read_again(tmp_path: Path, reads: list[str]) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE, "b.txt": ARTICLE})
    first = take(settings)
    assert take(settings).readings == first.readings
    project(tmp_path, {"b.txt": ARTICLE + "\nMore.\n"})
    take(settings)
    assert reads == ["a.txt", "b.txt", "b.txt"]


def test_a_new_sidecar_makes_the_reading_out_of_date(tmp_path: Path, reads: list[str]) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    take(settings)
    project(tmp_path, {"a.yml": "outlet: The Paper"})
    (reading,) = take(settings).readings
    assert reading.article.outlet is not None
    assert reading.article.outlet.text == "The Paper"
    assert reads == ["a.txt", "a.txt"]


def test_other_extractors_make_the_reading_out_of_date(tmp_path: Path, reads: list[str]) -> None:
    take(project(tmp_path, {"a.txt": ARTICLE}))
    settings = project(tmp_path, {}, "    extractors: [dates]\n")
    (reading,) = take(settings).readings
    assert {type(f).__name__ for f in reading.findings} <= {"TimeRef"}
    assert reads == ["a.txt", "a.txt"]


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"key": "x"}', b"\xff", b"null"])
def test_a_torn_file_of_the_cache_is_as_good_as_none(
    tmp_path: Path, reads: list[str], raw: bytes
) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    first = take(settings)
    (kept,) = (settings.cache / "readings").iterdir()
    kept.write_bytes(raw)
    assert take(settings).readings == first.readings
    assert reads == ["a.txt", "a.txt"]


def test_a_cache_file_with_the_right_key_and_wrong_contents_is_as_good_as_none(
    tmp_path: Path, reads: list[str]
) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    first = take(settings)
    (kept,) = (settings.cache / "readings").iterdir()
    data = json.loads(kept.read_text())
    for wrong in ([], [[]], None, {"x": 1}, [data["reading"][0], [["os:system", ["exit 7"]]]]):
        kept.write_text(json.dumps({"key": data["key"], "reading": wrong}))
        assert take(settings).readings == first.readings
    assert reads == ["a.txt"] * 6


def test_the_cache_forgets_seeds_that_are_gone(tmp_path: Path) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE, "b.txt": ARTICLE})
    take(settings)
    (settings.seeds / "b.txt").unlink()
    take(settings)
    assert len(list((settings.cache / "readings").iterdir())) == 1


@pytest.mark.parametrize("seed", sorted((PROJECT / "seeds").glob("*.txt")), ids=lambda p: p.name)
def test_a_reading_comes_back_from_json_as_it_was(seed: Path) -> None:
    before = reading.reading(seed, PROJECT)
    assert before.findings
    assert decode(Reading, json.loads(json.dumps(encode(before)))) == before


def test_the_key_does_not_hang_on_where_the_project_lies(tmp_path: Path) -> None:
    here, there = (project(tmp_path / name, {"a.txt": ARTICLE}) for name in ("here", "there"))
    keys = {key_of(c.seeds / "a.txt", "seeds/a.txt", ["dates"]) for c in (here, there)}
    assert len(keys) == 1
    assert None not in keys


def test_the_cache_keeps_nothing_it_was_not_given(tmp_path: Path) -> None:
    assert Cache(tmp_path).get("seeds/a.txt", "key") is None
