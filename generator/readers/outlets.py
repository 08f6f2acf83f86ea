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
    return " ".join(_TRIM.sub("", low.rstrip(" .,")).split())


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
    if last == "reporter" and words[0] != "The":
        return False  # "Local Democracy Reporter", a post
    rest = [w.lower() for w in words[:-1] if w.lower() != "the"]
    plain = lexicon.words("outlets", "section_words")
    return last in lexicon.words("outlets", "last_words") and any(w not in plain for w in rest)


def known_start(name: str) -> str | None:
    """The known outlet with which a company's name begins: "Healthline Media" → "Healthline"."""
    words = name.split()
    for count in range(len(words), 0, -1):
        start = " ".join(words[:count]).rstrip(",.")
        if known(start) and not (common(start) and count < len(words)):
            return start
    return None


def run_together(name: str) -> str | None:
    """The outlet whose name this is without its spaces: "rawstory", "thehill" → "The Hill"."""
    return _together().get(name.lower().replace("-", ""))


@cache
def _together() -> dict[str, str]:
    """The names as printed in the list; of several spellings the first."""
    out: dict[str, str] = {}
    for name in lexicon.load("outlets")["names"]:
        plain = re.sub(r"\W", "", name.lower())
        for spelt in (plain, f"the{plain}", plain.removeprefix("the")):
            if len(spelt) > 2 and key(spelt) not in _agencies():
                out.setdefault(spelt, name)
    return out


def agency(name: str) -> bool:
    """Whether `name` is a news agency, which other outlets print: "The Associated Press"."""
    return key(name) in _agencies()


def common(name: str) -> bool:
    """Whether the outlet's name is an everyday word, too: "Register", "Time", "The Local"."""
    return key(name) in _everyday()


def group(name: str) -> bool:
    """Whether `name` is a company that owns outlets rather than one of them: "Condé Nast"."""
    return (key(name).endswith(_COMPANY_WORDS) and not known(name)) or listed_group(name)


def listed_group(name: str) -> bool:
    """Whether the list has the company: "Condé Nast", "Healthline Media a Red Ventures Company"."""
    words = key(name).split()
    return any(" ".join(words[:count]) in _groups() for count in range(1, min(5, len(words)) + 1))


_COMPANY_WORDS = (" media", " media group", " group", " holdings", " network", " publishing",
    " communications", " ventures", " digital", " brands", " enterprises",
    " investments")  # fmt: skip


@cache
def _agencies() -> frozenset[str]:
    listed = lexicon.load("agencies")["agencies"]
    names = [*listed, *(name for others in listed.values() for name in others)]
    return frozenset(key(name) for name in (*names, *lexicon.load("outlets")["agencies"]))


@cache
def _everyday() -> frozenset[str]:
    return frozenset(key(name) for name in lexicon.load("outlets")["everyday"])


@cache
def _groups() -> frozenset[str]:
    return frozenset(key(name) for name in lexicon.load("outlets")["groups"])


@cache
def _keys() -> frozenset[str]:
    return frozenset(key(name) for name in lexicon.load("outlets")["names"])
