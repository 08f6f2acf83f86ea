"""Seeds → readings: read and extracted once, kept in the cache, several at a time when many."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import registry
from generator.cache import Cache, Known, Made, Source, made_of, made_with, state_of
from generator.config import Config
from generator.corrections.articles import Fields
from generator.errors import ConfigError, SeedError
from generator.folders import walked
from generator.reading import Failure, read_all
from generator.records import Change, Doubt, Reading

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many of it are done, and how many there are."""
SIDECAR = ".yml"
Parts = tuple[str, ...]
"""Of a path below the folder of seeds."""


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
    seed: str
    """Where it lies."""
    shown: str
    source: Source
    made: Made | None
    """None for what is no file of decent size."""


_NONE: Mapping[str, Fields] = {}


def intake(
    config: Config,
    before: Mapping[str, str],
    progress: Progress,
    corrected: Mapping[str, Fields] = _NONE,
) -> Intake:
    """Every readable seed; `before` are the checksums of the last run.

    `corrected` says by article id what editors put right in its head.

    Raises ConfigError for a wrong sidecar and where the folder is missing; a seed that cannot be
    read is a change "skipped".
    """
    if not config.seeds.is_dir():
        allowed = "make it, or name the folder of the articles as extra.briefing.seeds"
        raise ConfigError(f"there is no such folder; {allowed}", config.shown(config.seeds))
    names = registry.order(config.extractors, config.spacy)
    extractors = tuple(map(registry.version_of, names))
    kept = Cache(config.cache / "readings", made_with(extractors))
    jobs = [_job(config, parts, extractors, corrected, kept) for parts in seeds_below(config.seeds)]
    results = dict(_results(config, jobs, names, kept, progress, corrected))
    kept.keep({job.shown: (job.source, job.made) for job in jobs if job.made})
    return _gathered([(job, results[job.shown]) for job in jobs], before)


def seeds_below(folder: Path) -> list[Parts]:
    """Every file below the folder that somebody may take for a seed, sorted.

    A file that no reader knows is among them, so that the report names it; hidden files, README
    files and the sidecars of seeds are not. Raises OSError where a folder cannot be read: its
    articles are not gone, and their pages stay.
    """
    found: list[Parts] = []
    top = len(folder.parts)
    for where, folders, names in walked(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        above = Path(where).parts[top:]
        found += ((*above, name) for name in folders if Path(where, name).is_symlink())
        stems = {stem(name) for name in names if not name.endswith(SIDECAR)}
        found += (
            (*above, name)
            for name in names
            if not name.startswith((".", "README"))
            and not (name.endswith(SIDECAR) and stem(name) in stems)
        )
    return sorted(found)


def stem(name: str) -> str:
    """As that of a path: "a.b.txt" → a.b, ".a" → .a, "a." → a."""
    at = name.rfind(".")
    return name[:at] if 0 < at < len(name) - 1 else name


def _job(
    config: Config,
    parts: Parts,
    extractors: Sequence[str],
    corrected: Mapping[str, Fields],
    kept: Cache,
) -> _Job:
    place = "/".join((str(config.seeds), *parts))
    shown = config.shown(Path(place))
    bare = (*parts[:-1], stem(parts[-1]))
    # An article's id is its path below seeds/; what an editor put right makes another reading.
    fields = corrected.get("--".join(bare), ())
    put_right = tuple(f"{field}={value}" for field, value in fields)
    sidecar = "/".join((str(config.seeds), *bare)) + SIDECAR
    source = Source(state_of(place), state_of(sidecar), repr(put_right) if put_right else "")
    made = kept.made(shown, source) or made_of(Path(place), shown, (*extractors, *put_right))
    return _Job(place, shown, source, made)


def _results(
    config: Config,
    jobs: Sequence[_Job],
    names: Sequence[str],
    kept: Cache,
    progress: Progress,
    corrected: Mapping[str, Fields],
) -> Iterator[tuple[str, Known | Failure]]:
    fresh: list[_Job] = []

    def again(job: _Job) -> Reading:
        (found,) = read_all(config, [Path(job.seed)], names, corrected)
        if isinstance(found, Failure):
            raise SeedError(f"changed while it was at work: {found.message}", job.shown, found.line)
        return found

    for job in jobs:
        known = kept.get(job.shown, job.made.key, partial(again, job)) if job.made else None
        if known is None:
            fresh.append(job)
        else:
            yield job.shown, known
    read = read_all(config, [Path(job.seed) for job in fresh], names, corrected)
    for done, (job, found) in enumerate(zip(fresh, read, strict=True), 1):
        progress("Reading seeds", done, len(fresh))
        if isinstance(found, Failure):
            yield job.shown, found
            continue
        known = Known(found, tuple(_doubts(found)))
        if job.made:
            # A finding of somebody else's that JSON cannot hold is extracted anew each time.
            with contextlib.suppress(TypeError):
                kept.put(job.shown, job.source, job.made, known)
        yield job.shown, known


# --- telling ---------------------------------------------------------------------------------


def _gathered(results: Sequence[tuple[_Job, Known | Failure]], before: Mapping[str, str]) -> Intake:
    _raise_wrong_settings([found for _, found in results if isinstance(found, Failure)])
    known: dict[str, Known] = {}
    checksums: dict[str, str] = {}
    keys: dict[str, str] = {}
    there = {job.shown for job, _ in results}
    changes = [Change(s, "removed", "the file is gone") for s in before if s not in there]
    for job, found in results:
        if isinstance(found, Failure):
            changes.append(Change(job.shown, "skipped", _reason(found)))
            continue
        article = found.reading.article
        if (first := known.get(article.id)) is not None:
            reason = f"its id {article.id} is that of {first.reading.article.path}; rename the file"
            changes.append(Change(job.shown, "skipped", reason))
        else:
            known[article.id] = found
            if job.made:
                keys[article.id] = job.made.key
            sidecar = job.made.sidecar if job.made else ""
            checksums[job.shown] = f"{article.sha256} {sidecar}".strip()
            changes.append(_change(job.shown, before.get(job.shown), checksums[job.shown]))
    articles = [one.reading.article for one in known.values()]
    return Intake(
        tuple(one.reading for one in known.values()),
        tuple(sorted(changes, key=lambda c: c.subject)),
        checksums,
        tuple(f"{article.path}: {note}" for article in articles for note in article.notes),
        tuple(doubt for one in known.values() for doubt in one.doubts),
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
