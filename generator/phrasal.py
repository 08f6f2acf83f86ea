"""Several words that tell what one word tells: "stepped down" as "resigned", for comparing."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from generator import lexicon
from generator.words import stem

_MAY_HOLD = re.compile(
    r"\b(?:down|aside|over|up|in|out|off|back|way|free|guilty|go|for|aground|away|office|government"
    r"|cabinet|money|homes|death|lives|life|custody|hospital|innocent|into|oath|landfall|ashore|bars|prison|jail|cleare?d?s?)\b"
)
# "stepped" of "She “stepped down”": words with another behind them.
_FOLLOWED = re.compile(r"[^\W\d_]+(?=\s)")


@lru_cache(maxsize=50_000)
def in_one_word(text: str) -> str:
    """The text with one word for such several; nothing that is shown.

    >>> in_one_word("She stepped down after she was taken into custody.")
    'She resign after she was arrest.'
    """
    if not _MAY_HOLD.search(text) or _verbs().isdisjoint(_FOLLOWED.findall(text.lower())):
        return text
    pattern, words = _patterns()

    def one(found: re.Match[str]) -> str:
        name = found.lastgroup or ""
        between = found.groupdict().get(f"{name}_")
        return f"{words[name]} {between.strip()}" if between else words[name]

    return pattern.sub(one, text)


@cache
def beginnings() -> dict[str, frozenset[str]]:
    """By stem of the one word: the stems with which the several words begin."""
    found: dict[str, set[str]] = {}
    for word, rows in lexicon.load("phrasal").items():
        if isinstance(rows, list):
            verbs = (form for row in rows for form in row.partition(" ")[0].split("|"))
            found.setdefault(stem(word), set()).update(filter(None, map(stem, verbs)))
    return {word: frozenset(verbs) for word, verbs in found.items()}


@cache
def _verbs() -> frozenset[str]:
    """The words with which all of them begin."""
    lists = (rows for rows in lexicon.load("phrasal").values() if isinstance(rows, list))
    every = (row for rows in lists for row in rows)
    return frozenset(verb for row in every for verb in row.partition(" ")[0].split("|"))


@cache
def _patterns() -> tuple[re.Pattern[str], dict[str, str]]:
    """All of them as one pattern, and by the name of each group the one word."""
    words: dict[str, str] = {}
    groups: list[str] = []
    for word, rows in lexicon.load("phrasal").items():
        if isinstance(rows, list):
            name = f"g{len(words)}"
            words[name] = word
            groups.append(f"(?P<{name}>{'|'.join(_pattern(row, name) for row in rows)})")
    return re.compile(rf"\b(?:{'|'.join(groups)})\b", re.IGNORECASE), words


def _pattern(row: str, name: str) -> str:
    """ "step|steps down" → `(?:step|steps)\\s+down`; "…" is up to six words, which stay."""
    verb, _, rest = row.partition(" ")
    gap = rf"(?P<{name}_>(?:[\w’'-]+\s+){{0,6}}?)"
    behind = (gap if word == "…" else rf"{word}\s+" for word in rest.split())
    return rf"(?:{verb})\b" + "".join((r"\s+", *behind)).removesuffix(r"\s+")
