"""`llms.txt` (llmstxt.org) and `robots.txt`; addresses are made whole by a build."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from generator.records import Ref
from generator.rendering.publication import Publication

Link = Callable[[Ref], str | None]
_ABOUT = """\
> What each source said, who said it, and where it can be read. Rules put these pages together from
> news articles; every quote, figure, date and answer names the characters of the file it stands in.

Quotes are verbatim. A date or headline that was worked out says so. What is not known is blank. A
chat assistant’s answer is marked and never counts as a source. What somebody said would happen is
not what happened. Name the source that an item names, not this site alone.
"""
_ROBOTS = "User-agent: *\nAllow: /\n"


def llms(signs: Any, site: Publication, link: Link) -> str:
    """The parts of the site with their addresses, those of deleted pages left out."""
    lines = [f"# {site.name}", "", _ABOUT]
    for title, rows in (("Pages", signs.pages), ("Data", signs.data), ("Feeds", signs.feeds)):
        lines += [f"## {title}", "", *_listed(rows, link), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _listed(rows: Sequence[Any], link: Link) -> Iterator[str]:
    for row in rows:
        address = link(row.name.ref)
        if address is not None:
            yield f"- [{row.name.text}]({address}): {row.about}"


def robots(_signs: Any, _site: Publication, _link: Link) -> str:
    """Everybody may read everything; a build adds where the sitemap lies."""
    return _ROBOTS
