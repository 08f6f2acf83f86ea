"""Whether two printed values are compatible: ranges and hedges compared as such."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from generator.records import Figure

HEDGE = Decimal("0.1")
"""What "more than" and "around" leave open: a tenth of the value."""


def agree(a: Figure, b: Figure) -> bool:
    """Equal values; a range that holds the other; a hedged value less than a tenth away.

    >>> # "more than 110" and "115" agree, "110" and "115" do not.
    """
    if a.value == b.value:
        return True
    try:
        mine, theirs = _range(a.value), _range(b.value)
    except InvalidOperation:
        return False
    if _holds(mine, theirs) or _holds(theirs, mine):
        return True
    if not (a.hedge or b.hedge):
        return False
    return all(_close(x, y) for x, y in zip(mine, theirs, strict=True))


def _range(value: str) -> tuple[Decimal, Decimal]:
    low, _, high = value.partition("/")
    return Decimal(low), Decimal(high or low)


def _holds(outer: tuple[Decimal, Decimal], inner: tuple[Decimal, Decimal]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _close(x: Decimal, y: Decimal) -> bool:
    return abs(x - y) <= HEDGE * max(abs(x), abs(y))
