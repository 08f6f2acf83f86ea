"""A run that is killed at any write."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator import config, pipeline
from generator.config import Config
from tests import projects


class Killed(BaseException):
    """The run ends here, as if by kill -9."""


@pytest.fixture
def kill(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Counts down at each write, rename and deletion; at zero the run is killed before it."""
    left = [10**9]

    def watched(owner: object, name: str) -> None:
        real = getattr(owner, name)

        def call(*args: object, **named: object) -> object:
            left[0] -= 1
            if left[0] < 0:
                raise Killed
            return real(*args, **named)

        monkeypatch.setattr(owner, name, call)

    watched(os, "fsync")
    watched(Path, "replace")
    watched(Path, "unlink")
    yield left


def killed_anywhere(
    start: Config, folder: Path, kill: list[int], still: Callable[[Config], None]
) -> int:
    """A run of this project, killed before every third of its writes and then run again.

    `still` looks at what every killed run left; the second run must end as an unkilled one does.
    The number of writes up to which it was tried is given back.
    """
    whole = config.load(shutil.copytree(start.root, folder / "whole"))
    pipeline.generate(whole)
    expected = projects.texts(whole.content)
    for point in range(0, 1000, 3):
        settings = config.load(shutil.copytree(start.root, folder / str(point)))
        kill[0] = point
        try:
            pipeline.generate(settings)
            return point
        except Killed:
            kill[0] = 10**9
        still(settings)
        pipeline.generate(settings)
        assert projects.texts(settings.content) == expected, f"killed before write {point}"
        shutil.rmtree(settings.root)
    raise AssertionError("a thousand writes")
