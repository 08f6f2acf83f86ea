"""Readings by content: what is read and extracted once is not done again until something changes.

One JSON file a seed, with the key of what it was made from: the seed's bytes, its sidecar's, the
generator's own source, the extractors and their order. A wrong or torn file is as good as none.
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import stat
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

import generator
from generator import registry
from generator.keep.codec import decode, encode
from generator.links import digest
from generator.records import Reading

LARGEST = 1_000_000
"""Bytes of a seed that is worth a key: five times what any reader accepts."""
_SOURCES = ("*.py", "readers/**/*", "extract/**/*", "lexicon/**/*", "calendar/**/*")
"""Files that decide what is extracted; a new page template makes nothing out of date."""
_LIBRARIES = ("lxml", "pystemmer", "pyyaml", "rapidfuzz")


@dataclass(frozen=True, slots=True)
class Cache:
    folder: Path

    def get(self, name: str, key: str) -> Reading | None:
        """The reading kept for this article, if it was made from the very same things."""
        try:
            data = json.loads(self._file(name).read_bytes())
            if data["key"] != key:
                return None
            found: Reading = decode(Reading, data["reading"])
            return found
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None

    def put(self, name: str, key: str, reading: Reading) -> None:
        """Keep a reading. Raises TypeError for a finding of types that JSON does not know."""
        place = self._file(name)
        place.parent.mkdir(parents=True, exist_ok=True)
        data = {"key": key, "reading": encode(reading)}
        temporary = place.with_suffix(f".{os.getpid()}.tmp")
        temporary.write_text(json.dumps(data, separators=(",", ":")), "ascii")
        temporary.replace(place)

    def keep(self, names: Iterable[str]) -> None:
        """Delete what belongs to no seed any more."""
        kept = {self._file(name).name for name in names}
        for place in self.folder.glob("*.*"):
            if place.name not in kept:
                place.unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        return self.folder / f"{digest(name)}.json"


def key_of(seed: Path, shown: str, extractors: Iterable[str]) -> str | None:
    """What a reading of this seed depends on; None for what is no file of decent size.

    `shown` is its path below the project: the same checkout elsewhere may use the same cache.
    """
    text = regular(seed)
    if text is None:
        return None
    sidecar = regular(seed.with_suffix(".yml")) or b""
    parts = [text, sidecar, shown.encode(), _generator().encode()]
    parts += [name.encode() for name in extractors]
    key = hashlib.sha256()
    for part in parts:
        key.update(len(part).to_bytes(8))
        key.update(part)
    return key.hexdigest()


def regular(path: Path) -> bytes | None:
    """The bytes of a plain file of decent size; None for a link, a pipe, a giant or nothing."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return None
    with os.fdopen(handle, "rb") as file:
        state = os.fstat(file.fileno())
        if not stat.S_ISREG(state.st_mode) or state.st_size > LARGEST:
            return None
        return file.read(LARGEST)


@cache
def _generator() -> str:
    """A digest of the source of readers and extractors and of what they build on."""
    home = Path(generator.__file__).parent
    key = hashlib.sha256()
    for place in sorted({p for pattern in _SOURCES for p in home.glob(pattern)}):
        if place.is_file() and "__pycache__" not in place.parts:
            key.update(f"{place.relative_to(home).as_posix()}\0".encode())
            key.update(place.read_bytes())
    made_with = [f"{name} {version(name)}" for name in _LIBRARIES]
    made_with += [platform.python_version(), unicodedata.unidata_version, *registry.versions()]
    return f"{key.hexdigest()} {' '.join(made_with)}"
