"""What the files for other programs must know of the site as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

NAME = "Briefings"
TAG = "briefing.example,2026"


@dataclass(frozen=True, slots=True)
class Publication:
    name: str = NAME
    tag: str = TAG
    """Of the site's `tag:` ids (RFC 4151): a host or address one holds, and the year of that."""

    def id(self, page: str) -> str:
        """The permanent id of a page, wherever it lies: "tag:news.example,2026:story/x"."""
        return f"tag:{self.tag}:{quote(page, safe='/._~-')}"
