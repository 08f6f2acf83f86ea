"""`content/` as it stands: which page lies where, what it was generated from, what is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path, PurePosixPath

from generator.errors import PageError
from generator.keep import faults, files
from generator.keep.aside import Aside
from generator.keep.faults import Fault
from generator.keep.layout import (
    ASIDE,
    CONFLICTS,
    HALVES,
    JOURNAL,
    MANIFEST,
    SIDES,
    aside_path,
    base_path,
    checksum,
    conflict_path,
    read,
)
from generator.keep.manifest import Journal, Manifest, load, load_journal
from generator.keep.misread import misread
from generator.keep.seen import Look, Seen
from generator.links import path_of

_NONE: Mapping[str, PurePosixPath] = {}
Texts = dict[PurePosixPath, str]


@dataclass(frozen=True, slots=True)
class Sides:
    """The three texts of an open conflict, as they were when it arose."""

    base: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """`content/` as it stands, read once at the start of a run."""

    manifest: Manifest = field(default_factory=Manifest)
    texts: Mapping[PurePosixPath, str] = field(default_factory=dict)
    """Every page's text, whoever wrote it."""
    where: Mapping[str, PurePosixPath] = field(default_factory=dict)
    """Page id → where it lies now: where an editor moved it, else where it was."""
    bases: Mapping[str, str] = field(default_factory=dict)
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


def look(
    content: Path, proposed: Mapping[str, PurePosixPath] = _NONE, seen: Seen | None = None
) -> Shelf:
    """What lies in `content/`; `proposed` are the pages that this run makes. Writes nothing.

    `seen` is what an earlier look of the same run read.
    """
    seen = seen or Seen()
    read = Look(content, seen).text
    journal = load_journal(read(JOURNAL))
    before = load(read(MANIFEST), str(content / MANIFEST))
    others = {*before.pages.values(), *map(str, proposed.values())}
    for folder in sorted({path.rpartition("/")[0] for path in others} - {""}):
        files.resolve(content, path_of(folder))  # an error for a link: its pages would seem deleted
    files_beside = (path_of(path) for path in others if not path.endswith(".md"))
    texts, unreadable = _texts(content, read, files_beside)
    mended = dict(_mend(journal, texts))
    before = _finished(before, journal, mended)
    where, clashes = _where(before, texts, unreadable, seen.id_of)
    known_ids = {*before.pages, *before.deleted, *where, *proposed}
    bases = {i: text for i in sorted(known_ids) if (text := read(base_path(i))) is not None}
    bases = {i: t for i, t in {**bases, **mended}.items() if t is not None}
    unreadable |= _take_broken(texts, {where[i]: i for i in bases if i in where}, bases)
    quarrels = sorted(bases) if files.resolve(content, CONFLICTS).is_dir() else ()
    conflicts = {i: sides for i in quarrels if (sides := _sides(content, i))}
    hidden = sorted(bases) if files.resolve(content, ASIDE).is_dir() else ()
    aside = {i: found for i in hidden if (found := _aside(content, i))}
    torn = (
        *(path for i in quarrels if i not in conflicts for path in _left(content, i, SIDES)),
        *(path for i in hidden if i not in aside for path in _left(content, i, HALVES)),
    )
    return Shelf(before, texts, where, bases, conflicts, clashes, unreadable, aside, torn, mended)


def manifest(content: Path) -> Manifest:
    """What the last run saw."""
    return load(read(content, MANIFEST), str(content / MANIFEST))


def _texts(
    content: Path, read: Callable[[PurePosixPath], str | None], others: Iterable[PurePosixPath]
) -> tuple[Texts, dict[PurePosixPath, tuple[Fault, ...]]]:
    """The text of every page and of the other files named, and why some have none."""
    texts: Texts = {}
    unreadable: dict[PurePosixPath, tuple[Fault, ...]] = {}
    for path in (*files.walk(content, ".md"), *sorted(others, key=attrgetter("parts"))):
        try:
            text = read(path)
        except PageError as error:
            unreadable[path] = (Fault(path, error.line or 1, error.message),)
            continue
        if text is not None:
            texts[path] = text
    return texts, unreadable


def _take_broken(
    texts: Texts, pages: Mapping[PurePosixPath, str], bases: Mapping[str, str]
) -> dict[PurePosixPath, tuple[Fault, ...]]:
    """Pages out of the texts that somebody edited so that nobody can tell what they say."""
    found: dict[PurePosixPath, tuple[Fault, ...]] = {}
    for path, text in texts.items():
        page = pages.get(path)
        if page is None or text != bases[page]:
            found[path] = faults.unreadable(path, text, page)
        if page is not None and text != bases[page] and path.suffix == ".md" and not found[path]:
            found[path] = misread(path, text, page, bases[page], texts)
    broken = {path: wrong for path, wrong in found.items() if wrong}
    for path in broken:
        del texts[path]
    return broken


def _where(
    before: Manifest,
    texts: Mapping[PurePosixPath, str],
    unreadable: Mapping[PurePosixPath, tuple[Fault, ...]],
    id_of: Callable[[str], str | None],
) -> tuple[dict[str, PurePosixPath], dict[str, tuple[PurePosixPath, ...]]]:
    """Id → path, from front matter first, from the manifest for a page without id.

    Of several pages with one id it is the one that had it before; the others are copies.
    """
    claimed = {
        path: found
        for path, text in texts.items()
        if path.suffix == ".md" and (found := id_of(text)) is not None
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


def _sides(content: Path, page: str) -> Sides | None:
    found: list[str] = []
    for side in SIDES:
        text = read(content, conflict_path(page, side))
        if text is None:
            return None
        found.append(text)
    return Sides(*found)


def _left(content: Path, page: str, sides: Sequence[str]) -> Iterator[PurePosixPath]:
    """Those of the files that are there."""
    place = aside_path if sides == HALVES else conflict_path
    for side in sides:
        if files.resolve(content, place(page, side)).exists():
            yield place(page, side)


def _aside(content: Path, page: str) -> Aside | None:
    base, text = (read(content, aside_path(page, side)) for side in HALVES)
    return None if base is None or text is None else Aside(base, text)


def _mend(journal: Journal, texts: Mapping[PurePosixPath, str]) -> Iterator[tuple[str, str | None]]:
    """The bases of pages that a killed run wrote, and of those it deleted."""
    for page, entry in journal.written.items():
        text = texts.get(path_of(entry.path))
        if text is not None and checksum(text) == entry.page:
            yield page, text if entry.base is None else entry.base
    for page, path in journal.removed.items():
        if path_of(path) not in texts:
            yield page, None


def _finished(manifest: Manifest, journal: Journal, mended: Mapping[str, str | None]) -> Manifest:
    """The manifest as the killed run would have left it for the pages it got to."""
    pages = {i: path for i, path in manifest.pages.items() if mended.get(i, "") is not None}
    done = {i: e.path for i, e in journal.written.items() if i in mended}
    moved = {pages[i]: i for i, path in done.items() if pages.get(i, path) != path}
    pages |= done
    gone = {i: path for i, path in journal.removed.items() if i in mended}
    left, moved = {**manifest.left, **gone}, {**manifest.moved, **moved}
    return replace(manifest, pages=pages, left=left, moved=moved)
