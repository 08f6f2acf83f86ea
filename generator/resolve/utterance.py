"""Whether two quotations of one speaker are the same words: trimmed, translated, re-ordered."""

from __future__ import annotations

from dataclasses import dataclass

from generator.passages import sentences
from generator.records import Quote, Span
from generator.similarity import Weighed, contradict, cover, likeness, weighed
from generator.words import Wording, plain, tokens, wording

COVERED = 0.75
"""The share of the shorter quotation's content that the longer must hold: one word in four may
be translated otherwise ("understand", "realize")."""
ALIKE = 0.6
"""Likeness of a sentence with the one that is to hold it: three words prove nothing of ten."""
FEWEST = 3
"""Content words below which words in common prove nothing."""
WHOLE = 0.9
AT_LENGTH = 5
"""One sentence of five content words said in nine words of ten the same is the same utterance."""


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
    sentences: tuple[Weighed, ...]


def said(
    id_: str, article: str, quote: Quote, parts: tuple[Span, ...], text: str, speaker: str
) -> Said:
    pieces = tuple(weighed(wording(text[a:b])) for a, b in sentences(text))
    words = tuple(w for token in tokens(text) for w in plain(token) if w)
    return Said(id_, article, quote, parts, text, speaker, words, wording(text), pieces)


def sameness(a: Said, b: Said) -> float:
    """How sure it is that both are one utterance, 0 (not) to 1 (the same words)."""
    if a.words == b.words:
        return 1.0 if len(a.content.terms) >= _least(a, b) else 0.0
    if a.quote.fragment or b.quote.fragment:
        return _within(a, b)
    if _different_days(a, b):
        return 0.0
    short, long = sorted((a, b), key=lambda s: (len(s.content.terms), s.words))
    if len(short.content.terms) < FEWEST:
        return 0.0
    if _in_a_row(short, long):
        return 1.0
    return max(_covered(short, long), _one_sentence(short, long))


def _least(a: Said, b: Said) -> int:
    """How many content words equal quotations need: none inside an article, two across."""
    return 0 if a.article == b.article else 2


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
        total += sentence.total
        found += sentence.total * max(_match(sentence, s) for s in long.sentences)
    share = found / total if total else 0.0
    return share if share >= COVERED else 0.0


def _match(part: Weighed, whole: Weighed) -> float:
    if contradict(part.wording, whole.wording) or likeness(part, whole) < ALIKE:
        return 0.0
    return cover(part, whole)


def _one_sentence(short: Said, long: Said) -> float:
    """One whole sentence is nearly the same in both."""
    best = 0.0
    for a in short.sentences:
        for b in long.sentences:
            fewest = min(len(a.wording.terms), len(b.wording.terms))
            if fewest >= AT_LENGTH and not contradict(a.wording, b.wording):
                best = max(best, likeness(a, b))
    return best if best >= WHOLE else 0.0
