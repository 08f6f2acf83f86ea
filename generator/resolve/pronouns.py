"""Whom "he" was read as, where another article gives the same words to somebody else.

In one article alone "he" may be the last man named; where another names the speaker of the very
words, that name counts and the reading of a pronoun does not. Where two articles read theirs as
two people, and none names one, nobody knows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from generator import lexicon
from generator.abreast import each
from generator.links import fold
from generator.on_demand import changed
from generator.recall import Recall
from generator.records import Finding, Quote, Reading, Span, Speaker
from generator.resolve.ground import Ground, known_again
from generator.resolve.nearness import Near
from generator.resolve.said import Said
from generator.resolve.utterance import one_holds_the_other, sameness
from generator.words import runs

IN_A_ROW = 8
"""Words in a row that two people do not say by chance in one affair..."""
CONTENT = 4
"""... with as many content words: "Thank you all very much for coming here" may be anybody's."""
LONGEST = 2
"""A quotation so many times as long as the other may quote it in turn."""
MANY = 2_000
"""Fewer quotations by "he" than this are looked up faster than processes start."""
BY_HAND = "editor"
"""Rule of a speaker whom an editor named: never doubted."""
_SMALL = lexicon.load("function_words")
_PRONOUNS = frozenset((*_SMALL["subject_pronouns"], *_SMALL["object_pronouns"]))


def doubtful(
    quotations: Mapping[str, list[Said]], ground: Ground, articles: Collection[str]
) -> list[tuple[Said, str]]:
    """Quotations of a pronoun in these articles that another one contradicts, and whom the others
    name; "" where nobody is left but whoever "he" may be. `quotations` are theirs and of all near.
    """
    actors, readings = ground.registry.actors, ground.readings
    everything = [q for mine in quotations.values() for q in mine if q.speaker in actors]
    of_he = {n for n, q in enumerate(everything) if by_pronoun(q.quote, readings[q.article])}
    asked = {n for n in of_he if everything[n].article in articles}
    others = _others(everything, asked, ground.near)

    def told_by(number: int) -> list[int]:
        q = everything[number]
        return [n for n in others(q) if _same_words(q, everything[n])]

    read = sorted(asked)
    found = []
    for number, told in zip(read, each(told_by, read, ground.processes, MANY), strict=True):
        q = everything[number]
        named = {everything[n].speaker for n in told if n not in of_he}
        if _contradicted(q.speaker, named, {everything[n].speaker for n in told}):
            who = min(named) if len(named) == 1 else ""
            found.append((q, who))
    return found


def _contradicted(read_as: str, named: set[str], told: set[str]) -> bool:
    """Names decide where there are any; without one, everybody must mean the same."""
    return read_as not in named if named else bool(told - {read_as})


def unnamed(
    readings: Mapping[str, Reading], doubtful: Mapping[str, Mapping[Span, str]], recall: Recall
) -> dict[str, Reading]:
    """The readings of these articles, their doubtful quotations by nobody in particular and under
    the ids that they had; `doubtful` has these by where they begin."""

    def nobody(own: Mapping[Span, str]) -> Callable[[Finding], Finding]:
        def by_nobody(found: Finding) -> Finding:
            assert isinstance(found, Quote)
            id_ = own.get(found.continues or found.span)
            return found if id_ is None else _by_nobody(found, id_)

        return by_nobody

    found = {i: changed(readings[i], (Quote,), nobody(own)) for i, own in doubtful.items()}
    for i, reading in found.items():
        known_again(recall, readings[i], reading, sorted(doubtful[i].items()))
    return found


def _by_nobody(quote: Quote, id_: str) -> Quote:
    return replace(quote, speaker=Speaker(quote.speaker.span, None, None), id=id_)


def pronoun(quote: Quote, reading: Reading) -> str:
    """The "he" that says it, as its article has it; "" where it is none."""
    span = quote.speaker.span
    words = span.of(reading.article.text) if span is not None and quote.rule != BY_HAND else ""
    return words if fold(words) in _PRONOUNS else ""


def by_pronoun(quote: Quote, reading: Reading) -> bool:
    """Whether "he" says it, as its article has it."""
    return bool(pronoun(quote, reading))


def renamed(q: Said) -> Said:
    """The quotation by "he", whom another article may name, under the id that it had."""
    return replace(q, quote=_by_nobody(q.quote, q.id))


def _others(
    everything: Sequence[Said], asked: Collection[int], near: Near
) -> Callable[[Said], list[int]]:
    """Looks up by number the quotations of articles near one's own that have eight of its words
    in a row; itself among them."""
    wanted = {run for n in asked for run in _runs(everything[n])}
    holding: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, q in enumerate(everything):
        for run in wanted.intersection(_runs(q)):
            holding[run].append(n)

    def others(q: Said) -> list[int]:
        around = near.get(q.article, {})
        found = set().union(*(holding[run] for run in _runs(q)))
        return [n for n in found if everything[n].article in around]

    return others


def _runs(q: Said) -> Iterator[tuple[str, ...]]:
    return runs(q.words, IN_A_ROW)


def _same_words(q: Said, other: Said) -> bool:
    """Whether both are one utterance; a long one that holds the other may quote it in turn."""
    if len(q.words) > LONGEST * len(other.words):
        return False
    if min(len(q.content.terms), len(other.content.terms)) < CONTENT:
        return False
    return one_holds_the_other(q, other) or sameness(q, other) > 0
