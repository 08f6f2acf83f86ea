"""Gives each word of a paragraph its kind, in one letter.

N name · n noun, adjective or unknown · D determiner · p his, her · R he · O him · P preposition ·
t to · X auxiliary · V finite verb · E written · G saying · A adverb · C and · S when, that ·
W who · T Monday · # number · s possessive 's · Q quoted stretch; marks stand for themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from generator import lexicon
from generator.extract.speech.tokens import QUOTED, Line
from generator.extract.speech.vocabulary import Word, vocabulary

_FRESH = frozenset((".", "?", "!", ":", QUOTED, "-", ";", ""))
"""Behind these a capital says nothing."""
_UNKNOWN = Word("n")
# R-Ohio, D-N.Y.: says where somebody is from, and is no name of its own; not: X-Men
_PARTY = re.compile(r"[RDI]-[A-Z]")
_DASHES = frozenset(("--", "---", "—", "–", "-", "―"))
_BEFORE_NOUN = frozenset("Dps#")


@cache
def _ly_nouns() -> frozenset[str]:
    return lexicon.words("function_words", "ly_nouns")


@cache
def _titles() -> frozenset[str]:
    return lexicon.words("role_nouns", "titles")


def tags(
    line: Line, names: Collection[int], capitals: Collection[str], *, headline: bool = False
) -> list[str]:
    """One tag a word. `names`: words inside a known name; `capitals`: words that the article
    writes with a capital inside sentences; in a headline a capital says nothing."""
    known = vocabulary()
    out: list[str] = []
    for i, word in enumerate(line.words):
        before = out[-1] if out else ""
        first = word.lstrip("\u00ad")[:1] or "-"
        if word == QUOTED and i in line.stretches:
            out.append(QUOTED)
        elif i in names or word in ("US", "IT"):
            out.append("N")
        elif not (first.isalnum() or first in "@#$€£'’"):
            out.append("-" if word in _DASHES else word)
        elif first in "'’":
            out.append(_apostrophe(line, i, before))
        elif first.isdigit() or first in "$€£":
            out.append("#")
        elif first == "@":
            out.append("N")
        elif _PARTY.match(word):
            out.append("A")
        else:
            entry = known.get(line.low[i], _UNKNOWN)
            if (
                first.isupper() and not headline and _is_name(line, i, before, entry, capitals)
            ) or (headline and first.isupper() and entry is _UNKNOWN):
                out.append("N")
            else:
                out.append(_plain(line, i, before, entry))
    return out


def _apostrophe(line: Line, i: int, before: str) -> str:
    """'s behind a noun owns, behind a pronoun is a verb: "Trump's plan", "he's"."""
    if line.low[i] in ("'s", "’s", "'", "’"):
        return "X" if before in ("R", "W", "S", "that") else "s"
    return "X" if line.low[i] != "'em" else "O"


def _is_name(line: Line, i: int, before: str, entry: Word, capitals: Collection[str]) -> bool:
    word, low = line.words[i], line.low[i]
    if entry.tag == "T":
        # "May" the month only before a number
        return low in ("may", "march") and not _number_next(line, i)
    closed = entry.tag in "DpROWXCSPtA" or entry.tag == "that"
    if low in ("will", "may", "mark") and before in _FRESH:
        # "Will wrote", "Will's": a name where no question can be
        return _finite_next(line, i)
    if low == "i" or (closed and before not in ("N",) and low not in ("will", "may", "mark")):
        return False
    if before not in _FRESH:
        if entry.cue == "strong" and entry.form == "d" and before in (",", "N", "s"):
            # "Murphy, the head of the fund, Tweeted"
            return False
        return not closed or low in ("will", "may")
    return not closed and _is_name_at_start(line, i, entry, capitals, word)


def _is_name_at_start(
    line: Line, i: int, entry: Word, capitals: Collection[str], word: str
) -> bool:
    low = line.low[i]
    if word in capitals or low.rstrip(".") in _titles() or (len(word) > 1 and word[1].isupper()):
        return True
    after = line.words[i + 1] if i + 1 < len(line) else ""
    if after in ("'s", "’s") or (after[:1].isupper() and after != QUOTED):
        return entry.form != "g" or after in ("'s", "’s")
    if entry.tag in ("V", "G", "E", "#") or low.endswith(("ly", "ing", "ed")):
        return False
    # "Voters", "Critics", "Supporters": plural nouns open sentences
    return not (low.endswith("s") and len(low) > 4) and low not in _role_nouns()


@cache
def _role_nouns() -> frozenset[str]:
    return (
        lexicon.words("role_nouns", "person")
        | lexicon.words("role_nouns", "group")
        | lexicon.words("role_nouns", "document")
    )


def _finite_next(line: Line, i: int) -> bool:
    after = vocabulary().get(line.low[i + 1], _UNKNOWN) if i + 1 < len(line) else _UNKNOWN
    return after.form in ("d", "s") or line.low[i + 1 : i + 2] in (["'s"], ["’s"])


def _number_next(line: Line, i: int) -> bool:
    return i + 1 < len(line) and line.words[i + 1][0].isdigit()


def _plain(line: Line, i: int, before: str, entry: Word) -> str:
    tag = entry.tag
    if tag in "VGE":
        return _verb_or_noun(line, i, before, entry)
    if tag == "n":
        return _unknown(line.low[i], before, _next_tag(line, i))
    special = _SPECIAL.get(line.low[i])
    return special(line, i, before) if special else tag


def _her(line: Line, i: int, before: str) -> str:
    """ "her plan" owns; "told her that", "told her." does not."""
    after = _next_tag(line, i)
    return "O" if after in ("", "P", "X", "C", "S", "t", "D", "A", "W", "that", "T") else "p"


def _that(line: Line, i: int, before: str) -> str:
    """Who ("the man that"), what is said ("said that"), or which ("that man")."""
    after = _next_tag(line, i)
    if before in ("N", "n"):
        return "S" if _carries_clause(line, i) else "W"
    if before in ("V", "E", "G", "O", "A", "C", ",", "-", "T", ")", QUOTED):
        return "S"
    return "R" if after in ("X", "V") else "D"


@cache
def _clause_nouns() -> frozenset[str]:
    return lexicon.words("quoted_things", "speech_nouns") | lexicon.words(
        "quoted_things", "clause_nouns"
    )


def _carries_clause(line: Line, i: int) -> bool:
    low = line.low[i - 1] if i else ""
    return low in _clause_nouns() or _next_tag(line, i) in ("R", "D")


def _as(line: Line, i: int, before: str) -> str:
    """Opens a clause in "as he left" and "Or, as Ridge put it"; not in "known as a liar"."""
    return "S" if before in ("", ",", "C", "-", "(") or _next_tag(line, i) == "R" else "P"


def _once(line: Line, i: int, before: str) -> str:
    """Opens a clause at its head ("Once he left"); else it is an adverb ("once said")."""
    return "S" if before in ("", ",") and _next_tag(line, i) in ("R", "D", "p", "n") else "A"


def _since(line: Line, i: int, before: str) -> str:
    """An adverb in "has since responded", else it opens a clause or a phrase."""
    return "A" if before == "X" else "S"


def _first(line: Line, i: int, before: str) -> str:
    """An adjective in "the former first lady", an adverb in "first said"."""
    return "n" if _next_tag(line, i) in ("n", "N") else "A"


def _self(line: Line, i: int, before: str) -> str:
    """ "Clinton herself also said": only stresses the name."""
    return "A" if before in ("N", "n", "s", ")", "A") else "O"


def _it(line: Line, i: int, before: str) -> str:
    return "O" if before in ("V", "G", "E", "P") and _next_tag(line, i) not in ("X", "V") else "R"


def _like(line: Line, i: int, before: str) -> str:
    return "V" if before in ("R", "t", "X", "W") else "P"


def _no(line: Line, i: int, before: str) -> str:
    return "D"


_SPECIAL = {
    "her": _her,
    "that": _that,
    "as": _as,
    "himself": _self,
    "herself": _self,
    "itself": _self,
    "themselves": _self,
    "it": _it,
    "once": _once,
    "since": _since,
    "first": _first,
    "you": _it,
    "like": _like,
    "no": _no,
}


def _next_tag(line: Line, i: int) -> str:
    """The listed kind of the next word; "" where it is a mark or nothing."""
    if i + 1 >= len(line):
        return ""
    if i + 1 in line.stretches:
        return QUOTED
    word = line.words[i + 1]
    if not word[0].isalnum():
        return ""
    return vocabulary().get(line.low[i + 1], _UNKNOWN).tag


_BE = frozenset(("be", "is", "are", "was", "were", "been", "being", "'re", "’re", "'m", "’m"))
_PLURAL = re.compile(r"(?:[^s]s|men|women|people|police|children|media)$")
_OBJECT_AHEAD = frozenset(("D", "p", "R", "that", "t", QUOTED, "O", "S", "W"))
_BEHIND_VERB = frozenset(("G", "V", "E", "C", "O"))
_VERB_BEHIND = frozenset(("R", "X", "t", "A", "W", "C", ",", QUOTED, "O", "", ")", "S", "-"))


def _verb_or_noun(line: Line, i: int, before: str, entry: Word) -> str:
    """A listed verb form is a noun where no verb can stand, or where nouns are likelier."""
    form = entry.form
    if before in _BEFORE_NOUN:
        return _behind_determiner(line, i, before, form)
    if before == "P":
        return "G" if form == "g" else "n"
    if form == "d" and before in ("V", "G", "E") and _next_tag(line, i) in ("n", "N", QUOTED):
        # "said retired neurosurgeon Ben Carson", "compiling detailed "dossiers""
        return "n"
    if before == "X" and form in "bs" and line.low[i - 1] in _BE:
        # "there are reports": to be takes no bare verb
        return "n"
    if form == "b" and before in ("n", "N") and not _agrees(line, i, before, entry):
        return "n"
    if form == "b" and before not in _VERB_BEHIND and before not in ("n", "N"):
        return "n"
    if entry.nouny and _rather_noun(line, i, before, form):
        return "n"
    return {"g": "G", "e": "E"}.get(form, "V")


def _agrees(line: Line, i: int, before: str, entry: Word) -> bool:
    """ "officials say", "Democrats argue"; not "Trump say"."""
    if _PLURAL.search(line.low[i - 1]):
        return True
    # "the critics of the bill in Congress argue that"
    return entry.cue == "strong" and (before == "n" or _next_tag(line, i) in _OBJECT_AHEAD)


def _rather_noun(line: Line, i: int, before: str, form: str) -> bool:
    """Of a form that is mostly a noun ("report", "claims", "warning"): what stands round it."""
    after = _next_tag(line, i)
    if before in ("n", "#", "-"):
        if form == "g":
            return after in ("P", "V", "X", "n", "C")
        plural = bool(_PLURAL.search(line.low[i - 1]))
        if form in "de":
            return False
        agrees = (form == "b") == plural
        return not (agrees and after in _OBJECT_AHEAD and (after != "t" or plural))
    if before == "N":
        if form == "g":
            return after in ("P", "V", "X", "")
        if form == "b":
            # "Americans blame the President"; not "Trump blame"
            return not (_PLURAL.search(line.low[i - 1]) and after in _OBJECT_AHEAD)
        return form == "s" and after in ("V", "X", "P")
    if form not in "bs":
        return before in _BEHIND_VERB and form == "g" and after not in _OBJECT_AHEAD
    if before == QUOTED:
        return form == "b" or after not in ("R", "n", "D")
    if before == "C":
        return after not in _OBJECT_AHEAD
    if before == ",":
        # ", calls Cruz": behind an apposition
        return after not in _OBJECT_AHEAD and not _capital_next(line, i)
    return before in _BEHIND_VERB or before in ("", ".")


def _capital_next(line: Line, i: int) -> bool:
    return i + 1 < len(line) and line.words[i + 1][:1].isupper()


def _behind_determiner(line: Line, i: int, before: str, form: str) -> str:
    """ "the report" and "the accused man" are nouns; "some said" and "both argued" are not."""
    if before == "D" and line.low[i - 1] in ("some", "many", "most", "both", "several", "few",
                                             "all", "each", "another", "others", "neither",
                                             "this", "that", "these", "those", "any"):  # fmt: skip
        if form == "d" and _next_tag(line, i) not in ("n", "N"):
            return "V"
        if form == "b" and line.low[i - 1] in ("some", "many", "most", "both", "few", "all"):
            return "V" if not vocabulary()[line.low[i]].nouny else "n"
    if before == "#" and form in "dsb" and _next_tag(line, i) in (
        "that", "D", "R", "t", QUOTED, "P", "p", "S", "",
    ):  # fmt: skip
        return "V" if form == "d" or not vocabulary()[line.low[i]].nouny else "n"
    return "n"


def _unknown(low: str, before: str, after: str) -> str:
    if low.endswith("ly") and len(low) > 4 and low not in _ly_nouns():
        return "A"
    if low.endswith("ing") and len(low) > 5 and before not in _BEFORE_NOUN:
        # "her press briefing": an unlisted one behind a noun is a noun, unless an object follows
        return "n" if before == "n" and after not in _OBJECT_AHEAD else "G"
    if low.endswith("ed") and len(low) > 4 and before not in _BEFORE_NOUN and before != "P":
        # "said undecided voter": behind a verb, before a noun, it is an adjective
        return "n" if before == "V" and after in ("n", "N") else "V"
    return "n"
