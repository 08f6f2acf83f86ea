"""Gives each word of a paragraph its kind, in one letter.

N name · n noun, adjective or unknown · D determiner · p his, her · R he · O him · P preposition ·
t to · X auxiliary · V finite verb · E written · G saying · A adverb · C and · S when, that ·
W who · T Monday · # number · s possessive 's · Q quoted stretch; marks stand for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from generator import lexicon
from generator.extract.names.words import is_ordinary
from generator.extract.speech.neighbours import (
    FRESH,
    UNKNOWN,
    capital_next,
    finite_next,
    next_tag,
    number_next,
)
from generator.extract.speech.small_words import SMALL_WORDS
from generator.extract.speech.tokens import QUOTED, Line
from generator.extract.speech.verb_or_noun import TELLING, unlisted, verb_or_noun
from generator.extract.speech.vocabulary import Word, invertible, vocabulary

# R-Ohio, D-N.Y.: says where somebody is from, and is no name of its own; not: X-Men
# al-Chalabi · diGenova · d’Estaing; not x-Ray
_SMALL_FIRST = re.compile(r"(?:[ae]l-|[a-z]{2,3}|[dl]['’])[A-Z][a-z]+")
_PARTY = re.compile(r"[RDI]-[A-Z]")
_ZONES = frozenset(("PST", "PDT", "EST", "EDT", "CST", "CDT", "ET", "PT", "GMT", "BST", "UTC"))
_NO_DAYS = {"sat": "V", "sun": "n", "wed": "V"}
"""Short forms of weekdays that are other words without a capital."""
_NAMES = frozenset(("US", "IT"))
_MARKS = ",.;:?!()"
_DASHES = frozenset(("--", "---", "—", "–", "-", "―"))


@cache
def _titles() -> frozenset[str]:
    return lexicon.words("role_nouns", "titles")


@cache
def _settled() -> dict[str, str]:
    """The tags of small words and marks that are the same wherever they stand: of, the, and.

    Every second word is such, and needs none of the questions that others do.
    """
    return dict(zip(_MARKS, _MARKS, strict=True)) | {
        low: word.tag
        for low, word in vocabulary().items()
        if low.isalpha() and low not in SMALL_WORDS and low not in _NO_DAYS
        if word.tag not in ("V", "G", "E", "n")
    }


def tags(
    line: Line, names: Collection[int], capitals: Collection[str], *, headline: bool = False
) -> list[str]:
    """One tag a word. `names`: words inside a known name; `capitals`: words that the article
    writes with a capital inside sentences; in a headline a capital says nothing."""
    known, settled = vocabulary(), _settled()
    out: list[str] = []
    before = ""
    for i, word in enumerate(line.words):
        tag = settled.get(word)
        if i in names:
            tag = "N"
        elif tag is None and word.isalpha() and word.islower():
            # most of the others are in no list, and end so that nothing is asked of them
            listed = word in known or word.endswith(TELLING)
            tag = _plain(line, i, before, known.get(word, UNKNOWN)) if listed else "n"
        elif tag is None:
            tag = _marked(line, i, before, capitals, headline)
        out.append(tag)
        before = tag
    return out


def _marked(line: Line, i: int, before: str, capitals: Collection[str], headline: bool) -> str:
    """The tag of a mark, a number or a word with a capital."""
    word = line.words[i]
    if word == QUOTED and i in line.stretches:
        return QUOTED
    if word in _NAMES:
        return "N"
    plain = word.istitle() and word.isalpha()
    first = word[0] if plain else word.lstrip("\u00ad")[:1] or "-"
    if not plain and (tag := _written(line, i, before, first)):
        return tag
    entry = vocabulary().get(line.low[i], UNKNOWN)
    if first.isupper() and headline:
        named = entry is UNKNOWN
    else:
        named = first.isupper() and _is_name(line, i, before, entry, capitals)
    return "N" if named else _plain(line, i, before, entry)


def _written(line: Line, i: int, before: str, first: str) -> str:
    """The tag of what its characters tell: marks, numbers, "R-Ohio"; "" for a word."""
    word = line.words[i]
    if word in _ZONES and i > 0 and line.low[i - 1].rstrip(".") in ("p.m", "a.m", "pm", "am"):
        return "T"
    if word == "&" and before == "N" and capital_next(line, i):
        # Brown & Co.
        return "N"
    if not (first.isalnum() or first in "@#$€£'’"):
        return "-" if word in _DASHES else word
    if first in "'’":
        return _apostrophe(line, i, before)
    if first.isdigit() or first in "$€£":
        return "#"
    if first == "@":
        return "N"
    if _PARTY.match(word):
        return "A"
    return "N" if _SMALL_FIRST.match(word) else ""


def _apostrophe(line: Line, i: int, before: str) -> str:
    """'s behind a noun owns, behind a pronoun is a verb: "Trump's plan", "he's"."""
    if line.low[i] in ("'s", "’s", "'", "’"):
        return "X" if before in ("R", "W", "S", "that") else "s"
    return "X" if line.low[i] != "'em" else "O"


def _is_name(line: Line, i: int, before: str, entry: Word, capitals: Collection[str]) -> bool:
    word, low = line.words[i], line.low[i]
    if entry.tag == "T":
        # "May" the month only before a number
        return low in ("may", "march") and not number_next(line, i)
    closed = entry.tag in "DpROWXCSPtA" or entry.tag == "that"
    if low in ("will", "may", "mark") and before in FRESH:
        # "Will wrote", "Will's": a name where no question can be
        return finite_next(line, i)
    if low == "i" or (closed and before not in ("N",) and low not in ("will", "may", "mark")):
        return False
    if before not in FRESH:
        if entry.cue == "strong" and entry.form == "d" and before in (",", "N", "s"):
            # "Murphy, the head of the fund, Tweeted"
            return False
        return not closed or low in ("will", "may")
    return not closed and _is_name_at_start(line, i, entry, capitals, word)


def _is_name_at_start(
    line: Line, i: int, entry: Word, capitals: Collection[str], word: str
) -> bool:
    low = line.low[i]
    if word in capitals or low.rstrip(".") in _titles() or (len(word) > 1 and word[1].isupper()):
        return True
    if next_tag(line, i) == "T":
        # "Last September"
        return False
    after = line.words[i + 1] if i + 1 < len(line) else ""
    if low in invertible() and QUOTED in line.words[i + 2 :]:
        # Said Ann Brown, who was there, "…"
        return False
    if low == "acting" and after.lower() in _role_nouns():
        # Acting Chief of Staff
        return True
    if after in ("'s", "’s") or (after[:1].isupper() and after != QUOTED):
        return entry.form != "g" or after in ("'s", "’s")
    if entry.tag in ("V", "G", "E", "#") or low.endswith(("ly", "ing", "ed")):
        return False
    if is_ordinary(low):
        # Sure enough, Few would argue, Media caption
        return False
    # "Voters", "Critics", "Supporters": plural nouns open sentences
    return not (low.endswith("s") and len(low) > 4) and low not in _role_nouns()


@cache
def _role_nouns() -> frozenset[str]:
    return (
        lexicon.words("role_nouns", "person")
        | lexicon.words("role_nouns", "group")
        | lexicon.words("role_nouns", "document")
    )


_HOLDING = frozenset(["managing", "acting", "founding", "visiting", "sitting", "presiding"])
"""In front of a post no verb: “…,” managing director Ann Brown told us."""


def _post_next(line: Line, i: int) -> bool:
    return i + 1 < len(line) and line.low[i + 1] in _role_nouns()


def _plain(line: Line, i: int, before: str, entry: Word) -> str:
    tag = entry.tag
    if tag == "T" and line.words[i] in _NO_DAYS:
        return _NO_DAYS[line.words[i]]
    if tag == "G" and line.low[i] in _HOLDING and _post_next(line, i):
        return "n"
    if tag in "VGE":
        return verb_or_noun(line, i, before, entry)
    if tag == "n":
        # most words end otherwise, and what stands behind them need not be known
        told = line.low[i].endswith(TELLING)
        return unlisted(line.low[i], before, next_tag(line, i)) if told else "n"
    special = SMALL_WORDS.get(line.low[i])
    return special(line, i, before) if special else tag
