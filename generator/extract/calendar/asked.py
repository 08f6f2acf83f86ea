"""What somebody is asked to do: "urged voters to return the form by Friday" is still to come."""

from __future__ import annotations

import re

# "urged the owners to clear their boats | by Friday"; no comma or new clause lies between
_ASKED = re.compile(
    r"\b(?:(?P<now>(?:is |are )?(?:asking|urging)|expects?|wants?|asks?|urges?|tells?|invites?|"
    r"advises?|reminds?|encourages?|would like)|"
    r"asked|urged|told|ordered|invited|advised|reminded|encouraged|instructed|directed|begged)"
    r"(?: (?!(?:to|that|of|in|at|by|on)\b)[\w'’-]+){1,4} to(?P<deed>(?: [\w'’-]+){1,8}) $"
)
# "to vote by | Friday", "to drag their friends to the polls on | Tuesday"
_BOUND = re.compile(r"\b(?:by|before|until|no later than|(?:to|at) the polls on)(?: the)? $")
# "to say why he left on | Friday", "to lift the ban issued | Friday": the day is not the deed's
_CLAUSE = re.compile(
    r"\b(?:why|how|what|who|that|which|when|where|if|after|because|was|were|had)\b|"
    r"(?:ed|made|held|given|sent|sworn|begun)(?: (?:on|in|at|last))?$"
)


def asked(before: str) -> bool:
    """Of the text before a date; "asked him to leave on Friday" may be the day of the asking."""
    found = _ASKED.search(before)
    if found is None or _CLAUSE.search(found["deed"]):
        return False
    return bool(found["now"] or _BOUND.search(before))
