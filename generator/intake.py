"""Seeds → readings: read and extracted once, kept in the cache, several at a time when many."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator import extract, readers, registry
from generator.cache import Cache, key_of
from generator.config import Config
from generator.errors import ConfigError, SeedError
from generator.records import Change, ChangeKind, Reading

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many of it are done, and how many there are."""
MANY = 8
"""Fewer new articles than this are read faster here than processes start (some 0.3 s each)."""
SIDECAR = ".yml"
MOST = 4
"""Processes that help: four readers keep one disk and one merging process busy."""


@dataclass(frozen=True, slots=True)
class Intake:
    readings: tuple[Reading, ...]
    changes: tuple[Change, ...]
    checksums: Mapping[str, str]
    """Path of the seed below the project → SHA-256 of its bytes, for those that were read."""
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Failure:
    message: str
    path: str | None = None
    line: int | None = None
    config: bool = False


@dataclass(frozen=True, slots=True)
class _Job:
    seed: Path
    shown: str
    name: str
    key: str | None


def intake(config: Config, before: Mapping[str, str], progress: Progress) -> Intake:
    """Every readable seed; `before` are the checksums of the last run.

    Raises ConfigError for a wrong sidecar; a seed that cannot be read is a change "skipped".
    """
    names = config.extractors or tuple(registry.joined(extract.EXTRACTORS, "briefing.extractors"))
    jobs = [_job(config, seed, names) for seed in _files(config.seeds)]
    kept = Cache(config.cache / "readings")
    results = dict(_results(config, jobs, names, kept, progress))
    kept.keep(job.name for job in jobs)
    return _gathered([(job.shown, results[job.shown]) for job in jobs], before)


def _files(folder: Path) -> list[Path]:
    """Every file below the folder that somebody may take for a seed, sorted.

    A file that no reader knows is among them, so that the report names it; hidden files, README
    files and the sidecars of seeds are not.
    """
    found: list[Path] = []
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += (link for name in folders if (link := Path(where, name)).is_symlink())
        stems = {Path(name).stem for name in names if not name.endswith(SIDECAR)}
        found += (
            Path(where, name)
            for name in names
            if not name.startswith((".", "README"))
            and not (name.endswith(SIDECAR) and Path(name).stem in stems)
        )
    return sorted(found)


def _job(config: Config, seed: Path, names: Sequence[str]) -> _Job:
    shown = config.shown(seed)
    return _Job(seed, shown, shown, key_of(seed, shown, names))


def _results(
    config: Config, jobs: Sequence[_Job], names: Sequence[str], kept: Cache, progress: Progress
) -> Iterator[tuple[str, Reading | _Failure]]:
    fresh: list[_Job] = []
    for job in jobs:
        known = kept.get(job.name, job.key) if job.key else None
        if known is None:
            fresh.append(job)
        else:
            yield job.shown, known
    for done, (job, found) in enumerate(_read_all(config, fresh, names), 1):
        progress("Reading seeds", done, len(fresh))
        if isinstance(found, Reading) and job.key:
            # A finding of somebody else's that JSON cannot hold is extracted anew each time.
            with contextlib.suppress(TypeError):
                kept.put(job.name, job.key, found)
        yield job.shown, found


def _read_all(
    config: Config, jobs: Sequence[_Job], names: Sequence[str]
) -> Iterator[tuple[_Job, Reading | _Failure]]:
    processes = config.processes or min(MOST, os.cpu_count() or 1)
    if len(jobs) < MANY or processes == 1:
        yield from ((job, _read(job.seed, config.root, tuple(names))) for job in jobs)
        return
    with ProcessPoolExecutor(processes) as pool:
        futures = [pool.submit(_read, job.seed, config.root, tuple(names)) for job in jobs]
        yield from ((job, future.result()) for job, future in zip(jobs, futures, strict=True))


def _read(seed: Path, root: Path, names: tuple[str, ...]) -> Reading | _Failure:
    """One article read and extracted, or why not; runs in any process."""
    try:
        return reading(seed, root, names)
    except ConfigError as error:
        return _Failure(error.message, _text(error.path), error.line, config=True)
    except SeedError as error:
        return _Failure(error.message, _text(error.path), error.line)
    except Exception as error:  # one article that trips a rule must not stop the other thousand
        return _Failure(f"a rule of the generator failed on it: {type(error).__name__}: {error}")


def reading(seed: Path, root: Path, names: tuple[str, ...] = ()) -> Reading:
    """One article with everything found in it, from the file, past any cache."""
    known = _readers()
    if seed.is_symlink():
        raise SeedError("a symbolic link; seeds are plain files", seed)
    if seed.suffix.lower() not in known:
        allowed = ", ".join(sorted(known))
        raise SeedError(
            f"no reader for {seed.suffix or 'files without suffix'}; known: {allowed}", seed
        )
    article = known[seed.suffix.lower()](seed, root)
    return extract.read(article, registry.extractors(names))


@cache
def _readers() -> Mapping[str, readers.Reader]:
    return registry.joined(readers.READERS, "briefing.readers")


def _text(path: Path | str | None) -> str | None:
    return None if path is None else str(path)


# --- telling ---------------------------------------------------------------------------------


def _gathered(
    results: Sequence[tuple[str, Reading | _Failure]], before: Mapping[str, str]
) -> Intake:
    _raise_wrong_settings([found for _, found in results if isinstance(found, _Failure)])
    readings: dict[str, Reading] = {}
    changes: list[Change] = []
    for shown, found in results:
        if isinstance(found, _Failure):
            changes.append(Change(shown, "skipped", _reason(found)))
        elif (first := readings.get(found.article.id)) is not None:
            reason = f"its id {found.article.id} is that of {first.article.path}; rename the file"
            changes.append(Change(shown, "skipped", reason))
        else:
            readings[found.article.id] = found
            changes.append(Change(shown, _kind(found.article.sha256, before.get(shown))))
    shown_now = {shown for shown, _ in results}
    changes += [Change(s, "removed", "the file is gone") for s in before if s not in shown_now]
    return Intake(
        tuple(readings.values()),
        tuple(sorted(changes, key=lambda c: c.subject)),
        {str(r.article.path): r.article.sha256 for r in readings.values()},
        tuple(f"{r.article.path}: {note}" for r in readings.values() for note in r.article.notes),
    )


def _raise_wrong_settings(failures: Sequence[_Failure]) -> None:
    """A wrong sidecar ends the run, and the message names all of them."""
    wrong = [f for f in failures if f.config]
    if wrong:
        first, *more = (ConfigError(f.message, f.path, f.line) for f in wrong)
        message = "\n".join([first.message, *(str(error) for error in more)])
        raise ConfigError(message, first.path, first.line)


def _reason(failure: _Failure) -> str:
    return failure.message if failure.line is None else f"line {failure.line}: {failure.message}"


def _kind(now: str, before: str | None) -> ChangeKind:
    if before is None:
        return "new"
    return "same" if now == before else "updated"
