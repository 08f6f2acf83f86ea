"""One built page: what is wrong with it, and what it says and links to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.verification import links
from generator.verification.claims import claims
from generator.verification.items import items
from generator.verification.labels import Label, clauses, labelled, labels
from generator.verification.markup import Element, Spot, parse, walk
from generator.verification.problem import Problem
from generator.verification.runs import Index
from generator.verification.sources import Sources


@dataclass(frozen=True, slots=True)
class Desk:
    """What every page is checked with."""

    site: Path
    sources: Sources
    base: links.Base
    prose: Index


@dataclass(frozen=True, slots=True)
class Checked:
    """What is known of one page; `file` is "stories/name/index.html"."""

    file: str
    ids: frozenset[str]
    targets: tuple[links.Target, ...]
    labels: tuple[Label, ...]
    """Those of items on other pages; labels of its own items are checked with it."""
    problems: tuple[Problem, ...]


def checked(file: str, desk: Desk) -> Checked:
    """The page, read and compared with the seeds."""
    spots = walk(tree(desk.site, file))
    keys = links.ids(spots)
    shown = list(labels(spots, file, desk.base))
    complaints = [
        *items(spots, desk.sources),
        *claims(spots, desk.sources),
        *_own_labels(spots, [label for label in shown if label.file == file], desk.sources),
        *clauses(spots, desk.sources),
        *((key, f"the id stands {n} times on the page") for key, n in keys.items() if n > 1),
        *_addresses(spots, desk.base),
    ]
    return Checked(
        file,
        frozenset(keys),
        tuple(_targets(spots, file, desk.base)),
        tuple(label for label in shown if label.file != file),
        tuple(Problem(address_of(file), item, message) for item, message in complaints),
    )


def tree(site: Path, file: str) -> Element:
    return parse((site / file).read_bytes())


def address_of(file: str) -> str:
    """The page as a reader addresses it: "stories/name/"."""
    return file.removesuffix("index.html")


def _own_labels(
    spots: list[Spot], shown: list[Label], sources: Sources
) -> Iterator[tuple[str, str]]:
    for label, message in zip(shown, labelled(spots, shown, sources), strict=True):
        if message:
            yield label.item, message


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
