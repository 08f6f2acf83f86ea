"""Reads seeds and the built HTML again, and says what on the site is not as it should be.

What it relies on is the markup alone, so that nothing between a seed and its page can paraphrase:

A RECEIPT is a link `<a class="src" data-span="ARTICLE:START-END">`: characters START to END
(exclusive) of the seed ARTICLE, its path below `seeds/` without suffix, "/" as "--". Paths
and text are compared after white space is folded and control characters are gone, and not
otherwise. "…" and "[…]" stand for words left out; between them every character counts.

An ITEM is a heading with an id of a known prefix, and everything after it up to the next heading.
Its own receipt is the first one in its `.by`, else in a `details.receipt`, else anywhere below
its heading (`details.variants` aside). Every item has one, unless it is `.withdrawn`.

- `q-`: the heading between “ and ”, with the block quotations below it, is the words of its
  receipt; "first” […] “second" where it is interrupted.
- `q- .in-sentence`: the bold words of the heading are; the heading stands around them.
- `n-`: the bold words of the heading are, the value; the rest of the heading stands near.
- `e-`: the heading after the bold date (the date is ours) is; "…" where it is cut.
- `f-`: question and answer stand in the receipt or after it; each answer is followed by its own.
  The question is the first source's.
- `d-`: see wordings.

Words in “ ” in a `.counted` of an item, the phrase that a date was counted from, stand in one of
its sources.

A POINT is an entry of the list right after a heading `.points`: its paragraphs without a class are
the words of its first receipt. A `details.receipt` holds a sentence with its bold words, as
`.in-sentence` does. A WORDING is a `dd` after a `dt` with a receipt; in `details.variants` it is
the words of that receipt, elsewhere it stands near. A LABEL is a link to an item in a `.matrix`,
`.ledger` or `.changes`: its words stand near a receipt of that item, and the values in the next
cell of a ledger, " · " between them, are the words of its receipts. A row of a `.matrix` whose head
is a receipt has the words of that receipt.

Data files are as `verification/data.py` says: places in them exist, words beside them stand there,
addresses lead to a page. A feed says of a page what they say of it.

The outlets' prose that all files show together keeps to the budget of `verification/budget.py`.

Also: no id twice on a page; no link to a page, file or id that does not exist; no link that runs
something; nothing loaded from another host, by pages or style sheets; no title in the theme's
search index that would become markup; no file that Pagefind's index lists and lacks, nothing in it
that the pages lack.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import cache
from itertools import islice
from pathlib import Path

from generator.verification import budget, data, feeds, links
from generator.verification.budget import Found
from generator.verification.finding import finding
from generator.verification.labels import Label, labelled
from generator.verification.markup import walk
from generator.verification.page import Checked, Desk, address_of, checked, tree
from generator.verification.problem import Problem
from generator.verification.search import search
from generator.verification.shown import files as readable
from generator.verification.sources import Sources

__all__ = ["Problem", "Verdict", "verdict", "verify"]

BATCH = 40
"""Pages given to a process at once: some 0.2 s of work."""
ALONE = 120
"""Up to this many pages one process is faster than starting others."""
_ASKS = re.compile(r"(?:url\(|@import)\s*[\"']?\s*(?:https?:)?//", re.I)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verification found out about a built site."""

    problems: list[Problem]
    """In the order of its pages."""
    shown: list[budget.Shown]
    """Of each article the words of its prose on the whole site, in the order of the seeds."""

    def as_json(self) -> str:
        """Both, a row each with the names of its fields."""
        found = {
            "problems": [asdict(problem) for problem in self.problems],
            "shown": [asdict(one) for one in self.shown],
        }
        return json.dumps(found, ensure_ascii=False, indent=2)


def verify(
    root: Path,
    site: Path,
    seeds: Path | None = None,
    advance: Callable[[int], None] | None = None,
) -> list[Problem]:
    """Every problem of the built site, in the order of its pages."""
    return verdict(root, site, seeds, advance).problems


def verdict(
    root: Path,
    site: Path,
    seeds: Path | None = None,
    advance: Callable[[int], None] | None = None,
) -> Verdict:
    """The problems of the built site, and how much it shows; `advance` hears of each batch.

    `seeds` is the folder of the seeds, `root / "seeds"` unless told.
    """
    files = list(readable(site))
    if "index.html" not in files:
        return Verdict([Problem("", "", f"{site} has no index.html: build the site first")], [])
    sources = Sources(seeds or root / "seeds")
    prose = budget.seeds(site, sources)
    desk = Desk(site, sources, links.base_of(tree(site, "index.html")), prose)
    pages: dict[str, Checked] = {}
    found: list[Found] = []
    for batch in _batches(files, desk):
        pages.update((page.file, page) for page, _ in batch if page)
        found.extend(words for _, words in batch)
        if advance:
            advance(sum(1 for page, _ in batch if page))
    shown = budget.shown(prose, found, sources)
    return Verdict(
        sorted({*_problems(pages, desk), *budget.problems(shown, found, sources)}), shown
    )


def _problems(pages: dict[str, Checked], desk: Desk) -> Iterator[Problem]:
    for page in pages.values():
        yield from page.problems
    yield from _dead(pages, desk.site)
    yield from _far_labels(pages.values(), desk)
    yield from data.data(desk.site, desk.sources)
    yield from _dead_addresses(pages, desk.site)
    yield from feeds.feeds(desk.site, desk.base)
    yield from _stylesheets(desk.site)
    yield from search(desk.site)
    yield from finding(desk.site, {page.file: page.ids for page in pages.values()})


# --- files, in this process or in several ------------------------------------------------------

Looked = tuple[Checked | None, Found]
"""What is known of a file: as a page, if it is one, and the words that it shows."""


def _batches(files: list[str], desk: Desk) -> Iterator[list[Looked]]:
    if len(files) <= ALONE:
        yield [_looked(file, desk) for file in files]
        return
    rest = iter(files)
    batches = iter(lambda: list(islice(rest, BATCH)), [])
    with ProcessPoolExecutor(initializer=_open, initargs=(desk,)) as pool:
        yield from pool.map(_batch, batches)


_desk: Desk
"""In a process of the pool: its own, so that it reads a seed once for all its pages."""


def _open(desk: Desk) -> None:
    global _desk
    _desk = desk


def _batch(files: list[str]) -> list[Looked]:
    return [_looked(file, _desk) for file in files]


def _looked(file: str, desk: Desk) -> Looked:
    page = checked(file, desk) if file.endswith(".html") else None
    return page, budget.found(desk.site, file, desk.prose)


# --- what only all pages together can tell -----------------------------------------------------


def _dead(pages: dict[str, Checked], site: Path) -> Iterator[Problem]:
    exists = cache(lambda file: (site / file).is_file())
    for page in pages.values():
        for target in page.targets:
            there = pages.get(target.file)
            if there is None and not exists(target.file.lstrip("/")):
                message = f"a link leads to {target.file}, which does not exist"
            elif there and target.fragment and target.fragment not in there.ids:
                lacks = address_of(target.file)
                message = f"a link leads to #{target.fragment}, which /{lacks} lacks"
            else:
                continue
            yield Problem(address_of(page.file), target.item, message)


def _dead_addresses(pages: dict[str, Checked], site: Path) -> Iterator[Problem]:
    """Addresses in data files that lead nowhere."""
    for file, target in data.targets(site):
        if target.file not in pages:
            address = address_of(target.file)
            yield Problem(file, target.item, f"its address /{address} does not exist")


def _far_labels(pages: Iterable[Checked], desk: Desk) -> Iterator[Problem]:
    """Labels of items on other pages: each of those pages is read once more."""
    far: dict[str, list[tuple[str, Label]]] = {}
    for page in pages:
        for label in page.labels:
            far.setdefault(label.file, []).append((page.file, label))
    for file in sorted(file for file in far if (desk.site / file).is_file()):
        spots = walk(tree(desk.site, file))
        complaints = labelled(spots, [label for _, label in far[file]], desk.sources)
        for (source, label), message in zip(far[file], complaints, strict=True):
            if message:
                yield Problem(address_of(source), label.item, message)


def _stylesheets(site: Path) -> Iterator[Problem]:
    for path in sorted(site.rglob("*.css")):
        if _ASKS.search(path.read_text(encoding="utf-8", errors="replace")):
            name = path.relative_to(site).as_posix()
            yield Problem(name, "", "the style sheet asks another host")
