"""Readers and extractors of other packages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import reading, registry
from generator.errors import ConfigError
from generator.readers import Reader
from generator.records import Article
from tests.intake_tools import ARTICLE, Point, install, project, take


@pytest.fixture(autouse=True)
def _no_other_packages_stay() -> Iterator[None]:
    reading._readers.cache_clear()
    yield
    reading._readers.cache_clear()


def read_csv(path: Path, project_folder: Path) -> Article:
    text = path.read_text()
    shown = path.relative_to(project_folder)
    return Article(id=path.stem, path=shown, text=text, sha256="0")  # type: ignore[arg-type]


def test_a_reader_of_another_package_reads_its_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader: Reader = read_csv
    install(monkeypatch, "briefing.readers", Point(".csv", reader))
    found = take(project(tmp_path, {"a.csv": "x"}))
    assert [r.article.id for r in found.readings] == ["a"]


def test_a_name_used_twice_is_an_error_that_names_both(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, "briefing.extractors", Point("dates", lambda reading: ()))
    with pytest.raises(ConfigError, match=r"'dates'.*briefing-site.*other"):
        registry.extractors()


def test_a_package_that_does_not_load_is_an_error_that_names_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    install(monkeypatch, "briefing.extractors", Point("tides", ImportError("no module sea")))
    with pytest.raises(ConfigError, match=r"'tides'.*other.*no module sea"):
        registry.extractors()


def test_an_unknown_extractor_is_an_error_that_names_the_known(tmp_path: Path) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE}, "    extractors: [tides]\n")
    with pytest.raises(ConfigError, match=r"'tides'.*dates"):
        take(settings)
