"""Projects for tests: this one's own seeds and settings, in a folder where all may be changed."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from generator import config
from generator.config import Config

PROJECT = Path(__file__).resolve().parent.parent


def copy(folder: Path) -> Path:
    """The project before its first run: settings, seeds and looks, no pages."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    for name in ("seeds", "site_overrides"):
        shutil.copytree(PROJECT / name, folder / name)
    return folder


def empty(folder: Path) -> Config:
    """The project without seeds."""
    root = copy(folder)
    shutil.rmtree(root / "seeds")
    (root / "seeds").mkdir()
    return config.load(root)


def change(path: Path, before: str, after: str, count: int = -1) -> None:
    """As an editor does it: these words of a file, wherever they stand, or `count` times."""
    text = path.read_text("utf-8")
    assert before in text, (path.name, before)
    path.write_text(text.replace(before, after, count), "utf-8")


def files(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and the time of its last change."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def texts(folder: Path) -> dict[str, bytes]:
    return {name: raw for name, (raw, _) in files(folder).items()}


HISTORY = (
    "book.json", "changes.md", "changes.json", "changes.json.md", "data.md", "retired.json",
    "retired.json.md",
)  # fmt: skip
"""Files that tell what each run changed: undoing an edit is another change, and is told too; an id
that an item had in between goes on leading to it."""
# "## What changed {#what-changed}" and what stands below it, up to the next heading
_SECTION = re.compile(rb"^## What changed .*?(?=^#|^</div>\n</div>|\Z)", re.M | re.S)
# ', "changes": [{"number": 2, …}]}' at the end of a story's row
_OF_STORY = re.compile(rb', "changes": \[.*(?=\},?$)', re.M)
# '<span id="q-4ac987d2e1"></span>' and "{.was}" below the heading of an item
_WAS = re.compile(rb"^ *<span id=.*\n *\{\.was\}\n\n", re.M)


def said(folder: Path) -> dict[str, bytes]:
    """What the pages say, without the history of how it came to be said."""
    found = {}
    for name, raw in texts(folder).items():
        feed = re.fullmatch(
            r"(?:stories/.*/|\.generated/pages/feed/(?:all|story/.*)/)?feed\..*|data/index.md", name
        )
        if not name.endswith(HISTORY) and not feed:
            for history in (_SECTION, _OF_STORY, _WAS):
                raw = history.sub(b"", raw)
            found[name] = raw
    return found
