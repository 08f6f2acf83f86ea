"""Whether words on a page are words of a source; "…" and "[…]" stand for what was left out."""

from __future__ import annotations

import re

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
    if shown == source:
        return True
    parts = _LEFT_OUT.split(shown)
    if len(parts) == 1 or not any(map(_WORD.search, parts)):
        return False
    if not source.startswith(parts[0]):
        return False
    at = len(parts[0])
    for part in parts[1:-1]:
        found = source.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return source.endswith(parts[-1]) and len(source) - len(parts[-1]) >= at


def found_in(shown: str, source: str) -> bool:
    """Whether the shown stretches stand in the source in their order, wherever."""
    if shown in source:
        return bool(_WORD.search(shown))
    at, parts = 0, pieces(shown)
    for part in parts:
        at = source.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return bool(parts)


def found_in_stretches(shown: str, source: str, most: int) -> bool:
    """Whether the shown words are at most so many stretches of the source, in any order."""
    words = shown.split()
    for _ in range(most):
        end = next((n for n in range(len(words), 0, -1) if " ".join(words[:n]) in source), 0)
        words = words[end:]
    return not words


def difference(shown: str, source: str) -> str:
    """Both sides from shortly before they part, for a message."""
    at = next((n for n, (a, b) in enumerate(zip(shown, source, strict=False)) if a != b), 0)
    at = at or min(len(shown), len(source))
    return f"the page has “{_near(shown, at)}”, the source “{_near(source, at)}”"


def _near(text: str, at: int) -> str:
    start, end = max(0, at - 25), at + 35
    return ("…" if start else "") + text[start:end] + ("…" if end < len(text) else "")
