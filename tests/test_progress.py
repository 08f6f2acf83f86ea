"""The bar that a run draws while it takes long."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

from generator import config, pipeline, progress

WATCHED = """
import sys
from generator import progress
progress.PATIENCE = float(sys.argv[1])
with progress.bar() as told:
    for done in range(1, 4):
        told("Reading seeds", done, 3)
print("done")
"""


def drawn(patience: float, terminal: bool) -> str:
    """What stands on standard error when a run is watched."""
    command = [sys.executable, "-c", WATCHED, str(patience)]
    if not terminal:
        return subprocess.run(command, capture_output=True, text=True, check=True).stderr
    ours, theirs = pty.openpty()
    env = {**os.environ, "TERM": "xterm"}
    subprocess.run(command, stderr=theirs, stdout=subprocess.PIPE, env=env, check=True)
    os.close(theirs)
    os.set_blocking(ours, False)
    try:
        return os.read(ours, 100_000).decode()
    except OSError:  # nothing was drawn
        return ""


def test_a_progress_bar_shows_on_a_terminal_when_it_takes_long() -> None:
    assert "Reading seeds" in drawn(0, terminal=True)


def test_no_progress_bar_shows_when_it_is_quick_or_no_terminal() -> None:
    assert drawn(60, terminal=True) == ""
    assert drawn(0, terminal=False) == ""


def test_progress_is_told_as_seeds_are_read(fresh: Path) -> None:
    told: list[tuple[str, int, int]] = []
    pipeline.generate(config.load(fresh), lambda *step: told.append(step))
    assert ("Reading seeds", 5, 5) in told
    assert told[-1][0] == "Writing pages"
    assert told[-1][1] == told[-1][2]
    assert progress.PATIENCE == 1.0
