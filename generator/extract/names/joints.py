"""Small words and marks inside a name: "de la", "&", "of the", "and", a nickname in quotes."""

from __future__ import annotations

from generator.extract.names import words
from generator.extract.names.lines import Line

_RARE_PARTICLES = frozenset(["do", "e", "y", "den", "ten", "o", "het", "san", "mac"])


def through(line: Line, end: int) -> int:
    """Over "de la" or "&" to behind the capital that follows; `end` where none does."""
    stop = end
    while stop < len(line.tokens) and stop - end < 3 and not line.tokens[stop].cap:
        if line.texts[stop] != "&" and line.keys[stop] not in words.PARTICLES:
            return end
        stop += 1
    if stop >= len(line.tokens) or not line.tokens[stop].cap or line.keys[stop] in words.STOP:
        return end
    if line.keys[end] in _RARE_PARTICLES and not words.is_surname(line.texts[stop]):
        return end
    return stop + 1


_CLOSES = {'"': '"', "“": "”", "(": ")", "‘": "’", "'": "'"}


def nickname(line: Line, start: int, end: int) -> int:
    """Over the nickname in `Joaquín "El Chapo" Guzmán`; `end` where it is something else."""
    if not words.is_first_name(line.texts[start]) or line.known[start]:
        return end
    shut = _CLOSES[line.texts[end]]
    for at in range(end + 1, min(end + 6, len(line.tokens) - 1)):
        if line.texts[at] == shut:
            short = at > end + 1 and (shut != ")" or at == end + 2)
            return at + 2 if short and _surname(line, at + 1) else end
        if not line.texts[at][0].isalpha() or (at == end + 1 and not line.tokens[at].cap):
            return end
        known = line.known[at]
        if known and known[1].weight >= _CITY:
            return end  # "Washington (CNN) Donald Trump"
    return end


_CITY = 3
"""Weight from which a place is too well known to be somebody's nickname."""


def _surname(line: Line, at: int) -> bool:
    token = line.tokens[at]
    proper = token.cap and token.key not in words.STOP and token.key not in words.CALENDAR
    return proper and line.known[at] is None


_IN_NAMES = frozenset(["organisation", "organization", "association", "federation"])


def linked(line: Line, start: int, end: int) -> int:
    """Over "of the" in "Ministry of the Interior" and "and" in "Health and Human Services"."""
    word = line.keys[end]
    target = end + 2 if line.key(end + 1) == "the" else end + 1
    if target >= len(line.tokens) or not line.tokens[target].cap:
        return end
    keys = line.keys[start:end]
    if _joins(word, keys):
        return _over(line, end, target)
    if word == "and" and (_same_office(line, keys, target) or _one_office(line, start, target)):
        return target + 1
    if word in ("at", "in") and line.known[target] and target == end + 1:
        within = ("university" in keys and word == "at") or (
            word == "in" and keys[0] in _IN_NAMES and ("for" in keys or "of" in keys)
        )
        return _over(line, end, target) if within else end
    return end


def _joins(word: str, keys: tuple[str, ...]) -> bool:
    """Whether "of", "for" or "on" continues the name before it."""
    if word == "of" and (words.is_role(keys[-1]) or keys[-1] in words.OF_PLACES):
        return True
    if word == "on":
        return keys[-1] in ("committee", "subcommittee", "commission", "council", "conference")
    return word in ("of", "for") and _headed(keys)


def _headed(keys: tuple[str, ...]) -> bool:
    """Whether an organisation's word stands in the run with no title behind it."""
    for key in reversed(keys):
        if words.is_role(key) or key in words.HONORIFICS:
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


def _plain(line: Line, at: int) -> bool:
    """An ordinary word and no name of its own: "Human", "Oversight"."""
    word = line.texts[at]
    if line.known[at] or words.is_demonym(word) or words.is_role(word):
        return False
    return words.is_ordinary(word) and line.keys[at] not in words.STOP


def _same_office(line: Line, keys: tuple[str, ...], target: int) -> bool:
    """ "Department of Health and Human Services", not "Department of Justice and Ted Cruz"."""
    return any(k in ("of", "for", "on") for k in keys) and _headed(keys) and _plain(line, target)


_OFFICES = frozenset(
    [
        *("administration", "department", "ministry", "commission", "agency", "committee"),
        *("laboratory", "corp", "institute", "party", "council", "secretary", "minister", "board"),
        *("bureau", "service", "authority", "association", "subcommittee", "union", "fund"),
    ]
)


def _one_office(line: Line, start: int, target: int) -> bool:
    """ "Food and Drug Administration": plain words before the "and", an office at the end."""
    first = start
    while first < target and (line.known[first] or words.is_demonym(line.texts[first])):
        first += line.known[first][0] if line.known[first] else 1  # type: ignore[index]
    if first >= target - 1 or not all(_plain(line, k) for k in range(first, target - 1)):
        return False
    at = target
    while at < len(line.tokens) and line.tokens[at].cap and at - target < 4:
        if line.keys[at] in _OFFICES and at > target:
            return True
        if not _plain(line, at):
            return False
        at += 1
    return False
