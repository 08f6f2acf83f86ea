"""Names that ran into one another or into the next word: "Mitt Romney | Jane Doe Says".

What the article names apart elsewhere, and what no name can hold, is cut; the rest is no name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.extract.names import words
from generator.extract.names.candidates import Candidate
from generator.extract.names.heads import is_org, is_place
from generator.extract.names.lines import Line

_Keys = tuple[str, ...]
_SAID = words.listed("name_context", "said")


def apart(lines: Sequence[Line], found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates in their order, each glued one as the names that are sure in it."""
    full = Counter(_folded(lines, c) for c in found if c.end - c.start > 1 and _opens(lines, c))
    return [piece for c in found for piece in _pieces(lines[c.line], c, full)]


def _folded(lines: Sequence[Line], found: Candidate) -> _Keys:
    return tuple(words.folded(t) for t in lines[found.line].texts[found.start : found.end])


def _opens(lines: Sequence[Line], found: Candidate) -> bool:
    return words.is_first_name(lines[found.line].texts[found.start])


def _pieces(line: Line, found: Candidate, full: Counter[_Keys]) -> list[Candidate]:
    start, end = found.start, found.end
    if end - start < 3 or found.known or is_org(line, start, end) or is_place(line, start, end):
        return [found]
    known = line.known[start]
    office = known and known[1].sort == "organisation"
    if office and known and _titled_person(line, start + known[0], end):
        return [found._replace(start=start + known[0] + 1, first=False)]  # "Fox Senior | Trump"
    keys = tuple(words.folded(t) for t in line.texts[start:end])
    again = _again(line, found)
    if again:
        return [found._replace(end=start + again)] if again <= _LONGEST else []
    for size in range(len(keys) - 1, 1, -1):
        if keys[:size] in full and _runs_on(line, start + size, end):
            head = found._replace(end=start + size)
            rest = Candidate(found.line, start + size, end, False)
            return [head, rest] if words.is_first_name(line.texts[rest.start]) else [head]
        front = line.texts[start : end - size]
        if full[keys[-size:]] and not _may_be_given(front, full[keys[-size:]]):
            return [found._replace(start=end - size, first=False)]
    verb = words.is_first_name(line.texts[start]) and _no_name_part(line, end - 1)
    return [found._replace(end=end - 1)] if verb else [found]


def _titled_person(line: Line, at: int, end: int) -> bool:
    """ "Senior Trump" behind "Fox"; not "Foreign Relations" behind "Senate"."""
    return (
        at + 1 < end and line.keys[at] in words.MODIFIERS and words.is_surname(line.texts[end - 1])
    )


_LONGEST = 4
"""Words of a name before its first word comes again; more are a table's row."""


def _again(line: Line, found: Candidate) -> int:
    """How many words stand before the name begins anew; 0 where it does not.

    "Joe Biden | Joe Biden Doe" and "Biden | Joseph Robinette BidenGOP", but not "Zsa Zsa Gabor".
    """
    texts = line.texts[found.start : found.end]
    for at in range(2, len(texts)):
        for before in range(at - 1):
            word = len(texts[before]) > 2 and texts[before][0].isupper()
            if word and _same_or_glued(texts[before], texts[at]):
                stop = at if before == 0 and words.is_first_name(texts[0]) else 1 + before
                return next((n for n in range(stop) if not texts[n][0].isalnum()), stop)
    return 0


def _same_or_glued(text: str, later: str) -> bool:
    rest = later[len(text) :]
    return later.startswith(text) and (not rest or rest[0].isupper())


def _runs_on(line: Line, at: int, end: int) -> bool:
    """Whether the words behind a known full name are no part of it: a new name, "FBI", "Live"."""
    text = line.texts[at]
    if line.keys[at] in words.SUFFIXES or line.keys[at] in words.PARTICLES:
        return False
    if end - at > 1 and words.is_first_name(text) and words.is_surname(line.texts[end - 1]):
        return True
    return not words.is_surname(text) and (words.is_ordinary(text) or _acronym(line, at))


def _acronym(line: Line, at: int) -> bool:
    return line.texts[at].isupper() and len(line.texts[at]) > 1 and "." not in line.texts[at]


_OFTEN = 3
"""Times a name stands alone from which an unknown word before it is no name of the person."""


def _may_be_given(front: Sequence[str], times: int) -> bool:
    return any(_name_word(t) and (times < _OFTEN or _known_word(t)) for t in front)


def _known_word(text: str) -> bool:
    return len(text.rstrip(".")) < 2 or words.is_first_name(text) or words.is_surname(text)


def _name_word(text: str) -> bool:
    """Whether it may be part of a name: "Sadeq", not "Airman", "QB" or "Iconic"."""
    if len(text.rstrip(".")) < 2 or not text[0].isupper():
        return True
    if words.is_first_name(text) or words.is_surname(text):
        return True
    return not (words.is_ordinary(text) or words.is_role(text) or text.isupper())


def _no_name_part(line: Line, at: int) -> bool:
    """An adverb or a verb of saying that a headline wrote large: "Actually", "Says"."""
    key = line.keys[at]
    if words.is_surname(line.texts[at]) or words.is_first_name(line.texts[at]):
        return False
    return key in _SAID or (key.endswith("ly") and words.is_ordinary(key))
