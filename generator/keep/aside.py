"""Pages of which only a stub is shown: withdrawn briefings, and actors that an editor hides.

The page as the editor had it, and what it was generated from, are kept below
`content/.generated/aside/` until it is shown again; then every edit of it is there as before.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.keep.frontmatter import head
from generator.keep.heads import entries, split_head
from generator.keep.lines import join, split
from generator.keep.sections import Section, known, sections

# As generated: 'status: "withdrawn"', "hidden: true"; no other generated page has such a key.
_STUB = re.compile(r"^(?:status: \"withdrawn\"|hidden: true)\r?$", re.M)


@dataclass(frozen=True, slots=True)
class Aside:
    """A page before only its stub was shown."""

    base: str
    page: str


def stub(generated: str) -> bool:
    """Whether a generated text is that of a page which is not shown."""
    return bool(_STUB.search(head(generated)))


def reason_of(generated: str) -> str:
    """Why the page is not shown."""
    found = entries(split_head(split(generated).rows)[0][1:-1]) or {}
    return str(found["reason"].value) if "reason" in found else "hidden by an editor"


def own_alone(base: str, page: str) -> str:
    """The page with everything of the sources as generated: an editor's keys and sections stay."""
    ours = split(page)
    (b_head, b_body), (o_head, o_body) = split_head(split(base).rows), split_head(ours.rows)
    theirs, mine = known(sections(b_body)), known(sections(o_body))
    body = b_body if theirs is None or mine is None else _body(theirs, mine)
    rows = (*_head(b_head, o_head), *body)
    return join(rows, [ours.usual_end] * len(rows))


def _head(base: tuple[str, ...], ours: tuple[str, ...]) -> tuple[str, ...]:
    """The editor's keys behind those of the base."""
    theirs, mine = entries(base[1:-1]), entries(ours[1:-1])
    if not base or not ours or theirs is None or mine is None:
        return base
    own = (row for key, e in mine.items() if key not in theirs for row in (*e.lead, *e.rows))
    return (*base[:-1], *own, base[-1])


def _body(base: dict[str, Section], ours: dict[str, Section]) -> tuple[str, ...]:
    rows: list[str] = []
    for key, section in ours.items():
        shown = base.get(key, section)
        rows += [*shown.rows, *[""] * (1 if shown.gap is None else shown.gap)]
    while rows and not rows[-1]:
        rows.pop()
    return tuple(rows)
