"""Whether the words around a date look ahead ("will meet Friday") or back ("met Friday")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import lexicon

AHEAD = lexicon.words("calendar", "ahead")
BEHIND = lexicon.words("calendar", "behind")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[;:,—]|[.!?](?=\s|$)")
WINDOW = 110
"""Characters on either side: some 18 words, a long clause."""
# Words in -ed that are no past, and nouns of the kind: "indeed", "need", "the unit's speed".
_NOT_PAST = frozenset({"indeed", "need", "speed", "feed", "seed", "united", "hundred", "red", "bed"})


def looks_ahead(text: str, start: int, end: int) -> bool | None:
    """True ahead, False back, None where the words near the date do not tell.

    The nearest verb before the date decides ("said Friday that it will …"), where a date opens
    its sentence the first one behind it ("On Friday, he will …").
    """
    before = _cues(text[max(0, start - WINDOW) : start])
    for cue in reversed(list(before)):
        return cue
    return next(_cues(text[end : end + WINDOW]), None)


def _cues(text: str) -> Iterator[bool]:
    for match in _WORD.finditer(text):
        word = match.group().lower().replace("’", "'")
        if word in AHEAD:
            yield True
        elif word in BEHIND or (word.endswith("ed") and len(word) > 3 and word not in _NOT_PAST):
            yield False
