"""Where everything lies below `content/`, and how our own files there are read and written.

content/briefings/x.md                      the page, the editors' as much as ours
content/.generated/pages/briefing/x.md      its last generated text, the merge base
content/.generated/conflicts/briefing/x/    base.md, ours.md, theirs.md of an open conflict
content/.generated/aside/briefing/x/        base.md, page.md of a page that is not shown
content/.generated/manifest.json            what the last run saw
content/.generated/corrections.json         what editors put right, read back from their pages
content/.generated/book.json                what the site says, and what each run changed of it
content/.generated/journal.json             there while pages are being written
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from generator.keep import files
from generator.links import digest

GENERATED = PurePosixPath(".generated")
CONFLICTS = GENERATED / "conflicts"
MANIFEST = GENERATED / "manifest.json"
CORRECTIONS = GENERATED / "corrections.json"
BOOK = GENERATED / "book.json"
JOURNAL = GENERATED / "journal.json"
ASIDE = GENERATED / "aside"
SIDES = ("base", "ours", "theirs")
HALVES = ("base", "page")
"""Of what is kept of a page that is not shown."""
ID_LENGTH = 120
"""Longer ids become a hash: a file name has at most 255 bytes."""
# What is a path as it stands: "home", "briefing/001_28cff20e", "a/feed.xml"; not "a//b", "../a"
_PLAIN = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*")


def base_path(page: str) -> PurePosixPath:
    return PurePosixPath(base_name(page))


def base_name(page: str) -> str:
    """The same as text: to make thousands of paths takes longer than to look for them."""
    name = page if _PLAIN.fullmatch(page) and len(page) <= ID_LENGTH else name_of(page)
    return f"{GENERATED}/pages/{name}.md"


def conflict_path(page: str, side: str) -> PurePosixPath:
    return CONFLICTS / name_of(page) / f"{side}.md"


def aside_path(page: str, side: str) -> PurePosixPath:
    return ASIDE / name_of(page) / f"{side}.md"


def name_of(page: str) -> PurePosixPath:
    """The id as a path: "briefing/001_28cff20e", or a hash where it would not do as one."""
    path = PurePosixPath(page)
    plain = len(page.encode()) <= ID_LENGTH and not path.is_absolute() and ".." not in path.parts
    return path if plain and str(path) == page else PurePosixPath("by-hash") / digest(page)


def read(content: Path, path: PurePosixPath) -> str | None:
    return files.read(files.resolve(content, path))


def put(content: Path, path: PurePosixPath, text: str | None) -> None:
    """Our own file with this text, or no such file."""
    place = files.resolve(content, path)
    if text is None:
        files.remove(place, content / GENERATED)
    else:
        files.write(place, text, files.read(place))
