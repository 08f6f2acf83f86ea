"""Whether two quotations of one speaker are the same words: trimmed, translated, re-ordered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.resolve.apart import apart
from generator.resolve.read_on import reads_on
from generator.resolve.said import Said, Told
from generator.similarity import counted, cover, likeness
from generator.words import stem, wording

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
AROUND = 0.3
"""Likeness of two sentences in which one speaker says the same word or two."""
ANYBODYS = 8
"""Words in a row, small ones all, that one speaker does not say twice by chance in one affair:
"and if she does so, there are no more"."""
AT_LENGTH = 5
"""One sentence of five content words said in nine words of ten the same is the same utterance."""


def sameness(a: Said, b: Said) -> float:
    """How sure it is that both are one utterance, 0 (not) to 1 (the same words).

    Who says two things in one article says two things, however alike: there only a repeat, whole
    or trimmed, is the same.
    """
    if a.words == b.words:
        return 1.0 if a.article == b.article or _tells(a) or _beside(a, b) else 0.0
    if a.quote.fragment or b.quote.fragment:
        return _within(a, b)
    if a.article == b.article:
        return 1.0 if _repeats(a, b) else 0.0
    if _different_days(a, b):
        return 0.0
    short, long = (a, b) if _size(a) <= _size(b) else (b, a)
    if len(short.content.terms) < FEWEST:
        return 1.0 if len(short.words) >= ANYBODYS and _in_a_row(short, long) else 0.0
    if _too_little(short, long):
        return 0.0
    if _in_a_row(short, long):
        return 1.0
    views = _views(short, long)
    alike = max(max(_covered(a, b), _one_sentence(a, b)) for a, b in views)
    return max(alike, _reads_on(a, b))


def _size(said: Said) -> tuple[int, tuple[str, ...]]:
    return len(said.content.terms), said.words


def _reads_on(a: Said, b: Said) -> float:
    short, long = (a, b) if _size(a) <= _size(b) else (b, a)
    if len(short.terms & long.terms) < COVERED * len(short.terms):
        return 0.0
    a, b = sorted((a, b), key=lambda s: (len(s.words), s.words))
    return reads_on(a.words, b.words, (a.text, b.text))


def _too_little(short: Said, long: Said) -> bool:
    """Whether so few terms are in both that no sentences of theirs can be told alike.

    Nearly all pairs: what the longer lacks it lacks at least once in every view of the shorter.
    """
    both = len(short.terms & long.terms)
    size = len(short.content.terms)
    lacking = len(short.terms) - both
    return not both or (lacking > (1 - COVERED) * size and size - lacking < WHOLE * AT_LENGTH)


def _views(a: Said, b: Said) -> Iterator[tuple[tuple[Told, ...], tuple[Told, ...]]]:
    """Both as they read on, and both with their pieces apart."""
    mine, theirs = a.views, b.views
    if len(mine) == len(theirs):
        yield from zip(mine, theirs, strict=True)
    else:
        yield from ((x, y) for x in mine for y in theirs)


def one_holds_the_other(a: Said, b: Said) -> bool:
    """Whether the words of one stand in the other in a row."""
    return a.row in b.row if len(a.words) <= len(b.words) else b.row in a.row


def excluded(a: Said, b: Said) -> bool:
    """Whether a sentence of one is the other's but for what makes it another: two utterances."""
    if a.words == b.words or one_holds_the_other(a, b) or _reads_on(a, b):
        return False  # nor where one source ends a sentence that goes on in the other
    return all(
        any(
            (near := likeness(one.content, other.content)) >= ALIKE
            and apart(one.text, other.text)
            and not (_told_in(one, theirs, near) or _told_in(other, mine, near))
            for one in mine
            for other in theirs
        )
        for mine, theirs in _views(a, b)
    )


def _told_in(one: Told, others: Iterable[Told], near: float) -> bool:
    """Whether a sentence has its like among them, so that another one makes it no other."""
    return any(
        likeness(one.content, other.content) >= near and not apart(one.text, other.text)
        for other in others
    )


def _repeats(a: Said, b: Said) -> bool:
    return min(len(s.content.terms) for s in (a, b)) >= FEWEST and one_holds_the_other(a, b)


def _tells(a: Said) -> bool:
    """Whether its words are of somebody's own: "not on the table", not "very good"."""
    return len(a.content.terms) > 1 or len(a.words) >= OF_ITS_OWN


def _beside(a: Said, b: Said) -> bool:
    """Whether a word or two of two articles stand in sentences that tell the same: both have him
    "very close" to choosing a successor."""
    if a.article == b.article:
        return False
    mine, theirs = (counted(wording(q.around)) for q in (a, b))
    return likeness(mine, theirs) >= AROUND and len(mine.terms & theirs.terms) >= FEWEST


def _told_around(short: Said, long: Said) -> bool:
    """Whether what stands around a word or two of one article is in the other's quotation: that
    she should “step down” for the crash, of “For the crash alone she should step down”."""
    if short.article == long.article or long.quote.fragment or len(short.words) < 2:
        return False
    around = set(wording(short.around).terms) - set(short.content.terms)
    return len(around & set(long.content.terms)) >= 2


def _within(a: Said, b: Said) -> float:
    """For quoted fragments: the words of one stand in the other in a row."""
    short, long = (a, b) if len(a.words) <= len(b.words) else (b, a)
    if not short.quote.fragment or not short.content.terms:
        return 0.0
    if not (_in_a_row(short, long) or _retold_in_a_row(short, long)):
        return 0.0
    few = len(short.content.terms) < FEWEST
    if few and not (_beside(a, b) or _told_around(short, long)):
        return 0.0
    return len(short.words) / len(long.words)


def _retold_in_a_row(short: Said, long: Said) -> bool:
    """The same with endings as reported speech has them: "said he “looks forward to it”"."""
    return _stemmed(short.words) in _stemmed(long.words)


@lru_cache(maxsize=8_000)
def _stemmed(words: tuple[str, ...]) -> str:
    return f" {' '.join([stem(w) or w for w in words])} "


def _in_a_row(short: Said, long: Said) -> bool:
    return short.row in long.row


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
        like = [_match(sentence, s) for s in long if _may_be(weight, s.content.total, ALIKE)]
        found += weight * max(like, default=0.0)
    share = found / total if total else 0.0
    return share if share >= COVERED else 0.0


def _match(part: Told, whole: Told) -> float:
    if likeness(part.content, whole.content) < ALIKE or apart(part.text, whole.text):
        return 0.0
    return cover(part.content, whole.content)


def _may_be(mine: float, theirs: float, wanted: float) -> bool:
    """Whether sentences of such lengths are so much alike, if one holds all of the other: most are
    not, and that is soon told."""
    return 2 * (mine if mine < theirs else theirs) >= wanted * (mine + theirs)


def _one_sentence(short: tuple[Told, ...], long: tuple[Told, ...]) -> float:
    """One whole sentence is nearly the same in both."""
    best = 0.0
    for a in short:
        own = a.content.total
        for b in long if own >= AT_LENGTH else ():
            size = b.content.total
            if size < AT_LENGTH or not _may_be(own, size, WHOLE):
                continue
            near = likeness(a.content, b.content)
            if near >= max(WHOLE, best) and not apart(a.text, b.text):
                best = near
    return best
