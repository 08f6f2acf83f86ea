"""Whether a line is running text, a title, or neither."""

from __future__ import annotations

import re

from generator.passages import sentences

# "…in Mexico.", "…in Mexico.”", "…in Mexico.)"; not "Cooperation with Venezuela"
_ENDS = re.compile(r"[.!?…][)\]\"”’'»]*$")
_CLOSED = re.compile(r"[\"”]$")
# "Who Sweeps N.Y.C." ends with an abbreviation
_INITIALS = re.compile(r"(?:^|\s)(?:[A-Z]\.){2,}$")


def ends_sentence(text: str) -> bool:
    return _ENDS.search(text) is not None and _INITIALS.search(text) is None


def is_prose(text: str) -> bool:
    """A paragraph by its own looks: 18 words that end as a sentence does, or 35 words.

    Headlines of the daily press have up to 25 words but no full stop; the shortest opening
    paragraphs have 18 or so.
    """
    count = len(text.split())
    return count >= 35 or (
        count >= 18 and (ends_sentence(text) or _CLOSED.search(text) is not None)
    )


def is_sentence(text: str) -> bool:
    """Four words or more with an end mark: "Hustling." is none, "She sees despair." is none."""
    return len(text.split()) >= 4 and ends_sentence(text)


def several_sentences(text: str) -> bool:
    return len(text) <= LONGEST_SHORT and len(sentences(text)) > 1


LONGEST_SHORT = 600
"""Characters of a line that may be a headline, a heading or a caption."""


def is_title(text: str) -> bool:
    """Whether a line could be a headline or the heading of a section."""
    count = len(text.split())
    if count > 30 or len(text) > 220:
        return False
    if text[-1] in ".,;:" and _INITIALS.search(text) is None and not text.endswith("Jr."):
        return False
    return text[0] not in ",;.)" and any(c.isalpha() for c in text)
