"""The rows of the file that tells what each update changed."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records import Ref


@dataclass(frozen=True, slots=True)
class CameRow:
    """Something that an update added, settled or took away."""

    kind: str
    id: str
    label: str
    articles: tuple[str, ...]
    about: str | None


@dataclass(frozen=True, slots=True)
class GivenRow:
    """A figure's value, and the characters at which its seed gave it when the update was made."""

    article: str
    value: str
    printed: str
    characters: tuple[int, int]


@dataclass(frozen=True, slots=True)
class MovedRow:
    kind: str
    id: str
    field: str
    before: str
    after: str
    articles: tuple[str, ...]
    was: GivenRow | None
    now: GivenRow | None


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What one update changed."""

    number: int
    address: Ref
    date: str | None
    summary: str
    lines: tuple[str, ...]
    added: tuple[CameRow, ...]
    gone: tuple[CameRow, ...]
    settled: tuple[CameRow, ...]
    moved: tuple[MovedRow, ...]
