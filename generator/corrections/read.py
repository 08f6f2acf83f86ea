"""Corrections read back from pages: what an editor's page says otherwise than its generated base.

Once a correction holds, pages are generated with it and the base says the same as the page. So
what was read is kept, and stands until the page says something else again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from generator.corrections.facts import (
    ACTOR_KEYS,
    ALIAS_KEYS,
    ARTICLE_KEYS,
    STORY,
    Facts,
    Item,
    Spoken,
    facts,
)
from generator.corrections.taken_out import FIELD
from generator.keep.anchors import place
from generator.keep.texts import unlike
from generator.records import Correction

NOBODY = "Speaker not named"
WITHDRAWN = "withdrawn"
NO_REASON = "no reason is given"
Known = Mapping[tuple[str, str], Correction]


def read(
    pages: Mapping[str, str],
    bases: Mapping[str, str],
    paths: Mapping[str, PurePosixPath],
    known: Iterable[Correction],
) -> tuple[Correction, ...]:
    """Every correction that holds; texts and paths by page id, `known` from the last run.

    Items that are gone are read in `taken_out`: what that means hangs on other pages too.
    """
    of_page: dict[str, dict[tuple[str, str], Correction]] = {}
    for correction in known:
        if correction.field != FIELD:
            of_page.setdefault(correction.page, {})[correction.item, correction.field] = correction
    others = (p for p in unlike(pages, bases) if p.startswith(("briefing/", "actor/")))
    found: list[Correction] = []
    people = _People(pages, paths)
    for page in sorted({*of_page, *others}):
        if page not in pages or page not in bases:
            found += of_page.get(page, {}).values()
            continue
        stands, base, old = facts(pages[page]), facts(bases[page]), of_page.get(page, {})
        found += _of_page(page, paths[page], stands, base, old, people)
    return tuple(sorted(found))


class _People(Mapping[PurePosixPath, str]):
    """The names of all actors with a page, by where it lies; only those asked for are read."""

    def __init__(self, pages: Mapping[str, str], paths: Mapping[str, PurePosixPath]) -> None:
        self._pages = pages
        self._there = {
            path: page
            for page, path in paths.items()
            if page.startswith("actor/") and page in pages
        }

    def __getitem__(self, path: PurePosixPath) -> str:
        keys = facts(self._pages[self._there[path]]).keys
        return keys.get("name") or keys.get("title", "")

    def __contains__(self, path: object) -> bool:
        return path in self._there

    def __iter__(self) -> Iterator[PurePosixPath]:
        return iter(self._there)

    def __len__(self) -> int:
        return len(self._there)


def _of_page(
    page: str,
    where: PurePosixPath,
    stands: Facts,
    base: Facts,
    old: Known,
    people: Mapping[PurePosixPath, str],
) -> Iterator[Correction]:
    """The corrections of one page: those that are new, and those of before that still hold."""
    now = dict(_values(page, where, stands, base, stands, people))
    was = dict(_values(page, where, base, base, stands, people))
    date = stands.keys.get("corrected", "")
    for item, field in sorted({*now, *was, *old}):
        key = (item, field)
        value, before = now.get(key, ""), old.get(key)
        generated = was.get(key, "")
        if before is not None and item and item not in base.items:
            yield before  # nobody can have changed what the page does not show
        elif before is not None:
            if value != before.was:
                yield replace(before, now=value, date=date)
        elif value != generated and _counts(item, field, value, base):
            about = base.items.get(item)
            label = about.label if about else base.keys.get("title", "")
            targets = about.targets if about else ()
            yield Correction(page, item, field, generated, value, label, targets, date)


def _counts(item: str, field: str, value: str, base: Facts) -> bool:
    """Whether a difference puts something right; an alias that an editor strikes does not."""
    if field.startswith("alias "):
        return bool(value)
    return not item or item in base.items


def _values(
    page: str,
    where: PurePosixPath,
    of: Facts,
    base: Facts,
    stands: Facts,
    people: Mapping[PurePosixPath, str],
) -> Iterator[tuple[tuple[str, str], str]]:
    """(item, field) → value of everything on a page that a correction can be about."""
    if page.startswith("actor/"):
        keys = [key for key in ACTOR_KEYS if key in of.keys]
        yield from ((("", key), of.keys[key]) for key in keys)
        for key in ALIAS_KEYS:
            yield from ((("", f"alias {a}"), a) for a in of.keys.get(key, "").split("\n") if a)
        yield ("", "title"), _title(of, base)
        return
    yield ("", "headline"), of.keys.get("headline") or _title(of, base)
    of_article = (*ARTICLE_KEYS[1:], STORY)
    yield from ((("", key), of.keys[key]) for key in of_article if key in of.keys)
    if of.keys.get("status") == WITHDRAWN:
        yield ("", WITHDRAWN), of.keys.get("reason") or NO_REASON
    for item in base.items:
        mine = of.items.get(item)
        if mine is not None and item in stands.items and item.startswith("f-"):
            yield (item, "answer"), mine.answer
        said = _speaker(of.items.get(item), base.items[item], where, people)
        if said is not None and item in stands.items:
            yield (item, "speaker"), said


def _title(of: Facts, base: Facts) -> str:
    """From the head, or from the heading where the editor changed that alone."""
    title = of.keys.get("title", "")
    unchanged = title == base.keys.get("title", "")
    return of.heading if unchanged and of.heading != base.heading else title


def _speaker(
    of: Item | None, base: Item, where: PurePosixPath, people: Mapping[PurePosixPath, str]
) -> str | None:
    """The speaker's name; by the link where only that was changed."""
    if of is None or of.speaker is None or base.speaker is None:
        return None
    name, link = of.speaker.name, _target(of.speaker, where)
    relinked = link is not None and name == base.speaker.name and link in people
    if relinked and link != _target(base.speaker, where):
        return people[link]  # type: ignore[index]
    return "" if name == NOBODY else name


def _target(said: Spoken, where: PurePosixPath) -> PurePosixPath | None:
    return place(where, said.link)[0] if said.link else None
