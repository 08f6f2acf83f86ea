"""The parts of a person's name, and whether a shorter name can stand for a fuller one."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator import lexicon
from generator.extract.names import words
from generator.extract.names.decide import Name
from generator.extract.names.lines import Line

_GENERATIONS = ("jr", "sr")
"""Suffixes that tell father from son; "Lloyd Austin III" is also called "Lloyd Austin"."""
_OPENS, _CLOSES = frozenset("\"“(‘'"), frozenset("\"”)’'")


def name_parts(lines: Sequence[Line], name: Name) -> tuple[tuple[str, ...], str]:
    """The folded words without nickname and suffix, and the suffix.

    Robert "Beto" O'Rourke Jr. → ("robert", "o'rourke"), "jr"
    """
    parts: list[str] = []
    inside = False
    for text in lines[name.line].texts[name.start : name.end]:
        if not inside and text in _OPENS:
            inside = True
        elif inside:
            inside = text not in _CLOSES
        elif text[0].isalnum():
            parts.append(words.folded(text))
    suffix = ""
    while len(parts) > 1 and parts[-1] in words.SUFFIXES:
        suffix = parts.pop()
    return tuple(parts) or ("",), suffix if suffix in _GENERATIONS else ""


def title_gender(line: Line, name: Name) -> words.Gender:
    """What the title in front of the name says: "Mrs. Clinton" → "f"."""
    if name.titled < 0:
        return ""
    for text in line.texts[name.titled : name.start]:
        gender = words.role_gender(text)
        if gender:
            return gender
    return "f" if line.keys[name.titled : name.start][-2:] == ("first", "lady") else ""


def is_short_for(
    parts: tuple[str, ...], suffix: str, fuller: tuple[str, ...], fuller_suffix: str
) -> bool:
    """Whether the name can be the fuller one's: "María Machado" of "María Corina Machado".

    "Donald Trump Jr." and "Donald Trump" are two people.
    """
    if fuller_suffix != suffix:
        return False
    if _same_letters(parts, fuller):
        return True
    if not _first_fits(fuller[0], parts[0]):
        return len(parts) < len(fuller) and fuller[-len(parts) :] == parts
    rest = iter(fuller[1:])
    return all(any(_fits(have, want) for have in rest) for want in parts[1:])


def leaves_out(parts: tuple[str, ...], fuller: tuple[str, ...]) -> bool:
    """Whether a given name of the fuller one is left out: of "John Roe Doe" the first or second.

    Initials are none, nor is what no first name begins ("Doe Smith" of "Jane Doe Smith").
    """
    if _same_letters(parts, fuller):
        return False
    if not _first_fits(fuller[0], parts[0]):
        return len(parts) < len(fuller) and words.is_first_name(parts[0])
    return parts[-1] == fuller[-1] and sum(len(p) > 1 for p in fuller) > len(parts)


def _same_letters(parts: tuple[str, ...], fuller: tuple[str, ...]) -> bool:
    """ "Shahnawaz Roe" and "Shah Nawaz Roe"."""
    return len(parts) > 1 and "".join(parts) == "".join(fuller)


def _fits(have: str, want: str) -> bool:
    """The same word, or one is the initial of the other."""
    if len(want) == 1 or len(have) == 1:
        return have[:1] == want[:1]
    return have == want


def _first_fits(have: str, want: str) -> bool:
    if _fits(have, want) or _long_form(have) == _long_form(want) or _once(have) == _once(want):
        return True
    return have in _also(want) or want in _also(have)


@lru_cache(maxsize=65536)
def _once(word: str) -> str:
    """Without doubled letters: "Michelle" and "Michele" are one name spelt twice."""
    return "".join(c for c, before in zip(word, f" {word}", strict=False) if c != before)


def _long_form(first: str) -> str:
    forms: dict[str, str] = lexicon.load("short_forms")["short_forms"]
    return forms.get(first, first)


def _also(first: str) -> list[str]:
    """Further long forms of a short first name: "jack" → jacob."""
    also: dict[str, list[str]] = lexicon.load("short_forms")["also"]
    return also.get(first, [])
