"""Projects for tests: this one's own seeds and settings, in a folder where all may be changed."""

from __future__ import annotations

import shutil
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def copy(folder: Path) -> Path:
    """The project before its first run: settings, seeds and looks, no pages."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    for name in ("seeds", "site_overrides"):
        shutil.copytree(PROJECT / name, folder / name)
    return folder


def files(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and the time of its last change."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def texts(folder: Path) -> dict[str, bytes]:
    return {name: raw for name, (raw, _) in files(folder).items()}
