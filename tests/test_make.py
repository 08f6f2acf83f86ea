"""What README and CONTRIBUTING tell people to type works, and so do the make targets."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import projects

PROJECT = projects.PROJECT
DOCUMENTS = ("README.md", "CONTRIBUTING.md")
BLOCK = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
NOT_HERE = (
    "make site",
    "make test",
    "make serve",
    ".venv/bin/ruff",
    ".venv/bin/mypy",
    ".venv/bin/pytest",
)
"""These run everything, run for ever, or run us; the make targets are looked at below."""
ENV = Path(sys.prefix)


def commands() -> list[str]:
    """Every command that a document shows, once."""
    texts = [(PROJECT / name).read_text("utf-8") for name in DOCUMENTS]
    lines = [line for text in texts for block in BLOCK.findall(text) for line in block.splitlines()]
    return list(dict.fromkeys(line for line in lines if line.strip()))


RUN = [line for line in commands() if not line.startswith(NOT_HERE)]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built project in which the commands may do what they like, with this environment."""
    folder = projects.copy(tmp_path_factory.mktemp("docs") / "project")
    for name in ("generator", "tests"):
        skip = shutil.ignore_patterns("__pycache__")
        shutil.copytree(PROJECT / name, folder / name, ignore=skip)
    shutil.copy(PROJECT / "pyproject.toml", folder)
    (folder / ".venv").symlink_to(ENV)
    _run(".venv/bin/briefing build", folder)
    return folder


def _run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(folder)}
    return subprocess.run(
        shlex.split(command), cwd=folder, env=env, capture_output=True, text=True, check=False
    )


@pytest.mark.site
@pytest.mark.parametrize("command", RUN)
def test_a_command_of_the_documents_works(checkout: Path, command: str) -> None:
    done = _run(command, checkout)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_documents_show_every_verb() -> None:
    shown = "\n".join(commands())
    for verb in ("generate", "build", "check", "verify", "show"):
        assert f"briefing {verb}" in shown
    for target in ("site", "test", "serve"):
        assert f"make {target}" in shown


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_of_the_documents_lead_somewhere(name: str) -> None:
    text = (PROJECT / name).read_text("utf-8")
    targets = re.findall(r"\]\((?!https?://|#)([^)#]+)", text)
    assert targets
    assert [t for t in targets if not (PROJECT / t).exists()] == []


@pytest.mark.parametrize("key", ["seeds", "extractors", "processes"])
def test_the_readme_tells_every_setting(key: str) -> None:
    assert f"| `{key}` |" in (PROJECT / "README.md").read_text("utf-8")


# --- make ------------------------------------------------------------------------------------


def make(*arguments: str, folder: Path = PROJECT) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "VENV", "PYTHON"))}
    return subprocess.run(
        ["make", "--no-print-directory", *arguments],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )


FILES = ("Makefile", "requirements.lock", "requirements-spacy.lock", "pyproject.toml")


@pytest.fixture
def ready(tmp_path: Path) -> Path:
    """A checkout whose environment claims to be ready, with programs that only say their name."""
    for name in FILES:
        shutil.copy(PROJECT / name, tmp_path)
    programs = tmp_path / ".venv/bin"
    programs.mkdir(parents=True)
    for name in ("python", "briefing", "ruff", "mypy"):
        program = programs / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >> {tmp_path}/calls\n')
        program.chmod(0o755)
    assert make("env", "spacy", folder=tmp_path).returncode == 0
    (tmp_path / "calls").unlink()
    return tmp_path


def calls(folder: Path) -> list[str]:
    log = folder / "calls"
    return log.read_text().splitlines() if log.exists() else []


def test_the_environment_is_made_from_checksums_alone(ready: Path) -> None:
    (ready / "pyproject.toml").write_text("changed")
    assert make("env", folder=ready).returncode == 0
    first, second, third = calls(ready)
    assert "--require-hashes -r requirements.lock" in first
    assert "--no-deps --no-build-isolation -e ." in second
    assert "compileall -q generator" in third
    (ready / "calls").unlink()
    later = (ready / "Makefile").stat().st_mtime + 1000
    os.utime(ready / "requirements.lock", (later, later))  # as a fresh clone would have it
    assert make("env", folder=ready).returncode == 0
    assert calls(ready) == []


def test_make_site_builds_and_says_where_to_look(ready: Path) -> None:
    done = make("site", folder=ready)
    assert done.returncode == 0
    assert calls(ready) == ["briefing build"]
    assert "make serve" in done.stdout
    assert "site/index.html" in done.stdout


def test_make_test_runs_everything_and_not_twice_for_nothing(ready: Path) -> None:
    (ready / "calls").touch()  # a file of the checkout, so that its own lines change the state
    log = ready.parent / "log"
    for name in ("python", "ruff", "mypy"):
        program = ready / ".venv/bin" / name
        program.write_text(f'#!/bin/sh\necho "{name} $*" >> {log}\n')
    assert make("test", folder=ready).returncode == 0
    told = log.read_text().splitlines()
    assert [line.split()[0] for line in told] == ["ruff", "ruff", "mypy", "python"]
    assert "pytest -n auto" in told[-1]
    again = make("test", folder=ready)
    assert "nothing has changed" in again.stdout
    assert log.read_text().splitlines() == told
    (ready / "seeds").mkdir()
    (ready / "seeds/new.txt").write_text("new")
    assert make("test", folder=ready).returncode == 0
    assert len(log.read_text().splitlines()) == 2 * len(told)
    assert make("test", "AGAIN=1", folder=ready).returncode == 0
    assert len(log.read_text().splitlines()) == 3 * len(told)


@pytest.mark.parametrize("name", ["ruff", "mypy", "python"])
def test_make_test_fails_when_one_of_them_does(ready: Path, name: str) -> None:
    (ready / ".venv/bin" / name).write_text("#!/bin/sh\nexit 1\n")
    assert make("test", folder=ready).returncode != 0
    assert "nothing has changed" not in make("test", folder=ready).stdout


def test_without_a_new_enough_python_make_says_so(tmp_path: Path) -> None:
    for name in FILES:
        shutil.copy(PROJECT / name, tmp_path)
    done = make("env", "PYTHON=", folder=tmp_path)
    assert done.returncode != 0
    assert "Python 3.11 or newer" in done.stdout


def test_where_spacy_cannot_be_installed_the_tests_run_without_it(ready: Path) -> None:
    python = ready / ".venv/bin/python"
    python.write_text(
        f'#!/bin/sh\necho "python $*" >> {ready}/calls\ncase "$*" in *spacy*) exit 1;; esac\n'
    )
    (ready / "requirements-spacy.lock").write_text("changed")
    done = make("test", folder=ready)
    assert done.returncode == 0
    assert "its test will be skipped" in done.stdout
    assert [c.split()[2] for c in calls(ready) if c.startswith("python")] == ["pip", "pytest"]


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-spacy.lock"])
def test_the_lock_names_no_host_and_pins_every_file(name: str) -> None:
    text = (PROJECT / name).read_text("utf-8")
    assert "://" not in text
    assert "--index" not in text
    pins = re.findall(r"^[a-z0-9][\w.-]*==", text, re.MULTILINE)
    assert len(pins) > 30
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in block for block in blocks)


def test_the_build_server_runs_the_tests_and_asks_nothing(ready: Path) -> None:
    (ready / ".ci").mkdir()
    shutil.copy(PROJECT / ".ci/run", ready / ".ci/run")
    done = subprocess.run(
        [str(ready / ".ci/run")], cwd="/", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert calls(ready)[-1].startswith("python -m pytest")
