"""Items of which an editor deleted the heading alone, or of the heading the id.

Their other lines would go to the item above them, or they would seem deleted as a whole.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.keep.faults import Fault
from generator.keep.sections import Section

MOST = 80
"""Letters of a heading that a message shows."""
# "{#q-4ac987d2e1 .in-sentence}" at the end of a heading
_BRACES = re.compile(r"[ \t]*\{[^{}]*\}[ \t]*$")
_ITEM = ("#q-", "#f-", "#n-", "#e-")
Placed = list[tuple[int, Section]]
"""Each section with its line."""


def headless(path: PurePosixPath, here: Placed, there: list[Section]) -> Iterator[Fault]:
    """Each with its line; `here` is the page as it stands, `there` as it was generated."""
    yield from _halved(path, here, there)
    yield from _nameless(path, here, there)


def _halved(path: PurePosixPath, here: Placed, there: list[Section]) -> Iterator[Fault]:
    """Lines of an item without heading that stand in another generated one now.

    Lines that only this item has tell: "**[Ana Ruiz](…)**, mayor" may be anybody's. In a section
    of the editor's own they are his to keep.
    """
    stand = {section.key for _, section in here}
    made = {section.key: section for section in there}
    count = Counter(row for section in there for row in section.rows)
    whose = {
        row: section
        for section in there
        if section.key.startswith(_ITEM) and section.key not in stand
        for row in section.rows[1:]
        if row.strip() and count[row] == 1
    }
    told: set[str] = set()
    for line, section in here if whose else ():
        for n, row in enumerate(section.rows):
            lost = whose.get(row)
            if lost is not None and section.key in made and lost.key not in told:
                told.add(lost.key)
                what = f"the heading above these lines is gone: {lost.rows[0].strip()[:MOST]} …"
                fix = f"put it back with {{{lost.key}}} at its end, or delete the rest of the item"
                yield Fault(path, line + n, what, fix)


def _nameless(path: PurePosixPath, here: Placed, there: list[Section]) -> Iterator[Fault]:
    """Headings of generated items without the id that they had, or with another one.

        ### “It stops in May” {#q-4ac987d2e1}        ### “It stops in May”

    Without it the item would seem deleted, and be taken off the whole site.
    """
    stand = {section.key for _, section in here}
    made = {section.key for section in there}
    lost = {_words(s): s.key for s in there if s.key.startswith(_ITEM) and s.key not in stand}
    for line, section in here if lost else ():
        key = lost.get(_words(section)) if section.key not in made else None
        if key is not None:
            what = f"the heading of an item has not its id any more: {{{key}}}"
            yield Fault(path, line, what, "put it back at the end of the line, or word it anew")


def _words(section: Section) -> str:
    """Of a heading, without its attributes: "1.  ### “One” {#q-1}" → "“One”"."""
    heading = section.rows[0] if section.rows else ""
    return " ".join(_BRACES.sub("", heading).partition("# ")[2].split())
