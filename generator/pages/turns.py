"""Which events have words first: what happened and what is to come take turns; pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from generator.pages.cuts import Want


def by_turns(events: Iterable[Want]) -> Iterator[Want]:
    """The weightiest of what happened, the weightiest of what is to come, then the next of each.

    Neither list takes all the words. In each those that several articles tell go first, then
    those that have a day.
    """
    ranked = sorted(sorted(events), key=lambda event: event.weight, reverse=True)
    lists = ([e for e in ranked if e.to_come == to_come] for to_come in (False, True))
    return (event for turn in zip_longest(*lists) for event in turn if event)


def without_last(events: Sequence[Want]) -> list[Want]:
    """All but the last one that is not the only one of its list."""
    lists = [event.to_come for event in events]
    last = next((event for event in reversed(events) if lists.count(event.to_come) > 1), None)
    return [event for event in events if event is not last]
