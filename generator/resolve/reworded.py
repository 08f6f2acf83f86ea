"""Items whose one telling was reworded: an updated seed says it again, in most of its old words.

The book keeps no words. Of every item that one article tells it keeps a sketch: short checksums
of its content words, from which nobody reads a word, but which tell how many two wordings share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from zlib import crc32

from generator.links import digest
from generator.words import wording

MARK = "~"
"""With which a sketch begins, as no other mark does."""
_DIGITS = 4
MOST = 16
"""Words of a sketch: of a longer wording those with the lowest checksums stand for all."""
FEWEST = 4
"""Words below which no two wordings are one for what they share."""
SAME = 0.5
"""The share of all words of two wordings that both have: of nine words three were changed."""
NEAR = 0.3
"""The share from which another item could be meant as well."""


def sketch(article: str, kind: str, text: str) -> Iterator[str]:
    """The mark of a telling by its content words; none where they are too few."""
    sums = sorted({_sum(term) for term in wording(text).terms})
    if len(sums) >= FEWEST:
        yield f"{_place(article, kind)}{''.join(sums[:MOST])}"


def is_sketch(mark: str) -> bool:
    return mark.startswith(MARK)


def reworded(
    found: Mapping[str, Sequence[str]], known: Mapping[str, str], settled: Collection[str]
) -> dict[str, str]:
    """Id as made now → id as it was, for items of which only one could be meant on either side.

    `found` are the marks of each item there is, `known` mark → id of the last run; an item that
    is `settled` is known already, and an id that is has its item.
    """
    there = {*settled, *found}
    known_ids = set(known.values())
    unknown = [i for i in found if i not in settled and i not in known_ids]
    new = _sketches((mark, i) for i in unknown for mark in found[i])
    places = {one.place for one in new}
    every = ((mark, item) for item, row in found.items() for mark in row)
    was = _by_place(_sketches(known.items(), places))
    beside = _by_place(_sketches(every, places))
    names: dict[str, str] = {}
    for one in new:
        old = _only(one, was[one.place])
        if old and old.item not in there and _only(old, beside[one.place]) == one:
            names[one.item] = old.item
    return names


@dataclass(frozen=True, slots=True)
class _Sketch:
    item: str
    place: str
    """In which article, of which kind."""
    words: frozenset[str]


def _only(one: _Sketch, others: Iterable[_Sketch]) -> _Sketch | None:
    """The one that says the same, where no other comes near."""
    near = [(other, share) for other in others if (share := _share(one, other)) >= NEAR]
    return near[0][0] if len(near) == 1 and near[0][1] >= SAME else None


def _share(a: _Sketch, b: _Sketch) -> float:
    """Of two sketches that were cut, what is below the lower of both ends can be compared."""
    end = min((max(s.words) for s in (a, b) if len(s.words) == MOST), default="~")
    mine, theirs = ({w for w in s.words if w <= end} for s in (a, b))
    return len(mine & theirs) / (len(mine | theirs) or 1)


def _sketches(
    marks: Iterable[tuple[str, str]], places: Collection[str] | None = None
) -> list[_Sketch]:
    """Those among the marks of items; of these places, where any are given."""
    start = len(_place("", ""))
    return [
        _Sketch(
            item,
            mark[:start],
            frozenset(mark[n : n + _DIGITS] for n in range(start, len(mark), _DIGITS)),
        )
        for mark, item in marks
        if is_sketch(mark) and (places is None or mark[:start] in places)
    ]


def _by_place(sketches: Iterable[_Sketch]) -> dict[str, list[_Sketch]]:
    found: dict[str, list[_Sketch]] = defaultdict(list)
    for one in sketches:
        found[one.place].append(one)
    return found


def _place(article: str, kind: str) -> str:
    return MARK + digest(article, kind)


@cache
def _sum(term: str) -> str:
    return f"{crc32(term.encode('utf-8', 'replace')) & 0xFFFF:04x}"
