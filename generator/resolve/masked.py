"""Oaths that one outlet prints and another masks: "f***ing", "s--t", "bulls***"."""

from __future__ import annotations

import re

_OATHS = {"f": "fuck", "s": "shit"}
# "f***ing", "F**k", "s--t", "bulls***"; not "a*b", "f - k" nor "s*".
_MASKED = re.compile(
    r"(?<![^\W_])(bull|mother)?([fs])(?:\*{2,}|-{2,})[kt]?(ing|ers?|ed|ty)?(?!\w)", re.I
)


def unmasked(text: str) -> str:
    """The text with what is masked spelled out, for comparing; nobody is shown it."""
    if "**" not in text and "--" not in text:
        return text
    return _MASKED.sub(lambda m: f"{m[1] or ''}{_OATHS[m[2].lower()]}{m[3] or ''}", text)
