"""What somebody says will come, without a date: threats, plans, orders in the making."""

from __future__ import annotations

from generator.extract.happenings.clause import clause
from generator.extract.happenings.mood import INTENT
from generator.extract.happenings.saying import asserted_by, speaker
from generator.extract.happenings.told import Told
from generator.records import Cast, Event, Speaker

REACH = 60
"""Characters between a name and the verb of its intention: "Trump, in his first week, vowed"."""


def announced(told: Told, cast: dict[str, Cast]) -> Event | None:
    """The first intention of a sentence that somebody named holds; never a quoted one."""
    if not told.mentions:
        return None
    text = told.passage.text
    for match in INTENT.finditer(text, told.start, told.end):
        start, end = match.span()
        if told.quoted(start, end) or _has_date(told):
            continue
        by = _by(told, start, end, match[0], cast)
        found = clause(told, start, end) if by else None
        if by and found and found[0] <= start and end <= found[1]:
            return Event(
                span=told.passage.span(*found), sentence=told.span, when=None, mood="said",
                actors=actors_in(told, *found), by=by,
            )  # fmt: skip
    return None


def _has_date(told: Told) -> bool:
    return any(d.precision == "day" for d in told.dates)


_OWN = ("threat", "vow", "pledge", "promise", "plan", "inten", "decision")


def _by(told: Told, start: int, end: int, words: str, cast: dict[str, Cast]) -> Speaker | None:
    """Who says so: the reporting verb's subject, else who threatens, vows or plans."""
    reported = asserted_by(told, start, end, cast)
    if reported is not None:
        return reported
    if not words.lower().startswith(_OWN):
        return None
    holders = [told.places(m.span) for m in told.mentions if m.type != "place"]
    near = [h for h in holders if h[1] <= start and start - h[1] <= REACH]
    return speaker(told, near[-1], cast) if near else None


def actors_in(told: Told, start: int, end: int) -> tuple[str, ...]:
    """Keys of the actors named between two offsets of the passage, in order, each once."""
    span = told.passage.span(start, end)
    return tuple(dict.fromkeys(m.actor for m in told.mentions if span.holds(m.span)))
