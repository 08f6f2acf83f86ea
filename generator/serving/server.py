"""A small server for the site as it stands: what it sends is never kept, and pages reload."""

from __future__ import annotations

import html
import mimetypes
import posixpath
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.errors import ConfigError

SCRIPT, ASK = "/briefing-reload.js", "/briefing-state"
LONGEST = 20.0
"""Seconds that a question whether something changed is held open: less than browsers wait."""
_TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm"}
WAIT = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>
<body><h1>{title}</h1><pre>{message}</pre></body></html>
"""


class Board:
    """Which site is shown at the moment; read by every request, written by the builder."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._run, self._count = secrets.token_hex(4), 0
        self.folder: Path | None = None
        self.mount = "/"
        self.message = ""
        """Why there is no site yet."""

    @property
    def state(self) -> str:
        return f"{self._run}-{self._count}"

    def show(self, folder: Path | None, mount: str, message: str = "") -> None:
        with self._changed:
            self.folder, self.mount, self.message = folder, mount, message
            self._count += 1
            self._changed.notify_all()

    def other_than(self, state: str) -> str:
        """The state, as soon as it is another one; the same one after a while."""
        with self._changed:
            self._changed.wait_for(lambda: self.state != state, LONGEST)
            return self.state


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, address: tuple[str, int], board: Board) -> None:
        self.board = board
        super().__init__(address, _Answer)


class _Answer(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        path, question = urlsplit(self.path).path, urlsplit(self.path).query
        board = self.server.board
        state = board.state  # before the file is read: one that is newer is loaded once more
        if path == ASK:
            self._send(200, "text/plain", board.other_than(question).encode())
        elif path == SCRIPT:
            script = files("generator.serving").joinpath("reload.js").read_bytes()
            self._send(200, _TYPES[".js"], script)
        elif board.folder is None:
            title = "Not built" if board.message else "Being built"
            text = WAIT.format(title=title, message=html.escape(board.message))
            self._page(503, text.encode(), state)
        else:
            self._file(board.folder, unquote(path), board.mount, state)

    do_HEAD = do_GET

    def _file(self, folder: Path, path: str, mount: str, state: str) -> None:
        if path == "/" != mount:
            self._lead_to(mount)
            return
        below = posixpath.normpath("/" + path.removeprefix(mount)).lstrip("/")
        place = folder / below if path.startswith(mount) and "\0" not in path else folder / "404"
        if place.is_dir() and not path.endswith("/"):
            self._lead_to(f"{urlsplit(self.path).path}/")
            return
        try:
            place = place / "index.html" if path.endswith("/") else place
            found = place.read_bytes()
        except OSError:
            missing = folder / "404.html"
            self._page(404, missing.read_bytes() if missing.is_file() else b"Not found", state)
            return
        if place.suffix == ".html":
            self._page(200, found, state)
        else:
            kind = _TYPES.get(place.suffix) or mimetypes.guess_type(place.name)[0]
            self._send(200, kind or "application/octet-stream", found)

    def _page(self, status: int, text: bytes, state: str) -> None:
        script = f'<script src="{SCRIPT}" data-state="{state}" data-ask="{ASK}"></script>'
        before, end, after = text.rpartition(b"</body>")
        whole = before + script.encode() + end + after if end else text + script.encode()
        self._send(status, "text/html; charset=utf-8", whole)

    def _lead_to(self, where: str) -> None:
        self.send_response(302)
        self.send_header("Location", where)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the terminal is for what is wrong with pages."""

    def handle(self) -> None:
        with suppress(ConnectionError):  # the reader went on to another page
            super().handle()


@contextmanager
def serving(address: str, board: Board) -> Iterator[None]:
    """Answer at HOST:PORT until the block ends. An error says when somebody else does already."""
    host, _, port = address.rpartition(":")
    try:
        server = _Server((host, int(port)), board)
    except (OSError, ValueError, OverflowError) as error:
        why = getattr(error, "strerror", None) or error
        told = f"{address}: {why}; choose another --port, or --address as HOST:PORT"
        raise ConfigError(told) from None
    thread = threading.Thread(target=server.serve_forever, args=(0.1,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
