"""One picture for every story and briefing, for when a link to it is shown elsewhere.

Drawn at build time from the head of the page in `content/`, so that an editor's headline counts,
and kept by what it shows: a page that did not change costs a link to a file.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version
from pathlib import Path

import yaml

from generator.cards.drawing import Card, draw
from generator.keep.frontmatter import head

FOLDER = "cards"
"""Below the site: "cards/stories/x.png" for "stories/x/"."""
KINDS = ("stories", "briefings")
VERSION = "1"
"""Goes up when the drawing changes."""
MANY = 60
"""Cards from which a second processor pays."""


def made_by() -> str:
    """What cards depend on beside the pages."""
    return f"cards {VERSION} {version('pillow')}"


def write(content: Path, site: Path, cache: Path, name: str) -> None:
    """The card of each story and briefing of `content`, below `site`."""
    kept = cache / FOLDER
    kept.mkdir(parents=True, exist_ok=True)
    wanted = {target: (_key(said, name), said) for target, said in _heads(content)}
    missing = {key: said for key, said in wanted.values() if not (kept / key).exists()}
    for key, picture in zip(missing, _drawn(list(missing.values()), name), strict=True):
        _put(kept / key, picture)
    for target, (key, _) in wanted.items():
        place = site / FOLDER / target
        place.parent.mkdir(parents=True, exist_ok=True)
        _link(kept / key, place)
    _sweep(kept, {key for key, _ in wanted.values()})


def _heads(content: Path) -> Iterator[tuple[str, str]]:
    """("stories/x.png", front matter) of each page that has a card."""
    for kind in KINDS:
        for path in sorted((content / kind).glob("*.md")):
            found = head(path.read_text("utf-8"))
            if found and path.stem != "index":
                yield f"{kind}/{path.stem}.png", found


def _key(said: str, name: str) -> str:
    return hashlib.sha256("\0".join((made_by(), name, said)).encode()).hexdigest() + ".png"


def _drawn(heads: list[str], name: str) -> Iterator[bytes]:
    cards = [_card(said, name) for said in heads]
    if len(cards) < MANY:
        yield from map(draw, cards)
        return
    with ProcessPoolExecutor() as workers:
        yield from workers.map(draw, cards, chunksize=16)


def _card(front: str, name: str) -> Card:
    """What a page says of itself; a head that an editor broke gives a card with the site's name."""
    try:
        said = yaml.load(front, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        said = {}
    found = said if isinstance(said, dict) else {}
    title, kicker, told = (str(found.get(k) or "") for k in ("title", "kicker", "description"))
    return Card(title or name, kicker, told.rstrip("."), name)


def _put(place: Path, picture: bytes) -> None:
    """Whole or not at all: a torn picture would be kept for good."""
    temporary = place.with_suffix(".tmp")
    temporary.write_bytes(picture)
    temporary.replace(place)


def _link(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    try:
        os.link(source, target)
    except OSError:  # another disk, or one without links
        target.write_bytes(source.read_bytes())


def _sweep(kept: Path, wanted: set[str]) -> None:
    for path in kept.iterdir():
        if path.name not in wanted:
            path.unlink()
