"""How many runs of words articles share, counted anew for those runs alone whose holders changed.

A run of words that as many hold as did counts for the same pairs as it did. So what one article
brings or takes is counted for its own runs of words: once as they stood, once as they stand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.recall import Recall
from generator.resolve.alone import Alone
from generator.resolve.copies import CROWD, copies_of, count, held_again, shared_by

_TABLE, _ROW = "copied", "pairs"
_PLACES = 1 << 24
"""More than there are articles: two numbers below it make one."""
ONE_IN = 8
"""Counted anew is what changed where that is less than one in so many articles."""


@dataclass(slots=True)
class _Counted:
    """What is shared, by the numbers of articles; of one that is gone nobody has the number."""

    numbers: dict[str, int]
    """Of each article, in their order."""
    keys: dict[str, str]
    last: int
    """The first number that none had so far."""
    shared: dict[int, int]
    """By the numbers of two articles, made one."""


def known_copies(
    alone: Mapping[str, Alone], keys: Mapping[str, str | None], recall: Recall
) -> Iterator[tuple[str, str]]:
    """As `copies` of their sketches; `keys` tell each article from what it was."""
    counted = _known(alone, keys, recall) or _whole(alone, keys)
    if recall.keeps and all(keys.values()):
        _keep(counted, recall)
    own = {number: i for i, number in counted.numbers.items()}
    pairs = (
        ((own[pair // _PLACES], own[pair % _PLACES]), many) for pair, many in counted.shared.items()
    )
    return copies_of(pairs, lambda i: alone[i].sketched)


def _whole(alone: Mapping[str, Alone], keys: Mapping[str, str | None]) -> _Counted:
    numbers = {i: n for n, i in enumerate(alone)}
    shared = shared_by({numbers[i]: told.sketch for i, told in alone.items()})
    made = {a * _PLACES + b: many for (a, b), many in shared.items()}
    return _Counted(numbers, {i: key or "" for i, key in keys.items()}, len(numbers), made)


def _known(
    alone: Mapping[str, Alone], keys: Mapping[str, str | None], recall: Recall
) -> _Counted | None:
    """What the last run counted, brought up to date; None where too much is another."""
    before = _last(recall)
    if before is None or not all(keys.values()):
        return None
    gone = [i for i, key in before.keys.items() if keys.get(i) != key]
    new = [i for i, key in keys.items() if before.keys.get(i) != key]
    if ONE_IN * (len(gone) + len(new)) > len(keys) or before.last > 2 * len(keys) + ONE_IN:
        return None
    rows = recall.before.get("articles", {})
    if any(before.keys[i] not in rows for i in gone):
        return None
    numbers = {i: before.numbers[i] for i in keys if before.keys.get(i) == keys[i]}
    left = {before.numbers[i]: Alone(rows[before.keys[i]]).sketch for i in gone}
    numbers |= {i: before.last + n for n, i in enumerate(new)}
    come = {numbers[i]: alone[i].sketch for i in new}
    changed = {checksum for sketch in (*left.values(), *come.values()) for checksum in sketch}
    stay = {
        number: changed.intersection(alone[i].sketch)
        for i, number in numbers.items()
        if number not in come
    }
    shared = Counter(before.shared)
    shared.subtract(_pairs({**stay, **left}, before.numbers.values()))
    shared.update(_pairs({**stay, **come}, (numbers[i] for i in keys)))
    made = {pair: many for pair, many in shared.items() if many}
    ordered = {i: numbers[i] for i in keys}
    told = {i: key or "" for i, key in keys.items()}
    return _Counted(ordered, told, before.last + len(new), made)


def _pairs(sketches: Mapping[int, Iterable[int]], order: Iterable[int]) -> dict[int, int]:
    """What these checksums count for, held by articles in this order."""
    rows = [(number, [*sketches[number]]) for number in order if sketches[number]]
    shared: Counter[tuple[int, int]] = Counter()
    for holders in held_again(rows):
        if len(holders) <= CROWD:
            count(holders, shared)
    return {a * _PLACES + b: many for (a, b), many in shared.items()}


def _last(recall: Recall) -> _Counted | None:
    row = recall.last(_TABLE, _ROW)
    try:
        numbers = dict(zip(row["articles"], row["numbers"], strict=True))
        keys = dict(zip(row["articles"], row["keys"], strict=True))
        shared = dict(zip(row["pairs"], row["many"], strict=True))
        return _Counted(numbers, keys, row["last"], shared)
    except (KeyError, ValueError, TypeError):
        return None


def _keep(counted: _Counted, recall: Recall) -> None:
    recall.put(
        _TABLE,
        _ROW,
        {
            "articles": [*counted.numbers],
            "numbers": [*counted.numbers.values()],
            "keys": [counted.keys[i] for i in counted.numbers],
            "last": counted.last,
            "pairs": [*counted.shared],
            "many": [*counted.shared.values()],
        },
    )
