"""Three texts of one page into one: what an editor wrote stays, what the sources brought comes.

`base` is the page as it was last generated, `ours` as it stands in `content/`, `theirs` as it is
generated now. The head merges by key, the body item by item. Where both sides changed the same
line, ours stays and the conflict says both. A name that became a link is no change of its line.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.keep.align import equal
from generator.keep.fresh_names import with_fresh_names
from generator.keep.heads import merge_head, split_head
from generator.keep.items import Noted, merge_body
from generator.keep.lines import Lines, join, split
from generator.keep.merged_ids import (
    has_targets,
    known_again,
    targets,
    with_targets,
    without_targets,
)
from generator.records import Conflict, Merged, Review


def merge(base: str, ours: str, theirs: str) -> Merged:
    """The merged page and its conflicts; pure, and exact where one side changed nothing."""
    if theirs in (base, ours):
        return Merged(ours)
    if ours == base:
        return Merged(theirs)
    if any(map(has_targets, (base, ours, theirs))):
        old = targets(theirs)
        base, ours, theirs = map(without_targets, (base, ours, theirs))
        return with_targets(_merge(*known_again(base, ours, old), theirs), old)
    return _merge(base, ours, theirs)


def _merge(base: str, ours: str, theirs: str) -> Merged:
    if theirs in (base, ours):
        return Merged(ours)
    if ours == base:
        return Merged(theirs)
    base, ours = with_fresh_names(base, ours, theirs)
    if theirs == base:
        return Merged(ours)
    b, o, t = split(base), split(ours), split(theirs)
    heads, bodies = zip(*(split_head(side.rows) for side in (b, o, t)), strict=True)
    head, clashes = merge_head(*heads)
    body = merge_body(*bodies)
    clashes = [*clashes, *((len(head) + at, sides) for at, sides in body.clashes)]
    rows = (*head, *body.rows)
    conflicts = tuple(Conflict(at + 1, *sides) for at, sides in clashes)
    reviews = tuple(_review(note, len(head)) for note in body.notes)
    return Merged(join(rows, _ends(rows, b, o, t)), conflicts, reviews)


def _review(note: Noted, above: int) -> Review:
    return Review(note.item, above + note.at + 1, note.reason)


def _ends(rows: Sequence[str], base: Lines, ours: Lines, theirs: Lines) -> list[str]:
    """The end of each line as the editor's program writes it; the last line's by the same laws."""
    usual = ours.usual_end if ours.usual_end != base.usual_end else theirs.usual_end
    closed = ours.closed if ours.closed != base.closed else theirs.closed
    ends = [usual] * len(rows)
    if len(set(ours.ends)) > 1:
        for at, place in equal(rows, ours.rows):
            ends[at] = ours.ends[place] or usual
    if not closed and ends and rows[-1]:
        ends[-1] = ""
    return ends
