"""The words of a quotation as a heading, and what of a long one stands below it."""

from __future__ import annotations

import re

from generator.passages import sentences

HEADING_WORDS = 40
_PARAGRAPH = re.compile(r"\s*\n\s*\n?\s*")
# Where a sentence too long for a heading may be parted: after "; " or ", ", not in "2,000".
_PAUSE = re.compile(r"[;:,–—]\s+|\s[–—]\s")


def split_long(text: str) -> tuple[str, tuple[str, ...]]:
    """A quotation in its heading part, at most about 40 words, and the paragraphs of the rest."""
    paragraphs = [p for p in _PARAGRAPH.split(text.strip()) if p]
    first, rest = _first_part(paragraphs[0])
    below = [rest, *paragraphs[1:]] if rest else paragraphs[1:]
    return first, tuple(below)


def _first_part(paragraph: str) -> tuple[str, str]:
    if len(paragraph.split()) <= HEADING_WORDS:
        return paragraph, ""
    ends = [end for _, end in sentences(paragraph)][:-1]
    fitting = [end for end in ends if len(paragraph[:end].split()) <= HEADING_WORDS]
    if not fitting:
        pauses = [m.end() for m in _PAUSE.finditer(paragraph)]
        fitting = [end for end in pauses if len(paragraph[:end].split()) <= HEADING_WORDS]
    cut = fitting[-1] if fitting else _word_end(paragraph)
    return paragraph[:cut].rstrip(), paragraph[cut:].lstrip()


def _word_end(paragraph: str) -> int:
    ends = [m.end() for m in re.finditer(r"\S+", paragraph)]
    return ends[HEADING_WORDS - 1]
