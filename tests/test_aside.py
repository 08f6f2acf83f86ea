"""What the cache writes lies there whole, and killed runs leave nothing behind for long."""

from __future__ import annotations

import os
import time
from errno import ENOSPC
from pathlib import Path

import pytest

from generator import aside
from generator.packs import Packs


def test_of_a_write_that_fails_nothing_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside.put(tmp_path / "table", b"as it was")

    def full(place: Path, raw: bytes) -> int:
        place.open("wb").close()
        raise OSError(ENOSPC, "no space left")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="no space left") as caught:
        aside.put(tmp_path / "table", b"new")
    assert (tmp_path / "table").read_bytes() == b"as it was"
    assert str(caught.value.filename).startswith(str(tmp_path / "table"))


@pytest.mark.parametrize(
    ("name", "age", "stays"),
    [
        ("table.4711.tmp", aside.LEFT + 60, False),
        ("other.4711.tmp", aside.LEFT + 60, False),
        ("table.4711.tmp", 60, True),  # another run may be writing it
        ("table", aside.LEFT + 60, True),
    ],
)
def test_what_a_killed_run_left_goes_with_the_next_write(
    name: str, age: int, stays: bool, tmp_path: Path
) -> None:
    left = tmp_path / name
    left.write_bytes(b"half")
    then = time.time() - age
    os.utime(left, (then, then))
    packs = Packs(tmp_path)
    packs.put([b"a row"])
    assert left.exists() == stays
