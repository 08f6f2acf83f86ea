"""What a common noun stands for: a role, a group, a document, a time or a thing."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from generator import lexicon

PhraseKind = Literal["name", "role", "group", "document", "pronoun", "time", "thing"]


@cache
def _kinds() -> dict[str, PhraseKind]:
    roles, words = "role_nouns", lexicon.words
    out: dict[str, PhraseKind] = {}
    out.update((w, "time") for w in words("function_words", "time_nouns"))
    for kind, plural in (("document", False), ("group", True), ("person", True)):
        named: PhraseKind = "role" if kind == "person" else kind  # type: ignore[assignment]
        for w in words(roles, kind):
            out[w] = named
            if plural or kind == "document":
                out.setdefault(_plural(w), named)
    out.update(dict.fromkeys(("men", "women", "people", "wives", "children", "folks"), "role"))
    return out


def _plural(word: str) -> str:
    """As in "spokesman" → "spokesmen", "agency" → "agencies"."""
    if word.endswith("man"):
        return word[:-2] + "en"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


@lru_cache(maxsize=65536)
def kind_of(low: str) -> PhraseKind:
    """What a common noun stands for; asked several times of every noun of an article."""
    found = _kinds().get(low)
    if found is None and "-" in low:
        found = _kinds().get(low.rpartition("-")[2])
    return found or "thing"


def plural(low: str) -> bool:
    """As in "officials", "women"; not "boss"."""
    return (low.endswith("s") and not low.endswith("ss")) or low in (
        "men", "women", "people", "police", "children", "wives", "folks",
    ) or low.endswith(("men", "women"))  # fmt: skip
