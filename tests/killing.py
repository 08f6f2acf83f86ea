"""A run that is killed at any write."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest


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
