"""The plan of a run, with every link brought after what editors moved, deleted or took out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import PurePosixPath

from generator.keep.anchors import ids, without_anchors
from generator.keep.aside import stub
from generator.keep.frontmatter import locked
from generator.keep.mended_links import Moves, mended
from generator.keep.reviews import with_text
from generator.keep.texts import texts_of
from generator.links import path_of
from generator.places import Places
from generator.plan import Plan, Seen, plan
from generator.put_right import as_meant
from generator.records import Change, ChangeKind, Review
from generator.store import Shelf, Step

NOWHERE: frozenset[str] = frozenset()
MENDED: tuple[ChangeKind, ...] = ("edited", "locked", "withdrawn", "orphaned")
"""Kinds of pages with text that this run did not generate."""


def plan_after_edits(
    shelf: Shelf,
    where: Places,
    texts: Mapping[str, str],
    seeds: Mapping[str, str],
    folder: str,
    absorbed: Mapping[str, str],
    outdated: Mapping[str, tuple[Review, ...]],
    heirs: Mapping[str, str],
) -> Plan:
    """The plan; where editors took out an item, links to it lead to the page it was on."""
    moves = _moves(shelf, where)
    followed = list(_seen(shelf, where, texts, absorbed, moves))
    seen = {i: Seen(absorbed[i], shelf.bases[i]) for i in absorbed.keys() - where.paths.keys()}
    seen |= {page: side for page, side, _ in followed}
    mends = {page: count for page, _, count in followed}
    planned = plan(shelf, where, texts, seeds, folder, seen, outdated, heirs)
    gone = _taken_out(shelf, where, texts, planned)
    if gone:
        texts = texts_of(texts).but(dict(_shorter(texts, where, gone)))
        planned = plan(shelf, where, texts, seeds, folder, seen, outdated, heirs)
    return _mended(shelf, planned, moves, mends, folder)


def _shorter(
    texts: Mapping[str, str], where: Places, gone: Mapping[PurePosixPath, frozenset[str]]
) -> Iterator[tuple[str, str]]:
    """Pages that link to what is gone, with links that lead to where it was."""
    for page, text in texts.items():
        without = without_anchors(text, where.paths[page], gone)
        if without != text:
            yield page, without


def _taken_out(
    shelf: Shelf, where: Places, texts: Mapping[str, str], planned: Plan
) -> dict[PurePosixPath, frozenset[str]]:
    """Ids of generated items that an editor deleted, by the page they are gone from."""
    after = {step.id: step.page for step in planned.steps if step.page is not None}
    gone: dict[PurePosixPath, frozenset[str]] = {}
    for page in (s.id for s in planned.steps if s.id in where.paths and s.file is None):
        path = where.paths[page]
        stands = after.get(page) or shelf.texts.get(path)
        if stands is not None and stands != texts[page]:
            gone[path] = ids(texts[page]) - ids(stands)
    return {path: lost for path, lost in gone.items() if lost}


# --- links in what editors wrote --------------------------------------------------------------


def _moves(shelf: Shelf, where: Places) -> Moves:
    """Where pages are now, and which are not any more."""
    before = {path_of(old): page for old, page in _known(shelf)}
    here = {*where.paths.values(), *_kept(shelf, where)}
    to = {
        old: where.paths[page]
        for old, page in before.items()
        if page in where.paths and old not in here
    }
    return Moves(to, frozenset(before.keys() - to.keys() - here))


def _known(shelf: Shelf) -> Iterator[tuple[str, str]]:
    """(path, page id) of every page of an earlier run, wherever it stood."""
    yield from shelf.manifest.moved.items()
    for pages in (shelf.manifest.left, shelf.manifest.deleted, shelf.manifest.pages):
        yield from ((path, page) for page, path in pages.items())


def _kept(shelf: Shelf, where: Places) -> Iterator[PurePosixPath]:
    """Pages that this run does not make and that stay: editors' own, and edited ones."""
    generated = {path: page for page, path in shelf.where.items() if page not in where.paths}
    bases = shelf.bases.checksums
    for path, checksum in shelf.texts.checksums.items():
        page = generated.get(path)
        if page is None or bases.get(page) != checksum:
            yield path


def _seen(
    shelf: Shelf,
    where: Places,
    texts: Mapping[str, str],
    absorbed: Mapping[str, str],
    moves: Moves,
) -> Iterator[tuple[str, Seen, int]]:
    """Edited pages with links that lead where pages are now: a rename is no edit of a line.

    The number is that of the links that an editor wrote.
    """
    open_again = as_meant(shelf)
    for page in sorted({*_edited(shelf, where), *absorbed, *open_again} & where.paths.keys()):
        path = where.paths[page]
        ours, base = shelf.texts.get(path), shelf.bases.get(page)
        if ours is None or base is None:
            continue
        if page in open_again and not stub(texts[page]):
            ours, base = open_again[page].page, open_again[page].base
        mine, own = absorbed.get(page, ours), 0
        if not locked(ours) and not stub(texts[page]) and (moves.to or moves.gone):
            (mine, own), (base, others) = (mended(side, path, moves) for side in (mine, base))
            own = max(own - others, 0)
        yield page, Seen(mine, base), own


def _edited(shelf: Shelf, where: Places) -> Iterator[str]:
    """Pages that stand otherwise than they were generated, wherever they were found."""
    stands, bases = shelf.texts.checksums, shelf.bases.checksums
    for page, path in where.paths.items():
        if bases.get(page) != stands.get(path):
            yield page


def _mended(
    shelf: Shelf, planned: Plan, moves: Moves, mends: Mapping[str, int], folder: str
) -> Plan:
    """The plan with links of edited and locked pages mended, the number of them told."""
    after = {step.path: step.page for step in planned.steps if step.page is not None}

    @cache
    def lost(path: PurePosixPath) -> frozenset[str]:
        before, now = shelf.texts.get(path, ""), after.get(path)
        return ids(before) - ids(now) if before and now is not None else NOWHERE

    kinds = {c.subject: c.kind for c in planned.changes if c.kind in MENDED}
    steps: list[Step] = []
    counts: dict[str, int] = {}
    review = dict(planned.manifest.review)
    for step in planned.steps:
        shown = f"{folder}/{step.path}"
        text = step.page
        if shown in kinds and text is None:
            text = shelf.texts.get(step.path)
        if shown in kinds and text is not None:
            new, count = mended(text, step.path, moves, lost)
            counts[shown] = count + mends.get(step.id, 0)
            if count:
                before = shelf.texts.checksums[step.path]
                step = replace(step, before=before, page=new, seal="")
                review |= with_text(step.id, review, new)
            if count and kinds[shown] in ("locked", "orphaned"):
                # So that its link is no edit once the page is open again, or has its source back.
                base = mended(shelf.bases[step.id], step.path, moves, lost)[0]
                step = replace(step, base=base)
        steps.append(step)
    manifest = replace(planned.manifest, review=review)
    changes = tuple(_told(planned.changes, counts))
    return replace(planned, steps=tuple(steps), changes=changes, manifest=manifest)


def _told(changes: Iterable[Change], counts: Mapping[str, int]) -> Iterator[Change]:
    for change in changes:
        count = counts.get(change.subject, 0)
        words = f"{count} {'link' if count == 1 else 'links'} mended"
        yield replace(change, reason=f"{change.reason}; {words}") if count else change
