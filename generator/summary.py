"""`python -m generator.summary < report.json`: a run's report as Markdown for a pull request."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Row = Mapping[str, str]
TELLING = ("conflict", "skipped", "orphaned", "removed", "deleted", "updated", "edited", "new")
"""Kinds worth a line of their own, what needs a person first."""
MOST = 50
"""Lines of one kind: a summary is read, and may have no more than a megabyte."""


def summary(report: Mapping[str, Any]) -> str:
    """Seeds and pages by what happened to them; nothing in it is Markdown of a seed's making."""
    lines = ["## What this changes", ""]
    for title in ("seeds", "pages"):
        rows = report[title]
        lines += [f"### {title.capitalize()}: {_counts(rows)}", "", *_rows(rows)]
    for title, key in (("Warnings", "warnings"), ("For a second look", "doubts")):
        if told := report[key]:
            lines += [f"### {title}: {len(told)}", "", *(f"- {_code(w)}" for w in told[:MOST]), ""]
    return "\n".join(lines)


def _counts(rows: Iterable[Row]) -> str:
    kinds = [row["status"] for row in rows]
    return ", ".join(f"{kinds.count(kind)} {kind}" for kind in sorted(set(kinds))) or "none"


def _rows(rows: list[Row]) -> Iterator[str]:
    for kind in TELLING:
        told = [row for row in rows if row["status"] == kind]
        for row in told[:MOST]:
            reason = f": {_code(row['reason'])}" if row["reason"] else ""
            yield f"- **{kind}** {_code(row['path'])}{reason}"
        if len(told) > MOST:
            yield f"- **{kind}** and {len(told) - MOST} more"
    yield ""


def _code(text: str) -> str:
    """Words of a stranger's file, as code: there is no way out of it without a backquote."""
    return f"`{' '.join(text.split()).replace('`', 'ˋ')}`"


def main() -> None:
    sys.stdout.write(summary(json.load(sys.stdin)))


if __name__ == "__main__":
    main()
