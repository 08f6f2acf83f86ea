"""Markdown as the site turns it into HTML: Python-Markdown with the extensions of mkdocs.yml."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
import yaml

PROJECT = Path(__file__).resolve().parent.parent


class _Loader(yaml.SafeLoader):
    """Reads mkdocs.yml whatever tags it holds (`!ENV`)."""


_Loader.add_multi_constructor("!", lambda loader, suffix, node: None)


@cache
def extensions() -> tuple[tuple[str, ...], dict[str, dict[str, Any]]]:
    settings = yaml.load((PROJECT / "mkdocs.yml").read_text("utf-8"), Loader=_Loader)
    names: list[str] = []
    options: dict[str, dict[str, Any]] = {}
    for entry in settings["markdown_extensions"]:
        if isinstance(entry, str):
            names.append(entry)
        else:
            ((name, values),) = entry.items()
            names.append(name)
            options[name] = values or {}
    return tuple(names), options


def html(text: str) -> str:
    """What MkDocs makes of a page's Markdown, front matter aside."""
    names, options = extensions()
    return markdown.markdown(text, extensions=list(names), extension_configs=options)


class Outline(HTMLParser):
    """The tags of some HTML with their attributes, and its text; "Link" of permalinks left out."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.pieces: list[str] = []
        self._permalink = False
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._permalink = ("class", "headerlink") in attrs
        self.tags.append((tag, tuple(attrs)))

    def handle_data(self, data: str) -> None:
        if self._permalink:
            self._permalink = False
        else:
            self.pieces.append(data)

    def handle_comment(self, data: str) -> None:
        self.tags.append(("!--", ()))

    def handle_decl(self, decl: str) -> None:
        self.tags.append(("!", ()))

    def handle_pi(self, data: str) -> None:
        self.tags.append(("?", ()))

    @property
    def text(self) -> str:
        return " ".join("".join(self.pieces).split())
