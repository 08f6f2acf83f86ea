"""Old addresses of pages, and what is read there instead."""

from __future__ import annotations

from collections.abc import Mapping

from generator.store import Shelf


def old_addresses(
    shelf: Shelf, pages: Mapping[str, str], heirs: Mapping[str, str]
) -> dict[str, str]:
    """Where pages once stood and nothing stands now, and what is read there instead."""
    now = {page: was for page, was in shelf.manifest.pages.items() if pages.get(page, was) != was}
    left = {was: page for page, was in shelf.manifest.pages.items() if page in heirs}
    moved = {**shelf.manifest.moved, **{was: page for page, was in now.items()}, **left}
    moved = {old: page if page in pages else heirs.get(page, page) for old, page in moved.items()}
    going = {str(shelf.where[page]) for page in heirs if page in shelf.where and page not in pages}
    taken = {*pages.values(), *(set(map(str, shelf.texts)) - going)}
    return {old: i for old, i in moved.items() if i in pages and old not in taken}
