"""Options that several verbs share, and the exit codes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator import config, remember
from generator.config import Config

FINE, USAGE, PERSON = 0, 1, 2


def project(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option --project, given to the command as its Config."""

    def read(_context: click.Context, _option: click.Parameter, value: Path | None) -> Config:
        return config.load(config.find(Path.cwd()) if value is None else value)

    return click.option(
        "--project",
        "settings",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        callback=read,
        help="The folder of mkdocs.yml.  [default: here or the nearest above]",
    )(command)


def day_(command: Callable[..., Any]) -> Callable[..., Any]:
    """The option --date, given to the command as a day, "" where there is none."""

    def read(_context: click.Context, _option: click.Parameter, value: str | None) -> str:
        return remember.day_given(value)

    return click.option(
        "--date",
        "day",
        metavar="YYYY-MM-DD",
        callback=read,
        help="The date of this update.  [default: the newest that its sources state]",
    )(command)


strict_ = click.option("--strict", is_flag=True, help="Exit with 2 on any warning or skipped seed.")
text_or_json = click.option(
    "--format",
    "--report",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Say it to a person or to a program.",
)
