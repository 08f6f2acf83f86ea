"""What a run did, in words and as JSON; and what a person has to look at."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator.records import Change, ChangeKind, Conflict, Removal, Report

QUIET = ("new", "updated", "same", "edited", "foreign", "removed")
"""Kinds that the counts tell well enough; every other change gets a line of its own."""
ORDER: tuple[ChangeKind, ...] = (
    "new", "updated", "edited", "same", "removed", "deleted", "foreign", "locked", "withdrawn",
    "orphaned",    "skipped", "conflict",
)  # fmt: skip
LETTERS = 60
"""Of an item's words: enough to know it again."""
MOST = 6
"""Lines of one side of a conflict that are printed: enough to know it again."""


def needs_person(report: Report, strict: bool = False) -> bool:
    """Whether somebody has to decide something; with `strict`, also for what was left out."""
    kinds = {change.kind for change in (*report.seeds, *report.pages)}
    if "conflict" in kinds:
        return True
    return strict and ("skipped" in kinds or bool(report.warnings))


def text(report: Report) -> str:
    """The report in a few lines: counts, then whatever a person should know by name."""
    lines = [_counts("Seeds", report.seeds), _counts("Pages", report.pages)]
    for change in (*report.seeds, *report.pages):
        if change.kind not in QUIET:
            lines.append(f"  {change.kind}: {change.subject}: {change.reason}")
        lines += _quarrels(report.conflicts.get(change.subject, ()), change)
        for review in report.reviews.get(change.subject, ()):
            lines.append(
                f"  review: {change.subject}:{review.line}: {review.item}: {review.reason}"
            )
    lines += [f"  {_kind(r)}: {r.page}: {_understood(r)}" for r in _together(report.removals)]
    lines += [f"  warning: {warning}" for warning in report.warnings]
    if report.doubts:
        lines.append(f"Doubts: {len(report.doubts)}, for a second look; --format json lists them")
    return "\n".join(lines)


# --- items that editors took out --------------------------------------------------------------


def _kind(removal: Removal) -> str:
    return "put-back" if removal.reach == "back" else "taken-out"


def _together(removals: Sequence[Removal]) -> Iterator[Removal]:
    """Those that are off one page alone for one reason as one; the others each by itself."""
    same: dict[tuple[str, str], list[Removal]] = {}
    for removal in removals:
        if removal.reach == "page":
            same.setdefault((removal.page, removal.why), []).append(removal)
        else:
            yield removal
    for row in same.values():
        items = f"{len(row)} items" if len(row) > 1 else row[0].item
        yield replace(row[0], item=items, label=row[0].label if len(row) == 1 else "")


def _understood(removal: Removal) -> str:
    """ "q-4ac987d2e1 “It stops in May”: taken off the whole site: 7 pages"."""
    what = f"{removal.item} {_short(removal.label)}" if removal.label else removal.item
    if removal.reach == "back":
        return f"{what}: on the whole site again"
    if removal.reach == "page":
        return f"{what}: off this page alone: {removal.why}"
    pages = f"{removal.pages} {'page' if removal.pages == 1 else 'pages'}"
    undo = f"`briefing restore {removal.item}` brings it back"
    return f"{what}: taken off the whole site: {pages}; {undo}"


def _short(words: str) -> str:
    return words if len(words) <= LETTERS else f"{words[:LETTERS].rstrip()} …"


# --- the rest ---------------------------------------------------------------------------------


def _counts(what: str, changes: Sequence[Change]) -> str:
    seen = Counter(change.kind for change in changes)
    parts = ", ".join(f"{seen[kind]} {kind}" for kind in ORDER if seen[kind])
    return f"{what}: {parts or 'none'}"


def _quarrels(conflicts: Sequence[Conflict], change: Change) -> Iterator[str]:
    for conflict in conflicts:
        yield f"    {change.subject}:{conflict.line}"
        yield from (f"      yours:  {row}" for row in _few(conflict.ours))
        yield from (f"      source: {row}" for row in _few(conflict.theirs))
    if conflicts:
        yield f"    settle it: briefing resolve {change.subject} --ours, --theirs or --edit"


def _few(rows: Sequence[str]) -> Sequence[str]:
    """The first lines of one side; the files of the conflict hold them all."""
    more = (f"… and {len(rows) - MOST} more lines",) if len(rows) > MOST else ()
    return (*rows[:MOST], *more) or ("(deleted)",)


OPEN = ("conflict", "needs-review", "orphaned", "skipped")
"""Lines of `status` that wait for somebody."""


def status(report: Report) -> list[dict[str, str]]:
    """A row for each page that is not as it was generated, and for each item to read again."""
    told = ("edited", "conflict", "orphaned", "deleted", "locked", "withdrawn", "skipped")
    rows = [_change(change) for change in report.pages if change.kind in told]
    for path, reviews in sorted(report.reviews.items()):
        for r in reviews:
            reason = f"{r.item}: {r.reason}"
            rows.append({"path": f"{path}:{r.line}", "status": "needs-review", "reason": reason})
    for removal in _together((*report.removals, *report.apart)):
        reason = _understood(removal)
        rows.append({"path": removal.page, "status": _kind(removal), "reason": reason})
    return rows


def as_json(report: Report, faults: Sequence[Mapping[str, Any]] | None = None) -> str:
    """The whole report: what happened to each seed and page, and why; of `check`, its faults."""
    found = data(report) if faults is None else {**data(report), "faults": list(faults)}
    return json.dumps(found, ensure_ascii=False, indent=2)


def data(report: Report) -> dict[str, Any]:
    return {
        "seeds": [_change(change) for change in report.seeds],
        "pages": [_change(change) for change in report.pages],
        "warnings": list(report.warnings),
        "doubts": list(report.doubts),
        "conflicts": [
            {"path": path, **_conflict(conflict)}
            for path, conflicts in sorted(report.conflicts.items())
            for conflict in conflicts
        ],
        "removals": [_removal(removal) for removal in report.removals],
        "reviews": [
            {"path": path, "line": r.line, "item": r.item, "reason": r.reason}
            for path, reviews in sorted(report.reviews.items())
            for r in reviews
        ],
    }


def _change(change: Change) -> dict[str, str]:
    return {"path": change.subject, "status": change.kind, "reason": change.reason}


def _removal(removal: Removal) -> dict[str, Any]:
    found = {"path": removal.page, "item": removal.item, "words": removal.label}
    return {**found, "off": removal.reach, "pages": removal.pages, "reason": removal.why}


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "line": conflict.line,
        "ours": list(conflict.ours),
        "theirs": list(conflict.theirs),
        "base": list(conflict.base),
    }
