"""Seeds → readings: read and extracted once, kept in the cache, several at a time when many."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import registry
from generator.cache import Cache, key_of, regular
from generator.config import Config
from generator.corrections.articles import Fields
from generator.errors import ConfigError
from generator.reading import Failure, read_all
from generator.records import Change, Doubt, Reading

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many of it are done, and how many there are."""
SIDECAR = ".yml"


@dataclass(frozen=True, slots=True)
class Intake:
    readings: tuple[Reading, ...]
    changes: tuple[Change, ...]
    checksums: Mapping[str, str]
    """Path of the seed below the project → SHA-256 of its bytes, and of its sidecar's behind a
    blank; for those that were read."""
    warnings: tuple[str, ...]
    doubts: tuple[str, ...]
    """Where a rule hesitated; not wrong, but worth a look."""
    keys: Mapping[str, str]
    """Article id → what tells its reading from any other: the key of all that it was made from."""


@dataclass(frozen=True, slots=True)
class _Job:
    seed: Path
    shown: str
    key: str | None
    sidecar: str
    """Checksum of the sidecar; "" where there is none."""


_NONE: Mapping[str, Fields] = {}


def intake(
    config: Config,
    before: Mapping[str, str],
    progress: Progress,
    corrected: Mapping[str, Fields] = _NONE,
) -> Intake:
    """Every readable seed; `before` are the checksums of the last run.

    `corrected` says by article id what editors put right in its head.

    Raises ConfigError for a wrong sidecar; a seed that cannot be read is a change "skipped".
    """
    names = registry.order(config.extractors, config.spacy)
    made_with = tuple(map(registry.version_of, names))
    jobs = [_job(config, seed, made_with, corrected) for seed in _files(config.seeds)]
    kept = Cache(config.cache / "readings")
    results = dict(_results(config, jobs, names, kept, progress, corrected))
    kept.keep(job.shown for job in jobs)
    return _gathered([(job, results[job.shown]) for job in jobs], before)


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


def _job(
    config: Config, seed: Path, made_with: Sequence[str], corrected: Mapping[str, Fields]
) -> _Job:
    shown = config.shown(seed)
    # An article's id is its path below seeds/; what an editor put right makes another reading.
    article = "--".join(seed.relative_to(config.seeds).with_suffix("").parts)
    put_right = (f"{field}={value}" for field, value in corrected.get(article, ()))
    key = key_of(seed, shown, (*made_with, *put_right))
    return _Job(seed, shown, key, _checksum(seed.with_suffix(SIDECAR)))


def _checksum(path: Path) -> str:
    raw = regular(path)
    return "" if raw is None else hashlib.sha256(raw).hexdigest()


def _results(
    config: Config,
    jobs: Sequence[_Job],
    names: Sequence[str],
    kept: Cache,
    progress: Progress,
    corrected: Mapping[str, Fields],
) -> Iterator[tuple[str, Reading | Failure]]:
    fresh: list[_Job] = []
    for job in jobs:
        known = kept.get(job.shown, job.key) if job.key else None
        if known is None:
            fresh.append(job)
        else:
            yield job.shown, known
    read = read_all(config, [job.seed for job in fresh], names, corrected)
    for done, (job, found) in enumerate(zip(fresh, read, strict=True), 1):
        progress("Reading seeds", done, len(fresh))
        if isinstance(found, Reading) and job.key:
            # A finding of somebody else's that JSON cannot hold is extracted anew each time.
            with contextlib.suppress(TypeError):
                kept.put(job.shown, job.key, found)
        yield job.shown, found


# --- telling ---------------------------------------------------------------------------------


def _gathered(
    results: Sequence[tuple[_Job, Reading | Failure]], before: Mapping[str, str]
) -> Intake:
    _raise_wrong_settings([found for _, found in results if isinstance(found, Failure)])
    readings: dict[str, Reading] = {}
    checksums: dict[str, str] = {}
    keys: dict[str, str] = {}
    there = {job.shown for job, _ in results}
    changes = [Change(s, "removed", "the file is gone") for s in before if s not in there]
    for job, found in results:
        if isinstance(found, Failure):
            changes.append(Change(job.shown, "skipped", _reason(found)))
        elif (first := readings.get(found.article.id)) is not None:
            reason = f"its id {found.article.id} is that of {first.article.path}; rename the file"
            changes.append(Change(job.shown, "skipped", reason))
        else:
            readings[found.article.id] = found
            keys |= {found.article.id: job.key} if job.key else {}
            checksums[job.shown] = f"{found.article.sha256} {job.sidecar}".strip()
            changes.append(_change(job.shown, before.get(job.shown), checksums[job.shown]))
    return Intake(
        tuple(readings.values()),
        tuple(sorted(changes, key=lambda c: c.subject)),
        checksums,
        tuple(f"{r.article.path}: {note}" for r in readings.values() for note in r.article.notes),
        tuple(doubt for r in readings.values() for doubt in _doubts(r)),
        keys,
    )


def _doubts(found: Reading) -> Iterator[str]:
    article = found.article
    for doubt in found.of(Doubt):
        yield f"{article.path}:{article.line_of(doubt.span.start)}: {doubt.message}"


def _raise_wrong_settings(failures: Sequence[Failure]) -> None:
    """A wrong sidecar ends the run, and the message names all of them."""
    wrong = [f for f in failures if f.config]
    if wrong:
        first, *more = (ConfigError(f.message, f.path, f.line) for f in wrong)
        message = "\n".join([first.message, *(str(error) for error in more)])
        raise ConfigError(message, first.path, first.line)


def _reason(failure: Failure) -> str:
    return failure.message if failure.line is None else f"line {failure.line}: {failure.message}"


def _change(shown: str, before: str | None, now: str) -> Change:
    if before is None:
        return Change(shown, "new", "read for the first time")
    if now == before:
        return Change(shown, "same")
    text = now.partition(" ")[0] != before.partition(" ")[0]
    return Change(shown, "updated", "its text changed" if text else "its sidecar changed")
