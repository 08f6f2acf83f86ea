"""Seed files → Article, by suffix. See docs/architecture.md."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from generator.readers import text
from generator.records import Article

Reader = Callable[[Path, Path], Article]
"""Takes the seed's path and the project's folder."""

READERS: Mapping[str, Reader] = {".txt": text.read, ".text": text.read}


def seeds(folder: Path) -> list[Path]:
    """Every seed below `folder`, sorted; sidecars, hidden files and symbolic links left out."""
    if folder.is_symlink() or not folder.is_dir():
        return []
    out: list[Path] = []
    for path in sorted(folder.iterdir()):
        if path.name.startswith(".") or path.is_symlink():
            continue
        if path.is_dir():
            out.extend(seeds(path))
        elif path.suffix.lower() in READERS and path.is_file():
            out.append(path)
    return sorted(out)
