"""Where an article names actors: names that were resolved, no pronouns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from generator.pages.doubted import Called, doubtful
from generator.records import Mention, Reading, Span


class Mentions:
    """The mentions of one article, looked up by place."""

    def __init__(self, found: Iterable[tuple[Span, str]]) -> None:
        """Each with the id of the actor."""
        self.every = tuple(found)
        self._starts = [span.start for span, _ in self.every]

    def __reduce__(self) -> tuple[object, ...]:
        """Few numbers and words: it is compared with what it was in every run."""
        rows = [(span.start, span.end, actor) for span, actor in self.every]
        return _read_back, (rows,)

    def starting(self, at: int, most: int) -> Sequence[tuple[Span, str]]:
        """Those that begin in so many characters; two never overlap."""
        first = bisect_left(self._starts, at)
        return self.every[first : bisect_left(self._starts, at + most, first)]


def _read_back(rows: Iterable[tuple[int, int, str]]) -> Mentions:
    return Mentions((Span(start, end), actor) for start, end, actor in rows)


def mentioned(
    reading: Reading, owners: Mapping[str, str], called: Callable[[str], Called]
) -> Iterator[tuple[Span, str]]:
    """Of names that lie in each other the longest alone: "Trump administration", not "Trump".

    `owners` are those whom the article calls so, `called` says how one of them is called. Of who
    has no page nobody looks whether the words may mean anything else.
    """
    end = 0
    for mention in sorted(reading.of(Mention), key=lambda m: (m.span.start, -m.span.end)):
        if mention.span.start < end:
            continue
        end = mention.span.end
        actor = owners.get(mention.actor)
        if actor is None:
            continue
        found = called(actor)
        if not (found.paged and doubtful(reading.article.text, mention, found)):
            yield mention.span, actor
