"""Noun phrases: the words that can be the subject of a verb of saying."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from generator import lexicon
from generator.extract.names.words import is_demonym
from generator.extract.speech.contact import opens_clause
from generator.extract.speech.kinds import PhraseKind, kind_of, plural
from generator.extract.speech.tokens import QUOTED, Line


@dataclass(slots=True, eq=False)
class Phrase:
    """Words `start` to `end` of a line, and how the phrase hangs in its sentence."""

    start: int
    end: int
    head: int
    """The word that carries it: "manager" of "Trump's campaign manager"."""
    kind: PhraseKind
    name: tuple[int, int] | None = None
    """The run of capitalised words that ends the phrase: "Claudia Sheinbaum"."""
    joined: bool = False
    """Two coordinated heads: "Cruz and Rubio"."""
    governor: object = None
    """A preposition hangs it on this phrase or verb; `FRONTED` where it opens the clause."""
    preposition: str = ""
    object_of: object = None
    beside: Phrase | None = None
    """The phrase before the comma behind which this one stands: an apposition, or a list."""
    asides: list[Phrase] = field(default_factory=list)
    subject: bool = False
    loose: bool = False
    """Behind a comma after an object: an apposition, or the subject of what follows."""
    second: bool = False
    """Joined by "and" to an object: it may as well open a clause of its own."""


FRONTED = "fronted"
_HEADS = frozenset("Nn#Ts")
STARTS = frozenset("DpNn#TRO")
"""Tags of words that may begin a phrase."""


@cache
def _attributive() -> frozenset[str]:
    return lexicon.words("function_words", "attributive_ing")


@cache
def bearers() -> frozenset[str]:
    """Things that carry words of their own: "a hat reading …"."""
    return lexicon.words("role_nouns", "bearer")


def is_start(tag: str) -> bool:
    return tag in STARTS


def phrase_at(line: Line, tags: list[str], start: int, end: int) -> Phrase | None:
    """The noun phrase that begins at a word, its prepositional tail left out."""
    if tags[start] in ("R", "O"):
        return Phrase(start, start + 1, start, "pronoun")
    first = start
    while first < end and tags[first] in ("D", "p", "A"):
        first += 1
    last, joined = _run(line, tags, first, end, determined=first > start)
    while last > first and tags[last - 1] == "s" and last - 1 == first:
        last -= 1
    if last == first:
        # "some said", "both argued", "this is"
        alone = tags[start] == "D" and line.low[start] not in ("the", "a", "an", "no", "every")
        return Phrase(start, start + 1, start, "thing") if alone else None
    return _finished(line, tags, start, last, joined)


def _run(
    line: Line, tags: list[str], first: int, end: int, *, determined: bool
) -> tuple[int, bool]:
    """The end of nouns and names in a row, and whether "and" joins two of them."""
    i, joined = first, False
    while i < end:
        tag = tags[i]
        after = tags[i + 1] if i + 1 < end else ""
        if i > first and i in line.breaks:
            break
        if tag in _HEADS:
            if i > first and tags[i - 1] == "n" and opens_clause(line, tags, first, i, end):
                break
            if i > first and _time_begins(line, tags, i, after):
                break
        elif (
            tag == "G"
            and after in ("n", "N")
            and ((determined and i == first) or (i > first and line.low[i] in _attributive()))
        ):
            # "a sitting president", "Oversight ranking Democrat"; not "the man holding signs"
            pass
        elif (tag == "A" and i > first and tags[i - 1] == "s" and after == "n") or (
            line.low[i] == "in" and _in_post(line, tags, i, end)
        ):
            pass
        elif tag == "C" and _joins(line, tags, first, i, end, determined):
            joined = joined or kind_of(line.low[i - 1]) == "role" or tags[i - 1] == "N"
        elif (tag == QUOTED and i > first - 1 and after in ("N", "n") and is_aside(line, i)) or (
            tag in ("V", "E") and i == first and determined and after in ("n", "N")
        ):
            pass
        else:
            break
        i += 1
    while i > first and tags[i - 1] in ("C", "A", "G", QUOTED):
        i -= 1
    return i, joined


def _in_post(line: Line, tags: list[str], i: int, end: int) -> bool:
    """Special Agent | in | Charge Ann Lee: a post, and its holder's name behind it."""
    post = i + 2 < end and line.low[i + 1] in ("charge", "chief", "residence")
    return post and tags[i + 2] == "N" and kind_of(line.low[i - 1]) == "role"


_TURNS = frozenset(("last", "next", "past"))


def _time_begins(line: Line, tags: list[str], i: int, after: str) -> bool:
    """A time phrase behind a name is no part of it: told Trump | Tuesday, told Trump | last
    Tuesday; "last Tuesday" and "last week" are one phrase."""
    if tags[i] == "T":
        named = tags[i - 1] in ("N", "n") and line.low[i - 1] not in _TURNS
        return named and after not in ("N", "n")
    if line.low[i] not in _TURNS:
        return False
    return after == "T" or (after == "n" and kind_of(line.low[i + 1]) == "time")


def _joins(line: Line, tags: list[str], first: int, i: int, end: int, determined: bool) -> bool:
    """As in "Cruz and Rubio", "officials and aides"; not "won Iowa and Trump"."""
    if i == first or i + 1 >= end or line.low[i] not in ("and", "&"):
        return False
    if tags[i - 1] == "N" and tags[i + 1] == "N":
        return True
    if _two_posts(line, tags, i):
        return True
    if tags[i - 1] != "n" or tags[i + 1] != "n":
        return False
    role, second = kind_of(line.low[i - 1]) == "role", kind_of(line.low[i + 1]) == "role"
    # "the island's legal and musical societies" share one determiner; not "the accord and
    # diplomats said"
    return role or (determined and not second)


def _two_posts(line: Line, tags: list[str], i: int) -> bool:
    """Co-founder and CEO Ann Brown: both before one name."""
    if tags[i - 1] != "n" or tags[i + 1 : i + 3] != ["N", "N"]:
        return False
    return kind_of(line.low[i - 1]) == "role" and kind_of(line.low[i + 1]) == "role"


ASIDE_LENGTH = 30
"""Characters of a quoted word inside a name or phrase: Joe "the Plumber" Wurzelbacher."""


def ends_clause(line: Line, i: int) -> bool:
    """Whether a quoted run has a comma inside its marks: who called it "a joke," said."""
    stretch = line.stretches[i]
    return "," in line.text[stretch.inner[1] : stretch.end]


def is_titled(line: Line, i: int) -> bool:
    """Whether a quoted run begins and ends with capitals, as the title of a work does."""
    first, end = line.stretches[i].inner
    words = line.text[first:end].split()
    return bool(words) and words[0][:1].isupper() and words[-1][:1].isupper()


def is_aside(line: Line, i: int) -> bool:
    stretch = line.stretches.get(i)
    if stretch is None or stretch.end - stretch.start > ASIDE_LENGTH:
        return False
    return line.text[stretch.inner[1] : stretch.inner[1] + 1] not in (",", ".", "!", "?")


def _finished(line: Line, tags: list[str], start: int, end: int, joined: bool) -> Phrase:
    head = end - 1
    while head > start and tags[head] == "s":
        head -= 1
    name = _name_run(line, tags, start, head) if tags[head] == "N" else None
    low = line.low[head]
    if name is not None:
        ahead = name[0] - 1
        if ahead >= start and (tags[ahead] == "n" or _two_posts(line, tags, ahead)):
            # "academic and professor Marc Lamont Hill" is one person
            joined = False
        capital = len(low) > 1 and line.words[head].isupper()
        critics = head == start == 0 and plural(low) and not is_demonym(low)
        if (tags[start] in ("D", "p") or capital or critics) and kind_of(low) == "role":
            # "the Republican", "the Vermont Senator", "CEO", "Critics": a role with a capital
            name = None
    if tags[head] == "T":
        kind: PhraseKind = "time"
    elif name is not None:
        kind = "thing" if line.low[name[0]] in _STORMS and name[0] < head else "name"
    elif tags[head] == "#":
        kind = "role" if low.endswith("-year-old") and tags[start] == "D" else "thing"
    else:
        kind = kind_of(low)
    return Phrase(start, end, head, kind, name, joined)


_STORMS = frozenset(("hurricane", "typhoon", "cyclone", "storm"))
"""Hurricane Orla has a name, and no words."""


@cache
def _particles() -> frozenset[str]:
    return lexicon.words("function_words", "name_particles")


def _name_run(line: Line, tags: list[str], start: int, head: int) -> tuple[int, int]:
    """The capitalised words up to the head, particles and nicknames included."""
    i = head
    while i > start and (
        tags[i - 1] in ("N", QUOTED) or (line.low[i - 1] in _particles() and i - 2 >= start
                                         and tags[i - 2] == "N")
    ):  # fmt: skip
        i -= 1
    while tags[i] != "N":
        i += 1
    return i, head + 1
