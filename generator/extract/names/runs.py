"""Runs of capitalised words in a line: "US Secretary of State Marco Rubio", "Bank of Japan"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.extract.names import words
from generator.extract.names.joints import linked, nickname, through
from generator.extract.names.lines import Line
from generator.extract.names.tokens import Token


class Run(NamedTuple):
    """Tokens `start` to `end` of a line."""

    start: int
    end: int
    first: bool
    """Stands where any word has a capital: at the start of a sentence or a quotation."""


def runs(line: Line) -> Iterator[Run]:
    """Every capitalised run, function words and dates left out, in order."""
    at, size = 0, len(line.tokens)
    while at < size:
        known = line.known[at]
        if known is None and not line.tokens[at].cap:
            at += 1  # as most words, which none of the questions below concerns
        elif known and known[1].sort == "thing":
            at += known[0]
        elif known or _begins(line, at):
            end = _grow(line, at, at + (known[0] if known else 1))
            yield Run(at, end, is_first(line, at) or is_label(line, end))
            at = end
        else:
            at += 1


_OPENS = frozenset("\"“‘'«:*•·…-–—|>[")


def is_first(line: Line, at: int) -> bool:
    """Whether the word has its capital from its place."""
    if at == 0 or line.texts[at - 1] in _OPENS:
        return True
    return not any(line.texts[k][0].isalnum() for k in range(at))


def is_label(line: Line, end: int) -> bool:
    """ "The Impact: This designation allows …"."""
    if end >= len(line.tokens) or line.texts[end] != ":" or end > 5:
        return False
    return all(t.cap or not t.text[0].isalnum() for t in line.tokens[:end])


def _begins(line: Line, at: int) -> bool:
    token = line.tokens[at]
    if not token.cap or not token.text[0].isalpha() or token.text == "V.":
        return False
    if token.key in words.STOP:
        return is_initial(token) and at + 1 < len(line.tokens) and line.tokens[at + 1].cap
    if token.key in words.CALENDAR:
        return _calendar_name(line, at)
    return True


def is_initial(token: Token) -> bool:
    """ "A." of "A. Lee"; "V." stands between the parties of a case."""
    return len(token.text) == 2 and token.text[1] == "." and token.key != "v"


def _calendar_name(line: Line, at: int) -> bool:
    """ "April Ryan" and "Sunday Times", but "April 4" and "last May"."""
    after = line.tokens[at + 1] if at + 1 < len(line.tokens) else None
    if after is None or not after.cap:
        return False
    if line.keys[at] in words.WEEKDAYS:
        return after.key in words.NEWSPAPERS or _titled_weekday(line, at, after)
    return _month_is_name(line, at, after)


def _titled_weekday(line: Line, at: int, after: Token) -> bool:
    """ "Sen. Monday Adeyora"; not "Senate leaders Monday", "Governor Monday Night"."""
    titled = at > 0 and line.tokens[at - 1].cap and words.is_role(line.texts[at - 1])
    return titled and not words.is_ordinary(after.text) and line.known[at + 1] is None


def _month_is_name(line: Line, at: int, after: Token) -> bool:
    if not words.is_first_name(line.texts[at]) or words.is_demonym(after.text):
        return False
    if after.key in words.CALENDAR:
        return False  # "Easter Sunday"
    plain = words.is_ordinary(after.text) and not words.is_surname(after.text)
    return not plain and line.known[at + 1] is None


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
        return through(line, end)
    if token.text in "\"“(‘'":
        return nickname(line, start, end)
    return linked(line, start, end)


def _capital(line: Line, end: int, token: Token) -> int:
    known = line.known[end]
    if known:
        return end if known[1].sort == "thing" else end + known[0]
    if token.key in words.CALENDAR:
        return end + 1 if _surname_month(line, end) or _newspaper(line, end) else end
    if token.key in words.STOP and not is_initial(token):
        return end + 2 if _surname_particle(line, end) else end
    return end + 1


def _surname_particle(line: Line, at: int) -> bool:
    """ "Ten" in "Erik Ten Hag"; not in "Ten More Years"."""
    if line.keys[at] not in words.PARTICLES or at + 1 >= len(line.tokens):
        return False
    after = line.tokens[at + 1]
    return words.is_first_name(line.texts[at - 1]) and after.cap and after.key not in words.STOP


def _newspaper(line: Line, at: int) -> bool:
    """ "Sun" in "Herald Sun"; not in "Sat and Sun"."""
    return line.texts[at] == "Sun" and line.keys[at - 1] in words.NEWSPAPERS


def _surname_month(line: Line, at: int) -> bool:
    """ "Theresa May", not "On May 3"."""
    if line.keys[at] not in ("may", "march", "june", "august"):
        return False
    number = line.key(at + 1)[:1].isdigit()
    return words.is_first_name(line.texts[at - 1]) and not number and line.known[at - 1] is None
