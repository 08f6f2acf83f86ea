"""The same words in the same order but for a few, however either source cuts them into sentences.

"It is a one-in-five chance, and I know it" and "It is a 1 in 5 chance. And I know it".
"""

from __future__ import annotations

from rapidfuzz.distance import LCSseq

from generator import lexicon
from generator.resolve.apart import told_apart

FEWEST = 10
"""Words, small ones too, below which an order proves nothing."""
SHARE = 0.85
"""Of the shorter one's words; chosen on pairs of one speaker in 450 articles: of one utterance two
sources have nine words of ten in common, of two utterances hardly ever six in this order."""
SPREAD = 1.5
"""How much longer the stretch of the other may be in which they stand."""
STRAY = 2
"""A run of so few words at an end..."""
FAR = 5
"""... that stands so far from the others is no part of it: "I", "and"."""
_NEGATION = lexicon.words("wording", "negation")

Words = tuple[str, ...]
Block = tuple[int, int, int]
"""Where a run begins in one, in the other, and how long it is."""


def reads_on(short: Words, long: Words, texts: tuple[str, str]) -> float:
    """The share of the shorter one's words that the other has in a row; 0 for two utterances."""
    if len(short) < FEWEST:
        return 0.0
    blocks = _together(_blocks(short, long))
    if not blocks:
        return 0.0
    share = sum(size for _, _, size in blocks) / len(short)
    first, end = blocks[0][1], blocks[-1][1] + blocks[-1][2]
    if share < SHARE or end - first > SPREAD * len(short):
        return 0.0
    if _denials(short) != _denials(long[first:end]) or told_apart(*texts):
        return 0.0
    return share


def _blocks(short: Words, long: Words) -> list[Block]:
    ops = LCSseq.opcodes(short, long)
    return [
        (op.src_start, op.dest_start, op.src_end - op.src_start) for op in ops if op.tag == "equal"
    ]


def _together(blocks: list[Block]) -> list[Block]:
    """Without stray words at either end."""
    while len(blocks) > 1 and blocks[0][2] <= STRAY and _gap(blocks[0], blocks[1]) > FAR:
        blocks = blocks[1:]
    while len(blocks) > 1 and blocks[-1][2] <= STRAY and _gap(blocks[-2], blocks[-1]) > FAR:
        blocks = blocks[:-1]
    return blocks


def _gap(a: Block, b: Block) -> int:
    return b[1] - a[1] - a[2]


def _denials(words: Words) -> int:
    if _NEGATION.isdisjoint(words):
        return 0  # as of most
    return sum(word in _NEGATION for word in words)
