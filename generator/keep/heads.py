"""The head of a page, its front matter, merged key by key.

Everything of the editor's stays as it is written: unknown keys, comments, quotes, order. A new
value of the sources is put where the old one stood, in the editor's kind of quotes. A head that
is no plain YAML mapping is merged line by line.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import yaml

from generator.keep.rows import Clash, Rows, merge_rows, pick
from generator.keep.scalars import rewritten

Entries = Mapping[str, "Entry"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One top-level key: the comments above it, its own lines, and what they say."""

    lead: Rows
    rows: Rows
    value: Any


def split_head(rows: Rows) -> tuple[Rows, Rows]:
    """The head with both its rules, and the body; no head where none is closed."""
    if rows and rows[0].removeprefix("\ufeff").rstrip() == "---":
        for at, row in enumerate(rows[1:], 1):
            if row.rstrip() in ("---", "..."):
                return rows[: at + 1], rows[at + 1 :]
    return (), rows


def merge_head(base: Rows, ours: Rows, theirs: Rows) -> tuple[Rows, list[Clash]]:
    """The merged head and its clashes; exact where one side changed nothing."""
    taken = pick(base, ours, theirs)
    if taken is not None:
        return taken, []
    b, o, t = (entries(rows[1:-1]) for rows in (base, ours, theirs))
    if not (ours and theirs) or b is None or o is None or t is None:
        return merge_rows(base, ours, theirs)
    rows, clashes = _merged(b, o, t)
    told = sum(len(entry.lead) + len(entry.rows) for entry in o.values())
    tail = ours[1 + told : -1]  # comments behind the last key
    return (ours[0], *rows, *tail, ours[-1]), [(at + 1, sides) for at, sides in clashes]


def entries(rows: Rows) -> dict[str, Entry] | None:
    """The keys of a head without its rules; None where they cannot be told apart."""
    text = "\n".join(rows)
    try:
        top = yaml.compose(text, Loader=yaml.SafeLoader)
        values = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    if top is None:
        return {}
    if not isinstance(top, yaml.MappingNode) or not isinstance(values, dict) or top.flow_style:
        return None
    keys = [(key.start_mark.line, key.value) for key, _ in top.value]
    plain = all(isinstance(name, str) and name in values for _, name in keys)
    if not plain or len(values) != len(keys) or len({line for line, _ in keys}) != len(keys):
        return None
    return _cut(rows, keys, values)


def _cut(
    rows: Rows, keys: Sequence[tuple[int, str]], values: Mapping[str, Any]
) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    lead = rows[: keys[0][0]] if keys else ()
    for (start, key), (end, _) in pairwise([*keys, (len(rows), "")]):
        own = rows[start:end]
        size = len(own)
        while size > 1 and (not own[size - 1].strip() or own[size - 1].startswith("#")):
            size -= 1
        found[key] = Entry(lead, own[:size], values[key])
        lead = own[size:]
    return found


# --- key by key -------------------------------------------------------------------------------


def _merged(base: Entries, ours: Entries, theirs: Entries) -> tuple[list[str], list[Clash]]:
    rows: list[str] = []
    clashes: list[Clash] = []
    for key in _order(list(ours), list(theirs)):
        o = ours.get(key)
        found, clash = _entry(base.get(key), o, theirs.get(key))
        rows += o.lead if o else ()
        if clash:
            clashes.append((len(rows), clash))
        rows += found
    return rows, clashes


def _order(ours: Sequence[str], theirs: Sequence[str]) -> list[str]:
    """Ours; what only theirs has goes behind the key that it follows there."""
    found = list(ours)
    for at, key in enumerate(theirs):
        if key not in ours:
            before = next((k for k in reversed(theirs[:at]) if k in found), None)
            found.insert(0 if before is None else found.index(before) + 1, key)
    return found


def _entry(
    base: Entry | None, ours: Entry | None, theirs: Entry | None
) -> tuple[Rows, tuple[Rows, Rows, Rows] | None]:
    """The lines of one key, and ours, theirs and base where both changed it."""
    b, o, t = (() if side is None else side.rows for side in (base, ours, theirs))
    taken = pick(b, o, t)
    if taken is not None:
        return taken, None
    if ours is None:
        return (), ((), t, b)
    if theirs is not None and _same(ours, theirs):
        return o, None
    if base is not None and theirs is not None and _same(base, theirs):
        return o, None
    if base is not None and theirs is not None and _same(base, ours):
        found = rewritten(o, theirs.value)
        if found is not None:
            return found, None
    if base is not None and theirs is not None and (both := _listed(base, ours, theirs)):
        return both, None
    return o, (o, t, b)


def _same(one: Entry, other: Entry) -> bool:
    """Whether two say the same: 2026-01-10 and "2026-01-10" do, `1` and `true` do not."""
    return repr(_plain(one.value)) == repr(_plain(other.value))


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    if isinstance(value, bool) or value is None or isinstance(value, dict):
        return value
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def _listed(base: Entry, ours: Entry, theirs: Entry) -> Rows | None:
    """A list that both sides changed, entry by entry: `[a, b]` + `[a, c]` → `[a, c, b]`."""
    b, o, t = (side.value if _flow(side) else None for side in (base, ours, theirs))
    if b is None or o is None or t is None:
        return None
    found = [x for x in t if x in o or x not in b] + [x for x in o if x not in b and x not in t]
    if found == t:
        return theirs.rows
    key = ours.rows[0].partition(":")[0]
    words = yaml.safe_dump(found, default_flow_style=True, allow_unicode=True, width=float("inf"))
    return (f"{key}: {words.strip()}",)


def _flow(entry: Entry) -> bool:
    """Whether it is a list of words on one line, without a comment."""
    if not isinstance(entry.value, list) or len(entry.rows) != 1:
        return False
    return all(isinstance(x, str) for x in entry.value) and entry.rows[0].rstrip().endswith("]")
