"""The menu above an article: on many a page it runs to more lines than the whole head may have."""

from __future__ import annotations

from collections.abc import Sequence

from generator.readers.furniture import rule_of
from generator.readers.lines import Line
from generator.readers.prose import is_prose, is_sentence

RULE = "menu above the article"

_LONG = 48
"""Lines above the first paragraphs from which some must be a menu: no head of 250 had more."""
_HEAD = 30
"""Lines directly above the first paragraphs in which headline, author and share links stand."""
_SHORT = 9
"""Words of a line that may be a menu's."""
_MOSTLY = 0.85
"""Share of such lines among those that a menu has; the rest are teasers."""


def above(lines: Sequence[Line]) -> int:
    """How many lines at the top are the page's menu; 0 where its head may hold them all."""
    lead = _lead(lines)
    if lead <= _LONG:
        return 0
    menu = lines[: lead - _HEAD]
    if any(is_prose(line.text) and rule_of(line.text) is None for line in menu):
        return 0  # a short report above its readers' long comments
    short = sum(line.words <= _SHORT and not is_sentence(line.text) for line in menu)
    return len(menu) if short >= _MOSTLY * len(menu) else 0


def _lead(lines: Sequence[Line]) -> int:
    """The first paragraph that others follow (a notice or a teaser stands alone); 0 if none."""
    for i, line in enumerate(lines):
        if line.words < 18 or not is_prose(line.text):
            continue
        below = lines[i + 1 : i + 6]
        if sum(is_sentence(other.text) for other in below) > 1:
            return i
    return 0
