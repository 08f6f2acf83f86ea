"""Markdown as the words that a reader sees."""

from __future__ import annotations

import html
import re

_ATTRIBUTES = re.compile(r"[ \t]*\{[^{}]*\}[ \t]*$")
# "[words](target)", "[words](target){.name}", "**", "`", "==", and backslashes
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)(?:\{\.[^{}]*\})?")
_MARKS = re.compile(r"\*\*|__|==|`|^[>\s#]+|^\d+\.\s+#+\s+|\\(?=[^\w\s])")


# <span lang="he" dir="rtl">words</span>, <time datetime="2026-01-03">3 January</time>: the words
_OF_OURS = re.compile(
    r'<span lang="[\w-]+"(?: dir="rtl")?>|<time datetime="[^"]*">|</(?:span|time)>'
)
# "*so*" and "_so_"; not "2 * 3 * 4", "a_b_c"
_EMPHASIS = re.compile(r"(?<![\w*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*_])")


def plain(markdown: str) -> str:
    """The words of one line of Markdown: "## A \\*b\\* [c](d) {#e}" → "A *b* c"."""
    words = _LINK.sub(r"\1", _ATTRIBUTES.sub("", _OF_OURS.sub("", markdown)))
    words = _EMPHASIS.sub(r"\2", _MARKS.sub("", words))
    return " ".join(html.unescape(words).split())
