"""What a sentence says that somebody denies."""

from __future__ import annotations

import re

# "denied that the plant leaked", "rejected the claim that it leaked", "disputed Ruiz's assertion
# that"; not "denied the permit", nor "denied that" with nothing behind it.
_DENIED = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)"
    r"|dismiss(?:es|ed|ing)?)\s+"
    r"(?:(?:as false\s+)?(?:the|a|any|this|his|her|their|its|[\w.’'-]+[’']s?)\s+(?:\w+\s+)?"
    r"(?:claims?|suggestions?|allegations?|assertions?|accusations?|reports?|statements?)\s+)?"
    r"that\s+(.+)",
    re.IGNORECASE | re.DOTALL,
)
# One of these stands in every such sentence, and few sentences hold one: that is soon told.
_BEGIN = ("deny", "deni", "reject", "disput", "refut", "dismiss")


def denied(sentence: str) -> str:
    """The words behind "denied that"; "" where nobody denies anything."""
    match = _DENIED.search(sentence) if may_deny(sentence) else None
    return match.group(1) if match else ""


def may_deny(text: str) -> bool:
    """Whether a sentence of the text may tell that somebody denies anything."""
    folded = text.casefold()
    return any(verb in folded for verb in _BEGIN)
