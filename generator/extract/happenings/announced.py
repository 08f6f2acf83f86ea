"""What somebody says will come, without a date: threats, plans, orders in the making."""

from __future__ import annotations

import re

from generator import lexicon
from generator.extract.attachment.laid import Laid
from generator.extract.happenings.clause import clause
from generator.extract.happenings.mood import INTENT, intends, laid_out
from generator.extract.happenings.saying import GOVERNED, PRONOUNS, asserted_by, sayings, speaker
from generator.extract.happenings.told import Told
from generator.extract.speech.vocabulary import cue_of
from generator.records import Cast, Event, Speaker


def announced(told: Told, cast: dict[str, Cast]) -> Event | None:
    """The first intention of a sentence that somebody named holds; never a quoted one."""
    if not told.mentions or not told.readable or _has_date(told):
        return None
    if not intends(told.text):
        return None
    for match in INTENT.finditer(told.passage.text, told.start, told.end):
        start, end = match.span()
        # of most nobody is said to hold it: that is known before a word is tagged
        by = None if told.quoted(start, end) else _by(told, start, end, match[0], cast)
        if by is None or not _known(told, by):
            continue
        words = laid_out(told)
        firm = _firm(words, start - told.start, end - told.start)
        found = clause(told, start, end, words) if firm else None
        if found:
            return Event(
                span=told.passage.span(*found), sentence=told.span, when=None, mood="said",
                actors=actors_in(told, *found), by=by,
            )  # fmt: skip
    return None


def _has_date(told: Told) -> bool:
    """A sentence with a date is told with it or not at all."""
    return any(d.precision for d in told.dates)


def _firm(words: Laid, start: int, end: int) -> bool:
    """Whether a deed is meant that nobody denies: not "will not meet", "had been planning to",
    "will have an effect", "has defended his decision to sign"."""
    place = words.words(start, end)
    if place is None or words.low(place[1] - 1) in _STATES:
        return False
    if words.tag(place[0] - 1) == "#" or words.low(place[0] - 1) in _SHARES:
        return False
    before = {words.low(k) for k in range(place[0])}
    if before & _UNSURE or any(w.endswith(("n't", "n’t")) for w in before):
        return False
    if {"had", "been"} <= before or _in_passing(words, place[0]):
        return False
    told_of = words.tag(place[0]) not in ("V", "X")  # "his vow to leave could help her"
    return not _OPEN_VERBS & (before | (_behind(words, place[1]) if told_of else set()))


def _behind(words: Laid, end: int) -> set[str]:
    return {words.low(k) for k in range(end, len(words.line))}


def _in_passing(words: Laid, first: int) -> bool:
    """ "the bags they | plan to take", "a probe which Lee hopes | will end": told of something."""
    *_, verb = [None, *(v for v in words.verbs if v.index < first)]
    if verb is not None and cue_of(words.low(verb.index)) == "strong":
        return False  # "told the crowd she | will run"
    for k in range(first - 1, -1, -1):
        if words.tag(k) in (",", "S", "that", ";", "-"):
            return False
        if words.tag(k) == "W" or (words.tag(k) == "R" and words.tag(k - 1) in ("n", "N")):
            return True
    return False


def _known(told: Told, by: Speaker) -> bool:
    """Whether the sentence tells who it is: "he" alone does not."""
    if by.actor or by.name or by.span is None:
        return bool(by.actor or by.name)
    start, end = told.passage.at(by.span.start), told.passage.at(by.span.end)
    return told.passage.text[start:end].lower() not in PRONOUNS


_SHARES = frozenset({"percent", "cent", "voters", "respondents", "those", "most", "half"})
"""What so many plan to do is a poll's result: "the survey found 40 percent | plan to move"."""
_STATES = lexicon.words("happenings", "states")
_UNSURE = lexicon.words("happenings", "negations") | lexicon.words("happenings", "disputes")
_OPEN_VERBS = frozenset({"could", "might", "may", "should", "must", "ought"})
_OWN = re.compile(r"threat|vow|pledge|promise|plan|inten|decision", re.I)
# Between the holder and the intention: "Trump('s | has repeatedly | 's latest |) vowed / threat".
_NEXT = re.compile(
    r"(?:['’]s?)?(?:\s(?:\w+ly|has|have|had|is|was|also|now|already|again|new|latest|direct|recent|"
    r"own|open|public|stated))*\s"
)
_THEIRS = re.compile(r"\b(?:his|her|its|their)\s$")


def _by(told: Told, start: int, end: int, words: str, cast: dict[str, Cast]) -> Speaker | None:
    """Who says so: whose threat, vow or plan it is, else the subject of the reporting verb."""
    if _OWN.match(words):
        holders = [m for m in told.mentions if m.type != "place"]
        held = [(m, told.places(m.span)) for m in holders]
        for mention, (first, last) in held:
            beside = last <= start and _NEXT.fullmatch(told.passage.text, last, start)
            if beside and not GOVERNED.search(told.passage.text, told.start, first):
                return speaker(told, told.places(mention.span), cast)
        before = {m.actor: place for m, place in reversed(held) if place[1] <= start}
        if len(before) == 1 and _THEIRS.search(told.passage.text, told.start, start):
            return speaker(told, next(iter(before.values())), cast)
    return asserted_by(told, start, end, cast, sayings(told))


def actors_in(told: Told, start: int, end: int) -> tuple[str, ...]:
    """Keys of the actors named between two offsets of the passage, in order, each once."""
    span = told.passage.span(start, end)
    return tuple(dict.fromkeys(m.actor for m in told.mentions if span.holds(m.span)))
