"""Whom "the Republican", "the US president" or "the secretary" means.

The article's own labels decide ("Marco Rubio, the secretary of state"); an epithet that fits
nobody's label goes to whoever is at hand, if the noun is one that stands for people in the news.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator import lexicon
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Paragraph

_LINKS = frozenset(("of", "for", "at", "in", "from", "with", "to"))
_SMALL = frozenset(("the", "a", "an", "his", "her", "its", "their", "'s", "’s", ",", "s"))
_RANKS = frozenset(("vice", "deputy", "assistant", "associate", "under", "chief", "shadow"))
_SHORT = {"sen": "senator", "rep": "representative", "gov": "governor"}
_AMERICA = frozenset(("us", "u.s.", "u.s", "american", "america", "united"))


@dataclass(frozen=True, slots=True)
class Label:
    """A role noun with what narrows it: "former", "Mexican", "of the Venezuelan Parliament"."""

    head: str
    proper: frozenset[str] = frozenset()
    """Capitalised words, cut to four letters so that "Mexico" and "Mexican" are the same."""
    former: bool = False
    party: str = ""
    tail: bool = False
    """Whether an "of" phrase belongs to it."""
    rank: str = ""
    """"vice" of "vice president": no president."""


_CHIEF_MINISTER = Label("minister", rank="chief")
"""The CM, the chief minister of an Indian state."""


@cache
def _people() -> frozenset[str]:
    return lexicon.words("role_nouns", "person")


@cache
def _former() -> frozenset[str]:
    return lexicon.words("role_nouns", "former")


@cache
def standing() -> frozenset[str]:
    return lexicon.words("role_nouns", "epithets")


@cache
def _also_called() -> dict[str, frozenset[str]]:
    return {k: frozenset(v) for k, v in lexicon.load("role_nouns")["also_called"].items()}


def labels(role: str) -> list[Label]:
    """The labels in a role as given: "Coordinator of X and former deputy" has two."""
    words = role.replace("’", "'").replace("'s", " 's").split()
    out: list[Label] = []
    for n, word in enumerate(words):
        low = word.lower().strip(",.")
        low = _SHORT.get(low, low)
        if low == "cm":
            out.append(_CHIEF_MINISTER)
            continue
        if low not in _people():
            continue
        nxt = words[n + 1].lower().strip(",.") if n + 1 < len(words) else ""
        if nxt in _people() and nxt not in ("and",):
            continue
        out.append(_label(low, words[:n], words[n + 1 :]))
    return out


def _label(head: str, before: list[str], after: list[str]) -> Label:
    tail = bool(after) and after[0].lower() in _LINKS
    around = [*before, *(after if tail else [])]
    proper = frozenset(_stem(w) for w in around if w[:1].isupper() and w.lower() not in _people())
    former = any(w.lower().strip(",-") in _former() for w in before) or head.startswith("ex-")
    ranks = [w.lower() for w in before if w.lower() == "shadow"] + [w.lower() for w in before[-1:]]
    rank = ranks[0] if ranks and ranks[0] in _RANKS else ""
    return Label(head, proper, former, _party([*around, head]), tail, rank)


def _stem(word: str) -> str:
    low = word.lower().strip(".,")
    return "us" if low in _AMERICA else low[:4]


def _party(words: list[str]) -> str:
    for word in words:
        low = word.lower()
        if low in ("republican", "gop") or low.startswith(("r-", "(r-")):
            return "republican"
        if low in ("democrat", "democratic") or low.startswith(("d-", "(d-")):
            return "democrat"
    return ""


def party_label(word: str) -> Label | None:
    """The label in "R-Alaska", "D-Nev." and "D-NY"."""
    party = _party([word])
    if not party or "-" not in word:
        return None
    state = word.partition("-")[2].rstrip(".")
    short = len(state) < 4 or state.lower() in _short_states()
    stems = _short_states().get(state.lower(), ()) if short else (_stem(state),)
    return Label(party, frozenset(stems), False, party)


@cache
def _short_states() -> dict[str, tuple[str, ...]]:
    """The stems of a state's name by each of its short forms: "n.y" → "new", "york"."""
    states: dict[str, list[str]] = lexicon.load("places")["states"]
    return {
        short.lower().rstrip("."): tuple(_stem(word) for word in name.split())
        for name, shorts in states.items()
        for short in shorts
    }


def epithet(paragraph: Paragraph, phrase: Phrase) -> Label | None:
    """The label of a definite singular role phrase: "the former Mexican president"."""
    line, tags = paragraph.line, paragraph.tags
    if line.low[phrase.start] != "the" or phrase.end - phrase.start < 2 or phrase.joined:
        return None
    if "s" in tags[phrase.start : phrase.end] or _counted(paragraph, phrase):
        return None
    head = line.low[phrase.head]
    if head == "cm":
        return _CHIEF_MINISTER
    if head not in _people():
        return None
    after = line.low[phrase.end : phrase.end + 1]
    if after and (after[0] in _LINKS or after[0] in ("who", "whose")):
        return None
    return _label(head, line.words[phrase.start + 1 : phrase.head], [])


def _counted(paragraph: Paragraph, phrase: Phrase) -> bool:
    """As in "the two senators"; not "the 83-year-old justice"."""
    tags, low = paragraph.tags, paragraph.line.low
    return any(tags[k] == "#" and "year" not in low[k] for k in range(phrase.start, phrase.end))


def stands_for_people(label: Label) -> bool:
    """Whether whoever is at hand may be meant: "the president", "the US leader", "the Republican";
    not "the former New York mayor", which says too much to be guessed."""
    return label.head in standing() and not label.former and label.proper <= {"us"}


def fits(label: Label, wanted: Label) -> bool:
    """Whether somebody with the label may be called so."""
    return _same_head(label, wanted) and not _clash(label, wanted)


def clashes(label: Label, wanted: Label) -> bool:
    """Whether the label shows that it is somebody else: the Mexican president, a Democrat."""
    if wanted.party and label.party and wanted.party != label.party:
        return True
    return _same_head(label, wanted) and _clash(label, wanted)


def _same_head(label: Label, wanted: Label) -> bool:
    if label.rank != wanted.rank and not (label.rank == "chief" and not wanted.rank):
        # "the justice" may be the chief justice, "the president" is no vice president
        return False
    if label.head == wanted.head or label.head in _also_called().get(wanted.head, ()):
        return True
    return (
        bool(wanted.party)
        and wanted.head in ("republican", "democrat")
        and (label.party == wanted.party)
    )


def _clash(label: Label, wanted: Label) -> bool:
    if label.former != wanted.former:
        return True
    if wanted.party and label.party and wanted.party != label.party:
        return True
    return bool(wanted.proper) and bool(label.proper) and not wanted.proper & label.proper
