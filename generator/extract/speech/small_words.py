"""Small words that are one thing here and another there: her, that, as, once, first, it, like."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from generator import lexicon
from generator.extract.speech.neighbours import FRESH, next_tag
from generator.extract.speech.tokens import QUOTED, Line


def _her(line: Line, i: int, before: str) -> str:
    """Owns in "her plan", not in "told her that"."""
    after = next_tag(line, i)
    return "O" if after in ("", "P", "X", "C", "S", "t", "D", "A", "W", "that", "T") else "p"


def _that(line: Line, i: int, before: str) -> str:
    """Who ("the man that"), what is said ("said that"), or which ("that man")."""
    after = next_tag(line, i)
    if before in ("N", "n"):
        return "S" if _carries_clause(line, i) or _told(line, i) else "W"
    if before == QUOTED and after in ("V", "X"):
        # a "good thing" that yielded
        return "W"
    if before in ("V", "E", "G", "O", "A", "C", ",", "-", "T", ")", QUOTED):
        return "S"
    return "R" if after in ("X", "V") else "D"


@cache
def _clause_nouns() -> frozenset[str]:
    return lexicon.words("quoted_things", "speech_nouns") | lexicon.words(
        "quoted_things", "clause_nouns"
    )


def _carries_clause(line: Line, i: int) -> bool:
    low = line.low[i - 1] if i else ""
    return low in _clause_nouns() or next_tag(line, i) in ("R", "D")


_HEARD = frozenset(("told", "tell", "tells", "telling", "reminded", "warned", "assured"))


def _told(line: Line, i: int) -> bool:
    """Told reporters that Mr. Brown would; not: told the man that Brown hired."""
    names = i + 1 < len(line) and line.words[i + 1][:1].isupper()
    return names and i > 1 and line.low[i - 2] in _HEARD


def _as(line: Line, i: int, before: str) -> str:
    """Opens a clause in "as he left" and "Or, as Ridge put it"; not in "known as a liar"."""
    opens = before in FRESH or before in (",", "C", "(")
    return "S" if opens or next_tag(line, i) == "R" else "P"


def _once(line: Line, i: int, before: str) -> str:
    """Opens a clause at its head ("Once he left"); else it is an adverb ("once said")."""
    opens = before in FRESH or before == ","
    return "S" if opens and next_tag(line, i) in ("R", "D", "p", "n") else "A"


def _since(line: Line, i: int, before: str) -> str:
    """An adverb in "has since responded", else it opens a clause or a phrase."""
    return "A" if before == "X" else "S"


def _first(line: Line, i: int, before: str) -> str:
    """An adjective in "the former first lady", an adverb in "first said"."""
    return "n" if next_tag(line, i) in ("n", "N") else "A"


def _self(line: Line, i: int, before: str) -> str:
    """As in "Clinton herself also said": only stresses the name."""
    return "A" if before in ("N", "n", "s", ")", "A") else "O"


def _it(line: Line, i: int, before: str) -> str:
    return "O" if before in ("V", "G", "E", "P") and next_tag(line, i) not in ("X", "V") else "R"


def _like(line: Line, i: int, before: str) -> str:
    return "V" if before in ("R", "t", "X", "W") else "P"


SMALL_WORDS: dict[str, Callable[[Line, int, str], str]] = {
    "her": _her,
    "that": _that,
    "as": _as,
    "himself": _self,
    "herself": _self,
    "itself": _self,
    "themselves": _self,
    "it": _it,
    "you": _it,
    "once": _once,
    "since": _since,
    "first": _first,
    "like": _like,
}
"""For each, its tag from the line, its place and the tag before it."""
