"""Who "the Texas governor" is: the one to whom another source gives the same words at length.

Only where the words that stand for the speaker are his role, a pronoun, or the paper in which he
said it ("the statement"), and one person alone is left: "a spokesman" is not whom he speaks for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from generator import lexicon
from generator.links import fold
from generator.records import Actor
from generator.resolve.nearness import Near
from generator.resolve.said import Said
from generator.words import runs

IN_A_ROW = 8
"""Words in a row, the beginning of a sentence or not, that are of one mouth in one affair."""
CONTENT = 6
"""Content words of the whole: shorter ones may be anybody's."""
_PRONOUNS = frozenset({"he", "she"})
_PAPERS = lexicon.words("wording", "papers")


def named_elsewhere(
    quotations: Mapping[str, list[Said]],
    surfaces: Mapping[tuple[str, str], str],
    actors: Mapping[str, Actor],
    near: Near,
) -> dict[tuple[str, str], str]:
    """(article id, quotation's id) → the only actor who says it elsewhere, for `may_mean` to
    decide; `surfaces` has the words of all without one."""
    holding: dict[tuple[str, ...], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    everything = [q for mine in quotations.values() for q in mine]
    asked = [
        q for q in everything if len(q.content.terms) >= CONTENT and surfaces.get((q.article, q.id))
    ]
    wanted = {run for q in asked for run in _runs(q)}
    for q in everything:
        if q.speaker in actors:
            for run in wanted.intersection(_runs(q)):
                holding[run][q.article].add(q.speaker)
    found = {}
    for q in asked:
        who = _speakers(q, holding, near)
        if len(who) == 1:
            found[q.article, q.id] = who[0]
    return found


def _speakers(
    q: Said, holding: Mapping[tuple[str, ...], Mapping[str, set[str]]], near: Near
) -> list[str]:
    around = near.get(q.article, {})
    rows = (holding[run] for run in _runs(q) if run in holding)
    told = (them for row in rows for article, them in row.items() if article in around)
    return sorted({who for them in told for who in them})


def _runs(q: Said) -> Iterable[tuple[str, ...]]:
    return runs(q.words, IN_A_ROW)


def may_mean(surface: str, actor: Actor) -> bool:
    """ "the Texas governor" of somebody whose role is "Gov." or "governor"; his "statement"."""
    words = fold(surface).split()
    roles = {word.strip(".") for role in actor.roles for word in fold(role.text).split()}
    last = words[-1] if words else ""
    return last in _PRONOUNS | _PAPERS or any(
        r == last or (len(r) > 2 and last.startswith(r)) for r in roles
    )
