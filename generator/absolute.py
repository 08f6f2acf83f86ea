"""Addresses of feeds and signposts made whole, once MkDocs has said where the site lives.

In `content/` they are counted from the feed's own place, so that the same sources give the same
files wherever the site will be. Feed readers want whole ones.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import quote, urljoin

from lxml import etree

from generator.errors import BriefingError

VERSION = "2"
"""Of what is done to a built site here: another one builds sites anew."""
_ATOM = "{http://www.w3.org/2005/Atom}"
# "](quotes/)" in a list of links
_LINK = re.compile(r"\]\(([^()\s]*)\)")
_KEYS = ("home_page_url", "feed_url", "url")


def make_absolute(site: Path) -> None:
    """Rewrite these files of a built site; they stay as they are where it has no address."""
    base = home_of(site)
    if not base:
        return
    for path in sorted(site.rglob("feed.xml")):
        _rewrite(path, _atom(path, _own(base, site, path)))
    for path in sorted(site.rglob("feed.json")):
        _rewrite(path, _json_feed(path, _own(base, site, path)))

    _signposts(base, site)


def _signposts(base: str, site: Path) -> None:
    llms, robots = site / "llms.txt", site / "robots.txt"
    if llms.is_file():
        whole = _LINK.sub(lambda m: f"]({urljoin(base, m[1])})", llms.read_text("utf-8"))
        _rewrite(llms, whole.encode())
    if robots.is_file() and "sitemap:" not in (text := robots.read_text("utf-8")).lower():
        _rewrite(robots, f"{text.rstrip()}\n\nSitemap: {urljoin(base, 'sitemap.xml')}\n".encode())


def home_of(site: Path) -> str:
    """The address of the site, from the canonical link of its front page; "" if it has none."""
    front = site / "index.html"
    if not front.is_file() or not front.stat().st_size:
        return ""
    tree = etree.fromstring(front.read_bytes(), etree.HTMLParser(encoding="utf-8"))
    found = [e.get("href") or "" for e in tree.iter("link") if e.get("rel") == "canonical"]
    return found[0] if found and found[0].startswith(("http://", "https://")) else ""


def _own(base: str, site: Path, path: Path) -> str:
    return urljoin(base, quote(path.relative_to(site).as_posix()))


def _atom(path: Path, own: str) -> bytes:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        tree = etree.fromstring(path.read_bytes(), parser)
    except etree.XMLSyntaxError as error:
        raise BriefingError(f"not XML: {error.msg}", path) from error
    for link in tree.iter(f"{_ATOM}link"):
        link.set("href", urljoin(own, link.get("href") or ""))
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + etree.tostring(
        tree, encoding="utf-8", xml_declaration=False
    )


def _json_feed(path: Path, own: str) -> bytes:
    try:
        feed = json.loads(path.read_text("utf-8"))
        for part in (feed, *feed["items"]):
            for key in _KEYS:
                if key in part:
                    part[key] = urljoin(own, part[key])
    except (ValueError, KeyError, TypeError) as error:
        raise BriefingError(f"not a JSON feed: {error}", path) from error
    return f"{json.dumps(feed, ensure_ascii=False, indent=1)}\n".encode()


def _rewrite(path: Path, content: bytes) -> None:
    if path.read_bytes() != content:
        path.write_bytes(content)
