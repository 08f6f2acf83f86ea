"""What the whole article says about a word: written small elsewhere, or part of a full name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.extract.names import words
from generator.extract.names.candidates import Candidate
from generator.extract.names.evidence import Scores
from generator.extract.names.lines import Line
from generator.extract.names.runs import is_label


@dataclass(frozen=True, slots=True)
class Usage:
    """How often each word stands in lower case, and capitalised inside a sentence."""

    low: Counter[str]
    high: Counter[str]


def usage(lines: Iterable[Line]) -> Usage:
    low: Counter[str] = Counter()
    high: Counter[str] = Counter()
    for line in lines:
        if line.shape != "prose":
            continue
        seen = False
        label = next((n for n in range(1, 6) if is_label(line, n)), 0)
        for token in line.tokens[label:]:
            if not token.cap:
                low[token.key] += 1
            elif seen:
                high[token.key] += 1
            seen = token.text[0].isalnum() or (seen and token.text not in '"“‘«:')
    return Usage(low, high)


def name_of(line: Line, found: Candidate) -> str:
    return " ".join(words.folded(t) for t in line.texts[found.start : found.end])


_SETTLED = 2.0
"""Points from which a full name votes for its parts."""


def votes(lines: Sequence[Line], scored: Iterable[tuple[Candidate, Scores]]) -> dict[str, Scores]:
    """For each name, and each part of a full name, what the article's other places say."""
    out: dict[str, Scores] = {}

    def vote(name: str, points: Scores) -> None:
        old = out.get(name, Scores())
        out[name] = old.plus(points.person, points.organisation, points.place)

    for found, points in scored:
        name = name_of(lines[found.line], found)
        if points.best() >= 1:
            vote(name, points.times(0.4))
        if " " in name and points.best() >= _SETTLED:
            _parts(name, lines[found.line].texts[found.start : found.end], points, vote)
    return out


def _parts(name: str, texts: Sequence[str], points: Scores, vote: object) -> None:
    assert callable(vote)
    parts = name.split()
    if points.person == points.best():
        while len(parts) > 2 and parts[-1] in words.SUFFIXES:
            parts.pop()
        vote(parts[-1], Scores(person=3))
        vote(parts[0], Scores(person=0.8))
        if len(parts) > 2:
            vote(parts[1], Scores(person=1))
    elif points.organisation == points.best():
        initials = "".join(t[0] for t in texts if t[0].isupper()).lower()
        vote(initials, Scores(organisation=3))
        vote(parts[0], Scores(organisation=0.8))
