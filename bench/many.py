"""What thousands of articles cost: resolving them, and adding one to them."""

from __future__ import annotations

import resource
import shutil
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TypeVar

from bench.collection import collection
from bench.measure import PROJECT
from generator import config, extract, pipeline, resolve
from generator.abreast import processors
from generator.readers.text import parse
from generator.records import Reading

R = TypeVar("R")

USUAL, LARGE = 1_000, 10_000
"""Articles that are resolved together; the larger number only where it is asked for."""
SECONDS, MEGABYTES = 60, 1_500
"""What ten thousand may take on four processors."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock, seconds of all processors, the largest process in megabytes."""

    clock: float
    spent: float
    memory: float


def report(texts: Mapping[str, str], large: bool) -> str:
    """Both tables; `large` takes half an hour and shows how it grows."""
    return "\n\n".join((
        _resolved(texts, (USUAL, LARGE) if large else (USUAL,)),
        _added(texts, (len(texts), 2_000) if large else (len(texts),)),
    ))  # fmt: skip


def _resolved(texts: Mapping[str, str], numbers: tuple[int, ...]) -> str:
    rows = [
        f"{number:16,}{cost.clock:8.1f}{cost.spent:8.1f}{cost.memory:8.0f}"
        for number in numbers
        for cost in (_alone(_resolve, texts, number),)
    ]
    return "\n".join((
        f"Resolve, {processors(0)} processes; {LARGE:,} may take {SECONDS} s and {MEGABYTES:,} MB",
        f"{'articles':>16}{'clock':>8}{'spent':>8}{'MB':>8}",
        *rows,
    ))  # fmt: skip


def _added(texts: Mapping[str, str], numbers: tuple[int, ...]) -> str:
    rows = [
        f"{number:16,}{''.join(f'{c.clock:8.1f}{c.spent:8.1f}' for c in costs)}"
        for number in numbers
        for costs in (_alone(_generate, texts, number),)
    ]
    return "\n".join((
        "Generate: for the first time, again with nothing new, again with one article more",
        f"{'articles':>16}" + f"{'clock':>8}{'spent':>8}" * 3,
        *rows,
    ))  # fmt: skip


def _alone(work: Callable[[Mapping[str, str], int], R], texts: Mapping[str, str], n: int) -> R:
    """The result from a process of its own: memory is that of this work and no other."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        return pool.submit(work, texts, n).result()


def _resolve(texts: Mapping[str, str], number: int) -> Cost:
    readings = [_read(row) for row in collection(texts, number)]
    return _cost(lambda: resolve.library(readings, processes=processors(0)))


def _read(row: tuple[str, str]) -> Reading:
    name, text = row
    checksum = sha256(text.encode()).hexdigest()
    place = PurePosixPath("seeds", f"{name}.txt")
    return extract.read(parse(text, id=name, path=place, sha256=checksum))


def _generate(texts: Mapping[str, str], number: int) -> list[Cost]:
    with TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copy(PROJECT / "mkdocs.yml", root)
        (root / "seeds").mkdir()
        *rows, last = collection(texts, number + 1)
        for row in rows:
            _sow(root, row)
        settings = config.load(root)
        costs = [_cost(lambda: pipeline.generate(settings)) for _ in range(2)]
        _sow(root, last)
        return [*costs, _cost(lambda: pipeline.generate(settings))]


def _sow(root: Path, row: tuple[str, str]) -> None:
    (root / "seeds" / f"{row[0]}.txt").write_text(row[1], "utf-8")


def _cost(work: Callable[[], object]) -> Cost:
    began, before = perf_counter(), _spent()
    work()
    own = resource.getrusage(resource.RUSAGE_SELF)
    return Cost(perf_counter() - began, _spent() - before, own.ru_maxrss / 1024)


def _spent() -> float:
    """Seconds of all processors so far, in this process and those that it started and ended."""
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(u.ru_utime + u.ru_stime for u in map(resource.getrusage, kinds))
