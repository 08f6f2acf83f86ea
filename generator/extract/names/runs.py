"""Runs of capitalised words in a line: "US Secretary of State Marco Rubio", "Bank of Japan"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generator.extract.names import words
from generator.extract.names.joints import linked, nickname, through
from generator.extract.names.lines import Line


class Run(NamedTuple):
    """Tokens `start` to `end` of a line."""

    start: int
    end: int
    first: bool
    """Stands where any word has a capital: at the start of a sentence or a quotation."""


def runs(line: Line) -> Iterator[Run]:
    """Every capitalised run, function words and dates left out, in order."""
    done = 0
    for at in line.capitals:
        if at < done:
            continue
        known = line.known[at]
        if known and known[1].sort == "thing":
            done = at + known[0]
        elif known or _begins(line, at):
            done = _grow(line, at, at + (known[0] if known else 1))
            yield Run(at, done, is_first(line, at) or is_label(line, done))


_OPENS = frozenset("\"“‘'«:*•·…-–—|>[")


def is_first(line: Line, at: int) -> bool:
    """Whether the word has its capital from its place."""
    if at == 0 or line.texts[at - 1] in _OPENS:
        return True
    return not any(line.texts[k][0].isalnum() for k in range(at))


def is_label(line: Line, end: int) -> bool:
    """ "The Impact: This designation allows …"."""
    if end >= len(line.keys) or line.texts[end] != ":" or end > 5:
        return False
    return all(line.caps[k] or not line.texts[k][0].isalnum() for k in range(end))


def _begins(line: Line, at: int) -> bool:
    text, key = line.texts[at], line.keys[at]
    if not line.caps[at] or not text[0].isalpha() or text == "V.":
        return False
    if key in words.STOP:
        return is_initial(text) and at + 1 < len(line.keys) and line.caps[at + 1]
    if key in words.CALENDAR:
        return _calendar_name(line, at)
    return True


def is_initial(text: str) -> bool:
    """ "A." of "A. Lee"; "V." stands between the parties of a case."""
    return len(text) == 2 and text[1] == "." and text not in ("V.", "v.")


def _calendar_name(line: Line, at: int) -> bool:
    """ "April Ryan" and "Sunday Times", but "April 4" and "last May"."""
    if line.key(at - 1) in words.HONORIFICS and line.caps[at - 1]:
        return True  # "Mr Jan"
    if at + 1 >= len(line.caps) or not line.caps[at + 1]:
        return False
    if line.keys[at] in words.WEEKDAYS:
        return line.keys[at + 1] in words.NEWSPAPERS or _titled_weekday(line, at)
    return _month_is_name(line, at)


def _titled_weekday(line: Line, at: int) -> bool:
    """ "Sen. Monday Adeyora"; not "Senate leaders Monday", "Governor Monday Night"."""
    titled = at > 0 and line.caps[at - 1] and words.is_role(line.texts[at - 1])
    return titled and not words.is_ordinary(line.texts[at + 1]) and line.known[at + 1] is None


def _month_is_name(line: Line, at: int) -> bool:
    after = line.texts[at + 1]
    if not words.is_first_name(line.texts[at]) or words.is_demonym(after):
        return False
    if line.keys[at + 1] in words.CALENDAR:
        return False  # "Easter Sunday"
    plain = words.is_ordinary(after) and not words.is_surname(after)
    return not plain and line.known[at + 1] is None


def _grow(line: Line, start: int, end: int) -> int:
    while end < len(line.keys):
        grown = _step(line, start, end)
        if grown == end:
            return end
        end = grown
    return end


def _step(line: Line, start: int, end: int) -> int:
    text = line.texts[end]
    if line.caps[end]:
        return _capital(line, end)
    if text == "&" or line.keys[end] in words.PARTICLES:
        return through(line, end)
    if text in "\"“(‘'":
        return nickname(line, start, end)
    return linked(line, start, end)


def _capital(line: Line, end: int) -> int:
    known, key = line.known[end], line.keys[end]
    if known:
        return end if known[1].sort == "thing" else end + known[0]
    if key in words.CALENDAR:
        return end + 1 if _surname_month(line, end) or _newspaper(line, end) else end
    if key in words.STOP and not is_initial(line.texts[end]):
        return end + 2 if _surname_particle(line, end) else end
    return end + 1


def _surname_particle(line: Line, at: int) -> bool:
    """ "Ten" in "Erik Ten Hag"; not in "Ten More Years"."""
    if line.keys[at] not in words.PARTICLES or at + 1 >= len(line.keys):
        return False
    given = words.is_first_name(line.texts[at - 1])
    return given and line.caps[at + 1] and line.keys[at + 1] not in words.STOP


def _newspaper(line: Line, at: int) -> bool:
    """ "Sun" in "Herald Sun"; not in "Sat and Sun"."""
    return line.texts[at] == "Sun" and line.keys[at - 1] in words.NEWSPAPERS


def _surname_month(line: Line, at: int) -> bool:
    """ "Theresa May", not "On May 3"."""
    if line.keys[at] not in ("may", "march", "june", "august"):
        return False
    number = line.key(at + 1)[:1].isdigit()
    return words.is_first_name(line.texts[at - 1]) and not number and line.known[at - 1] is None
