"""Where an article names actors: names that were resolved, no pronouns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.on_asking import OnDemand
from generator.pages.doubted import Called, doubtful
from generator.records import Mention, Reading, Ref, Span


class Mentions:
    """The mentions of one article, looked up by place.

    Of names that lie in each other the longest alone: "Trump administration", not "Trump".
    """

    def __init__(self, reading: Reading) -> None:
        self._every: list[Mention] = []
        end = 0
        for mention in sorted(reading.of(Mention), key=lambda m: (m.span.start, -m.span.end)):
            if mention.span.start >= end:
                end = mention.span.end
                self._every.append(mention)
        self._starts = [mention.span.start for mention in self._every]
        self._of: dict[str, list[Mention]] = {}
        for mention in self._every:
            self._of.setdefault(mention.actor, []).append(mention)

    def within(self, window: Span) -> Sequence[Mention]:
        """Those that lie in a window as a whole; two never overlap."""
        first = bisect_left(self._starts, window.start)
        found = self._every[first : bisect_left(self._starts, window.end, first)]
        return found[:-1] if found and found[-1].span.end > window.end else found

    def of(self, name: str) -> Sequence[Mention]:
        """Those of one of its cast, by the key."""
        return self._of.get(name, ())


def mentions_of(readings: Mapping[str, Reading]) -> Mapping[str, Mentions]:
    """By article, each sorted out once somebody asks for it."""
    return OnDemand(readings, lambda article: Mentions(readings[article]))


def led(
    text: str,
    mentions: Sequence[Mention],
    owners: Mapping[str, str],
    called: Callable[[str], Called],
) -> Iterator[tuple[Span, Ref]]:
    """Those mentions that lead to a page, each with its page.

    `owners` are those whom the article calls so, `called` says how one of them is called.
    """
    for mention in mentions:
        actor = owners.get(mention.actor)
        if actor is None or not (found := called(actor)).paged:
            continue
        if not doubtful(text, mention, found):
            yield mention.span, Ref(f"actor/{actor}")
