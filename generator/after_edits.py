"""The plan of a run, with no link to an item that an editor took out of its page."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from generator.keep.anchors import ids, without_anchors
from generator.places import Places
from generator.plan import Plan, plan
from generator.records import Review
from generator.store import Shelf


def plan_after_edits(
    shelf: Shelf,
    where: Places,
    texts: Mapping[str, str],
    seeds: Mapping[str, str],
    folder: str,
    absorbed: Mapping[str, str],
    outdated: Mapping[str, tuple[Review, ...]],
) -> Plan:
    """The plan; where editors took out an item, links to it lead to the page it was on."""
    planned = plan(shelf, where, texts, seeds, folder, absorbed, outdated)
    gone = _taken_out(shelf, where, texts, planned)
    if not gone:
        return planned
    mended = {i: without_anchors(text, where.paths[i], gone) for i, text in texts.items()}
    return plan(shelf, where, mended, seeds, folder, absorbed, outdated)


def _taken_out(
    shelf: Shelf, where: Places, texts: Mapping[str, str], planned: Plan
) -> dict[PurePosixPath, frozenset[str]]:
    """Ids of generated items that an editor deleted, by the page they are gone from."""
    after = {step.id: step.page for step in planned.steps if step.page is not None}
    gone: dict[PurePosixPath, frozenset[str]] = {}
    for page, path in where.paths.items():
        stands = after.get(page) or shelf.texts.get(path)
        if stands is not None and stands != texts[page]:
            gone[path] = ids(texts[page]) - ids(stands)
    return {path: lost for path, lost in gone.items() if lost}
