"""The Markdown of each page beside the page: "stories/x/index.md" beside "stories/x/"."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.keep import files

NAME = "index.md"


def write(content: Path, site: Path) -> None:
    """A copy for every page that was built; what MkDocs left out of the site stays out."""
    for path in files.walk(content, ".md"):
        place = files.resolve(site, copy_of(PurePosixPath(path)))
        if (place.parent / "index.html").exists():
            place.write_bytes((content / path).read_bytes())


def copy_of(page: PurePosixPath) -> PurePosixPath:
    """Where the copy lies: "stories/x.md" and "stories/x/index.md" are both of "stories/x/"."""
    folder = page.parent if page.stem in ("index", "README") else page.with_suffix("")
    return folder / NAME
