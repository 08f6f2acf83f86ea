"""The seeds as verification reads them: from disk again, without the readers."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from generator.verification.folding import Folded, fold

NEIGHBOURHOOD = 3000
"""Characters on each side of a span in which the sentence around it is looked for. The longest
sentence of 450 news articles has under 900; a longer one ends with its line."""
_PLACE = re.compile(r"(.+):(\d{1,9})-(\d{1,9})")


@dataclass(frozen=True, slots=True)
class Place:
    """Characters `start` to `end` of the seed of an article, as a receipt names them."""

    article: str
    start: int
    end: int


def place(written: str) -> Place | None:
    """The place in a `data-span`, "article:start-end"; None when it is not of that form."""
    match = _PLACE.fullmatch(written.strip())
    return Place(match[1], int(match[2]), int(match[3])) if match else None


@dataclass(slots=True)
class Sources:
    """Seeds by article id: the path below the folder without suffix, "/" as "--", folded."""

    folder: Path
    _paths: dict[str, Path] | None = None
    _texts: dict[str, Folded | None] = field(default_factory=dict)

    def words(self, at: Place) -> str:
        """The characters of a place, folded; "" when there is no such place."""
        seed = self._seed(at.article)
        return fold(seed.raw[at.start : at.end]) if seed else ""

    def paragraphs(self, at: Place) -> list[str]:
        """The same, line by line."""
        seed = self._seed(at.article)
        lines = seed.raw[at.start : at.end].splitlines() if seed else []
        return [folded for line in lines if (folded := fold(line))]

    def around(self, at: Place) -> str:
        """The place and its neighbourhood, folded."""
        seed = self._seed(at.article)
        if seed is None:
            return ""
        first, last = seed.raw.rfind("\n", 0, at.start) + 1, seed.raw.find("\n", at.end)
        start = min(seed.at(first), max(0, seed.at(at.start) - NEIGHBOURHOOD))
        end = max(seed.at(last if last >= 0 else len(seed.raw)), seed.at(at.end) + NEIGHBOURHOOD)
        return seed.text[start:end]

    def whole(self, at: Place) -> str:
        """The seed that holds the place, folded."""
        seed = self._seed(at.article)
        return seed.text if seed else ""

    def after(self, at: Place) -> str:
        """From the place to the end of its seed, folded."""
        seed = self._seed(at.article)
        return seed.text[seed.at(at.start) :] if seed else ""

    def complaint(self, at: Place) -> str:
        """Why a receipt is worth nothing; "" when it stands."""
        seed = self._seed(at.article)
        if seed is None:
            return f"its receipt names {at.article!r}, and there is no such seed"
        if not at.start < at.end <= len(seed.raw):
            found = f"{at.start}-{at.end}"
            return (
                f"its receipt names {found} of {at.article!r}, which has {len(seed.raw)} characters"
            )
        return "" if self.words(at) else f"its receipt names white space of {at.article!r}"

    def shown(self, at: Place) -> str:
        """The place in words for a person: "seeds/name.txt, line 12"."""
        seed, path = self._seed(at.article), self._files().get(at.article)
        if seed is None or path is None:
            return at.article
        line = seed.raw.count("\n", 0, at.start) + 1
        return f"{path.relative_to(self.folder.parent).as_posix()}, line {line}"

    def all(self) -> Iterator[tuple[str, Path, str]]:
        """(article id, its file, its text) of every seed that can be read."""
        for article, path in self._files().items():
            if (seed := self._seed(article)) is not None:
                yield article, path, seed.raw

    def _seed(self, article: str) -> Folded | None:
        if article not in self._texts:
            path = self._files().get(article)
            text = _decoded(path.read_bytes()) if path else None
            self._texts[article] = Folded(text) if text is not None else None
        return self._texts[article]

    def _files(self) -> dict[str, Path]:
        if self._paths is None:
            self._paths = {}
            for article, path in _seeds(self.folder):
                self._paths.setdefault(article, path)  # a later one of the same id is not read
        return self._paths


def _seeds(folder: Path) -> list[tuple[str, Path]]:
    """(article id, path) of every file that may be a seed; sidecars are none."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.suffix not in (".yml", ".yaml") and path.is_file() and not path.is_symlink():
            name = path.relative_to(folder).with_suffix("").as_posix()
            found.append((fold(name.replace("/", "--")) or "seed", path))
    return found


def _decoded(raw: bytes) -> str | None:
    """As the readers decode: byte order mark, else UTF-8, else Windows-1252."""
    wide = raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None
