"""Outlets by name, so that one can be told from a section of a site or from an author."""

from __future__ import annotations

import re
from functools import cache

from generator import lexicon

# "The Guardian" → "guardian"; "CNN.com" → "cnn"; "Fox News Online" stays long enough to be told
_TRIM = re.compile(r"^the |[.](?:com|co\.uk|org|net)$|[^\w& ]+")


def key(name: str) -> str:
    """The form in which two spellings of an outlet are the same."""
    low = " ".join(name.lower().replace("’", "'").split())
    return " ".join(_TRIM.sub("", low).split())


def known(name: str) -> bool:
    """Whether the whole of `name` is an outlet of the list."""
    return key(name) in _keys()


# "Daily Kos", "El Paso Times", "The Sun Herald", "ABC News"; not "World News", "Latest News"
_NAMED_SO = re.compile(
    r"(?:The )?(?:[A-Z][\w.'’&-]*|of|the|and|de|la)(?: (?:[A-Z][\w.'’&-]*|of|the|and|de|la)){0,4}"
)


def reads_like_one(name: str) -> bool:
    """Known, or a proper name that ends as outlets do: "El Paso Times"."""
    if known(name):
        return True
    words = name.split()
    if not 2 <= len(words) <= 5 or not _NAMED_SO.fullmatch(name):
        return False
    last = words[-1].lower()
    rest = [w.lower() for w in words[:-1] if w.lower() != "the"]
    plain = lexicon.words("outlets", "section_words")
    return last in lexicon.words("outlets", "last_words") and any(w not in plain for w in rest)


@cache
def _keys() -> frozenset[str]:
    return frozenset(key(name) for name in lexicon.load("outlets")["names"])
