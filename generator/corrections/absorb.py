"""An editor's page as the merge should see it: what was read back as a correction is no edit.

The new generated text says the correction itself, perhaps in more words ("**[Ana Ruiz](…)**,
mayor" where the editor wrote "**Ana Ruiz**"): the page takes it, and nothing conflicts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from generator.corrections.answers import marked
from generator.corrections.facts import facts, with_speaker
from generator.corrections.read import NOBODY
from generator.corrections.words import plain
from generator.keep.heads import entries, split_head
from generator.keep.lines import join, split
from generator.keep.sections import Section, sections
from generator.keep.speaker_rows import by_row
from generator.records import Correction


def absorb(text: str, base: str, theirs: str, corrections: Iterable[Correction]) -> tuple[str, str]:
    """The page, with every correction that `theirs` says as `theirs` says it; and `theirs`.

    An answer is the other way about: both have the editor's own Markdown.
    """
    corrections = tuple(corrections)
    for correction in corrections:
        if correction.field == "answer":
            text, theirs = _answer(text, theirs, correction)
    return _absorbed(text, base, theirs, corrections), theirs


def _absorbed(text: str, base: str, theirs: str, corrections: Iterable[Correction]) -> str:
    lines = split(text)
    rows = list(lines.rows)
    for correction in corrections:
        if correction.field in ("headline", "title"):
            _title(rows, theirs, correction.now)
        elif correction.field == "speaker":
            _speaker(rows, base, theirs, correction)
    return join(rows, lines.ends)


def _title(rows: list[str], theirs: str, now: str) -> None:
    """The key `title` and the heading, where the new page has the corrected one in both."""
    found = facts(theirs)
    if now not in (found.keys.get("title"), found.heading):
        return
    head, _ = split_head(tuple(rows))
    mine, other = entries(head[1:-1]), entries(split_head(split(theirs).rows)[0][1:-1])
    if mine and other and "title" in mine and "title" in other:
        mine_rows, new = mine["title"].rows, other["title"].rows
        if len(mine_rows) == len(new) == 1 and mine["title"].value != other["title"].value:
            rows[head.index(mine_rows[0])] = new[0]
    at = _at(rows, lambda section: section.level == 1)
    new_title = next((s.rows[0] for s in _body(split(theirs).rows) if s.level == 1), None)
    if at is not None and new_title is not None and plain(new_title) == now:
        rows[at] = new_title


def _speaker(rows: list[str], base: str, theirs: str, correction: Correction) -> None:
    key = f"#{correction.item}"
    own, was, new = (
        next((s for s in _body(side) if s.key == key), None)
        for side in (rows, split(base).rows, split(theirs).rows)
    )
    said = facts(theirs).items.get(correction.item)
    if own is None or new is None or said is None or said.speaker is None:
        return
    if said.speaker.name != (correction.now or NOBODY):
        return
    changed = with_speaker(own.rows, new.rows)
    here, there = by_row(own.rows), by_row(new.rows)
    if here is None or there is None:
        return
    before = by_row(was.rows) if was else None
    if was and before is not None and with_speaker(own.rows, was.rows)[here] == was.rows[before]:
        changed = (*own.rows[:here], new.rows[there], *own.rows[here + 1 :])
    at = _at(rows, lambda section: section.key == key)
    if at is not None:
        rows[at : at + len(changed)] = changed


def _answer(text: str, theirs: str, correction: Correction) -> tuple[str, str]:
    """Page and new page, both with the item as the editor has it, his paragraphs marked."""
    own, new = (facts(side).items.get(correction.item) for side in (text, theirs))
    if own is None or new is None or new.answer != correction.now:
        return text, theirs
    rows = marked(own.rows, correction.was)
    return _with(text, correction.item, rows), _with(theirs, correction.item, rows)


def _with(text: str, item: str, new: tuple[str, ...]) -> str:
    """The text with other lines for one item."""
    lines = split(text)
    at = _at(lines.rows, lambda section: section.key == f"#{item}")
    own = next((s for s in _body(lines.rows) if s.key == f"#{item}"), None)
    if at is None or own is None or own.rows == new:
        return text
    rows = (*lines.rows[:at], *new, *lines.rows[at + len(own.rows) :])
    ends = [lines.usual_end] * len(rows)
    if not lines.closed:
        ends[-1] = ""
    return join(rows, ends)


def _body(rows: Sequence[str]) -> list[Section]:
    return sections(split_head(tuple(rows))[1])


def _at(rows: Sequence[str], wanted: Callable[[Section], bool]) -> int | None:
    """The line on which a section begins."""
    at = len(split_head(tuple(rows))[0])
    for section in _body(rows):
        if wanted(section):
            return at
        at += len(section.rows) + (section.gap or 0)
    return None
