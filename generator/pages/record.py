"""The source record: file, checksum, what became of every line, rights, what is shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.pages.desk import Desk
from generator.pages.parts import Term
from generator.pages.words import count
from generator.records import Article

_CHECKSUM_DIGITS = 16
RIGHTS = {
    "excerpts": "Excerpts only",
    "full": "Full text allowed",
    "none": "No words may be shown: metadata and a link only",
}


def record(desk: Desk, key: str) -> tuple[Term, ...]:
    article, lines = desk.article(key), desk.library.lines.get(key)
    allowed = desk.allowances[key]
    terms = [
        Term("File", str(article.path), code=True),
        Term("Checksum", f"sha256 {article.sha256[:_CHECKSUM_DIGITS]}…", code=True),
    ]
    if lines:
        terms.append(Term("Lines", _lines(article, lines.total, lines.used, lines.unused)))
    if allowed.left_out:
        left = count(len(allowed.left_out), "event")
        terms.append(Term("Left out", f"{left}, as no more of the outlet’s words may be shown"))
    terms += [
        Term("Words shown", f"{allowed.shown:,} of the outlet’s {allowed.words:,}"),
        Term("Rights", RIGHTS[article.rights]),
    ]
    if article.notes:
        terms.append(Term("Notes", "; ".join(article.notes)))
    return tuple(terms)


def _lines(article: Article, total: int, used: int, unused: int) -> str:
    dropped = total - used - unused
    named = ", ".join(dropped_by(article))
    parts = (
        (used, "used"),
        (dropped, f"dropped as furniture ({named})" if named else "dropped as furniture"),
        (unused, "not extracted"),
    )
    return f"{total:,} in all: " + ", ".join(f"{n:,} {what}" for n, what in parts if n)


def rules(desk: Desk) -> tuple[str, ...]:
    """The rules that dropped lines of any article; each is looked into once for all runs."""
    readings, recall = desk.library.readings, desk.recall
    keys = {key: recall.prints.known(reading) for key, reading in readings.items()}
    found = recall.keyed("dropped", keys, lambda key: list(_rules_of(desk, key)), 1, 1)
    return tuple(sorted({rule for rules in found.values() for rule in rules}))


def _rules_of(desk: Desk, key: str) -> Iterable[str]:
    return dict.fromkeys(f.rule.partition(" (")[0] for f in desk.article(key).furniture)


def dropped_by(article: Article) -> tuple[str, ...]:
    """The rules that dropped lines, "copyright line", "repeated headline (2)"."""
    rules = Counter(f.rule for f in article.furniture)
    return tuple(rule if n == 1 else f"{rule} ({n})" for rule, n in sorted(rules.items()))
