"""Edits that YAML and Markdown take, but not as the editor means them: the page is left alone.

    title: [One, Two]        a list where one value belongs
    kind: "report"           the same key twice, of which YAML takes the last
    kind: "opinion"
    ```                      code without an end: all items below it would seem deleted
    **[Ana](../actors/no-such.md)**

and an item that lost its heading alone, whose other lines would go to the item above.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

import yaml

from generator.keep.anchors import place
from generator.keep.faults import Fault
from generator.keep.frontmatter import head
from generator.keep.heads import split_head
from generator.keep.lines import split
from generator.keep.sections import Rows, Section, sections, unclosed

ONE: tuple[str, ...] = (
    *("id", "title", "headline", "name", "kind", "outlet", "published", "date", "original", "url"),
    *("type", "wikidata", "hidden", "status", "reason", "corrected", "lock"),
)
"""Keys that take one value."""
SEVERAL = ("aliases", "alias", "same_as", "not_same_as")
"""Keys that take one value or a list."""
MOST = 80
"""Letters of a value that a message shows."""
# "**[Ana Ruiz](../actors/ana-ruiz.md)**, mayor"; not "**Ana Ruiz**", "**[Ana](https://a.org)**"
_LINKED = re.compile(r"\*\*\[[^\]]*\]\((?![a-z]+:)([^)\s#]+\.md)(?:#[^)\s]*)?\)\*\*")
_ITEM = ("#q-", "#f-", "#n-", "#e-")


def misread(
    path: PurePosixPath, text: str, page: str, base: str, pages: Collection[PurePosixPath]
) -> tuple[Fault, ...]:
    """Each such edit with its line; `base` is the page as generated, `pages` all that lie there."""
    found = [*_keys(path, text)]
    (mine, below), (_, made) = (split_head(split(side).rows) for side in (text, base))
    at = unclosed(below)
    if at is not None and unclosed(made) is None:
        told = f"the code that begins with {below[at].strip()[:MOST]!r} has no end"
        fix = "close it with a line of the same marks, or delete this line"
        return (*found, Fault(path, len(mine) + at + 1, told, fix))
    here, there = _placed(below, len(mine) + 1), sections(made)
    found += _halved(path, here, there)
    if page.startswith("briefing/"):
        found += _unknown(path, here, there, pages)
    return tuple(found)


def _keys(path: PurePosixPath, text: str) -> Iterator[Fault]:
    """Keys that stand twice, and values of another shape than their keys take."""
    try:
        top = yaml.compose(head(text), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return  # told as no YAML
    first: dict[str, int] = {}
    for key, value in top.value if isinstance(top, yaml.MappingNode) else ():
        if not isinstance(key, yaml.ScalarNode):
            continue
        name, line = key.value, key.start_mark.line + 2
        if name in first:
            told = f"the key `{name}` stands here a second time, first on line {first[name]}"
            yield Fault(path, line, told, "a key stands once: delete one of the two lines")
        elif shape := _shape(name, value):
            yield Fault(path, line, *shape)
        first.setdefault(name, line)


def _shape(name: str, value: yaml.Node) -> tuple[str, str] | None:
    """(what is wrong, how to mend it) of a value."""
    if isinstance(value, yaml.ScalarNode) or name not in (*ONE, *SEVERAL):
        return None
    if name in SEVERAL and isinstance(value, yaml.SequenceNode):
        inner = next((v for v in value.value if not isinstance(v, yaml.ScalarNode)), None)
        return None if inner is None else _told(name, inner)
    return _told(name, value)


def _told(name: str, value: yaml.Node) -> tuple[str, str]:
    written = value.start_mark.buffer or ""
    shown = " ".join(
        written[value.start_mark.pointer : value.end_mark.pointer].split("\0")[0].split()
    )
    what = "a list" if isinstance(value, yaml.SequenceNode) else "keys and values"
    allowed = (
        "one value or a list of values is allowed" if name in SEVERAL else "one value is allowed"
    )
    told = f"{name}: {shown[:MOST]} is {what}, where {allowed}"
    return told, f'write `{name}: "…"`, in double quotes if brackets or braces belong to it'


def _placed(rows: Rows, at: int) -> list[tuple[int, Section]]:
    """(line, section) of each."""
    found = []
    for section in sections(rows):
        found.append((at, section))
        at += len(section.rows) + (section.gap or 0)
    return found


def _halved(
    path: PurePosixPath, here: list[tuple[int, Section]], there: list[Section]
) -> Iterator[Fault]:
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


def _unknown(
    path: PurePosixPath,
    here: list[tuple[int, Section]],
    there: list[Section],
    pages: Collection[PurePosixPath],
) -> Iterator[Fault]:
    """Speakers whom an editor linked to a page that is none."""
    before = {s.key: {f.group(1) for row in s.rows for f in _LINKED.finditer(row)} for s in there}
    for line, section in here:
        if not section.key.startswith("#q-") or section.key not in before:
            continue
        for n, row in enumerate(section.rows):
            found = _LINKED.match(row)
            if found is None or found.group(1) in before[section.key]:
                continue
            if place(path, found.group(1))[0] not in pages:
                told = f"the speaker is linked to {found.group(1)}, and there is no such page"
                fix = "link the page of an actor (they are listed under People), or none: **Name**"
                yield Fault(path, line + n, told, fix)
