"""Links of a page and the ids they lead to, read from its Markdown."""

from __future__ import annotations

import html
import posixpath
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import quote, unquote

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


def links(text: str) -> Iterator[tuple[int, str]]:
    """(offset, target) of each link to somewhere on the site; of code, none."""
    text = without_code(text)
    for pattern in (_INLINE, _REFERENCE):
        for link in pattern.finditer(text):
            target = html.unescape(next(group for group in link.groups() if group is not None))
            if target and not _ELSEWHERE.match(target):
                yield link.start(), target


def place(path: PurePosixPath, target: str) -> tuple[PurePosixPath, str]:
    """The file below `content/` and the id that a link of the page `path` leads to."""
    file, _, anchor = target.partition("#")
    there = PurePosixPath(posixpath.normpath(path.parent / unquote(file))) if file else path
    return there, unquote(anchor)


def ids(text: str) -> frozenset[str]:
    """Ids that a page states, and those that its headings get from their words."""
    text = without_code(text)
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


def without_code(text: str) -> str:
    """The text with code blanked out, every other character where it was."""
    for pattern in (_FENCE, _CODE):
        text = pattern.sub(lambda code: re.sub(r"[^\n]", " ", code.group()), text)
    return text


def without_anchors(
    text: str, path: PurePosixPath, gone: Mapping[PurePosixPath, frozenset[str]]
) -> str:
    """The page with links to ids that are gone leading to the page they were on.

    "(quotes.md#q-4ac987)" → "(quotes.md)", and on that page "(#q-4ac987)" → "(quotes.md)"
    """

    def shorter(link: re.Match[str]) -> str:
        target = link.group(1) or link.group(2) or ""
        there, anchor = place(path, html.unescape(target))
        if anchor not in gone.get(there, ()):
            return link.group()
        return link.group().replace(target, target.partition("#")[0] or quote(path.name), 1)

    return _INLINE.sub(shorter, text)
