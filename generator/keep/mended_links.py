"""Links in an editor's text brought after pages that moved, and taken off those that are gone."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

from generator.keep.anchors import place, without_code

# "[words](path.md#anchor){.src data-span="…"}"; not "![picture](a.png)", "[words](https://…)"
_LINK = re.compile(
    r"(?<!!)\[(?P<words>(?:[^\[\]]|\\[\[\]])*)\]"
    r"\((?P<target>(?![a-zA-Z][a-zA-Z0-9+.-]*:|//)[^()\s]+)\)(?P<attributes>\{[^{}\n]*\})?"
)
# Links of a picture, as a browser has them: '<a href="../../actors/ana/"><text …>Ana</text></a>'
_DRAWN = re.compile(
    r'<a href="(?P<target>\.\.?/[^"#]*)(?P<anchor>#[^"]*)?"[^<>]*>(?P<inner>.*?)</a>'
)
Lost = Callable[[PurePosixPath], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Moves:
    """Where pages are after a run that were somewhere else before, and which are nowhere."""

    to: Mapping[PurePosixPath, PurePosixPath] = field(default_factory=dict)
    gone: frozenset[PurePosixPath] = frozenset()


def _none(_path: PurePosixPath) -> frozenset[str]:
    return frozenset()


def mended(text: str, path: PurePosixPath, moves: Moves, lost: Lost = _none) -> tuple[str, int]:
    """The page with its links mended, and how many were; its words are all there.

    "[Ana](../actors/ana.md)" → "[Ana](../people/ana.md)" where she moved, "Ana" where she is gone;
    an id that a page had and has no more is left off. `lost` says which those are of a page.
    """
    plain = without_code(text)
    mends = [
        (link, new)
        for link in _LINK.finditer(plain)
        if (new := _mended(text[link.start() : link.end()], link, path, moves, lost)) is not None
    ]
    mends += [
        (link, new)
        for link in _DRAWN.finditer(plain)
        if (new := _redrawn(link, path, moves)) is not None
    ]
    for link, new in sorted(mends, key=lambda mend: mend[0].start(), reverse=True):
        text = text[: link.start()] + new + text[link.end() :]
    return text, len(mends)


def _mended(
    written: str, link: re.Match[str], path: PurePosixPath, moves: Moves, lost: Lost
) -> str | None:
    """The link as it should be; None for one that leads where it did."""
    there, anchor = place(path, html.unescape(link["target"]))
    if there in moves.gone:
        return link["words"]
    new = moves.to.get(there, there)
    keeps = anchor not in lost(there)
    if new == there and keeps:
        return None
    file = quote(posixpath.relpath(str(new), str(path.parent)))
    target = f"{file}#{quote(anchor)}" if anchor and keeps else file
    return written.replace(f"]({link['target']})", f"]({target})", 1)


def _redrawn(link: re.Match[str], path: PurePosixPath, moves: Moves) -> str | None:
    """The same for a link in a picture, whose address counts from the page's folder."""
    here = _folder(path)
    there = PurePosixPath(f"{posixpath.normpath(here / unquote(link['target']))}.md")
    if there in moves.gone:
        return link["inner"]
    if there not in moves.to:
        return None
    address = f"{quote(posixpath.relpath(_folder(moves.to[there]), here))}/"
    return link.group().replace(link["target"], address, 1)


def _folder(path: PurePosixPath) -> PurePosixPath:
    """Where a browser finds a page: "actors/x.md" is the folder "actors/x"."""
    return path.parent if path.stem in ("index", "README") else path.with_suffix("")
