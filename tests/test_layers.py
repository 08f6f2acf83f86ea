"""Who may import whom: rooms import leaves, the pipeline imports rooms, nothing imports MkDocs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import generator

HOME = Path(generator.__file__).parent

ROOMS = {
    "readers": ("readers",),
    "extract": ("extract",),
    "resolve": ("resolve",),
    "pages": ("pages",),
    "render": ("render", "rendering", "template_rules"),
    "merge": ("merge",),
    "store": (
        "store",
        "keep.shelf",
        "keep.beside",
        "keep.manifest",
        "keep.layout",
        "keep.lock",
        "keep.files",
        "keep.seen",
        "keep.listing",
        "keep.index",
    ),
    "corrections": ("corrections",),
    "history": ("history",),
    "verify": ("verify", "verification"),
}
"""A stage, and the modules it is made of."""
PIPELINE = (
    "pipeline", "intake", "reading", "cache", "registry", "places", "plan", "after_edits",
    "config", "site", "report", "settle", "put_right", "redirects", "markdown_copies", "on_disk",
    "misquotes", "remember", "overdrawn", "serving", "at_rest", "written", "edition",
    "bring_back", "resting", "addresses", "afterwards", "left_behind",
)  # fmt: skip
FRONT = ("cli", "options", "verbs", "__main__", "show", "watch", "progress", "summary")
"""Verbs and printing: they import the pipeline and what it gives, never a room."""


def modules() -> Iterator[tuple[str, Path]]:
    """(name without "generator.", file) of every module."""
    for path in sorted(HOME.rglob("*.py")):
        parts = path.relative_to(HOME).with_suffix("").parts
        name = ".".join(part for part in parts if part != "__init__")
        yield name, path


NAMES = dict(modules())


def imports(name: str) -> set[str]:
    """Our own modules that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(NAMES[name].read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: imports are absolute"
            module = node.module or ""
            found |= {f"{module}.{alias.name}" for alias in node.names} | {module}
    ours = {full.removeprefix("generator.") for full in found if full.startswith("generator.")}
    return {target for target in ours if target in NAMES and target}


def foreign(name: str) -> set[str]:
    tree = ast.parse(NAMES[name].read_text("utf-8"))
    names = {a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
    names |= {n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    return {full.partition(".")[0] for full in names}


def part_of(name: str, owners: tuple[str, ...]) -> bool:
    return any(name == owner or name.startswith(f"{owner}.") for owner in owners)


def floor(name: str) -> str:
    """The room of a module, or "pipeline", "front", "leaf"."""
    if part_of(name, FRONT):
        return "front"
    if part_of(name, PIPELINE):
        return "pipeline"
    return next((room for room, owners in ROOMS.items() if part_of(name, owners)), "leaf")


@pytest.mark.parametrize("name", [n for n in NAMES if n])
def test_a_module_imports_only_what_it_may(name: str) -> None:
    here = floor(name)
    for target in imports(name):
        there = floor(target)
        if here == "front":
            assert there in ("front", "pipeline", "leaf"), f"{name} imports {target}"
        elif here == "pipeline":
            assert there != "front", f"{name} imports {target}"
        else:
            assert there in (here, "leaf"), f"{name} ({here}) imports {target} ({there})"


def test_records_import_nothing_of_ours() -> None:
    rooms = [name for name in NAMES if name.split(".")[0] == "records"]
    outside = {t for n in rooms for t in imports(n) if not t.startswith("records")}
    assert outside == set()
    assert imports("errors") == set()


BESIDE_MKDOCS = ("serving.warm", "serving.converted")
"""What keeps it warm while the site is served, and what runs it; no page is made there."""


@pytest.mark.parametrize("name", [n for n in NAMES if n and n not in BESIDE_MKDOCS])
def test_nothing_imports_mkdocs(name: str) -> None:
    assert not foreign(name) & {"mkdocs", "material", "pymdownx", "markdown"}


def test_every_room_exists() -> None:
    for owners in (*ROOMS.values(), PIPELINE, FRONT):
        for owner in owners:
            assert owner in NAMES, owner
