"""The workflow's own commands, run in a fresh clone of one commit, and what it is allowed to do."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.projects import PROJECT

WORKFLOW: dict[Any, Any] = yaml.safe_load(
    (PROJECT / ".github/workflows/site.yml").read_text("utf-8")
)
ON = WORKFLOW[True]  # YAML takes the key "on" for a truth value
JOBS: dict[str, dict[str, Any]] = WORKFLOW["jobs"]
STEPS = [step for job in JOBS.values() for step in job["steps"]]
IDENTITY = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
QUIET = ("-c", "core.hooksPath=/dev/null", "-c", "commit.gpgsign=false", "-c", "gc.auto=0")


def git(folder: Path, *arguments: str) -> str:
    command = ["git", *IDENTITY, *QUIET, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


MADE = shutil.ignore_patterns(".git", ".venv*", ".cache", ".*_cache", "__pycache__", ".hypothesis")


def _made(folder: str, names: list[str]) -> set[str]:
    """What a checkout does not hold; a folder "site" is the built one only at the top."""
    top = {"site"} if Path(folder) == PROJECT else set()
    return set(MADE(folder, names)) | (top & set(names))


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The checkout as it stands, committed and cloned with a depth of one."""
    folder = tmp_path_factory.mktemp("workflow")
    origin = folder / "origin"
    shutil.copytree(PROJECT, origin, ignore=_made, symlinks=True)
    git(folder, "init", "--quiet", str(origin))
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "--no-verify", "--message", "All")
    git(folder, "clone", "--quiet", "--depth", "1", f"file://{origin}", "clone")
    return folder / "clone"


@dataclass
class Runner:
    """As much of a build server as the steps need."""

    folder: Path
    scratch: Path
    env: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.scratch.mkdir()
        for name in ("GITHUB_ENV", "GITHUB_PATH", "GITHUB_STEP_SUMMARY"):
            (self.scratch / name).touch()
            self.env[name] = str(self.scratch / name)
        self.env |= {
            "CI": "true",
            "RUNNER_TEMP": str(self.scratch),
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_REPOSITORY": "paper/briefings",
            "GITHUB_REPOSITORY_OWNER": "paper",
            "PATH": f"{Path(sys.prefix) / 'bin'}:{os.environ['PATH']}",
            "HOME": os.environ.get("HOME", "/"),
            "PYTHONPATH": str(self.folder),
        }

    def run(self, step: dict[str, Any]) -> subprocess.CompletedProcess[str]:
        """One step, with bash as GitHub calls it; expressions are empty."""
        own = {k: re.sub(r"\$\{\{.*?\}\}", "", str(v)) for k, v in step.get("env", {}).items()}
        told = (line.split("=", 1) for line in self.read("GITHUB_ENV").splitlines())
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        return subprocess.run(
            command,
            cwd=self.folder,
            env={**self.env, **dict(told), **own},
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )

    def read(self, name: str) -> str:
        return (self.scratch / name).read_text("utf-8")


def ready(folder: Path) -> None:
    """The environment at hand stands in for the one that the first step would install."""
    (folder / ".venv").symlink_to(sys.prefix)
    if subprocess.run(["make", "--question", "env"], cwd=folder, check=False).returncode:
        pytest.skip("this environment was not made by make env from this lock file")


@pytest.mark.site
def test_the_workflows_commands_work_in_a_fresh_clone(clone: Path, tmp_path: Path) -> None:
    ready(clone)
    runner = Runner(clone, tmp_path / "runner")
    (clone / "seeds/zz_new.txt").write_text("A new bridge\n\n1 January 2026\n\nIt opened today.\n")
    for step in (step for step in JOBS["build"]["steps"] if "run" in step):
        done = runner.run(step)
        assert done.returncode == 0, f"{step['name']}: {done.stdout}{done.stderr}"
    assert (clone / "site/index.html").is_file()
    assert "SITE_URL=https://paper.github.io/briefings/\n" in runner.read("GITHUB_ENV")
    edit = 'href="https://github.com/paper/briefings/edit/main/content/quotes.md"'
    assert edit in (clone / "site/quotes/index.html").read_text("utf-8")
    assert "https://paper.github.io/briefings/" in (clone / "site/sitemap.xml").read_text()
    summary = runner.read("GITHUB_STEP_SUMMARY")
    assert "**new** `seeds/zz_new.txt`" in summary
    changed = git(clone, "status", "--porcelain", "--untracked-files=all").split("\n")
    touched = {line[3:].split("/")[0] for line in changed if line}
    assert touched <= {"content", "seeds", ".venv"}


@pytest.mark.site
def test_a_bad_seed_fails_the_check_of_a_pull_request(clone: Path, tmp_path: Path) -> None:
    folder = tmp_path / "clone"
    shutil.copytree(clone, folder, ignore=shutil.ignore_patterns(".venv", ".cache"))
    ready(folder)
    (folder / "seeds/binary.txt").write_bytes(bytes(range(256)))
    runner = Runner(folder, tmp_path / "runner")
    codes = {
        step["name"]: runner.run(step).returncode
        for step in JOBS["build"]["steps"]
        if "run" in step
    }
    assert codes.pop("Nothing left out") == 2
    assert set(codes.values()) == {0}
    assert "**skipped** `seeds/binary.txt`" in runner.read("GITHUB_STEP_SUMMARY")


def test_it_runs_when_seeds_pages_or_the_generator_change() -> None:
    paths = ON["push"]["paths"]
    assert ON["pull_request"]["paths"] == paths
    assert {"seeds/**", "content/**", "generator/**", "site_overrides/**"} <= set(paths)
    named = [path.removesuffix("/**") for path in paths]
    assert [name for name in named if name != "content" and not (PROJECT / name).exists()] == []


def test_it_may_do_no_more_than_it_must() -> None:
    assert WORKFLOW["permissions"] == {}
    assert JOBS["build"]["permissions"] == {"contents": "read"}
    assert JOBS["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert "pull_request_target" not in ON
    checkout = next(s for s in STEPS if s.get("uses", "").startswith("actions/checkout@"))
    assert checkout["with"] == {"fetch-depth": 1, "persist-credentials": False}


def test_a_pull_request_deploys_nothing() -> None:
    assert JOBS["deploy"]["if"] == "github.event_name != 'pull_request'"
    keep = next(s for s in STEPS if "upload-pages-artifact" in s.get("uses", ""))
    assert keep["if"] == "github.event_name != 'pull_request'"


def test_actions_are_pinned_to_a_commit() -> None:
    used = [step["uses"] for step in STEPS if "uses" in step]
    assert used
    assert [name for name in used if not re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", name)] == []


def test_no_command_holds_an_expression_that_a_stranger_could_fill() -> None:
    assert [step["run"] for step in STEPS if "${{" in step.get("run", "")] == []
