"""Runs of capitalised words in a line: "US Secretary of State Marco Rubio", "Bank of Japan"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extract.names import gazetteer, words
from generator.extract.names.lines import Line, Token


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `start` to `end` of a line."""

    start: int
    end: int
    first: bool
    """Stands where any word has a capital: at the start of a sentence or a quotation."""


_OPENS = frozenset("\"“‘'«:*•·…-–—|>[")


def runs(line: Line) -> Iterator[Run]:
    """Every capitalised run, function words and dates left out, in order."""
    at, size = 0, len(line.tokens)
    while at < size:
        end = _begin(line, at)
        if end == at:
            at += 1
        elif end < 0:
            at = -end
        else:
            end = _grow(line, at, end)
            yield Run(at, end, _is_first(line, at) or is_label(line, end))
            at = end


def _is_first(line: Line, at: int) -> bool:
    if at == 0 or line.texts[at - 1] in _OPENS:
        return True
    return not any(t.text[0].isalnum() for t in line.tokens[:at])


def is_label(line: Line, end: int) -> bool:
    """ "The Impact: This designation allows …"."""
    if end >= len(line.tokens) or line.texts[end] != ":" or end > 5:
        return False
    return all(t.cap or not t.text[0].isalnum() for t in line.tokens[:end])


def _begin(line: Line, at: int) -> int:
    """Where the run's first name or word ends; `at` for none, below zero to skip a thing."""
    token = line.tokens[at]
    if not token.cap and not token.text.startswith("al"):
        return at
    known = gazetteer.match(line.keys, line.texts, at)
    if known:
        size, entry = known
        return -(at + size) if entry.sort == "thing" else at + size
    if not token.cap or token.key in words.STOP or not token.text[0].isalpha():
        return at
    if token.key in words.CALENDAR and not _month_is_name(line, at):
        return at
    return at + 1


def _month_is_name(line: Line, at: int) -> bool:
    """ "April Ryan" and "Theresa May", but "April 4" and "last May"."""
    after = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    if after is not None and after.cap and words.is_surname(after.text):
        return words.is_first_name(line.texts[at]) and not words.is_demonym(after.text)
    return False


def _grow(line: Line, start: int, end: int) -> int:
    while end < len(line.tokens):
        grown = _step(line, start, end)
        if grown == end:
            return end
        end = grown
    return end


def _step(line: Line, start: int, end: int) -> int:
    token = line.tokens[end]
    if token.cap:
        return _capital(line, end, token)
    if token.text == "&" or token.key in words.PARTICLES:
        return _through(line, end)
    if token.key in _LINKS:
        return _linked(line, start, end)
    return end


def _capital(line: Line, end: int, token: Token) -> int:
    known = gazetteer.match(line.keys, line.texts, end)
    if known:
        return end if known[1].sort == "thing" else end + known[0]
    if token.key in words.CALENDAR:
        surname = words.is_first_name(line.texts[end - 1]) and words.is_surname(token.text)
        return end + 1 if surname and not _number(line, end + 1) else end
    if token.key in words.STOP and not (len(token.key) == 1 and token.text.endswith(".")):
        return end
    return end + 1


def _number(line: Line, at: int) -> bool:
    return at < len(line.texts) and line.texts[at][0].isdigit()


_RARE_PARTICLES = frozenset(["do", "e", "y", "den", "ten", "o", "het", "san", "mac"])


def _through(line: Line, end: int) -> int:
    """Over "de la" or "&" to the capital behind it."""
    stop = end
    while stop < len(line.tokens) and stop - end < 3 and not line.tokens[stop].cap:
        if line.texts[stop] != "&" and line.keys[stop] not in words.PARTICLES:
            return end
        stop += 1
    if stop >= len(line.tokens) or not line.tokens[stop].cap or line.keys[stop] in words.STOP:
        return end
    if line.keys[end] in _RARE_PARTICLES and not words.is_surname(line.texts[stop]):
        return end
    return stop + 1


_LINKS = frozenset(["of", "for", "on", "and", "at", "in", "against", "the", "to"])
_OF = frozenset(["of", "for", "on", "against", "to"])
_OF_PLACES = words.listed("name_context", "of_places")


def _linked(line: Line, start: int, end: int) -> int:
    """Over "of the" in "Ministry of the Interior" and over "and" in "Health and Human Services"."""
    keys = line.keys[start:end]
    word = line.keys[end]
    target = end + 2 if line.keys[end + 1 : end + 2] == ("the",) else end + 1
    if target >= len(line.tokens) or not line.tokens[target].cap or word == "the":
        return end
    if word == "and":
        return target + 1 if _same_name(line, keys, target) else end
    headed = any(k in words.ORG_KEYWORDS for k in keys)
    role = words.is_role(keys[-1]) and word == "of"
    if word in _OF and (headed or role or (word == "of" and keys[-1] in _OF_PLACES)):
        return _whole(line, target)
    if word in ("at", "in") and "university" in keys and target == end + 1:
        return _whole(line, target) if gazetteer.match(line.keys, line.texts, target) else end
    return end


def _whole(line: Line, target: int) -> int:
    known = gazetteer.match(line.keys, line.texts, target)
    if known and known[1].sort != "thing":
        return target + known[0]
    return end_of_word(line, target)


def end_of_word(line: Line, target: int) -> int:
    stop = line.keys[target] in words.STOP or line.keys[target] in words.CALENDAR
    return target if stop else target + 1


def _same_name(line: Line, keys: tuple[str, ...], target: int) -> bool:
    """Whether "and" runs on: "Department of Health and Human Services", not "… and Ted Cruz"."""
    if not any(k in ("of", "for", "on") for k in keys):
        return False
    if not any(k in words.ORG_KEYWORDS for k in keys):
        return False
    word = line.texts[target]
    if gazetteer.match(line.keys, line.texts, target) or words.is_demonym(word):
        return False
    return words.is_ordinary(word) and not words.is_role(word) and word.lower() not in words.STOP
