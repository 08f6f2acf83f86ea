"""The corrections as a file: what was read back stays known when pages show it as generated."""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.errors import PageError
from generator.records import Correction, Target


def dump(corrections: Iterable[Correction]) -> str | None:
    """The file's text; None when there is nothing to keep."""
    rows = [
        {
            "page": c.page,
            "item": c.item,
            "field": c.field,
            "was": c.was,
            "now": c.now,
            "label": c.label,
            "targets": [[t.article, t.start, t.end, t.words] for t in c.targets],
            "date": c.date,
            "source": c.source,
        }
        for c in sorted(corrections)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n" if rows else None


def load(text: str | None, path: str) -> tuple[Correction, ...]:
    """The corrections of the last run; an error when the file cannot be trusted."""
    if text is None:
        return ()
    try:
        return tuple(
            Correction(**{**row, "targets": tuple(Target(*t) for t in row["targets"])})
            for row in json.loads(text)
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise PageError(f"not a list of corrections ({error}); take it back from git", path) from (
            error
        )
