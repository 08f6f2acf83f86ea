"""What is known after a run of what became of its pages: for the next run, and for the editors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.addresses import old_addresses
from generator.keep.manifest import Manifest
from generator.keep.reviews import as_known, placed
from generator.records import ChangeKind, Conflict, Review
from generator.store import Shelf, Step

_GONE: tuple[ChangeKind, ...] = ("deleted", "removed")
"""Kinds of pages that are not there after the run."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to become of one page."""

    step: Step
    kind: ChangeKind
    reason: str = ""
    conflicts: tuple[Conflict, ...] = ()
    reviews: tuple[Review, ...] = ()
    text: str = ""
    """The page after the run, where something on it waits to be read again."""


def manifest(
    shelf: Shelf,
    resting: Mapping[str, PurePosixPath],
    verdicts: list[Verdict],
    seeds: Mapping[str, str],
    heirs: Mapping[str, str],
) -> Manifest:
    """Which pages lie where after the run, and which once did."""
    stays = [v for v in verdicts if v.kind not in (*_GONE, "foreign")]
    pages = {page: str(path) for page, path in resting.items()}
    pages |= {v.step.id: str(v.step.path) for v in stays}
    pages |= _unsettled(shelf, stays)
    went = {
        kind: {v.step.id: str(v.step.path) for v in verdicts if v.kind == kind} for kind in _GONE
    }
    deleted = {**shelf.manifest.deleted, **went["deleted"]}
    left = {**shelf.manifest.left, **went["removed"]}
    review = {
        key: told for v in stays for key, told in as_known(v.step.id, v.text, v.reviews).items()
    }
    moved = old_addresses(shelf, pages, heirs)
    return Manifest(pages, seeds, _besides(deleted, pages), _besides(left, pages), review, moved)


def _unsettled(shelf: Shelf, stays: list[Verdict]) -> dict[str, str]:
    """Where a page was before copies of it came to stand elsewhere: which of them it is the editor
    says, and no run takes one for it meanwhile."""
    before = shelf.manifest.pages
    copied = {v.step.id for v in stays} & shelf.clashes.keys() - shelf.where.keys()
    return {page: before[page] for page in sorted(copied & before.keys())}


def _besides(gone: Mapping[str, str], here: Mapping[str, str]) -> dict[str, str]:
    return {page: path for page, path in gone.items() if page not in here}


def waiting(
    shelf: Shelf,
    verdicts: list[Verdict],
    folder: str,
    outdated: Mapping[str, tuple[Review, ...]],
) -> dict[str, tuple[Review, ...]]:
    """Items to read again by path of their page, each with its line."""
    found = {f"{folder}/{v.step.path}": v.reviews for v in verdicts if v.reviews}
    for v in verdicts:
        if v.step.id in outdated:
            text = v.step.page or shelf.texts.get(v.step.path, "")
            path = f"{folder}/{v.step.path}"
            found[path] = (*found.get(path, ()), *placed(text, outdated[v.step.id]))
    return found
