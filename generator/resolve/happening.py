"""Whether two tellings are of one happening: by date, deed, and who is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from generator.left_open import parted
from generator.resolve.apart import turned_round
from generator.resolve.days import apart, overlap
from generator.resolve.deeds import once
from generator.resolve.tellings import Told
from generator.similarity import likeness

Bond = Literal["deed", "speech", "other", "unknown"]
"""What two verbs have in common: one deed, that both tell of speaking, or nothing."""
Who = Literal["one", "open", "two"]
"""Whether both tell it of one actor, of two, or of somebody not named."""

FLOORS: Mapping[tuple[Bond, Who], float] = {
    ("deed", "one"): 0.2,
    ("deed", "open"): 0.25,
    ("deed", "two"): 0.6,
    ("speech", "one"): 0.35,
    ("other", "one"): 0.45,
    ("other", "open"): 0.4,
}
"""Likeness of two articles' tellings of one date from which they are one happening. Chosen on the
pairs of tellings in 450 articles: "was indicted" and "were indicted" of one man are one at .29;
two who spoke of one letter on one Monday are two at .5. What is not here is never one."""
OWN: Mapping[tuple[Bond, Who], float] = {
    ("deed", "one"): 0.3,
    ("speech", "one"): 0.4,
    ("other", "one"): 0.5,
}
"""The same within one article, which tells one thing twice more seldom than two things."""
PLAIN: Mapping[Bond, float] = {"speech": 0.1, "other": 0.25}
"""Likeness without names and days, which two things that one man does on one day share."""
OWN_PLAIN = 0.25
NAMED_BY_NOBODY = 0.28
"""One deed on one day, where no name stands in both: "a man was arrested"."""
DATED = 0.3
"""The same, where a verb is not known."""
UNDATED = 0.36
"""The same, where one telling has no date."""
NAMELESS = 0.85
"""The same, where nobody and no place is named: "the river flooded the market" in other towns."""
STRONG = 0.6
"""The same, where the dates differ."""
ONCE = 0.25
"""The same of a deed that nobody does twice, where somebody with a name is named in both: she was
"cleared on Friday", and "acquitted on Thursday"."""
DEEDS, SIMILAR = 2, 0.18
"""Two deeds in common and somebody named in both are one happening, if told at all alike: "an
operation … the capture of Maduro", "to attack Caracas and kidnap Maduro"."""
DISPUTED = 3
"""Days by which two sources may differ about the date of one happening."""


def fit(_a: Told, _b: Told, mine: Sequence[Told], theirs: Sequence[Told]) -> bool:
    """Whether an undated telling does not tie together what two dates keep apart."""
    return all(
        apart(a.days, b.days) <= (DISPUTED if a.article != b.article else 0)
        for a in mine
        for b in theirs
        if a.days and b.days
    )


def sameness(a: Told, b: Told) -> float:
    """How sure it is that both tell one happening; 0 (not) to 2."""
    if a.event.mood != b.event.mood or _said_at_another_time(a, b) or _against(a, b):
        return 0.0
    shared = a.named & b.named
    if not shared and not (a.named or b.named):
        return _told_alike(a, b)
    alike = max(likeness(a.clause, b.clause), likeness(a.sentence, b.sentence))
    bond, who = _bond(a, b), _who(a, b)
    if a.days and b.days and not overlap(a.days, b.days):
        floor = ONCE if once(a.deed & b.deed) and shared - a.places else STRONG
        return alike if shared and _disputed(a, b, bond, who) and alike >= floor else 0.0
    if not shared:
        lone = bond == "deed" and a.article != b.article and _one_day(a) and _one_day(b)
        return alike if lone and who == "open" and alike >= NAMED_BY_NOBODY else 0.0
    if a.article == b.article:
        plain = 0.0 if bond == "deed" else OWN_PLAIN
        return alike if alike >= OWN.get((bond, who), 2) and _plainly(a, b) >= plain else 0.0
    if bond == "unknown":
        return _by_words(a, b, alike)
    if bond == "speech" and not (_one_day(a) and _one_day(b)):
        return 0.0
    near = alike >= FLOORS.get((bond, who), 2) and _plainly(a, b) >= PLAIN.get(bond, 0.0)
    return alike if near else 0.0


def _said_at_another_time(a: Told, b: Told) -> bool:
    """ "In recent remarks, Ruiz said that …": on which day nobody tells; a copy tells the same."""
    open_day = any(told.speaks and told.days is None for told in (a, b))
    return open_day and a.clause.wording != b.clause.wording


def _against(a: Told, b: Told) -> bool:
    """Traders "asked on Tuesday whether Ruiz was held" of whom another tells that he was; or one
    undoes what the other does: a road is blocked, and opened again."""
    if a.sides and b.sides and turned_round(a.sides, b.sides):
        return True
    return parted(a.sentence.terms, a.open, b.sentence.terms, b.open)


def _plainly(a: Told, b: Told) -> float:
    return max(likeness(mine, theirs) for mine, theirs in zip(a.plain, b.plain, strict=True))


def _disputed(a: Told, b: Told, bond: Bond, who: Who) -> bool:
    """Whether two articles may mean one happening, and one of them be wrong about its day."""
    if a.article == b.article or not a.days or not b.days or apart(a.days, b.days) > DISPUTED:
        return False
    return bool(a.deeds & b.deeds) if bond == "unknown" else bond == "deed" and who != "two"


def _bond(a: Told, b: Told) -> Bond:
    if a.event.verb is None or b.event.verb is None:
        return "unknown"
    if a.deed & b.deed:
        return "deed"
    return "speech" if a.speaks and b.speaks else "other"


def _who(a: Told, b: Told) -> Who:
    if not a.doers or not b.doers:
        return "open"
    return "one" if a.doers & b.doers else "two"


def _one_day(told: Told) -> bool:
    return told.days is not None and told.days[0] == told.days[1]


def _by_words(a: Told, b: Told, alike: float) -> float:
    """Of tellings whose verbs are not known: by date, names and all their words."""
    deeds = len(a.deeds & b.deeds)
    floor = DATED if a.days and b.days else UNDATED
    if deeds >= DEEDS and (a.named & b.named) - a.places and alike >= SIMILAR:
        return 1 + alike
    return alike if alike >= floor and (deeds or (a.days and b.days)) else 0.0


def _told_alike(a: Told, b: Told) -> float:
    """Of what names nobody: nearly the same words, of one day, with the same numbers."""
    if not (a.days and b.days and overlap(a.days, b.days)):
        return 0.0
    mine, theirs = a.sentence.wording, b.sentence.wording
    if mine.numbers != theirs.numbers or mine.negated != theirs.negated:
        return 0.0
    alike = likeness(a.sentence, b.sentence)
    return alike if alike >= NAMELESS else 0.0
