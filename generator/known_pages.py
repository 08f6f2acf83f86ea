"""What a run keeps of its pages for the next one: what each was made of, as digests."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.records import LookUp, Noting

FILE = "pages.json"
_ALL = "*"


@dataclass(frozen=True, slots=True)
class Known:
    """What a page was when its text was made."""

    page: str
    """Digest of the record."""
    text: str
    asked: frozenset[str]
    """Ids of the pages whose places the text depends on."""
    given: str = ""
    """Digest of what the record was made of besides answers; "" where that cannot be told."""
    questions: frozenset[LookUp] = frozenset()
    """All that was asked while it was gathered."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """The pages of an earlier run, all made with the same generator."""

    key: str
    pages: Mapping[str, Known] = field(default_factory=dict)
    places: Mapping[str, str | None] = field(default_factory=dict)
    """Where each page lay; None for one that an editor deleted."""
    answers: Mapping[LookUp, str | None] = field(default_factory=dict)
    """Digests of the answers to all that pages asked; None for one that is never the same."""


def answered(
    pages: Mapping[str, Known], known: Mapping[LookUp, str | None], notes: Noting | None
) -> dict[LookUp, str | None]:
    """The answers to all that the pages asked; some are `known` already."""
    asked = sorted({question for page in pages.values() for question in page.questions})
    if notes is None:
        return dict.fromkeys(asked)
    return {q: known[q] if q in known else notes.digest(q) for q in asked}


def remembered(cache: Path, key: str) -> Remembered:
    """What an earlier run kept; nothing where `key`, a digest of all that makes texts, is another
    or "", not to be told."""
    try:
        data = json.loads((cache / FILE).read_bytes())
        if key and data["key"] == key:
            answers = {(table, name): digest for table, name, digest in data["answers"]}
            pages = _pages(data["pages"], list(data["places"]), list(answers))
            return Remembered(key, pages, data["places"], answers)
    except (OSError, ValueError, KeyError, TypeError, IndexError, AttributeError):
        pass
    return Remembered(key)


def _pages(
    data: Mapping[str, Any], ids: Sequence[str], questions: Sequence[LookUp]
) -> dict[str, Known]:
    names = [*ids, _ALL]
    return {
        page: Known(
            seen,
            text,
            frozenset(map(names.__getitem__, asked)),
            given,
            frozenset(map(questions.__getitem__, put)),
        )
        for page, (seen, text, asked, given, put) in data.items()
    }


def remember(cache: Path, found: Remembered) -> None:
    """For the next run; not where nobody can tell what the texts were made with."""
    if not found.key:
        return
    number = {page: n for n, page in enumerate([*found.places, _ALL])}
    numbers = {question: n for n, question in enumerate(found.answers)}
    pages = {
        page: (
            known.page,
            known.text,
            sorted(map(number.__getitem__, known.asked)),
            known.given,
            sorted(map(numbers.__getitem__, known.questions)),
        )
        for page, known in found.pages.items()
        if known.asked <= number.keys()
    }
    answers = [(*question, digest) for question, digest in found.answers.items()]
    data = {"key": found.key, "places": found.places, "pages": pages, "answers": answers}
    cache.mkdir(parents=True, exist_ok=True)
    temporary = cache / f"pages.{os.getpid()}.tmp"
    temporary.write_text(json.dumps(data, separators=(",", ":")), "ascii")
    temporary.replace(cache / FILE)
