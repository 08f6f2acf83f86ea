"""Reads seeds and the built HTML again, and says what on the site is not as it should be.

What it relies on is the markup alone, so that nothing between a seed and its page can paraphrase:

A RECEIPT is a link `<a class="src" data-span="ARTICLE:START-END">`: characters START to END
(exclusive) of the seed ARTICLE, its path below `seeds/` without suffix, "/" as "--". Text is
compared after white space is folded and control characters are gone, and not otherwise. "…" and
"[…]" stand for words left out; between them every character counts.

An ITEM is a heading with an id of a known prefix, and everything after it up to the next heading.
Its own receipt is the first one in its `details.receipt`, else the first one below its heading
(`details.variants` aside). Every item has one, unless it is `.withdrawn`.

- `q-`: the heading between “ and ”, with the block quotations below it, is the words of its
  receipt; "first” […] “second" where it is interrupted.
- `q- .in-sentence`: the bold words of the heading are; the heading stands around them.
- `n-`: the bold words of the heading are, the value; the rest of the heading stands near.
- `e-`: the heading after the bold date (the date is ours) is; "…" where it is cut.
- `f-`: question and answer stand in the receipt or after it; each answer is followed by its own.
  The question is the first source's.
- `d-`: see wordings.

A POINT is an entry of the list right after a heading `.points`: its paragraphs without a class are
the words of its first receipt. A `details.receipt` holds a sentence with its bold words, as
`.in-sentence` does. A WORDING is a `dd` after a `dt` with a receipt, and stands near it.

Also: no id twice on a page; no link to a page, file or id that does not exist; no link that runs
something; nothing loaded from another host, by pages or style sheets; no title in the search
index that would become markup.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

from generator.verification import links
from generator.verification.claims import claims
from generator.verification.items import items
from generator.verification.markup import Spot, parse, walk
from generator.verification.problem import Problem
from generator.verification.search import search
from generator.verification.sources import Sources

__all__ = ["Problem", "verify"]

BATCH = 40
"""Pages given to a process at once: some 0.2 s of work."""
ALONE = 120
"""Up to this many pages one process is faster than starting others."""
_ASKS = re.compile(r"(?:url\(|@import)\s*[\"']?\s*(?:https?:)?//", re.I)


@dataclass(frozen=True, slots=True)
class _Checked:
    """What one page says and links to."""

    file: str
    ids: frozenset[str]
    targets: tuple[links.Target, ...]
    problems: tuple[Problem, ...]


def verify(
    root: Path,
    site: Path,
    seeds: Path | None = None,
    advance: Callable[[int], None] | None = None,
) -> list[Problem]:
    """Every problem of the built site, in the order of its pages; `advance` hears of each batch.

    `seeds` is the folder of the seeds, `root / "seeds"` unless told.
    """
    files = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    if "index.html" not in files:
        return [Problem("", "", f"{site} has no index.html: build the site first")]
    base = links.base_of(parse((site / "index.html").read_bytes()))
    pages: dict[str, _Checked] = {}
    for batch in _batches(files, site, seeds or root / "seeds", base):
        pages.update((page.file, page) for page in batch)
        if advance:
            advance(len(batch))
    found = [problem for page in pages.values() for problem in page.problems]
    found.extend(_dead(pages, site))
    found.extend(_stylesheets(site))
    found.extend(search(site))
    return sorted(set(found))


def _batches(
    files: list[str], site: Path, seeds: Path, base: links.Base
) -> Iterator[list[_Checked]]:
    batches = list(_split(files, BATCH))
    tasks = [(batch, site, seeds, base) for batch in batches]
    if len(files) <= ALONE:
        yield from map(_batch, tasks)
        return
    with ProcessPoolExecutor() as pool:
        yield from pool.map(_batch, tasks)


def _split(files: Iterable[str], size: int) -> Iterator[list[str]]:
    rest = iter(files)
    while batch := list(islice(rest, size)):
        yield batch


def _batch(task: tuple[list[str], Path, Path, links.Base]) -> list[_Checked]:
    files, site, seeds, base = task
    return [_page(site, file, _sources(seeds), base) for file in files]


@cache
def _sources(seeds: Path) -> Sources:
    """One per process: a seed is read once, however many pages speak of it."""
    return Sources(seeds)


def _page(site: Path, file: str, sources: Sources, base: links.Base) -> _Checked:
    spots = walk(parse((site / file).read_bytes()))
    keys = links.ids(spots)
    complaints = [
        *items(spots, sources),
        *claims(spots, sources),
        *((key, f"the id stands {n} times on the page") for key, n in keys.items() if n > 1),
        *_addresses(spots, base),
    ]
    problems = tuple(Problem(_address(file), item, message) for item, message in complaints)
    return _Checked(file, frozenset(keys), tuple(_targets(spots, file, base)), problems)


def _address(file: str) -> str:
    return file.removesuffix("index.html")


def _addresses(spots: list[Spot], base: links.Base) -> Iterator[tuple[str, str]]:
    for spot, address in links.loads(spots):
        if links.strange(address, base):
            yield spot.item, f"<{spot.element.tag}> asks another host: {address}"
    for spot, address in links.hrefs(spots):
        if links.harmful(address):
            yield spot.item, f"a link could run something: {address[:60]}"


def _targets(spots: list[Spot], file: str, base: links.Base) -> Iterator[links.Target]:
    """Each place in the site that the page links to or loads, once."""
    seen: set[tuple[str, str]] = set()
    for spot, address in (*links.hrefs(spots), *links.loads(spots)):
        place = None if links.harmful(address) else links.target(address, file, base)
        if place and place not in seen:
            seen.add(place)
            yield links.Target(*place, item=spot.item)


def _dead(pages: dict[str, _Checked], site: Path) -> Iterator[Problem]:
    exists = cache(lambda file: (site / file).is_file())
    for page in pages.values():
        for target in page.targets:
            there = pages.get(target.file)
            if there is None and not exists(target.file.lstrip("/")):
                message = f"a link leads to {target.file}, which does not exist"
            elif there and target.fragment and target.fragment not in there.ids:
                message = (
                    f"a link leads to #{target.fragment}, which /{_address(target.file)} lacks"
                )
            else:
                continue
            yield Problem(_address(page.file), target.item, message)


def _stylesheets(site: Path) -> Iterator[Problem]:
    for path in sorted(site.rglob("*.css")):
        if _ASKS.search(path.read_text(encoding="utf-8", errors="replace")):
            name = path.relative_to(site).as_posix()
            yield Problem(name, "", "the style sheet asks another host")
