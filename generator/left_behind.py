"""What lies in `content/` after a run, told from what lay there before and from what it wrote.

So nothing is looked at a third time. Where somebody saved a page meanwhile, what is told is not
what lies there, and the next run finds that it is not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.keep.layout import BOOK, CORRECTIONS, JOURNAL, MANIFEST, base_name
from generator.keep.listing import Listing
from generator.store import Shelf, Step

MOST = 1_000
"""Pages: where more were written, a look at all files costs less than that the next run reads
these."""
OWN = (BOOK, CORRECTIONS, MANIFEST)


def left_behind(
    content: Path, shelf: Shelf, steps: Sequence[Step]
) -> tuple[Listing, dict[str, str]] | None:
    """What was there and stayed, and the checksum of every file; None where only a look tells."""
    written = [step for step in steps if step.writes]
    seen = shelf.seen
    open_ones = shelf.torn or shelf.mended or shelf.unreadable or shelf.conflicts or shelf.aside
    if seen is None or open_ones or len(written) > MOST or not all(map(_plain, steps)):
        return None
    before = dict(shelf.listing.files)
    new = {}
    for step in written:
        if step.file is not None:
            new[str(step.path)] = new[base_name(step.id)] = seen.made(step.file, step.seal)
        if step.page is not None:
            new[str(step.path)] = seen.made(step.page, step.seal)
        if step.base is not None:
            same = step.base is step.page
            path = base_name(step.id)
            new[path] = new[str(step.path)] if same else seen.made(step.base)
    for path in map(str, (*OWN, JOURNAL)):
        before.pop(path, None)
        if (place := content / path).is_file():
            new[path] = hashlib.sha256(place.read_bytes()).hexdigest()
    for path in new:
        before.pop(path, None)
    stayed = dict(seen.known_files(before))
    for path in before.keys() - stayed.keys():
        state, of = seen.known.files.get(path, (before[path], None))
        if state is not None:  # else it was read, and may have been saved since: it counts as read
            of = seen.of_any(path, before[path])
        if of is not None:
            stayed[path] = of
    folders = {*shelf.listing.folders, *(above for path in new for above in _above(path))}
    return replace(shelf.listing, files=before, folders=sorted(folders)), {**stayed, **new}


def _plain(step: Step) -> bool:
    """Whether it writes nothing but a page and its base."""
    deletes = step.remove or step.forget or step.settled or step.shown
    return not (deletes or step.conflict or step.aside)


def _above(path: str) -> list[str]:
    """The folders above a file."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[:end]) for end in range(1, len(parts) + 1)]
