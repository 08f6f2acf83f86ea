"""Files as one run reads them: looked at twice, a file is read again only if it may be another."""

from __future__ import annotations

import hashlib
import os
import stat
import time
from pathlib import Path, PurePosixPath

from generator.keep import files
from generator.keep.frontmatter import page_id

SETTLED = 3 * 10**9
"""Nanoseconds: file systems count time in steps of up to two seconds, and a file that is saved
twice within one step looks the same from outside."""
Mark = tuple[int, int, int, int, int]


class Seen:
    """What a run has read so far; to be forgotten with the run, whoever comes later reads anew."""

    def __init__(self) -> None:
        self._texts: dict[str, tuple[Mark, str]] = {}
        self._ids: dict[str, str | None] = {}
        self._one: dict[str, str] = {}
        """Each text once in memory, by its checksum: nearly every page is what it was generated
        from, and need not even be decoded twice."""
        self._checksums: dict[int, str] = {}
        """By the id of a text that is kept."""

    def id_of(self, text: str) -> str | None:
        """The page's id as its head says it."""
        of = self.checksum(text)
        if of not in self._ids:
            self._ids[of] = page_id(text)
        return self._ids[of]

    def text(self, place: str, state: os.stat_result) -> str | None:
        """The text of a file in this state, where it was read in the very same one."""
        known = self._texts.get(place)
        return known[1] if known and known[0] == _mark(state) else None

    def decoded(self, raw: bytes, place: Path) -> str:
        """As `files.decoded`; the same text for the same bytes."""
        checksum = hashlib.sha256(raw).hexdigest()
        if checksum not in self._one:
            self._keep(checksum, files.decoded(raw, place))
        return self._one[checksum]

    def checksum(self, text: str) -> str:
        """SHA-256 of the text, of each text once."""
        found = self._checksums.get(id(text))
        if found is None:
            found = hashlib.sha256(text.encode("utf-8")).hexdigest()
            if found not in self._one:
                self._keep(found, text)
        return found

    def _keep(self, checksum: str, text: str) -> None:
        self._one[checksum] = text
        self._checksums[id(text)] = checksum

    def keep(self, place: str, state: os.stat_result, text: str) -> None:
        """Remember what was read; not of a file that somebody saved just now."""
        if state.st_ctime_ns < time.time_ns() - SETTLED:
            self._texts[place] = _mark(state), text


class Look:
    """Reads files below one folder, never through a link."""

    def __init__(self, folder: Path, seen: Seen) -> None:
        self._folder = str(folder)
        self._seen = seen
        self._plain: set[str] = set()
        """Folders that are no links."""

    def text(self, path: PurePosixPath) -> str | None:
        """As `files.read`: the text with its line ends as they are; None when there is none."""
        place = self._place(path)
        try:
            before = os.lstat(place)
        except (FileNotFoundError, NotADirectoryError):
            return None
        if stat.S_ISLNK(before.st_mode):
            raise files.linked(place, path)
        known = self._seen.text(place, before)
        if known is not None:
            return known
        if not stat.S_ISREG(before.st_mode):
            return files.read(Path(place))
        try:
            handle = os.open(place, os.O_RDONLY | os.O_NOFOLLOW)
        except FileNotFoundError:
            return None
        try:
            state = os.fstat(handle)
            found = self._seen.decoded(files.bytes_of(handle, state.st_size), Path(place))
            if _mark(os.fstat(handle)) == _mark(state):
                self._seen.keep(place, state, found)
        finally:
            os.close(handle)
        return found

    def _place(self, path: PurePosixPath) -> str:
        """Where the file lies, its folders being no links."""
        parent = str(path).rpartition("/")[0]
        if parent not in self._plain or path.name == "..":
            self._enter(path)
            self._plain.add(parent)
        return f"{self._folder}/{path}"

    def _enter(self, path: PurePosixPath) -> None:
        """As `files.resolve`, which is asked where no file of the folder above was read so far."""
        above = str(path.parent).rpartition("/")[0]
        if above not in self._plain or ".." in path.parts:
            files.resolve(Path(self._folder), path)
            self._plain.update(str(parent) for parent in path.parents if parent.parts)
        else:
            files.no_link(f"{self._folder}/{path.parent}", path)


def _mark(state: os.stat_result) -> Mark:
    """What changes with every change of a file, its date alone aside."""
    return state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns
