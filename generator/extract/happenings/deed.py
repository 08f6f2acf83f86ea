"""A deed with its date as an event: the clause that tells it, who is in it, who says so."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from generator import lexicon
from generator.calendar.anchor import anchor_of
from generator.calendar.words import WEEKDAY
from generator.extract.attachment.governor import Governor
from generator.extract.attachment.laid import Laid
from generator.extract.happenings.announced import actors_in
from generator.extract.happenings.clause import FEWEST_WORDS, clause
from generator.extract.happenings.dated import dated
from generator.extract.happenings.mood import Mood, laid_out, mood, verb_of
from generator.extract.happenings.saying import Saying, asserted_by, sayings
from generator.extract.happenings.severed import has_object
from generator.extract.happenings.told import Told
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.vocabulary import cue_of
from generator.records import Article, Cast, Event, Span, TimeRef

MOST_IN_SENTENCE = 4
"""A sentence with more dates is a list."""
MORE = 4
"""Words behind a verb of saying, its date among them, that make it more than an attribution."""
_GATHERINGS = "|".join(sorted(lexicon.words("happenings", "gatherings")))
# "in an interview with a local paper": an occasion that is itself told; not "at a rally".
_GATHERED = re.compile(
    rf"\b(?:in|at|during) (?:an?|the|his|her|their) (?:[\w-]+ )?(?:{_GATHERINGS})\b"
    r" (?:with|of|for|at|in) (?!statement)"
)
_SPOKEN = lexicon.words("happenings", "spoken")
_BARE = frozenset({"said", "says"})
"""Beside a quotation these tell nothing: "“…,” he said in a call with the growers Monday"."""
_FIRST_PERSON = frozenset({"i", "we", "you", "us", "our", "my"})
_LEANING = frozenset({"he", "she", "they", "it", "who"})
_POINTING = frozenset({"this", "that", "these", "those", "there"})
_DATES = frozenset({"last", "this", "next", "week", "month", "year", "earlier", "later"})
_WHOSE = frozenset({"his", "her", "their", "its"})
_SHARE = re.compile(
    r"\d\s?(?:%|percent\b|per cent\b|(?:percentage )?points?\b)|"
    r"\b(?:half|thirds?|quarters?|fifths?) of\b|"
    r"\b(?:one|two|three|four|five|[1-9]) (?:in|out of) (?:every )?(?:\d{1,3}|[tfsen][a-z]{2,5})\b"
)
_MAKES_UP = lexicon.words("happenings", "makes_up")
# "Tuesday", "late Tuesday", "Tuesday night"; not "last Tuesday", "Tuesday, Jan. 6".
_BARE_DAY = re.compile(rf"(?:(?:early|late|later|earlier)(?: on)? )?{WEEKDAY}(?: \w+)?", re.I)
# Behind "told the panel |" the words are still to come: " that …", ": “…", ", “…".
_CONTENT_FOLLOWS = re.compile(r"[,:]?\s*(?:that\b|[“\"«‘]|:)")


def deeds(told: Told, article: Article, cast: dict[str, Cast]) -> Iterator[Event]:
    """Each date of the sentence with the deed that it belongs to, where one certainly does."""
    when = dated(told)[:MOST_IN_SENTENCE] if told.readable else []
    for date in when:
        if _too_wide(date, article) or _tomorrow(told, date, article):
            continue
        words = laid_out(told)
        verb = verb_of(told, words, date)
        if verb:
            found = _deed(told, words, verb, date, article, cast)
            if found:
                yield found


def _deed(
    told: Told, words: Laid, verb: Governor, date: TimeRef, article: Article, cast: dict[str, Cast]
) -> Event | None:
    felt = mood(told, words, verb, date, article.published)
    at = told.start + words.line.starts[verb.verb.index]
    start, end = told.places(date.span)
    found = clause(told, min(at, start), max(at, end), words) if felt else None
    if found is not None and felt == "said":
        found = _to_come(told, words, verb, found)
    if felt is None or found is None or not _stands_alone(told, words, verb, found):
        return None
    if date.precision in ("year", "month") and _counts(told, words, verb, found):
        return None
    if cue_of(words.low(verb.verb.index)) == "strong" and not _tells(told, words, verb, found):
        return None
    said = [s for s in sayings(told) if s.verb[0] != at and not _left_out(told, s, found)]
    by = asserted_by(told, start, end, cast, said)
    span = told.passage.span(*found)
    return Event(
        span,
        told.span,
        _by_then(date, felt),
        felt,
        actors_in(told, *found),
        by,
        *_core(told, words, verb),
    )


def _by_then(date: TimeRef, mood: Mood) -> TimeRef:
    """ "earlier this week" in a text of Thursday: what happened did so from Monday to Thursday, and
    what is still to come this week will not be before Thursday."""
    first, _, last = date.value.partition("/")
    day = (date.anchor or "")[:10]
    if date.precision != "range" or len(day) < len(first) or not first < day < last:
        return date
    return replace(date, value=f"{first}/{day}" if mood == "happened" else f"{day}/{last}")


_WHEN = frozenset({"when", "once", "before", "until", "after", "while", "as"})


def _to_come(
    told: Told, words: Laid, verb: Governor, found: tuple[int, int]
) -> tuple[int, int] | None:
    """ "They rejected it on Friday, to wait for when | the year begins on Oct. 1": what they did is
    not to come; not: "It will close when the year begins on Oct. 1"."""
    before = [v for v in words.verbs[: verb.at] if v.finite and not v.relative]
    done = [v.index for v in before if told.start + words.line.starts[v.index] >= found[0]]
    if not done or before[-1].form != "d":
        return found
    when = next((k for k in range(verb.verb.start, done[-1], -1) if words.low(k) in _WHEN), None)
    if when is None:
        return found
    opens = told.start + words.line.starts[when + 1]
    subject = verb.verb.subject
    own = subject is not None and subject.start > when
    held = told.passage.text[opens : found[1]].split()
    return (opens, found[1]) if own and len(held) >= FEWEST_WORDS else None


def _core(told: Told, words: Laid, verb: Governor) -> tuple[Span | None, Span | None]:
    """The verb and its subject; neither where an occasion is told: "follows Monday's vote"."""
    if verb.place == "occasion":
        return None, None
    at, phrase = verb.verb.index, verb.verb.subject
    subject = _place(told, words, phrase.start, phrase.end) if phrase else None
    return _place(told, words, at, at + 1), subject


def _place(told: Told, words: Laid, first: int, end: int) -> Span:
    """Where the words `first` to `end` of the sentence stand."""
    line = words.line
    return told.passage.span(told.start + line.starts[first], told.start + line.ends[end - 1])


def _left_out(told: Told, saying: Saying, found: tuple[int, int]) -> bool:
    """ "The office said no, and | the mayor suggested …": the office says nothing of the mayor."""
    return told.start <= saying.start <= saying.verb[1] <= found[0]


def _counts(told: Told, words: Laid, verb: Governor, found: tuple[int, int]) -> bool:
    """ "In 1955, 37 percent of all women | worked", "coal | provided 63 percent of it in 2015"."""
    at = told.start + words.line.starts[verb.verb.index]
    first = found[0] if words.low(verb.verb.index) in _MAKES_UP else at
    share = _SHARE.search(told.passage.text, found[0], at)
    return bool(share or (first == found[0] and _SHARE.search(told.passage.text, *found)))


def _stands_alone(told: Told, words: Laid, verb: Governor, found: tuple[int, int]) -> bool:
    """Whether a reader knows without the text around it whom it tells of.

    Not "He told Mr. Cobb in 2019", "His house burned in May", "This was in May" or "We chose it in
    June"; but "Ann Lee said that she left in 2019".
    """
    subject = verb.verb.subject
    first = subject.start if subject else verb.verb.start - 1
    low = words.low(subject.head) if subject else words.low(first)
    if low in _FIRST_PERSON or low in _POINTING or _in_own_name(words, verb):
        return False
    if _leans_at_once(words, found[0] - told.start):
        return False
    if low not in _LEANING and words.low(first) not in _WHOSE:
        return True
    begins = told.start + words.line.starts[max(first, 0)]
    named = actors_in(told, found[0], max(begins, found[0]))
    earlier = (
        v for v in words.verbs[: verb.at] if words.line.starts[v.start] >= found[0] - told.start
    )
    return bool(named) or any(_somebody(v.subject) for v in earlier if not v.relative)


def _leans_at_once(words: Laid, start: int) -> bool:
    """ "He said the mayor …", "On Tuesday she left, and on Friday the mayor …", "His best day"."""
    k = bisect_left(words.line.starts, start)
    while words.tag(k) in ("P", "T", "#", "A") or words.low(k) in _DATES:
        k += 1
    k += words.tag(k) == ","
    return words.low(k) in _LEANING | _WHOSE | _POINTING and words.tag(k) in ("R", "p")


def _somebody(subject: Phrase | None) -> bool:
    """ "The general | knew what he did": a reader takes "he" for the general."""
    return subject is not None and subject.kind in ("role", "name")


def _in_own_name(words: Laid, verb: Governor) -> bool:
    """ "I hope that on Nov. 8 the voters will …": a letter's or a column's own "I"."""
    inside = words.line.stretches
    return any(words.low(k) in ("i", "my") and k not in inside for k in range(verb.verb.start))


def _tells(told: Told, words: Laid, verb: Governor, found: tuple[int, int]) -> bool:
    """Whether a saying has what was said in its clause, rather than in a quotation beside it.

    "Trump told reporters on Sunday" only dates a quotation; "The agency said Sunday it had found
    no survivors" is told by itself, and so is "Trump declared on Thursday during an interview".
    """
    text = told.passage.text
    bare = words.low(verb.verb.index) in _BARE and any(not q.fragment for q in told.quotes)
    if _GATHERED.search(text, *found) and not text.endswith(":", 0, found[1]) and not bare:
        return True
    at, last = verb.verb.index, found[1] - told.start
    behind = [k for k in range(at + 1, len(words.line)) if words.line.starts[k] < last]
    content = any(v.index in behind for v in words.verbs[verb.at + 1 :])
    follows = found[1] < told.end and _CONTENT_FOLLOWS.match(text, found[1])
    if (
        follows
        and not content
        and not has_object(words, words.verbs[verb.at], at + 1 + len(behind))
    ):
        return False  # but "disputed on Friday a report | that said …" tells
    held = told.passage.span(*found)
    if any(not q.fragment and not held.holds(q.span) for q in told.quotes):
        return False
    return content if words.low(at) in _SPOKEN else len(behind) >= MORE


def _tomorrow(told: Told, date: TimeRef, article: Article) -> bool:
    """ "Police said Tuesday" in an article dated a Monday: six days ago, or added on Tuesday?

    Most such articles had been carried on after the day that they state.
    """
    start, end = told.places(date.span)
    published = article.published
    if published is None or not _BARE_DAY.fullmatch(told.passage.text, start, end):
        return False
    days = anchor_of(published.value.partition("T")[0]), anchor_of(date.value.partition("T")[0])
    first, told_day = (d.date if d else None for d in days)
    return first is not None and told_day is not None and (first - told_day).days == 6


def _too_wide(date: TimeRef, article: Article) -> bool:
    """ "in 2026" in an article of 2026 dates nothing, nor does a day of no certain year."""
    published = article.published
    if published is None:
        return False
    if not date.value:
        return published.precision in ("day", "minute")
    return date.precision == "year" and published.value[:4] == date.value
