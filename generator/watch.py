"""`briefing serve`: the site in a browser, brought up to date while seeds and pages are edited.

No loops: a run writes only what changed, and where pages are as the last one left them, nothing is
run for having been written. What is wrong with a page is said, and the last good site stays up.
"""

from __future__ import annotations

import signal
import sys
import tempfile
import threading
import webbrowser
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator import config, pipeline, site
from generator.config import Config
from generator.errors import BriefingError
from generator.keep import faults
from generator.records import Report
from generator.serving.index import Ask, indexing
from generator.serving.server import Board, serving
from generator.serving.warm import WarmSite, environment

PAUSE = 0.1
"""Seconds of quiet before a run: an editor's program saves a file in several steps."""
_WRITES = ("created", "modified", "moved", "deleted")

Say = Callable[[Report], None]


class Changes(FileSystemEventHandler):
    """Rings when a file changes that the site is made of."""

    def __init__(self, settings: Config) -> None:
        self.rung = threading.Event()
        self.elsewhere = threading.Event()
        """Whether anything but a page changed since this was cleared."""
        self._settings = settings

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _WRITES or event.is_directory:
            return
        paths = {Path(str(path)) for path in (event.src_path, event.dest_path or event.src_path)}
        counted = [path for path in paths if self.counts(path)]
        if not all(path.is_relative_to(self._settings.content) for path in counted):
            self.elsewhere.set()
        if counted:
            self.rung.set()

    def counts(self, path: Path) -> bool:
        """Whether it is a seed, a page, the settings or of the looks; nothing hidden."""
        if path == self._settings.file:
            return True
        folders = (self._settings.seeds, self._settings.content, self._settings.overrides)
        for folder in filter(None, folders):
            if path.is_relative_to(folder):
                return not any(p.startswith(".") for p in path.relative_to(folder).parts)
        return False

    def settle(self) -> None:
        """Wait until nothing has changed for a moment."""
        while self.rung.is_set():
            self.rung.clear()
            self.rung.wait(PAUSE)


@dataclass(slots=True)
class Desk:
    """What a change brings up to date: pages, site, what the browser shows, the search."""

    root: Path
    warm: WarmSite
    board: Board
    index: Ask
    say: Say
    said: list[object] = field(default_factory=list)
    """What was said last, which is not said again."""

    def update(self) -> None:
        """One run; an error is said, and the last good site stays up."""
        try:
            self._update(config.load(self.root))
        except BriefingError as error:
            self._refuse([f"briefing: {error}"])
        except OSError as error:
            self._refuse([f"briefing: {error.filename or ''}: {error.strerror or error}"])

    def _update(self, settings: Config) -> None:
        done = pipeline.generate(settings)
        if [done] != self.said[:1]:
            self.say(done)
            self.said[:] = [done]
        if wrong := pipeline.unfit(settings):
            self._refuse(faults.told(wrong, settings.shown(settings.content)))
            return
        try:
            changed = self.warm.update(settings)
        except site.SiteError as error:
            found = pipeline.faults(settings, pipeline.preview(settings))
            lines = faults.told(found, settings.shown(settings.content))
            self._refuse(lines or [f"MkDocs: {line}" for line in str(error).splitlines()])
            return
        self.said[1:] = []
        if self.warm.folder and (changed or self.board.message):
            self.board.show(self.warm.folder, self.warm.mount)
            if changed and site.wanted(settings):
                self.index(self.warm.folder)

    def _refuse(self, lines: Sequence[str]) -> None:
        stays = "the last good site stays up" if self.board.folder else "there is no site yet"
        told = "\n".join([*lines, f"Not built: mend this first; {stays}"])
        if self.said[1:] == [told]:
            return
        self.said[:] = [*self.said[:1], told] if self.said else [None, told]
        print(told, file=sys.stderr, flush=True)
        if not self.board.folder:
            self.board.show(None, "/", told)


def serve(settings: Config, address: str, say: Say, *, show: bool = False) -> int:
    """Until interrupted; `show` opens the site in the reader's browser."""
    with ExitStack() as stack:
        before = signal.signal(signal.SIGTERM, signal.default_int_handler)
        stack.callback(signal.signal, signal.SIGTERM, before)
        stack.enter_context(environment(site.wanted(settings)))
        board = Board()
        try:
            stack.enter_context(serving(address, board))
            home = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="briefing_")))
            index = stack.enter_context(indexing(settings.cache))
            changes = Changes(settings)
            watch = Watch(changes, settings)
            stack.callback(watch.stop)
            watch.extend()
            desk = Desk(settings.root, WarmSite(home), board, index, say)
            desk.update()
            watch.extend()
            url = f"http://{address}{board.mount}"
            print(f"The site: {url} (Ctrl-C ends it)", file=sys.stderr, flush=True)
            if show:
                webbrowser.open(url)
            while True:
                changes.rung.wait()
                changes.settle()
                if not changes.elsewhere.is_set() and pipeline.untouched(settings):
                    continue  # we wrote these pages ourselves
                changes.elsewhere.clear()
                desk.update()
                watch.extend()
        except KeyboardInterrupt:
            return 0


class Watch:
    """An observer of the folders that are there; those that come later are watched from then on."""

    def __init__(self, changes: Changes, settings: Config) -> None:
        self._observer, self._changes, self._settings = Observer(), changes, settings
        self._watched: set[Path] = set()
        self._observer.schedule(changes, str(settings.root))
        self._observer.start()
        self.stop = self._observer.stop

    def extend(self) -> None:
        settings = self._settings
        for folder in (settings.seeds, settings.content, settings.overrides):
            if folder and folder not in self._watched and folder.is_dir():
                self._observer.schedule(self._changes, str(folder), recursive=True)
                self._watched.add(folder)
