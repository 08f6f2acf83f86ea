"""Which sentences tell what is to come on one day, known by that day and by what is to be.

"The sentencing will be handed down on 13 October" and "The court will return for sentencing on
October 13": of one affair hardly two things of one name are set for one day still to come.
"""

from __future__ import annotations

from generator.phrasal import in_one_word
from generator.records import EventSaid, Receipt
from generator.resolve.days import Days, apart, day_range
from generator.resolve.deeds import plain_deed
from generator.resolve.echoes import Echoes
from generator.sayers import sayers
from generator.words import plain_words, tokens, wording

AHEAD = 2
"""Days before that day on which an article is of: what is set for tomorrow is many things."""


def appointed(told: EventSaid, when: Days | None, echoes: Echoes) -> dict[str, Receipt]:
    """Article id → its first sentence that tells what another tells to come on one day."""
    if when is None or when[0] != when[1] or not _ahead(when, told.article, echoes):
        return {}
    article = echoes.readings[told.article].article
    if wording(told.event.span.of(article.text)).negated:
        return {}
    things = _things(told, echoes)
    found: dict[str, Receipt] = {}
    for number in echoes.telling(things):
        other, sentence = echoes.sentences[number]
        place = sentence.receipt(other)
        if other == told.article or other in found or echoes.day(place) != when:
            continue
        text = in_one_word(place.span.of(echoes.readings[other].article.text))
        said = sayers(text, plain_words(text))
        content = wording(text)
        shared = things.intersection(content.terms) - said
        if shared and not content.negated and _ahead(when, other, echoes):
            found[other] = place
    return found


def _ahead(day: Days, article: str, echoes: Echoes) -> bool:
    """Whether a day is still to come when an article is published."""
    published = echoes.readings[article].article.published
    today = day_range(published.value) if published else None
    return today is not None and today[1] < day[0] and apart(today, day) >= AHEAD


def _things(told: EventSaid, echoes: Echoes) -> frozenset[str]:
    """What is to be, by the verb that tells it and the nouns of which that is told: names and who
    says so aside."""
    event, article = told.event, echoes.readings[told.article].article
    verb = plain_deed(event, article)
    if event.subject is None:
        return verb
    named = [one.span for one in echoes.named(article.id)]
    words = event.subject.of(article.text)
    for span in named:
        if event.subject.holds(span):
            words = words.replace(span.of(article.text), " ")
    nouns = " ".join(word for word in tokens(words) if word.islower())
    clause = event.span.of(article.text)
    return verb.union(wording(nouns).terms) - sayers(clause, plain_words(clause))
