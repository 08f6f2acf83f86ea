"""Lighthouse on a built site: performance, accessibility, best practices, search engines.

    python tools/audit.py [--site site] [--least 95] [PAGE …]

A page is its address below the site; without pages: home, one story, one briefing, one actor, the
quotes. Needs npx (Node 18 or newer), which fetches Lighthouse the first time, and a Chromium. Ends
with 1 if a page has less than `--least` anywhere. Also prints what a first visit of each page
transfers, compressed as a web server does it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import mimetypes
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
from browser_tools import FLAGS, chromium

LIGHTHOUSE = "lighthouse@12"
"""The last that runs on Node 18 and 20."""
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
KINDS = ("stories/*/", "briefings/*/", "actors/*/")


@dataclass(frozen=True, slots=True)
class Audit:
    page: str
    scores: tuple[int, ...]
    """In the order of CATEGORIES, of 100."""
    weight: int
    """Bytes over the wire."""
    faults: tuple[str, ...]
    """What cost points."""


def main() -> int:
    options = _options()
    pages = options.page or ["", *_one_of_each(options.site), "quotes/"]
    with _served(options.site) as base:
        audits = [_audit(base, page) for page in pages]
    print(f"{'page':<58}" + "".join(f"{c:>15}" for c in CATEGORIES) + f"{'KB':>8}")
    for audit in audits:
        scores = "".join(f"{score:>15}" for score in audit.scores)
        print(f"{audit.page[:56] or 'home':<58}{scores}{audit.weight / 1000:>8.0f}")
        for fault in audit.faults:
            print(f"    {fault}")
    return int(any(score < options.least for audit in audits for score in audit.scores))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("page", nargs="*")
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--least", type=int, default=95)
    return parser.parse_args()


def _one_of_each(site: Path) -> list[str]:
    found = (sorted(site.glob(f"{kind}index.html")) for kind in KINDS)
    return [f"{pages[0].parent.relative_to(site).as_posix()}/" for pages in found if pages]


def _audit(base: str, page: str) -> Audit:
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "report.json"
        subprocess.run(
            [
                "npx", "--yes", LIGHTHOUSE, base + page, "--quiet", "--output=json",
                f"--output-path={out}", f"--only-categories={','.join(CATEGORIES)}",
                f"--chrome-flags={' '.join(['--headless=new', *FLAGS])}",
            ],
            check=True,
            env={**os.environ, "CHROME_PATH": chromium() or ""},
        )  # fmt: skip
        return _read(page, json.loads(out.read_text("utf-8")))


def _read(page: str, report: dict[str, Any]) -> Audit:
    scores = tuple(round(100 * (report["categories"][c]["score"] or 0)) for c in CATEGORIES)
    used = {
        ref["id"]
        for c in CATEGORIES
        for ref in report["categories"][c]["auditRefs"]
        if ref["weight"]
    }
    faults = tuple(
        f"{audit['title']} {audit.get('displayValue', '')}".strip()
        for name, audit in sorted(report["audits"].items())
        if name in used and audit["score"] is not None and audit["score"] < 0.9
    )
    return Audit(page, scores, report["audits"]["total-byte-weight"]["numericValue"], faults)


@contextmanager
def _served(site: Path) -> Iterator[str]:
    """The site as a web server gives it: compressed, with an address that ends in a folder."""

    class Server(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = site / self.path.split("?")[0].lstrip("/")
            path = path / "index.html" if path.is_dir() else path
            if not path.is_file() or site.resolve() not in path.resolve().parents:
                self.send_error(404)
                return
            body, kind = path.read_bytes(), mimetypes.guess_type(path.name)[0] or "text/plain"
            self.send_response(200)
            if kind.startswith(("text/", "application/")) or kind.endswith("svg+xml"):
                body = gzip.compress(body)
                self.send_header("Content-Encoding", "gzip")
            charset = "; charset=utf-8" if kind.startswith("text/") else ""
            self.send_header("Content-Type", f"{kind}{charset}")
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Cache-Control", "max-age=600")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing: the table is enough."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    sys.exit(main())
