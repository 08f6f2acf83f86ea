"""Names taken apart, and whether two of them may mean one person or body."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from generator import lexicon
from generator.links import fold

Parts = tuple[str, ...]
_WORD = re.compile(r"(?:[^\W\d_]\.)+|[\w]+(?:['’][^\W\d_]+)?")
_PARTICLES = lexicon.words("same_names", "particles")
_SUFFIXES = lexicon.words("same_names", "suffixes")


@cache
def _canon() -> dict[str, str]:
    rows: dict[str, list[str]] = lexicon.load("same_names")["names"]
    return {_key(n): name for name, others in rows.items() for n in (name, *others)}


@cache
def _known() -> frozenset[str]:
    return frozenset(_canon().values())


def _key(name: str) -> str:
    return fold(name).replace(".", "").removeprefix("the ").strip()


# "U.S. Federal Trade Commission" is the Federal Trade Commission
_UNITED_STATES = re.compile(r"^(?:us|united states) ")


def canonical(name: str) -> str:
    """The name by which a body or place is best known: "U.S." → "United States"."""
    key = _key(name)
    return _canon().get(key) or _canon().get(_UNITED_STATES.sub("", key), name)


@cache
def parts(name: str) -> Parts:
    """Folded words of a name, articles and initials left out: "Donald J. Trump" → donald trump."""
    words = [fold(w).replace(".", "") for w in _WORD.findall(canonical(name))]
    words = [re.sub(r"'s?$", "", w) for w in words]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    if len(words) > 2:
        points = [w.endswith(".") for w in _WORD.findall(canonical(name))][-len(words) :]
        inner = zip(words[1:-1], points[1:-1], strict=True)
        words = [words[0], *(w for w, point in inner if len(w) > 1 and not point), words[-1]]
    return tuple(words)


_FIRM_ENDS = lexicon.words("same_names", "firm_ends")
_SHORT = {"un": ("united", "nations"), "uk": ("united", "kingdom"), "eu": ("european", "union")}
_COMMITTEES = frozenset({"committee", "subcommittee"})


@cache
def body(name: str) -> str:
    """What the names of one organisation have in common, however it is spelt.

    "Wal-Mart", "Walmart" and "Walmart Inc." are one, and so are "U.N. Security Council" and "United
    Nations Security Council", "Senate Committee on Trade" and "Senate Trade Committee".
    """
    words = parts(name)
    while len(words) > 1 and words[-1] in _FIRM_ENDS:
        words = words[:-1]
    if len(words) > 1:
        words = (*_SHORT.get(words[0], words[:1]), *words[1:])
    for at, word in enumerate(words[:-2]):
        if at and word in _COMMITTEES and words[at + 1] == "on":
            words = (*words[:at], *words[at + 2 :], word)
            break
    return "".join(words)


def is_firm(name: str) -> bool:
    """Whether a name says what kind of firm it is: "Acme Inc."."""
    return parts(name)[-1:] != parts(name)[:1] and parts(name)[-1] in _FIRM_ENDS


_GENERAL = lexicon.words("same_names", "general")
# "U.S. Embassy", "Acme County District Court"
_MANY = re.compile(rf"\b(?:{'|'.join(sorted(lexicon.words('same_names', 'many')))})$")


@cache
def is_general(name: str) -> bool:
    """ "Defense Ministry", "City Council", "U.S. Embassy": there are many of the name."""
    if _MANY.search(_key(name)):
        return True
    return canonical(name) not in _known() and all(w in _GENERAL for w in parts(name))


@cache
def middle_initials(name: str) -> str:
    """The initials between first and last name: "George H.W. Bush" → "hw"; "" without any."""
    words = [fold(w) for w in _WORD.findall(name)][1:-1]
    return "".join(w.replace(".", "") for w in words if w.endswith(".") or len(w) == 1)


def surnames(name: Parts) -> Parts:
    """What may stand alone for a full name: every word but the first, particles and suffixes.

    "Edmundo González Urrutia" may be "González" or "Urrutia"; nobody is "de" or "Jr".
    """
    return tuple(w for w in name[1:] if w not in _PARTICLES and w not in _SUFFIXES)


def extends(short: Parts, long: Parts) -> bool:
    """Whether `long` is `short` with further surnames or middle names.

    "Edmundo González" and "Edmundo González Urrutia"; not "Donald Trump" and "Donald Trump Jr".
    """
    if not 2 <= len(short) < len(long) or short[0] != long[0]:
        return False
    added = [w for w in long if w not in short]
    words = iter(long)
    return all(w in words for w in short) and not any(w in _SUFFIXES for w in added)


def differ_by_suffix(a: Parts, b: Parts) -> bool:
    """Whether only one of two names is a "Jr.": father and son, whatever an article calls them."""
    return {w for w in a if w in _SUFFIXES} != {w for w in b if w in _SUFFIXES}


def initials(name: Parts) -> str:
    """The acronym of a name: "Jalisco New Generation Cartel" → "jngc"."""
    return "".join(w[0] for w in name if w not in _PARTICLES)


def is_acronym(name: str) -> bool:
    """Two to six capitals in one word: "CJNG", "U.N."."""
    bare = name.replace(".", "")
    return 2 <= len(bare) <= 6 and bare.isalpha() and bare.isupper()


def is_junior(name: Parts) -> bool:
    """Whether a name bears a suffix: "Donald Trump Jr."."""
    return len(name) > 1 and name[-1] in _SUFFIXES


def is_son(name: Parts, known: Collection[Parts]) -> bool:
    """Whether another bears the name without "Jr.": the bare surname is hardly the son's."""
    return is_junior(name) and without_suffix(name) in known


def without_suffix(name: Parts) -> Parts:
    return tuple(w for w in name if w not in _SUFFIXES)


def surname(name: str) -> str:
    """The last word but a suffix, folded: "Roger J. Stone Jr." → "stone"; "" for no name."""
    return "".join(without_suffix(parts(name))[-1:])
