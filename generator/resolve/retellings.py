"""Where else a story's articles tell of its events, and which of these tell one happening."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.kin import Mark, kindred
from generator.phrasal import in_one_word
from generator.records import (
    Corroboration,
    EventEntry,
    EventSaid,
    FigureEntry,
    Reading,
    Receipt,
)
from generator.resolve.appointed import appointed
from generator.resolve.befell import befell
from generator.resolve.corroboration import Witnesses
from generator.resolve.days import Days, day_range, overlap
from generator.resolve.deeds import deed_of, rows
from generator.resolve.echoes import Echoes
from generator.resolve.retold import retold
from generator.resolve.same_deed import planned, same_deed
from generator.resolve.sets import Sets
from generator.words import tokens, wording

DIGITS = 2
"""Of a number by which a happening is known again; anything may befall three people."""


@dataclass(frozen=True, slots=True)
class Retold:
    """Where else a story's articles tell of an event, and who stands behind it then."""

    places: tuple[Receipt, ...]
    support: Corroboration
    instead: str = ""
    """Id of the event that tells the same, where that is told rather than this."""


def retellings(
    events: Iterable[EventEntry],
    figures: Iterable[FigureEntry],
    articles: Collection[str],
    echoes: Echoes,
    witnesses: Witnesses,
) -> dict[str, Retold]:
    """By event, for those that articles tell that have no event of it, or one of its own."""
    told = {entry.id: entry for entry in events}
    counted = _counted(figures, articles)
    places = {i: _retellings(entry, articles, echoes, counted) for i, entry in told.items()}
    found: dict[str, Retold] = {}
    for group in _same(told, places, echoes.readings):
        first = min(group, key=lambda i: _least_told(told[i], places[i], group, told, echoes))
        own = {place for i in group for place in (*_sentences(told[i]), *places[i])}
        known = {s.article for s in told[first].said}
        more = sorted(place for place in own if place.article not in known)
        if more:
            support = witnesses.support([*_sentences(told[first]), *more])
            elsewhere = tuple({place.article: place for place in reversed(more)}.values())[::-1]
            found[first] = Retold(elsewhere, support)
        for other in group:
            if other != first:
                found[other] = Retold((), witnesses.support(_sentences(told[other])), first)
    return found


def _same(
    told: Mapping[str, EventEntry],
    places: Mapping[str, tuple[Receipt, ...]],
    readings: Mapping[str, Reading],
) -> Iterator[list[str]]:
    """Events together of which one is told again where another one of its day stands."""
    order = list(told)
    sets = Sets(range(len(order)))
    at: dict[Receipt, list[int]] = {}
    for number, entry in enumerate(told.values()):
        for sentence in _sentences(entry):
            at.setdefault(sentence, []).append(number)
    for number, i in enumerate(order):
        for place in places[i]:
            for other in at.get(place, ()):
                if _one_happening(told[i], told[order[other]], places[order[other]], readings):
                    sets.join(number, other)
    for group in sets.all():
        yield [order[number] for number in group]


def _one_happening(
    a: EventEntry, b: EventEntry, of_b: Collection[Receipt], readings: Mapping[str, Reading]
) -> bool:
    """Whether an event that stands where another is told is that other: "the crowd cheered when
    she was arrested" tells of her arrest, and of something else. `of_b`: where else b is told."""
    mine, theirs = (day_range(e.when.value) if e.when else None for e in (a, b))
    if a.mood != b.mood or (mine is not None and theirs is not None and not overlap(mine, theirs)):
        return False
    deeds, others = (
        {deed for s in e.said for deed in deed_of(s.event, readings[s.article].article)}
        for e in (a, b)
    )
    return not deeds.isdisjoint(others) or not set(of_b).isdisjoint(_sentences(a))


def _least_told(
    entry: EventEntry,
    places: Collection[Receipt],
    group: Iterable[str],
    told: Mapping[str, EventEntry],
    echoes: Echoes,
) -> tuple[int, int]:
    """Sort key: whose deed most of the others name too, and then what most articles tell; of
    equals the first. Who cheered at an arrest tells of the arrest, which does not tell of him."""
    deeds = frozenset(
        deed for s in entry.said for deed in deed_of(s.event, echoes.readings[s.article].article)
    )
    others = (place for i in group if told[i] is not entry for place in _sentences(told[i]))
    named = sum(not deeds.isdisjoint(_deeds_in(place, echoes)) for place in others)
    return -named, -len({s.article for s in entry.said} | {place.article for place in places})


def _deeds_in(place: Receipt, echoes: Echoes) -> set[str]:
    """Every stem of a sentence, those of one deed made one."""
    text = in_one_word(_text(place, echoes))
    return {rows().get(term, term) for term in wording(text).terms}


def _sentences(entry: EventEntry) -> list[Receipt]:
    return [Receipt(s.article, s.event.sentence) for s in entry.said]


def _counted(
    figures: Iterable[FigureEntry], articles: Collection[str]
) -> Mapping[Receipt, tuple[Receipt, ...]]:
    """A sentence → those of other articles that give a number of the same thing, no small one."""
    found: dict[Receipt, tuple[Receipt, ...]] = {}
    for entry in figures:
        said = [s for s in entry.said if s.article in articles]
        if len(said) > 1 and entry.state != "differ" and len(said[0].figure.value) >= DIGITS:
            own = [Receipt(s.article, s.figure.sentence) for s in said]
            for place in own:
                others = (other for other in own if other.article != place.article)
                found[place] = (*found.get(place, ()), *others)
    return found


def _same_number(
    first: EventSaid, counted: Mapping[Receipt, tuple[Receipt, ...]], echoes: Echoes
) -> dict[str, Receipt]:
    """Article id → its sentence that gives the numbers of the event and names the same day: "60
    whales stranded on Tuesday", "some 60 whales swam into the bay on Tuesday"."""
    own = Receipt(first.article, first.event.sentence)
    day = echoes.day(own)
    others = counted.get(own, ()) if day and not echoes.mostly_quoted(own) else ()
    told = _numbers(Receipt(first.article, first.event.span), echoes)
    return {
        place.article: place
        for place in reversed(others)
        if echoes.day(place) == day
        and not echoes.mostly_quoted(place)
        and told <= _numbers(place, echoes)
    }


def _numbers(place: Receipt, echoes: Echoes) -> set[str]:
    """Those of two digits and more."""
    numbers = wording(_text(place, echoes)).numbers
    return {number for number in numbers if len(number) >= DIGITS}


def _retellings(
    entry: EventEntry,
    articles: Collection[str],
    echoes: Echoes,
    counted: Mapping[Receipt, tuple[Receipt, ...]],
) -> tuple[Receipt, ...]:
    told = [said for said in entry.said if said.article in articles]
    known = {s.article for s in entry.said}
    if not told or known.issuperset(articles):
        return ()
    place = Receipt(told[0].article, told[0].event.sentence)
    when = day_range(entry.when.value) if entry.when else None
    if entry.mood == "happened":
        found = _happened(told, when, echoes, counted)
    else:
        found = {k: v for k, v in retold(place, echoes).items() if planned(_text(v, echoes))}
        found = appointed(told[0], when, echoes) | found
    return tuple(place for article, place in found.items() if article not in known)


def _happened(
    told: Sequence[EventSaid],
    when: Days | None,
    echoes: Echoes,
    counted: Mapping[Receipt, tuple[Receipt, ...]],
) -> dict[str, Receipt]:
    """Article id → its sentence that tells what happened: looked for by the words of the first
    telling, and of the next one that tells just its deed: "was sentenced", "a judge sentenced"."""
    first = told[0]
    place = Receipt(first.article, first.event.sentence)
    found = retold(place, echoes, when, _deed(first, echoes))
    ways = (befell(first, when, echoes), _same_number(first, counted, echoes))
    found = {k: v for way in (*ways, same_deed(first, when, echoes), found) for k, v in way.items()}
    deeds = deed_of(first.event, echoes.readings[first.article].article)
    for second in told[1:2] if deeds else ():
        found = befell(second, when, echoes, deeds) | found
    return found


def _text(place: Receipt, echoes: Echoes) -> str:
    return place.span.of(echoes.readings[place.article].article.text)


def _deed(told: EventSaid, echoes: Echoes) -> frozenset[Mark]:
    """What befell or did a thing without a name, a quake or a ferry, by words kindred to its verb
    and to that thing; whoever has a name must be named again (`same_deed`)."""
    event, article = told.event, echoes.readings[told.article].article
    if event.verb is None or event.subject is None:
        return frozenset()
    if any(event.subject.holds(one.span) for one in echoes.named(told.article)):
        return frozenset()
    text, deeds = article.text, deed_of(event, article)
    verbs = {stem for stem, row in rows().items() if row in deeds} | deeds
    nouns = (word for word in tokens(in_one_word(event.subject.of(text))) if word.islower())
    terms = verbs.union(wording(" ".join(nouns)).terms)
    return frozenset(mark for term in terms for mark in kindred(term))
