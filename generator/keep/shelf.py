"""`content/` as it stands: which page lies where, what it was generated from, what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from generator.errors import PageError
from generator.keep import faults, files
from generator.keep.aside import Aside
from generator.keep.beside import Sides, beside
from generator.keep.faults import Fault
from generator.keep.layout import (
    JOURNAL,
    MANIFEST,
    base_name,
    read,
)
from generator.keep.listing import Listing
from generator.keep.manifest import Journal, Manifest, load, load_journal
from generator.keep.misread import misread
from generator.keep.seen import Look, Seen
from generator.keep.texts import Texts
from generator.links import path_of

_NONE: Mapping[str, PurePosixPath] = {}
Unreadable = dict[PurePosixPath, tuple[Fault, ...]]
Checksums = dict[PurePosixPath, str]


@dataclass(frozen=True, slots=True)
class Shelf:
    """`content/` as it stands, looked at once at the start of a run."""

    manifest: Manifest
    texts: Texts[PurePosixPath]
    """Every page's text, whoever wrote it."""
    where: Mapping[str, PurePosixPath]
    """Page id → where it lies now: where an editor moved it, else where it was."""
    bases: Texts[str]
    """What each page was generated from, by id."""
    apart: frozenset[str] = frozenset()
    """Checksums of texts that are a stub, or that an editor froze."""
    conflicts: Mapping[str, Sides] = field(default_factory=dict)
    clashes: Mapping[str, tuple[PurePosixPath, ...]] = field(default_factory=dict)
    """Ids that more than one page claims."""
    unreadable: Mapping[PurePosixPath, tuple[Fault, ...]] = field(default_factory=dict)
    """Pages that are left alone until somebody mends them, and why; they are not in `texts`."""
    aside: Mapping[str, Aside] = field(default_factory=dict)
    """Pages that are not shown, by id, as they were."""
    torn: tuple[PurePosixPath, ...] = ()
    """Files of a conflict or of what was kept aside, the others of which a killed run deleted or
    did not get to: they say nothing by themselves."""
    mended: Mapping[str, str | None] = field(default_factory=dict)
    """What a killed run did not get to: the base to write by id, None for one to delete."""
    listing: Listing = field(default_factory=Listing)
    seen: Seen | None = field(default=None, compare=False, repr=False)


def look(
    content: Path, proposed: Mapping[str, PurePosixPath] = _NONE, seen: Seen | None = None
) -> Shelf:
    """What lies in `content/`; `proposed` are the pages that this run makes. Writes nothing.

    `seen` is what was read before, by this run or another.
    """
    seen = seen or Seen(content)
    return _looked_at(content, proposed, seen, Look(seen))


def with_proposed(content: Path, last: Shelf, proposed: Mapping[str, PurePosixPath]) -> Shelf:
    """What the last look found, and what there is of pages that it did not know of; nothing is
    walked through again."""
    if last.seen is None:
        return look(content, proposed)
    if _known(last, proposed):
        return last
    return _looked_at(content, proposed, last.seen, Look(last.seen, last.listing))


def stand(shelf: Shelf, paths: Iterable[PurePosixPath]) -> bool:
    """Whether these pages are still what was looked at."""
    seen, known = shelf.seen, shelf.texts.checksums
    return seen is not None and all(
        path in shelf.unreadable or seen.stands(str(path), known.get(path)) for path in paths
    )


def _looked_at(
    content: Path, proposed: Mapping[str, PurePosixPath], seen: Seen, now: Look
) -> Shelf:
    """What lies there by that look."""
    journal = load_journal(now.text(JOURNAL))
    before = load(now.text(MANIFEST), str(content / MANIFEST))
    others = {*before.pages.values(), *map(str, proposed.values())}
    _no_links(content, now, others)
    checksums, unreadable = _checksums(now, others)
    texts = Texts(checksums, seen.text, seen.raw)
    mended = dict(_mend(journal, texts))
    before = _finished(before, journal, mended)
    where, clashes = _where(before, checksums, unreadable, seen.known.ids)
    known_ids = {*before.pages, *before.deleted, *where, *proposed}
    bases = _bases(now, known_ids, seen, mended)
    before = replace(before, review=_reviews(before, journal, texts, bases))
    unreadable |= _take_broken(texts, {where[i]: i for i in bases if i in where}, bases)
    kept = beside(content, now.listing, bases)
    apart = frozenset(seen.known.stubs | seen.known.locked)
    return Shelf(
        before,
        texts,
        where,
        bases,
        apart,
        kept.conflicts,
        clashes,
        unreadable,
        kept.aside,
        kept.torn,
        mended,
        now.listing,
        seen,
    )


def _known(last: Shelf, proposed: Mapping[str, PurePosixPath]) -> bool:
    """Whether nothing lies there of pages of which no earlier run knew."""
    there = last.listing.files
    for page in proposed.keys() - last.where.keys():
        path = proposed[page]
        if page not in last.bases and base_name(page) in there:
            return False
        if path not in last.texts and path.suffix != ".md" and str(path) in there:
            return False
    return not last.listing.links


def manifest(content: Path) -> Manifest:
    """What the last run saw."""
    return load(read(content, MANIFEST), str(content / MANIFEST))


def _no_links(content: Path, now: Look, pages: Iterable[str]) -> None:
    """An error where a folder of pages is a link, or lies elsewhere: they would seem deleted."""
    for folder in sorted({path.rpartition("/")[0] for path in pages} - {""}):
        if now.listing.links or folder.startswith("/") or ".." in folder:
            files.resolve(content, path_of(folder))


def _checksums(now: Look, others: Iterable[str]) -> tuple[Checksums, Unreadable]:
    """The text of every page and of the other files named, and why some have none."""
    pages = sorted(now.listing.pages(), key=_by_parts)
    beside = sorted((path for path in others if not path.endswith(".md")), key=_by_parts)
    found: Checksums = {}
    unreadable: Unreadable = {}
    for path in (*pages, *beside):
        try:
            checksum = now.checksum(path)
        except PageError as error:
            fault = Fault(path_of(path), error.line or 1, error.message)
            unreadable[path_of(path)] = (fault,)
            continue
        if checksum is not None:
            found[path_of(path)] = checksum
    return found, unreadable


def _by_parts(path: str) -> str:
    """So that a folder stands before what has a longer name: as the parts would be sorted."""
    return path.replace("/", "\0")


def _bases(
    now: Look, pages: Iterable[str], seen: Seen, mended: Mapping[str, str | None]
) -> Texts[str]:
    found = {i: of for i in sorted(pages) if (of := now.checksum(base_name(i))) is not None}
    for page, text in mended.items():
        if text is not None:
            found[page] = seen.hold(text)
        else:
            found.pop(page, None)
    return Texts(found, seen.text, seen.raw)


def _take_broken(
    texts: Texts[PurePosixPath], pages: Mapping[PurePosixPath, str], bases: Texts[str]
) -> Unreadable:
    """Pages out of the texts that somebody edited so that nobody can tell what they say."""
    found: Unreadable = {}
    for path, checksum in texts.checksums.items():
        page = pages.get(path)
        if page is not None and checksum == bases.checksums[page]:
            continue
        text = texts[path]
        found[path] = faults.unreadable(path, text, page)
        if page is not None and path.suffix == ".md" and not found[path]:
            found[path] = misread(path, text, page, bases[page], texts)
    broken = {path: wrong for path, wrong in found.items() if wrong}
    for path in broken:
        del texts.checksums[path]
    return broken


def _where(
    before: Manifest,
    texts: Mapping[PurePosixPath, str],
    unreadable: Mapping[PurePosixPath, tuple[Fault, ...]],
    ids: Mapping[str, str | None],
) -> tuple[dict[str, PurePosixPath], dict[str, tuple[PurePosixPath, ...]]]:
    """Id → path, from front matter first, from the manifest for a page without id.

    Of several pages with one id it is the one that had it before; the others are copies. `texts`
    are checksums, by which `ids` says what stands in the head.
    """
    claimed = {
        path: found
        for path, checksum in texts.items()
        if path.name.endswith(".md") and (found := ids[checksum]) is not None
    }
    claims: dict[str, list[PurePosixPath]] = {}
    for path, page in claimed.items():
        claims.setdefault(page, []).append(path)
    where = {page: paths[0] for page, paths in claims.items() if len(paths) == 1}
    for page, known in before.pages.items():
        path = path_of(known)
        claim = claimed.get(path)
        alone = page not in claims and not (claim and _moved_here(claim, before, claimed))
        if claim == page or (alone and (path in texts or path in unreadable)):
            where[page] = path
            if claim and claim != page and where.get(claim) == path:
                del where[claim]
    clashes = {page: tuple(paths) for page, paths in claims.items() if len(paths) > 1}
    return where, clashes


def _moved_here(claim: str, before: Manifest, claimed: Mapping[PurePosixPath, str]) -> bool:
    """Whether it is another generated page, which stands no more where it was."""
    was = before.pages.get(claim)
    return was is not None and claimed.get(path_of(was)) != claim


def _mend(journal: Journal, texts: Texts[PurePosixPath]) -> Iterator[tuple[str, str | None]]:
    """The bases of pages that a killed run wrote, and of those it deleted."""
    for page, entry in journal.written.items():
        there = path_of(entry.path)
        if texts.checksums.get(there) == entry.page:
            yield page, texts[there] if entry.base is None else entry.base
    for page, path in journal.removed.items():
        if path_of(path) not in texts:
            yield page, None


def _reviews(
    before: Manifest, journal: Journal, texts: Texts[PurePosixPath], bases: Texts[str]
) -> Mapping[str, str]:
    """Items that wait, those of pages too that a killed run merged: no merge finds them again."""
    found = dict(before.review)
    for page, waiting in journal.review.items():
        place = path_of(waiting.path)
        stands = bases.checksums.get(page) if waiting.base else texts.checksums.get(place)
        if stands == (waiting.base or waiting.page):
            found |= waiting.items
    return found


def _finished(manifest: Manifest, journal: Journal, mended: Mapping[str, str | None]) -> Manifest:
    """The manifest as the killed run would have left it for the pages it got to."""
    pages = {i: path for i, path in manifest.pages.items() if mended.get(i, "") is not None}
    done = {i: e.path for i, e in journal.written.items() if i in mended}
    moved = {pages[i]: i for i, path in done.items() if pages.get(i, path) != path}
    pages |= done
    gone = {i: path for i, path in journal.removed.items() if i in mended}
    left, moved = {**manifest.left, **gone}, {**manifest.moved, **moved}
    return replace(manifest, pages=pages, left=left, moved=moved)
