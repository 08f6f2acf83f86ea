"""What an editor does about one page: compare it, settle a conflict."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Literal

from generator import store
from generator.config import Config
from generator.errors import PageError
from generator.keep.faults import marked
from generator.keep.lines import join, split
from generator.keep.texts import unlike
from generator.merge import merge
from generator.pipeline import Draft, preview
from generator.put_right import keep, read_again
from generator.store import Shelf, Sides, Step

Side = Literal["ours", "theirs", "edit"]
Edit = Callable[[str], str | None]
"""Shows a text to the editor; what became of it, None when it was not saved."""
MARKS = ("<<<<<<< yours", "=======", ">>>>>>> source")


def diff(draft: Draft, folder: str, named: str = "") -> Iterator[str]:
    """Lines of a unified diff, generated against page, of one page or of all."""
    only = None if not named else _path(draft.shelf, folder, named)
    stand = draft.shelf.texts
    for path in sorted(unlike(draft.made, stand)):
        if (only is None or path == only) and path in stand:
            made, stands = draft.made[path], stand[path]
            yield from difflib.unified_diff(
                split(made).rows,
                split(stands).rows,
                f"generated/{path}",
                f"{folder}/{path}",
                lineterm="",
            )


def resolve(config: Config, named: str, side: Side, edit: Edit) -> str:
    """Settle the conflict of a page, or say that its items have been read; what was done."""
    folder = config.shown(config.content)
    with store.writing(config.content):
        shelf = store.look(config.content)
        path = _path(shelf, folder, named)
        page = _id(shelf, path)
        reviews = {k: v for k, v in shelf.manifest.review.items() if not k.startswith(f"{page}#")}
        sides = shelf.conflicts.get(page)
        waited = _corrections(config, page, side)
        if sides is None and not waited and len(reviews) == len(shelf.manifest.review):
            raise PageError("nothing to settle: no conflict and no item to read again", str(path))
        before = shelf.texts[path]
        after = before if sides is None else _chosen(sides, before, side, edit)
        stood, new = shelf.texts.checksums[path], after if after != before else None
        step = Step(page, path, stood, new, settled=True)
        if store.apply(config.content, shelf, [step], replace(shelf.manifest, review=reviews)):
            raise PageError("saved by somebody meanwhile; try again", str(path))
    words = {"ours": "your text stays", "theirs": "the source's text is taken"}
    return f"{folder}/{path}: settled, {words.get(side, 'as you edited it')}"


def _corrections(config: Config, page: str, side: Side) -> bool:
    """Corrections of the page that waited: answers read again, and with "theirs" what is gone."""
    found = preview(config).found
    after = read_again(found, page) if side != "theirs" else found
    gone = {c for c in found.lost if c.page == page} if side == "theirs" else set()
    after = replace(after, every=tuple(c for c in after.every if c not in gone))
    if after.every == found.every:
        return False
    keep(config, after)
    return True


def _below(folder: str, named: str) -> str:
    return named.removeprefix("./").removeprefix(f"{folder}/")


def _path(shelf: Shelf, folder: str, named: str) -> PurePosixPath:
    """The page of that path, from the project or from `content/`, or of that id."""
    if named in shelf.where:
        return shelf.where[named]
    path = PurePosixPath(_below(folder, named))
    if path not in shelf.texts:
        raise PageError(f"there is no such page in {folder}/", named)
    return path


def _id(shelf: Shelf, path: PurePosixPath) -> str:
    found = next((page for page, place in shelf.where.items() if place == path), None)
    if found is None:
        raise PageError("the page is your own; nothing of it comes from a source", str(path))
    return found


def _chosen(sides: Sides, page: str, side: Side, edit: Edit) -> str:
    """The page with the conflict settled; every other edit of it stays."""
    if side == "ours":
        return page
    if side == "theirs":
        return merge(sides.base, sides.theirs, page).text
    edited = edit(with_marks(sides, page))
    if edited is None:
        raise PageError("nothing was saved; the conflict is still open")
    if marked({PurePosixPath("page.md"): edited}) or MARKS[1] in split(edited).rows:
        raise PageError("marks of the conflict are left in the text; nothing was written")
    lines = split(edited)
    return join(lines.rows, [split(page).usual_end] * len(lines.rows))


def with_marks(sides: Sides, page: str) -> str:
    """The page for an editor's eyes, both versions of each conflict between marks."""
    rows = list(split(page).rows)
    for clash in reversed(merge(sides.base, page, sides.theirs).conflicts):
        at = clash.line - 1
        end = at + len(clash.ours)
        if tuple(rows[at:end]) == clash.ours:
            rows[at:end] = [MARKS[0], *clash.ours, MARKS[1], *clash.theirs, MARKS[2]]
    return "\n".join(rows) + "\n"
