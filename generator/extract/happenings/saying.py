"""Who says what a sentence reports: "Trump claimed that …", "… , officials said", "according to".

Only the words of the sentence itself are used; where they name nobody, the answer is nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from generator import lexicon
from generator.extract.happenings.told import Told
from generator.extract.happenings.verbal import has_verb
from generator.extract.speech.vocabulary import forms, vocabulary
from generator.records import Cast, Reading, Speaker

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i"})
# "Trump also claimed", "Trump, however, said": these may stand between subject and verb.
_BETWEEN = lexicon.words("reporting", "between")
_SOURCES = lexicon.words("reporting", "sources")
_MASSES = frozenset({"police", "media", "data"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "their", "its", "our", "some", "many"})
GOVERNED = re.compile(r"\b(?:of|in|from|at|to|with|for|by|against)(?: the)?(?: [A-Z]\w+['’]s)? $")
# "according to local media,", "as reported by the agency".
_ACCORDING = re.compile(
    r"\b(?:according to|as (?:reported|told|stated|confirmed) (?:by|to)) ", re.I
)
# The point of "the U.S. attorney" ends nothing.
_GROUP_END = re.compile(
    r"[,;:()—]|(?<!\b[A-Z])\.(?!\w)|\b(?:that|which|who|in|on|at|for|and|after)\b|$"
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb of saying with its subject, and the stretch that it reports; passage offsets."""

    subject: tuple[int, int]
    verb: tuple[int, int]
    start: int
    end: int

    def reports(self, start: int, end: int) -> bool:
        return self.start <= start and end <= self.end


def sayings(told: Told) -> list[Saying]:
    """In the order of the text."""
    if not told.readable:
        return []
    text = told.passage.text
    words = [m.span() for m in _WORD.finditer(text, told.start, told.end)]
    names = [told.places(m.span) for m in told.mentions]
    found = []
    for at, (start, end) in enumerate(words):
        # "the United States": a capital is no verb
        if text[start:end] in _reporting() and not told.quoted(start, end):
            subject = _subject(text, words, at, names)
            if subject:
                found.append(_scope(told, text, subject, (start, end)))
    return found + _according(told, text)


@cache
def _reporting() -> frozenset[str]:
    words = lexicon.load("reporting")
    return frozenset(
        text
        for lemma in words["reporting"]
        for text, form in forms(
            lemma, tuple(words["irregular"].get(lemma, ())), lemma in words["doubling"]
        )
        if form in "dsg"
    )


def _subject(
    text: str, words: list[tuple[int, int]], at: int, names: list[tuple[int, int]]
) -> tuple[int, int] | None:
    """The name, pronoun or "officials" right before the verb."""
    back = at - 1
    while back >= 0 and (
        text[words[back][0] : words[back][1]].lower() in _BETWEEN
        or text[words[back][0] : words[back][1]].endswith("ly")
    ):
        back -= 1
    if back < 0:
        return None
    start, end = words[back]
    word = text[start:end].lower()
    gap = text[end : words[back + 1][0]]
    if word in PRONOUNS:
        return start, end
    for name in names:
        if name[0] <= start and end <= name[1] and gap.strip() in ("", ","):
            return _head(text, name, names)
    if word in _SOURCES and gap.isspace():
        first = _phrase(text, words, back)
        return (first, end) if first < start or word.endswith("s") or word in _MASSES else None
    return None


def _head(text: str, name: tuple[int, int], names: list[tuple[int, int]]) -> tuple[int, int] | None:
    """Of "Trump, the president of the United States, said" Trump; of "people in Ohio said" none."""
    before = text[max(0, name[0] - 32) : name[0]]
    if not GOVERNED.search(before):
        return name
    apposed = [n for n in names if n[1] < name[0] and text[n[1] : n[1] + 2] == ", "]
    return apposed[-1] if apposed else None


def _phrase(text: str, words: list[tuple[int, int]], at: int) -> int:
    """Where the phrase that ends with a source begins: "The US president", "senior officials"."""
    first = at
    while first > 0 and at - first < 4 and text[words[first - 1][1] : words[first][0]].isspace():
        word = text[words[first - 1][0] : words[first - 1][1]]
        known = vocabulary().get(word.lower())
        tag = "n" if known is None or word[0].isupper() else known.tag
        if word.lower() in _ARTICLES:
            return words[first - 1][0]
        if tag not in ("n", "#", "D", "p"):
            break
        first -= 1
    return words[first][0]


def _scope(told: Told, text: str, subject: tuple[int, int], verb: tuple[int, int]) -> Saying:
    """What is said stands behind the verb; before the subject where a comma parts them."""
    before = text[told.start : subject[0]].rstrip()
    content = has_verb(text, told.start, subject[0])
    rest = text[verb[1] : told.end].strip(" .”\"'’")
    if (
        content
        and before.endswith((",", ",”", ',"', "”", '"'))
        and (len(rest) < 40 or rest[:1] in ".,")
    ):
        return Saying(subject, verb, told.start, subject[0])
    return Saying(subject, verb, verb[1], told.end)


def _according(told: Told, text: str) -> list[Saying]:
    found = []
    for match in _ACCORDING.finditer(text, told.start, told.end):
        ends = _GROUP_END.search(text, match.end(), told.end)
        last = ends.start() if ends else told.end
        subject = (match.end(), max(match.end(), last))
        name = [told.places(m.span) for m in told.mentions]
        inside = [n for n in name if match.end() <= n[0] < match.end() + 40 and n[1] <= last]
        bodies = {told.places(m.span) for m in told.mentions if m.type == "organisation"}
        inside = [n for n in inside[:1] if _heads(text, match.end(), n, last, n in bodies)]
        chosen = inside[0] if inside else (subject[0], len(text[: subject[1]].rstrip()))
        if chosen[1] > chosen[0]:
            found.append(Saying(chosen, match.span(), told.start, told.end))
    return found


def _heads(text: str, first: int, name: tuple[int, int], last: int, body: bool) -> bool:
    """ "according to | Ann Lee | of Tarn", "| the Ferry Office | figures"; not "Tarn hospital
    officials", "a report by Tarn"."""
    behind = text[name[1] : last].strip()
    if behind and not _TIE.match(behind) and not (body and not _CAPITALS.search(behind)):
        return False
    return _GOVERNS.search(text, first, name[0]) is None


_CAPITALS = re.compile(r"\b[A-Z]")
_TIE = re.compile(r"(?:of|at|from|in|with)\b")
_GOVERNS = re.compile(r"\b(?:of|in|from|at|to|with|for|by|against|on|among|near)\b")


def speaker(told: Told, subject: tuple[int, int], cast: dict[str, Cast]) -> Speaker:
    """The subject's words, and the actor they mean where the sentence names one."""
    span = told.passage.span(*subject)
    for quote in told.quotes:
        if quote.speaker.span == span:
            return quote.speaker
    for mention in told.mentions:
        if mention.span == span:
            actor = cast.get(mention.actor)
            return Speaker(span, mention.actor, actor.name if actor else None)
    return Speaker(span, None, None)


def asserted_by(
    told: Told, start: int, end: int, cast: dict[str, Cast], said: list[Saying]
) -> Speaker | None:
    """Who asserts these characters of the passage; None is the outlet itself.

    `said` is what `sayings` finds in the sentence.
    """
    quote = told.quoted(start, end)
    if quote is not None:
        return quote.speaker
    reporting = [s for s in said if s.reports(start, end)]
    if not reporting:
        return None
    nearest = min(reporting, key=lambda s: abs(s.verb[0] - start))
    return speaker(told, nearest.subject, cast)


def cast_of(reading: Reading) -> dict[str, Cast]:
    return {c.key: c for c in reading.of(Cast)}
