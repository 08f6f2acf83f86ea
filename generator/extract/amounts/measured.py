"""The words that say what a figure measures, in the figure's own sentence."""

from __future__ import annotations

import re

from generator.extract.amounts.finder import Amount
from generator.extract.amounts.nouns import Counted, phrase_end
from generator.extract.speech.vocabulary import vocabulary

# What ends the phrase behind the number: "drugs coming in by water | . Now …", "… routes | , and";
# not the points of "the U.S. via" nor the comma of "1,000".
_ENDS = re.compile(
    r"(?<!\.[A-Z])[.!?](?=\s|$|[\"”’])|\.(?=\s+[A-Z“\"]|$)|[,;:](?=\s|$|[\"”’])|[—–()\"“”]|"
    r"\s(?:and the|and (?:he|she|it|they|we)|while|but|which|who|where|because|although|though|"
    r"when|if|since|than|as|so|that|saying|according|after|before|is|are|was|were|has|have|had|will|"
    r"would|could|may|might|should|can)\b"
)
# "97% | of | drugs", "$13 billion | in | aid"; "in March" is no measured thing.
_OF = re.compile(
    r"\s+(?:of|in|for)\s+(?:(?:all|the|its|their|his|her|those|these|total)\s+)*(?=[a-z])"
)
_AND = re.compile(r"\s(?:and|or)\s")
_AND_WORD = re.compile(r"\s(?:and|or)\s([^\W\d_]+)")
_WORD = re.compile(r"\S+")
MOST_WORDS = 12
"""Longer phrases are whole clauses and name the measured thing no better."""
# Before the number: "trafficking … had decreased by | 50 percent".
_CLAUSE_START = re.compile(r"[,;:—–(\"“”.!?)]\s+|\b(?:that|which|while|where|because|and|but)\s+")
_LAST = re.compile(r"([^\W\d_]+)[^\w]*$")


def measured(
    text: str, start: int, end: int, amount: Amount, noun: Counted | None
) -> tuple[int, int] | None:
    """Offsets of the phrase; `start` and `end` are the sentence's. None: the figure itself."""
    if noun is not None:
        first = _skip_space(text, amount.end)
        joined = _AND.search(text, noun.end, end)
        return first, max(noun.end, _phrase_end(text, noun.end, joined.start() if joined else end))
    behind = _OF.match(text, amount.end)
    if behind and behind.end() < end:
        return behind.end(), _phrase_end(text, behind.end(), end)
    follows = phrase_end(text, amount.end)
    if follows:
        return _skip_space(text, amount.end), follows
    return _before(text, start, amount.first)


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and (text[at].isspace() or text[at] == "-"):
        at += 1
    return at


def _phrase_end(text: str, first: int, end: int) -> int:
    stop = _ENDS.search(text, first, end)
    last = stop.start() if stop else end
    for joined in _AND_WORD.finditer(text, first, last):
        known = vocabulary().get(joined[1].lower())
        if known is not None and known.tag in "VX" and not known.nouny:
            last = joined.start()
            break
    words = list(_WORD.finditer(text, first, last))
    if not words:
        return first
    return len(text[: words[min(len(words), MOST_WORDS) - 1].end()].rstrip(" ,;:'\"”’"))


def _before(text: str, start: int, first: int) -> tuple[int, int] | None:
    """The subject of the clause: "trafficking from Mexico to the US" of "… had decreased by 50"."""
    begin = start
    for cut in _CLAUSE_START.finditer(text, start, first):
        if first - cut.end() > 3:
            begin = cut.end()
    last = _without_tail(text, begin, first)
    begin = _without_head(text, begin, last)
    words = len(text[begin:last].split())
    return (begin, last) if 2 <= words <= MOST_WORDS else None


def _without_head(text: str, begin: int, last: int) -> int:
    """ "even though | the top rate", "then | cut the rate"."""
    for match in _WORD.finditer(text, begin, last):
        known = vocabulary().get(match[0].lower())
        if known is None or match[0].isupper() or known.tag not in "SCAPtXWO":
            return match.start()
    return last


def _without_tail(text: str, begin: int, last: int) -> int:
    """Prepositions, auxiliaries and verbs before a number say nothing of what it measures."""
    while match := _LAST.search(text[begin:last]):
        known = (
            None if match[1].isupper() and len(match[1]) > 1 else vocabulary().get(match[1].lower())
        )
        if known is None or known.tag == "n" or (known.nouny and known.form != "d"):
            return begin + match.end(1)
        last = begin + match.start()
    return begin
