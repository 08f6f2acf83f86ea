"""Words and marks of a stretch of text, with names split or kept whole as a reader would."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from generator.extract.names import gazetteer, words


class Tokens(NamedTuple):
    """The words and marks of a sentence by their number: columns of equal length, because an
    article has thousands of them and a record for each would take longer than to find them."""

    texts: tuple[str, ...]
    starts: tuple[int, ...]
    """Offsets in the passage's text."""
    ends: tuple[int, ...]
    keys: tuple[str, ...]
    """Lower case without full stops."""
    caps: tuple[bool, ...]
    """Whether it is written as names are: "Trump", "al-Assad"; not "Boston-based", "A380"."""


# In order: U.S. · Sen. or an initial · "Trump's" 's · O'Brien, AT&T · @handle, #tag · any mark.
# First of all most words, with a blank or comma behind, and most marks: nothing else can be meant.
# Caught, so that to split at them gives them and the gaps between them without a step of Python's;
# a blank is asked one question and not all of them, which halves the time.
_TOKEN = re.compile(
    r"(?=\S)([A-Za-z]++(?=[ ,])|[.,;:()?!“”\"]"
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
_COMPANY = frozenset(["Inc.", "Corp.", "Co.", "Ltd.", "Bros."])
_AFTER_LAST = re.compile(r"[\s\"'”’)\]]*$")
_NOTHING = Tokens((), (), (), (), ())


def tokens(text: str, start: int, end: int) -> Tokens:
    """The words and marks of a sentence; white space left out.

    "US-Mexico" is two names and a mark; the full stop of a last "Inc." ends the sentence.
    """
    pieces = _TOKEN.split(text[start:end])
    texts, places = pieces[1::2], list(accumulate(map(len, pieces), initial=start))
    if "-" in text[start:end] or not _COMPANY.isdisjoint(texts):
        texts, places = _cut(text[:end], pieces, places)
    if not texts:
        return _NOTHING
    keys, caps = zip(*map(_look, texts), strict=True)
    return Tokens(tuple(texts), tuple(places[1:-1:2]), tuple(places[2::2]), keys, caps)


def _cut(text: str, pieces: list[str], places: list[int]) -> tuple[list[str], list[int]]:
    """Tokens and places of a sentence with which the text ends, "US-Mexico" and a last "Inc."
    cut."""
    whole = enumerate(pieces[1::2])
    for at in [2 * n + 1 for n, word in whole if "-" in word or word in _COMPANY][::-1]:
        word, first = pieces[at], places[at]
        if word in _COMPANY and _AFTER_LAST.match(text, first + len(word)):
            cut = [word[:-1], "", "."]
        elif _two_places(word):
            cut = [word[: word.index("-")], "", "-", "", word[word.index("-") + 1 :]]
        else:
            continue
        pieces[at : at + 1] = cut
        places[at : at + 1] = accumulate(map(len, cut[:-1]), initial=first)
    return pieces[1::2], places


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
