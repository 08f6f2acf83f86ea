"""Who does what to whom in a clause, and whether two clauses tell one deed of the same."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator import lexicon
from generator.kin import kindred, meanings
from generator.left_open import left_open
from generator.phrasal import in_one_word
from generator.records import Deed, Event, Receipt, Span
from generator.resolve.days import Days, overlap
from generator.resolve.deeds import MARK, befalls, deed_of
from generator.resolve.echoes import Echoes
from generator.words import stem, wording

HALF = 0.5
"""The share of the fewer words by which somebody or something without a name is the same."""
FEWEST = 2
"""Content words beside its verb that a clause needs, where neither somebody with a name does it nor
the verb tells a deed of the lexicon: "the market waited" is told of any market."""
BOTH = 2
"""Names of those who do it together that two clauses must share."""
_BY = re.compile(r"\bby\s(?!\w+ing\b)")
# Behind these stands when, where, why or how, and nobody to whom it was done: "arrested in the
# harbour", "collapsed Thursday outside Tarn".
_BESIDE = re.compile(
    r"\b(?:in|on|at|from|for|with|after|before|during|over|through|amid|because|since|until|as|when"
    r"|while|following|into|near|against|under|outside|inside|within|off|across"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)

_WITH = re.compile(r"\bwith\s")
_WITH_WHOM = lexicon.words("happenings", "with_whom")
_EARLIER = re.compile(r"\bhad\b|\bago\b|\bdecades?\b", re.IGNORECASE)
# Between two names of which the first only says what the second is: "Tarn (mayor) Ana Díaz".
_CALLED = re.compile(r"\s(?:(?!and\b|or\b|with\b|to\b|in\b|at\b|for\b|from\b)[a-z-]+\s){0,3}")


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody or something in a clause."""

    names: frozenset[str]
    words: frozenset[str]
    """Content of what it is called, names and all."""


@dataclass(frozen=True, slots=True)
class Played:
    """A deed with those who have a part in it."""

    deed: Deed
    place: Receipt
    whole: Receipt
    """Its sentence."""
    event: Event
    """The same as an event without a day."""
    keys: frozenset[str]
    """What is done: "deed:capture" of "detained", or the stem of its verb and its meanings."""
    doer: Part
    befallen: Part
    verb: str
    """The stem of its verb."""
    subject: Part
    days: frozenset[Days]
    """Those that its sentence names."""
    together: bool
    """Whether it takes two: "met", "agreed"."""


def played(article: str, deed: Deed, echoes: Echoes) -> Played | None:
    """None where its verb tells nothing of its own, its sentence leaves it open, or it was long
    done when the rest happened: "she had resigned", "resigned years ago"."""
    source = echoes.readings[article].article
    text = source.text
    event = Event(deed.span, deed.sentence, None, "happened", (), None, deed.verb, deed.subject)
    keys = deed_of(event, source)
    verb = stem(deed.verb.of(text).lower())
    untold = verb in left_open(deed.sentence.of(text)) or _EARLIER.search(deed.span.of(text))
    if not keys or untold or echoes.mostly_quoted(Receipt(article, deed.span)):
        return None
    subject = part_of(article, Span(deed.span.start, deed.verb.start), echoes)
    behind = part_of(article, _object(text, deed), echoes)
    known = bool(subject.names) or any(key.startswith(MARK) for key in keys)
    if len(subject.words | behind.words) < (1 if known else FEWEST):
        return None
    return Played(
        deed,
        Receipt(article, deed.span),
        Receipt(article, deed.sentence),
        event,
        keys | {f"meaning:{row}" for key in keys for row in meanings(key)},
        behind if deed.passive else subject,
        subject if deed.passive else behind,
        verb,
        subject,
        frozenset(day for day in echoes.days(article, deed.sentence) if day[0] == day[1]),
        deed.verb.of(text).lower() in _WITH_WHOM,
    )


def _object(text: str, deed: Deed) -> Span:
    """Of a passive those by whom it is done; with whom, of what takes two; else what stands right
    behind the verb."""
    start, end = deed.verb.end, deed.span.end
    joint = _WITH.search(text, start, end) if deed.verb.of(text).lower() in _WITH_WHOM else None
    start = joint.end() if joint else start
    if deed.passive:
        by = _BY.search(text, start, end)
        return Span(by.end() if by else end, end)
    beside = _BESIDE.search(text, start, end)
    return Span(start, beside.start() if beside else end)


def part_of(article: str, span: Span, echoes: Echoes) -> Part:
    """Of "Ruiz’s brother" the brother: whose he is names nobody who has a part in it."""
    text = echoes.readings[article].article.text
    own = [one for one in echoes.named(article) if span.holds(one.span)]
    start = max((one.span.end for one in own if one.owns), default=span.start)
    names = frozenset(one.name for one in own if not one.owns)
    return Part(names, frozenset(wording(text[start : span.end]).terms))


def one_deed(a: Played, b: Played) -> bool:
    """Whether both tell it of the same: who it befell must be one, and who did it may not be two
    but where it is one deed whoever does it, as a sentence is a judge's and a court's."""
    if a.days and b.days and not any(overlap(x, y) for x in a.days for y in b.days):
        return False
    if a.together or b.together:
        return len(_all_names(a) & _all_names(b)) >= BOTH
    doers, befallen = _same(a.doer, b.doer), _same(a.befallen, b.befallen)
    if befallen is None:
        alone = not a.befallen.words and not b.befallen.words
        return bool(doers) and (alone or not a.doer.names.isdisjoint(b.doer.names))
    if doers is False:
        return befallen and bool(a.befallen.names) and befalls(a.keys & b.keys)
    return befallen


def names_enough(one: Played, clause: Span, echoes: Echoes) -> bool:
    """Whether the beginning of a deed's clause names both, where it takes two: "Venn met | with
    Kerr" has another meaning before the stroke."""
    return not one.together or len(_meant(Receipt(one.place.article, clause), echoes)) >= BOTH


def _all_names(played: Played) -> frozenset[str]:
    return played.doer.names | played.befallen.names


def _same(a: Part, b: Part) -> bool | None:
    """Whether two parts are one's; None where one of the clauses tells of none."""
    if not a.words or not b.words:
        return None
    if a.names and b.names:
        return not a.names.isdisjoint(b.names)
    fewer, more = sorted((a.words, b.words), key=len)
    marks = set(_marks(more))
    held = sum(t in more or not kindred(t).isdisjoint(marks) for t in fewer)
    return held >= HALF * len(fewer)


def _marks(terms: Iterable[str]) -> Iterable[str | int]:
    return (mark for term in terms for mark in kindred(term))


def held_by(one: Played, clause: Span, sentence: Receipt, echoes: Echoes) -> bool:
    """Whether a sentence holds all that the beginning of a deed's clause tells, in the same or
    kindred words: number, day and names, too. What somebody is called beside a name that is in
    both does not count."""
    article = one.place.article
    begun = Receipt(article, clause)
    text, theirs = (p.span.of(echoes.readings[p.article].article.text) for p in (begun, sentence))
    names, days = _meant(begun, echoes), echoes.days(article, clause)
    other = wording(in_one_word(theirs))
    if not wording(text).numbers <= other.numbers or not names <= _named(sentence, echoes):
        return False
    if not days <= echoes.days(sentence.article, sentence.span):
        return False
    terms = set(wording(in_one_word(_beside_names(one, clause, echoes))).terms)
    marks = set(_marks(other.terms))
    held = all(t in other.terms or not kindred(t).isdisjoint(marks) for t in terms)
    return bool(terms) and held


def _beside_names(one: Played, clause: Span, echoes: Echoes) -> str:
    """The words of a clause without those who are named in it and what they are called there."""
    text, start = echoes.readings[one.place.article].article.text, clause.start
    verb = one.deed.verb
    named = [n.span for n in echoes.named(one.place.article) if clause.holds(n.span) and not n.owns]
    if any(span.end <= verb.start for span in named):
        start = verb.start
    behind = [span.end for span in named if span.start >= verb.end]
    if not behind:
        return text[start : clause.end]
    return f"{text[start : verb.end]} {text[behind[0] : clause.end]}"


def _named(place: Receipt, echoes: Echoes) -> set[str]:
    return {one.name for one in echoes.named(place.article) if place.span.holds(one.span)}


def _meant(place: Receipt, echoes: Echoes) -> set[str]:
    """Those without whom it is not told; not Tarn in "the Tarn mayor Ana Díaz", "Tarn’s mayor"."""
    text = echoes.readings[place.article].article.text
    own = [one for one in echoes.named(place.article) if place.span.holds(one.span)]
    behind = [*own[1:], None][: len(own)]
    return {
        one.name
        for one, other in zip(own, behind, strict=True)
        if not one.owns and not (other and _CALLED.fullmatch(text, one.span.end, other.span.start))
    }
