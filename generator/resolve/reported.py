"""What two or more independent outlets tell as done, each in a clause of its own: "The bridge at
Tarn has collapsed", "a crossing in Tarn collapsed". It needs no day, no number, nobody quoted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.records import Deed, EventEntry, EventSaid, Point, Receipt, Span
from generator.resolve.attributed import EDGE, named, who_says
from generator.resolve.corroboration import Witnesses
from generator.resolve.deeds import deed_of
from generator.resolve.echoes import Echoes
from generator.resolve.leaning import leans
from generator.resolve.order import is_chat
from generator.resolve.parts_played import Played, held_by, names_enough, one_deed, played
from generator.resolve.retellings import Retold
from generator.resolve.same_deed import same_deed
from generator.sayers import said_by
from generator.words import tokens

MOST = 6
"""Such clauses of one story."""
LONGEST = 20
"""Words of one: a longer one tells several things."""
AMPLE = 3_600
"""Characters of an article from which as much may be shown as of any: of a shorter one a row's
words may be too many."""
COMMA = 2
"""Characters between a clause and who says it."""
# "said she would go to the council and offer her resignation": nothing is done yet; "she
# had resigned": long before.
_TO_COME = re.compile(r"\b(?:will|would|shall|may|might|could|had)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """Where an article tells a deed."""

    place: Receipt
    sentence: Receipt
    by: str
    """After whom; "" for the outlet itself."""
    verb: Span | None = None
    """None where only its sentence is known."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A clause (the first) with its like in other articles."""

    point: Point
    told: tuple[Clause, ...]
    keys: frozenset[str]
    """What is done."""


def reported(articles: Sequence[str], echoes: Echoes, witnesses: Witnesses) -> tuple[Reported, ...]:
    """Those that most outlets tell first; of one deed the clause that tells most of what they have
    in common."""
    found: list[Reported] = []
    for one in sorted(_told(articles, echoes, witnesses), key=_weightiest(articles, echoes)):
        if len(found) < MOST and not any(_one(one, other) for other in found):
            found.append(one)
    return tuple(found)


def beside_events(
    found: Sequence[Reported],
    happened: Sequence[EventEntry],
    retold: Mapping[str, Retold],
    echoes: Echoes,
    witnesses: Witnesses,
) -> tuple[tuple[Reported, ...], frozenset[str]]:
    """Those that no event tells for as many articles, each with all who tell the event that it is
    a part of; and the ids of these events."""
    kept: list[Reported] = []
    within: set[str] = set()
    for one in found:
        whole = True
        for entry in happened:
            again = retold.get(entry.id)
            if (again and again.instead) or not _tells(one, entry, echoes):
                continue
            more = again.places if again else ()
            theirs = {place.article for place in more} | {s.article for s in entry.said}
            if theirs.issuperset(clause.place.article for clause in one.told):
                whole = False
                break
            one = _with(one, entry, more, witnesses)
            within.add(entry.id)
        if whole:
            kept.append(one)
    return tuple(kept), frozenset(within)


def _tells(one: Reported, entry: EventEntry, echoes: Echoes) -> bool:
    """Whether an event is told by the very verb of one of the clauses, or as the same deed in a
    sentence of which no clause is known."""
    verbs = {Receipt(c.place.article, c.verb) for c in one.told if c.verb}
    whole = {c.sentence for c in one.told if not c.verb}
    for s in entry.said if entry.mood == "happened" else ():
        if s.event.verb and Receipt(s.article, s.event.verb) in verbs:
            return True
        if Receipt(s.article, s.event.sentence) in whole:
            return not one.keys.isdisjoint(deed_of(s.event, echoes.readings[s.article].article))
    return False


def _with(
    one: Reported, entry: EventEntry, more: Sequence[Receipt], witnesses: Witnesses
) -> Reported:
    first, *others = one.told
    sure = (first, *(clause for clause in others if clause.verb))
    known = {clause.place.article for clause in sure}
    said = {
        s.article: Clause(
            Receipt(s.article, s.event.span), Receipt(s.article, s.event.sentence), s.by_name or ""
        )
        for s in entry.said
    }
    said |= {place.article: Clause(place, place, "") for place in more if place.article not in said}
    more_told = (clause for i, clause in said.items() if i not in known)
    rest = (c for c in others if c not in sure and c.place.article not in said)
    told = (*sure, *more_told, *rest)
    return replace(one, point=_point(told, witnesses), told=told)


def _point(told: Sequence[Clause], witnesses: Witnesses) -> Point:
    support = witnesses.support(clause.sentence for clause in told)
    return Point(tuple(clause.place for clause in told), support)


def _weightiest(
    articles: Sequence[str], echoes: Echoes
) -> Callable[[Reported], tuple[object, ...]]:
    order = {article: number for number, article in enumerate(articles)}

    def key(one: Reported) -> tuple[object, ...]:
        first, support = one.point.receipts[0], one.point.support
        length = first.span.end - first.span.start
        whole = min(len(echoes.readings[first.article].article.text), AMPLE)
        place = order[first.article]
        return -support.outlets, -support.documents, -whole, -length, place, first

    return key


def _one(a: Reported, b: Reported) -> bool:
    """Whether some article tells both in one clause, or the same deed in two."""
    again = not a.keys.isdisjoint(b.keys)
    return any(
        mine.article == theirs.article and (again or mine.span.meets(theirs.span))
        for mine in a.point.receipts
        for theirs in b.point.receipts
    )


def _told(articles: Sequence[str], echoes: Echoes, witnesses: Witnesses) -> Iterator[Reported]:
    readings = echoes.readings
    real = [i for i in articles if not is_chat(readings[i])]
    every = (played(i, deed, echoes) for i in real for deed in readings[i].of(Deed))
    done = [one for one in every if one is not None]
    by_deed: dict[str, list[Played]] = {}
    for one in done:
        for key in one.keys:
            by_deed.setdefault(key, []).append(one)
    for one in done:
        if one.place.article not in witnesses.rests:
            alike = _alike(one, by_deed, echoes)
            yield from _said(one, alike, echoes, witnesses) if alike else ()


def _said(
    one: Played, alike: Mapping[str, Clause], echoes: Echoes, witnesses: Witnesses
) -> Iterator[Reported]:
    """Each beginning of the clause with those who tell all of it: what is shown for both must be
    said by both."""
    for end in one.deed.ends:
        span = Span(one.deed.span.start, end)
        words = span.of(echoes.readings[one.place.article].article.text)
        if leans(words) or len(tokens(words)) > LONGEST or not names_enough(one, span, echoes):
            continue
        first = replace(_clause(one, echoes), place=Receipt(one.place.article, span))
        others = (alike[i] for i in echoes.articles if i in alike)
        told = (first, *(c for c in others if held_by(one, span, c.sentence, echoes)))
        point = _point(told, witnesses)
        if point.support.outlets > 1:
            yield Reported(point, told, one.keys)


def _alike(one: Played, by_deed: Mapping[str, list[Played]], echoes: Echoes) -> dict[str, Clause]:
    """By article, where it tells the same deed: a clause, else the sentence."""
    own, found = one.place.article, dict[str, Clause]()
    for other in (other for key in sorted(one.keys) for other in by_deed[key]):
        if other.place.article != own and one_deed(one, other):
            found.setdefault(other.place.article, _clause(other, echoes))
    for article, place in _once(one, echoes).items():
        whole = Receipt(article, place.span)
        if not any(
            whole == o.whole and o.verb == one.verb for key in one.keys for o in by_deed[key]
        ):
            found.setdefault(article, in_full(place, echoes))
    return found


def in_full(place: Receipt, echoes: Echoes, fragments: bool = True) -> Clause:
    """A sentence that tells something, and after whom; `fragments` as in `who_says`."""
    by = who_says(place, echoes.readings[place.article], fragments)
    return Clause(place, place, by or _sayer(place, echoes))


def _once(one: Played, echoes: Echoes) -> dict[str, Receipt]:
    """Where else is told what somebody with a name hardly does twice."""
    if one.together or not one.subject.names:
        return {}
    day = next(iter(one.days)) if len(one.days) == 1 else None
    found = same_deed(EventSaid(one.place.article, one.event), day, echoes)
    texts = {i: p.span.of(echoes.readings[i].article.text) for i, p in found.items()}
    return {i: place for i, place in found.items() if not _TO_COME.search(texts[i])}


def _clause(one: Played, echoes: Echoes) -> Clause:
    article, deed = one.place.article, one.deed
    by = named(deed.by, echoes.readings[article]) or _sayer(one.whole, echoes, deed.span.end)
    return Clause(one.place, one.whole, by, deed.verb)


def _sayer(sentence: Receipt, echoes: Echoes, behind: int | None = None) -> str:
    """Who stands at the edge of a sentence as saying all of it, or right `behind` a clause of it:
    "…, officials said"."""
    text = sentence.span.of(echoes.readings[sentence.article].article.text)
    who = said_by(text)
    at = text.find(who)
    beside = behind is not None and 0 <= sentence.span.start + at - behind <= COMMA
    return who if beside or at <= EDGE or len(text) - at - len(who) <= EDGE else ""
