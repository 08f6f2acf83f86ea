"""The whole run: seeds in at one end, pages out at the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from generator import at_rest, history, places, put_right, registry, remember, resolve, store
from generator import verify as verification
from generator.abreast import processors
from generator.after_edits import plan_after_edits
from generator.config import Config
from generator.edition import Edition, edition
from generator.garbage import uncollected
from generator.history.book import Book
from generator.intake import Intake, Progress, intake
from generator.keep.faults import Fault
from generator.keep.faults import faults as find_faults
from generator.keep.faults import told as in_lines
from generator.keep.texts import Texts, texts_of, unlike
from generator.known_pages import remember as keep_written
from generator.known_pages import remembered
from generator.left_behind import left_behind
from generator.misquotes import misquotes
from generator.overdrawn import overdrawn
from generator.places import Places
from generator.plan import Plan
from generator.put_right import PutRight
from generator.reading import reading
from generator.records import Change, Library, Reading, Report
from generator.rendering.publication import NAME, Publication
from generator.verify import Verdict
from generator.written import Setting, written


def _quiet(_what: str, _done: int, _of: int) -> None:
    """Progress that nobody watches."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a run would write, with what it read to know it."""

    shelf: store.Shelf
    plan: Plan
    report: Report
    made: Mapping[PurePosixPath, str]
    """Every page as it was generated, before it is merged."""
    found: PutRight
    book: str
    """What the site says after the run, and what each run changed."""
    before: str | None
    """The same as the last run left it."""
    kept: Book = field(default_factory=Book)
    """What `book` was written of."""
    readings: tuple[Reading, ...] = ()
    """Of every article, withdrawn ones too."""
    steady: bool = False
    """Whether nobody saved a page while its corrections were read."""
    seen: store.Seen | None = None
    """What was read of the pages."""

    @property
    def texts(self) -> Texts[PurePosixPath]:
        """Every page as it would stand after the run."""
        after = {step.path: step for step in self.plan.steps if step.text is not None}
        seals = {path: step.seal for path, step in after.items() if step.seal}
        gone = (step.path for step in self.plan.steps if step.remove)
        written = {path: step.text or "" for path, step in after.items()}
        return self.shelf.texts.but(written, gone, seals)

    @property
    def changes(self) -> bool:
        """Whether the run would write anything."""
        steps = (step for step in self.plan.steps if step.writes)
        kept = (self.plan.manifest, self.found.every, self.book)
        if kept != (self.shelf.manifest, self.found.known, self.before):
            return True
        return any(steps) or bool(self.shelf.mended or self.shelf.torn)


def generate(config: Config, progress: Progress = _quiet, day: str = "") -> Report:
    """Bring `content/` up to date with `seeds/`; what happened to each seed and page, and why.

    `day` is the date of the update, where it is not to be the newest that the sources state.
    """
    with store.writing(config.content, sweep=False), uncollected():
        began = at_rest.before(config)
        if (known := at_rest.last(config, began)) is not None:
            return known
        draft = preview(config, progress, day)
        store.swept(config.content, draft.shelf)
        put_right.keep(config, draft.found)
        remember.keep(config, draft.kept, draft.book)
        moved = store.apply(config.content, draft.shelf, draft.plan.steps, draft.plan.manifest)
        report = _without(draft.report, {config.shown(config.content / path) for path in moved})
        if draft.steady:
            corrected = bool(draft.found.every)
            final = not draft.changes
            steps = draft.plan.steps
            left = None if moved else left_behind(config.content, draft.shelf, steps)
            at_rest.keep(config, began, draft.texts, report, final, corrected, draft.seen, left)
    return report


def preview(config: Config, progress: Progress = _quiet, day: str = "") -> Draft:
    """What `generate` would do and say; writes nothing but the cache."""
    with uncollected():
        seen = at_rest.seen(config)
        gathered = _gathered(config, progress, day, seen)
        proposed = {page.id: page.path for page in gathered.made.pages.values()}
        shelf = store.with_proposed(config.content, gathered.at_first, proposed)
        where = places.places(shelf, proposed)
        texts = _texts(config, gathered, where, shelf, progress)
        shelf = _at_last(config, shelf, proposed, where, texts)
        return replace(_drafted(config, gathered, where, shelf, texts), seen=seen)


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What the sources say, and which pages the site has of it."""

    at_first: store.Shelf
    seeds: Intake
    memory: remember.Memory
    made: Edition


def _gathered(config: Config, progress: Progress, day: str, seen: store.Seen) -> _Gathered:
    at_first = store.look(config.content, seen=seen)
    found = put_right.put_right(config, at_first)
    seeds = intake(config, at_first.manifest.seeds, progress, found.heads)
    found = put_right.with_words(found, seeds.readings)
    memory = remember.remembered(config)
    made = edition(config, found, seeds.readings, memory, day, seeds.keys)
    return _Gathered(at_first, seeds, memory, made)


def _texts(
    config: Config, gathered: _Gathered, where: Places, shelf: store.Shelf, progress: Progress
) -> Texts[str]:
    """Every page as it is generated; only what another run did not write the same is rendered."""
    site = Publication(config.site_name or NAME, config.tag)
    folders = list(dict.fromkeys(kind.templates for kind in gathered.made.types.values()))
    setting = Setting(where, folders, site, shelf.bases, processors(config.processes))
    before = remembered(config.cache, at_rest.made_with(site))
    progress("Writing pages", 0, len(where.paths))
    texts, known = written(gathered.made.pages, setting, before)
    progress("Writing pages", len(where.paths), len(where.paths))
    keep_written(config.cache, known)
    return texts_of(texts)


def _at_last(
    config: Config,
    shelf: store.Shelf,
    proposed: Mapping[str, PurePosixPath],
    where: Places,
    texts: Texts[str],
) -> store.Shelf:
    """`content/` right before pages are merged: what an editor saved since is merged too.

    Only pages that the run would write are looked at again: any other save is the next run's.
    Where one was moved, or what it was generated from is another, what was found at first holds:
    what is no more as it was is left alone when it is written.
    """
    if store.stand(shelf, (where.paths[page] for page in unlike(texts, shelf.bases))):
        return shelf
    now = store.look(config.content, proposed, shelf.seen)
    same = now.bases == shelf.bases and places.places(now, proposed) == where
    return now if same else shelf


def _drafted(
    config: Config,
    gathered: _Gathered,
    where: Places,
    shelf: store.Shelf,
    texts: Texts[str],
) -> Draft:
    """The run, with everything that people did to the pages since the last one."""
    found, seeds, folder = gathered.made.found, gathered.seeds, config.shown(config.content)
    seen = put_right.absorbed(shelf, where.paths, texts, found)
    texts = texts.but({page: theirs for page, (_, theirs) in seen.items()})
    absorbed = {page: ours for page, (ours, _) in seen.items()}
    absorbed |= put_right.emptied(shelf, where.paths, found)
    outdated = put_right.outdated(found)
    heirs = remember.heirs(gathered.memory, gathered.made.library)
    planned = plan_after_edits(
        shelf, where, texts, seeds.checksums, folder, absorbed, outdated, heirs
    )
    planned = put_right.with_apart(planned, found, shelf)
    far_off = put_right.far_off(found, seeds.readings, shelf, folder)
    told = (*seeds.warnings, *put_right.warnings(found, shelf, folder), *far_off)
    by_path = texts.under(where.paths)
    report = _report(replace(seeds, warnings=told), planned, _newest(gathered.made.library))
    report = put_right.with_removals(report, found, shelf, folder)
    book = gathered.made.book
    kept = history.dump(book), gathered.memory.text, book
    first = gathered.at_first
    steady = shelf is first or next(unlike(first.texts, shelf.texts), None) is None
    draft = Draft(shelf, planned, report, by_path, found, *kept, seeds.readings, steady)
    wrong = in_lines(misquotes(draft.texts, by_path), folder)
    return replace(draft, report=replace(report, warnings=(*report.warnings, *wrong)))


def untouched(config: Config) -> bool:
    """Whether seeds, settings and pages are as the last run left them."""
    return at_rest.untouched(config)


def read(config: Config, seed: Path) -> tuple[Reading, Library]:
    """One article with everything found in it, and the library that it is part of.

    `seed` is its path, from here or from the project, or its name in the folder of seeds.
    """
    places = (Path.cwd() / seed, config.root / seed, config.seeds / seed)
    place = next((place for place in places if place.is_file()), places[0])
    found = reading(place, config.root, registry.order(config.extractors, config.spacy))
    others = intake(config, _known_seeds(config), _quiet).readings
    beside = [r for r in others if r.article.id != found.article.id]
    return found, resolve.library([*beside, found])


def faults(config: Config, draft: Draft) -> list[Fault]:
    """What would be wrong with pages after the run: links, ids, heads, quotations, marks."""
    after = draft.texts
    found = find_faults(after, lambda path: path in after or (config.content / path).is_file())
    found += [fault for wrong in draft.shelf.unreadable.values() for fault in wrong]
    found += overdrawn(draft.readings, after, draft.made)
    return sorted([*found, *misquotes(after, draft.made)])


def unfit(config: Config) -> list[Fault]:
    """Why no site is built of the pages as they stand: pages that cannot be read, marks that git
    left, quotations that are not as their sources have them."""
    shelf = store.look(config.content, seen=at_rest.seen(config))
    generated = shelf.bases.under(shelf.where)
    unread = [fault for wrong in shelf.unreadable.values() for fault in wrong]
    return [*unread, *misquotes(shelf.texts, generated)]


def verify(config: Config, progress: Progress = _quiet) -> Verdict:
    """What on the built site is not as its sources have it, and how much of them it shows."""
    pages_built = sum(1 for _ in config.site.rglob("*.html"))
    done = 0

    def more(count: int) -> None:
        nonlocal done
        done += count
        progress("Verifying", done, pages_built)

    return verification.verdict(config.root, config.site, config.seeds, more)


def _known_seeds(config: Config) -> Mapping[str, str]:
    return store.manifest(config.content).seeds


def _newest(library: Library) -> str:
    """The latest date of any article, "" when all are undated; of a range, its end."""
    return max((d.value.rpartition("/")[2] for d in library.published.values() if d), default="")


def _report(seeds: Intake, planned: Plan, newest: str) -> Report:
    return Report(
        seeds=seeds.changes,
        pages=planned.changes,
        warnings=(*seeds.warnings, *planned.warnings),
        conflicts=planned.conflicts,
        newest=newest,
        doubts=seeds.doubts,
        reviews=planned.reviews,
    )


def _without(report: Report, moved: set[str]) -> Report:
    """The report with the pages that somebody saved while this run was at work."""
    reason = "saved by somebody while this run was at work; run it again"
    told = [Change(c.subject, "skipped", reason) if c.subject in moved else c for c in report.pages]
    return replace(report, pages=tuple(told))
