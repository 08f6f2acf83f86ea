"""Which names of one text are the same actor, as clusters of surface forms."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any

from bench.tasks.running_text import by_line
from generator.extract.actors import fold, named
from generator.extract.names import words
from generator.extract.names.cast import printed
from generator.extract.names.decide import Name
from generator.extract.names.lines import Line, lines
from generator.extract.names.roles import role_before
from generator.extract.names.titles import last_title
from generator.records import ActorType

_TYPES: dict[str, ActorType] = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def predict(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for row in rows:
        text = lines(by_line(row))
        groups = fold(text, named(text))
        yield {"id": row["id"], "clusters": [sorted(_surfaces(text, g)) for g in groups]}


def on_gold(rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The same folding with the gold's names and types for input."""
    for row in rows:
        text = lines(by_line(row))
        names: dict[Name, list[str]] = {}
        for cluster in row["clusters"]:
            for mention in cluster["mentions"]:
                name = _name_at(text, mention["start"], mention["end"], cluster["type"])
                if mention["kind"] == "name" and name is not None:
                    names.setdefault(name, []).append(mention["text"])
        groups = fold(text, sorted(names, key=lambda n: (n.line, n.start)))
        yield {"id": row["id"], "clusters": [[t for n in g for t in names[n]] for g in groups]}


def _surfaces(text: list[Line], group: list[Name]) -> set[str]:
    """The gold counts "Vice President Ford" and "Ford" as two surface forms: both are given."""
    out = set()
    for name in group:
        plain = printed(text, name)
        out |= {plain, f"{plain} 's"}
        line = text[name.line]
        role = role_before(line, name.start)
        titles = {role[0]} if role else set()
        for start in titles | ({name.titled} if name.titled >= 0 else set()):
            first, last = line.starts[start], line.ends[name.end - 1]
            out.add(line.passage.text[first:last])
    return out


def _name_at(text: list[Line], start: int, end: int, kind: str) -> Name | None:
    """The gold's name as tokens, title, determiner and possessive taken off."""
    starts = [line.passage.span(line.starts[0], 0).start for line in text]
    number = bisect_left(starts, start + 1) - 1
    if number < 0:
        return None
    line = text[number]
    inside = [
        n
        for n, place in enumerate(zip(line.starts, line.ends, strict=True))
        if start <= line.passage.span(*place).start < end
    ]
    while inside and line.keys[inside[0]] in ("the", "a", "an"):
        inside.pop(0)
    while inside and line.keys[inside[-1]] in ("'s", "'", "s"):
        inside.pop()
    if not inside:
        return None
    inside = _described(line, inside)
    first, last = inside[0], inside[-1] + 1
    title = last_title(line, first, last) if kind == "PER" else None
    named = title[1] if title and title[1] < last else first
    known = line.whole(named, last)
    titled = first if named > first else -1
    name = known.name if known else ""
    return Name(number, named, last, _TYPES.get(kind, "organisation"), titled, name)


def _described(line: Line, inside: list[int]) -> list[int]:
    """ "U.S. automaker Chrysler" and "Tim Cook, CEO of Apple" without the description."""
    if "," in (line.texts[n] for n in inside[1:]):
        inside = inside[: [line.texts[n] for n in inside].index(",", 1)]
    small = [k for k, n in enumerate(inside[:-1]) if line.texts[n][0].islower()]
    joints = ("of", "and", "the", "for", "in", *words.PARTICLES)
    last = max((k for k in small if line.keys[inside[k]] not in joints), default=-1)
    return inside[last + 1 :]
