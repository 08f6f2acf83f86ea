"""Addresses of pages as a browser asks for them: "stories/x.md" is "stories/x/"; pure."""

from __future__ import annotations

import posixpath
from pathlib import PurePosixPath
from urllib.parse import quote

SAFE = "/.-_~"


def address(path: PurePosixPath, anchor: str = "") -> str:
    """The address of a page or file, counted from the front page of the site; "" is that page."""
    at = str(path)
    if path.suffix == ".md":
        folder = path.parent if path.stem in ("index", "README") else path.with_suffix("")
        at = "" if str(folder) == "." else f"{folder}/"
    at = quote(at, safe=SAFE)
    return f"{at}#{quote(anchor, safe=SAFE)}" if anchor else at


def relative_address(source: PurePosixPath, target: str) -> str:
    """An address counted from the folder of a file instead: "../briefings/x/#q-1"."""
    page, mark, anchor = target.partition("#")
    found = posixpath.relpath(f"/{page}", f"/{quote(str(source.parent), safe=SAFE)}")
    return f"{found}{'/' if page.endswith('/') or not page else ''}{mark}{anchor}"
