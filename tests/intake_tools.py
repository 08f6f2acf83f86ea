"""Small projects whose seeds are taken in, and packages that are installed beside them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator import config, intake, reading, registry
from generator.config import Config
from generator.intake import Intake
from generator.records import Reading

ARTICLE = """Mayor opens the bridge at last

By Ana Ruiz
10 January 2026

"We are open," Mayor Ben Okri said on Thursday. He thanked 200 workers.
"""


def project(folder: Path, seeds: Mapping[str, str | bytes], settings: str = "") -> Config:
    """A project with these files in seeds/."""
    folder.mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(f"docs_dir: content\nextra:\n  briefing:\n{settings}")
    for name, text in seeds.items():
        place = folder / "seeds" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())
    return config.load(folder)


def take(settings: Config, before: Mapping[str, str] | None = None) -> Intake:
    return intake.intake(settings, before or {}, lambda what, done, of: None)


def told(found: Intake) -> dict[str, tuple[str, str]]:
    return {c.subject.removeprefix("seeds/"): (c.kind, c.reason) for c in found.changes}


class Point:
    """An entry point of another package."""

    def __init__(self, name: str, loads: object, dist: str = "other") -> None:
        self.name, self.value, self._loads = name, f"{dist}:{name}", loads
        self.dist = type("Dist", (), {"name": dist, "version": "1"})()

    def load(self) -> object:
        if isinstance(self._loads, Exception):
            raise self._loads
        return self._loads


def install(monkeypatch: pytest.MonkeyPatch, group: str, *points: Point) -> None:
    monkeypatch.setattr(
        registry, "entry_points", lambda group, wanted=group: points if group == wanted else ()
    )
    reading._readers.cache_clear()


def seeds_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the seeds that are read anew from now on."""
    names: list[str] = []
    real = reading.reading

    def noted(seed: Path, root: Path, extractors: tuple[str, ...] = (), *more: Any) -> Reading:
        names.append(seed.name)
        return real(seed, root, extractors, *more)

    monkeypatch.setattr(reading, "reading", noted)
    return names
