"""MkDocs, as `python -m mkdocs` runs it, that knows again the HTML of Markdown it has converted.

Two thirds of a build go into turning the Markdown of each page into HTML. What comes of it depends
on the page's text and path, on the extensions and their settings, on the installed packages, and on
what MkDocs answers when a link asks for its target. All of that is written down with the HTML, and
only where each is the same is the HTML taken. Templates, navigation, anchors and everything else
that pages have of one another are MkDocs' own work, in every build and for every page.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.__main__ import cli
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, get_toc

from generator import recall
from generator.installed import packages

TABLE = "html"
PURE = frozenset({
    "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html",
    "sane_lists", "tables", "toc", "pymdownx.caret", "pymdownx.details", "pymdownx.keys",
    "pymdownx.mark", "pymdownx.tabbed", "pymdownx.tasklist", "pymdownx.tilde",
})  # fmt: skip
"""Extensions that work on the text of a page and on nothing else: none that reads another file.
With any other every page is converted in every build."""
_LOG = "mkdocs"
Render = Callable[[Page, MkDocsConfig, Files], None]


class _Asked:
    """The files of a site; keeps what it was asked for, and what it said."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self.answers: dict[str, object] = {}

    def get_file_from_path(self, path: str) -> File | None:
        found = self._files.get_file_from_path(path)
        self.answers[path] = _answer(found)
        return found


class _Told(logging.Handler):
    """Whether MkDocs had anything to say, which it would not say again."""

    def __init__(self) -> None:
        super().__init__()
        self.anything = False

    def emit(self, record: logging.LogRecord) -> None:
        self.anything = True


class Converted:
    """HTML by what it was made of; takes the place of `Page.render` while `installed`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key: str | None = None
        self._rows = recall.Recall()
        self._render: Render = Page.render

    @contextmanager
    def installed(self) -> Iterator[None]:
        def render(page: Page, config: MkDocsConfig, files: Files) -> None:
            self.render(page, config, files)

        Page.render = render  # type: ignore[assignment,method-assign]
        try:
            yield
        finally:
            Page.render = self._render  # type: ignore[assignment,method-assign]

    def render(self, page: Page, config: MkDocsConfig, files: Files) -> None:
        """What `Page.render` does."""
        if self._key is None:
            self._key = _made_with(config)
            self._rows = recall.load(self._folder, self._key)
        made_of = _digest([page.file.src_uri, page.file.url, page.markdown])
        row = self._rows.before.get(TABLE, {}).get(made_of)
        known = json.loads(row) if row and self._key else None
        if known is None or not _same(known["asked"], files):
            row = self._anew(page, config, files)
        else:
            _put(page, known, files)
        if row is not None:
            self._rows.now.setdefault(TABLE, {})[made_of] = row

    def _anew(self, page: Page, config: MkDocsConfig, files: Files) -> bytes | None:
        """Converts the page; what is to be kept of it, None where it was told of something."""
        asked, told, log = _Asked(files), _Told(), logging.getLogger(_LOG)
        log.addHandler(told)
        try:
            self._render(page, config, asked)  # type: ignore[arg-type]
        finally:
            log.removeHandler(told)
        if told.anything or page.links_to_anchors is None:
            return None
        return json.dumps(_taken(page, asked.answers), separators=(",", ":")).encode("ascii")

    def keep(self) -> None:
        """For the next build; of this one, so that nothing is kept of pages that are gone."""
        recall.keep(self._folder, self._key or "", self._rows)


def _answer(file: File | None) -> list[object] | None:
    """All that a link sees of its target."""
    return None if file is None else [file.url, file.inclusion.value]


def _same(asked: Mapping[str, object], files: Files) -> bool:
    return all(_answer(files.get_file_from_path(path)) == said for path, said in asked.items())


def _taken(page: Page, asked: Mapping[str, object]) -> dict[str, object]:
    links = page.links_to_anchors or {}
    return {
        "asked": asked,
        "content": page.content,
        "title": page._title_from_render,
        "toc": [_token(item) for item in page.toc],
        "anchors": sorted(page.present_anchor_ids or ()),
        "links": [[file.src_uri, anchors] for file, anchors in links.items()],
    }


def _token(item: AnchorLink) -> dict[str, Any]:
    """A line of the table of contents as the extension `toc` gives it."""
    inner = [_token(child) for child in item.children]
    return {"name": item.title, "id": item.id, "level": item.level, "children": inner}


def _put(page: Page, known: Mapping[str, Any], files: Files) -> None:
    page.content = known["content"]
    page._title_from_render = known["title"]
    page.toc = get_toc(known["toc"])
    page.present_anchor_ids = set(known["anchors"])
    found = ((files.get_file_from_path(path), anchors) for path, anchors in known["links"])
    page.links_to_anchors = {file: anchors for file, anchors in found if file is not None}


def _made_with(config: MkDocsConfig) -> str:
    """A digest of what all pages are converted with; "" where something else may have a hand in."""
    names = config["markdown_extensions"]
    if config.hooks or not all(isinstance(name, str) and name in PURE for name in names):
        return ""
    links = config.validation.links
    levels = [links.not_found, links.absolute_links, links.unrecognized_links, links.anchors]
    made_with = [sys.version, packages(), names, config["mdx_configs"], levels]
    try:
        return _digest([*made_with, config.use_directory_urls])
    except TypeError:
        return ""  # a function among the settings: nobody can tell it from another


def _digest(parts: Sequence[object]) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode("utf-8")).hexdigest()


def main(folder: str, *arguments: str) -> None:
    """Runs MkDocs; what it converted lies in `folder` for the next time, unless it failed."""
    converted = Converted(Path(folder))
    try:
        with converted.installed():
            cli(list(arguments), prog_name="mkdocs")
    except SystemExit as end:
        if not end.code:
            converted.keep()
        raise


if __name__ == "__main__":
    main(*sys.argv[1:])
