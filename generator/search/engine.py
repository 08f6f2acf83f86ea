"""Pagefind at work: a group of pages in, the files of its index out, kept by their digest."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import tempfile
from importlib.metadata import version
from pathlib import Path

from pagefind.service import get_executable

from generator.errors import BriefingError
from generator.search import bundle
from generator.search.sharding import CHUNK, Shard

TRIES = 4
"""Pagefind 1.5.2 may end before its last file is written: one run in ten with many pages."""
NOBODYS_WORD = "zxqvjzxqvj"
"""All that the index beside the scripts holds: Pagefind makes none of nothing."""
WORKER = "pagefind-worker.js"
LOSSES = (Path(__file__).parent / "losses.js").read_bytes()
"""What our part of the worker is: it tells the page of pieces that did not come."""
ASKING = b"let index_resp=this.backend.request_indexes(ptr,term);"
LESS = b'let index_resp=filter_only?"[]":this.backend.request_indexes(ptr,term);'
"""Asked for a filter alone, Pagefind 1.5.2 fetches all of its index (2 MB of 1,000 articles), which
it then does not need."""
STATIC = ("pagefind.js", WORKER, "wasm.en.pagefind")
"""What a browser runs, of all that Pagefind brings."""


class SearchError(BriefingError):
    """No index could be made; the message holds what Pagefind said."""


def engine(cache: Path) -> Path:
    """The folder of the scripts; they ask for the index beside them first, which says nothing."""
    ours = hashlib.sha256(LOSSES + LESS).hexdigest()[:8]
    target = cache / f"engine-{version('pagefind')}-{ours}"
    if not target.is_dir():
        page = f"<html><body data-pagefind-body>{NOBODYS_WORD}</body></html>"
        _make({"index.html": page}, target, STATIC)
    return target


def shard(part: Shard, cache: Path) -> Path:
    """The folder of a shard's index, made now or found."""
    target = cache / part.name
    if not target.is_dir():
        pages = {(e.url + "index.html" if e.url[-1:] in ("", "/") else e.url): e.html
                 for e in part.entries}  # fmt: skip
        _make(pages, target, ())
    return target


def sweep(cache: Path, used: set[str]) -> None:
    """Take away what no longer belongs to the site."""
    for place in cache.iterdir():
        if place.is_dir() and place.name not in used:
            shutil.rmtree(place, ignore_errors=True)
        elif place.suffix == ".json" and place.stem not in used:
            place.unlink(missing_ok=True)


def _make(pages: dict[str, str], target: Path, static: tuple[str, ...]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        site, made = Path(folder, "site"), Path(folder, "made")
        for name, html in pages.items():
            place = site / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(html, encoding="utf-8")
        _run(site, made, static)
        bundle.settle(made)
        made.rename(target)


def _run(site: Path, made: Path, static: tuple[str, ...]) -> None:
    said = ""
    for _ in range(TRIES):
        shutil.rmtree(made, ignore_errors=True)
        said = _pagefind(site, made)
        if made.is_dir():
            _strip(made, static)
            _mend(made, static)
            faults = list(bundle.faults(made, static))
            if not faults:
                return
            said = "\n".join([said, *faults])
    raise SearchError(f"Pagefind made no whole index:\n{said.strip()}")


def _pagefind(site: Path, made: Path) -> str:
    """Run it; what it printed."""
    program = get_executable()
    if program is None:
        raise SearchError("Pagefind is not installed: make env, or pip install pagefind_bin")
    command = [str(program), "--site", str(site), "--output-path", str(made)]
    command += ["--force-language", "en", "--quiet"]
    done = subprocess.run(
        command,
        env={**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": CHUNK},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout


def _mend(made: Path, static: tuple[str, ...]) -> None:
    """Put our words into Pagefind's scripts."""
    for path in (made / name for name in static if name.endswith(".js")):
        if path.is_file():
            ours = LOSSES if path.name == WORKER else b""
            path.write_bytes(ours + path.read_bytes().replace(ASKING, LESS))


def _strip(made: Path, static: tuple[str, ...]) -> None:
    """Leave what belongs to the index, and the named files."""
    for path in sorted(made.iterdir()):
        keep = path.suffix == ".pf_meta" or path.name in (bundle.ENTRY, *static)
        if path.is_file() and not keep:
            path.unlink()
