"""`briefing restore`: a page that an editor deleted, or an item that he took off the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator import corrections, put_right, store
from generator.config import Config
from generator.errors import PageError
from generator.keep.layout import base_path, put
from generator.store import Shelf, Step

# "q-4ac987d2e1", "#q-4ac987d2e1"; not "quotes", "actor/q-1"
_ITEM = re.compile(r"#?([qfne]-[0-9a-f]{6,})")


def item_named(named: str) -> str | None:
    """The id of an item, where the name is one."""
    found = _ITEM.fullmatch(named)
    return found.group(1) if found else None


def restore(config: Config, named: str) -> str:
    """Let a page that an editor deleted be generated again; its path."""
    folder = config.shown(config.content)
    with store.writing(config.content):
        shelf = store.look(config.content)
        wanted = named.removeprefix("./").removeprefix(f"{folder}/")
        gone = {**shelf.manifest.deleted, **_missing(shelf)}
        page = next((i for i, path in gone.items() if path == wanted or i == named), None)
        if page is None:
            known = ", ".join(f"{folder}/{path}" for path in sorted(gone.values())) or "none"
            raise PageError(f"no page of that name was deleted; deleted are: {known}", named)
        manifest = replace(
            shelf.manifest,
            pages={i: p for i, p in shelf.manifest.pages.items() if i != page},
            deleted={i: p for i, p in shelf.manifest.deleted.items() if i != page},
            left={**shelf.manifest.left, page: gone[page]},
        )
        put(config.content, base_path(page), None)
        store.apply(config.content, replace(shelf, mended={}), [], manifest)
    return f"{folder}/{gone[page]}"


def _missing(shelf: Shelf) -> dict[str, str]:
    """Pages that were deleted since the last run, so that it does not know of it yet."""
    return {
        page: path
        for page, path in shelf.manifest.pages.items()
        if page not in shelf.where and page in shelf.bases and page not in shelf.clashes
    }


def restore_item(config: Config, item: str) -> None:
    """Let an item be generated again on every page from which it was deleted by itself."""
    with store.writing(config.content):
        shelf = store.look(config.content)
        found = put_right.put_right(config, shelf)
        out = {c.item for c in (*corrections.deleted((*found.known, *found.every)), *found.asked)}
        steps = list(_forgetting(shelf, item))
        if item not in out and not steps:
            known = ", ".join(sorted(out)) or "none"
            raise PageError(f"no item of that id was taken out; taken out are: {known}", item)
        gone = {c for c in corrections.deleted(found.known) if c.item == item}
        put_right.keep(config, replace(found, every=tuple(sorted({*found.known} - gone))))
        store.apply(config.content, shelf, steps, shelf.manifest)


def _forgetting(shelf: Shelf, item: str) -> Iterator[Step]:
    """Pages from which it is gone since the last run: as if they had never been given it."""
    for page, path in shelf.where.items():
        base, text = shelf.bases.get(page), shelf.texts.get(path)
        if base is None or text is None or path.suffix != ".md" or base == text:
            continue
        done = corrections.edited(page, text, base)
        if item in {i.id for i in done.gone} and item not in done.under:
            yield Step(page, path, base=corrections.cut(base, item))


def shown_on(config: Config, item: str) -> int:
    """How many pages have it now."""
    shelf = store.look(config.content)
    return put_right.pages_with(item, shelf)
