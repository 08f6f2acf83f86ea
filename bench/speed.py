"""Where the time goes: each stage's milliseconds for 5,000 characters, and its growth."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from time import process_time

from generator.extract import EXTRACTORS, extended
from generator.garbage import uncollected
from generator.readers.text import parse
from generator.records import Article, Reading

PAGE = 5_000
"""Characters of an ordinary article."""
TARGET = 15.0
"""Milliseconds for all extraction of one."""
SMALL, TIMES = 4_000, 50
"""A text of 50 × 4,000 characters may take 50 times as long as one of 4,000, not more."""
WARM = 20
"""Texts read before the clock counts: word lists are loaded with the first."""

Seconds = dict[str, float]
"""By stage, in the order in which they run: reader, dates, actors, …"""


@dataclass(frozen=True, slots=True)
class Speed:
    """Milliseconds for each 5,000 characters over all texts, and the text that took longest."""

    texts: int
    characters: int
    stages: Mapping[str, float]
    tidying: float
    """What Python's collector took between texts: it is put off while one is read."""
    slowest: tuple[float, str]
    """The lesser of two goes, so that it is not the text another process fell upon."""


def report(texts: Mapping[str, str]) -> str:
    """Both tables over the texts, by name, on one core."""
    return "\n\n".join((_shown(measured(texts)), _grown(*growth(list(texts.values())))))


def measured(texts: Mapping[str, str]) -> Speed:
    for text in list(texts.values())[:WARM]:
        timed(text)
    with tidying() as pauses:
        taken = {name: timed(text) for name, text in texts.items()}
    characters = sum(map(len, texts.values()))
    a_page = 1000 * PAGE / characters
    stages = {stage: a_page * spent for stage, spent in _sum(taken.values()).items()}
    return Speed(len(texts), characters, stages, a_page * sum(pauses), _slowest(texts, taken))


@contextmanager
def tidying() -> Iterator[list[float]]:
    """The seconds of each run of the garbage collector while this lasts."""
    pauses: list[float] = []
    began = 0.0

    def note(phase: str, _: object) -> None:
        nonlocal began
        if phase == "start":
            began = process_time()
        else:
            pauses.append(process_time() - began)

    gc.callbacks.append(note)
    try:
        yield pauses
    finally:
        gc.callbacks.remove(note)


def _slowest(texts: Mapping[str, str], taken: Mapping[str, Seconds]) -> tuple[float, str]:
    def a_page(name: str, spent: Seconds) -> float:
        return 1000 * PAGE * _extraction(spent) / max(len(texts[name]), 1)

    long = [name for name in taken if len(texts[name]) >= SMALL // 2] or list(taken)
    first = sorted(long, key=lambda name: a_page(name, taken[name]), reverse=True)[:WARM]
    return max((min(a_page(n, taken[n]), a_page(n, timed(texts[n]))), n) for n in first)


def growth(texts: list[str]) -> tuple[Seconds, Seconds]:
    """The mean of 50 pieces of 4,000 characters, and the 50 as one text."""
    pieces = _pieces("\n\n".join(texts))
    small = _sum(timed(piece) for piece in pieces)
    return {stage: spent / TIMES for stage, spent in small.items()}, timed("\n\n".join(pieces))


def timed(text: str) -> Seconds:
    """One text through the reader and every extractor, each on the clock."""
    with uncollected():  # as `extract.read` does
        return _timed(text)


def _timed(text: str) -> Seconds:
    started = process_time()
    article: Article = parse(text, id="timed", path=PurePosixPath("timed.txt"), sha256="")
    spent: Seconds = {"reader": process_time() - started}
    reading = Reading(article)
    for stage, extract in EXTRACTORS.items():
        started = process_time()
        reading = extended(reading, extract)
        spent[stage] = process_time() - started
    return spent


def _pieces(text: str) -> list[str]:
    """50 pieces, each of 4,000 characters; a short text is gone through again."""
    whole = text * (SMALL * TIMES // max(len(text), 1) + 1)
    return [whole[at : at + SMALL] for at in range(0, SMALL * TIMES, SMALL)]


def _sum(taken: Iterable[Seconds]) -> Seconds:
    total: Seconds = {}
    for spent in taken:
        for stage, seconds in spent.items():
            total[stage] = total.get(stage, 0.0) + seconds
    return total


def _extraction(spent: Mapping[str, float]) -> float:
    return sum(seconds for stage, seconds in spent.items() if stage != "reader")


def _shown(speed: Speed) -> str:
    rows = [*speed.stages.items(), ("all extraction", _extraction(speed.stages))]
    lines = [f"{stage:16}{spent:8.2f}" for stage, spent in rows]
    slowest, name = speed.slowest
    return "\n".join((
        f"Milliseconds for {PAGE:,} characters, one core; "
        f"{speed.texts} texts, {speed.characters:,} characters",
        *lines,
        f"{'tidying besides':16}{speed.tidying:8.2f}",
        f"{'target':16}{TARGET:8.2f}",
        f"{'slowest text':16}{slowest:8.2f}  {name}",
    ))  # fmt: skip


def _grown(small: Seconds, large: Seconds) -> str:
    def row(stage: str, short: float, long: float) -> str:
        times = long / short if short else 0.0
        return f"{stage:16}{1000 * short:8.2f}{1000 * long:10.2f}{times:8.1f}"

    rows = [row(stage, small[stage], large[stage]) for stage in large]
    total = row("all extraction", _extraction(small), _extraction(large))
    head = f"{'':16}{SMALL:8,}{SMALL * TIMES:10,}   times"
    return "\n".join((
        f"Milliseconds by length; {TIMES} times the characters may take {TIMES} times as long",
        head, *rows, total,
    ))  # fmt: skip
