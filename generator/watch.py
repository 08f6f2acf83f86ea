"""`briefing serve`: MkDocs shows the site; we regenerate when seeds, pages or settings change.

No loops: a run writes only what changed, so what it writes wakes it once more, and that run
writes nothing. MkDocs watches `content/`, `site_overrides/` and `mkdocs.yml` by itself.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from generator import config, pipeline, site
from generator.config import Config
from generator.errors import BriefingError, ConfigError
from generator.fresh_index import fresh_index
from generator.records import Report

PAUSE = 0.2
"""Seconds of quiet before a run: an editor's program saves a file in several steps."""
_WRITES = ("created", "modified", "moved", "deleted")

Say = Callable[[Report], None]


class Changes(FileSystemEventHandler):
    """Rings when a file changes that a run reads."""

    def __init__(self, settings: Config) -> None:
        self.rung = threading.Event()
        self._settings = settings

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _WRITES or event.is_directory:
            return
        paths = (event.src_path, event.dest_path or event.src_path)
        if any(self.counts(Path(str(path))) for path in paths):
            self.rung.set()

    def counts(self, path: Path) -> bool:
        """Whether a run reads this file: a seed, a page, the settings; nothing hidden."""
        if path == self._settings.file:
            return True
        for folder in (self._settings.seeds, self._settings.content):
            if path.is_relative_to(folder):
                return not any(p.startswith(".") for p in path.relative_to(folder).parts)
        return False


def serve(settings: Config, address: str, say: Say) -> int:
    """Until interrupted; the exit code of MkDocs if it ends by itself."""
    _free(address)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    say = _when_new(say)
    regenerate(settings, say)
    changes = Changes(settings)
    observer = Observer()
    observer.schedule(changes, str(settings.root))
    for folder in (settings.seeds, settings.content):
        if folder.is_dir():
            observer.schedule(changes, str(folder), recursive=True)
    observer.start()
    try:
        with _served(settings, address) as server:
            while server.poll() is None:
                if changes.rung.wait(PAUSE):
                    settle(changes.rung)
                    regenerate(settings, say)
            return 1 if server.returncode else 0
    except KeyboardInterrupt:
        return 0
    finally:
        observer.stop()


def _when_new(say: Say) -> Say:
    """Says a report unless it says what the last one said: our own writing wakes us once more."""
    last: list[Report] = []

    def once(done: Report) -> None:
        if last != [done]:
            say(done)
            last[:] = [done]

    return once


def _free(address: str) -> None:
    """An error that says what to do when somebody listens there already."""
    host, _, port = address.rpartition(":")
    try:
        with socket.create_server((host, int(port))):
            pass
    except (OSError, ValueError, OverflowError) as error:
        raise ConfigError(f"{address}: {error}; choose another --address, as HOST:PORT") from None


@contextmanager
def _served(settings: Config, address: str) -> Iterator[subprocess.Popen[bytes]]:
    """MkDocs at work, with the search that the settings want; stopped at the end."""
    with ExitStack() as stack:
        wanted = site.wanted(settings)
        if wanted:
            wanted = wanted | stack.enter_context(fresh_index(settings.cache))
        server = _server(settings, address, wanted)
        try:
            yield server
        finally:
            server.terminate()
            server.wait()


def _server(
    settings: Config, address: str, environment: Mapping[str, str]
) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", address]
    return subprocess.Popen(
        [*command, "--config-file", str(settings.file)],
        cwd=settings.root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
    )


def settle(rung: threading.Event) -> None:
    """Wait until nothing has changed for a moment."""
    while rung.is_set():
        rung.clear()
        rung.wait(PAUSE)


def regenerate(settings: Config, say: Say) -> None:
    """One run; an error is said and the last good site stays up."""
    try:
        fresh = config.load(settings.root)
        say(pipeline.generate(fresh))
    except BriefingError as error:
        print(f"briefing: {error}", file=sys.stderr, flush=True)
