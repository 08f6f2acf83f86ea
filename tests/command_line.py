"""The command line in a project of the five seeds, of which nothing is generated yet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cli
from tests import projects

SEED = "000_bdb36e89fdba44fd.txt"
Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def fresh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project's folder, in which the command line is."""
    folder = projects.copy(tmp_path / "project")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Runs a verb: (exit code, standard output, standard error)."""

    def verb(*arguments: str) -> tuple[int, str, str]:
        code = cli.main(arguments)
        said = capsys.readouterr()
        return code, said.out, said.err

    return verb
