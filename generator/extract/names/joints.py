"""Small words and marks inside a name: "de la", "&", "of the", "and", a nickname in quotes."""

from __future__ import annotations

from generator.extract.names import words
from generator.extract.names.enumerated import listed, plain
from generator.extract.names.lines import Line
from generator.extract.names.titles import IN_POST
from generator.extract.names.whose import whose

_RARE_PARTICLES = frozenset(["do", "e", "y", "den", "ten", "o", "het", "san", "mac"])


def through(line: Line, end: int) -> int:
    """Over "de la" or "&" to behind the capital that follows; `end` where none does."""
    stop = end
    while stop < len(line.keys) and stop - end < 3 and not line.caps[stop]:
        if line.texts[stop] != "&" and line.keys[stop] not in words.PARTICLES:
            return end
        stop += 1
    if stop >= len(line.keys) or not line.caps[stop] or line.keys[stop] in words.STOP:
        return end
    if line.texts[end] == "&" and _two_people(line, end):
        return end
    if line.keys[end] in _RARE_PARTICLES and not words.is_surname(line.texts[stop]):
        return end
    return stop + 1


def _two_people(line: Line, at: int) -> bool:
    """ "Ann Lee & Bo Chan"; not "Kasowitz & Benson", "Ann Lee & Sons"."""
    ends = (at - 2, at + 1)
    if at < 2 or at + 2 >= len(line.keys) or not line.caps[at + 2]:
        return False
    given = all(words.is_first_name(line.texts[k]) and line.caps[k] for k in ends)
    last = (line.texts[k + 1] for k in ends)
    return given and all(words.is_surname(t) or not words.is_ordinary(t) for t in last)


_CLOSES = {'"': '"', "“": "”", "(": ")", "‘": "’", "'": "'"}


def nickname(line: Line, start: int, end: int) -> int:
    """Over the nickname in `Joaquín "El Chapo" Guzmán`, `Sheriff Ann L. "Nan" Roe`; `end` where it
    is something else."""
    given = end - 2 if len(line.texts[end - 1]) == 2 and line.texts[end - 1][1] == "." else end - 1
    if given < start or not words.is_first_name(line.texts[given]) or line.known[given]:
        return end
    shut = _CLOSES[line.texts[end]]
    for at in range(end + 1, min(end + 6, len(line.keys) - 1)):
        if line.texts[at] == shut:
            short = at > end + 1 and (shut != ")" or at == end + 2)
            return at + 2 if short and _surname(line, at + 1) else end
        if not line.texts[at][0].isalpha() or (at == end + 1 and not line.caps[at]):
            return end
        known = line.known[at]
        if known and known[1].weight >= _CITY:
            return end  # "Washington (CNN) Donald Trump"
    return end


_CITY = 3
"""Weight from which a place is too well known to be somebody's nickname."""


def _surname(line: Line, at: int) -> bool:
    key = line.keys[at]
    proper = line.caps[at] and key not in words.STOP and key not in words.CALENDAR
    return proper and line.known[at] is None


_SUFFIXES = ("inc", "llc", "ltd", "llp", "plc", "corp", "lp")
_ON = words.listed("name_context", "on_heads")
_OF = words.listed("name_context", "of_heads")
_FOR = words.listed("name_context", "for_heads")
_CENTRES = frozenset(["center", "centre"])
"""A place on the field as well, and so a word for a player."""
_IN_NAMES = frozenset(["organisation", "organization", "association", "federation"])


def linked(line: Line, start: int, end: int) -> int:
    """Over "of the" in "Ministry of the Interior", and over lists and "'s" inside a name."""
    word, keys = line.keys[end], line.keys[start:end]
    if word == "," and line.key(end + 1) in _SUFFIXES and end - start > 1:
        return end + 2  # "Creative Quuxolan Solutions, Inc."
    if word == "and" and (stop := _lettered(line, start, end)):
        return stop
    if word in (",", "and"):
        office = any(k in ("of", "for", "on") for k in keys) and _headed(keys)
        return listed(line, start, end, office) if _goes_on(line, end) else end
    if word in ("'s", "'"):
        return whose(line, start, end)
    target = end + 2 if line.key(end + 1) == "the" else end + 1
    if target >= len(line.keys) or not line.caps[target]:
        return end
    if _joins(line, end, word, keys) and not _is_country(line, start, end):
        return _over(line, end, target)
    if word == "in" and line.key(end + 1) in IN_POST and words.is_role(keys[-1]):
        return end + 2  # "Special Agent in Charge | Ann Lee"
    if word in ("at", "in") and line.known[target] and target == end + 1:
        within = ("university" in keys and word == "at") or (
            word == "in" and keys[0] in _IN_NAMES and ("for" in keys or "of" in keys)
        )
        return _over(line, end, target) if within else end
    return end


def _lettered(line: Line, start: int, end: int) -> int:
    """Over "and" where the letters in brackets are those of the whole: "Quay Boats and Nets
    Commission (QBNC)"; 0 where they are not."""
    stop = end + 1
    while stop < len(line.keys) and line.caps[stop]:
        stop += 1
    if stop - end < 2 or line.key(stop) != "(" or line.key(stop + 2) != ")":
        return 0
    firsts = "".join(line.texts[k][0] for k in range(start, stop) if line.caps[k])
    return stop if len(firsts) > 2 and firsts == line.texts[stop + 1] else 0


def _goes_on(line: Line, end: int) -> bool:
    """Whether a capital stands behind the comma or "and"."""
    return end + 1 < len(line.keys) and line.caps[end + 1]


def _is_country(line: Line, start: int, end: int) -> bool:
    """ "Soviet Union" is whole, whatever "union" may join."""
    known = line.whole(start, end)
    return known is not None and known.sort == "place" and line.keys[end - 1] not in words.OF_PLACES


def _joins(line: Line, end: int, word: str, keys: tuple[str, ...]) -> bool:
    """Whether "of", "for" or "on" continues the name before it."""
    if word == "of" and (words.is_role(keys[-1]) or keys[-1] in words.OF_PLACES):
        return True
    if word == "for" and keys[-1] == "minister":
        return True  # "Minister for Minority Affairs Ann Lee"
    if word == "on":
        return keys[-1] in _ON
    if word == "of" and keys[-1] in _OF:
        return True
    if word == "for" and keys[-1] in _FOR:
        # "Center for the Study of …"; not "Kennedy Space Center for the Apollo …"
        return line.key(end + 1) != "the" or plain(line, end + 2)
    return word in ("of", "for") and _headed(keys)


def _headed(keys: tuple[str, ...]) -> bool:
    """Whether an organisation's word stands in the run with no title behind it."""
    for key in reversed(keys):
        if key not in _CENTRES and (words.is_role(key) or key in words.HONORIFICS):
            return False
        if key in words.ORG_KEYWORDS:
            return True
    return False


def _over(line: Line, end: int, target: int) -> int:
    known = line.known[target]
    if known:
        return end if known[1].sort == "thing" else target + known[0]
    stop = line.keys[target] in words.STOP or line.keys[target] in words.CALENDAR
    return end if stop else target + 1
