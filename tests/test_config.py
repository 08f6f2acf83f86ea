"""The cases of data/config/cases.yml, and how the project is found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import config
from generator.errors import ConfigError

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "data/config/cases.yml").read_text("utf-8")
)
GOOD = [name for name, case in CASES.items() if "gives" in case]
BAD = [name for name, case in CASES.items() if "says" in case]


def project(folder: Path, case: dict[str, Any]) -> Path:
    (folder / "mkdocs.yml").write_text(case["mkdocs"], "utf-8")
    return folder


@pytest.mark.parametrize("name", GOOD)
def test_settings(name: str, tmp_path: Path) -> None:
    found = config.load(project(tmp_path, CASES[name]))
    for key, expected in CASES[name]["gives"].items():
        value = getattr(found, key)
        if isinstance(value, Path):
            value = value.relative_to(tmp_path).as_posix()
        assert (list(value) if isinstance(value, tuple) else value) == expected, key


@pytest.mark.parametrize("name", BAD)
def test_wrong_settings(name: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        config.load(project(tmp_path, CASES[name]))
    said = str(raised.value)
    assert said.startswith("mkdocs.yml" if "line" in CASES[name] else "")
    assert raised.value.line == CASES[name].get("line")
    for piece in CASES[name]["says"]:
        assert piece in said


def test_lists_within_lists_are_an_error_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("x: " + "[" * 9_000, "utf-8")
    with pytest.raises(ConfigError, match=r"^mkdocs\.yml: no YAML: .*too deep"):
        config.load(tmp_path)


def test_every_case_says_what_it_expects() -> None:
    assert sorted(GOOD + BAD) == sorted(CASES)


def test_the_project_is_the_nearest_folder_upwards(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "seeds/deep").mkdir(parents=True)
    assert config.find(tmp_path / "seeds/deep") == tmp_path


def test_without_a_project_the_error_says_how_to_name_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="--project"):
        config.find(tmp_path)
