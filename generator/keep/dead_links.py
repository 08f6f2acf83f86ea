"""Links of pages that lead nowhere, with the line: what a strict build would only say later."""

from __future__ import annotations

import html
import posixpath
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote

# "[words](path.md#anchor "title")" and "![picture](<a b.png>)"
_INLINE = re.compile(r"\]\(\s*(?:<([^<>\n]*)>|([^\s()<>]+))(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?\s*\)")
# "[name]: path.md" at a line start
_REFERENCE = re.compile(r"^ {0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)>?", re.MULTILINE)
# "https:", "mailto:", "//host"; not "a:b.md", which no page is called
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
# "{#q-4ac987}", "{#x .in-sentence}", "{.by #x}"; not "{data-day="1&#124;2"}"
_ID = re.compile(r"\{:?(?:[^{}\n]*?\s)?#([^\s{}]+)[^{}\n]*\}")
_HTML_ID = re.compile(r"<[a-z][^<>]*\b(?:id|name)=[\"']?([^\s\"'>]+)", re.IGNORECASE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*$", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(```+|~~~+)[^\n]*\n.*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.M | re.S)
_CODE = re.compile(r"(`+)(?!`)[^\n]*?(?<!`)\1(?!`)")
_ATTRIBUTES = re.compile(r"[ \t]*\{[^{}\n]*\}[ \t]*$")


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
    pages = {path: _without_code(text) for path, text in texts.items() if path.suffix == ".md"}
    ids = {path: _ids(text) for path, text in pages.items()}
    found = (
        DeadLink(path, text.count("\n", 0, at) + 1, message)
        for path, text in pages.items()
        for at, target in _links(text)
        if (message := _wrong(path, target, ids, exists))
    )
    return sorted(found)


def _links(text: str) -> Iterator[tuple[int, str]]:
    """(offset, target) of each link to somewhere on the site."""
    for pattern in (_INLINE, _REFERENCE):
        for link in pattern.finditer(text):
            target = html.unescape(next(group for group in link.groups() if group is not None))
            if target and not _ELSEWHERE.match(target):
                yield link.start(), target


def _wrong(
    path: PurePosixPath,
    target: str,
    ids: Mapping[PurePosixPath, frozenset[str]],
    exists: Callable[[PurePosixPath], bool],
) -> str:
    """What is wrong with a link; "" when it leads somewhere."""
    place, _, anchor = target.partition("#")
    if place.startswith("/"):
        return f"{target} begins at the root of the server; write it from this page"
    there = PurePosixPath(posixpath.normpath(path.parent / unquote(place))) if place else path
    if there not in ids:
        known = ".." not in there.parts and exists(there)
        return "" if known else f"{target} leads to {there}, which does not exist"
    if anchor and unquote(anchor) not in ids[there]:
        return f"{target} leads to #{anchor}, which {there} does not have"
    return ""


def _ids(text: str) -> frozenset[str]:
    """Ids that a page states, and those that its headings get from their words."""
    found = {*_ID.findall(text), *_HTML_ID.findall(text)}
    for heading in _HEADING.findall(text):
        name = base = _slug(_ATTRIBUTES.sub("", heading))
        count = 0
        while name in found:
            count += 1
            name = f"{base}_{count}"
        found.add(name)
    return frozenset(found)


def _slug(heading: str) -> str:
    """As MkDocs makes it: "Who said *what*?" → "who-said-what"."""
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", html.unescape(heading))
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def _without_code(text: str) -> str:
    """The text with code blanked out, every other character where it was."""
    for pattern in (_FENCE, _CODE):
        text = pattern.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), text)
    return text
