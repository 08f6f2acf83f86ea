"""A sentence laid out for the question which verb a date belongs to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from generator.extract.speech.clauses import clauses
from generator.extract.speech.kinds import kind_of
from generator.extract.speech.marks import stretches
from generator.extract.speech.tags import tags
from generator.extract.speech.tokens import Line, line
from generator.extract.speech.verbs import Verb
from generator.extract.speech.vocabulary import cue_of


@dataclass(frozen=True, slots=True)
class Laid:
    """One sentence as tagged words with its verb groups; offsets count from its first character."""

    line: Line
    tags: list[str]
    verbs: list[Verb]

    def words(self, start: int, end: int) -> tuple[int, int] | None:
        """The first word and the end of the words between two offsets; None if in a quotation."""
        inside = [
            k
            for k in range(len(self.line))
            if self.line.starts[k] < end and self.line.ends[k] > start
        ]
        if not inside or any(k in self.line.stretches for k in inside):
            return None
        return inside[0], inside[-1] + 1

    def tag_at(self, offset: int) -> str:
        """The tag of the word that stands at an offset."""
        return self.tag(bisect_right(self.line.starts, offset) - 1)

    def low(self, at: int) -> str:
        """A word in lower case; "" beyond the sentence."""
        return self.line.low[at] if 0 <= at < len(self.line) else ""

    def tag(self, at: int) -> str:
        return self.tags[at] if 0 <= at < len(self.tags) else ""


def laid(text: str, names: Iterable[tuple[int, int]]) -> Laid:
    """The sentence's words; `names` are the offsets of the known names in it."""
    words = line(text, stretches([text])[0])
    places = list(names)
    named = {
        k
        for k in range(len(words))
        if places
        and k not in words.stretches
        and words.words[k][:1].isupper()
        and any(a <= words.starts[k] < b for a, b in places)
    }
    kinds = tags(words, named, frozenset())
    for k, low in enumerate(words.low[:-1]):
        if low in _PARTS and kinds[k] == "G":
            kinds[k] = "T"  # nobody evens anything in "said Tuesday evening"
        if low == "than" and kinds[k + 1] == "#":
            kinds[k] = "P"  # "more than 40 barges" compares no clauses
        if low == "last" and (kinds[k + 1] == "T" or kind_of(words.low[k + 1]) == "time"):
            kinds[k] = "n"  # "Just last week" lasts nothing
    found = Laid(words, kinds, clauses(words, kinds, 0, len(words)).verbs)
    for verb in found.verbs:
        verb.finite = verb.finite and not _outdone(found, verb)
    return found


_PARTS = frozenset({"morning", "evening"})
_NOUNS = frozenset({"n", "N", "s", "p", "t"})
"""Tags of "(In a) letter to his colleagues (filed last month)", "(In a) Post survey (released)"."""


def _outdone(laid: Laid, verb: Verb) -> bool:
    """ "Pence, moving to mend a law enacted last week, said": the main verb is yet to come."""
    if _between_commas(laid, verb):
        return True
    if not (verb.bare and verb.form == "d") or cue_of(laid.low(verb.index)) == "strong":
        return False
    later = [v for v in laid.verbs if v.index > verb.index and v.finite]
    if later and _behind_noun(laid, verb, later[0]):
        return True
    if not later or later[0].relative or later[0].inverted or laid.tag(later[0].start - 1) != ",":
        return False
    if cue_of(laid.low(later[0].index)) != "strong":
        return False  # "wrote in a letter, released in May": that one is the participle
    between = range(verb.index + 1, later[0].start)
    return not any(laid.tag(k) in ("S", "W", "that", "C", "Q", ";", ":", "-") for k in between)


def _between_commas(laid: Laid, verb: Verb) -> bool:
    """ "The rule, | described in court on Friday as harsh, binds": told of the rule in passing."""
    if not (verb.bare and verb.form in "de") or _comma_before(laid, verb) is None:
        return False
    later = next((v for v in laid.verbs if v.index > verb.index and v.finite), None)
    comma = _comma_before(laid, later) if later else None
    if later is None or comma is None or later.inverted or comma < verb.index:
        return False
    between = range(verb.index + 1, later.start)
    return not any(laid.tag(k) in ("S", "W", "that", "C", "Q", ";", ":", "-") for k in between)


def _comma_before(laid: Laid, verb: Verb) -> int | None:
    """Where the comma right before a verb stands, adverbs aside."""
    k = verb.start - 1
    while laid.tag(k) == "A":
        k -= 1
    return k if laid.tag(k) == "," else None


def _behind_noun(laid: Laid, verb: Verb, later: Verb) -> bool:
    """ "In a letter filed last month, the bureau confirmed": what follows "In a" is no subject."""
    if laid.tag(0) != "P" or laid.tag(1) != "D":
        return False
    noun = all(laid.tag(k) in _NOUNS for k in range(2, verb.start)) and verb.start > 2
    comma = [k for k in range(verb.index + 1, later.start) if laid.tag(k) == ","]
    return noun and bool(comma) and laid.tag(comma[-1] + 1) in ("D", "N", "R", "p", "n")
