"""Words of the site in small lists by their first letters, so that a slip can be put right.

    words/s.txt    "juarez Juárez 41": plain letters; as it mostly stands; how often it does

A list that grows too long is split by one letter more: a search fetches a few kilobytes.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.search.sharding import Shard

MOST = 800
"""Words in one list: some 5 kB packed."""
DEEPEST = 4
# "Sheinbaum", "Juárez", "CJNG", "O'Rourke"; not "250,000", "the", "U.S.", "'s".
_WORD = re.compile(r"(?:[^\W\d_]['’])?[^\W\d_]{4,}")

Ways = dict[str, dict[str, int]]
"""Folded word → the ways in which it stands → how often."""
_Counted = tuple[str, str, int]


def write(shards: Iterable[Shard], cache: Path, folder: Path, made_by: str) -> list[str]:
    """Write the lists; the first letters of each, in the order of the alphabet.

    The words of each shard are kept in `cache`, beside it, for the code that counted them.
    """
    folder.mkdir(parents=True)
    ways: Ways = {}
    for shard in shards:
        for plain, counted in _of(shard, cache / f"{shard.name}.json", made_by).items():
            known = ways.setdefault(plain, {})
            for word, count in counted.items():
                known[word] = known.get(word, 0) + count
    lists = dict(_split("", [(plain, *_shown(ways[plain])) for plain in sorted(ways)]))
    for prefix, words in lists.items():
        lines = [f"{plain} {shown} {count}" for plain, shown, count in words]
        (folder / f"{prefix}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return sorted(lists)


def _of(shard: Shard, place: Path, made_by: str) -> Ways:
    try:
        kept = json.loads(place.read_bytes())
        if kept["made_by"] == made_by:
            known: Ways = kept["words"]
            return known
    except (OSError, ValueError, KeyError, TypeError):
        pass
    found = _counted(entry.text for entry in shard.entries)
    temporary = place.with_suffix(f".{os.getpid()}.tmp")
    told = {"made_by": made_by, "words": found}
    temporary.write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    temporary.replace(place)
    return found


# "Łódź" → "lodz": what belongs to a letter does not decompose.
_WHOLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
                        "ð": "d", "þ": "th"})  # fmt: skip


def folded(word: str) -> str:
    """Without accents, apostrophes and capitals, as the page's script folds what is typed."""
    parts = unicodedata.normalize("NFD", word.lower()).translate(_WHOLE)
    return "".join(c for c in parts if c not in "'’" and not unicodedata.combining(c))


def _counted(texts: Iterable[str]) -> Ways:
    words: Counter[str] = Counter()
    for text in texts:
        words.update(_WORD.findall(text))
    ways: Ways = {}
    for word in sorted(words):
        plain = folded(word)
        if plain.isascii() and plain.isalpha():
            ways.setdefault(plain, {})[word] = words[word]
    return ways


def _shown(ways: dict[str, int]) -> tuple[str, int]:
    """How the word mostly stands, and how often it does in any way."""
    return min(ways, key=lambda word: (-ways[word], word)), sum(ways.values())


def _split(prefix: str, words: list[_Counted]) -> Iterator[tuple[str, list[_Counted]]]:
    """A list for each next letter; a list that is short enough stays whole."""
    if prefix and (len(words) <= MOST or len(prefix) == DEEPEST):
        yield prefix, words
        return
    by_letter: dict[str, list[_Counted]] = {}
    for word in words:
        by_letter.setdefault(word[0][: len(prefix) + 1], []).append(word)
    for letters, group in by_letter.items():
        yield from _split(letters, group)
