"""Links of names brought up to date before a merge, so that one that came or went is no edit.

    base    He told Sean Hannity so.
    theirs  He told [Sean Hannity](../actors/sean-hannity.md){.name} so.

A line of the editor's stays as it is; one that nobody touched gets its links.
"""

from __future__ import annotations

from generator.keep.align import equal
from generator.keep.lines import join, split
from generator.name_links import CLASS, unlinked

_MARK = f"{{.{CLASS}}}"


def with_fresh_names(base: str, ours: str, theirs: str) -> tuple[str, str]:
    """Base and page, with the links of `theirs` in lines that say the same but for them."""
    if _MARK not in base and _MARK not in theirs:
        return base, ours
    old, new, mine = split(base), split(theirs), split(ours)
    fresh = {
        i: new.rows[j]
        for i, j in equal(_plain(old.rows), _plain(new.rows))
        if old.rows[i] != new.rows[j]
    }
    if not fresh:
        return base, ours
    stands = {k: fresh[i] for k, i in equal(mine.rows, old.rows) if i in fresh}
    return (
        join([fresh.get(i, row) for i, row in enumerate(old.rows)], old.ends),
        join([stands.get(k, row) for k, row in enumerate(mine.rows)], mine.ends),
    )


def _plain(rows: tuple[str, ...]) -> list[str]:
    return [unlinked(row) for row in rows]
