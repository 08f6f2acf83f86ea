"""The line under a quote that names its speaker."""

from __future__ import annotations

import re

# "**[Ana Ruiz](../actors/ana-ruiz.md)**, mayor" and "**Speaker not named**, …"
BY = re.compile(r"\*\*(?:\[(?P<linked>[^\]]*)\]\((?P<link>[^)\s]*)\)|(?P<plain>[^*]+))\*\*")
# "../actors/ana-ruiz.md", "ana-ruiz.md#roles"; not "https://a.org/b.md", "#roles"
_PAGE = re.compile(r"(?![a-z]+:)([^#]+\.md)(?:#.*)?")


def by_row(rows: tuple[str, ...]) -> int | None:
    """The line that names the speaker: the first of the paragraph marked `{.by}`."""
    end = next((n for n, row in enumerate(rows) if row.strip() == "{.by}"), None)
    if end is None:
        return None
    start = end
    while start > 0 and rows[start - 1].strip():
        start -= 1
    return start if start < end and BY.match(rows[start].strip()) else None


def linked_page(row: str) -> str | None:
    """The page that a line links its speaker to, as it is written there."""
    found = BY.match(row)
    page = _PAGE.fullmatch(found["link"] or "") if found else None
    return page.group(1) if page else None
