"""Excerpts, not copies: the words of each outlet's prose that the built site shows in all.

They are counted on the site as it stands: in its pages and their metadata, data files, feeds, the
database and what the search reads. An article may show as many words as `limit` says, over all
files together, and no excerpt more than `EXCERPT` in a row.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from generator.records import Span
from generator.verification.page import address_of
from generator.verification.problem import Problem
from generator.verification.prose import Seed, folded, seed, without
from generator.verification.runs import CHANCE, CROWD, Index, index
from generator.verification.shown import texts
from generator.verification.sources import Sources

WORDS = 150
SHARE = 4
"""One word in four."""
LEEWAY = 0.05
"""What two ways of counting may differ by: whether a name in a figure is prose, and the like. Of
450 articles that keep to the budget as the generator counts, three came out over it here, by 2, 2
and 4 words."""
EXCERPT = 25
NAME = 3
"""An excerpt may be so much longer rather than part a name."""
WITHHELD = 12
"""Words in a row that a title and a name come to: of a withheld text more is none of these."""
_SAID = (("quotes", "parts"), ("questions", "answers"), ("figures", "values"), ("actors", "roles"))
"""Data files with the places of what does not count: quotations, questions, values, offices."""
_RECEIPT = re.compile(r'data-span="([^"]+):\d+-\d+"')


@dataclass(frozen=True, slots=True)
class Shown:
    """What the site shows of one article."""

    article: str
    words: int
    most: int
    """How many it may show."""
    where: str
    """The file that shows most of them."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one file shows: by article the words, a bit each, and the longest run of them."""

    file: str
    words: Mapping[str, int]
    longest: Mapping[str, int]


def seeds(site: Path, sources: Sources) -> Index:
    """The outlets' prose, as the seeds hold it, ready to be found on the site."""
    free: dict[str, list[Span]] = defaultdict(list)
    for name, key in _SAID:
        for row in _rows(site, name):
            for article, span in _places(row.get(key)):
                free[article].append(span)
    titles = {row.get("id"): str(row.get("headline") or "") for row in _rows(site, "articles")}
    found: dict[str, Seed] = {}
    withheld: dict[str, Seed] = {}
    for article, path, text in sources.all():
        title = tuple(_title(text, titles.get(article, "")))
        if rights(path) == "none":
            withheld[article] = seed(text, title, withheld=True)
        else:
            found[article] = seed(text, (*title, *free[article]))
    known = tuple(found.values())
    found.update((article, without(one, known)) for article, one in withheld.items())
    return index(found)


def _title(text: str, words: str) -> Iterator[Span]:
    """Where the headline stands, whatever white space is between its words."""
    found = re.search(r"\s+".join(map(re.escape, words.split())), text) if words else None
    if found:
        yield Span(*found.span())


def found(site: Path, file: str, prose: Index) -> Found:
    """What one file shows of which article."""
    words: dict[str, int] = defaultdict(int)
    longest: dict[str, int] = defaultdict(int)
    named = _named(site / file)
    for text in texts(site / file):
        for article, run in prose.runs(folded(text), named):
            if run.bit_count() >= CHANCE or article in named:
                words[article] |= run
                longest[article] = max(longest[article], prose.seeds[article].counted(run))
    return Found(file, dict(words), dict(longest))


def shown(prose: Index, files: Iterable[Found], sources: Sources) -> list[Shown]:
    """Of every article how much is shown on the whole site, in the order of the seeds."""
    words: dict[str, int] = defaultdict(int)
    most: dict[str, tuple[int, str]] = {}
    for file in files:
        for article, bits in file.words.items():
            words[article] |= bits
            count = prose.seeds[article].counted(bits)
            most[article] = max(most.get(article, (0, "")), (count, file.file))
    limits = {
        article: limit(rights(path), prose.seeds[article]) for article, path, _ in sources.all()
    }
    return [
        Shown(a, prose.seeds[a].counted(words[a]), limits[a], most.get(a, (0, ""))[1])
        for a in limits
    ]


def limit(granted: str, one: Seed) -> int:
    """How many words of its prose the site may show."""
    if granted == "full":
        return one.total
    return 0 if granted == "none" else min(WORDS, one.total // SHARE)


def problems(shown: Iterable[Shown], files: Iterable[Found], sources: Sources) -> Iterator[Problem]:
    """Articles of which the site shows more than it may, and excerpts that are too long."""
    granted = {article: rights(path) for article, path, _ in sources.all()}
    for one in shown:
        if one.words > one.most * (1 + LEEWAY) and granted[one.article] != "none":
            message = f"the site shows {one.words} words of the prose of {one.article!r}"
            yield Problem(address_of(one.where), "", f"{message}, {one.most} are allowed")
    for file in files:
        for article, length in sorted(file.longest.items()):
            most = {"full": length, "none": WITHHELD}.get(granted[article], EXCERPT + NAME)
            if length > most:
                message = f"an excerpt shows {length} words of {article!r} in a row"
                yield Problem(address_of(file.file), "", f"{message}, {most} are allowed")


def rights(path: Path) -> str:
    """What the sidecar of a seed grants: "excerpts" unless it says otherwise."""
    for suffix in (".yml", ".yaml"):
        sidecar = path.with_suffix(suffix)
        if sidecar.is_file() and not sidecar.is_symlink():
            try:
                told = yaml.safe_load(sidecar.read_text("utf-8-sig"))
            except (yaml.YAMLError, UnicodeDecodeError):
                return "excerpts"
            return str(told.get("rights", "excerpts")) if isinstance(told, dict) else "excerpts"
    return "excerpts"


def _named(path: Path) -> frozenset[str]:
    """The articles that a page names in its receipts; none for a register of very many."""
    if path.suffix != ".html":
        return frozenset()
    named = frozenset(_RECEIPT.findall(path.read_text("utf-8", errors="replace")))
    return named if len(named) <= CROWD else frozenset()


def _rows(site: Path, name: str) -> list[dict[str, object]]:
    try:
        rows = json.loads((site / "data" / f"{name}.json").read_text("utf-8"))[name]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [row for row in rows if isinstance(row, dict)]


def _places(value: object) -> Iterator[tuple[str, Span]]:
    if isinstance(value, dict):
        if {"article", "start", "end"} <= value.keys():
            yield value["article"], Span(value["start"], value["end"])
        value = list(value.values())
    if isinstance(value, list):
        for inner in value:
            yield from _places(inner)
