"""Words and marks of a stretch of text, with names split or kept whole as a reader would."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from generator.extract.names import gazetteer, words


class Token(NamedTuple):
    """One word or mark; a tuple, because an article has thousands of them."""

    text: str
    start: int
    """Offset in the passage's text."""
    end: int
    key: str
    """Lower case without full stops."""
    cap: bool
    """Written as names are: "Trump", "al-Assad"; not "Boston-based", "A380"."""


# In order: U.S. · Sen. or an initial · "Trump's" 's · O'Brien, AT&T · @handle, #tag · any mark.
# First of all most words, with a blank or comma behind, and most marks: nothing else can be meant.
# Caught, so that to split at them gives them and the gaps between them without a step of Python's.
_TOKEN = re.compile(
    r"([A-Za-z]++(?=[ ,])|[.,;:()?!“”\"]"
    r"|W\.Va\.|(?:[^\W\d_]\.){2,}"
    r"|(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Ste|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Sgt|Capt|Cpl|Maj|Cmdr|Adm"
    r"|Prof|Rev|Hon|Inc|Corp|Co|Ltd|Jr|Sr|Mt|Ft|Bros|Dept|Supt|Det|Pvt|Insp|Dist|Atty|Asst|Cllr|Engr"
    r"|Calif|Fla|Ariz|Mass|Pa|Ga|Ill|Mich|Minn|Conn|Va|Wash|Colo|Tenn|Wis|Ore|Nev|Md|Ky|Okla|Ala"
    r"|Tex|Kan|Ind|Del|Ark|Neb|Wyo|Vt|Mont|Mo|Miss|La)\.(?=[\s,;)A-Z]|$)"
    r"|['’][sS]\b"
    r"|[^\W_]+(?:-[^\W_]+|['’](?![sS]\b)[^\W\d_]+|&[^\W\d_]+|\.(?=[a-z]{2,3}\b)[a-z]+)*"
    r"|[@#][^\W\d]\w*"
    r"|\S)"
)
_new = tuple.__new__
"""A token without its constructor: there are thousands, and it takes a tenth of finding names."""
_COMPANY = frozenset(["Inc.", "Corp.", "Co.", "Ltd.", "Bros."])
_AFTER_LAST = re.compile(r"[\s\"'”’)\]]*$")


def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The words and marks of a sentence; white space left out.

    "US-Mexico" is two names and a mark; the full stop of a last "Inc." ends the sentence.
    """
    pieces = _TOKEN.split(text[start:end])
    printed = pieces[1::2]
    ends = list(accumulate(map(len, pieces), initial=start))
    places = zip(printed, ends[1::2], ends[2::2], map(_look, printed), strict=False)
    found = [_new(Token, (word, a, b, key, cap)) for word, a, b, (key, cap) in places]
    if "-" in text[start:end] or not _COMPANY.isdisjoint(printed):
        return tuple(_cut(text, end, found))
    return tuple(found)


def _cut(text: str, end: int, found: Iterable[Token]) -> Iterator[Token]:
    """The tokens of a sentence that ends there, "US-Mexico" and a last "Inc." cut."""
    for token in found:
        word, first, last = token.text, token.start, token.end
        if "-" in word and _two_places(word):
            cut = word.index("-")
            for a, b in ((0, cut), (cut, cut + 1), (cut + 1, len(word))):
                yield Token(word[a:b], first + a, first + b, *_look(word[a:b]))
        elif word in _COMPANY and _AFTER_LAST.match(text, last, end):
            yield Token(word[:-1], first, last - 1, *_look(word[:-1]))
            yield Token(".", last - 1, last, ".", False)
        else:
            yield token


@lru_cache(maxsize=65536)
def _look(word: str) -> tuple[str, bool]:
    """The token's key and whether it is written as names are."""
    cap = word[:1].isupper() or (word[:3] in ("al-", "el-") and word[3:4].isupper())
    if cap and not word.isalpha():
        cap = _like_name(word)
    return words.key(word) or word, cap


_PARTY = re.compile(r"[RDI]-[A-Z]")
_MIXED = re.compile(r".*\d.*[^\W\d]|.*[^\W\d].*\d")


def _like_name(word: str) -> bool:
    """ "Al-Assad" and "MI5" are; "A380", "Boston-based" and "R-Texas" are not."""
    if _PARTY.match(word):
        return False
    if _MIXED.match(word):
        return gazetteer.match((words.key(word),), (word,), 0) is not None
    last = word.rpartition("-")[2]
    if last is word or not last.islower():
        return True
    return not (last in words.JOINED or (last.endswith("ed") and len(last) > 4))


_HYPHEN = re.compile(r"[^\W\d_]+-[^\W\d_]+$")


def _two_places(word: str) -> bool:
    """ "US-Mexico" is two names, "Guinea-Bissau" and "Al-Assad" are one."""
    if not _HYPHEN.match(word) or gazetteer.match((words.key(word),), (word,), 0):
        return False
    found = [gazetteer.match((words.key(w),), (w,), 0) for w in word.split("-")]
    return all(f is not None and f[1].kind in ("countries", "states") for f in found)
