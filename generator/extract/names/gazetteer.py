"""Names that are known beforehand: the longest one that begins at a token."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from generator import lexicon
from generator.extract.names import words

Sort = Literal["place", "organisation", "thing"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A known name; `weight` is how sure the type is, from 1 (a small town) to 9 (a country)."""

    sort: Sort
    name: str
    """The name it goes by: "United States" for "U.S."."""
    weight: float
    exact: bool = False
    """Counts only in the very capitals of the list: "US", not "Us"."""
    dotted: bool = False
    """Counts only with a full stop: "Fla.", not "La" of "La Stampa"."""
    printed: str = ""
    kind: str = ""
    """Which list of the lexicon it comes from: "countries", "great", "names"."""


# "Washington, D.C." → Washington | , | D.C.;  "Moody's" → Moody | 's;  "AT&T" stays whole.
_PIECE = re.compile(r"(?:[^\W\d_]\.){2,}|[^\s,]+|,")
_OWNED = re.compile(r"['’]s\b")
_Table = dict[str, list[tuple[tuple[str, ...], Entry]]]


def _add(table: _Table, printed: str, entry: Entry) -> None:
    keys = tuple(words.key(p) for p in _PIECE.findall(_OWNED.sub(r" 's", printed)))
    rows = table.setdefault(keys[0], [])
    twice = any(keys == k and not (old.exact or old.dotted) for k, old in rows)
    if entry.exact or entry.dotted or not twice:
        rows.append((keys, entry))


def _mapping(table: _Table, file: str, part: str, sort: Sort, weight: float) -> None:
    for name, others in lexicon.load(file)[part].items():
        for printed in (name, *others):
            plain = printed.replace(".", "")
            exact = plain.isupper() and len(plain) <= 5
            dotted = part == "states" and len(plain) <= 5 and not exact and printed != name
            _add(table, printed, Entry(sort, name, weight, exact, dotted, printed, part))


def _list(table: _Table, file: str, part: str, sort: Sort, weight: float) -> None:
    for name in lexicon.load(file)[part]:
        _add(table, name, Entry(sort, name, weight, printed=name, kind=part))


def _cities(table: _Table, part: str, weight: float) -> None:
    for printed in lexicon.names("cities", part):
        _add(table, printed, Entry("place", printed, weight, printed=printed, kind=part))


def _table() -> _Table:
    """Weights: 9 is as good as certain, 2 loses to a first name in front of it."""
    table: _Table = {}
    _mapping(table, "places", "countries", "place", 9)
    _mapping(table, "places", "states", "place", 7)
    _mapping(table, "organisations", "names", "organisation", 8)
    _mapping(table, "organisations", "clubs", "organisation", 8)
    _mapping(table, "places", "cities", "place", 6)
    _list(table, "places", "regions", "place", 6)
    _list(table, "not_names", "things", "thing", 9)
    _cities(table, "great", 5)
    _cities(table, "large", 4)
    _cities(table, "towns", 2.5)
    for rows in table.values():
        rows.sort(key=lambda row: (-len(row[0]), not row[1].exact, not row[1].dotted))
    return table


_TABLE = _table()


def match(keys: Sequence[str], texts: Sequence[str], at: int) -> tuple[int, Entry] | None:
    """How many tokens the longest known name takes that begins at `at`, and its entry."""
    rows = _rows(keys[at], texts[at])
    if not rows:
        return None
    # of the hundred names that begin with "New" few go on as the text does
    after = (keys[at + 1], words.folded(texts[at + 1])) if at + 1 < len(keys) else ()
    for want, entry in rows:
        size = len(want)
        if size > 1 and not (want[1] in after and _rest(keys, texts, at, want)):
            continue
        if _as_listed(entry, texts[at], texts[at - 1] if at else ""):
            return size, entry
    return None


@lru_cache(maxsize=65536)
def _rows(key: str, text: str) -> Sequence[tuple[tuple[str, ...], Entry]]:
    """What may begin with a word; most words with a capital come again, and most begin nothing."""
    return _TABLE.get(key) or _TABLE.get(words.folded(text)) or ()


def _as_listed(entry: Entry, text: str, before: str) -> bool:
    if entry.dotted:
        return text.endswith(".")
    if entry.kind == "states" and "." in entry.printed and "." not in text and before != ",":
        return False  # "SC rejects plea", "SC/ST", "NC leader": a court, castes, a party
    return not entry.exact or text.replace(".", "") == entry.printed.replace(".", "")


STANDARD = frozenset(
    name for part in ("countries", "states") for name in lexicon.load("places")[part]
)
"""Places that are called by one name however they are printed: "United States"."""


def _rest(keys: Sequence[str], texts: Sequence[str], at: int, want: tuple[str, ...]) -> bool:
    if at + len(want) > len(keys):
        return False
    for n in range(1, len(want)):
        have = keys[at + n]
        if have != want[n] and words.folded(texts[at + n]) != want[n]:
            return False
        if not texts[at + n][:1].isupper() and want[n] not in _SMALL:
            return False
    return True


_SMALL = frozenset(["'s", "of", "and", "the", ",", "for", "de", "du", "la", "in", "los", "al", "to",
                    "d'ivoire", "state", "territories", "magazine", "oversight"])  # fmt: skip
