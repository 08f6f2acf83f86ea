"""Of all names in the sentences of a page the first of each section stays a link; pure.

A section begins at a heading of the second level. A name in a heading is no mention, and whoever
is linked by a line above ("**[Ana Ruiz](…)**, mayor") needs no second link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.name_links import NAME_LINK

# "## Quotes {#quotes}", "1.  ### **8 January** …", "-   ## [A story](…)"; not "> text"
_HEADING = re.compile(r"[ \t]*(?:(?:\d+\.|-)[ \t]+)?(#{1,6})[ \t]")
# Any link: "[words](target)", with {.name} or without.
_LINK = re.compile(r"\]\(([^()\s]+)\)")


def once_a_section(body: str) -> str:
    """The body of a page without the links of names that its section has linked before."""
    if "{.name}" not in body:
        return body
    return "\n".join(_rows(body.split("\n")))


def _rows(rows: list[str]) -> Iterator[str]:
    linked: set[str] = set()
    for row in rows:
        if "# " not in row and "](" not in row:
            yield row
            continue
        heading = _HEADING.match(row)
        if heading is None:
            yield _firsts(row, linked) if "](" in row else row
            continue
        if len(heading.group(1)) <= 2:
            linked = set()
        yield NAME_LINK.sub(r"\1", row)


def _firsts(row: str, linked: set[str]) -> str:
    """The row with its first links; `linked` holds the targets of the section, and learns."""

    def keep(link: re.Match[str]) -> str:
        if link.group(2) in linked or link.group(2) in _LINK.findall(row, 0, link.start()):
            return link.group(1)
        linked.add(link.group(2))
        return link.group()

    shown = NAME_LINK.sub(keep, row)
    linked.update(_LINK.findall(shown))
    return shown
