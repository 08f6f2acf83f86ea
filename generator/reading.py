"""One seed → its reading, or why there is none; several at a time when there are many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator import extract, readers, registry
from generator.abreast import processors
from generator.config import Config
from generator.corrections.articles import Fields, amend
from generator.errors import ConfigError, SeedError
from generator.records import Reading

MANY = 8
"""Fewer new articles than this are read faster here than processes start (some 0.3 s each)."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why an article could not be read."""

    message: str
    path: str | None = None
    line: int | None = None
    config: bool = False
    """A wrong setting, which ends the run, rather than a bad file, which costs itself."""


_NONE: Mapping[str, Fields] = {}


def read_all(
    config: Config,
    seeds: Sequence[Path],
    names: Sequence[str],
    corrected: Mapping[str, Fields] = _NONE,
) -> Iterator[Reading | Failure]:
    """What came of each seed, in their order; `names` are the extractors.

    `corrected` says by article id what editors put right in its head.
    """
    processes = processors(config.processes)
    if len(seeds) < MANY or processes == 1:
        yield from (_read(seed, config.root, tuple(names), corrected) for seed in seeds)
        return
    with ProcessPoolExecutor(processes) as pool:
        futures = [pool.submit(_read, seed, config.root, tuple(names), corrected) for seed in seeds]
        yield from map(_outcome, futures)


def _outcome(future: Future[Reading | Failure]) -> Reading | Failure:
    try:
        return future.result()
    except BrokenProcessPool:
        return Failure("the process that read it, or one beside it, was killed; run it again")


def _read(
    seed: Path, root: Path, names: tuple[str, ...], corrected: Mapping[str, Fields]
) -> Reading | Failure:
    """One article read and extracted, or why not; runs in any process."""
    try:
        return reading(seed, root, names, corrected)
    except ConfigError as error:
        return Failure(error.message, _text(error.path), error.line, config=True)
    except SeedError as error:
        return Failure(error.message, _text(error.path), error.line)
    except Exception as error:  # one article that trips a rule must not stop the other thousand
        return Failure(f"a rule of the generator failed on it: {type(error).__name__}: {error}")


def reading(
    seed: Path,
    root: Path,
    names: tuple[str, ...] = (),
    corrected: Mapping[str, Fields] = _NONE,
) -> Reading:
    """One article with everything found in it, from the file, past any cache."""
    known = _readers()
    if seed.is_symlink():
        raise SeedError("a symbolic link; seeds are plain files", seed)
    if any("\ud800" <= c <= "\udfff" for c in str(seed)):
        raise SeedError("its name is not UTF-8; rename the file", seed)
    if seed.suffix.lower() not in known:
        allowed = ", ".join(sorted(known))
        raise SeedError(
            f"no reader for {seed.suffix or 'files without suffix'}; known: {allowed}", seed
        )
    article = amend(known[seed.suffix.lower()](seed, root), corrected)
    return extract.read(article, registry.extractors(names))


@cache
def _readers() -> Mapping[str, readers.Reader]:
    return registry.joined(readers.READERS, "briefing.readers")


def _text(path: Path | str | None) -> str | None:
    return None if path is None else str(path)
