"""The only place that writes to `content/`: whole files, page first, base second."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from pathlib import Path, PurePosixPath

from generator.keep import files
from generator.keep.aside import Aside
from generator.keep.beside import Sides
from generator.keep.layout import (
    GENERATED,
    HALVES,
    JOURNAL,
    MANIFEST,
    SIDES,
    aside_path,
    base_path,
    conflict_path,
    put,
)
from generator.keep.lock import locked
from generator.keep.manifest import Entry, Journal, Manifest, Waiting, dump, dump_journal
from generator.keep.reviews import by_page
from generator.keep.seen import Seen
from generator.keep.shelf import Shelf, look, manifest, stand, with_proposed
from generator.keep.texts import Text, checksum, encoded

__all__ = [
    "Aside",
    "Seen",
    "Shelf",
    "Sides",
    "Step",
    "apply",
    "look",
    "manifest",
    "stand",
    "swept",
    "with_proposed",
    "writing",
]


@dataclass(frozen=True, slots=True)
class Step:
    """What is to be done with one page; None leaves that file alone."""

    id: str
    path: PurePosixPath
    before: str | None = None
    """Checksum of the page as it was looked at; it is written only if it is still that."""
    page: str | None = None
    base: str | None = None
    conflict: Sides | None = None
    file: bytes | None = None
    """A file for programs, in place of page and base: both are it, and nobody looks into it."""
    settled: bool = False
    """Delete the files of a conflict that is none any more."""
    aside: Aside | None = None
    """What to keep of a page of which only a stub will be shown."""
    shown: bool = False
    """Delete what was kept of a page that is shown again."""
    remove: bool = False
    """Delete page and base."""
    forget: bool = False
    """Delete the base alone: the editor deleted the page and its source is gone too."""
    seal: str = ""
    """Checksum of the page to be written, where it is known."""

    @property
    def text(self) -> Text | None:
        """What the page says afterwards, where it is written."""
        return self.page if self.file is None else self.file

    @property
    def writes(self) -> bool:
        """Whether anything on disk would be another afterwards."""
        written = self.text is not None or self.base is not None
        return written or self.remove or self.forget or self.settled or self.shown


@contextmanager
def writing(content: Path, sweep: bool = True) -> Iterator[None]:
    """Hold the lock on `content/` and sweep what a killed run left half-written.

    Who looks at all files anyway need not go through them for that: see `swept`.
    """
    files.resolve(content, GENERATED)
    with locked(content / GENERATED):
        if sweep:
            files.sweep(content)
        yield


def swept(content: Path, shelf: Shelf) -> None:
    """Sweep what the look came upon, and forget that it lay there."""
    left = [path for path in shelf.listing.files if path.endswith(files.TEMPORARY)]
    for path in left:
        (content / path).unlink(missing_ok=True)
        del shelf.listing.files[path]


def apply(content: Path, shelf: Shelf, steps: Sequence[Step], after: Manifest) -> set[str]:
    """Carry out the steps, page first, base second; the pages that somebody saved meanwhile.

    Killed at any point, the next run sees from the journal which pages were written already and
    ends where this one would have.
    """
    for path in shelf.torn:
        put(content, path, None)
    for page, base in shelf.mended.items():
        put(content, base_path(page), base)
    for step in steps:
        if step.conflict:
            put(content, conflict_path(step.id, "base"), step.conflict.base)
            put(content, conflict_path(step.id, "ours"), step.conflict.ours)
            put(content, conflict_path(step.id, "theirs"), step.conflict.theirs)
        if step.aside:
            put(content, aside_path(step.id, "base"), step.aside.base)
            put(content, aside_path(step.id, "page"), step.aside.page)
    journal = _journal(steps, after)
    put(content, JOURNAL, dump_journal(journal) if journal != Journal() else None)
    moved = set(_carried_out(content, shelf.seen or Seen(content), steps))
    put(content, MANIFEST, dump(after))
    put(content, JOURNAL, None)
    return moved


def _journal(steps: Sequence[Step], after: Manifest) -> Journal:
    written = {
        s.id: Entry(str(s.path), s.seal or checksum(s.page), None if s.base == s.page else s.base)
        for s in steps
        if s.page is not None and s.base is not None
    }
    written |= {s.id: Entry(str(s.path), s.seal, None) for s in steps if s.file is not None}
    removed = {s.id: str(s.path) for s in steps if s.remove}
    items = by_page(after.review)
    return Journal(written, removed, {s.id: w for s in steps for w in _waiting(s, items)})


def _waiting(step: Step, items: Mapping[str, Mapping[str, str]]) -> Iterator[Waiting]:
    """What of the page waits to be read again, and by what it is told that the page was written."""
    if step.id not in items:
        return
    if step.base is not None:
        yield Waiting(str(step.path), "", checksum(step.base), items[step.id])
    elif step.page is not None:
        yield Waiting(str(step.path), step.seal or checksum(step.page), "", items[step.id])


ABREAST = 8
"""Pages that are written at once. Nearly all of the time is the disk's, to which each is flushed;
twice as many at once take as long."""


def _carried_out(content: Path, seen: Seen, steps: Sequence[Step]) -> Iterator[str]:
    """Carries out the steps; yields the pages that somebody saved meanwhile.

    Pages that are only written know nothing of each other. Whatever deletes something, and with it
    a folder that is empty then, waits for those before it and is waited for.
    """
    with ThreadPoolExecutor(ABREAST) as pool:
        for alone, group in groupby(filter(lambda step: step.writes, steps), _deletes):
            some = list(group)
            done = (map if alone else pool.map)(partial(_carry_out, content, seen), some)
            yield from (str(s.path) for s, fine in zip(some, done, strict=True) if not fine)


def _deletes(step: Step) -> bool:
    return step.remove or step.forget or step.settled or step.shown


def _carry_out(content: Path, seen: Seen, step: Step) -> bool:
    """Whether the page was still what the run had looked at."""
    raw = None if step.text is None else encoded(step.text)
    if raw is not None or step.remove:
        place = files.resolve(content, step.path)
        if not seen.stands(str(step.path), step.before):
            return False
        if raw is None:
            files.remove(place, content)
        else:
            files.put(place, raw)
    if step.file is not None:
        files.put(files.resolve(content, base_path(step.id)), step.file)
    elif step.base is not None:
        same = raw is not None and step.base == step.page
        base = files.resolve(content, base_path(step.id))
        files.put(base, raw if raw is not None and same else step.base.encode("utf-8"))
    elif step.remove or step.forget:
        put(content, base_path(step.id), None)
    if step.settled:
        for side in SIDES:
            put(content, conflict_path(step.id, side), None)
    if step.shown or step.remove or step.forget:
        for side in HALVES:
            put(content, aside_path(step.id, side), None)
    return True
