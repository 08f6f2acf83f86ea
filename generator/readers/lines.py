"""A text cut into lines, with wrapped ones joined: what every other part of the reader looks at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from generator.records import Span

BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
"""What `str.splitlines` takes for the end of a line."""

LONGEST_WRAPPED = 120
"""Characters. Mail and plain-text editors wrap at 60 to 100; a pasted paragraph is longer."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its visible text and where that stands."""

    start: int
    end: int
    text: str
    gap: int
    """Blank lines above it; 1 or more for the first line of the text."""
    level: int = 0
    """How deep it is indented, from 0; two to four blanks or a tab make a step."""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def words(self) -> int:
        return len(self.text.split())

    def part(self, start: int, end: int) -> Span:
        """The place in the whole text of `text[start:end]`."""
        return Span(self.start + start, self.start + end)


def lines(text: str) -> list[Line]:
    """Every line that is not blank, white space at both ends left out."""
    out: list[Line] = []
    start, gap = 0, 1
    for end, after in _breaks(text):
        raw = text[start:end]
        shown = raw.strip()
        if shown:
            first = start + len(raw) - len(raw.lstrip())
            out.append(Line(first, first + len(shown), shown, gap, _level(raw)))
            gap = 0
        else:
            gap += 1
        start = after
    return out


def _level(raw: str) -> int:
    indent = raw[: len(raw) - len(raw.lstrip())].expandtabs(4)
    return min(3, (len(indent) + 2) // 4)


def _breaks(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in BREAK.finditer(text)] + [(len(text), len(text))]


def unwrapped(text: str, found: list[Line]) -> list[Line]:
    """The same lines, those joined that an editor's right margin has cut."""
    width = _margin(found)
    groups: list[list[Line]] = []
    for line in found:
        if groups and _continues(groups[-1][-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_joined(text, group) for group in groups]


def _joined(text: str, group: list[Line]) -> Line:
    first, last = group[0], group[-1]
    if first is last:
        return first
    return Line(first.start, last.end, text[first.start : last.end], first.gap, first.level)


def _margin(found: list[Line]) -> int | None:
    """The column at which this text was wrapped, or None when it was not.

    It was when no line is longer than an editor's margin, and most lines with another directly
    below them are full: the first word of the line below would not have fitted.
    """
    longest = max((len(line.text) for line in found), default=0)
    if not 40 <= longest <= LONGEST_WRAPPED:
        return None
    pairs = [(a, b) for a, b in pairwise(found) if not b.gap]
    full = [a for a, b in pairs if _full(a, b, longest)]
    cut = [a for a in full if a.text[-1] not in '.!?:"”’']
    return longest if len(cut) >= 3 and 2 * len(full) >= len(pairs) else None


def _full(line: Line, below: Line, width: int) -> bool:
    return len(line.text) + 1 + len(below.text.split(maxsplit=1)[0]) > width


# ", new investors are often motivated" goes on with the line above, as "and others" does;
# "iPhone sales fall", "* a list item" and a line below "He said:" do not.
_GOES_ON = re.compile(
    r"[,;.)](?:\s|$)|(?:and|or|but|of|in|on|to|for|with|that|which|who|is|are|was|were|has|have|had"
    r"|as|from|at|the|a)\s"
)
_ENDS = re.compile(r"[.!?:;…][)\]\"”’']*$")


def _continues(above: Line, below: Line, width: int | None) -> bool:
    if below.gap:
        return False
    if width is not None:
        return _full(above, below, width) and not _MARKED.match(below.text)
    return (
        above.words >= 5
        and _GOES_ON.match(below.text) is not None
        and _ENDS.search(above.text) is None
    )


# also "[May 2, 2021]", a line of its own
_MARKED = re.compile(r"(?:[*•·◦▪‣–—-]|\d{1,2}[.)]|#{1,6})\s|\[[^\]]{6,40}\]$")
