"""Items to read again: found by a merge, open until an editor changes or settles them; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from generator.keep.heads import split_head
from generator.keep.lines import split
from generator.keep.sections import Section, sections
from generator.links import digest
from generator.records import Review


def open_reviews(
    page: str, known: Mapping[str, str], text: str, new: tuple[Review, ...]
) -> tuple[Review, ...]:
    """The items of a page that still wait, in the order of the page; `known` as in the manifest."""
    before = list(_known(page, known))
    if not new and not before:
        return ()
    found = _placed(text)
    waiting = {r.item: Review(r.item, _line(found, r.item, r.line), r.reason) for r in new}
    for item, (was, reason) in before:
        if item not in waiting and was == _checksum(found, item):
            waiting[item] = Review(item, _line(found, item, 1), reason)
    return tuple(sorted(waiting.values(), key=lambda r: (r.line, r.item)))


def placed(text: str, reviews: tuple[Review, ...]) -> tuple[Review, ...]:
    """The reviews with the lines of their items."""
    found = _placed(text)
    return tuple(Review(r.item, _line(found, r.item, r.line), r.reason) for r in reviews)


def as_known(page: str, text: str, reviews: tuple[Review, ...]) -> dict[str, str]:
    """What the manifest keeps of them."""
    found = _placed(text) if reviews else {}
    return {f"{page}#{r.item}": f"{_checksum(found, r.item)} {r.reason}" for r in reviews}


def with_text(page: str, known: Mapping[str, str], text: str) -> dict[str, str]:
    """What the manifest keeps of a page's items where the page reads otherwise, and nobody
    changed it: links were mended."""
    waiting = list(_known(page, known))
    found = _placed(text) if waiting else {}
    return {f"{page}#{item}": f"{_checksum(found, item)} {reason}" for item, (_, reason) in waiting}


def reviewed(known: Iterable[str]) -> set[str]:
    """Pages of which items wait; `known` are the keys of the manifest."""
    return {key.partition("#")[0] for key in known}


def by_page(known: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """What the manifest keeps of them, page by page."""
    found: dict[str, dict[str, str]] = {}
    for key, told in known.items():
        found.setdefault(key.partition("#")[0], {})[key] = told
    return found


def _known(page: str, known: Mapping[str, str]) -> Iterator[tuple[str, tuple[str, str]]]:
    for key, value in known.items():
        of, _, item = key.partition("#")
        if of == page:
            was, _, reason = value.partition(" ")
            yield item, (was, reason)


def _placed(text: str) -> dict[str, tuple[int, Section]]:
    """Each section by its key, with its line."""
    head, body = split_head(split(text).rows)
    at, found = len(head) + 1, {}
    for section in sections(body):
        found[section.key.removeprefix("#")] = (at, section)
        at += len(section.rows) + (section.gap or 0)
    return found


def _line(found: Mapping[str, tuple[int, Section]], item: str, otherwise: int) -> int:
    return found[item][0] if item in found else otherwise


def _checksum(found: Mapping[str, tuple[int, Section]], item: str) -> str:
    """Of the item as it stands; "-" where an editor deleted it."""
    return digest(*found[item][1].rows) if item in found else "-"
