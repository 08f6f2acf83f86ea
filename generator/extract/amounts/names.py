"""Numbers that count nothing: part of a name, a model, an address, an age, a clock time."""

from __future__ import annotations

import re

from generator import lexicon
from generator.extract.amounts.nouns import counted

_NUMBERED = lexicon.words("amounts", "numbered")
_FUNCTION = frozenset(
    w
    for name in ("determiners", "possessives", "subject_pronouns", "conjunctions", "prepositions",
                 "adverbs", "subordinators", "auxiliaries")
    for w in lexicon.load("function_words")[name]
)  # fmt: skip
_COUNTED_PEOPLE = re.compile(r" (?:people|others|men|women|children|troops|soldiers|civilians)\b")
_WORD_BEFORE = re.compile(r"([^\W_][\w&'’.]*)[ \u00a0-]$")
# "10 Downing Street", "1600 Pennsylvania Avenue".
_ADDRESS = re.compile(
    r" (?:[A-Z]\w+\.? ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Drive|Square)\b"
)
# "Papermaster, 49, had left"; "the 49-year-old" is a duration and never comes here.
_AGE = re.compile(r", ?\d{1,2}(?=[,.;)]| and\b)")
# "the area | 100 kilometres west of Tarn"; not "Area 51", "zone 3".
_SITES = frozenset(["area", "zone", "camp", "station", "building", "gate", "site", "sector"])
_MEASURED = re.compile(r" (?:kilomet(?:re|er)s|km|miles|met(?:re|er)s|feet|yards)\b")
_BARE = re.compile(r"\d+")
_DIGIT = re.compile(r"\d")
_INCHES = '"″'
_PAIR = re.compile(r"\d+[-–—]\d+")
# "0800 UTC", "007".
_CLOCK = re.compile(r"0\d")


def is_name(text: str, start: int, number_end: int, end: int) -> bool:
    """Whether the number at `start` names rather than counts; `end` is behind its unit."""
    before, after = text[start - 1 : start], text[end : end + 1]
    # "A330-200", "3.2.1", "@100", "5/3"; "777-200LR", "737s", "16:08", "3rd".
    if before and (before.isalnum() or before in "-–/.,:@#_+=&'’"):
        return not (before in "–-" and text[start - 2 : start - 1].isspace())
    if (after.isalnum() and text[end - 1] not in _INCHES) or (
        after in ":/@" and text[end + 1 : end + 2].isdigit()
    ):
        return True
    if after == "-" and end == number_end and text[end + 1 : end + 2].isalnum():
        return True
    words = text[start:number_end]
    if end == number_end and words.lower() in ("one", "1", "0", "a", "an"):
        return True
    if not _DIGIT.search(words):
        return _in_words(text, start, words)
    return end == number_end and _in_digits(text, start, end)


def _in_words(text: str, start: int, words: str) -> bool:
    """ "the Big Three", "Ford Five Hundred": capitals inside a sentence make it a name."""
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    if not words[0].isupper() or before is None:
        return False
    # "They left. | Twenty boats sank", "on Monday. | Seventy"; not "St. | Seven"
    word = before[1]
    return not (word.endswith(".") and (word[0].islower() or len(word) > len("Mass.")))


def _in_digits(text: str, start: int, end: int) -> bool:
    """Tests for digits without a unit: only these occur in names."""
    if _CLOCK.match(text, start):
        return True
    if _PAIR.fullmatch(text, start, end):
        return _model(text, start, end)
    if not _BARE.fullmatch(text, start, end):
        return False
    if _ADDRESS.match(text, end):
        return True
    if start >= 2 and text[start - 2 : start] == ", " and _AGE.match(text, start - 2):
        return True
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    return before is not None and _named(before[1], text, end)


def _named(word: str, text: str, end: int) -> bool:
    """ "Flight 447", "FTSE 100", "Highway 61"; not "In Gaza 200 people"."""
    if word.lower() in _NUMBERED:
        return word.lower() not in _SITES or not _MEASURED.match(text, end)
    capital = any(c.isupper() for c in word) and word.lower().rstrip(".") not in _FUNCTION
    return capital and not _COUNTED_PEOPLE.match(text, end)


def _model(text: str, start: int, end: int) -> bool:
    """ "737-800" is a model, "200-250 seats" a range and "52-35" a score."""
    low, high = re.split("[-–—]", text[start:end])
    return int(low) < int(high) and counted(text, end) is None
