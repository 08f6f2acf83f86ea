"""Names from a spaCy model: weighed, not taken over; what is said where it is not there."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from generator import extract, intake, registry
from generator.errors import ConfigError
from generator.extract import hints
from generator.records import Cast
from tests.intake_tools import project
from tests.plain_article import article

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data/actors/hints.yml").read_text("utf-8")
)
TEXT = CASES["a name that nothing else tells is taken from the model"]["text"]


@dataclass
class Pipeline:
    """As much of a spaCy pipeline as spaCy documents and we use: `pipe`, `ents`, `meta`."""

    labels: dict[str, str]
    version: str = "1.0"

    @property
    def meta(self) -> dict[str, str]:
        return {"name": "tiny", "version": self.version}

    def pipe(self, texts: Iterable[str]) -> Iterator[Any]:
        for text in texts:
            found = [(w, label, text.index(w)) for w, label in self.labels.items() if w in text]
            ents = [
                SimpleNamespace(start_char=at, end_char=at + len(w), label_=label)
                for w, label, at in found
            ]
            yield SimpleNamespace(ents=ents)


@pytest.fixture(autouse=True)
def forget() -> Iterator[None]:
    hints._loaded.cache_clear()
    yield
    hints._loaded.cache_clear()


def install(monkeypatch: pytest.MonkeyPatch, **models: Pipeline) -> None:
    def load(name: str) -> Pipeline:
        if name not in models:
            raise OSError(f"[E050] Can't find model {name!r}")
        return models[name]

    util = SimpleNamespace(get_installed_models=lambda: list(models))
    monkeypatch.setitem(
        sys.modules, "spacy", SimpleNamespace(load=load, util=util, __version__="3")
    )


def actors(text: str, model: str) -> dict[str, str]:
    found = extract.read(article(text), registry.extractors(registry.order(("actors",), model)))
    return {cast.name: cast.type for cast in found.of(Cast)}


@pytest.mark.parametrize("name", CASES)
def test_what_a_model_says_is_weighed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, tiny=Pipeline(CASES[name]["model"]))
    assert actors(CASES[name]["text"], "tiny") == CASES[name]["actors"]


def test_the_setting_names_the_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, tiny=Pipeline({"Rising Tide": "ORG"}))
    with_it = project(tmp_path / "a", {"a.txt": TEXT}, "    spacy: tiny\n")
    without = project(tmp_path / "b", {"a.txt": TEXT})
    found = [intake.intake(s, {}, lambda *_: None).readings[0].of(Cast) for s in (with_it, without)]
    assert [[c.name for c in casts] for casts in found] == [["Rising Tide"], []]


def test_another_version_of_the_model_reads_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = project(tmp_path, {"a.txt": TEXT}, "    spacy: tiny\n")
    found = []
    for model in (
        Pipeline({}),
        Pipeline({"Rising Tide": "ORG"}),
        Pipeline({"Rising Tide": "ORG"}, "2.0"),
    ):
        hints._loaded.cache_clear()
        install(monkeypatch, tiny=model)
        reading = intake.intake(settings, {}, lambda *_: None).readings[0]
        found.append([c.name for c in reading.of(Cast)])
    assert found == [[], [], ["Rising Tide"]], "kept for the same version, read again for the next"


def test_an_unknown_model_is_an_error_that_names_the_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(monkeypatch, tiny=Pipeline({}))
    settings = project(tmp_path, {"a.txt": TEXT}, "    spacy: huge\n")
    with pytest.raises(ConfigError, match=r"no model 'huge'; installed: tiny.*download huge"):
        intake.intake(settings, {}, lambda *_: None)


def test_without_spacy_the_error_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    settings = project(tmp_path, {"a.txt": TEXT}, "    spacy: tiny\n")
    with pytest.raises(ConfigError, match=r"pip install 'briefing-site\[spacy\]'"):
        intake.intake(settings, {}, lambda *_: None)


@pytest.mark.skipif(importlib.util.find_spec("spacy") is None, reason="spaCy is not installed")
def test_a_pipeline_of_spacy_itself(tmp_path: Path) -> None:
    import spacy  # type: ignore[import-not-found,unused-ignore]

    pipeline = spacy.blank("en")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "ORG", "pattern": "Rising Tide"}])
    pipeline.to_disk(tmp_path / "tiny")
    assert actors(TEXT, str(tmp_path / "tiny")) == {"Rising Tide": "organisation"}
    with pytest.raises(ConfigError, match="no model 'none_such'"):
        actors(TEXT, "none_such")
