"""Where a page links to, what it loads, and what other pages may link to on it."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from generator.verification.markup import Element, Spot

_LOADS = {
    "script": ("src",), "img": ("src", "srcset"), "iframe": ("src",), "source": ("src", "srcset"),
    "video": ("src", "poster"), "audio": ("src",), "track": ("src",), "embed": ("src",),
    "object": ("data",), "input": ("src",), "form": ("action",), "image": ("href",),
    "use": ("href",),
}  # fmt: skip
"""Elements that make a browser ask for something, and the attributes that say for what."""
_HINTS = frozenset(
    ("stylesheet", "icon", "preconnect", "dns-prefetch", "preload", "prefetch", "modulepreload",
     "manifest", "apple-touch-icon")
)  # fmt: skip
"""Kinds of <link> that do; canonical and alternate ones only name an address."""
_HARMLESS = frozenset(("http", "https", "mailto"))


@dataclass(frozen=True, slots=True)
class Target:
    """A file of the site, "stories/name/index.html", and an id on it; `item` says from where."""

    file: str
    fragment: str
    item: str


@dataclass(frozen=True, slots=True)
class Base:
    """The address of the site: its host, and the folder that it lives in, "/" or "/news/"."""

    host: str
    folder: str


def ids(spots: Iterable[Spot]) -> Counter[str]:
    """How often each id stands on the page."""
    return Counter(key for spot in spots if (key := spot.element.get("id")))


def base_of(home: Element) -> Base:
    """The site's address, from the canonical link of its home page."""
    for link in home.iter("link"):
        if link.get("rel") == "canonical":
            parts = urlsplit(link.get("href") or "")
            return Base(parts.netloc, parts.path or "/")
    return Base("", "/")


def hrefs(spots: Iterable[Spot]) -> Iterator[tuple[Spot, str]]:
    """Every address that a reader can follow."""
    for spot in spots:
        if spot.element.tag in ("a", "area") and (address := spot.element.get("href")) is not None:
            yield spot, address


def loads(spots: Iterable[Spot]) -> Iterator[tuple[Spot, str]]:
    """Every address that the browser asks for by itself."""
    for spot in spots:
        for name in _loading(spot.element):
            for address in _addresses(name, spot.element.get(name)):
                yield spot, address


def _loading(element: Element) -> tuple[str, ...]:
    if element.tag == "link":
        kinds = set((element.get("rel") or "").lower().split())
        return ("href",) if kinds & _HINTS else ()
    return _LOADS.get(str(element.tag), ())


def _addresses(name: str, value: str | None) -> list[str]:
    """The addresses in an attribute; srcset holds several: "a.png 1x, b.png 2x"."""
    if not value:
        return []
    if name == "srcset":
        return [part.split()[0] for part in value.split(",") if part.strip()]
    return [value]


def strange(address: str, base: Base) -> bool:
    """Whether loading the address asks another host; `data:` asks nobody."""
    host = urlsplit(address.strip()).netloc
    return bool(host) and host != base.host


def harmful(address: str) -> bool:
    """Whether following the address could run something: "javascript:", "data:"."""
    scheme = urlsplit(address.strip()).scheme.lower()
    return bool(scheme) and scheme not in _HARMLESS


def target(address: str, page: str, base: Base) -> tuple[str, str] | None:
    """(file, fragment) of an address inside the site; None for one outside of it.

    `page` is the page's own file, "stories/name/index.html".
    """
    parts = urlsplit(address.strip())
    if parts.scheme == "data" or parts.scheme == "mailto":
        return None
    if parts.netloc and parts.netloc != base.host:
        return None
    path = unquote(parts.path)
    if not path:
        return page, unquote(parts.fragment)
    if path.startswith("/"):
        if not path.startswith(base.folder) and path + "/" != base.folder:
            return path, ""
        file = path.removeprefix(base.folder)
    else:
        file = posixpath.join(posixpath.dirname(page), path)
    return _file(file), unquote(parts.fragment)


def _file(path: str) -> str:
    """The file that a server sends for a path: "stories/" → "stories/index.html"."""
    folder = not path or path.endswith(("/", "/.", "/..")) or path in (".", "..")
    plain = posixpath.normpath(path) if path else "."
    if folder:
        return "index.html" if plain == "." else f"{plain}/index.html"
    return plain
