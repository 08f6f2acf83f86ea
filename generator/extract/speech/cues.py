"""How well a verb carries somebody's words, the words right behind it considered."""

from __future__ import annotations

from functools import cache

from generator import lexicon
from generator.extract.speech.tokens import Line
from generator.extract.speech.vocabulary import Cue, additive, cue_of


def cue_at(line: Line, tags: list[str], index: int) -> Cue:
    """The strength of the verb at a word: "fired back" and "put it" say something, "continued
    to push" does not."""
    word = line.low[index]
    after = line.low[index + 1] if index + 1 < len(line.low) else ""
    if (after == "back" and word in _with_back()) or (after == "it" and word in _with_it()):
        return "strong"
    strength = cue_of(word)
    if word == "relating" and after == "to":
        # papers relating to the case
        return ""
    if word == "add" and tags[index + 1 : index + 2] in (["n"], ["D"], ["p"], ["#"]):
        # to add value
        return ""
    if strength and word in additive() and tags[index + 1 : index + 2] in (["t"], ["G"]):
        return ""
    return strength


@cache
def _with_back() -> frozenset[str]:
    return lexicon.words("cue_verbs", "with_back")


@cache
def _with_it() -> frozenset[str]:
    return lexicon.words("cue_verbs", "with_it")
