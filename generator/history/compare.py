"""Two states of the facts compared: one update, or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.records import Came, Fact, Moved, Update

Facts = Mapping[tuple[str, str], Fact]
"""By (kind, id)."""
SILENT = {"correction": ("date",), "article": ("kind",), "difference": ("kind",)}
"""Fields that are kept for the record and are no news."""
DAY = 10
"""Characters of "2026-01-10"."""


def by_key(facts: Iterable[Fact]) -> dict[tuple[str, str], Fact]:
    return {(fact.kind, fact.id): fact for fact in facts}


def updated(
    before: Facts,
    now: Facts,
    number: int,
    day: str = "",
    touched: Iterable[tuple[str, str]] | None = None,
) -> Update | None:
    """What the one says and the other does not; None where both say the same.

    `day` is the date that the run was given; else it is the newest that is stated by an article
    or a correction that the change is about. `touched` are all that are told now and were not told
    so before, where that is known.
    """
    keys = list(now if touched is None else touched)
    added = [now[key] for key in keys if key not in before]
    gone = [before[key] for key in before if key not in now]
    both = [(before[key], now[key]) for key in keys if key in before]
    moved = [row for was, fact in both if was != fact for row in _moved(was, fact)]
    if not (added or gone or moved):
        return None
    settled = [fact for fact in gone if _settled(fact, now)]
    lost = [
        _left(fact, before) for fact in gone if fact not in settled and fact.kind != "difference"
    ]
    if not (added or settled or lost or moved):
        return None
    return Update(
        number,
        day or _newest(added, gone, moved, before, now),
        tuple(_came(fact) for fact in added),
        tuple(_came(fact) for fact in lost),
        tuple(_came(fact) for fact in settled),
        tuple(moved),
    )


def _came(fact: Fact) -> Came:
    return Came(fact.kind, fact.id, fact.label, fact.articles, fact.about)


def _left(fact: Fact, before: Facts) -> Fact:
    """What went; of an article with the stories that it was in."""
    if fact.kind != "article":
        return fact
    stories = (before[key] for key in before if key[0] == "story")
    return replace(fact, about=" ".join(s.id for s in stories if fact.id in s.articles))


def _settled(fact: Fact, now: Facts) -> bool:
    """A difference is settled where two sources still tell the thing, and tell it alike."""
    kinds = ("statement", "figure", "event")
    found = [f for kind in kinds if (f := now.get((kind, fact.about))) is not None]
    return fact.kind == "difference" and any(len(f.articles) > 1 for f in found)


def _moved(was: Fact, fact: Fact) -> Iterator[Moved]:
    old, new = dict(was.says), dict(fact.says)
    changed = sorted(set(was.articles) ^ set(fact.articles)) or fact.articles
    for name in sorted({*old, *new}):
        a, b = old.get(name, ""), new.get(name, "")
        if a != b and name not in SILENT.get(fact.kind, ()):
            yield Moved(fact.kind, fact.id, name, a, b, tuple(changed))
    yield from _values(was, fact)


def _values(was: Fact, fact: Fact) -> Iterator[Moved]:
    """What an article gives otherwise than before: its text was brought up to date."""
    old = {given.article: given for given in was.given}
    for given in fact.given:
        before = old.get(given.article)
        if before is not None and before.value != given.value:
            words = (before.printed, given.printed)
            yield Moved("figure", fact.id, "value", *words, (given.article,), before, given)


# --- when ------------------------------------------------------------------------------------


def _newest(
    added: Iterable[Fact], gone: Iterable[Fact], moved: Iterable[Moved], before: Facts, now: Facts
) -> str:
    """The newest day that is stated by whatever came, went or changed.

    Where articles came or went it is theirs: what they changed in others has no date of its own.
    """
    touched = [*added, *gone]
    went = {fact.id for fact in touched if fact.kind == "article"}
    rows = [(f.articles, dict(f.says).get("date", "")) for f in touched]
    rows += [(m.articles, _corrected(m, now)) for m in moved]
    about = {a for articles, _ in rows for a in articles}
    found = [_day_of(a, before, now) for a in about & went]
    found += [date for _, date in rows]
    if not any(found):
        found = [_day_of(a, before, now) for a in about]
    return max((_day(value) for value in found if value), default="")


def _day_of(article: str, before: Facts, now: Facts) -> str:
    """When it was published, as it is told now, else as it was."""
    told = now.get(("article", article)) or before.get(("article", article))
    return dict(told.says).get("published", "") if told else ""


def _corrected(moved: Moved, now: Facts) -> str:
    """The day that an editor gives for a correction."""
    return (
        dict(now[moved.kind, moved.id].says).get("date", "") if moved.kind == "correction" else ""
    )


def _day(value: str) -> str:
    """The last day of a range; no hour: "2026-01-03/2026-01-04" → "2026-01-04"."""
    return value.rpartition("/")[2][:DAY]
