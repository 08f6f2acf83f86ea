"""Page → Markdown text; the only place that escapes.

A template holds words and loops. Every value it prints is escaped on its way out, so a template
cannot forget it; what a template must not do at all (filters, joining strings, a bare value
inside quotation marks) is an error when it is loaded, see `template_rules`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache, partial
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    Undefined,
    pass_context,
)
from jinja2.runtime import Context
from markupsafe import Markup

from generator.errors import PageError
from generator.escape import attribute, escape, web_address
from generator.links import relative
from generator.naming import Naming
from generator.records import Chart, Page, Ref
from generator.rendering import as_csv, as_json
from generator.rendering.addresses import address, relative_address
from generator.rendering.chart import picture
from generator.rendering.feeds import atom, json_feed
from generator.rendering.front import front_matter
from generator.rendering.once_a_section import once_a_section
from generator.rendering.publication import Publication
from generator.rendering.row_by_row import Kept, all_anew
from generator.rendering.sentences import sentence, spoken
from generator.rendering.signposts import llms, robots
from generator.template_rules import check
from generator.tongues import Foreign, language_of

TEMPLATES = Path(__file__).parent / "templates"
_BLANK_LINES = re.compile(r"\n{3,}")
_TRAILING = re.compile(r"[ \t]+$", re.M)


Href = Callable[[Ref], str | None]
SOURCES = Ref("sources")
_NAMELESS = Publication()
FILES: Mapping[str, Callable[[Any, Href, Kept], bytes]] = {
    "json-rows": as_json.as_json,
    "csv": as_csv.as_csv,
}
"""What renders pages that are no Markdown, by template."""
BEHIND: Mapping[str, str] = {"json-rows": as_json.BEHIND, "csv": as_csv.BEHIND}
"""What stands behind the rows of such a file."""
FEEDS: Mapping[str, Callable[[Any, Publication, Href], str]] = {
    "atom": atom,
    "json-feed": json_feed,
    "llms": llms,
    "robots": robots,
}


class Renderer:
    """Renders pages whose places are `paths` (page id to path below `content/`).

    Templates are looked for in `folders`, then in our own. No link leads to a page of `deleted`,
    which an editor took off the site: its name stands there without one. `site` is what feeds say
    of the site as a whole.
    """

    def __init__(
        self,
        paths: Mapping[str, PurePosixPath],
        folders: Iterable[Path] = (),
        deleted: Collection[str] = (),
        site: Publication = _NAMELESS,
    ) -> None:
        self._paths = paths
        self._site = site
        self._deleted = deleted
        self._templates = _environment([*folders, TEMPLATES])

    def file(self, page: Page, kept: Kept) -> bytes:
        """A file of rows as it is written to `content/`; `kept` gives what it holds of them."""
        return FILES[page.template](page.data, self._address, kept)

    def text(self, page: Page) -> str:
        """The page as it is written to `content/`; raises PageError for an unknown page id."""
        if page.template == "json":
            return json.dumps(page.data, ensure_ascii=False, indent=1) + "\n"
        if page.template in FILES:
            return self.file(page, all_anew).decode("utf-8")
        if page.template in FEEDS:
            return FEEDS[page.template](page.data, self._site, self._from(page))
        return front_matter(self._known(page.meta)) + self._body(page)

    def _known(self, meta: Mapping[str, Any]) -> dict[str, Any]:
        """The keys, pages and files named by their addresses; none for what is deleted."""
        found = {k: self._address(v) if isinstance(v, Ref) else v for k, v in meta.items()}
        return {key: value for key, value in found.items() if value is not None}

    def _address(self, ref: Ref) -> str | None:
        """Where the site shows it, counted from the front page; None for a deleted page."""
        if ref.page in self._deleted:
            return None
        if ref.page not in self._paths:
            raise PageError(f"a file names {ref.page!r}, which does not exist")
        return address(self._paths[ref.page], ref.anchor)

    def _from(self, page: Page) -> Href:
        """Addresses of the site, counted from a file that is no page."""

        def href(ref: Ref) -> str | None:
            found = self._address(ref)
            return None if found is None else relative_address(self._paths[page.id], found)

        return href

    def _seen_from(self, page: Page) -> Href:
        """Addresses counted from the page as a browser has it: "timeline/" is a folder to it."""

        def href(ref: Ref) -> str | None:
            found = self._address(ref)
            here = PurePosixPath(address(self._paths[page.id]), "index.html")
            return None if found is None else relative_address(here, found)

        return href

    def _body(self, page: Page) -> str:
        try:
            template = self._templates.get_template(f"{page.template}.md.j2")
            body = template.render(
                page=page,
                data=page.data,
                link=partial(_link, self._href(page)),
                leads=partial(_leads, self._href(page)),
                receipt=partial(_receipt, self._href(page)),
                outside=_outside,
                attr=_attribute,
                moment=_moment,
                picture=partial(_picture, self._seen_from(page)),
                sentence=partial(sentence, self._of_others(page)),
            )
        except TemplateSyntaxError as error:
            raise PageError(str(error.message), error.filename, error.lineno) from error
        except TemplateNotFound as error:
            raise PageError(f"page {page.id}: there is no template {error.name}") from error
        except (TemplateError, TypeError) as error:
            raise PageError(f"page {page.id}: {error}", f"{page.template}.md.j2") from error
        tidy = _BLANK_LINES.sub("\n\n", _TRAILING.sub("", body)).strip("\n")
        return f"{once_a_section(tidy)}\n"

    def _of_others(self, page: Page) -> Href:
        """The same as `_href`, and no page has a link to itself."""
        href = self._href(page)
        return lambda ref: None if ref.page == page.id else href(ref)

    def _href(self, page: Page) -> Href:
        def href(ref: Ref) -> str | None:
            if ref.page in self._deleted:
                return None
            if ref.page not in self._paths:
                raise PageError(f"page {page.id} links to {ref.page!r}, which does not exist")
            target = relative(self._paths[page.id], self._paths[ref.page], ref.anchor)
            return quote(target, safe="/.#-_~")

        return href


def _environment(folders: list[Path]) -> Environment:
    templates = Environment(
        loader=_Checked(folders),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="<!--#",
        comment_end_string="#-->",
    )
    templates.filters.clear()
    return templates


class _Checked(FileSystemLoader):
    """Reads templates and refuses those that could let a value through unescaped."""

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        source, path, fresh = super().get_source(environment, template)
        check(environment, source, path)
        return source, path, fresh


@pass_context
def _finalize(context: Context, value: object) -> object:
    """What a template prints: Markdown of our own as it is, text and numbers escaped; the names
    in a text that knows them linked, for `once_a_section` to choose from."""
    if type(value) is str:
        return _escaped(value)
    return context["sentence"](value) if isinstance(value, Naming) else _printed(value)


def _printed(value: object) -> object:
    if isinstance(value, Markup | Undefined):
        return value  # an undefined value raises its own error when it is printed
    if isinstance(value, Foreign | Naming):
        return spoken(_escaped(str(value)), language_of(value))
    if isinstance(value, str):
        return _escaped(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return Markup(value)
    raise TypeError(f"a template prints {value!r}, which is neither text nor a number")


@lru_cache(maxsize=100_000)
def _escaped(text: str) -> Markup:
    return Markup(escape(text))


def _link(href: Href, text: str, ref: Ref | None) -> Markup:
    """`[text](relative/path.md#anchor)`; the text alone where there is nothing to link to."""
    words, target = _printed(text), href(ref) if ref else None
    return Markup(f"[{words}]({target})") if target else Markup(words)


def _leads(href: Href, ref: Ref | None) -> bool:
    """Whether there is a page to lead to: an editor may have deleted it."""
    return ref is not None and href(ref) is not None


def _receipt(href: Href, text: str, ref: Ref) -> Markup:
    """The link of a source chip; to the list of sources where the page it leads to is deleted."""
    words, target = _printed(text), href(ref) or href(SOURCES) or "#"
    return Markup(f"[{words}]({target})")


# What HTML takes for a date: "2026", "2026-01", "2026-01-10", "2026-01-12T18:08"; no range.
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?")


def _moment(words: str, iso: str) -> Markup:
    """A date in words that programs can read too; the words alone where HTML knows no such date."""
    shown = Markup(_printed(words))
    if not _DATE.fullmatch(iso):
        return shown
    return Markup(f'<time datetime="{iso}">{shown}</time>')


def _picture(href: Href, chart: Chart) -> Markup:
    return Markup(picture(chart, href))


def _outside(text: str, url: str) -> Markup:
    """A link to another site; the text alone when the address is no plain http(s) address."""
    address = web_address(url)
    words = _printed(text)
    return Markup(f"[{words}]({address})") if address else Markup(words)


def _attribute(text: str) -> Markup:
    return Markup(attribute(text).strip())
