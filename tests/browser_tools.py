"""What browser tests and screenshots share: a browser, a small server, a record of complaints."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
PHONE = {"width": 390, "height": 844}
NARROW = {"width": 320, "height": 640}
DESK = {"width": 1440, "height": 900}
PATIENCE = 15_000
"""Milliseconds, on a machine that does other things as well."""
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """The path of the system's browser, or None."""
    return next((path for name in _NAMES if (path := shutil.which(name))), None)


@contextmanager
def launched() -> Iterator[Any]:
    """The browser; without one the test is skipped, except in CI, where it fails."""
    path = chromium()
    if path is None:
        message = "no chromium, chromium-browser or google-chrome on the path"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the test's own output is enough."""


class _Slow(_Quiet):
    """As over a slow line: 40 milliseconds to an answer, then 250 kB a second for each file."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        time.sleep(0.04)
        while block := source.read(10_000):
            outputfile.write(block)
            time.sleep(0.04)


class _Server(ThreadingHTTPServer):
    request_queue_size = 64
    """A page asks for a dozen files at once; those beyond the usual five may wait for seconds."""


@contextmanager
def served(site: Path, *, slowly: bool = False) -> Iterator[str]:
    """The address of a server for a built site, "http://127.0.0.1:41234/"."""
    handler = _Slow if slowly else _Quiet
    server = _Server(("127.0.0.1", 0), partial(handler, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@dataclass
class Complaints:
    """What went wrong while pages were open; `watch` a tab before its first page."""

    base: str
    messages: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    """Requests to another host."""

    def watch(self, tab: Any) -> None:
        tab.on("console", self._console)
        tab.on("pageerror", lambda error: self.messages.append(f"error: {error}"))
        tab.on("requestfailed", self._failed)
        tab.on("request", self._request)
        tab.add_init_script(
            "addEventListener('securitypolicyviolation', e => console.error("
            "'policy: ' + e.violatedDirective + ' ' + e.blockedURI))"
        )

    def _console(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.messages.append(f"{message.type}: {message.text}")

    def _failed(self, request: Any) -> None:
        """A request cut off because the tab went on to another page is no complaint."""
        if "ERR_ABORTED" not in (request.failure or ""):
            self.messages.append(f"failed: {request.url} {request.failure}")

    def _request(self, request: Any) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and not request.url.startswith(self.base):
            self.strangers.append(request.url)


@contextmanager
def watched(browser: Any, base: str, size: dict[str, int] = DESK, **options: Any) -> Iterator[Any]:
    """A tab of a window of its own; a complaint of the browser or a request elsewhere fails."""
    context = browser.new_context(viewport=size, **options)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    complaints = Complaints(base)
    complaints.watch(page)
    yield page
    context.close()
    assert complaints.messages == []
    assert complaints.strangers == []
