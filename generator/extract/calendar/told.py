"""Times counted from one told just before: "On Jan. 7 … The next day", "in 1995 … a year later".

The day, month or year told last is meant only where the same sentence, or the one before it in the
same paragraph, tells one and no other; else nobody can be sure, and no date is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from generator.calendar import reckoned
from generator.calendar.reckoned import Reckoned
from generator.calendar.relative import on_weekday
from generator.calendar.words import WEEKDAY, number, weekday_number
from generator.extract.calendar.sentence_end import SENTENCE_END
from generator.extract.speech.vocabulary import cue_of
from generator.records import TimeRef

REACH = 300
"""Characters back to the time that is counted from: a sentence and a half."""
# "that same day", "the following year", "the next month"; "next month" is the paper's own.
_TURN = re.compile(
    r"(?:(?:early|earlier|late|later) )?"
    r"(?:(?:the )?(?P<turn>that same|that|same|following|preceding)|the (?P<turn2>next|previous)) "
    r"(?P<u>day|night|morning|afternoon|evening|month|year)",
    re.I,
)
# "ended | the day": that of the report, which may have been told further up.
_OF_REPORT = re.compile(r"the day", re.I)
REACH_OF_REPORT = 700
"""Characters back to the day of a report: some three short paragraphs."""
# "Eight trading days after | Oct. 12 … Three days later": not the day that is told of.
_BEYOND = re.compile(r"\b(?:after|before|since|until|till|from|than)(?: the)? $", re.I)
# "two days later", "a year earlier"; not "about a year later", "a few days later".
_COUNTED = re.compile(
    r"(?:just )?(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) "
    r"(?P<u>day|month|year)s? (?P<dir>later|earlier|before|prior)",
    re.I,
)
# "the following Monday", "the previous Friday": the one next to a day told.
_WEEKDAY = re.compile(rf"the (?P<turn>following|next|previous) (?P<w>{WEEKDAY})", re.I)
# "The same day | that he left": the day is told behind.
_TOLD_BEHIND = re.compile(r" (?:that|as|when|in which|of|he|she|they|the|an?|his|her|its|it)\b")
# "on the same day" may open the next paragraph; "the next day" rather not.
_SAME_DAY = re.compile(r"the same day", re.I)
_ASIDE = re.compile(r"(?P<before>\w+),? (?P<who>who|which|whose|where|that)\b[^,;\n]*$")
_STEP = {"following": 1, "next": 1, "preceding": -1, "previous": -1}
_SIZE = {"year": 4, "month": 7, "day": 10}
"""Characters of an ISO date that name the unit."""

Step = tuple[str, int]
"""A unit and how many of them to go: "the next day" is ("day", 1)."""


def from_told(refs: Iterable[TimeRef], text: str) -> Iterator[TimeRef]:
    """The same expressions; those that hang on a time told before them get its day or year."""
    told: list[TimeRef] = []
    for ref in refs:
        found = _counted(ref, told, text)
        if found.precision:
            told = [*told[-7:], found]
        if found.value or not _OF_REPORT.fullmatch(found.span.of(text)):
            yield found


def _counted(ref: TimeRef, told: Sequence[TimeRef], text: str) -> TimeRef:
    words = " ".join(ref.span.of(text).split())
    step = _step(words, text[ref.span.end : ref.span.end + 12])
    if step is None:
        return ref
    near = [one for one in told if _near(one, ref, text)]
    if _OF_REPORT.fullmatch(words):
        near = [one for one in told if _reported(one, ref, text)]
    if step[0] != "day":
        # "he said on Tuesday" tells no year that the next sentence could mean
        near = [one for one in near if not (one.anchor and one.precision in ("day", "minute"))]
    size = _SIZE[step[0]]
    values = {one.value[:size] for one in near}
    if len(values) != 1 or any("/" in one.value or len(one.value) < size for one in near):
        return ref
    found = _shifted(values.pop(), step, words)
    if found is None:
        return ref
    return replace(
        ref, value=found.value, precision=found.precision,
        anchor=near[-1].value.partition("T")[0], anchor_derived=near[-1].anchor_derived,
    )  # fmt: skip


def _step(words: str, behind: str) -> Step | None:
    if m := _TURN.fullmatch(words):
        turn = (m["turn"] or m["turn2"]).lower()
        if turn == "same" and _TOLD_BEHIND.match(behind):
            return None
        unit = m["u"].lower()
        return unit if unit in _SIZE else "day", _STEP.get(turn, 0)
    if m := _COUNTED.fullmatch(words):
        count = int(number(m["n"]) or 0)
        return m["u"].lower(), count if m["dir"].lower() == "later" else -count
    return ("day", 0) if _WEEKDAY.fullmatch(words) or _OF_REPORT.fullmatch(words) else None


def _near(told: TimeRef, ref: TimeRef, text: str) -> bool:
    between = text[told.span.end : ref.span.start]
    same = bool(_SAME_DAY.fullmatch(text, ref.span.start, ref.span.end))
    if len(between) > REACH or between.count("\n") > same:
        return False
    if _BEYOND.search(text, max(0, told.span.start - 12), told.span.start):
        return False
    if between.strip() and _in_passing(text, told.span.start):
        return False
    return len(SENTENCE_END.findall(between)) <= 1


def _in_passing(text: str, at: int) -> bool:
    """ "a storm | that killed ten on April 7. The next day the mayor …": of another story."""
    first = max(0, at - REACH)
    for end in SENTENCE_END.finditer(text, first, at):
        first = end.end()
    aside = _ASIDE.search(text, first, at)
    return aside is not None and not (aside["who"] == "that" and cue_of(aside["before"].lower()))


def _reported(told: TimeRef, ref: TimeRef, text: str) -> bool:
    """Whether a day is told of further up; a line that is a date and nothing else tells none."""
    first, last = told.span.start, told.span.end
    alone = text[first - 1 : first] in ("", "\n") and text[last : last + 1] == "\n"
    day = told.precision in ("day", "minute") and not alone
    return day and ref.span.start - last <= REACH_OF_REPORT


def _shifted(value: str, step: Step, words: str) -> Reckoned | None:
    """ "2026-01-31" and ("day", 1) are 1 February; None beyond the calendar."""
    unit, count = step
    parts = [int(part) for part in value.split("-")]
    try:
        if unit == "day":
            return reckoned.day(_on(date(*parts) + timedelta(count), words), True)
    except (ValueError, OverflowError):
        return None
    if unit == "month":
        return reckoned.month(parts[0], parts[1] + count, True)
    return reckoned.year(parts[0] + count, True)


def _on(day: date, words: str) -> date:
    """The day itself, or the weekday named next to it: never the day itself then."""
    named = _WEEKDAY.fullmatch(words)
    if named is None:
        return day
    turn = "last" if named["turn"].lower() == "previous" else "next"
    return on_weekday(day, weekday_number(named["w"]), turn, forward=False) or day
