"""The same words under two speakers: what one source gives to Marlow, another gives to Renner.

Neither is taken for right: both statements stand, each says what the other source names, and the
story shows it as a difference. Neither raises the other's count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.ids import words
from generator.records import Reading, Receipt, Statement, Variant
from generator.resolve.misspelt import one_letter_apart
from generator.resolve.names import surname
from generator.words import row_of, runs, wording

IN_A_ROW = 8
"""Words in a row that two people do not say by chance in one story..."""
CONTENT = 4
"""... with as many content words: "Thank you all very much for coming here" may be anybody's."""
CROWD = 12
"""Speakers of the same words from which each is compared with the first one alone."""


@dataclass(frozen=True, slots=True)
class Contested:
    """Two statements of the same words, and where each stands."""

    statements: tuple[Statement, Statement]
    places: tuple[Receipt, Receipt]


@dataclass(frozen=True, slots=True)
class _Wording:
    statement: Statement
    variant: Variant
    words: tuple[str, ...]


def contested(
    statements: Iterable[Statement], readings: Mapping[str, Reading]
) -> tuple[Contested, ...]:
    """Each pair of statements once, in their order."""
    worded = [w for s in statements if s.speaker for w in _wordings(s, readings)]
    found: dict[tuple[str, str], Contested] = {}
    for a, b in _sharing(worded):
        pair = (a.statement, b.statement)
        known = (pair[0].id, pair[1].id)
        if known not in found and _one_holds_the_other(a.words, b.words) and _two_speakers(*pair):
            found[known] = Contested(pair, (a.variant.receipt, b.variant.receipt))
    return tuple(found.values())


def _wordings(statement: Statement, readings: Mapping[str, Reading]) -> Iterator[_Wording]:
    """Each wording once, however many articles have it."""
    known: set[tuple[str, ...]] = set()
    for variant in statement.variants:
        text = words(readings[variant.article].article.text, variant.parts)
        said = tuple(row_of(text).split())
        if said not in known and len(said) >= IN_A_ROW and len(wording(text).terms) >= CONTENT:
            known.add(said)
            yield _Wording(statement, variant, said)


def _sharing(worded: list[_Wording]) -> Iterator[tuple[_Wording, _Wording]]:
    """Pairs of two speakers of which one may hold the other: it has its first eight words."""
    begin = {row.words[:IN_A_ROW] for row in worded}
    holding: dict[tuple[str, ...], dict[str, dict[int, None]]] = defaultdict(dict)
    for number, row in enumerate(worded):
        for run in begin.intersection(runs(row.words, IN_A_ROW)):
            holding[run].setdefault(row.statement.speaker or "", {})[number] = None
    crowds = {tuple(tuple(rows) for rows in speakers.values()) for speakers in holding.values()}
    pairs = {pair for crowd in crowds for pair in _across(crowd)}
    yield from ((worded[a], worded[b]) for a, b in sorted(pairs))


def _across(speakers: tuple[tuple[int, ...], ...]) -> Iterator[tuple[int, int]]:
    """Numbers of two speakers each; of a crowd, everybody with the first one alone."""
    leading = speakers[:1] if len(speakers) > CROWD else speakers
    for n, mine in enumerate(leading):
        for theirs in speakers[n + 1 :]:
            yield from ((min(a, b), max(a, b)) for a in mine for b in theirs)


def _two_speakers(a: Statement, b: Statement) -> bool:
    """Two people, and no source that has both: there one may quote the other. Of the very same
    words a name with one letter wrong is no second one."""
    surnames = [surname(s.speaker_name or "") for s in (a, b)]
    if one_letter_apart((surnames[0],), (surnames[1],)):
        return False
    told = [{v.article for v in s.variants} for s in (a, b)]
    return a.speaker != b.speaker and surnames[0] != surnames[1] and not told[0] & told[1]


def _one_holds_the_other(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    short, long = sorted((a, b), key=len)
    return f" {' '.join(short)} " in f" {' '.join(long)} "
