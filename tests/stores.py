"""A content folder: pages made of rows, runs over them, and what lies there afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

import pytest

from generator import store
from generator.places import places
from generator.plan import Plan, plan

HEAD = "---\nid: {id}\n---\n\n"


def page(page_id: str, *rows: str) -> str:
    return HEAD.format(id=page_id) + "\n".join(rows) + "\n"


def run(content: Path, made: Mapping[str, str], seeds: Mapping[str, str] | None = None) -> Plan:
    """One run that generates these pages: path → text, the id in the text's head."""
    texts = {text.split("\n")[1].removeprefix("id: "): text for text in made.values()}
    proposed = {
        i: PurePosixPath(path) for i, path in zip(texts, made, strict=True)
    }  # fmt: skip
    with store.writing(content):
        shelf = store.look(content, proposed)
        where = places(shelf, proposed)
        planned = plan(shelf, where, texts, seeds or {}, "content")
        store.apply(content, shelf, planned.steps, planned.manifest)
    return planned


def kinds(planned: Plan) -> dict[str, str]:
    return {change.subject.removeprefix("content/"): change.kind for change in planned.changes}


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and the time of its last change."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def texts(folder: Path) -> dict[str, bytes]:
    return {name: raw for name, (raw, _) in tree(folder).items()}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return tmp_path / "content"


ONE = {"a.md": page("briefing/a", "one", "", "two", "", "three")}
CHANGED = {"a.md": page("briefing/a", "one", "", "two", "", "three, and more")}


def edit(content: Path, before: str, after: str, name: str = "a.md") -> None:
    place = content / name
    place.write_bytes(place.read_bytes().replace(before.encode(), after.encode()))
