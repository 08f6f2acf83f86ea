"""Places and bodies that stand in the text only as adjectives: "Latin American governments"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator import lexicon
from generator.extract.names.decide import Name
from generator.extract.names.lines import Line

_REGIONS: Mapping[str, str] = lexicon.load("adjectives")["regions"]
_NOUNS = lexicon.words("adjectives", "nouns")
_BODIES: Mapping[str, str] = lexicon.load("adjectives")["bodies"]


def adjectives(lines: Sequence[Line], found: Sequence[Name]) -> list[list[Name]]:
    """One group of names for each place or body that no name in the text names."""
    named = {" ".join(lines[n.line].texts[n.start : n.end]) for n in found}
    groups: dict[str, list[Name]] = {}
    for number, line in enumerate(lines):
        if line.shape == "prose":
            for name in _of_line(number, line):
                if name.known not in named:
                    groups.setdefault(name.known, []).append(name)
    return list(groups.values())


def _of_line(number: int, line: Line) -> Iterator[Name]:
    """Most sentences have none of the words: to ask for all at once costs least."""
    if not _NOUNS.isdisjoint(line.keys):
        yield from _regions(number, line)
    if not _BODIES.keys().isdisjoint(line.keys):
        yield from _bodies(number, line)


def _regions(number: int, line: Line) -> Iterator[Name]:
    """ "Latin American governments" → Latin America; not "a Latin American drink"."""
    for at, key in enumerate(line.keys):
        if key in _NOUNS:
            for words in (2, 1):
                start = at - words
                region = _REGIONS.get(" ".join(line.keys[max(start, 0) : at]))
                if region and start >= 0 and line.caps[start]:
                    yield Name(number, start, at, "place", known=region, adjective=True)
                    break


def _bodies(number: int, line: Line) -> Iterator[Name]:
    """ "without Congressional approval" → Congress; not "Congressional Budget Office"."""
    for at, key in enumerate(line.keys[:-1]):
        body = _BODIES.get(key)
        if body and line.caps[at] and line.texts[at + 1].islower():
            yield Name(number, at, at + 1, "organisation", known=body, adjective=True)
