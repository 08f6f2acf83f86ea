"""A one-line value of a front-matter key exchanged, its quotes and its comment left as they are."""

from __future__ import annotations

from typing import Any

import yaml

from generator.keep.rows import Rows


def rewritten(rows: Rows, value: Any) -> Rows | None:
    """`title: 'One'  # checked` with "Two" → `title: 'Two'  # checked`.

    None where the key holds more than one line, or the value cannot be written in its style.
    """
    if len(rows) != 1 or not isinstance(value, str):
        return None
    row = rows[0]
    top = yaml.compose(row, Loader=yaml.SafeLoader)
    if not isinstance(top, yaml.MappingNode) or not isinstance(top.value[0][1], yaml.ScalarNode):
        return None
    old = top.value[0][1]
    for style in (old.style, '"'):
        new = _written(value, style)
        found = row[: old.start_mark.index] + new + row[old.end_mark.index :]
        if _says(found, value):
            return (found,)
    return None


def _written(value: str, style: str | None) -> str:
    """The value in single, double or no quotes."""
    if style == "'":
        return "'" + value.replace("'", "''") + "'"
    if style == '"':
        return yaml.dump(
            value, default_style='"', width=float("inf"), allow_unicode=True
        ).removesuffix("\n")
    return value


def _says(row: str, value: str) -> bool:
    """Whether the line reads back as that value, alone."""
    try:
        found = yaml.safe_load(row)
    except yaml.YAMLError:
        return False
    return isinstance(found, dict) and list(found.values()) == [value]
