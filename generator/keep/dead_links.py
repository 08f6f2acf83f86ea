"""Links of pages that lead nowhere, with the line: what a strict build would only say later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.keep.anchors import ids, links, place


@dataclass(frozen=True, slots=True, order=True)
class DeadLink:
    path: PurePosixPath
    """Of the page, below `content/`."""
    line: int
    message: str


def dead_links(
    texts: Mapping[PurePosixPath, str], exists: Callable[[PurePosixPath], bool]
) -> list[DeadLink]:
    """Every link to a page, file or heading that is not there; `exists` knows the other files."""
    pages = {path: text for path, text in texts.items() if path.suffix == ".md"}
    known = {path: ids(text) for path, text in pages.items()}
    found = (
        DeadLink(path, text.count("\n", 0, at) + 1, message)
        for path, text in pages.items()
        for at, target in links(text)
        if (message := _wrong(path, target, known, exists))
    )
    return sorted(found)


def _wrong(
    path: PurePosixPath,
    target: str,
    known: Mapping[PurePosixPath, frozenset[str]],
    exists: Callable[[PurePosixPath], bool],
) -> str:
    """What is wrong with a link; "" when it leads somewhere."""
    if target.startswith("/"):
        return f"{target} begins at the root of the server; write it from this page"
    there, anchor = place(path, target)
    if there not in known:
        found = ".." not in there.parts and exists(there)
        return "" if found else f"{target} leads to {there}, which does not exist"
    if anchor and anchor not in known[there]:
        return f"{target} leads to #{anchor}, which {there} does not have"
    return ""
