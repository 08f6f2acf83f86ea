"""The chain of a quotation: outlet ← interview ← speaker, where its own sentence tells it.

Only what hangs on the verb of saying counts: it stands right behind it ("told Fox News", "said in
an interview with NBC"), right behind the quoted words, or opens the sentence before the speaker.
What the reported words tell of ("said that the interview with Fox was a trap") is not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.extract.attribution.phrases import (
    NAMED,
    QUOTED,
    WHEN,
    listened,
    pattern,
    without_day,
)
from generator.extract.speech.venue import is_medium
from generator.passages import PLACE
from generator.records import Quote, Reading, Scare, Span, Via, ViaKind

KINDS: tuple[ViaKind, ...] = ("told", "interview", "transcript", "post", "statement", "event")
REACH = 80
"""Characters from "during" to the name of the channel: "during a Thursday evening interview with
Ann Brown on Fox News"."""
_TOLD = re.compile(r"(?:told|tells|telling)\Z")
# "said Trump, the president, in an interview": what stands between commas behind the speaker.
_ASIDE = rf"(?:, [^,;{QUOTED}]{{2,90}},)?"
_LEAD = re.compile(rf"{_ASIDE}{WHEN}(?:,? )?(?:while )?")
_ONLY_WHEN = re.compile(rf"{WHEN},?\s*")
_START = re.compile(rf"\s*(?:(?:But|And|Later|Earlier|Then)\b,?)?(?:On \w+day,)?{WHEN}\s*")
_JOINT = re.compile(r"\b(?:on|in|with)\b")
"""Sean Hannity on Fox News: two names."""
_POSSESSIVE = re.compile(r"['’]s?\Z")
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-TV)?")
"""KTVU, WABC-TV: stations of the United States."""
_KIND = re.compile(r" [a-z]+\Z")
_NAME_BEHIND = re.compile(r" ([^\x00]+)")
_BREAK = re.compile(r"[^\S ]")
_OPENING, _LAST, _CLOSING = frozenset("“\"'‘"), frozenset(",.!?"), frozenset("”\"'’")


def vias(reading: Reading) -> Iterator[Via]:
    """At most one channel and one credit for each quotation that is attributed in its sentence."""
    text = _narration(reading)
    for quote in reading.of(Quote):
        if quote.rule == "tweet":
            yield from _handle(text, quote)
        elif quote.continues is None:
            yield from _attributed(text, quote) or _of_venue(text, quote)


def _attributed(text: str, quote: Quote) -> list[Via]:
    """What the words around the verb of saying tell, where the quotation is in its sentence."""
    if quote.cue is None or not quote.sentence.holds(quote.cue):
        return []
    return [*_channel(text, quote), *_credit(text, quote)]


def _of_venue(text: str, quote: Quote) -> Iterator[Via]:
    """The words that gave the quotation its venue further off, where that is a medium: "remarks in
    an interview with Fox News, where he called it …"; "…," he told Fox News. "…," he added."""
    venue = quote.venue
    if venue is None:
        return
    for kind in KINDS:
        for found in pattern(kind).finditer(text, max(venue.start - REACH, 0), venue.end + 1):
            via = _via(text, quote, kind, Span(*found.span()))
            if via.medium == venue:
                yield via
                return


# Ann Brown (@AnnB) · Ann Brown ★ (@AnnB)
_HANDLE = re.compile(r"[^(\n]{0,12}\((@\w+)\)")


def _handle(text: str, quote: Quote) -> Iterator[Via]:
    """The account on which something was posted: "@AnnB"."""
    who = quote.speaker.span
    found = _HANDLE.match(text, who.end) if who is not None else None
    if found is not None:
        yield Via(Span(*found.span(1)), quote.span, "post")


def _narration(reading: Reading) -> str:
    """The text with every quoted run, marks included, blanked out; breaks as spaces."""
    text = _BREAK.sub(" ", reading.article.text)
    pieces, done = [], 0
    for found in sorted([*reading.of(Quote), *reading.of(Scare)], key=PLACE):
        start, end = _with_marks(text, found.span)
        pieces += [text[done:start], QUOTED * (end - max(start, done))]
        done = max(done, end)
    return "".join([*pieces, text[done:]])


def _with_marks(letters: str, span: Span) -> tuple[int, int]:
    """From the mark before the quoted words to the last one behind: “…,” and '…'."""
    start, end = span.start, span.end
    start -= start > 0 and letters[start - 1] in _OPENING
    end += end < len(letters) and letters[end] in _LAST
    while end < len(letters) and letters[end] in _CLOSING:
        end += 1
    return start, end


def _channel(text: str, quote: Quote) -> Iterator[Via]:
    for start, end, before in _places(text, quote):
        opened = (_START if before else _LEAD).match(text, start, end)
        at = opened.end() if opened else start
        begins = [at] if before else dict.fromkeys((at, start))
        written = [(k, text[k : k + 1].lower() + text[k + 1 : end]) for k in begins]
        for kind in KINDS:
            found = _standing(text, kind, written, end, before)
            if found is not None:
                yield _via(text, quote, kind, found)
                return


def _places(text: str, quote: Quote) -> Iterator[tuple[int, int, bool]]:
    """(from, to, whether the speaker follows): where the words of a channel may begin."""
    cue, sentence, who = quote.cue, quote.sentence, quote.speaker.span
    assert cue is not None
    told = _TOLD.search(text, cue.start, cue.end)
    if told is not None:
        yield told.start(), sentence.end, False
    yield cue.end, sentence.end, False
    if who is not None and sentence.holds(who):
        if who.start >= cue.end:
            yield who.end, sentence.end, False
        yield sentence.start, min(who.start, cue.start), True
    behind = quote.span.end
    while text[behind : behind + 1] == QUOTED:
        behind += 1
    yield behind, sentence.end, False


def _standing(
    text: str, kind: ViaKind, places: list[tuple[int, str]], end: int, before: bool
) -> Span | None:
    """The phrase right at one of the places; before a speaker it reaches up to its comma.

    `places`: each with the text behind it, as inside a sentence.
    """
    for first, written in places:
        found = pattern(kind).match(written)
        if found is None or (kind == "told" and not _heard(found.group())):
            continue
        if before and not _ONLY_WHEN.fullmatch(text, first + found.end(), end):
            continue
        return Span(first, first + len(_POSSESSIVE.sub("", without_day(found.group()))))
    return None


def _heard(phrase: str) -> bool:
    """Told CNN, told reporters; not "told Mr. Rose", which is no channel."""
    return (
        listened().search(phrase) is not None or _medium(phrase, Span(0, len(phrase))) is not None
    )


def _credit(text: str, quote: Quote) -> Iterator[Via]:
    """As first reported by the Post, anywhere in the sentence of the quotation."""
    assert quote.cue is not None
    for found in pattern("report").finditer(text, quote.sentence.start, quote.sentence.end):
        span = Span(found.start(), found.start() + len(without_day(found.group())))
        via = _via(text, quote, "report", span)
        if via.medium is not None and not _is_speaker(quote, via.medium):
            yield via
            return


def _is_speaker(quote: Quote, medium: Span) -> bool:
    """According to Reuters, “…”: the agency itself says so."""
    return quote.speaker.span is not None and quote.speaker.span.meets(medium)


def _via(text: str, quote: Quote, kind: ViaKind, span: Span) -> Via:
    medium = None if kind in ("post", "event") else _medium(text, span)
    return Via(span, quote.span, kind, medium)


def _medium(text: str, span: Span) -> Span | None:
    """The name of an outlet in the phrase: "Fox News" of "Fox News’ Sean Hannity"."""
    for found in NAMED.finditer(text, span.start, span.end):
        words = list(re.finditer(r"[^\s\x00]+", found.group()))
        for first in range(len(words)):
            for last in range(len(words), first, -1):
                start, end = words[first].start(), words[last - 1].end()
                name = _POSSESSIVE.sub("", found.group()[start:end])
                if not _JOINT.search(name) and (is_medium(name) or _CALL_SIGN.fullmatch(name)):
                    own = _named_behind(found.group(), end)
                    start, end = own.span(1) if own else (start, start + len(name))
                    return Span(found.start() + start, found.start() + end)
    return None


def _named_behind(phrase: str, end: int) -> re.Match[str] | None:
    """The kind of medium stands before its name: "the Spanish newspaper La Voz"."""
    return _NAME_BEHIND.match(phrase, end) if _KIND.search(phrase, 0, end) else None
