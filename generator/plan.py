"""What is to become of each page: decided from what lies there and what was generated; pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import PurePosixPath

from generator.afterwards import Verdict, manifest, waiting
from generator.keep.aside import Aside, own_alone, reason_of, stub
from generator.keep.faults import told
from generator.keep.frontmatter import locked
from generator.keep.manifest import Manifest
from generator.keep.reasons import kept, lines, places_of
from generator.keep.reviews import open_reviews
from generator.keep.texts import Texts, texts_of
from generator.merge import merge
from generator.places import Places
from generator.records import Change, ChangeKind, Conflict, Review
from generator.resting import anew, pages_at_rest
from generator.store import Shelf, Sides, Step

_NONE: Mapping[str, Seen] = {}
_NO_HEIRS: Mapping[str, str] = {}
_NO_REVIEWS: Mapping[str, tuple[Review, ...]] = {}


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run would do, and what it says about it."""

    steps: tuple[Step, ...]
    changes: tuple[Change, ...]
    manifest: Manifest
    conflicts: Mapping[str, tuple[Conflict, ...]] = field(default_factory=dict)
    """By path of the page."""
    warnings: tuple[str, ...] = ()
    reviews: Mapping[str, tuple[Review, ...]] = field(default_factory=dict)
    """By path of the page."""


# --- what ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Seen:
    """An edited page and its base as the merge should see them."""

    page: str
    """With what was read back as a correction no edit any more."""
    base: str


def plan(
    shelf: Shelf,
    where: Places,
    texts: Mapping[str, str],
    seeds: Mapping[str, str],
    folder: str,
    seen: Mapping[str, Seen] = _NONE,
    outdated: Mapping[str, tuple[Review, ...]] = _NO_REVIEWS,
    heirs: Mapping[str, str] = _NO_HEIRS,
) -> Plan:
    """The whole run: `texts` by page id, `seeds` path → checksum, `folder` the name of content/.

    `seen` are pages as the merge should see them, by id, where that is not as they stand;
    `outdated` are items to read again that the corrections told of; `heirs` say by id which page
    tells what one that is gone told.
    """
    texts = texts_of(texts)
    resting, others = pages_at_rest(shelf, where, texts, outdated)
    new = anew(shelf, texts, {i: path for i, path in others.items() if i not in seen})
    made = ((i, path) for i, path in where.paths.items() if i not in resting)
    verdicts = [
        *(
            Verdict(new[i][0], "updated", new[i][1])
            if i in new
            else _sealed(_made(shelf, i, path, texts[i], seen.get(i)), texts)
            for i, path in made
        ),
        *_gone(shelf, where, seen),
    ]
    changes = [Change(f"{folder}/{path}", "same") for path in resting.values()]
    changes += [Change(f"{folder}/{v.step.path}", v.kind, v.reason) for v in verdicts]
    changes += _strangers(shelf, resting, verdicts, folder)
    return Plan(
        tuple(v.step for v in verdicts),
        tuple(sorted(changes, key=attrgetter("subject"))),
        manifest(shelf, resting, verdicts, seeds, heirs),
        {f"{folder}/{v.step.path}": v.conflicts for v in verdicts if v.conflicts},
        tuple(_warnings(shelf, verdicts, folder)),
        waiting(shelf, verdicts, folder, outdated),
    )


def _made(shelf: Shelf, page: str, path: PurePosixPath, theirs: str, seen: Seen | None) -> Verdict:
    """A page that this run generated."""
    ours, base = shelf.texts.get(path), shelf.bases.get(page)
    if page in shelf.clashes and page not in shelf.where:
        return Verdict(Step(page, path), "skipped", "more than one page has this id")
    if path in shelf.unreadable:
        return Verdict(
            Step(page, path), "skipped", f"left alone: {shelf.unreadable[path][0].message}"
        )
    if ours is None:
        return Verdict(
            Step(page, path, None, theirs, theirs), "new", "generated for the first time"
        )
    if base is None and ours == theirs:
        return Verdict(Step(page, path, base=theirs), "same")
    if base is None:
        reason = "a page of your own stands where a generated one would go; it is left alone"
        return Verdict(Step(page, path), "foreign", reason)
    return _merged(shelf, page, path, seen or Seen(ours, base), theirs)


def _sealed(verdict: Verdict, texts: Texts[str]) -> Verdict:
    """With the checksum of a page that is as it was generated, which is known."""
    step = verdict.step
    if step.page is None or step.page is not step.base:
        return verdict
    return replace(verdict, step=replace(step, seal=texts.checksums[step.id]))


def _merged(
    shelf: Shelf,
    page: str,
    path: PurePosixPath,
    seen: Seen,
    theirs: str,
) -> Verdict:
    """A page that was generated before: what became of it since, and what is new, together."""
    stood, ours, base = shelf.texts.checksums[path], shelf.texts[path], shelf.bases[page]
    if stub(theirs) and not stub(base):
        return _put_aside(shelf, page, path, theirs)
    if locked(ours) and not stub(theirs) and not stub(base):
        return _frozen(page, path, base, ours, theirs)
    merged = merge(seen.base, seen.page, theirs)
    waiting = open_reviews(page, shelf.manifest.review, merged.text, merged.reviews)
    sides, conflicts = _quarrel(shelf.conflicts.get(page), seen, ours, theirs)
    step = Step(
        page,
        path,
        stood,
        merged.text if merged.text != ours else None,
        theirs if theirs != base else None,
        sides,
        settled=sides is None and page in shelf.conflicts,
        shown=not stub(theirs) and page in shelf.aside,
    )
    if sides is not None:
        return Verdict(step, "conflict", places_of(conflicts), conflicts, waiting, merged.text)
    if stub(theirs):
        return Verdict(step, "withdrawn", reason_of(theirs), reviews=waiting, text=merged.text)
    if merged.text == theirs:
        kind: ChangeKind = "same" if ours == theirs else "updated"
        return Verdict(step, kind, lines(ours, theirs, "from the sources"))
    reason = lines(theirs, merged.text, "by hand")
    if merged.text != ours:
        reason += f"; {lines(ours, merged.text, 'from the sources')}"
    return Verdict(step, "edited", reason, reviews=waiting, text=merged.text)


def _put_aside(shelf: Shelf, page: str, path: PurePosixPath, theirs: str) -> Verdict:
    """A page that is not to be shown any more: its stub, with the sections of the editor's own."""
    ours, base = shelf.texts[path], shelf.bases[page]
    own = own_alone(base, ours)
    merged = merge(base, own, theirs)
    step = Step(
        page,
        path,
        shelf.texts.checksums[path],
        merged.text,
        theirs,
        settled=page in shelf.conflicts,
        aside=Aside(base, ours),
    )
    why = "; ".join(filter(None, (reason_of(theirs), kept(own, ours))))
    return Verdict(step, "withdrawn", why)


def _frozen(page: str, path: PurePosixPath, base: str, ours: str, theirs: str) -> Verdict:
    """A page with `lock: true`: page and base stay, so that nothing is missed once it is open."""
    drift = lines(ours, merge(base, ours, theirs).text, "from the sources held back")
    return Verdict(Step(page, path), "locked", drift or "nothing new from the sources")


def _quarrel(
    open_one: Sides | None, seen: Seen, ours: str, theirs: str
) -> tuple[Sides | None, tuple[Conflict, ...]]:
    """The conflict of a page, new or still open; an edit of the page since then settles it."""
    merged = merge(seen.base, seen.page, theirs)
    if open_one is None or open_one.ours != ours:
        sides = Sides(seen.base, merged.text, theirs) if merged.conflicts else None
        return sides, merged.conflicts
    since = merge(open_one.base, merged.text, theirs).conflicts
    return (Sides(open_one.base, merged.text, theirs) if since else None), since


def _gone(shelf: Shelf, where: Places, seen: Mapping[str, Seen]) -> Iterator[Verdict]:
    """Pages of earlier runs that this one did not generate, and those an editor deleted."""
    known = {*shelf.manifest.pages, *shelf.bases, *where.deleted}
    for page in sorted(known - where.paths.keys()):
        path = shelf.where.get(page) or where.deleted.get(page) or _last_seen(shelf, page)
        if page in where.deleted:
            yield Verdict(Step(page, path), "deleted", "deleted by an editor; it stays away")
        elif page not in shelf.where:
            if page in shelf.bases and page not in shelf.clashes:
                yield Verdict(Step(page, path, forget=True), "deleted", "its source is gone too")
        elif page in shelf.bases and path in shelf.texts:
            yield _left(shelf, page, path, seen.get(page))


def _last_seen(shelf: Shelf, page: str) -> PurePosixPath:
    return PurePosixPath(shelf.manifest.pages.get(page) or shelf.manifest.deleted.get(page, page))


def _left(shelf: Shelf, page: str, path: PurePosixPath, seen: Seen | None) -> Verdict:
    """A page whose source is gone: it goes too, unless an editor worked on it."""
    ours = shelf.texts[path]
    if (seen.page if seen else ours) == shelf.bases[page]:
        step = Step(page, path, shelf.texts.checksums[path], remove=True)
        return Verdict(step, "removed", "its source is gone")
    reason = (
        "no article on the site is its source any more (gone, or withdrawn), and it was edited: "
        "delete it by hand, or keep it as it is"
    )
    return Verdict(Step(page, path), "orphaned", reason)


def _strangers(
    shelf: Shelf,
    resting: Mapping[str, PurePosixPath],
    verdicts: list[Verdict],
    folder: str,
) -> Iterator[Change]:
    """Pages that no run ever made."""
    ours = {*resting.values(), *(v.step.path for v in verdicts)}
    for path in shelf.texts:
        if path not in ours:
            yield Change(f"{folder}/{path}", "foreign", "written by hand; never touched")


def _warnings(shelf: Shelf, verdicts: list[Verdict], folder: str) -> Iterator[str]:
    for page, paths in sorted(shelf.clashes.items()):
        named = ", ".join(f"{folder}/{p}" for p in paths)
        yield f"id {page} stands on more than one page ({named}): give all but one another id"
    for verdict in verdicts:
        if verdict.kind == "foreign":
            yield f"{folder}/{verdict.step.path}: {verdict.reason}"
    for _, found in sorted(shelf.unreadable.items()):
        yield from told(found, folder)
