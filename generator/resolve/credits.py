"""Whose report a text rests on, as it says itself: "as reported by DW", "(Reuters) -"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from generator import lexicon
from generator.links import slug
from generator.passages import PROSE, passages, sentences
from generator.records import Article, Span

LEAD = 3
"""Sentences: a text that credits another one so early tells what the other found out."""
ENDS = 800
"""Characters at the head and at the foot of a text in which an agency's credit is looked for."""
_NAMES: dict[str, list[str]] = {
    **lexicon.load("agencies")["agencies"],
    **lexicon.load("agencies")["outlets"],
}
_LISTED = sorted(
    (name for k, v in lexicon.load("agencies")["agencies"].items() for name in (k, *v)),
    key=lambda name: (-len(name), name),
)
_AGENCIES = "|".join(map(re.escape, _LISTED))
# "CubaHeadlines.com", "theguardian.co.uk"; not "St.", nor the dots of "U.S. News".
_DOMAIN = re.compile(r"(?<=\w)\.(?:com|org|net|info|news|tv|co|(?:co|com|org)\.[a-z]{2})\Z", re.I)
_NAME = r"[A-Z0-9][\w.&'’-]*(?: (?:(?:of|and|the|de|&) )?[A-Z0-9][\w.&'’-]*){0,5}"
# "as reported by The Post", "according to a DW report", "in a report published by Reuters"; not
# "told Fox News", which tells where somebody spoke, nor "according to police".
_BEFORE = re.compile(
    r"\b(?:reported (?:\w+ )?(?:by|in|on)|according to|citing|quoting"
    r"|report (?:\w+ )?(?:by|in|from))"
    rf" (?:(?:a|an|the|recent|new|earlier|news|agency|newspaper) ){{0,3}}({_NAME})"
)
# "The Post reported on Friday", "The Post has first reported"; not "Police reported". A name is
# looked for where a word begins, else a run of 19,000 digits takes seconds.
_AFTER = re.compile(
    rf"(?<![\w.&'’-])({_NAME})(?: (?:first|also|has|had|earlier|previously|later))*"
    r" (?:reported|reports|revealed)\b"
)
# "WASHINGTON (Reuters) - ", "By Ana Díaz, Associated Press", "© 2026 AFP", "AP contributed to
# this report", "Source: EFE"; not "he told Reuters".
_WIRED = re.compile(
    rf"\(({_AGENCIES})\)\s*(?:[-–—]|$)"
    rf"|^(?i:by)\b[^\n.]{{0,60}}[,|/]\s*({_AGENCIES})\s*$"
    rf"|^(?:(?i:by) )?({_AGENCIES})\s*$"
    rf"|(?i:©|\(c\)|copyright)\s*(?:\d{{4}},?\s*)?({_AGENCIES})\b"
    rf"|\b({_AGENCIES})(?: [\w.’-]+){{0,6}} contributed to this\b"
    rf"|^[\s(*]*(?i:with) (?:\w+ ){{0,2}}(?:from|by|of) (?:the )?({_AGENCIES})\b"
    rf"|^[\s(*]*(?i:source): ({_AGENCIES})\b",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Credits:
    """Outlets by their keys; the text's own is not among them."""

    wired: tuple[str, ...] = ()
    """Agencies whose report it prints, in whole or in part."""
    lead: tuple[str, ...] = ()
    """Outlets that its first sentences credit."""
    said: tuple[tuple[Span, str], ...] = ()
    """(sentence, outlet) wherever one is credited."""

    def at(self, span: Span) -> tuple[str, ...]:
        """Whom the sentence around a place credits."""
        return tuple(key for where, key in self.said if where.meets(span))


class Told(NamedTuple):
    """A sentence that credits an outlet, if it is known by one of these keys."""

    lead: bool
    """Whether it is one of the first."""
    start: int
    end: int
    keys: tuple[str, ...]
    """The first that is known counts."""


@dataclass(frozen=True, slots=True)
class Named:
    """Whom one article may credit, its own outlet included."""

    wired: tuple[str, ...] = ()
    said: tuple[Told, ...] = ()


@cache
def outlet_key(name: str) -> str:
    """One key for the names of one outlet: "The AP" and "Associated Press"; "Tarn Times",
    "TarnTimes" and "tarntimes.com"."""
    own = _plain(name)
    return _canon().get(own, own)


def _plain(name: str) -> str:
    bare = _DOMAIN.sub("", name.strip()).removeprefix("www.")
    return slug(bare or name).removeprefix("the-").replace("-", "")


@cache
def _canon() -> dict[str, str]:
    return {_plain(n): _plain(name) for name, others in _NAMES.items() for n in (name, *others)}


@cache
def _listed() -> frozenset[str]:
    return frozenset(_canon().values())


def outlet_name(key: str) -> str:
    """The name for a key, as far as the lists have it."""
    return next((name for name in _NAMES if outlet_key(name) == key), key)


def named(article: Article) -> Named:
    """Whom an article may credit, whichever outlets are known: of the article alone."""
    return Named(tuple(sorted(set(_wired(article.text)))), tuple(_said(article)))


def credits(article: Article, found: Named, known: Collection[str]) -> Credits:
    """Whom an article credits, as far as these outlets or agencies are known."""
    own = outlet_key(article.outlet.text) if article.outlet else ""
    wired = tuple(key for key in found.wired if key != own)
    keys = ((told, _known(told, known)) for told in found.said)
    rows = [(told, key) for told, key in keys if key and key != own]
    lead = tuple(dict.fromkeys(key for told, key in rows if told.lead))
    return Credits(wired, lead, tuple((Span(told.start, told.end), key) for told, key in rows))


def _known(told: Told, known: Collection[str]) -> str | None:
    return next((key for key in told.keys if key in known or key in _listed()), None)


def _wired(text: str) -> Iterator[str]:
    """Agencies named in the lines at the head and the foot of a text, where credits stand."""
    ends = (text,) if len(text) <= 2 * ENDS else (text[:ENDS], text[-ENDS:])
    for part in ends:
        if any(name in part for name in _LISTED):  # else there is none in a line of credits
            yield from (outlet_key(next(filter(None, m.groups()))) for m in _WIRED.finditer(part))


def _said(article: Article) -> Iterator[Told]:
    number = 0
    for passage in passages(article, PROSE):
        found = _found(passage.text)
        for start, end in sentences(passage.text) if found or number < LEAD else ():
            span = passage.span(start, end)
            for match in found:
                if start <= match.start(1) < end:
                    yield Told(number < LEAD, span.start, span.end, tuple(_keys(match)))
            number += 1


def _found(text: str) -> list[re.Match[str]]:
    """Both shapes; few paragraphs hold a word of either, and that is told in no time."""
    reports = "report" in text
    before = reports or any(word in text for word in ("according", "citing", "quoting"))
    after = reports or "reveal" in text
    return [
        *(_BEFORE.finditer(text) if before else ()),
        *(_AFTER.finditer(text) if after else ()),
    ]


def _keys(found: re.Match[str]) -> Iterator[str]:
    """Of the name's longest beginning first, or, before its verb, of its longest end; none behind
    one that everybody knows."""
    name = re.sub(r"['’]s?$", "", found.group(1)).split()
    before = found.re is _BEFORE
    for size in range(len(name), 0, -1):
        words = name[:size] if before else name[-size:]
        key = outlet_key(re.sub(r"['’]s?$", "", " ".join(words)).strip(".,"))
        yield key
        if key in _listed():
            return


def known_outlets(articles: Iterable[Article]) -> frozenset[str]:
    """Keys of the outlets of these articles."""
    return frozenset(outlet_key(a.outlet.text) for a in articles if a.outlet)
