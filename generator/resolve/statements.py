"""Every utterance once, in the words of each article that quotes it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.ids import quote_ids, spoken_by
from generator.links import fold, item_id
from generator.records import Reading, Receipt, Span, Statement, Variant, Via
from generator.resolve.agreed import agreed_date, agreed_venue
from generator.resolve.alike import scored, together
from generator.resolve.candidates import across, within
from generator.resolve.corroboration import Witnesses
from generator.resolve.nearness import Near
from generator.resolve.order import first_told, is_chat
from generator.resolve.piecemeal import parted, rejoined
from generator.resolve.pronouns import doubtful, unnamed
from generator.resolve.registry import Registry
from generator.resolve.unnamed import named_elsewhere
from generator.resolve.utterance import Said, excluded, one_holds_the_other, said, sameness

VERBATIM = 6
"""Content words from which equal words are one utterance wherever they stand."""

# "a blogger" of one source is "one blogger" of another, where he says the same.
_DETERMINER = re.compile(r"(?:an?|one|the) (?=\w)")

Vias = Mapping[Receipt, tuple[Via, ...]]
"""A quotation → through what it reached its article."""


@dataclass(frozen=True, slots=True)
class Spoken:
    statements: Mapping[str, Statement]
    of: Mapping[Receipt, str]
    """The first piece of every quotation → the id of its statement."""
    readings: Mapping[str, Reading]
    """Without speakers whom a pronoun was taken for and another article contradicts."""


def statements(
    readings: Mapping[str, Reading],
    registry: Registry,
    near: Near,
    witnesses: Witnesses,
    processes: int = 1,
) -> Spoken:
    """All statements; the most quoted speaker first, the unnamed last."""
    quotations = {i: list(_quotations(reading, registry)) for i, reading in readings.items()}
    doubted = doubtful(quotations, readings, registry.actors, near, processes)
    by_he = {(q.article, q.parts): q for q in doubted}
    readings = unnamed(readings, by_he.values())
    quotations = {i: [by_he.get((i, q.parts), q) for q in own] for i, own in quotations.items()}
    quotations = _spoken_by_one(quotations, readings, registry, near)
    vias = _vias(readings)
    found: dict[str, Statement] = {}
    of: dict[Receipt, str] = {}
    for group in _same(quotations, near, witnesses.followed, processes):
        statement = _statement(group, readings, registry, witnesses, vias)
        if statement.id in found:
            again = item_id("q", statement.id, statement.variants[0].article)
            statement = replace(statement, id=again)
        found[statement.id] = statement
        of.update({Receipt(q.article, q.quote.span): statement.id for q in group})
    ordered = _shown_order(list(found.values()), readings)
    return Spoken({s.id: s for s in ordered}, of, readings)


def _quotations(reading: Reading, registry: Registry) -> Iterator[Said]:
    article = reading.article
    for id_, quote, parts in quote_ids(reading):
        actor = registry.actor(article.id, quote.speaker.actor)
        # An unnamed speaker is nobody else's: the id keeps him to his own quotation.
        nameless = _DETERMINER.sub("", fold(spoken_by(reading, quote) or ""))
        speaker = actor or nameless or f"{article.id} {id_}"
        yield said(id_, article.id, quote, parts, article.text, speaker)


def _spoken_by_one(
    quotations: Mapping[str, list[Said]],
    readings: Mapping[str, Reading],
    registry: Registry,
    near: Near,
) -> dict[str, list[Said]]:
    """The quotations, those of "the governor" under the governor's name where one is left."""
    surfaces = {
        (i, q.id): spoken_by(readings[i], q.quote) or ""
        for i, mine in quotations.items()
        for q in mine
        if q.speaker not in registry.actors
    }
    who = named_elsewhere(quotations, surfaces, registry.actors, near)
    return {
        i: [replace(q, speaker=who.get((i, q.id), q.speaker)) for q in mine]
        for i, mine in quotations.items()
    }


def _same(
    quotations: Mapping[str, list[Said]],
    near: Near,
    followed: Mapping[str, str],
    processes: int,
) -> list[list[Said]]:
    """Groups of quotations that are one utterance, the surest pairs first.

    Two quotations that one article keeps apart stay apart, whatever a third puts together, and
    so do two that give another number or name.
    """
    everything = [q for mine in quotations.values() for q in mine]
    worth = _worth_comparing(quotations, near)
    pairs = scored(everything, worth, lambda q: (q.article, q.parts), sameness, processes)
    return together(everything, pairs, _fits, followed)


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


def _worth_comparing(
    quotations: Mapping[str, list[Said]], near: Near
) -> Iterator[tuple[Said, Said]]:
    by_speaker: dict[str, dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    by_words: dict[tuple[str, tuple[str, ...]], list[Said]] = defaultdict(list)
    for article, mine in quotations.items():
        for quotation in mine:
            by_speaker[quotation.speaker][article].append(quotation)
            if len(quotation.content.terms) >= VERBATIM:
                by_words[quotation.speaker, quotation.words].append(quotation)
    for theirs in by_speaker.values():
        told = {article: _once(mine) for article, mine in theirs.items()}
        yield from _repeated(theirs)
        yield from within(told, _words)
        yield from across(told, near, _words)
    for same in by_words.values():
        yield from ((same[0], other) for other in same[1:])


def _once(mine: list[Said]) -> list[Said]:
    """The quotations of one article, of those that say the same in the same words the first."""
    first: dict[tuple[str, bool, str], Said] = {}
    for q in mine:
        day = q.quote.said_on.value if q.quote.said_on else ""
        first.setdefault((q.text, q.quote.fragment, day), q)
    return list(first.values())


def _repeated(theirs: Mapping[str, list[Said]]) -> Iterator[tuple[Said, Said]]:
    """Each quotation whose words stand in its article before, with the first that has them."""
    for mine in theirs.values():
        first: dict[tuple[str, ...], Said] = {}
        for quotation in mine:
            if first.setdefault(quotation.words, quotation) is not quotation:
                yield first[quotation.words], quotation


def _words(quotation: Said) -> Iterable[str]:
    return quotation.words


def _statement(
    group: list[Said],
    readings: Mapping[str, Reading],
    registry: Registry,
    witnesses: Witnesses,
    vias: Vias,
) -> Statement:
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
    return Statement(
        id=own[0].id,
        speaker=speaker,
        speaker_name=name,
        variants=tuple(
            Variant(
                q.article,
                q.quote,
                q.parts,
                vias.get(Receipt(q.article, q.quote.span), ()),
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


def _vias(readings: Mapping[str, Reading]) -> Vias:
    found: dict[Receipt, tuple[Via, ...]] = {}
    for i, reading in readings.items():
        for via in reading.of(Via):
            place = Receipt(i, via.quote)
            found[place] = (*found.get(place, ()), via)
    return found


def _originals(own: Iterable[Said], vias: Vias, readings: Mapping[str, Reading]) -> dict[str, str]:
    """Article → the outlet that carried the words first, as the article says: "Fox News"."""
    return {
        q.article: via.medium.of(readings[q.article].article.text)
        for q in own
        for via in vias.get(Receipt(q.article, q.quote.span), ())
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


def _shown_order(found: list[Statement], readings: Mapping[str, Reading]) -> list[Statement]:
    """Speakers by how much they are quoted; of each the newest first, undated ones last."""
    number = Counter(s.speaker or s.speaker_name for s in found)

    def place(s: Statement) -> tuple[object, ...]:
        who = s.speaker or s.speaker_name
        day = s.said_on.value if s.said_on else ""
        newest = tuple(-ord(c) for c in day)
        return (who is None, -number[who], who or "", not day, newest, *_place(s, readings))

    return sorted(found, key=place)


def _place(s: Statement, readings: Mapping[str, Reading]) -> tuple[object, ...]:
    """Whole quotations before fragments, those of most outlets first, then as they stand."""
    first = s.variants[0]
    return (
        s.fragment,
        -s.support.outlets,
        first_told(readings[first.article]),
        first.quote.span,
        s.id,
    )
