"""What the last run left behind, in two small JSON files under `content/.generated/`.

`manifest.json` is committed: which page lies where, which seeds were read, which pages an editor
deleted. `journal.json` exists only while pages are being written: with it, a run that was killed
at any point is finished by the next one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.errors import PageError

VERSION = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    pages: Mapping[str, str] = field(default_factory=dict)
    """Page id → path below `content/`, where the last run saw it."""
    seeds: Mapping[str, str] = field(default_factory=dict)
    """Path of the seed below the project → checksum."""
    deleted: Mapping[str, str] = field(default_factory=dict)
    """Page id → path of pages that an editor deleted: they do not grow back."""
    left: Mapping[str, str] = field(default_factory=dict)
    """Page id → path of pages that went with their source: where they return if it does."""
    review: Mapping[str, str] = field(default_factory=dict)
    """ "page id#item" → checksum of the item as it stands, a blank, and why to read it again."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """Path at which a page once stood → its id: the old address leads to the new one."""
    apart: Mapping[str, str] = field(default_factory=dict)
    """ "page id#item" → why an item that an editor deleted is off that page alone."""


def dump(manifest: Manifest) -> str:
    """As `_json` writes it, in a tenth of the time: a page a line, and there are many."""
    parts = {
        "apart": manifest.apart,
        "deleted": manifest.deleted,
        "left": manifest.left,
        "moved": manifest.moved,
        "pages": manifest.pages,
        "review": manifest.review,
        "seeds": manifest.seeds,
    }
    rows = "".join(f' "{name}": {_lines(part)},\n' for name, part in parts.items())
    return f'{{\n{rows} "version": {VERSION}\n}}\n'


def _lines(part: Mapping[str, str]) -> str:
    rows = json.dumps(dict(part), ensure_ascii=False, sort_keys=True, separators=(",\n  ", ": "))
    return f"{{\n  {rows[1:-1]}\n }}" if part else "{}"


def load(text: str | None, path: str) -> Manifest:
    """The manifest; an empty one when there is none, an error when it cannot be trusted."""
    if text is None:
        return Manifest()
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            raise PageError(f"version {data['version']} is not known, only {VERSION}", path)
        named = {key: _strings(data[key]) for key in ("pages", "seeds", "deleted", "left")}
        later = {key: _strings(data.get(key, {})) for key in ("review", "moved", "apart")}
        return Manifest(**named, **later)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise PageError(f"not a manifest ({error}); take it back from git", path) from error


def _strings(data: Any) -> dict[str, str]:
    if not all(isinstance(value, str) for value in data.values()):
        raise TypeError("text expected")
    return dict(data)


@dataclass(frozen=True, slots=True)
class Entry:
    """One page about to be written."""

    path: str
    page: str
    """Checksum of the page's text once it is written."""
    base: str | None
    """The new base where it is not the page's own text."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What of a page about to be written waits to be read again: no later merge finds it."""

    path: str
    page: str
    """Checksum of the page once it is written, where its base stays as it is; else ""."""
    base: str
    """Checksum of the new base, "" where it stays."""
    items: Mapping[str, str]
    """As in the manifest."""


@dataclass(frozen=True, slots=True)
class Journal:
    written: Mapping[str, Entry] = field(default_factory=dict)
    """By page id."""
    removed: Mapping[str, str] = field(default_factory=dict)
    """Page id → path."""
    review: Mapping[str, Waiting] = field(default_factory=dict)
    """By page id."""


def dump_journal(journal: Journal) -> str:
    written = {i: [e.path, e.page, e.base] for i, e in journal.written.items()}
    review = {i: [w.path, w.page, w.base, dict(w.items)] for i, w in journal.review.items()}
    return _json({"written": written, "removed": dict(journal.removed), "review": review})


def load_journal(text: str | None) -> Journal:
    """The journal of a run that was killed; an empty one if there is none."""
    if text is None:
        return Journal()
    data = json.loads(text)
    written = {i: Entry(*e) for i, e in data["written"].items()}
    review = {i: Waiting(*w) for i, w in data.get("review", {}).items()}
    return Journal(written, data["removed"], review)


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
