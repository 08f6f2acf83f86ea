"""Files as one run reads them: one is read again only if it may be another than when it was read.

Every text is known by its checksum; the words are read when somebody asks for them. A page and
what it was generated from are mostly the same bytes: one text, whichever of the two is read.
"""

from __future__ import annotations

import errno
import hashlib
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from generator.errors import PageError
from generator.keep import files
from generator.keep.aside import stub
from generator.keep.frontmatter import locked, page_id
from generator.keep.index import Index
from generator.keep.listing import Listing, Mark, listed, mark
from generator.keep.texts import Text, checksum

SETTLED = 3 * 10**9
"""Nanoseconds: file systems count time in steps of up to two seconds, and a file that is saved
twice within one step looks the same from outside."""
LARGE = 1_000_000
"""Characters of a text from which it is not held: a file for programs is asked for once."""


class Seen:
    """What is known of one folder's files, from this run and from those before."""

    def __init__(self, folder: Path, known: Index | None = None) -> None:
        self.folder = folder
        self.known = known or Index()
        self.read = 0
        """Files that were read."""
        self._texts: dict[str, str] = {}
        """By checksum: those that somebody asked for, and those that were made."""
        self._lies: tuple[dict[str, str], dict[str, str]] | None = None
        """Checksum → a file that has it, and another one if there is one."""

    def checksum(self, path: str, state: Mark, hold: bool = False) -> str | None:
        """SHA-256 of a text file in this state; None if it is gone, an error if it is no text.

        `hold` is whether the text will be asked for at once.
        """
        known = self.known.files.get(path)
        if known is not None and known[0] == state and known[1] in self.known.ids:
            return known[1]
        raw = self._bytes(path)
        if raw is None:
            return None
        found = self.known.files[path][1]
        if found not in self.known.ids or hold:
            text = files.decoded(raw, self.folder / path)
            self._look_at(found, text)
            if hold:
                self._texts.setdefault(found, text)
        return found

    def known_files(self, states: Mapping[str, Mark]) -> Iterator[tuple[str, str]]:
        """(path, checksum) of all of these files that need not be read."""
        known = self.known.files
        for path, state in states.items():
            found = known.get(path)
            if found is not None and found[0] == state:
                yield path, found[1]

    def of_any(self, path: str, state: Mark) -> str | None:
        """The same of a file that need not be a text."""
        known = self.known.files.get(path)
        if known is not None and known[0] == state:
            return known[1]
        return None if self._bytes(path) is None else self.known.files[path][1]

    def stands(self, path: str, checksum: str | None) -> bool:
        """Whether the file is still the one of this checksum; None for no file."""
        try:
            state = mark(os.lstat(f"{self.folder}/{path}"))
        except (FileNotFoundError, NotADirectoryError):
            return checksum is None
        known = self.known.files.get(path)
        if known is not None and known[0] == state:
            return known[1] == checksum
        found = read(self.folder, path)
        return hashlib.sha256(found[0]).hexdigest() == checksum if found else checksum is None

    def hold(self, text: str) -> str:
        """The checksum of a text that was made; it can be asked for from now on."""
        found = checksum(text)
        self._texts.setdefault(found, text)
        return found

    def made(self, text: Text, seal: str = "") -> str:
        """The checksum of a text that was written, `seal` where it is known: what its head says is
        known from now on."""
        found = seal or checksum(text)
        if found not in self.known.ids:
            self._look_at(found, text if isinstance(text, str) else "")  # rows have no head
        return found

    def text(self, checksum: str) -> str:
        """The text; an error where it stands nowhere any more."""
        found = self._texts.get(checksum)
        if found is None:
            raw, path = self._read_again(checksum)
            found = files.decoded(raw, self.folder / path)
            if len(found) < LARGE:
                self._texts[checksum] = found
        return found

    def raw(self, checksum: str) -> Text:
        """The same as it lies there, where it is not held."""
        found = self._texts.get(checksum)
        return self._read_again(checksum)[0] if found is None else found

    # --- files -----------------------------------------------------------------------------------

    def _bytes(self, path: str) -> bytes | None:
        """Reads the file, and puts down in which state it was."""
        found = read(self.folder, path)
        if found is None:
            return None
        raw, state = found
        self.read += 1
        checksum = hashlib.sha256(raw).hexdigest()
        self.known.files[path] = state, checksum
        if self._lies is not None:
            self._lies[0][checksum] = path
        return raw

    def _look_at(self, checksum: str, text: str) -> None:
        self.known.ids[checksum] = page_id(text)
        if stub(text):
            self.known.stubs.add(checksum)
        if locked(text):
            self.known.locked.add(checksum)

    def _read_again(self, checksum: str) -> tuple[bytes, str]:
        """The bytes and the file that has them: where somebody saved the page since it was looked
        at, its base still says it."""
        if self._lies is None:
            rows = self.known.files.items()
            first = {checksum: path for path, (_, checksum) in rows}
            self._lies = first, {checksum: path for path, (_, checksum) in reversed(rows)}
        path = ""
        for path in (lies.get(checksum, "") for lies in self._lies):
            found = read(self.folder, path) if path else None
            if found is not None and hashlib.sha256(found[0]).hexdigest() == checksum:
                return found[0], path
        raise PageError("changed by somebody while this run was at work; run it again", path)


class Look:
    """The files of a folder as they lie there now, or as they lay by a `listing` of them."""

    def __init__(self, seen: Seen, listing: Listing | None = None) -> None:
        files.no_link(str(seen.folder), PurePosixPath(seen.folder.name))
        self._seen = seen
        self.listing = listing or listed(seen.folder)
        ids = seen.known.ids
        known = seen.known_files(self.listing.files)
        self._texts = {path: checksum for path, checksum in known if checksum in ids}

    def checksum(self, path: str, hold: bool = False) -> str | None:
        """Of a text; None where there is none, an error for a link or what is no text."""
        known = self._texts.get(path)
        if known is not None:
            return known
        state = self.listing.files.get(path)
        if state is not None:
            return self._seen.checksum(path, state, hold)
        if path.startswith("/") or ".." in path.split("/"):
            files.resolve(self._seen.folder, PurePosixPath(path))
        self.listing.no_link(path)
        return None

    def text(self, path: PurePosixPath) -> str | None:
        """The text with its line ends as they are."""
        found = self.checksum(str(path), hold=True)
        return None if found is None else self._seen.text(found)


def read(folder: Path, path: str) -> tuple[bytes, Mark | None] | None:
    """The bytes of a file and the state in which it has them; None where there is no file.

    No state of a file that changed meanwhile, or that somebody saved just now.
    """
    try:
        handle = os.open(f"{folder}/{path}", os.O_RDONLY | os.O_NOFOLLOW)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno == errno.ELOOP:
            raise files.linked(path, PurePosixPath(path)) from error
        raise
    try:
        now, state = time.time_ns(), os.fstat(handle)
        raw = files.bytes_of(handle, state.st_size)
        same = mark(os.fstat(handle)) == mark(state)
        settled = state.st_ctime_ns < now - SETTLED
        return raw, mark(state) if same and settled else None
    finally:
        os.close(handle)
