"""A further number of a row: "Turnout was 61% in Tarn, 48% in Porto | and 39%"."""

from __future__ import annotations

import re

from generator.extract.speech.vocabulary import vocabulary

# "61%", "$40,000", "nine percent"
_NUMBER = re.compile(
    r"[$€£]?\d[\d.,]*(?: ?(?:%|percent\b|per cent\b|pct\b|million\b|billion\b))?|"
    r"\b[a-z]+ (?:percent|per cent|pct)\b"
)
# "on revenue of | $9.5 million", "and a loss of | $3"; of "a July forecast of | 2%" no "uly"
_OF = re.compile(
    r"(?<![\w’'-])(?P<what>(?:[a-z][\w-]+ )?[a-z][\w-]+) of(?: about| around| nearly)? $"
)
_CUTS = frozenset(';:()"“”—')
_WORD = re.compile(r"[\w%$€£.'’-]+")


def noun_of(text: str, start: int, first: int) -> tuple[int, int] | None:
    """The noun that has the number right behind its "of", where another number stands before."""
    numbers = list(_NUMBER.finditer(text, start, first))
    found = _OF.search(text, numbers[-1].end(), first) if numbers else None
    if found is None:
        return None
    begin, end = found.span("what")
    first_word, _, rest = found["what"].partition(" ")
    if rest and not _plain(first_word):
        begin += len(first_word) + 1
    named = _plain(text[begin:end].split()[-1]) and text[begin:end] != "equivalent"
    return (begin, end) if named else None


def _plain(word: str) -> bool:
    known = vocabulary().get(word)
    return known is None or known.tag == "n" or known.nouny


def in_a_row(text: str, start: int, first: int) -> bool:
    """Whether only names and small words part it from another number before: what it measures is
    told of that one, and maybe elsewhere."""
    numbers = list(_NUMBER.finditer(text, start, first))
    if not numbers:
        return False
    between = text[numbers[-1].end() : first]
    return all(_joins(word[0]) for word in _WORD.finditer(between)) and not set(between) & _CUTS


def _joins(word: str) -> bool:
    """A number, a name, a preposition or "and"; no verb, no noun of its own, and not whom a share
    is "for", which tells it together with the one before."""
    if word == "for":
        return False
    if word[0].isupper() or not word[0].isalpha() or word in ("percent", "cent", "pct"):
        return True
    known = vocabulary().get(word)
    return known is not None and known.tag in "PtCDA#"
