"""Whether a sentence can be read alone, or needs the one before it; and lines that are none."""

from __future__ import annotations

import re

from generator.extract.happenings.told import Told

_MARK = r"[\"“'‘(\s]*"
_JOINTS = (
    "but|and|or|yet|however|meanwhile|still|instead|also|then|therefore|thus|nevertheless"
    "|nonetheless|moreover|furthermore|additionally|indeed|in addition|for example|for instance"
    "|in fact|as a result|on the other hand|earlier|later|similarly|likewise|in contrast"
    "|regardless|otherwise|again|even so|of course|afterwards?"
)
_BACK = (
    "he|she|they|it|his|her|their|its|this|these|that|those|such|both|in response|here|there|we|i"
    "|you|our|my|your|the former|the latter|another|others|one of them|what|which|(?-i:[Ww]ho)"
    "|to that|in it|of them|both of|the same|with that|given that|after that|before that|since then"
    "|until then|by then|at the same|at that|at this|as to|as for|midway|about midway"
)
_ASIDES = "so|update|editor|correction|note|actually|no|yes|yep|yeah|well|wait|oh|okay"
# "But Ann Lee wants it", "However, the council agreed": it goes on, and can be read alone.
_GOES_ON = re.compile(rf"{_MARK}(?:{_JOINTS})\b", re.I)
# "He said", "This comes", "But it", "Such a move": the sentence before must be read first.
_POINTS_BACK = re.compile(rf"{_MARK}(?:(?:(?:{_JOINTS}),? )?(?:{_BACK})|{_ASIDES})\b", re.I)
# "“It is closed,” she said."
_UNNAMED = re.compile(r"[,.?!][\"”] (?:he|she|they)\b")
# "We will build it," Ann Lee said: she is "we".
_OF_HIMSELF = re.compile(r"[\"“](?:i|we|my|our)\b", re.I)
# "On the phone call, he understood little", "Armed with a map, those days are over"; where nobody
# is named before it, nor behind: "After his arrest, Ann Lee spoke".
_OPENING = rf"{_MARK}[A-Z]\w+(?: [^,;:\"“”]{{1,80}})?, "
_NOBODY_YET = re.compile(rf"{_OPENING}(?:he|she|they|his|her|their)\b")
_AS_SAID = re.compile(rf"{_OPENING}(?:this|that|these|those|such)\b|.*\bthe following\b", re.S)
# "Frank: there were eleven", "Inside: how a ferry was built", "Pictured right, Ann Lee at the quay"
_LABEL = re.compile(rf"{_MARK}(?:[A-Z]\w+:\s|(?i:pictured|seen here|from left|at left|at right)\b)")
_LONG_WORD = re.compile(r"(?<![’'\w])[^\W\d_]{4,}")
_SET_IN_CAPITALS = 4
"""Long words from which a sentence in which all have a capital is a headline."""


def goes_on(text: str) -> bool:
    """Whether it is tied to the sentence before it, and can yet be read alone."""
    return _GOES_ON.match(text) is not None


def points_back(told: Told) -> bool:
    """Whether it cannot be read without the sentence before it."""
    said, named = told.text, any(m.type == "person" for m in told.mentions)
    if named and _OF_HIMSELF.match(said):
        return _UNNAMED.search(said) is not None
    if _POINTS_BACK.match(said) or _AS_SAID.match(said) or _UNNAMED.search(said):
        return True
    return not named and bool(_NOBODY_YET.match(said))


def is_line(told: Told) -> bool:
    """A headline that leads elsewhere, what a speaker is announced by, or words under a picture."""
    if _all_capitals(told.text):
        return True
    return told.passage.block.kind == "paragraph" and _LABEL.match(told.text) is not None


def _all_capitals(text: str) -> bool:
    """Whether all of its long words have one; the first or second word of most has none."""
    count = 0
    for word in _LONG_WORD.finditer(text):
        if not word[0][0].isupper():
            return False
        count += 1
    return count >= _SET_IN_CAPITALS
