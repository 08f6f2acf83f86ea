"""Every value of a long filter, in lists by the first letter of each of its words.

    names/speaker/s.txt    "Claudia Sheinbaum", "Bernie Sanders": those of most pages first

The dialog shows the most frequent values at once and asks for a list once somebody types a name,
so that twelve thousand speakers cost nothing until then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from generator.search.vocabulary import folded

FOLDER = "names"
TYPED = ("source", "speaker", "topic")
"""Filters whose values are typed; the others are few, and chosen from a list."""
MOST = 100
"""Values of a filter that the dialog lists at once; nobody scrolls further."""
# What stands between words: spaces, "al-Assad", "AFL–CIO"; not "O'Rourke", "U.S."
_BETWEEN = re.compile(r"[\s/–—-]+")
OTHER = "other"
"""The list of words that begin with no Latin letter: "Владимир", "7-Eleven"."""


def write(choices: Mapping[str, Sequence[str]], folder: Path) -> dict[str, list[str]]:
    """Write the lists of each filter that has too many values; their names, in order."""
    made: dict[str, list[str]] = {}
    for name in TYPED:
        values = choices.get(name, ())
        if len(values) <= MOST:
            continue
        place = folder / name
        place.mkdir(parents=True)
        lists = by_letter(values)
        for letter, listed in lists.items():
            (place / f"{letter}.txt").write_text("\n".join(listed) + "\n", encoding="utf-8")
        made[name] = sorted(lists)
    return made


def foremost(choices: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """What the dialog lists at once, in the order of the alphabet."""
    return {
        name: sorted(values[:MOST] if name in TYPED else values) for name, values in choices.items()
    }


def by_letter(values: Sequence[str]) -> dict[str, list[str]]:
    """First letter → values with a word that begins so, in their order."""
    found: dict[str, list[str]] = {}
    for value in values:
        for letter in dict.fromkeys(_letters(value)):
            found.setdefault(letter, []).append(value)
    return found


def _letters(value: str) -> Iterator[str]:
    """ "María Corina Machado" → m, c, m; "“Łukasz”" → l; as the script takes a name apart."""
    for word in (
        value.replace("-", " ").replace("–", " ").replace("—", " ").replace("/", " ").split()
    ):
        plain = "".join(c for c in folded(word) if c.isalnum())
        if plain:
            yield plain[0] if plain[0].isascii() and plain[0].isalpha() else OTHER
