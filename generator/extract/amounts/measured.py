"""The words that say what a figure measures, in the figure's own sentence."""

from __future__ import annotations

import re

from generator.extract.amounts.finder import Amount
from generator.extract.amounts.nouns import Counted

# What ends the phrase behind the number: "drugs coming in by water | . Now …", "… routes | , and".
_ENDS = re.compile(
    r"[.,;:—–()!?\"“”](?=\s|$|[\"”’])|[;:—()\"“”]|\s(?:and the|and (?:he|she|it|they|we)|while|"
    r"but|which|who|where|because|although|though|when|if|since|than|as|so|that|saying|according|after|before|"
    r"is|are|was|were|has|have|had|will|would|could|may|might|should|can)\b"
)
_OF = re.compile(r"\s+(?:of|in|on)\s+(?:(?:all|the|its|their|his|her|those|these|total)\s+)*")
_WORD = re.compile(r"\S+")
MOST_WORDS = 12
"""Longer phrases are whole clauses and name the measured thing no better."""
# Before the number: "trafficking … had decreased by | 50 percent".
_CLAUSE_START = re.compile(r"[,;:—–(\"“”.!?]\s*|\b(?:that|which|while|where|because|and|but)\s+")
_TAIL = re.compile(
    r"(?:\s+(?:had|has|have|is|are|was|were|be|been|being|will|would|could|may|by|to|at|of|with|"
    r"from|in|on|for|its|their|a|an|the|about|nearly|down|up|another|some|just|only|than))+$"
)


def measured(
    text: str, start: int, end: int, amount: Amount, noun: Counted | None
) -> tuple[int, int] | None:
    """Offsets of the phrase; `start` and `end` are the sentence's. None: the figure itself."""
    if noun is not None:
        first = _skip_space(text, amount.end)
        return first, max(noun.end, _phrase_end(text, noun.end, end))
    behind = _OF.match(text, amount.end)
    if behind and behind.end() < end:
        return behind.end(), _phrase_end(text, behind.end(), end)
    return _before(text, start, amount.first)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _phrase_end(text: str, first: int, end: int) -> int:
    stop = _ENDS.search(text, first, end)
    last = stop.start() if stop else end
    words = list(_WORD.finditer(text, first, last))
    if not words:
        return first
    last = words[min(len(words), MOST_WORDS) - 1].end()
    return len(text[:last].rstrip(" .,;:'\"”’")) if last > first else first


def _before(text: str, start: int, first: int) -> tuple[int, int] | None:
    """The subject of the clause: "trafficking from Mexico to the US" of "… had decreased by 50"."""
    begin = start
    for cut in _CLAUSE_START.finditer(text, start, first):
        if cut.end() < first - 3:
            begin = cut.end()
    phrase = text[begin:first].rstrip()
    tail = _TAIL.search(phrase)
    phrase = phrase[: tail.start()] if tail else phrase
    if not phrase.strip() or len(phrase.split()) > MOST_WORDS:
        return None
    return begin, begin + len(phrase)
