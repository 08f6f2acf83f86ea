"""Items by id, in the order in which they are shown, each read back only when somebody looks at it.

What most ask of every item (who tells it, where, who speaks) stands in a `Row` beside it, and a
digest tells it from all others: neither needs the item itself.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Generic, NamedTuple, TypeVar

from generator.fingerprint import Fingerprints, of_bytes
from generator.keep.codec import decode, encode
from generator.records import EventEntry, FigureEntry, Question, Reading, Span, Statement

Item = Statement | FigureEntry | EventEntry | Question
T = TypeVar("T", bound=Item)
_BETWEEN = b"\t"
"""Between the pieces of a row: JSON writes none."""


class Row(NamedTuple):
    """What is asked of every item; as JSON gives it back."""

    id: str
    articles: Sequence[str]
    """Who tells it, one for each telling, the shown one first."""
    flat: Sequence[int]
    """Number of the telling, start and end of each of its pieces: see `parts`."""
    speaker: str | None = None
    """`Actor.id` of who says it; of statements alone."""
    speaker_name: str | None = None
    day: str = ""
    """When it was said or happened, as `Dated.value`; "" where nobody tells."""
    kind: str = ""
    """Of a statement "fragment" or "", of a figure its state, of an event its mood."""
    documents: int = 0
    outlets: int = 0
    about: Sequence[str] = ()
    """Ids of the actors whom it names: about whom, who acted, who gives the figure."""
    values: Sequence[str] = ()
    """Of a figure what each telling gives, as a number."""
    printed: Sequence[str] | None = None
    """Of a figure what each telling prints, white space made one; None where nobody looked yet."""
    marks: Sequence[str] | None = None
    """By which it is known again under another id; None where nobody worked them out yet."""

    @property
    def parts(self) -> list[tuple[str, int, int]]:
        """(article, start, end) of every piece: of quotations, values, clauses, questions."""
        flat, articles = self.flat, self.articles
        return [(articles[flat[n]], flat[n + 1], flat[n + 2]) for n in range(0, len(flat), 3)]

    @property
    def first(self) -> tuple[str, int, int]:
        """The first piece of the shown telling."""
        return self.articles[0], self.flat[1], self.flat[2]


class Kept(Generic[T]):
    """One item with its row."""

    __slots__ = ("_digest", "_item", "_kind", "_prints", "_text", "made", "row")

    def __init__(
        self,
        row: Row,
        item: T | None = None,
        text: bytes | None = None,
        kind: type[T] | None = None,
        prints: Fingerprints | None = None,
        digest: str | None = None,
    ) -> None:
        """Of `item` and `text`, as `written`, one at least is given; a `text` with its `kind`."""
        self.row, self._item, self._text = row, item, text
        self._kind, self._prints, self._digest = kind, prints, digest
        self.made: str | None = None
        """A digest of all that it was made of, id aside; None where nobody told."""

    @property
    def item(self) -> T:
        if self._item is None:
            assert self._text is not None
            found: T = decode(self._kind, json.loads(self._text))
            self._item = found if found.id == self.row.id else replace(found, id=self.row.id)
            self._tell()
        return self._item

    @property
    def digest(self) -> str | None:
        """Tells it from every other item; None where nothing is kept for another run."""
        if self._digest is None and self._text is not None:
            self._digest = of_bytes(self._text, self.row.id.encode())
        return self._digest

    def under(self, id_: str) -> Kept[T]:
        """The same item with another id."""
        if id_ == self.row.id:
            return self
        item = None if self._text is not None or self._item is None else self._item
        other = replace(item, id=id_) if item is not None else None
        row = self.row._replace(id=id_)
        found = Kept(row, other, self._text, self._kind, self._prints)
        found.made = self.made
        return found

    def holds(self, item: T) -> None:
        """Takes the very item that its text was written of: it need not be read back."""
        self._item = item
        self._tell()

    def _tell(self) -> None:
        if self._prints is not None and (digest := self.digest):
            self._prints.know(self._item, digest)


class KeptItems(Mapping[str, T]):
    """The items by id; those whom nobody looks at are never read back."""

    __slots__ = ("_kept",)

    def __init__(self, kept: Iterable[Kept[T]]) -> None:
        self._kept = {one.row.id: one for one in kept}

    def __getitem__(self, id_: str) -> T:
        return self._kept[id_].item

    def __iter__(self) -> Iterator[str]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._kept

    def __repr__(self) -> str:
        return repr(dict(self))

    def __reduce__(self) -> tuple[type, tuple[dict[str, T]]]:
        return dict, (dict(self),)

    def row(self, id_: str) -> Row:
        return self._kept[id_].row

    def rows(self) -> Iterator[Row]:
        """Of all items, in their order."""
        return (one.row for one in self._kept.values())

    def digest(self, id_: str) -> str | None:
        return self._kept[id_].digest

    def made(self, ids: Iterable[str]) -> set[str | None]:
        """What these were made of, as digests; None among them where that of one is not known."""
        kept = self._kept
        return {kept[i].made for i in ids if i in kept}

    def told(self) -> list[object]:
        """What tells these from any other items: of each its digest, or itself if it has none."""
        return [one.digest or one.item for one in self._kept.values()]

    def of_any(self, articles: Collection[str]) -> KeptItems[T]:
        """Those that one of these articles tells."""
        kept = self._kept.values()
        return KeptItems(k for k in kept if not set(k.row.articles).isdisjoint(articles))

    def among(self, ids: Iterable[str]) -> KeptItems[T]:
        """Those of these ids that are there, in the order of the ids."""
        return KeptItems(self._kept[i] for i in ids if i in self._kept)

    def with_others(self, others: Mapping[str, T], without: Collection[str] = ()) -> KeptItems[T]:
        """The same with `others` in place of their namesakes, and none of those `without`."""
        return KeptItems(
            Kept(row_of(others[i]), others[i]) if i in others else one
            for i, one in self._kept.items()
            if i not in without
        )

    def ordered(self, key: Callable[[Row], Any]) -> KeptItems[T]:
        return KeptItems(sorted(self._kept.values(), key=lambda one: key(one.row)))

    def renamed(self, names: Mapping[str, str]) -> KeptItems[T]:
        """Each under the id that `names` has for its own."""
        return KeptItems(one.under(names.get(i, i)) for i, one in self._kept.items())


def items_of(found: Mapping[str, T]) -> KeptItems[T]:
    """The items of any mapping; those of a plain one have no digest."""
    if isinstance(found, KeptItems):
        return found
    return KeptItems(Kept(row_of(item), item) for item in found.values())


def row_of(item: Item) -> Row:
    """Worked out from the item."""
    if isinstance(item, Statement):
        return _of_statement(item)
    if isinstance(item, FigureEntry):
        told = [(s.article, s.figure.span) for s in item.said]
        about = list(dict.fromkeys(s.by for s in item.said if s.by))
        support = item.support
        counts = support.documents, support.outlets
        values = [s.figure.value for s in item.said]
        return Row(item.id, *_places(told), None, None, "", item.state, *counts, about, values)
    if isinstance(item, EventEntry):
        told = [(s.article, s.event.span) for s in item.said]
        counts = (item.support.documents, item.support.outlets) if item.support else (0, 0)
        day = item.when.value if item.when else ""
        return Row(item.id, *_places(told), None, None, day, item.mood, *counts, list(item.actors))
    return Row(item.id, *_places([(a.article, a.faq.span) for a in item.answers]))


def filled(row: Row, item: Item, readings: Mapping[str, Reading]) -> Row:
    """The row of an item with what its articles print."""
    if not isinstance(item, FigureEntry):
        return row
    told = ((readings[s.article].article.text, s.figure.span) for s in item.said)
    return row._replace(printed=[" ".join(span.of(text).split()) for text, span in told])


def _of_statement(item: Statement) -> Row:
    return Row(
        id=item.id,
        articles=[v.article for v in item.variants],
        flat=[
            number
            for n, v in enumerate(item.variants)
            for part in v.parts
            for number in (n, part.start, part.end)
        ],
        speaker=item.speaker,
        speaker_name=item.speaker_name,
        day=item.said_on.value if item.said_on else "",
        kind="fragment" if item.fragment else "",
        documents=item.support.documents,
        outlets=item.support.outlets,
        about=list(item.about),
    )


def _places(told: Sequence[tuple[str, Span]]) -> tuple[list[str], list[int]]:
    flat = [number for n, (_, s) in enumerate(told) for number in (n, s.start, s.end)]
    return [article for article, _ in told], flat


# --- as text ----------------------------------------------------------------------------------


def written(made: Sequence[tuple[Item, str]], rows: Iterable[Row]) -> bytes:
    """Items made together as one line, each with the id that it has where another has its own."""
    told = [[*row, other] for row, (_, other) in zip(rows, made, strict=True)]
    return _BETWEEN.join([_text(told), *(_text(encode(item)) for item, _ in made)])


def read(line: bytes, kind: type[T], prints: Fingerprints) -> list[tuple[Kept[T], str]]:
    """The same items from such a line, none of them looked at yet."""
    rows, *texts = line.split(_BETWEEN)
    return [
        (Kept(Row(*row), None, text, kind, prints), other)
        for (*row, other), text in zip(json.loads(rows), texts, strict=True)
    ]


def _text(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")
