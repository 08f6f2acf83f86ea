"""What the whole article says about a word: written small elsewhere, or part of a full name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import not_

from generator.extract.names import words
from generator.extract.names.candidates import Candidate
from generator.extract.names.evidence import NONE, Scores
from generator.extract.names.lines import Line
from generator.extract.names.runs import is_label


@dataclass(frozen=True, slots=True)
class Usage:
    """The words that stand in lower case, and those capitalised inside a sentence."""

    low: set[str]
    high: set[str]


def usage(lines: Iterable[Line]) -> Usage:
    low: set[str] = set()
    high: set[str] = set()
    for line in lines:
        if line.shape == "prose":
            low.update(compress(line.keys, map(not_, line.caps)))
            high.update(_inside(line))
    return Usage(low, high)


def _inside(line: Line) -> Iterator[str]:
    """The capitalised words that stand at no beginning."""
    named = ":" in line.texts[:6]
    label = next((n for n in range(1, 6) if is_label(line, n)), 0) if named else 0
    inside = False
    for at in line.capitals:
        if at >= label and line.caps[at]:
            inside, label = _goes_on(line.texts[label:at], inside), at
            if inside:
                yield line.keys[at]


def _goes_on(texts: Sequence[str], inside: bool) -> bool:
    """Whether what follows these is inside a sentence, or what one of them opens begins anew."""
    for text in reversed(texts):
        if text[0].isalnum():
            return True
        if text in _OPENS:
            return False
    return inside


_OPENS = frozenset('"“‘«:')


def name_of(line: Line, found: Candidate) -> str:
    return " ".join(words.folded(t) for t in line.texts[found.start : found.end])


_SETTLED = 2.0
"""Points from which a full name votes for its parts."""
_ECHO = 0.4
"""Share of its points that a name gives to the same name elsewhere in the article."""
_HEARD = 1.5
"""Points behind which more echoes say nothing new: thirty weak hints are no proof."""


class Votes:
    """For each name, and each part of a full name, what the article's other places say."""

    def __init__(self) -> None:
        self._points: dict[str, Scores] = {}

    def of(self, name: str) -> Scores:
        return self._points.get(name, NONE)

    def add(self, name: str, points: Scores) -> None:
        self._points[name] = self.of(name).plus(*points)


def votes(lines: Sequence[Line], scored: Iterable[tuple[Candidate, Scores]]) -> Votes:
    """Every candidate with any points votes for its name, a settled full name for its parts."""
    out = Votes()
    for found, points in scored:
        name = name_of(lines[found.line], found)
        if points.best() >= 1 and out.of(name).best() < _HEARD:
            out.add(name, points.times(_ECHO))
        if " " in name and points.best() >= (1 if points.person == points.best() else _SETTLED):
            _parts(out, name.split(), lines[found.line], found, points)
    return out


def _parts(out: Votes, parts: list[str], line: Line, found: Candidate, points: Scores) -> None:
    texts = line.texts[found.start : found.end]
    if points.person == points.best():
        _person_parts(out, [p for p in parts if p[:1].isalnum()])
    elif points.organisation == points.best():
        capitals = [t[0] for t in texts if t[0].isupper()]
        for ending in ("", "s"):
            out.add("".join(capitals).lower() + ending, Scores(organisation=3))
        company = parts[-1] in words.COMPANY_ENDS
        if company or not _is_town(line, found.start):
            out.add(parts[0], Scores(organisation=2 if company else 0.8))
        if company and len(parts) > 2:
            out.add(" ".join(parts[:-1]), Scores(organisation=3))


def _is_town(line: Line, at: int) -> bool:
    """ "Quorn" of "Quorn Police" stays a town wherever else it stands."""
    known = line.known[at]
    return known is not None and known[1].sort == "place"


def _person_parts(out: Votes, parts: list[str]) -> None:
    while len(parts) > 2 and parts[-1] in words.SUFFIXES:
        parts.pop()
    if not parts:
        return
    out.add(parts[-1], Scores(person=3))
    out.add(parts[0], Scores(person=2.5 if parts[0] in words.FAMILY_FIRST else 0.8))
    for start in range(1, len(parts) - 1):
        out.add(parts[start], Scores(person=1))
        out.add(" ".join(parts[start:]), Scores(person=3))
