"""Whether a clause can be read without the sentence before it."""

from __future__ import annotations

import re

# Needs the sentence before it: "These developments follow …", "When police arrested him …",
# "answered some of those questions", "Later on Monday …", "Ruiz is thus closing …"; "Thousands
# marched …" does not, nor "the former mayor".
_LEANS = re.compile(
    r"(?i:this|these|that|those|such|he|she|they|it|his|her|their|its|when|while|as|after|earlier"
    r"|later|afterward|afterwards|meanwhile)\b"
    r"|.*\b(?:him|them|those|these|afterwards?|such|thus|therefore|the latter|aforementioned)\b",
    re.DOTALL,
)


def leans(clause: str) -> bool:
    """Whether it needs another sentence to say whom or what it is about."""
    return bool(_LEANS.match(clause))
