"""Cuts a paragraph into words; each quoted stretch is one word of the sentence round it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import accumulate

from generator import lexicon
from generator.extract.speech.marks import Stretch

QUOTED = "Q"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph as words: equally long lists, offsets in `text`."""

    text: str
    words: list[str]
    low: list[str]
    starts: list[int]
    ends: list[int]
    stretches: dict[int, Stretch]
    """By the number of the word that stands for them."""
    breaks: set[int] = field(default_factory=set)
    """Words that open a name right behind another one: In Ohio Trump said."""

    def __len__(self) -> int:
        return len(self.words)


@cache
def _token() -> re.Pattern[str]:
    """U.S. · Sen. · J. (before a capital) · D-N.Y. · Ky. (before a comma) · @name · $1,200.50 ·
    R-Ohio · — · LGBTQ+ · one mark.

    Caught, so that to split at them gives them and what lies between without a step of Python's; a
    blank is asked one question and not all of them, which halves the time.
    """
    lists = lexicon.load("abbreviations")
    short = sorted({*lists["never_last"], *lists["may_be_last"], *lists.get("states", ())} - {"no"})
    dotted = [re.escape(s) for s in short if "." not in s]
    longest = max(map(len, dotted))
    return re.compile(
        r"(?=\S)([A-Za-z]++(?=[ ,])|[.,;:()?!“”\"]"  # most words, most marks
        r"|(?:[^\W\d_]\.){2,}"
        rf"|\b(?=\S{{1,{longest}}}\.)(?i:{'|'.join(dotted)})\.(?!\w)|\bNo\.(?=\s*\d)"
        r"|\b(?!(?<=\bon )X\.)[^\W\d_]\.(?=\s*[A-ZÀ-Þ])"  # not "a post on X. Gov. Roe"
        r"|\b[A-ZÀ-Þ]\.(?=\s(?:said|says|told|tells|added|adds|recalled)\b)"  # Hertha K. said
        r"|\b[RDI]-(?:[A-Z]\.){2,}|\b(?:[RDI]-)?[A-Z][a-z]{1,5}\.(?=[,)])"
        r"|[@#]\w+"
        r"|[$€£]?\d+(?:[.,:]\d+)*%?(?:-\w+)*"
        r"|[\w\u00ad]+(?:(?:[-&’']|(?<![a-z])\.|\.(?![A-Z]))[\w\u00ad]+)*(?:\+(?!\w))?"
        r"|--+"
        r"|[^\w\s])"
    )


_APOSTROPHE = re.compile(r"(n['’]t|['’](?:s|ll|d|ve|re|m))$", re.IGNORECASE)
# Marks without a partner say nothing.
_STRAY = frozenset('“”„«»"`')


def line(text: str, stretches: Sequence[Stretch]) -> Line:
    """The paragraph's words. `words` shows a stretch as "Q"."""
    out = Line(text, [], [], [], [], {})
    at = 0
    for stretch in stretches:
        _add_words(out, at, stretch.start)
        out.stretches[len(out)] = stretch
        _add(out, QUOTED, stretch.start, stretch.end)
        at = max(at, stretch.end)
    _add_words(out, at, len(text))
    out.low.extend([word.lower() for word in out.words])
    return out


def _add_words(out: Line, start: int, end: int) -> None:
    pieces = _token().split(out.text[start:end])
    words, places = pieces[1::2], list(accumulate(map(len, pieces), initial=start))
    starts, ends = places[1:-1:2], places[2::2]
    done = 0
    for k in [k for k, w in enumerate(words) if "'" in w or "’" in w or w in _STRAY]:
        _take(out, words[done:k], starts[done:k], ends[done:k])
        if words[k] not in _STRAY:
            first = _split_apostrophe(out, words[k], starts[k], ends[k])
            _add(out, out.text[first : ends[k]], first, ends[k])
        done = k + 1
    _take(out, words[done:], starts[done:], ends[done:])


def _take(out: Line, words: list[str], starts: list[int], ends: list[int]) -> None:
    out.words.extend(words)
    out.starts.extend(starts)
    out.ends.extend(ends)


def _split_apostrophe(out: Line, word: str, first: int, last: int) -> int:
    """Adds what stands before the apostrophe ("Trump" of "Trump's") and tells where the rest is."""
    if len(word) == 1:
        return first
    tail = _APOSTROPHE.search(word)
    if tail is None or tail.start() == 0:
        return first
    _add(out, word[: tail.start()], first, first + tail.start())
    return first + tail.start()


def _add(out: Line, word: str, start: int, end: int) -> None:
    out.words.append(word)
    out.starts.append(start)
    out.ends.append(end)
