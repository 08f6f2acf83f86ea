"""Every utterance once, in the words of each article that quotes it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.fingerprint import of_text
from generator.ids import spoken_by
from generator.kept_items import KeptItems, Row
from generator.links import item_id
from generator.records import Reading, Receipt, Span, Statement, Variant, Via
from generator.resolve.agreed import agreed_date, agreed_venue
from generator.resolve.alike import MANY, Around, Pair, Place, alike
from generator.resolve.candidates import beside, within
from generator.resolve.entries import entries
from generator.resolve.ground import Ground
from generator.resolve.heard import Heard, heard
from generator.resolve.order import is_chat, order_of
from generator.resolve.piecemeal import parted, rejoined
from generator.resolve.registry import Registry
from generator.resolve.said import Said
from generator.resolve.together import Ask
from generator.resolve.utterance import excluded, one_holds_the_other, sameness


@dataclass(frozen=True, slots=True)
class Spoken:
    statements: KeptItems[Statement]
    of: Mapping[Receipt, str]
    """The first piece of every quotation → the id of its statement."""
    readings: Mapping[str, Reading]
    """Without speakers whom a pronoun was taken for and another article contradicts."""


def statements(ground: Ground) -> Spoken:
    """All statements; the most quoted speaker first, the unnamed last."""
    spoken = heard(ground)
    told, ground, keys, quoted = spoken.told, spoken.ground, spoken.keys, spoken.quoted
    near = alike("quotations alike", told, ground, keys, _worth_comparing, sameness)
    every = replace(near, others=list(_verbatim(spoken)))
    ask = Ask("statements", every, told, ground, keys, _fits)
    vias = _Vias(ground.readings)

    def made(group: Sequence[Said], own: Ground) -> tuple[Statement, str]:
        return _statement(group, own, vias)

    found = entries(ask, made, Statement)
    of = {
        (i, q.start, q.end): statement.row.id
        for statement, group in found
        for i, q in ((i, quoted[i][n]) for i, n in group)
    }
    shown = _shown_order(KeptItems(s for s, _ in found), order_of(ground.readings))
    return Spoken(shown, Quotes(of), ground.readings)


class Quotes(Mapping[Receipt, str]):
    """Ids by places, of which none is made before somebody goes through all of them."""

    def __init__(self, of: Mapping[tuple[str, int, int], str]) -> None:
        self._of = of

    def __getitem__(self, place: Receipt) -> str:
        return self._of[place.article, place.span.start, place.span.end]

    def __iter__(self) -> Iterator[Receipt]:
        return (Receipt(article, Span(start, end)) for article, start, end in self._of)

    def __len__(self) -> int:
        return len(self._of)

    def __repr__(self) -> str:
        return repr(dict(self))

    def __reduce__(self) -> tuple[type, tuple[dict[Receipt, str]]]:
        return dict, (dict(self),)


def _verbatim(spoken: Heard) -> Iterator[Pair]:
    """Quotations of one speaker in the same words, wherever they stand: each with the first."""
    told, keys = spoken.told, spoken.keys
    same: dict[tuple[str, str], Place] = {}
    again: dict[str, list[tuple[int, Place]]] = {}
    for i, mine in spoken.quoted.items():
        for n, q in enumerate(mine):
            if q.words and (first := same.setdefault((q.speaker, q.words), (i, n))) != (i, n):
                again.setdefault(i, []).append((n, first))

    def row(article: str) -> list[float]:
        return [sameness(told.at(first), told.at((article, n))) for n, first in again[article]]

    def key(article: str) -> str | None:
        of = [keys[article], *(keys[i] for _, (i, _) in again[article])]
        return None if None in of else of_text(repr((again[article], of)))

    scores = spoken.ground.recall.keyed("verbatim", {i: key(i) for i in again}, row, 1, MANY)
    for i, rows in again.items():
        for (n, first), score in zip(rows, scores[i], strict=True):
            if score > 0:
                yield score, first, (i, n)


def _fits(a: Said, b: Said, mine: Sequence[Said], theirs: Sequence[Said]) -> bool:
    """Of each article one quotation holds its others, or all are pieces of one elsewhere; and
    nowhere do two exclude each other."""
    own, other = _longest(mine), _longest(theirs)
    for i in sorted(own.keys() & other.keys()):
        if a.article == b.article:
            one = one_holds_the_other(own[i], other[i])
        else:
            one = parted(own[i], other[i], b if a.article == i else a)
        if not one:
            return False
    return not any(excluded(x, y) for x in _worded(mine) for y in _worded(theirs))


def _longest(group: Sequence[Said]) -> dict[str, Said]:
    """Article → its quotation of most words."""
    found: dict[str, Said] = {}
    for q in group:
        if q.article not in found or len(q.words) > len(found[q.article].words):
            found[q.article] = q
    return found


def _worded(group: Sequence[Said]) -> list[Said]:
    """One quotation of each wording."""
    return list({q.words: q for q in group}.values())


def _worth_comparing(article: str, around: Around[Said]) -> Iterator[tuple[Said, Said]]:
    by_speaker: dict[str, dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for quotation in (q for mine in around.values() for q in mine):
        by_speaker[quotation.speaker][quotation.article].append(quotation)
    for theirs in by_speaker.values():
        if article in theirs:
            told = {i: _once(mine) for i, mine in theirs.items()}
            yield from _repeated(theirs[article])
            yield from within({article: told[article]}, _words)
            yield from beside(article, told, _words)


def _once(mine: list[Said]) -> list[Said]:
    """The quotations of one article, of those that say the same in the same words the first."""
    first: dict[tuple[str, bool, str], Said] = {}
    for q in mine:
        day = q.quote.said_on.value if q.quote.said_on else ""
        first.setdefault((q.text, q.quote.fragment, day), q)
    return list(first.values())


def _repeated(mine: Iterable[Said]) -> Iterator[tuple[Said, Said]]:
    """Each quotation whose words stand in its article before, with the first that has them."""
    first: dict[tuple[str, ...], Said] = {}
    for quotation in mine:
        if first.setdefault(quotation.words, quotation) is not quotation:
            yield first[quotation.words], quotation


def _words(quotation: Said) -> Iterable[str]:
    return quotation.words


def _statement(group: Sequence[Said], ground: Ground, vias: _Vias) -> tuple[Statement, str]:
    """The statement, and its id where another has the one that it would have."""
    readings, registry, witnesses = ground.readings, ground.registry, ground.witnesses
    told = {q.article: witnesses.first(readings[q.article]) for q in group}
    order = sorted(told, key=told.__getitem__)
    wholes = {i: _whole(_of(group, i), readings[i].article.text) for i in order}
    own = [q for q, _ in wholes.values()]
    shown = min(own, key=lambda q: (is_chat(readings[q.article]), *_least_first(q)))
    variants = [shown, *(q for q in own if q is not shown)]
    reading = readings[shown.article]
    speaker = shown.speaker if shown.speaker in registry.actors else None
    name = registry.actors[speaker].name if speaker else spoken_by(reading, shown.quote)
    texts = {i: readings[i].article.text for i in told}
    found = Statement(
        id=own[0].id,
        speaker=speaker,
        speaker_name=name,
        variants=tuple(
            Variant(
                q.article,
                q.quote,
                q.parts,
                vias.of(q.article, q.quote.span),
                wholes[q.article][1],
            )
            for q in variants
        ),
        said_on=agreed_date(q.quote.said_on for q in variants),
        venue=agreed_venue(q.quote.venue.of(texts[q.article]) for q in variants if q.quote.venue),
        fragment=all(q.quote.fragment for q in variants),
        support=witnesses.support(
            (Receipt(q.article, q.quote.sentence) for q in group), _originals(own, vias, readings)
        ),
        about=_about(variants, speaker, registry),
    )
    return found, item_id("q", found.id, shown.article)


class _Vias:
    """Through what each quotation reached its article; looked up where somebody asks."""

    def __init__(self, readings: Mapping[str, Reading]) -> None:
        self._readings = readings
        self._of: dict[str, dict[Span, tuple[Via, ...]]] = {}

    def of(self, article: str, quote: Span) -> tuple[Via, ...]:
        if article not in self._of:
            found: dict[Span, tuple[Via, ...]] = {}
            for via in self._readings[article].of(Via):
                found[via.quote] = (*found.get(via.quote, ()), via)
            self._of[article] = found
        return self._of[article].get(quote, ())


def _originals(own: Iterable[Said], vias: _Vias, readings: Mapping[str, Reading]) -> dict[str, str]:
    """Article → the outlet that carried the words first, as the article says: "Fox News"."""
    return {
        q.article: via.medium.of(readings[q.article].article.text)
        for q in own
        for via in vias.of(q.article, q.quote.span)
        if via.medium is not None
    }


def _whole(own: Sequence[Said], text: str) -> tuple[Said, tuple[Span, ...]]:
    """What an article has of the utterance, and where its further quotations begin."""
    return rejoined(own, max(own, key=_fullness), text)


def _of(group: Iterable[Said], article: str) -> list[Said]:
    return [q for q in group if q.article == article]


def _fullness(quotation: Said) -> tuple[bool, int, int]:
    return (not quotation.quote.fragment, len(quotation.text), -quotation.parts[0].start)


def _least_first(quotation: Said) -> tuple[bool, int]:
    return (quotation.quote.fragment, -len(quotation.text))


def _about(variants: Iterable[Said], speaker: str | None, registry: Registry) -> tuple[str, ...]:
    """The actors named in the quotation or its sentence, the speaker aside."""
    named: list[str] = []
    for quotation in variants:
        for span in (quotation.quote.sentence, *quotation.parts):
            named += registry.within(quotation.article, span)
    return tuple(a for a in dict.fromkeys(named) if a != speaker)


def _shown_order(found: KeptItems[Statement], order: Mapping[str, int]) -> KeptItems[Statement]:
    """Speakers by how much they are quoted; of each the newest first, undated ones last.

    `order` is the place of each article among all in the order in which they first told.
    """
    number = Counter(row.speaker or row.speaker_name for row in found.rows())

    def place(s: Row) -> tuple[object, ...]:
        who = s.speaker or s.speaker_name
        newest = tuple(-ord(c) for c in s.day)
        return (who is None, -number[who], who or "", not s.day, newest, *_place(s, order))

    return found.ordered(place)


def _place(s: Row, order: Mapping[str, int]) -> tuple[object, ...]:
    """Whole quotations before fragments, those of most outlets first, then as they stand."""
    article, start, end = s.first
    return (bool(s.kind), -s.outlets, order[article], start, end, s.id)
