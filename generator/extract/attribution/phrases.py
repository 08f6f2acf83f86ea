"""The phrases that name a channel: "told Fox News", "in a post on Truth Social"."""

from __future__ import annotations

import re
from functools import cache

from generator import lexicon
from generator.records import ViaKind

QUOTED = "\x00"
"""Stands for every character of a quoted run: what is said in it is no attribution."""
# "Reuters", "Mr. Lee", "U.S.", "Fox News’"
_NAME = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Prof|Rev)\. )?"
    r"[A-Z](?:[\w&-]|\.(?=\w))*(?:['’]s?)?"
)
_MEDIUM = r"(?:magazine|newspaper|television|radio|news agency|station|channel|network|broadcaster)"
# "Ann Lee on Fox News"; not "Mr. Lee on Oct. 3"
_NO_MONTH = r"(?! (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\w*\b)"
_JOINT = rf"(?:of|and|on{_NO_MONTH}|&|(?<=Meet )the|(?<=Face )the)"
# "NBC’s “Meet the Press”"; not "told Reuters “You never know how it ends …”", of any length
_SHOW = rf"(?: {QUOTED}{{1,34}}(?!{QUOTED}))?"
# "Fox News’ Sean Hannity", "the Des Moines Register", "Face the Nation", "the TV station KXYZ";
# not "told the BBC the Town Act would fail"
_NAMED = (
    rf"(?:the )?{_NAME}(?: (?:{_JOINT} )?{_NAME}){{0,5}}"
    rf"(?: {_MEDIUM}(?: {_NAME}){{0,3}})?{_SHOW}"
)
_DETERMINER = r"(?:an?|the|his|her|their|its|my|our|one|another|two|several|multiple)"
# "a Sunday ", "a joint ", "a Fox News ", "the White House press "
# not "in [using a private e-mail]"
_NO_JOINT = (
    r"(?!(?:to|of|for|with|on|in|at|by|from|that|and|which|where"
    r"|an?|the|his|her|their|its|my|our|your)\b)"
)
_BETWEEN = rf"(?:{_NO_JOINT}[\w’'.-]+ ){{0,4}}?"
_OWNERS = r"(?: (?:posted|published|released|broadcast|aired|shared|sent|given|issued|obtained))?"
# "outside the Senate", and not the half of "outside the Senate chamber" or "the Senate’s steps".
_DONE = (
    rf"(?=\Z|['’](?!s\b)|[,.;:){QUOTED}—–]| -"
    r"| (?:on|in|at|to|for|with|about|after|before|during|as|that|when|and|but|who|which|where"
    r"|while|because|set|aired|published|released|earlier|later|late|last|this"
    r"|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?\b)"
)
_WITH = r"(?:with|to|on|in|at|by|for|from|of|aboard|outside|near)"
_TAIL = rf"(?:{_OWNERS} {_WITH}{_NO_MONTH} {_NAMED}{_DONE})"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WHEN = (
    rf"(?:,? (?:on |late |early |earlier |last |this )*{_WEEKDAY}"
    r"(?: (?:morning|afternoon|evening|night))?"
    r"|,? (?:again|later|earlier|today|yesterday|last (?:week|month|year)|this (?:week|month)))*"
)
_DAY = re.compile(
    rf"(?: (?:on|late|early|last|this))* {_WEEKDAY}(?: (?:morning|afternoon|evening|night))?\Z"
)
"""Of a name: "to Reuters on Friday" ends there; "in his Friday letter" does not."""


@cache
def pattern(kind: ViaKind) -> re.Pattern[str]:
    """Finds one kind of phrase; the group `name` is the channel, where it has a name."""
    return re.compile(_WRITTEN[kind]())


def _occasion(kind: str) -> str:
    """In an interview with NBC; during a Fox News interview; at a rally in Ohio."""
    where = rf"(?:in|during|at|on|via|through) (?:{_DETERMINER} )?{_BETWEEN}"
    noun = rf"(?:{_any(lexicon.load('attribution')[kind])})\b"
    return rf"(?:(?:speaking|writing|appearing) )?{where}{noun}{_TAIL}{{0,2}}"


def _any(words: list[str]) -> str:
    """One of the words, the longest first."""
    return "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))


def _post() -> str:
    """On Truth Social; on his Truth Social platform; in a post on X."""
    platforms = _any(lexicon.load("attribution")["platforms"])
    owner = r"(?:(?:his|her|their|its|the) )?(?:[\w-]+ ){0,3}?"
    site = r"(?: (?:platform|account|site|network|page|feed|app))?"
    return rf"{_occasion('post')}|(?:on|via) {owner}(?:{platforms})\b{site}"


@cache
def listened() -> re.Pattern[str]:
    """Finds those who hear something and have no name: "reporters", "a crowd"."""
    return re.compile(rf"\b(?:{_any(lexicon.load('attribution')['listeners'])})\b")


def _told() -> str:
    """Told Fox News; told reporters aboard Air Force One."""
    listeners = _any(lexicon.load("attribution")["listeners"])
    place = rf"(?: (?:aboard|at|in|outside|near) {_NAMED}{_DONE})?"
    heard = rf"(?:{listeners})\b{place}|{_NAMED}"
    return rf"(?:told|tells|telling|speaking to|speaking with) (?:{heard})"


def _aboard() -> str:
    return rf"(?:speaking )?aboard {_NAMED}"


def _transcript() -> str:
    """According to a transcript of the call obtained by The Post."""
    return (
        rf"according to (?:{_DETERMINER} )?(?:[\w-]+ ){{0,3}}?"
        rf"(?:transcripts?|recordings?|readouts?|footage|audio|video|minutes)\b"
        rf"(?: of [\w’' -]{{1,40}}?)?(?: (?:that was )?(?:obtained|released|published|provided|"
        rf"reviewed|posted|seen|issued) by {_NAMED})?"
    )


def _reported() -> str:
    """As first reported by The Post; quoted by AFP; The Post first reported."""
    return (
        r"\b(?:as )?(?:first |originally )?(?:reported|quoted|cited|quoted as saying) (?:by|in) "
        rf"{_NAMED}"
        rf"|\baccording to {_NAMED}"
    )


_WRITTEN = {
    "interview": lambda: _occasion("interview"),
    "post": _post,
    "statement": lambda: _occasion("statement"),
    "event": lambda: f"{_occasion('event')}|{_aboard()}",
    "told": _told,
    "transcript": _transcript,
    "report": _reported,
}
NAMED = re.compile(_NAMED)


def without_day(text: str) -> str:
    """Without the day behind it: "Reuters on Friday" → "Reuters"."""
    return _DAY.sub("", text)
