"""Which names of organisations or places are one: "CJNG" and its long form, "U.S." and "US"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.names import words
from generator.extract.names.decide import Name
from generator.extract.names.lines import Line


def groups(lines: Sequence[Line], names: Sequence[Name]) -> list[list[Name]]:
    """The names of one type, those of one actor together, in order of first appearance."""
    by_key: dict[str, list[Name]] = {}
    for name in names:
        by_key.setdefault(_key(lines, name), []).append(name)
    target = {key: _longer(lines, key, by_key) for key in by_key}
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
    if name.known:
        return words.folded(name.known).removeprefix("the ")
    parts = [words.folded(t) for t in lines[name.line].texts[name.start : name.end]]
    if name.type == "organisation":
        while len(parts) > 1 and parts[-1] in words.COMPANY_ENDS:
            parts.pop()
    return " ".join(parts)


def _longer(lines: Sequence[Line], key: str, by_key: dict[str, list[Name]]) -> str:
    """The key of the one longer name that this may stand for; itself where none or two do."""
    first = by_key[key][0]
    if first.type != "organisation" or (first.known and len(key) > 6):
        return key
    fits = [k for k, g in by_key.items() if k != key and _stands_for(lines, first, key, k, g[0])]
    return fits[0] if len(fits) == 1 else key


def _stands_for(lines: Sequence[Line], short: Name, key: str, other: str, full: Name) -> bool:
    texts = lines[full.line].texts[full.start : full.end]
    if len(texts) < 2 or len(other) <= len(key):
        return False
    if _is_acronym(lines[short.line].texts[short.start : short.end], texts):
        return True
    if other.startswith(key + " "):
        return True
    return other.endswith(" " + key) and all(
        _is_nation(t) for t in texts[: len(texts) - key.count(" ") - 1]
    )


def _is_nation(text: str) -> bool:
    return words.is_demonym(text) or words.key(text) in ("us", "uk", "united", "states")


def _is_acronym(short: Sequence[str], full: Sequence[str]) -> bool:
    """ "FTC" and "FTOs" of "Foreign Terrorist Organizations", small words counted or not."""
    if len(short) != 1:
        return False
    letters = short[0].replace(".", "").replace("-", "")
    letters = letters[:-1] if letters.endswith("s") and letters[:-1].isupper() else letters
    if len(letters) < 2 or not letters.isupper():
        return False
    pieces = [p for t in full for p in t.split("-") if p and p[0].isalpha()]
    every = "".join(p[0] for p in pieces).upper()
    great = "".join(p[0] for p in pieces if p[0].isupper())
    return letters in (every, great)
