"""Words at the ends of a run that are no part of the name: "Mexican", "Former", "NGO"."""

from __future__ import annotations

from generator.extract.names import words
from generator.extract.names.heads import is_org
from generator.extract.names.lines import Line
from generator.extract.names.titles import covered


def trim(line: Line, start: int, end: int, first: bool, titled: bool) -> tuple[int, int, bool]:
    """The run without loose ends, and whether it still begins where any word has a capital."""
    if end - start > 1 and _is_noun(line, start) and not _firm(line, start, end):
        start, first = start + 1, False  # "NGO Foro Penal"
    while start < end and _cut_front(line, start, end, first, titled):
        start, first = start + 1, False
    while end - start > 1 and not line.whole(start, end) and _loose_end(line, start, end, titled):
        end -= 2 if _is_pair(line, end) else 1
    while end - start > 1 and not line.whole(start, end) and _is_small(line.texts[end - 1]):
        end -= 1  # "Office of the", before "Director"
    return start, end, first


def _is_noun(line: Line, at: int) -> bool:
    """ "NGO" in front of a name; not "University" in front of "at Albany"."""
    return line.keys[at] in words.ORG_NOUNS and line.caps[at + 1]


def _is_small(text: str) -> bool:
    return text.isalpha() and text.islower()


_LOOSE = words.listed("name_context", "loose_fronts")
"""In front of a known body no part of its name: "the Republican Senate", "Follow Fox News"."""


def _firm(line: Line, start: int, end: int) -> bool:
    return line.whole(start, end) is not None or is_org(line, start, end)


def _cut_front(line: Line, start: int, end: int, first: bool, titled: bool) -> bool:
    text, alone = line.texts[start], end - start == 1
    if line.whole(start, end):
        return False
    if is_org(line, start, end):
        body = text.lower() in _LOOSE and line.whole(start + 1, end) is not None
        asks = first and text.lower() in _LOOSE and is_org(line, start + 1, end)
        return body or asks or (first and _verb_form(line, start, end))
    if words.is_demonym(text):
        return not (titled and alone) and not _named_so(line, start, end)
    found = line.known[start]
    if alone or (found and found[0] > 1) or "&" in line.texts[start:end]:
        return False
    if first and _only_capital(line, start, end):
        return True
    if line.keys[start] not in words.MODIFIERS or words.is_first_name(text):
        return False
    return line.known[start + 1] is not None or words.is_first_name(line.texts[start + 1])


def _named_so(line: Line, start: int, end: int) -> bool:
    """ "Christian Dior" and "Roman Abramovich", but not "Christian Democrats"."""
    if end - start != 2 or not words.is_first_name(line.texts[start]):
        return False
    last = line.texts[start + 1]
    return not words.is_ordinary(last) and not words.is_demonym(last) and not words.is_role(last)


def _verb_form(line: Line, start: int, end: int) -> bool:
    """ "Anticipating" in front of "U.S. Food and Drug Administration"."""
    key = line.keys[start]
    return key.endswith(("ing", "ed")) and words.is_ordinary(key) and end - start > 2


def _only_capital(line: Line, start: int, end: int) -> bool:
    """Whether the first word is an ordinary one: "Former", "Asked"; not "General Motors"."""
    text = line.texts[start]
    if line.known[start] or words.is_first_name(text):
        return False
    if line.whole(start + 1, end) and line.keys[start] not in words.DIRECTIONS:
        return True
    if not words.is_ordinary(text) or line.keys[start + 1] in words.SUFFIXES:
        return False
    if words.is_surname(text) and line.keys[start] not in words.USUAL:
        return False  # "Trump Tower"
    return line.keys[start] not in words.DIRECTIONS and line.keys[start] not in words.PLACE_FIRST


def _is_pair(line: Line, end: int) -> bool:
    """ "Sri Lankans"."""
    return words.demonym_pair(line.keys[end - 2], line.keys[end - 1])


def _loose_end(line: Line, start: int, end: int, titled: bool) -> bool:
    """ "Fox News Host" has a role at its end, "Texas Democrats" a demonym; "Dr Quorra Sultan" is
    a name."""
    text, before = line.texts[end - 1], line.texts[end - 2]
    if titled and line.keys[start - 1] in words.HONORIFICS and words.is_surname(text):
        return False
    strange = end - start == 2 and line.keys[start] not in words.KNOWN
    if titled and strange and words.is_surname(text):
        return False  # "Harbour Minister Quorra French"
    if words.is_surname(text) and words.is_first_name(before):
        return covered(line, start, end - 2) and words.is_role(text)
    if line.keys[end - 1] == "city" and line.whole(start, end - 1):
        # "Portland City Commissioner"; not "Norwich City", a club
        return end < len(line.texts) and words.is_role(line.texts[end])
    if is_org(line, start, end):
        return False
    if words.is_role(text) and line.keys[end - 1] not in words.ORG_HEADS:
        return True
    return words.is_demonym(text)
