"""Whether words on a page are words of a source; "…" and "[…]" stand for what was left out."""

from __future__ import annotations

import re
from itertools import dropwhile

# "first part […] second part", "… the end", "a word … another"; not the dots of "wait...".
_LEFT_OUT = re.compile(r"\s*(?:\[…\]|…)\s*")
_WORD = re.compile(r"\w")


def pieces(shown: str) -> list[str]:
    """The stretches of shown words between what was left out."""
    return [piece for piece in _LEFT_OUT.split(shown) if _WORD.search(piece)]


def excerpt_of(shown: str, source: str) -> bool:
    """Whether the shown words are the source's, from its first to its last.

    Where they begin or end with "…", or have it inside, something may be missing there. Both
    sides are folded.
    """
    return shown == source or left_out(shown, source) is not None


def left_out(shown: str, source: str) -> list[str] | None:
    """What of the source stands where the excerpt has "…" or "[…]"; None when it is no excerpt."""
    parts = _LEFT_OUT.split(shown)
    return gaps(parts, source) if len(parts) > 1 and any(map(_WORD.search, parts)) else None


def gaps(parts: list[str], source: str) -> list[str] | None:
    """What stands between the parts in the source, from its first character to its last.

    None where they do not stand there in this order, word by word. An empty part is no word.
    """
    first, *middle, last = parts
    at = len(first) if _stands(first, source, 0) else -1
    between = []
    for part in middle:
        end = _after(part, source, at)
        between.append(source[at : end - len(part)])
        at = end
    rest = len(source) - len(last)
    if not (0 <= at <= rest and _stands(last, source, rest)):
        return None
    return [*between, source[at:rest]]


def found_in(shown: str, source: str) -> bool:
    """Whether the shown stretches stand in the source in their order, wherever."""
    if _WORD.search(shown) and _after(shown, source, 0) >= 0:
        return True
    at, parts = 0, pieces(shown)
    for part in parts:
        at = _after(part, source, at)
    return bool(parts) and at >= 0


def found_in_stretches(shown: str, source: str, most: int) -> bool:
    """Whether the shown words are at most so many stretches of the source, in any order."""
    words = _without_marks(_LEFT_OUT.sub(" ", shown).split())
    for _ in range(most):
        lengths = range(len(words), 0, -1)
        end = next((n for n in lengths if found_in(" ".join(words[:n]), source)), 0)
        words = _without_marks(words[end:])
    return not words


def _without_marks(words: list[str]) -> list[str]:
    """The words without a lone "“" or "–" before them."""
    return list(dropwhile(lambda word: not _WORD.search(word), words))


def _after(part: str, source: str, at: int) -> int:
    """The offset after the first place of a part from an offset on; -1 when there is none."""
    while 0 <= at <= len(source):
        found = source.find(part, at)
        if found < 0 or _stands(part, source, found):
            return found + len(part) if found >= 0 else -1
        at = found + 1
    return -1


def _stands(part: str, source: str, at: int) -> bool:
    """Whether a part stands at an offset as whole words: not "art" in "part" or in "arts".

    Glued words are two: "After" stands in "WashingtonAfter".
    """
    end = at + len(part)
    if not part or source[at:end] != part:
        return not part
    return _parted(source[at - 1 : at], part[0]) and _parted(part[-1], source[end : end + 1])


def _parted(before: str, after: str) -> bool:
    return not (before.isalnum() and after.isalnum()) or (before.islower() and after.isupper())


def difference(shown: str, source: str) -> str:
    """Both sides from shortly before they part, for a message."""
    at = next((n for n, (a, b) in enumerate(zip(shown, source, strict=False)) if a != b), 0)
    at = at or min(len(shown), len(source))
    return f"the page has “{_near(shown, at)}”, the source “{_near(source, at)}”"


def _near(text: str, at: int) -> str:
    start, end = max(0, at - 25), at + 35
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")
