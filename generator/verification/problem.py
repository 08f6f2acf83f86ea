"""What verification reports."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong on the built site."""

    page: str
    """Its address below the site: "stories/name/"; "" is the home page."""
    item: str
    """The id of the item, "q-4ac987d2e1", or of the nearest heading above; "" for the page."""
    message: str

    def __str__(self) -> str:
        where = f"/{self.page}#{self.item}" if self.item else f"/{self.page}"
        return f"{where}: {self.message}"
