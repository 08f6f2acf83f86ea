"""Edits that YAML and Markdown take, but not as the editor means them: the page is left alone.

    title: [One, Two]        a list where one value belongs
    kind: "report"           the same key twice, of which YAML takes the last
    kind: "opinion"
    ```                      code without an end: all items below it would seem deleted
    **[Ana](../actors/no-such.md)**

and an item that lost its heading alone, whose other lines would go to the item above, or of its
heading the id, which would seem deleted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

import yaml

from generator.keep.anchors import place
from generator.keep.faults import Fault
from generator.keep.frontmatter import head
from generator.keep.headless import headless
from generator.keep.heads import split_head
from generator.keep.lines import split
from generator.keep.sections import Rows, Section, sections, unclosed
from generator.keep.speaker_rows import linked_page

ONE: tuple[str, ...] = (
    *("id", "title", "headline", "name", "kind", "outlet", "published", "date", "original", "url"),
    *("type", "wikidata", "hidden", "status", "reason", "corrected", "lock"),
)
"""Keys that take one value."""
WORDS = ("title", "headline", "name", "outlet", "kind", "reason")
"""Keys that take words: of `title: No` YAML makes a no."""
SEVERAL = ("aliases", "alias", "same_as", "not_same_as")
"""Keys that take one value or a list."""
MOST = 80
"""Letters of a value that a message shows."""


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
    found += headless(path, here, there)
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
    if name in WORDS and value.tag == "tag:yaml.org,2002:bool":
        told = f"{name}: {value.value} is a yes or no for YAML, where words are allowed"
        return told, f'write `{name}: "{value.value}"`, in double quotes, if that is the word'
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


def _unknown(
    path: PurePosixPath,
    here: list[tuple[int, Section]],
    there: list[Section],
    pages: Collection[PurePosixPath],
) -> Iterator[Fault]:
    """Speakers whom an editor linked to a page that is none."""
    before = {s.key: set(map(linked_page, s.rows)) for s in there}
    for line, section in here:
        if not section.key.startswith("#q-") or section.key not in before:
            continue
        for n, row in enumerate(section.rows):
            page = linked_page(row)
            if page is None or page in before[section.key]:
                continue
            if place(path, page)[0] not in pages:
                told = f"the speaker is linked to {page}, and there is no such page"
                fix = "link the page of an actor (they are listed under People), or none: **Name**"
                yield Fault(path, line + n, told, fix)
