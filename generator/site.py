"""`content/` → `site/`: MkDocs in a process of its own, and only when something changed."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from generator import cards, database, markdown_copies, on_disk, redirects, search
from generator.absolute import VERSION, home_of, make_absolute
from generator.config import Config
from generator.database import metadata
from generator.errors import BriefingError
from generator.keep import files
from generator.store import manifest

STAMP = "site.json"
HTML = "html"
"""What MkDocs made of the Markdown of each page, below the cache."""
DATA = "data"
DATABASE, CARDS, MARKDOWN = "BRIEFING_DATABASE", "BRIEFING_CARDS", "BRIEFING_MARKDOWN"
"""Tell the templates what will lie where; a build by MkDocs alone has none of them."""
PAGEFIND = {"BRIEFING_SEARCH": "pagefind", "BRIEFING_THEME_SEARCH": "false"}
"""Tells the templates that the index will be Pagefind's, and the theme to make none; a build by
MkDocs alone has the theme's search."""
MATERIAL = {"BRIEFING_SEARCH": "material"}
"""Tells the templates that the theme's index will be there for copies opened from disk, too."""
NO_DATE = "315532800"
"""1 January 1980, for a site whose sources are all undated: the first day that zip files know."""
LAST_MOMENT = 2**32 - 1
# "SITE_URL" in `!ENV [SITE_URL, "https://…"]`
_VARIABLE = re.compile(r"\b[A-Z][A-Z0-9_]+\b")
_TOLD = re.compile(r"^(?:WARNING|ERROR|CRITICAL)\b.*|^Aborted\b.*", re.MULTILINE)


MOMENT = 0.2
"""Seconds between two looks at whether MkDocs is done."""


def _nobody() -> None:
    """Waiting that nobody watches."""


class SiteError(BriefingError):
    """MkDocs did not build the site; the message holds what it said."""


def build(config: Config, newest: str = "", waiting: Callable[[], None] = _nobody) -> bool:
    """Build the site, strictly; False when it stands there already, made of the very same things.

    `newest` is the latest date among the sources: MkDocs writes it where it would else write
    today's, so that the same content gives the same bytes on any day. `waiting` is called while
    MkDocs is at work.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or epoch_of(newest)
    made_of = _fingerprint(config, epoch)
    stamp = config.cache / STAMP
    if _stamp(stamp) == {"from": made_of, "site": _listing(config.site)}:
        return False
    stamp.unlink(missing_ok=True)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": epoch, "NO_MKDOCS_2_WARNING": "1"}
    environment |= {CARDS: cards.FOLDER, MARKDOWN: markdown_copies.NAME}
    if database.possible(config.content / DATA):
        environment[DATABASE] = f"{DATA}/{database.NAME}"
    environment |= wanted(config) or MATERIAL
    _mkdocs(config, environment, waiting)
    made = manifest(config.content)
    redirects.write(config.site, made.moved, made.pages)
    make_absolute(config.site)
    if database.write(config.site / DATA):
        metadata.write(config.site / DATA, config.site_name, home_of(config.site))
    if wanted(config):
        search.write(config.site, config.cache)
    else:
        on_disk.write(config.site)
    markdown_copies.write(config.content, config.site)
    config.cache.mkdir(exist_ok=True)
    cards.write(config.content, config.site, config.cache, config.site_name)
    stamp.write_text(json.dumps({"from": made_of, "site": _listing(config.site)}), "utf-8")
    return True


def wanted(config: Config) -> dict[str, str]:
    """What MkDocs is told of the search; nothing where the theme's own is wanted."""
    return PAGEFIND if config.search == "pagefind" else {}


def _mkdocs(config: Config, environment: dict[str, str], waiting: Callable[[], None]) -> None:
    command = [sys.executable, "-m", "generator.serving.converted", str(config.cache / HTML)]
    command += ["build", "--strict", "--quiet"]
    command += ["--config-file", str(config.file), "--site-dir", str(config.site)]
    with subprocess.Popen(
        command,
        cwd=config.root,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        said = _said(process, waiting)
    if process.returncode:
        told = _TOLD.findall(said) or said.strip().splitlines()[-20:]
        raise SiteError("\n".join(["MkDocs did not build the site:", *told]))


def _said(process: subprocess.Popen[str], waiting: Callable[[], None]) -> str:
    """What it printed, once it is done."""
    while True:
        try:
            return process.communicate(timeout=MOMENT)[0]
        except subprocess.TimeoutExpired:
            waiting()


def epoch_of(newest: str) -> str:
    """Seconds since 1970 at the start of a day (UTC) of which year, month or day is known.

    1970 for a day before it and 2106 for one behind: gzip, in which MkDocs packs the sitemap,
    knows no other.
    """
    day = newest[:10]
    if not day:
        return NO_DATE
    full = f"{day}-01-01"[:10] if len(day) == 4 else f"{day}-01"[:10]
    seconds = int(datetime.fromisoformat(full).replace(tzinfo=UTC).timestamp())
    return str(min(max(seconds, 0), LAST_MOMENT))


# --- whether anything changed ----------------------------------------------------------------


def _stamp(path: Path) -> object:
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None


def _fingerprint(config: Config, epoch: str) -> str:
    """A digest of all that the built site depends on."""
    key = hashlib.sha256()
    settings = config.file.read_text("utf-8")
    names = sorted(set(_VARIABLE.findall(settings)) & os.environ.keys())
    parts = [settings, epoch, version("mkdocs"), version("mkdocs-material"), version("markdown")]
    parts += [database.made_by(), cards.made_by(), search.made_by(), VERSION, on_disk.VERSION]
    parts += [f"{name}={os.environ[name]}" for name in names]
    key.update("\0".join(parts).encode())
    for folder in (config.content, config.overrides):
        for path in files.walk(folder, "") if folder else ():
            key.update(f"\0{path}\0".encode())
            key.update(Path(folder or "", path).read_bytes())
    return key.hexdigest()


def _listing(site: Path) -> str:
    """A digest of names, sizes and times of the built files: whether anybody touched them."""
    return hashlib.sha256("\n".join(_entries(site)).encode()).hexdigest()


def _entries(site: Path) -> Iterator[str]:
    for path in files.walk(site, ""):
        state = (site / path).stat()
        yield f"{path} {state.st_size} {state.st_mtime_ns}"
