"""Old addresses of pages that an editor moved: small pages that lead to the new ones."""

from __future__ import annotations

import html
import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.keep import files

STUB = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Moved</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url={target}">
<link rel="canonical" href="{target}">
</head>
<body><p>This page has moved: <a href="{target}">go to where it is now</a>.</p></body>
</html>
"""


def write(site: Path, moved: Mapping[str, str], pages: Mapping[str, str]) -> None:
    """Put a page at each old address; `moved` is old path → page id, `pages` id → path."""
    for path, text in stubs(moved, pages):
        place = files.resolve(site, path)
        if not place.exists():
            files.write(place, text, None)


def stubs(
    moved: Mapping[str, str], pages: Mapping[str, str]
) -> Iterator[tuple[PurePosixPath, str]]:
    """(file below the site, its text) for each page that is somewhere else now."""
    for old, page in sorted(moved.items()):
        if page in pages and old.endswith(".md"):
            here, there = _folder(old), _folder(pages[page])
            target = posixpath.relpath(there, here) + "/"
            yield PurePosixPath(here, "index.html"), STUB.format(target=html.escape(target))


def _folder(path: str) -> str:
    """Where MkDocs puts a page: "actors/x.md" → "actors/x", "actors/index.md" → "actors"."""
    place = PurePosixPath(path)
    return str(place.parent if place.stem in ("index", "README") else place.with_suffix(""))
