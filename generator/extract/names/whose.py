"""An "'s" inside a name: "St. Mary's Methodist Church", "Dover Children's Hospital"; also of a
place: "St. Paul's Cathedral"."""

from __future__ import annotations

from generator.extract.names import words
from generator.extract.names.lines import Line

_OWNERS = words.listed("name_context", "owners")
_SAINT = frozenset(["st", "saint"])
_LONGEST = 5
"""Words behind the 's up to the one that makes an organisation of them."""


def whose(line: Line, start: int, end: int) -> int:
    """Over the "'s" and what it owns, where both are one name; `end` where they are two.

    Not over "Harvard's Global Health Institute", "Mexico's Foreign Ministry".
    """
    if line.keys[end] == "'" and not line.keys[end - 1].endswith("s"):
        return end
    saint = line.keys[start] in _SAINT and end - start == 2
    if not saint and line.keys[end - 1] not in _OWNERS:
        return end
    for at in range(end + 1, min(end + 1 + _LONGEST, len(line.keys))):
        if not line.caps[at]:
            break
        if line.keys[at] in words.ORG_HEADS or (saint and line.keys[at] in words.PLACE_HEADS):
            return at + 1
    return end
