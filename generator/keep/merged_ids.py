"""Items that go by another id now, known again in a page that has the old one.

    base    ### “We will open it” {#q-aaa1}

    theirs  ### “We will open the bridge” {#q-bbb2}

            <span id="q-aaa1"></span>
            {.was}

Targets of old links are no text to be merged: they are taken off and put back below the heading
that they belong to. What an editor wrote at #q-aaa1 is merged with #q-bbb2. Where a page has both
as headings it keeps both, and its own #q-aaa1 is where links lead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.keep.lines import Lines, join, split
from generator.keep.sections import sections
from generator.records import Merged

# '    <span id="q-4ac987d2e1"></span><span id="q-53439cab8a"></span>'
_TARGETS = re.compile(r"\s*(?:<span id=\"[\w-]+\"></span>)+\s*")
_TARGET = re.compile(r"<span id=\"([\w-]+)\"></span>")
_MARK = "{.was}"
Old = Mapping[str, tuple[str, ...]]
"""Key of an item → the ids it had."""


def has_targets(text: str) -> bool:
    return _MARK in text


def targets(text: str) -> Old:
    """The old ids of each item that has any."""
    found = {}
    for section in sections(split(text).rows):
        old = [i for at in _blocks(section.rows) for i in _TARGET.findall(section.rows[at])]
        if old:
            found[section.key] = tuple(old)
    return found


def without_targets(text: str) -> str:
    lines = split(text)
    gone = {at + n for at in _blocks(lines.rows) for n in (-1, 0, 1)}
    stays = [at for at in range(len(lines.rows)) if at not in gone]
    return join([lines.rows[at] for at in stays], [lines.ends[at] for at in stays])


def _blocks(rows: Sequence[str]) -> Iterator[int]:
    """Where targets stand: behind a blank line, before their mark."""
    for at in range(1, len(rows) - 1):
        if rows[at + 1].strip() == _MARK and not rows[at - 1] and _TARGETS.fullmatch(rows[at]):
            yield at


def known_again(base: str, ours: str, found: Old) -> tuple[str, str]:
    """Base and page, an item under the id that it has now where neither knows that yet."""
    before, stands = _keys(base), _keys(ours)
    names: dict[str, str] = {}
    for key, ids in found.items():
        old = next((i for i in ids if f"#{i}" in before), None)
        if old is not None and key not in before and key not in stands:
            names[old] = key.removeprefix("#")
    return _renamed(base, names), _renamed(ours, names)


def _keys(text: str) -> frozenset[str]:
    return frozenset(section.key for section in sections(split(text).rows))


def _renamed(text: str, names: Mapping[str, str]) -> str:
    for old, new in names.items():
        text = re.sub(rf"(\{{:?[^{{}}\n]*?#){re.escape(old)}(?=[\s}}])", rf"\g<1>{new}", text)
    return text


def with_targets(merged: Merged, found: Old) -> Merged:
    """The merged page with the targets of its items again, below their headings."""
    lines = split(merged.text)
    held = sections(lines.rows)
    keys = {section.key for section in held}
    blocks: dict[int, list[str]] = {}
    at = 0
    for section in held:
        ids = [i for i in found.get(section.key, ()) if f"#{i}" not in keys]
        if ids:
            indent = "    " if section.rows[0][:1].isdigit() else ""
            shown = "".join(f'<span id="{i}"></span>' for i in ids)
            blocks[at] = ["", f"{indent}{shown}", f"{indent}{_MARK}"]
        at += len(section.rows) + (section.gap or 0)
    return replace(
        merged,
        text=_inserted(lines, blocks),
        conflicts=tuple(replace(c, line=_moved(c.line, blocks)) for c in merged.conflicts),
        reviews=tuple(replace(r, line=_moved(r.line, blocks)) for r in merged.reviews),
    )


def _inserted(lines: Lines, blocks: Mapping[int, list[str]]) -> str:
    out = []
    for at, (row, end) in enumerate(zip(lines.rows, lines.ends, strict=True)):
        out.append(row + end)
        out += [new + (end or lines.usual_end) for new in blocks.get(at, ())]
    return "".join(out)


def _moved(line: int, blocks: Mapping[int, list[str]]) -> int:
    return line + sum(len(rows) for at, rows in blocks.items() if at + 1 < line)
