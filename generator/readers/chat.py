"""A chat assistant's own words around its answer: the opening and the closing offer."""

from __future__ import annotations

import re

# "Here is a breakdown of the current situation as of January 2026:"; not "Here is the president, live"
INTRO = re.compile(
    r"(?:(?:sure|certainly|of course|absolutely|great question)[!,.] ?)?(?:here(?:'s|’s| is| are)|below is|below are)"
    r" (?:a|an|the|some|what|my)\b.{0,60}\b(?:breakdown|summary|overview|rundown|look|analysis|outline|explanation|key"
    r"|recap|answer|points|list|comparison|timeline|situation)\b.{0,160}",
    re.IGNORECASE,
)
# "Would you like me to look into …?", "Let me know if you'd like more."; not "Would you like tea?" he asked
OFFER = re.compile(
    r"(?:would you like (?:me to|more|a|to)|do you want me to|shall i|should i|let me know if|if you(?:'d|’d| would)? "
    r"(?:like|want|need),? (?:i can|me to|more|i could|i'd)|i can also|i hope this helps|is there anything else"
    r"|want me to|feel free to ask).{0,500}",
    re.IGNORECASE,
)
# "as of January 2026"
AS_OF = re.compile(
    r"\bas of (?:early |mid-?|late )?(?P<month>January|February|March|April|May|June|July|August|September|October"
    r"|November|December),? (?P<year>20\d\d)\b"
)
# "* The Impact: This designation allows": a label before the sentence of a list item
LABEL = re.compile(r"(?:\*\*)?[A-Z][\w.'’ -]{2,40}:(?:\*\*)? \S")


def is_intro(text: str) -> bool:
    return text.endswith(":") and INTRO.fullmatch(text) is not None


def is_offer(text: str) -> bool:
    return text.endswith(("?", ".", "!")) and OFFER.fullmatch(text) is not None
