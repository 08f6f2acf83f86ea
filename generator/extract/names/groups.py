"""Which names of organisations or places are one: "CJNG" and its long form, "U.S." and "US"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.names import words
from generator.extract.names.decide import Name
from generator.extract.names.heads import is_org
from generator.extract.names.lines import Line


def groups(lines: Sequence[Line], names: Sequence[Name]) -> list[list[Name]]:
    """The names of one type, those of one actor together, in order of first appearance."""
    by_key: dict[str, list[Name]] = {}
    for name in names:
        by_key.setdefault(_key(lines, name), []).append(name)
    index = _index(lines, by_key)
    target = {key: _longer(lines, key, by_key, index) for key in by_key}
    out: dict[str, list[Name]] = {}
    for key, members in by_key.items():
        out.setdefault(_follow(key, target), []).extend(members)
    found = [sorted(g, key=lambda n: (n.line, n.start)) for g in out.values()]
    return sorted(found, key=lambda g: (g[0].line, g[0].start))


def _follow(key: str, target: dict[str, str]) -> str:
    for _ in range(4):
        if target[key] == key:
            break
        key = target[key]
    return key


def _key(lines: Sequence[Line], name: Name) -> str:
    """What two names of one actor have in common: its canonical name, or its words folded."""
    if name.known:
        return words.folded(name.known).removeprefix("the ")
    texts = lines[name.line].texts[name.start : name.end]
    parts = [words.folded(t) for t in texts if words.key(t) != "'s"] or [texts[0].lower()]
    if name.type == "organisation":
        while len(parts) > 1 and parts[-1] in words.COMPANY_ENDS:
            parts.pop()
    return " ".join(parts)


_ABBREVIATION = 6
"""Letters of a known name that may still be short for a longer one in the text."""
_COMMITTEES = frozenset(["committee", "subcommittee", "caucus"])


_CHAMBERS = frozenset(["senate", "house"])
_SAME_BODY = frozenset(["university", "college", "news"])
"""Behind a known name the same body: "Stanford University"; not "Apple Records"."""


_MOST = 200
"""Longer names that are compared; more share a word only in lists made for it."""


def _index(lines: Sequence[Line], by_key: dict[str, list[Name]]) -> dict[str, list[str]]:
    """For each first word, last word and acronym the keys that have it."""
    index: dict[str, list[str]] = {}
    for key, group in by_key.items():
        words_ = key.split()
        texts = lines[group[0].line].texts[group[0].start : group[0].end]
        handles = {words_[0], words_[-1], *initials(texts)}
        for handle in sorted(handles):
            index.setdefault(handle, []).append(key)
    return index


def _longer(
    lines: Sequence[Line], key: str, by_key: dict[str, list[Name]], index: dict[str, list[str]]
) -> str:
    """The key of the one longer name that this may stand for; itself where none or two do."""
    first = by_key[key][0]
    if first.type != "organisation":
        return key
    spelt = [k for k in _acronyms(lines, first, index) if k != key]
    spelt = [k for k in spelt if _spelt_beside(lines, first, by_key[k][0])]
    if len(spelt) == 1:
        return spelt[0]
    if first.known and len(key) > _ABBREVIATION:
        told = [k for k in _acronyms(lines, first, index) if k != key]
        told = [k for k in told if _introduced(lines, by_key[k][0], first)]
        return told[0] if len(told) == 1 else key
    parts = key.split()
    letters = _letters(lines[first.line].texts[first.start])
    near = {k for handle in (parts[0], parts[-1], letters) for k in index.get(handle, [])[:_MOST]}
    fits = [k for k in near if k != key and _stands_for(lines, first, key, k, by_key[k][0])]
    return fits[0] if len(fits) == 1 else key


def _acronyms(lines: Sequence[Line], short: Name, index: dict[str, list[str]]) -> Sequence[str]:
    """The keys of which the name would be the acronym, were it written in capitals."""
    if short.end - short.start > 1:
        return ()
    return index.get(lines[short.line].texts[short.start].upper(), [])[:_MOST]


def _spelt_beside(lines: Sequence[Line], short: Name, full: Name) -> bool:
    """ "Acra (Agency for Clean Rivers and Air)", "Agency for Clean Rivers and Air (Acra)"."""
    if short.line != full.line or full.end - full.start < 2:
        return False
    line, (one, other) = lines[short.line], sorted((short, full), key=lambda n: n.start)
    return line.texts[one.end : other.start] == ("(",) and line.texts[other.end :][:1] == (")",)


def _introduced(lines: Sequence[Line], full: Name, short: Name) -> bool:
    """Whether "ACP" behind "Americans for Cleaner Ports" is that, whatever else it is short for."""
    text, texts = lines[short.line].texts[short.start], lines[full.line].texts
    if len(_letters(text)) < _TOLD or (full.line, full.start) > (short.line, short.start):
        return False
    return is_acronym((text,), texts[full.start : full.end])


_TOLD = 3
"""Letters of an abbreviation; of two, too many names have the initials."""


def _stands_for(lines: Sequence[Line], short: Name, key: str, other: str, full: Name) -> bool:
    """Whether the short name is the acronym, the beginning or the end of the full one."""
    if len(other) <= len(key):
        return False
    line, texts = lines[full.line], lines[full.line].texts[full.start : full.end]
    if is_acronym(lines[short.line].texts[short.start : short.end], texts):
        return True
    parts = other.split()
    size = key.count(" ") + 1
    if size >= len(parts):
        return False
    if parts[:size] == key.split():
        office = is_org(lines[short.line], short.start, short.end)
        # "Senate" and a part of it, the "Senate Committee on Intelligence"
        office = office or (bool(short.known) and any(p in _COMMITTEES for p in parts))
        named = line.known[full.start + size] is None and _is_whole(short, full, parts[size:])
        return not office and len(texts) > size and named
    if parts[-size:] != key.split():
        return False
    return _is_tail(texts, parts, size)


def _is_whole(short: Name, full: Name, rest: Sequence[str]) -> bool:
    """ "Acme" of "Acme Holdings", or of "Acme Blue" named so before; not of "Acme Onion Rings".

    A company that is known is no short name for its products.
    """
    if short.known:
        return rest[-1] in words.COMPANY_ENDS or rest[0] in _SAME_BODY
    if rest[-1] in words.ORG_HEADS or rest[-1] in words.COMPANY_ENDS:
        return True
    return (full.line, full.start) < (short.line, short.start)


def _is_tail(texts: Sequence[str], parts: Sequence[str], size: int) -> bool:
    """ "Foreign Ministry" of "Mexican Foreign Ministry", "Times" of "The New York Times"."""
    if size == 1 and (parts[-1] in words.NEWSPAPERS or parts[-2] == "of"):
        return True
    front = texts[: len(texts) - size]
    if size > 1 and len(front) == 1 and words.key(front[0]) in _CHAMBERS:
        return True  # "Trade Committee" of "Senate Trade Committee"
    return all(_is_nation(t) for t in front)


def _is_nation(text: str) -> bool:
    return words.is_demonym(text) or words.key(text) in ("us", "uk", "united", "states", "the")


def is_acronym(short: Sequence[str], full: Sequence[str]) -> bool:
    """ "FTC" of "Federal Trade Commission" and "FTOs" of its plural; small words count or not."""
    return len(short) == 1 and _letters(short[0]) in initials(full)


def _letters(acronym: str) -> str:
    """ "F.T.O.s" → "FTO"; "" for what is no acronym."""
    letters = acronym.replace(".", "").replace("-", "")
    letters = letters[:-1] if letters.endswith("s") and letters[:-1].isupper() else letters
    return letters if len(letters) > 1 and letters.isupper() else ""


def initials(full: Sequence[str]) -> tuple[str, ...]:
    """The acronyms of a name: of all its words, and of those with a capital, "US" in whole."""
    pieces = [p for t in full for p in t.split("-") if p and p[0].isalpha()]
    if len(pieces) < 2:
        return ()
    small_too = "".join(p[0] for p in pieces).upper()
    large = [p for p in pieces if p[0].isupper()]
    if not large:
        return (small_too,)
    capitals = "".join(p[0] for p in large)
    nation = large[0].replace(".", "")
    whole = nation if nation.isupper() and len(nation) == _NATION else nation[0]
    of = full.index("of") if "of" in full else 0
    front = "".join(t[0] for t in full[:of]) if of >= _BRANCH else small_too
    return tuple(dict.fromkeys((small_too, capitals, whole + capitals[1:], front)))


_BRANCH = 3
"""Words before "of" from which they alone are abbreviated: "RBCU of the District of Quorn"."""


_NATION = 2
"""Letters of "UK" and "U.S.", which an acronym has whole: "USDA"."""
