"""What one article says of everybody whom it names, as far as others of their name may ask it.

Two casts of different articles can be one actor only where they have a mark in common. Marks are
checksums: that two words have the same one brings together who has nothing to do with each other,
and who is who is then decided among a few more.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

from generator import lexicon
from generator.records import Cast, Mention, Quote, Reading
from generator.resolve.juniors import formal, is_formal
from generator.resolve.misspelt import rare
from generator.resolve.names import (
    Parts,
    body,
    initials,
    is_acronym,
    is_general,
    is_junior,
    parts,
    surnames,
)
from generator.resolve.roles import folded
from generator.resolve.short_names import long_forms

BETWEEN = "\t"


class Entry(NamedTuple):
    """One cast of an article; lists, text and numbers alone, as JSON gives them back."""

    key: str
    name: str
    """Of a person of more than one word the words, `BETWEEN` them; else ""."""
    marks: Sequence[int]
    """The first says its name, whatever else it has."""
    calls: Sequence[int]
    """Marks of a short name, that bring all together who `answer` to it."""
    answers: Sequence[int]
    around: int
    """Whether the articles around decide who is meant by such a name, even if all have it."""
    mentions: int
    quoted: int
    """Whether it says anything."""


def entries(reading: Reading) -> list[Entry]:
    """Those of everybody named, descriptions aside, in the order of their keys."""
    casts = cast_of(reading)
    mentions = Counter(m.actor for m in reading.of(Mention))
    quoted = {q.speaker.actor for q in reading.of(Quote)}
    sons = {n[-1] for c in casts.values() if (n := _formal(c))}
    found = []
    for key, cast in casts.items():
        words = parts(cast.name)
        marks = dict.fromkeys(map(_mark, _marks(cast, words)))
        here = (_mark(f"{reading.article.id} {word}") for word in words if word in sons)
        person = cast.type == "person"
        found.append(
            Entry(
                key,
                BETWEEN.join(words) if person and len(words) > 1 else "",
                (*marks, *(here if person else ())),
                tuple([_mark(f"call {word}") for word in _calls(cast, words)]),
                tuple([_mark(f"call {word}") for word in dict.fromkeys(_answers(cast, words))]),
                int(_asks_around(cast, words)),
                mentions.get(key, 0),
                int(key in quoted),
            )
        )
    return found


def cast_of(reading: Reading) -> dict[str, Cast]:
    """By key, in the order of the keys; descriptions ("critics") are nobody in particular."""
    casts = sorted(reading.of(Cast), key=lambda c: c.key)
    return {cast.key: cast for cast in casts if not cast.group}


def _mark(text: str) -> int:
    return crc32(text.encode("utf-8", "surrogatepass"))


def _formal(cast: Cast) -> Parts:
    """The name of "Donald J. Trump Jr.", suffix left out; () for most."""
    return formal(cast) if cast.type == "person" and is_formal(cast) else ()


def _marks(cast: Cast, words: Parts) -> Iterator[str]:
    """First of all its own name; then names that may be its own in another article."""
    if cast.type == "organisation":
        yield f"body {body(cast.name)}"
    yield f"{cast.type} {' '.join(words)}"
    for alias in cast.aliases:
        if len(parts(alias)) > 1:
            yield f"{cast.type} {' '.join(parts(alias))}"
    if cast.type == "person" and len(words) > 1:
        yield from (f"pair {words[0]} {word}" for word in words[1:])
        if len(words) == 2:
            yield from (f"pair {first} {words[1]}" for first in long_forms(words[0]))
        bare = formal(cast)
        if len(bare) > 1:
            yield f"pair {' '.join(bare)}"
    if cast.type == "person" and len(words) <= 2:
        yield from _offices(cast, words)


def _offices(cast: Cast, words: Parts) -> Iterator[str]:
    """Who holds an office, each word of the name apart: one of the two may be misspelt, of a lesser
    office if nobody else is called so; or the first name stands alone."""
    seats = lexicon.load("same_names")["seats"]
    for office in (folded(role.text) for role in cast.roles):
        if office and office[-1] not in seats:
            held = f"office {' '.join(office)}"
            for n, word in enumerate(words):
                if len(office) > 1 or rare(words[n - 1]):
                    yield f"{held} {n} {word}"


def _calls(cast: Cast, words: Parts) -> Iterator[str]:
    if cast.type == "person":
        if len(words) == 1:
            yield f"surname {words[0]}"
    elif is_acronym(cast.name):
        yield f"initials {_acronym(cast.name)}"


def _answers(cast: Cast, words: Parts) -> Iterator[str]:
    if cast.type == "person":
        yield from (f"surname {word}" for word in surnames(words))
    elif len(words) > 1:
        yield f"initials {initials(words)}"
        yield from (f"initials {_acronym(alias)}" for alias in filter(is_acronym, cast.aliases))


def _acronym(name: str) -> str:
    return name.replace(".", "").lower()


def _asks_around(cast: Cast, words: Parts) -> bool:
    if cast.type == "person":
        return len(words) < 2 or is_junior(words)
    return is_acronym(cast.name) or (cast.type == "organisation" and is_general(cast.name))
