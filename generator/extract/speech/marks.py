"""Finds the stretches of a text that stand between quotation marks.

Curly, straight, doubled ('' and ``), single and guillemet marks are one family. A stretch lies
in one paragraph; a quotation that runs over several is a stretch for each of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

Place = tuple[int, int]

# "word" · ''word'' · ‘’word’’ – and, to be passed over, what stands inside a tag: <a href="…">
_MARK = re.compile(r"<[a-zA-Z/][^<>\n]{0,500}>|''|[‘’]’|‘‘|``|[“”„«»\"]")
_LEFT = "([{-—–/“\"‘'>…*:"
_RIGHT = ".,;:!?)]}-—–/”\"’'…*&"
MIN_UNCLOSED = 4
"""Words that a stretch without its closing mark must have; below, the mark is a slip."""
MAX_REACH = 5
"""Paragraphs over which one pair of marks may run."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Offsets in its paragraph's text."""

    start: int
    """The opening mark, or the paragraph's start where the mark stands in an earlier one."""
    end: int
    inner: Place
    """Without marks, white space and outer punctuation."""
    closed: bool = True
    single: bool = False
    follows: bool = False
    """It carries on the last stretch of the paragraph before."""
    label: Place | None = None
    """The name in front of a transcript's line: "MARLOW: Let's start"."""


def stretches(texts: Sequence[str]) -> list[list[Stretch]]:
    """The quoted stretches of each paragraph, in order, none inside another."""
    marks = [_marks(text) for text in texts]
    out: list[list[Stretch]] = [[] for _ in texts]
    for n, text in enumerate(texts):
        found, left = _pair(text, marks[n])
        out[n] += found
        if left is not None:
            _run_on(texts, marks, out, n, left)
    for n, text in enumerate(texts):
        out[n] += _single_marks(text, out[n])
        out[n].sort(key=lambda s: s.start)
    for n, text in enumerate(texts[:-1]):
        if texts[n + 1].startswith("‘") and (open_ := _left_open(text, out[n])) is not None:
            out[n].append(open_)
    return out


def _left_open(text: str, taken: list[Stretch]) -> Stretch | None:
    """A single mark that nothing closes, where the next paragraph opens with one."""
    start = text.rfind("‘")
    if start < 0 or (taken and taken[-1].end > start) or _SINGLE_CLOSED.search(text, start):
        return None
    if len(text[start:].split()) < MIN_UNCLOSED:
        return None
    return _stretch(text, start, len(text.rstrip()), closed=False, single=True)


_SINGLE_CLOSED = re.compile(r"[\w.,!?…]’(?!\w)")


def _marks(text: str) -> list[tuple[int, int, str]]:
    """(start, end, direction) of each double mark; direction "o", "c" or "?"."""
    out: list[tuple[int, int, str]] = []
    at = 0
    while (mark := _MARK.search(text, at)) is not None:
        start, end = mark.span()
        if text[start] == "<":
            at = end
            continue
        if mark.group() == "''" and text[end : end + 1] == "'" and text[start - 1 : start].strip():
            # …'no'''  → the inner mark first, then the doubled one
            start, end = start + 1, end + 1
        at = end
        direction = _direction(text, start, end)
        if text[start] == "»" and direction == "o" and text.find("«", end) < 0:
            # Full Story »Baker made mayor: an arrow
            continue
        out.append((start, end, direction))
    return out


def _direction(text: str, start: int, end: int) -> str:
    mark = text[start:end]
    left = text[start - 1] if start else " "
    right = text[end] if end < len(text) else " "
    opens = (left.isspace() or left in _LEFT) and not right.isspace()
    closes = not left.isspace() and (right.isspace() or right in _RIGHT)
    if mark in "„``":
        return "o"
    if mark == "“":
        if right.isspace():
            return "?"
        return "c" if closes and not opens and left in ",.?!" else "o"
    if mark == "”":
        return "?" if opens and left.isspace() else "c"
    if mark == "«":
        return "c" if closes and not opens else "o"
    if mark == "»":
        return "o" if opens and not closes else "c"
    if opens and not closes:
        return "o"
    return "c" if closes and not opens else "?"


def _pair(text: str, marks: list[tuple[int, int, str]]) -> tuple[list[Stretch], int | None]:
    """The closed stretches of one paragraph, and where an unclosed last one begins."""
    found: list[Stretch] = []
    balance = _closers_left(marks)
    opened: tuple[int, int] | None = None
    depth = 0
    for n, (start, end, direction) in enumerate(marks):
        if opened is None:
            if direction != "c":
                opened, depth = (start, end), 0
        elif direction == "o" and text[opened[0]] != "„":
            if balance[n + 1] > 0 and depth == 0 and text[start:end] in "“«":
                depth += 1
                continue
            if _stands_alone(text[opened[1] : start]):
                found.append(_stretch(text, opened[0], len(text[:start].rstrip()), closed=False))
            opened, depth = (start, end), 0
        elif depth:
            depth -= 1
        else:
            found.append(_stretch(text, opened[0], end))
            opened = None
    return found, opened[0] if opened else None


def _closers_left(marks: list[tuple[int, int, str]]) -> list[int]:
    """For each place, closing marks less opening ones from there to the paragraph's end."""
    out = [0] * (len(marks) + 1)
    for n in range(len(marks) - 1, -1, -1):
        out[n] = out[n + 1] + {"c": 1, "o": -1}.get(marks[n][2], 0)
    return out


def _stands_alone(piece: str) -> bool:
    """Whether a stretch cut short by the next opening mark is a whole utterance."""
    return len(piece.split()) >= MIN_UNCLOSED and piece.rstrip()[-1:] in ".?!,"


def _run_on(
    texts: Sequence[str],
    marks: list[list[tuple[int, int, str]]],
    out: list[list[Stretch]],
    n: int,
    start: int,
) -> None:
    """An unclosed stretch: to the paragraph's end, and on where later paragraphs carry it."""
    text = texts[n]
    nxt = marks[n + 1] if n + 1 < len(texts) else []
    reopened = bool(nxt) and nxt[0][0] == _indent(texts[n + 1]) and nxt[0][2] != "c"
    if reopened or len(text[start:].split()) >= MIN_UNCLOSED:
        out[n].append(_stretch(text, start, len(text.rstrip()), closed=False))
    if reopened:
        return
    for k in range(n + 1, min(n + 1 + MAX_REACH, len(texts))):
        if not marks[k]:
            continue
        place, end, direction = marks[k][0]
        if direction == "c" and place > 0:
            for between in range(n + 1, k):
                out[between].append(_whole(texts[between]))
            out[k].append(_stretch(texts[k], 0, end, follows=True))
        return


def _whole(text: str) -> Stretch:
    return _stretch(text, 0, len(text.rstrip()), closed=False, follows=True)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


_LABEL = re.compile(r"[“\"']*([A-Z][A-Z.\-’' ]{2,30}): +")
_ABBREVIATION = re.compile(r"\b(?:[A-Z]\.){2,}$|\.\.+$|…$")
_OUTER = "“”„«»\"`’‘' \t\n\r\u00a0"


def _stretch(
    text: str, start: int, end: int, *, closed: bool = True, single: bool = False,
    follows: bool = False,
) -> Stretch:  # fmt: skip
    label = _LABEL.match(text, start, end) if not text[:start].strip() else None
    first, last = label.end() if label else start, end
    while first < last and text[first] in _OUTER:
        first += 1
    last = _without_outer(text, first, last)
    return Stretch(
        start, end, (first, last), closed, single, follows, label.span(1) if label else None
    )


def _without_outer(text: str, first: int, last: int) -> int:
    """Where the words end: `country."` → `country`, but `the U.S.` and `so…` keep their marks."""
    while last > first and text[last - 1] in _OUTER + ",;:.":
        inner = text[max(first, last - 12) : last]
        if text[last - 1] == "." and _ABBREVIATION.search(inner):
            break
        last -= 1
    return _with_inner_close(text, first, last)


def _with_inner_close(text: str, first: int, last: int) -> int:
    """Gives back the closing mark of a nested quotation: said ‘no’” → said ‘no’."""
    inner = text[first:last]
    after = text[last : last + 1]
    if (
        after in ("’", "'")
        and ("‘" in inner or " '" in inner)
        and inner.count("‘") != inner.count("’")
    ):
        return last + 1
    return last


# 'a joke', ‘a joke’ – and not: the generals' plan, rock 'n' roll, '90s, don't
_SINGLE = re.compile(
    r"(?<![\w'’‘.,!?])[‘'](?!['’\s\d])(?!(?:em|til|tis|twas|cause|n|s)\b)"
    r"([^‘\"“”\n]{0,600}?[\w.,!?…)])['’](?![\w'’])"
)


def _single_marks(text: str, taken: list[Stretch]) -> list[Stretch]:
    """Stretches in single marks that lie outside the double ones."""
    if "'" not in text and "‘" not in text:
        return []
    out = []
    n = 0
    for mark in _SINGLE.finditer(text):
        start, end = mark.span()
        while n < len(taken) and taken[n].end <= start:
            n += 1
        if n == len(taken) or end <= taken[n].start:
            out.append(_stretch(text, start, end, single=True))
    return out
