"""Whom a sentence names as the one who says it: "police said", "according to her lawyer"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from generator import lexicon
from generator.words import plain, stem

_FAR = 6
"""Words that a sayer's name and calling have at most: "prison spokesman Ed Quill of Dunmore"."""
_BEHIND = 8
"""Words to the next mark within which an inverted sayer ends: "…, said the mayor of Tarn, …"."""
_VERBS = lexicon.words("wording", "reporting")
_SAYING = _VERBS | {"according"}
_PART = re.compile(r"[^\W_](?:[\w.'’-]*[^\W_])?|[,;:()\"“”—–]")  # "St.-Jean", "A.P", a mark
_BETWEEN = lexicon.words("wording", "between")
_NO_ADVERBS = lexicon.words("wording", "no_adverbs")
_BEING = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
_TOLD = _BEING | lexicon.words("wording", "helping")
_CUTS = lexicon.words("wording", "cuts")
_NOBODY = lexicon.words("wording", "nobody")
_JOINTS = frozenset({"of", "for", "and", "the"})
_OWNER = re.compile(r"['’]s\Z")


def sayers(sentence: str, words: Iterable[str]) -> frozenset[str]:
    """Stems of what they are called, one for callings that mean the same; empty where a pronoun
    says it or nobody is named. `words`: what `plain_words` gives of the sentence."""
    if _SAYING.isdisjoint(words):  # four in five, and that is soon told
        return frozenset()
    parts = _PART.findall(sentence)
    low = [part.lower() for part in parts]
    return frozenset(key for named in _named(parts, low) for key in _keys(named))


def said_by(sentence: str) -> str:
    """The first of them in the words that stand there: "the Tarn police"; "" for nobody, as of
    "called to the court to be told of it"."""
    parts = _PART.findall(sentence)
    for named in _named(parts, [part.lower() for part in parts]):
        found = re.search(r"\W+".join(map(re.escape, named)), sentence) if named else None
        if found and _BEING.isdisjoint(named) and "to" not in named:
            return found.group()
    return ""


@lru_cache(maxsize=10_000)
def callings(words: str) -> frozenset[str]:
    """What an office is known by: of "Tarn's district attorney" district, lawyer; of "owner of the
    mill" own."""
    parts = _PART.findall(words)
    end = next((i for i, part in enumerate(parts) if part.lower() in _JOINTS - {"the"}), len(parts))
    return frozenset(_keys(parts[:end]))


def _named(parts: Sequence[str], low: Sequence[str]) -> Iterator[Sequence[str]]:
    """The words of each one who says something."""
    for i, word in enumerate(low):
        if word == "according" and low[i + 1 : i + 2] == ["to"]:
            yield _after(parts, low, i + 2)
        elif word in _VERBS and not (word.endswith("s") and low[i + 1 : i + 2] == ["of"]):
            yield from _of_verb(parts, low, i)


def _of_verb(parts: Sequence[str], low: Sequence[str], verb: int) -> Iterator[Sequence[str]]:
    last = verb - 1
    while last >= 0 and _between(parts[last]):
        last -= 1
    if not low[verb].endswith("ing") and not _BEING.isdisjoint(low[last + 1 : verb]):
        # "was first reported by the Courier"; "it was announced" by nobody
        if low[verb + 1 : verb + 2] == ["by"]:
            yield _after(parts, low, verb + 2)
    elif last < 0 or _mark(parts[last]):
        if last == verb - 1 and _inverted(parts, low, verb):  # "…," said the mayor.
            yield _after(parts, low, verb + 1)
        elif last > 0 and parts[last] == ",":  # "Ana Díaz, the mayor, said that …"
            yield from _aside(parts, low, last)
    else:
        yield _before(parts, low, last)


def _between(part: str) -> bool:
    """Of "police in Sicily have repeatedly said": "have" and "repeatedly"."""
    adverb = part.endswith("ly") and part.islower() and part not in _NO_ADVERBS
    return adverb or part.lower() in _BETWEEN


def _aside(parts: Sequence[str], low: Sequence[str], comma: int) -> Iterator[Sequence[str]]:
    aside = _before(parts, low, comma - 1)
    start = comma - len(aside) - 1
    if start > 0 and parts[start] == ",":
        yield aside
        yield _before(parts, low, start - 1)


def _before(parts: Sequence[str], low: Sequence[str], last: int) -> Sequence[str]:
    """The words up to this one that may name somebody."""
    first = last + 1
    while first > 0 and last - first < _FAR - 1 and not _stops(parts, low, first - 1):
        first -= 1
    return parts[first : last + 1]


def _after(parts: Sequence[str], low: Sequence[str], first: int) -> Sequence[str]:
    end = first
    while end < len(parts) and end - first < _FAR and not _stops(parts, low, end):
        end += 1
    return parts[first:end]


def _stops(parts: Sequence[str], low: Sequence[str], at: int) -> bool:
    """Whether a name cannot go on here: "Díaz and Roth" may, "was hurt and police" may not."""
    if low[at] == "and":
        return not all(p[0].isupper() for p in (*parts[at - 1 : at], *parts[at + 1 : at + 2]))
    return _mark(parts[at]) or low[at] in _CUTS or low[at] in _VERBS


def _inverted(parts: Sequence[str], low: Sequence[str], verb: int) -> bool:
    """Whether the verb stands before who says it: nothing is told of them up to a mark."""
    if low[verb].endswith("ing"):
        return False
    behind = range(verb + 1, min(len(parts), verb + 2 + _BEHIND))
    end = next((i for i in behind if _mark(parts[i])), behind.stop)
    return end - verb - 1 <= _BEHIND and _TOLD.isdisjoint(low[verb + 1 : end])


def _mark(part: str) -> bool:
    return not part[0].isalnum()


def _keys(named: Sequence[str]) -> Iterator[str]:
    """Of "the mayor's aide Al Roth": aid, al, roth; whose aide he is tells not who speaks."""
    owner = max((i for i, word in enumerate(named) if _OWNER.search(word)), default=-1)
    own = named[owner + 1 :]
    for word in own:
        for one in plain(word):
            if (key := stem(one)) and one not in _NOBODY:
                yield _callings().get(one, key)
    yield from _initials(own)


def _initials(named: Iterable[str]) -> Iterator[str]:
    """Of "the Tarn Harbour Authority": tha, by which others name it; two may be anybody's."""
    letters = ""
    for word in (*named, "."):
        if word[0].isupper() and word[1:2].islower():
            letters += word[0]
        elif word not in _JOINTS:
            if len(letters) > 2:
                yield letters.lower()
            letters = ""


@cache
def _callings() -> dict[str, str]:
    """By word: one word for all callings of its row."""
    return {word: stem(row[0]) for row in lexicon.load("wording")["callings"] for word in row}
