"""Texts by name, each read when it is asked for; told apart by their checksums without that.

Files for programs are large, and nobody looks into them: they are given as bytes, see `raw`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

K = TypeVar("K")
L = TypeVar("L")


Text = str | bytes
"""A text, or the same in UTF-8."""


def checksum(text: Text) -> str:
    """SHA-256 of the text in UTF-8."""
    return hashlib.sha256(encoded(text)).hexdigest()


def encoded(text: Text) -> bytes:
    return text.encode("utf-8") if isinstance(text, str) else text


def _decoded(text: Text) -> str:
    return text if isinstance(text, str) else text.decode("utf-8")


class Texts(Mapping[K, str]):
    """`checksums` are SHA-256 of the UTF-8 text by name; who compares these reads nothing."""

    __slots__ = ("_raw", "_text", "checksums")

    def __init__(
        self,
        checksums: dict[K, str],
        text: Callable[[str], Text],
        raw: Callable[[str], Text] | None = None,
    ) -> None:
        """`text` and `raw` give it by checksum, `raw` without a look into it."""
        self.checksums = checksums
        self._text, self._raw = text, raw or text

    def __getitem__(self, name: K) -> str:
        return _decoded(self._text(self.checksums[name]))

    def raw(self, name: K) -> bytes:
        """The same in UTF-8."""
        return encoded(self._raw(self.checksums[name]))

    def __contains__(self, name: object) -> bool:
        return name in self.checksums

    def __iter__(self) -> Iterator[K]:
        return iter(self.checksums)

    def __len__(self) -> int:
        return len(self.checksums)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Texts):
            return self.checksums == other.checksums
        return NotImplemented if not isinstance(other, Mapping) else dict(self) == dict(other)

    __hash__ = None  # type: ignore[assignment]

    def but(
        self,
        others: Mapping[K, Text],
        without: Iterable[K] = (),
        known: Mapping[K, str] | None = None,
    ) -> Texts[K]:
        """The same with some other texts, and some left out; `known` are checksums of theirs."""
        seals = known or {}
        new = {name: seals.get(name) or checksum(text) for name, text in others.items()}
        made = {new[name]: text for name, text in others.items()}
        left = self.checksums | new
        for name in without:
            left.pop(name, None)
        return Texts(left, _of_either(made, self._text), _of_either(made, self._raw))

    def under(self, names: Mapping[K, L]) -> Texts[L]:
        """The same under other names, those that have one."""
        found = self.checksums.items()
        there = {names[name]: of for name, of in found if name in names}
        return Texts(there, self._text, self._raw)


def _of_either(made: Mapping[str, Text], before: Callable[[str], Text]) -> Callable[[str], Text]:
    return lambda of: made[of] if of in made else before(of)


def texts_of(texts: Mapping[K, str]) -> Texts[K]:
    """The same; of those that are in memory the checksums are taken here."""
    if isinstance(texts, Texts):
        return texts
    none: dict[str, str] = {}
    return Texts[K]({}, none.__getitem__).but(texts)


def generated(
    made: Mapping[str, Text],
    last: Mapping[str, str],
    pages: Iterable[str],
    known: Mapping[str, str] | None = None,
) -> Texts[str]:
    """Every page as it is generated: those that this run `made`, all others as the last one did;
    "" for one that neither did. `known` are checksums of some that were made."""
    before = texts_of(last)
    there = [page for page in pages if page not in made]
    nowhere = {page: "" for page in there if page not in before}
    stand = {page: before.checksums[page] for page in there if page not in nowhere}
    return Texts(stand, before._text, before._raw).but({**made, **nowhere}, known=known)


def unlike(one: Mapping[K, str], other: Mapping[K, str]) -> Iterator[K]:
    """Names of `one` under which `other` has another text or none, in their order."""
    mine, others = texts_of(one).checksums, texts_of(other).checksums
    return (name for name, checksum in mine.items() if others.get(name) != checksum)
