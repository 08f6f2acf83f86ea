"""Whether two sentences much alike tell one deed of two: "Venn was arrested at the quay", and
"Venn's brother was arrested at the quay"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.records import Deed, Receipt
from generator.resolve.echoes import Echoes
from generator.resolve.parts_played import Played, one_deed, played


def two_deeds(a: Receipt, b: Receipt, echoes: Echoes) -> bool:
    """Whether each tells a deed that the other does, somebody with a name in it, and none that is
    one: what is called power here and control there may be."""
    mine = list(_deeds(a, echoes))
    theirs = list(_deeds(b, echoes)) if mine else []
    pairs = [(x, y) for x in mine for y in theirs if not x.keys.isdisjoint(y.keys)]
    named = [(x, y) for x, y in pairs if _by_name(x, y)]
    return len(named) == len(pairs) > 0 and not any(one_deed(x, y) for x, y in pairs)


def _by_name(a: Played, b: Played) -> bool:
    """Whether both tell to whom it was done, one of them by name."""
    named = a.befallen.names or b.befallen.names
    return bool(named and a.befallen.words and b.befallen.words)


def _deeds(place: Receipt, echoes: Echoes) -> Iterator[Played]:
    for deed in echoes.readings[place.article].of(Deed):
        if deed.sentence.meets(place.span):
            one = played(place.article, deed, echoes)
            if one is not None:
                yield one
