"""Content words: what is left of a text when spelling, inflection and grammar are taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain

from Stemmer import Stemmer  # type: ignore[import-not-found]

from generator import lexicon
from generator.links import fold

# "250,000", "4.56", "U.S.", "won't", "Sheinbaum's"; not the dash of "well-known", which parts it.
# Nearly all are found by the first branch, which does nothing else but find them faster.
_TOKEN = re.compile(
    r"[A-Za-z]{2,}+(?=[ .,\n])"
    r"|\d+(?:[.,]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’][^\W\d_]+)*"
)
_FUNCTION = lexicon.words("wording", "function")
_SAYING = lexicon.words("wording", "saying")
_NEGATION = lexicon.words("wording", "negation")
_NO_DENIAL = lexicon.words("wording", "no_denial")
_CONTRACTIONS: dict[str, str] = lexicon.load("wording")["contractions"]
_NUMBERS: dict[str, str] = lexicon.load("wording")["numbers"]
# "n't" is taken off first: "don't" → "do" + "not"; "'s" may be "is" or a genitive: dropped.
_ENDINGS = ("'ll", "'ve", "'re", "'d", "'m", "'s", "'")
_stemmer = Stemmer("english")
_NONE: frozenset[str] = frozenset()
"""One for all: most texts have no number."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A text reduced to what it says."""

    terms: tuple[str, ...]
    """Stems of the content words in order, numbers as digits."""
    numbers: frozenset[str]
    negated: bool
    """Whether it holds an odd number of negations."""


def tokens(text: str) -> list[str]:
    """Words as printed, numbers kept whole, punctuation gone."""
    return _TOKEN.findall(text)


@lru_cache(maxsize=20_000)  # finds nineteen in twenty of what 50,000 find again
def wording(text: str) -> Wording:
    """The content of a text: "We'll not attack 2,000 men" → (attack 2000 men), negated."""
    return worded(tokens(text))


def worded(words: Sequence[str]) -> Wording:
    """The content of words as `tokens` gives them."""
    found: list[str] = []
    numbers: list[str] = []
    denied = False
    for at, (terms, whole, negates) in enumerate(map(content, words)):
        found += terms
        if whole:
            numbers += whole
        if negates and denies_at(words, at):
            denied = not denied
    return Wording(tuple(found), frozenset(numbers) if numbers else _NONE, denied)


def denies_at(words: Sequence[str], at: int) -> bool:
    """Whether a negation denies what follows: "not" of "not open" does, of "not only … but" not,
    nor "No." of "ferry No. 12"."""
    if at + 1 == len(words):
        return True
    numbered = words[at + 1][0].isdigit() and words[at].lower() == "no"
    return not numbered and words[at + 1].lower() not in _NO_DENIAL


def plain_words(text: str) -> list[str]:
    """Every word of a text, small ones too: "Don't go" → do, not, go."""
    return list(filter(None, chain.from_iterable(map(plain, tokens(text)))))


@lru_cache(maxsize=20_000)
def row_of(text: str) -> str:
    """Its words between spaces: what stands in it in a row is found as one text in another."""
    return f" {' '.join(plain_words(text))} "


def runs(words: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    """Every so many words in a row; none of fewer words."""
    return zip(*(words[n:] for n in range(length)), strict=False)


@cache
def content(token: str) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    """The stems of one token's content words, those that are numbers, and whether it negates:
    "can't" → (), (), True."""
    words = plain(token)
    negates = sum(word in _NEGATION for word in words) % 2 == 1
    terms = tuple(term for word in words if (term := stem(word)))
    return terms, tuple(term for term in terms if term[0].isdigit()), negates


@cache
def plain(token: str) -> tuple[str, ...]:
    """Folded words of one token: "Don't" → do, not; "U.S." → us; "We've" → we."""
    word = token.lower() if token.isascii() else fold(token)
    if word in _CONTRACTIONS:
        return tuple(_CONTRACTIONS[word].split())
    if word.endswith("n't"):
        return (word[:-3], "not")
    for ending in _ENDINGS:
        word = word.removesuffix(ending)
    if "." in word and not word[0].isdigit():
        return (word.replace(".", ""),)
    return (word.replace("'", ""),)


@cache
def stem(word: str) -> str:
    """The stem of a content word, or "" for a word that carries none."""
    if word[:1].isdigit():
        return word.replace(",", "").rstrip(".")
    if word in _NUMBERS:
        return _NUMBERS[word]
    if len(word) < 2 or word in _FUNCTION or word in _SAYING or word in _NEGATION:
        return ""
    return str(_stemmer.stemWord(word))
