"""Projects and built sites for tests: stock MkDocs on this project's own configuration."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from lxml import etree

PROJECT = Path(__file__).resolve().parent.parent
FRONT = {"index.md": "# Home\n"}


def project(folder: Path, pages: Mapping[str, str]) -> Path:
    """A project with this one's configuration and overrides, and pages of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("mkdocs.yml", "site_overrides"):
        (folder / name).symlink_to(PROJECT / name)
    for path, text in {**FRONT, **pages}.items():
        page = folder / "content" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    return folder


def build(folder: Path, site: Path, **environment: str) -> Path:
    """`mkdocs build --strict`, which must pass; the built site."""
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "--site-dir",
        str(site),
    ]
    done = subprocess.run(
        [*command, "--config-file", str(folder / "mkdocs.yml")],
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return site


def pages(site: Path) -> Iterable[tuple[str, Any]]:
    """(address, tree) of every built page."""
    for path in sorted(site.rglob("*.html")):
        parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
        yield path.relative_to(site).as_posix(), etree.parse(str(path), parser).getroot()


def policy(tree: Any) -> dict[str, list[str]]:
    """The Content-Security-Policy of a page: directive to its values."""
    found = tree.xpath('//meta[@http-equiv="Content-Security-Policy"]/@content')
    assert len(found) == 1
    parts = [part.split() for part in re.split(r"\s*;\s*", found[0]) if part]
    return {name: values for name, *values in parts}
