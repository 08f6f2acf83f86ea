"""Whether two quotations of one speaker are the same words: trimmed, translated, re-ordered."""

from __future__ import annotations

from dataclasses import dataclass

from generator.passages import sentences
from generator.records import Quote, Span
from generator.resolve.apart import apart
from generator.similarity import Weighed, cover, likeness, weighed
from generator.words import Wording, plain, tokens, wording

COVERED = 0.75
"""The share of the shorter quotation's content that the longer must hold: one word in four may
be translated otherwise ("understand", "realize")."""
ALIKE = 0.6
"""Likeness of a sentence with the one that is to hold it: three words prove nothing of ten."""
FEWEST = 3
"""Content words below which words in common prove nothing."""
WHOLE = 0.9
OF_ITS_OWN = 4
"""Words, small ones too, from which equal quotations in two articles are one utterance."""
AT_LENGTH = 5
"""One sentence of five content words said in nine words of ten the same is the same utterance."""


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence of a quotation."""

    text: str
    content: Weighed


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation with all its pieces, ready to be compared."""

    id: str
    article: str
    quote: Quote
    parts: tuple[Span, ...]
    text: str
    speaker: str
    """`Actor.id`, else the folded words that name the speaker; never empty."""
    words: tuple[str, ...]
    """Every word, folded."""
    content: Wording
    sentences: tuple[Told, ...]


def said(
    id_: str, article: str, quote: Quote, parts: tuple[Span, ...], text: str, speaker: str
) -> Said:
    pieces = tuple(Told(text[a:b], weighed(wording(text[a:b]))) for a, b in sentences(text))
    words = tuple(w for token in tokens(text) for w in plain(token) if w)
    return Said(id_, article, quote, parts, text, speaker, words, wording(text), pieces)


def sameness(a: Said, b: Said) -> float:
    """How sure it is that both are one utterance, 0 (not) to 1 (the same words).

    Who says two things in one article says two things, however alike: there only a repeat, whole
    or trimmed, is the same.
    """
    if a.words == b.words:
        return 1.0 if a.article == b.article or _tells(a) else 0.0
    if a.quote.fragment or b.quote.fragment:
        return _within(a, b)
    if a.article == b.article:
        return 1.0 if _repeats(a, b) else 0.0
    if _different_days(a, b):
        return 0.0
    short, long = sorted((a, b), key=lambda s: (len(s.content.terms), s.words))
    if len(short.content.terms) < FEWEST:
        return 0.0
    if _in_a_row(short, long):
        return 1.0
    return max(_covered(short, long), _one_sentence(short, long))


def one_holds_the_other(a: Said, b: Said) -> bool:
    """Whether the words of one stand in the other in a row."""
    short, long = sorted((a, b), key=lambda s: len(s.words))
    return _in_a_row(short, long)


def excluded(a: Said, b: Said) -> bool:
    """Whether a sentence of one is the other's but for what makes it another: two utterances."""
    if a.words == b.words or one_holds_the_other(a, b):
        return False
    return any(
        likeness(mine.content, theirs.content) >= ALIKE and apart(mine.text, theirs.text)
        for mine in a.sentences
        for theirs in b.sentences
    )


def _repeats(a: Said, b: Said) -> bool:
    return min(len(s.content.terms) for s in (a, b)) >= FEWEST and one_holds_the_other(a, b)


def _tells(a: Said) -> bool:
    """Whether its words are of somebody's own: "not on the table", not "very good"."""
    return len(a.content.terms) > 1 or len(a.words) >= OF_ITS_OWN


def _within(a: Said, b: Said) -> float:
    """For quoted fragments: the words of one stand in the other in a row."""
    short, long = sorted((a, b), key=lambda s: len(s.words))
    if len(short.content.terms) < FEWEST or not short.quote.fragment:
        return 0.0
    return len(short.words) / len(long.words) if _in_a_row(short, long) else 0.0


def _in_a_row(short: Said, long: Said) -> bool:
    return f" {' '.join(short.words)} " in f" {' '.join(long.words)} "


def _different_days(a: Said, b: Said) -> bool:
    mine, theirs = a.quote.said_on, b.quote.said_on
    if mine is None or theirs is None:
        return False
    size = min(len(mine.value), len(theirs.value), 10)
    return mine.value[:size] != theirs.value[:size]


def _covered(short: Said, long: Said) -> float:
    """Every sentence of the shorter finds its like in the longer."""
    total = found = 0.0
    for sentence in short.sentences:
        weight = sentence.content.total
        total += weight
        found += weight * max(_match(sentence, s) for s in long.sentences)
    share = found / total if total else 0.0
    return share if share >= COVERED else 0.0


def _match(part: Told, whole: Told) -> float:
    if likeness(part.content, whole.content) < ALIKE or apart(part.text, whole.text):
        return 0.0
    return cover(part.content, whole.content)


def _one_sentence(short: Said, long: Said) -> float:
    """One whole sentence is nearly the same in both."""
    best = 0.0
    for a in short.sentences:
        for b in long.sentences:
            fewest = min(len(a.content.wording.terms), len(b.content.wording.terms))
            near = likeness(a.content, b.content) if fewest >= AT_LENGTH else 0.0
            if near >= max(WHOLE, best) and not apart(a.text, b.text):
                best = near
    return best
