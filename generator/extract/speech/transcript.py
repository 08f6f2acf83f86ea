"""Conversations printed without quotation marks, a name before each turn: MARLOW: Let's start.

Two or more names that take turns make a transcript; a list of "Image source: …" does not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise

from generator import lexicon
from generator.extract.speech.marks import Stretch

# MARLOW: Let's start · Ann Brown: I think so – not: The problem: it costs · THE FACTS: no ·
# TRUMP: "We won", which its marks give to Trump already
_TURN = re.compile(
    r"\s*(?!THE )([A-Z][A-Z.\-’']+(?: [A-Z][A-Z.\-’']*){0,3}"
    r"|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}):[ \t]+(?=[^\s“\"'‘])"
)
LEAST_TURNS = 6
"""Labelled paragraphs that make a transcript; ten lists of "Label: value" in 450 articles had fewer
than two labels that return."""
LEAST_CHANGES = 0.6
"""Share of turns that another name has than the turn before."""


def turns(texts: Sequence[str], people: Collection[str]) -> dict[int, Stretch]:
    """The spoken words of each paragraph that is somebody's turn, by the paragraph's number.

    `people`: names of persons as printed; only such, and words in capitals, may take turns.
    """
    labelled = [(n, m) for n, text in enumerate(texts) if (m := _TURN.match(text)) is not None]
    labelled = [(n, m) for n, m in labelled if _speaks(m.group(1), people)]
    counts = Counter(m.group(1) for _, m in labelled)
    returning = [(n, m) for n, m in labelled if counts[m.group(1)] > 1]
    if len(returning) < LEAST_TURNS or not _takes_turns([m.group(1) for _, m in returning]):
        return {}
    known = {m.group(1) for _, m in returning}
    return {n: _turn(texts[n], m) for n, m in labelled if m.group(1) in known}


def _speaks(label: str, people: Collection[str]) -> bool:
    """MARLOW and Ann Brown, not BREAKING and My Guess."""
    if any(word in not_speakers() for word in label.lower().split()):
        return False
    return label.isupper() or label in people


def _takes_turns(labels: Sequence[str]) -> bool:
    changes = sum(a != b for a, b in pairwise(labels))
    return len(set(labels)) > 1 and changes >= LEAST_CHANGES * (len(labels) - 1)


def _turn(text: str, label: re.Match[str]) -> Stretch:
    """Everything behind the name."""
    end = len(text.rstrip())
    words = label.end() + len(text[label.end() : end].rstrip(".,"))
    return Stretch(label.start(1), end, (label.end(), words), label=label.span(1))


@cache
def not_speakers() -> frozenset[str]:
    """Words before a colon that announce and do not speak: "VIDEO:"."""
    return lexicon.words("quoted_things", "not_speakers")
