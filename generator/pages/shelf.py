"""Which items stand in which article, who said what, and under which anchor a place is found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.kept_actors import owners_of
from generator.kept_items import KeptItems, items_of
from generator.on_asking import OnDemand
from generator.pages.repeats import Pairs, Repeats
from generator.records import Cast, Library, Receipt, Span, Variant

Places = dict[str, list[tuple[int, int, str]]]
"""By article: start, end and item, in order of the text."""
Standing = Mapping[str, list[tuple[Span, str]]]
LeftOut = Collection[tuple[str, int, int]]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Items by article, as (span, id) pairs and as ids in the order of the text."""

    statements_at: Standing
    figures_at: Standing
    events_at: Standing
    questions_at: Standing
    statements: Mapping[str, tuple[str, ...]]
    figures: Mapping[str, tuple[str, ...]]
    events: Mapping[str, tuple[str, ...]]
    questions: Mapping[str, tuple[str, ...]]
    speakers: Mapping[str, list[tuple[str, str | None]]]
    """Statements by article, each with the actor who says it."""
    actors: Mapping[str, tuple[str, ...]]
    """Actors by article, in the order of the library."""
    casts: Mapping[tuple[str, str], Cast]
    """By (actor, article)."""
    owners: Mapping[str, Mapping[str, str]]
    """By article: whom it calls so (`Cast.key`) → the actor."""
    spoken: Mapping[str, tuple[str, ...]]
    """Statements by speaker, in the order of the library."""
    about: Mapping[str, tuple[str, ...]]
    """Statements by whom they are about."""
    acted: Mapping[str, tuple[str, ...]]
    """Events by actor, in the order of the timeline."""
    asserted: Mapping[str, tuple[str, ...]]
    """Figures by who asserts them."""
    repeats: Pairs
    repeated: Mapping[str, tuple[Variant, ...]]
    """The same by statement."""
    stories_of_item: Mapping[str, tuple[str, ...]]
    """Stories by the item that their sources give differently."""
    contested: Mapping[str, tuple[str, ...]]
    """Statement → statements of the same words, which other sources give to somebody else."""
    was: Mapping[str, tuple[str, ...]]
    """Item → ids under which it, or what merged into it, was published before."""
    timeline: Mapping[str, tuple[str, ...]]
    """Events by article, in the order of the timeline."""
    stories: Mapping[str, tuple[str, ...]]
    """By article, in the order of the library."""
    topics: Mapping[str, tuple[str, ...]]

    def anchor(self, receipt: Receipt) -> str:
        """The item of the article's briefing that the place meets; "" when there is none."""
        for places in (self.statements_at, self.questions_at, self.events_at, self.figures_at):
            for span, item in places.get(receipt.article, ()):
                if span.meets(receipt.span):
                    return item
        return ""


def shelve(library: Library, again: Repeats, left_out: LeftOut = frozenset()) -> Shelf:
    """`again` are quotations that articles repeat; clauses of events that are `left_out`, as
    (article, start, end), stand nowhere."""
    kinds = (library.statements, library.figures, library.events, library.questions)
    items = statements, figures, events, _ = [items_of(kind) for kind in kinds]
    places = [_places(kind, library, left_out if kind is events else ()) for kind in items]
    quoted, *others = places
    standing = (_with_repeats(quoted, again), *map(_standing, others))
    said = _ids(standing[0], quoted, again)
    owners = owners_of(library.actors, library.readings)
    casts = _Casts(library, owners)
    return Shelf(
        statements_at=standing[0],
        figures_at=standing[1],
        events_at=standing[2],
        questions_at=standing[3],
        statements=said,
        figures=_ids(standing[1], others[0]),
        events=_ids(standing[2], others[1]),
        questions=_ids(standing[3], others[2]),
        speakers=OnDemand(
            quoted, lambda key: [(i, statements.row(i).speaker) for i in said.told(key)]
        ),
        actors=casts.actors(),
        casts=casts.casts(),
        owners=owners,
        spoken=_by(library.actors, ((row.speaker, row.id) for row in statements.rows())),
        about=_by(library.actors, ((a, row.id) for row in statements.rows() for a in row.about)),
        acted=_by(library.actors, ((a, row.id) for row in events.rows() for a in row.about)),
        asserted=_by(library.actors, ((a, row.id) for row in figures.rows() for a in row.about)),
        repeats=again.pairs(),
        repeated=again.by_item(),
        stories_of_item=_disputed(library),
        contested=_contested(library),
        was=_was(library),
        timeline=_in_order(others[1], library.events),
        stories=_by_article(library, library.stories),
        topics=_by_article(library, library.topics),
    )


def _by_article(library: Library, groups: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The groups, of stories or of a topic, that an article is in."""
    return _by(library.readings, ((a, one.id) for one in groups.values() for a in one.articles))


def _places(items: KeptItems[Any], library: Library, left_out: LeftOut) -> Places:
    found: Places = {key: [] for key in library.readings}
    for row in items.rows():
        for part in row.parts:
            if part not in left_out:
                article, start, end = part
                found[article].append((start, end, row.id))
    for places in found.values():
        places.sort()
    return found


def _standing(places: Places) -> Standing:
    return OnDemand(
        places,
        lambda key: [(Span(start, end), item) for start, end, item in places[key]],
        places.get,
    )


def _with_repeats(places: Places, again: Repeats) -> Standing:
    """Of an article that quotes something again, that too."""

    def standing(key: str) -> list[tuple[Span, str]]:
        found = [(Span(start, end), item) for start, end, item in places[key]]
        for item, variants in again.of(key).items():
            found += [(part, item) for variant in variants for part in variant.parts]
        return sorted(found)

    def told(key: str) -> object:
        if not again.told(key):
            return places.get(key)
        return [(span.start, span.end, item) for span, item in standing(key)]

    return OnDemand(places, standing, told)


def _disputed(library: Library) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for story in library.stories.values():
        for difference in story.differences:
            for item in difference.items:
                found[item] = (*found.get(item, ()), story.id)
    return found


def _contested(library: Library) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for story in library.stories.values():
        for difference in story.differences:
            if difference.kind == "speaker":
                for item in difference.items:
                    others = (i for i in difference.items if i != item)
                    found[item] = (*found.get(item, ()), *others)
    return found


def _was(library: Library) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for old, heir in sorted(library.retired.items()):
        found[heir] = (*found.get(heir, ()), old)
    return found


def _in_order(places: Places, order: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    rank = {item: number for number, item in enumerate(order)}

    def ids(key: str) -> tuple[str, ...]:
        return tuple(sorted({item for _, _, item in places[key]}, key=rank.__getitem__))

    return OnDemand(places, ids, lambda key: ids(key) if key in places else None)


def _ids(
    standing: Standing, places: Places, again: Repeats | None = None
) -> OnDemand[str, tuple[str, ...]]:
    """Ids in order of first appearance."""

    def ids(key: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(item for _, item in standing[key]))

    def told(key: str) -> tuple[str, ...]:
        if again and again.told(key):
            return ids(key)
        return tuple(dict.fromkeys(item for _, _, item in places.get(key, ())))

    return OnDemand(places, ids, told)


def _by(keys: Iterable[str], pairs: Iterable[tuple[str | None, str]]) -> dict[str, tuple[str, ...]]:
    """The second of each pair under the first, each once; pairs of unknown keys left out."""
    found: dict[str, dict[str, None]] = {key: {} for key in keys}
    for key, value in pairs:
        if key in found:
            found[key][value] = None
    return {key: tuple(values) for key, values in found.items()}


class _Casts:
    """Actors as articles have them."""

    def __init__(self, library: Library, owners: Mapping[str, Mapping[str, str]]) -> None:
        self._readings, self._owners = library.readings, owners
        self._found: dict[str, dict[str, Cast]] = {}

    def of(self, article: str) -> Mapping[str, Cast]:
        """By actor, in the order of the library."""
        if article not in self._found:
            casts = {cast.key: cast for cast in self._readings[article].of(Cast)}
            found: dict[str, Cast] = {}
            for key, actor in self._owners.get(article, {}).items():
                if key in casts:
                    found.setdefault(actor, casts[key])
            self._found[article] = found
        return self._found[article]

    def pairs(self) -> Iterator[tuple[str, str]]:
        return ((actor, i) for i in self._readings for actor in self.of(i))

    def actors(self) -> Mapping[str, tuple[str, ...]]:
        return OnDemand(self._readings, lambda article: tuple(self.of(article)), lambda _: "")

    def casts(self) -> Mapping[tuple[str, str], Cast]:
        return _ByActor(self)


class _ByActor(Mapping[tuple[str, str], Cast]):
    """By actor and article."""

    def __init__(self, casts: _Casts) -> None:
        self._casts = casts

    def __getitem__(self, pair: tuple[str, str]) -> Cast:
        return self._casts.of(pair[1])[pair[0]]

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return self._casts.pairs()

    def __len__(self) -> int:
        return sum(1 for _ in self)
