"""The index of the built site's search, made by Pagefind from what the pages show.

It lies in `search/` of the site:

    index.json         which engine and shards there are, what can be chosen in the filters
    engine-VERSION/    Pagefind's scripts and WebAssembly, the same until its version changes
    shards/DIGEST/     up to some two thousand pages each, named by what they were made of
    words/PREFIX.txt   words of the site, to correct a query that none of them fits
    names/FILTER/      all values of a filter that has too many to list at once

An item that is not in the built HTML (withdrawn, hidden, deleted) is not in the index either.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from generator.search import engine, names, vocabulary
from generator.search.entry import Entry
from generator.search.kept import opened
from generator.search.packets import packed
from generator.search.pages import entries
from generator.search.sharding import Shard, shards

FOLDER = "search"
LISTING = "index.json"
EXAMPLES = 4
"""Speakers whom the empty dialog offers: those of most pages."""
UNNAMED = "Speaker not named"
_HERE = Path(__file__).parent


def write(site: Path, cache: Path) -> None:
    """`search/` of a built site, whole or not at all; shards that are in the cache are copied."""
    kept, target = cache / FOLDER, site / FOLDER
    fresh = target.with_name(f".{FOLDER}.tmp")
    shutil.rmtree(fresh, ignore_errors=True)
    with opened(kept, made_by()) as before:
        found = entries(site, before)
    records = packed(found)
    parts = shards(records)
    try:
        made = engine.engine(kept)
        _place(made, fresh / made.name)
        for part in parts:
            _place(engine.shard(part, kept), fresh / "shards" / part.name)
        prefixes = vocabulary.write(parts, kept, fresh / "words", made_by())
        choices = _choices(found)
        more = names.write(choices, fresh / names.FOLDER)
        listing = _listing(made.name, parts, len(records), choices, more, prefixes)
        (fresh / LISTING).write_text(listing, encoding="utf-8")
        shutil.rmtree(target, ignore_errors=True)
        fresh.rename(target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    engine.sweep(kept, {made.name, *(part.name for part in parts)})


def _place(made: Path, target: Path) -> None:
    """Show a folder of the cache on the site: the same files where the disk allows it."""
    shutil.copytree(made, target, copy_function=_linked)


def _linked(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def made_by() -> str:
    """What the bytes of the index depend on besides the pages: Pagefind and the code here."""
    key = hashlib.sha256(version("pagefind").encode())
    for path in sorted((*_HERE.glob("*.py"), *_HERE.glob("*.js"))):
        key.update(path.read_bytes())
    return key.hexdigest()


def _listing(
    made: str,
    parts: Sequence[Shard],
    records: int,
    choices: Mapping[str, list[str]],
    more: Mapping[str, list[str]],
    prefixes: Sequence[str],
) -> str:
    speakers = (name for name in choices.get("speaker", ()) if name != UNNAMED)
    listing = {
        "engine": f"{made}/",
        "shards": [f"shards/{part.name}/" for part in parts],
        "people": [f"shards/{part.name}/" for part in parts if part.people],
        "pages": records,
        "words": list(prefixes),
        "filters": names.foremost(choices),
        "names": more,
        "speakers": list(islice(speakers, EXAMPLES)),
    }
    return json.dumps(listing, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def _choices(found: Sequence[Entry]) -> dict[str, list[str]]:
    """Filter → its values, those that most pages have first."""
    counted: dict[str, Counter[str]] = {}
    for entry in found:
        for name, value in entry.filters:
            counted.setdefault(name, Counter())[value] += 1
    counted.pop("item", None)
    return {name: sorted(c, key=lambda v: (-c[v], v)) for name, c in counted.items()}
