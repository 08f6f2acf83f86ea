"""A page of the index, as Pagefind reads it."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Entry:
    """A page, or several small ones in one (`packets.py`)."""

    url: str
    """"briefings/name/", from the site's root."""
    date: str
    """"2026-01-12", or `UNDATED`."""
    filters: tuple[tuple[str, str], ...]
    meta: tuple[tuple[str, str], ...]
    """What a result tells of it: title, kind, outlet and so on."""
    body: str
    """Headings and paragraphs, in HTML; "" where nothing of the page can be found."""
    text: str
    """Its words alone."""

    @property
    def kind(self) -> str:
        return dict(self.meta).get("kind", "page")

    @property
    def items(self) -> list[str]:
        """Ids of its quotes, figures, questions and events."""
        return [value.partition("|")[0] for name, value in self.filters if name == "item"]

    @property
    def html(self) -> str:
        """Only what Pagefind needs: all text escaped, values in attributes of their own."""
        spans = [_span("filter", name, value) for name, value in self.filters]
        spans += [_span("meta", name, value) for name, value in self.meta]
        if self.kind == "briefing":  # who or what a story is about has no date to be sorted by
            spans.append(_span("sort", "date", self.date))
        head = '<!doctype html><html lang="en"><body data-pagefind-body>'
        return "\n".join([head, *spans, self.body, "</body></html>\n"])


def _span(what: str, name: str, value: str) -> str:
    return f'<span data-pagefind-{what}="{name}[data-v]" data-v="{escape(value)}"></span>'
