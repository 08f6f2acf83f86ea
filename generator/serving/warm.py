"""MkDocs kept warm: of a site that stands, only what changed is built again.

Beside `converted` the one module that imports MkDocs. It starts once instead of for each edit, and
a page whose text is the same is the same in HTML as long as the *frame* is: the settings, the
templates, which files there are, and what the navigation says of its pages. When the frame changes,
or a plugin that sees all pages is at work, the whole site is built, by MkDocs' own `build`.

Nothing is put in place before all of it is good: a site with a warning stays as it was.
"""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, TemplateError
from mkdocs.commands.build import _build_page, _populate_page, build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from generator import redirects
from generator.config import Config
from generator.keep import files as on_disk
from generator.search import FOLDER as SEARCH
from generator.site import SiteError
from generator.store import manifest

_OURS = "briefing/serving"
_TEMPLATES = (".html", ".xml")
"""Of the overrides: what shows on every page, and the map of the site."""
_LOG = "mkdocs"


class _Parts(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Keeps what a build worked with; changes nothing."""

    files: Files
    env: Environment
    nav: Navigation

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> None:
        self.nav = nav

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> None:
        self.env, self.files = env, files


@dataclass(frozen=True, slots=True)
class _Built:
    """A site that stands, and what it was made of."""

    folder: Path
    frame: str
    sources: dict[str, str]
    """Path of a page or file → digest of what it held."""
    config: MkDocsConfig
    parts: _Parts

    @property
    def pages(self) -> list[File]:
        return list(self.parts.files.documentation_pages())


class WarmSite:
    """The site below `home`, brought up to date by `update`."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._count = 0
        self._built: _Built | None = None
        self._doubtful: set[str] = set()
        """Sources that were read for an update that failed."""

    @property
    def folder(self) -> Path | None:
        """Where the last good site lies."""
        return self._built.folder if self._built else None

    @property
    def mount(self) -> str:
        """The path of the site on its host: "/", or "/briefing/"."""
        path = urlsplit((self._built and self._built.config.site_url) or "/").path
        return f"/{path.strip('/')}/".replace("//", "/")

    def update(self, settings: Config) -> bool:
        """Whether the site is another now. Raises SiteError, and then it is as it was."""
        frame, sources = _frame(settings), _sources(settings)
        with _warnings() as told:
            try:
                return self._update(settings, frame, sources, told)
            except (MkDocsException, TemplateError, OSError, ValueError, SystemExit) as error:
                why = told or [f"{type(error).__name__}: {error}"]
                raise SiteError("\n".join(why)) from None

    def _update(
        self, settings: Config, frame: str, sources: dict[str, str], told: list[str]
    ) -> bool:
        built = self._built
        if built is None or built.frame != frame:
            return self._whole(settings, frame, sources, told)
        changed = {p for p, digest in sources.items() if built.sources.get(p) != digest}
        changed |= self._doubtful
        if not changed:
            return False
        if _overseen(built.config) or not self._in_part(built, changed, told):
            return self._whole(settings, frame, sources, told)
        built.sources.update(sources)
        self._doubtful.clear()
        return True

    def _whole(
        self, settings: Config, frame: str, sources: dict[str, str], told: list[str]
    ) -> bool:
        self._count += 1
        folder, before = self._home / f"site-{self._count}", self._built
        config = load_config(str(settings.file), site_dir=str(folder), strict=True)
        parts = _Parts()
        config.plugins[_OURS] = parts
        config.plugins.on_startup(command="serve", dirty=False)
        told.clear()
        build(config)
        known = manifest(settings.content)
        redirects.write(folder, known.moved, known.pages)
        if before and (before.folder / SEARCH).is_dir() and not (folder / SEARCH).exists():
            # The search of a moment ago, until its index is made anew.
            shutil.copytree(before.folder / SEARCH, folder / SEARCH, copy_function=os.link)
        self._built = _Built(folder, frame, sources, config, parts)
        self._doubtful.clear()
        shutil.rmtree(self._home / f"site-{self._count - 2}", ignore_errors=True)
        return True

    def _in_part(self, built: _Built, changed: set[str], told: list[str]) -> bool:
        """Build the changed sources; False when that is not enough, or the site may be wrong."""
        self._doubtful |= changed
        staging = self._home / "staging"
        shutil.rmtree(staging, ignore_errors=True)
        listed = {page.file.src_uri: page for page in built.parts.nav.pages}
        menu = {uri: (page.title, page.meta) for uri, page in listed.items()}
        touched = [file for file in built.parts.files if file.abs_src_path in changed]
        mapped = [_robots(file) for file in touched]
        for file in touched:
            if file.page is not None:
                _populate_page(file.page, built.config, built.parts.files)
        if any(menu[uri] != (page.title, page.meta) for uri, page in listed.items()):
            return False
        if mapped != [_robots(file) for file in touched]:
            return False
        for file in touched:
            _make(file, built, staging / file.dest_uri)
        level = built.config.validation.links.anchors
        for file in built.pages:
            if file.page is not None:
                file.page.validate_anchor_links(files=built.parts.files, log_level=level)
        if told:
            raise ValueError("warnings")
        for file in touched:
            _put(staging / file.dest_uri, built.folder / file.dest_uri)
        return True


def _overseen(config: MkDocsConfig) -> bool:
    """Whether a plugin or a hook is at work, which may make of one page what another says."""
    others = (plugin for name, plugin in config.plugins.items() if name != _OURS)
    return any(getattr(plugin, "config", {}).get("enabled", True) for plugin in others)


def _robots(file: File) -> object:
    """What a page asks of search engines, which the map of the site follows."""
    return file.page.meta.get("robots") if file.page is not None else None


def _make(file: File, built: _Built, place: Path) -> None:
    """Build a page, or copy another file, to `place`."""
    place.parent.mkdir(parents=True, exist_ok=True)
    if file.page is None:
        shutil.copyfile(file.abs_src_path or "", place)
    else:
        file.abs_dest_path = str(place)
        _build_page(file.page, built.config, built.pages, built.parts.nav, built.parts.env)


def _put(made: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    made.replace(place)


# --- what a site is made of -------------------------------------------------------------------


def _frame(settings: Config) -> str:
    """A digest of what shows on every page, and of the names of all files."""
    key = hashlib.sha256(settings.file.read_bytes())
    for folder in filter(None, (settings.content, settings.overrides)):
        for path in on_disk.walk(folder, ""):
            key.update(f"\0{folder}\0{path}\0".encode("utf-8", "surrogateescape"))
            if folder == settings.overrides and path.suffix in _TEMPLATES:
                key.update((folder / path).read_bytes())
    return key.hexdigest()


def _sources(settings: Config) -> dict[str, str]:
    found: dict[str, str] = {}
    for folder in filter(None, (settings.content, settings.overrides)):
        for path in on_disk.walk(folder, ""):
            if folder == settings.content or path.suffix not in _TEMPLATES:
                place = folder / path
                found[str(place)] = hashlib.sha256(place.read_bytes()).hexdigest()
    return found


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What MkDocs warns of meanwhile."""
    told: list[str] = []

    class Listening(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            told.append(f"{record.levelname}: {record.getMessage()}")

    log, handler = logging.getLogger(_LOG), Listening(logging.WARNING)
    log.addHandler(handler)
    log.propagate, propagated = False, log.propagate
    try:
        yield told
    finally:
        log.removeHandler(handler)
        log.propagate = propagated


@contextmanager
def environment(wanted: Mapping[str, str]) -> Iterator[None]:
    """For a while, tell MkDocs in this process what it is told in one of its own."""
    before = dict(os.environ)
    os.environ.update({"NO_MKDOCS_2_WARNING": "1", **wanted})
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
