"""Which sentences tell the same deed of the same doer on the same day, in whatever words.

"Ana Ruiz was taken into custody on Monday, after a search that lasted two days" and "Police say
that they arrested Ms. Ruiz early on Monday": one deed, though hardly a word is in both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, replace

from generator.left_open import left_open
from generator.phrasal import in_one_word
from generator.records import Article, Event, EventSaid, Receipt, Span
from generator.resolve.days import Days, apart, day_range
from generator.resolve.deeds import befalls, deed_of, once, rows, speaks
from generator.resolve.echoes import Echoes
from generator.resolve.named import Named
from generator.words import stem, wording

# What was only planned, refused or feared: "plans to meet", "will not sign", "seeks his arrest".
_PLANNED = re.compile(
    r"\b(?:to|will|would|could|can|may|might|shall|should|must|if|unless|whether|before|until|not"
    r"|never|no|without|(?:plan|expect|schedul|call|demand|threat|fear|avoid|refus|declin|fail"
    r"|ask|seek|hop)\w*)\b",
    re.IGNORECASE,
)
# "will build", "plans to build", "is to be built"; not "up to 40".
_PLAN = re.compile(
    r"\b(?:will|would|shall|may|might|could|(?:plan|intend|aim|expect|propos)\w*"
    r"|(?:going|set|due|is|are|was|were) to)\b",
    re.IGNORECASE,
)
# What somebody announces that he will do is as good as done: "announced he will endorse".
_ANNOUNCED = re.compile(r"\bannounc\w+\s(?:[\w’'-]+\s){0,6}?(?:will|would)\b", re.IGNORECASE)
# "who had resigned in March", "was arrested years ago": another time than the one told.
_LONG_AGO = re.compile(
    r"\bhad\b|\bago\b|\b(?:previous|earlier|former|last|once|years?|decades?|again|second)\b"
    r"|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
# The same of a report that names no time: "a former mayor was jailed for six years" is of its day.
_BEFORE = re.compile(
    r"\bhad\b|\bago\b|\b(?:previous|previously|earlier|last|decades?|again)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
SOON = 1
"""Days after a deed on which a report of it need not say when it was."""
WEEK = 7
"""Days for which what one does once, and which day is not told, may be what was done on one."""
PLAN = 40
"""Characters before a deed in which a plan shows: "will probably be arrested"."""
# "signed the tax bill into law" → the tax bill; nothing of "met with", "left late on".
_NO_OBJECT = (
    r"(?!(?:with|on|in|at|from|to|for|by|after|before|over|as|of|into|and|that|late|early|today"
    r"|yesterday|[a-z]+ly)\b)"
)
_OBJECT = re.compile(rf"\s+({_NO_OBJECT}[\w’'-]+(?:\s{_NO_OBJECT}[\w’'-]+)*)")
# Who is named behind one of these does not do it with him: "resigned after a talk with Roth".
_BESIDE = re.compile(r"\b(?:after|before|when|while|because|since|amid|following)\b")
# "found guilty of theft, but not of arson": what was done is told all the same.
_BUT_NOT = re.compile(r",?\s(?:but|and|though) not\b[^,;.]*")
_WHY = re.compile(r"\b(?:because|since|so|due|why)\b", re.IGNORECASE)
# "resigned" of "Díaz resigned", "Díaz has abruptly resigned".
_DEED = re.compile(r"\s+(?:(?:has|have|was|were|been|also|[a-z]+ly)\s+){0,3}([a-z]+)\b")
_WORD = re.compile(r"[^\W\d_]+")
_AND = re.compile(r"\band\b")


@dataclass(frozen=True, slots=True)
class _Deed:
    """What is looked for."""

    stems: frozenset[str]
    day: Days | None
    """None of what is done once and told without its day."""
    doers: frozenset[str]
    others: frozenset[str]
    """Who else is named with it: one of them must be named again."""
    object: frozenset[str]
    """Content of what was done to: "the tax bill"."""
    once: bool
    """Whether nobody does it twice in one affair: then no day need be told."""


def same_deed(told: EventSaid, when: Days | None, echoes: Echoes) -> dict[str, Receipt]:
    """Article id → its first sentence that tells the deed of an event of one day."""
    deed = _deed(told, when, echoes)
    if deed is None:
        return {}
    found: dict[str, Receipt] = {}
    for number in echoes.telling(deed.stems):
        article, sentence = echoes.sentences[number]
        place = sentence.receipt(article)
        if article != told.article and article not in found and _tells(deed, place, echoes):
            found[article] = place
    return found


def quoted_deed(words: Receipt, echoes: Echoes) -> dict[str, Receipt]:
    """Article id → its first sentence that tells the deed that quoted words tell, where nobody
    does it twice: "Díaz has resigned from all her offices"; not why she did."""
    if _WHY.search(words.span.of(echoes.readings[words.article].article.text)):
        return {}
    return same_deed(
        EventSaid(words.article, Event(words.span, words.span, None, "happened")), None, echoes
    )


def _deed(told: EventSaid, when: Days | None, echoes: Echoes) -> _Deed | None:
    article = echoes.readings[told.article].article
    event = told.event if told.event.verb or when else _known_by_deed(told.event, article, echoes)
    if event.verb is None or event.subject is None:
        return None
    deeds = deed_of(event, article)
    if (when is None and not once(deeds)) or (when is not None and when[0] != when[1]):
        return None
    own = [one.name for one in echoes.named(article.id) if event.subject.holds(one.span)]
    doers = own if _AND.search(event.subject.of(article.text)) else own[-1:]
    if not deeds or speaks(event, article) or wording(event.span.of(article.text)).negated:
        return None
    ends = _BESIDE.search(article.text, event.verb.end, event.span.end)
    clause = Span(event.span.start, ends.start() if ends else event.span.end)
    with_it = [one for one in echoes.named(article.id) if clause.holds(one.span)]
    others = frozenset(one.name for one in with_it).difference(own)
    to = [one.name for one in with_it if one.span.start >= event.verb.end and one.name not in own]
    if to and befalls(deeds):  # whoever did it: a judge, the police
        doers, others = to[:1], frozenset()
    if not doers:
        return None
    return _Deed(
        frozenset(s for s, row in rows().items() if row in deeds) | deeds,
        when,
        frozenset(doers),
        others,
        _object(article.text, Span(event.verb.end, clause.end), with_it),
        once(deeds),
    )


def _known_by_deed(event: Event, article: Article, echoes: Echoes) -> Event:
    """An undated telling with its verb, if that is what somebody named before it hardly does twice:
    "Díaz has resigned as mayor"."""
    for one in echoes.named(article.id):
        behind = _DEED.match(article.text, one.span.end) if event.span.holds(one.span) else None
        if behind and once({rows().get(stem(behind[1]), stem(behind[1]))}):
            return replace(event, verb=Span(*behind.span(1)), subject=one.span)
    return event


def _object(text: str, behind: Span, named: Iterable[Named]) -> frozenset[str]:
    """What the deed is done to, by its content words; none where that is somebody with a name."""
    found = _OBJECT.match(text, behind.start, max(behind.start, behind.end))
    if found is None or any(Span(*found.span(1)).holds(one.span) for one in named):
        return frozenset()
    return frozenset(wording(found[1]).terms)


def _tells(deed: _Deed, place: Receipt, echoes: Echoes) -> bool:
    names = {
        one.name
        for one in echoes.named(place.article)
        if place.span.holds(one.span) and not one.owns
    }
    if not deed.doers & names or (deed.others and not deed.others & names):
        return False
    text = in_one_word(place.span.of(echoes.readings[place.article].article.text))
    content = wording(text)
    return (
        _on_its_day(deed, place, text, echoes)
        and 2 * len(deed.object.intersection(content.terms)) >= len(deed.object)
        and not wording(_BUT_NOT.sub("", text)).negated
        and not echoes.mostly_quoted(place)
        and done(text, deed.stems)
    )


def _on_its_day(deed: _Deed, place: Receipt, text: str, echoes: Echoes) -> bool:
    """Whether it names the day, or none at all of what is done once, or was just done; or the day
    of what is done once, of which the deed names none, in the week before."""
    article = echoes.readings[place.article].article
    if any(not _to_come(day, article) for day in echoes.days(place.article, place.span)):
        day = echoes.day(place)
        if deed.day is None and deed.once and day is not None:
            return _this_week(day, article)
        return deed.day is not None and day == deed.day
    if deed.once and not _LONG_AGO.search(text):
        return True
    return deed.day is not None and just_then(deed.day, place, echoes)


def _to_come(day: Days, article: Article) -> bool:
    """Whether a time is still to come when an article is published: nothing was done then."""
    published = day_range(article.published.value) if article.published else None
    return published is not None and published[1] < day[0]


def _this_week(day: Days, article: Article) -> bool:
    """Whether an article is of that day or of one in the week behind it."""
    published = day_range(article.published.value) if article.published else None
    return published is not None and day[0] <= published[0] and apart(day, published) <= WEEK


def just_then(day: Days, place: Receipt, echoes: Echoes) -> bool:
    """Whether a sentence that names no time is of a report of that day, or of the next one."""
    article = echoes.readings[place.article].article
    if article.published is None or echoes.days(place.article, place.span):
        return False
    published = day_range(article.published.value)
    if published is None or published[0] < day[0] or apart(day, published) > SOON:
        return False
    return not _BEFORE.search(place.span.of(article.text))


def done(text: str, deed: Set[str]) -> bool:
    """Whether one of the words of these stems is told as done, not as planned, asked or wished."""
    if not deed.isdisjoint(left_open(text)):
        return False
    words = (word for word in _WORD.finditer(text) if stem(word.group().lower()) in deed)
    return any(_done(text, word) for word in words)


def planned(text: str) -> bool:
    """Whether something in it is told as planned."""
    return bool(_PLAN.search(text))


def _done(text: str, word: re.Match[str]) -> bool:
    before = _ANNOUNCED.sub("", text[max(0, word.start() - PLAN) : word.start()])
    return not _PLANNED.search(before)
