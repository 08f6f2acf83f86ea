"""Whether two quotations of one speaker are the same words: trimmed, translated, re-ordered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.ids import words as joined
from generator.passages import sentences
from generator.records import Quote, Span
from generator.resolve.apart import apart
from generator.similarity import Weighed, cover, likeness, weighed
from generator.words import Wording, plain, stem, tokens, wording

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
    views: tuple[tuple[Told, ...], ...]
    """Its sentences: the pieces read on, and, where that differs, each with a capital as one of
    its own. Which is right its article does not tell: "I will," he said. "But not now."."""


def said(
    id_: str, article: str, quote: Quote, parts: tuple[Span, ...], text: str, speaker: str
) -> Said:
    """A quotation, its pieces cut from the article's text."""
    whole = joined(text, parts)
    runs = _runs(text, parts)
    readings = ([whole],) if runs == [whole] else ([whole], runs)
    words = tuple(w for token in tokens(whole) for w in plain(token) if w)
    return Said(
        id_,
        article,
        quote,
        parts,
        whole,
        speaker,
        words,
        wording(whole),
        tuple(map(_sentences, readings)),
    )


def _sentences(runs: list[str]) -> tuple[Told, ...]:
    told = (run[a:b] for run in runs for a, b in sentences(run))
    return tuple(Told(one, weighed(wording(one))) for one in told)


def _runs(text: str, parts: tuple[Span, ...]) -> list[str]:
    """The pieces of a quotation, joined where one goes on in the next.

    "We will open it," he said, "and soon" is one sentence; "We will open it," he said. "Nobody
    shall wait" are two: the next piece has a capital of its own.
    """
    runs: list[str] = []
    for piece in (part.of(text) for part in parts):
        if runs and not piece[:1].isupper():
            runs[-1] += f" {piece}"
        else:
            runs.append(piece)
    return runs


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
    views = _views(short, long)
    return max(max(_covered(a, b), _one_sentence(a, b)) for a, b in views)


def _views(a: Said, b: Said) -> Iterator[tuple[tuple[Told, ...], tuple[Told, ...]]]:
    """Both as they read on, and both with their pieces apart."""
    yield a.views[0], b.views[0]
    if len(a.views) > 1 or len(b.views) > 1:
        yield a.views[-1], b.views[-1]


def one_holds_the_other(a: Said, b: Said) -> bool:
    """Whether the words of one stand in the other in a row."""
    short, long = sorted((a, b), key=lambda s: len(s.words))
    return _in_a_row(short, long)


def excluded(a: Said, b: Said) -> bool:
    """Whether a sentence of one is the other's but for what makes it another: two utterances."""
    if a.words == b.words or one_holds_the_other(a, b):
        return False
    return all(
        any(
            likeness(one.content, other.content) >= ALIKE and apart(one.text, other.text)
            for one in mine
            for other in theirs
        )
        for mine, theirs in _views(a, b)
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
    held = _in_a_row(short, long) or _retold_in_a_row(short, long)
    return len(short.words) / len(long.words) if held else 0.0


def _retold_in_a_row(short: Said, long: Said) -> bool:
    """The same with endings as reported speech has them: "said he “looks forward to it”"."""
    mine, theirs = (" ".join(stem(w) or w for w in s.words) for s in (short, long))
    return f" {mine} " in f" {theirs} "


def _in_a_row(short: Said, long: Said) -> bool:
    return f" {' '.join(short.words)} " in f" {' '.join(long.words)} "


def _different_days(a: Said, b: Said) -> bool:
    mine, theirs = a.quote.said_on, b.quote.said_on
    if mine is None or theirs is None:
        return False
    size = min(len(mine.value), len(theirs.value), 10)
    return mine.value[:size] != theirs.value[:size]


def _covered(short: tuple[Told, ...], long: tuple[Told, ...]) -> float:
    """Every sentence of the shorter finds its like in the longer."""
    total = found = 0.0
    for sentence in short:
        weight = sentence.content.total
        total += weight
        found += weight * max(_match(sentence, s) for s in long)
    share = found / total if total else 0.0
    return share if share >= COVERED else 0.0


def _match(part: Told, whole: Told) -> float:
    if likeness(part.content, whole.content) < ALIKE or apart(part.text, whole.text):
        return 0.0
    return cover(part.content, whole.content)


def _one_sentence(short: tuple[Told, ...], long: tuple[Told, ...]) -> float:
    """One whole sentence is nearly the same in both."""
    best = 0.0
    for a in short:
        for b in long:
            fewest = min(len(a.content.wording.terms), len(b.content.wording.terms))
            near = likeness(a.content, b.content) if fewest >= AT_LENGTH else 0.0
            if near >= max(WHOLE, best) and not apart(a.text, b.text):
                best = near
    return best
