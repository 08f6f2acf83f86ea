"""Whether a listed verb form, or an unlisted word in -ed or -ing, is a verb where it stands."""

from __future__ import annotations

import re
from functools import cache

from generator import lexicon
from generator.extract.speech.neighbours import (
    BEFORE_NOUN,
    OBJECT_AHEAD,
    capital_next,
    next_tag,
)
from generator.extract.speech.tokens import QUOTED, Line
from generator.extract.speech.vocabulary import Word, vocabulary

_BE = frozenset(("be", "is", "are", "was", "were", "been", "being", "'re", "’re", "'m", "’m"))
_PLURAL = re.compile(r"(?:[^s]s|men|women|people|police|children|media)$")
_HELPS = frozenset(("help", "helps", "helped", "let", "lets"))
"""Verbs with a bare verb behind them: helped find it."""
HEARD = frozenset(("heard", "hear", "hears", "overheard", "saw", "watched"))
HEARD_REACH = 5
"""Words between "heard" and what whoever is heard does."""
_BEHIND_VERB = frozenset(("G", "V", "E", "C", "O"))
MAX_CREDITED = 6
"""Words of a subject between a quotation and the verb that credits it."""
_PREFIXES = ("re-", "co-", "pre-", "over-", "under-", "out-", "mis-", "de-", "un-")
_CREDITED_BY = frozenset(("the", "a", "an"))
_VERB_BEHIND = frozenset(("R", "X", "t", "A", "W", "C", ",", QUOTED, "O", "", ")", "S", "-"))


def verb_or_noun(line: Line, i: int, before: str, entry: Word) -> str:
    """A listed verb form is a noun where no verb can stand, or where nouns are likelier."""
    form = entry.form
    if line.low[i] == "speaking" and i > 0 and line.low[i - 1] in ("public", "plain"):
        return "n"
    if before in BEFORE_NOUN:
        return _behind_determiner(line, i, before, form)
    if before == "P":
        return "G" if form == "g" else "n"
    if form == "d" and before in ("V", "G", "E") and next_tag(line, i) in ("n", "N", QUOTED):
        # "said retired surgeon Ben Gray", "compiling detailed "dossiers""
        return "n"
    if before == "t" and form == "s":
        # roused them to chants of
        return "n"
    if before == "X" and form in "bs" and line.low[i - 1] in _BE:
        # "there are reports": to be takes no bare verb
        return "n"
    if form == "b" and before == "V" and line.low[i - 1] in _HELPS:
        return "V"
    if form == "b" and before in ("n", "N") and _overheard(line, i):
        return "V"
    if form == "b" and before in ("n", "N") and not _agrees(line, i, before, entry):
        return "n"
    if form == "b" and before not in _VERB_BEHIND and before not in ("n", "N"):
        return "n"
    if entry.nouny and not _credits(line, i, form) and _rather_noun(line, i, before, form):
        return "n"
    return {"g": "G", "e": "E"}.get(form, "V")


def _overheard(line: Line, i: int) -> bool:
    """Heard Brown shout "…"."""
    if next_tag(line, i) != QUOTED or not vocabulary()[line.low[i]].cue:
        return False
    return any(low in HEARD for low in line.low[max(0, i - HEARD_REACH) : i])


def _agrees(line: Line, i: int, before: str, entry: Word) -> bool:
    """As in "officials say", "Democrats argue"; not "Trump say"."""
    if _PLURAL.search(line.low[i - 1]):
        return True
    # "the critics of the bill in Congress argue that"
    return entry.cue == "strong" and (before == "n" or next_tag(line, i) in OBJECT_AHEAD)


def _credits(line: Line, i: int, form: str) -> bool:
    """Whether it is all that can be the verb of a clause that credits a quotation: "…," the report
    states. · "…," points out Caplan. · As the report details, "…"; not: "…," his usual claims."""
    if form == "b" and i > 0 and _PLURAL.search(line.low[i - 1]):
        # his fans reply, "…"
        return line.words[i + 1 : i + 3] == [",", QUOTED]
    if form != "s" or i == 0:
        return False
    after = line.low[i + 1] if i + 1 < len(line) else "."
    k = i - 1
    while k >= 0 and i - k <= MAX_CREDITED and _of_phrase(line, k):
        k -= 1
    first = k + 1
    if k >= 0 and line.words[k] == ",":
        k -= 1
    if k in line.stretches and (line.words[k + 1] == "," or "," in _tail(line, k)):
        if first == i:
            return line.low[i] == "points" and after == "out"
        subject = line.low[first] in _CREDITED_BY or line.words[first][:1].isupper()
        return subject and after in (".", "on", "in")
    return first + 1 < i and line.low[first] == "as" and after == ","


def _of_phrase(line: Line, k: int) -> bool:
    return k not in line.stretches and (line.words[k][0].isalnum() or line.low[k] in ("'s", "’s"))


def _tail(line: Line, k: int) -> str:
    """The marks at the end of a quoted stretch."""
    stretch = line.stretches[k]
    return line.text[stretch.inner[1] : stretch.end]


def _rather_noun(line: Line, i: int, before: str, form: str) -> bool:
    """Of a form that is mostly a noun ("report", "claims", "warning"): what stands round it."""
    after = next_tag(line, i)
    if before in ("n", "#", "-"):
        if form == "g":
            return after in ("P", "V", "X", "n", "C")
        plural = bool(_PLURAL.search(line.low[i - 1]))
        if form in "de":
            return False
        agrees = (form == "b") == plural
        if form == "b" and plural and capital_next(line, i):
            # critics call Brown "a bully"
            return False
        return not (agrees and after in OBJECT_AHEAD and (after != "t" or plural))
    if before == "N":
        if form == "g":
            return after in ("P", "V", "X", "")
        if form == "b":
            # "Americans blame the President"; not "Trump blame"
            return not (_PLURAL.search(line.low[i - 1]) and after in OBJECT_AHEAD)
        return form == "s" and after in ("V", "X", "P")
    if form not in "bs":
        return before in _BEHIND_VERB and form == "g" and after not in OBJECT_AHEAD
    if before == QUOTED:
        return form == "b" or after not in ("R", "n", "D")
    if before == "C":
        # and call Brown "dull"
        return after not in OBJECT_AHEAD and not (form == "b" and capital_next(line, i))
    if before == ",":
        # ", calls Cruz": behind an apposition
        return after not in OBJECT_AHEAD and not capital_next(line, i)
    # behind "that" no verb comes first: says that states who refuse
    return before in _BEHIND_VERB or before in ("", ".", "S")


def _behind_determiner(line: Line, i: int, before: str, form: str) -> str:
    """A noun in "the report" and "the accused man", a verb in "some said" and "both argued"."""
    if before == "D" and line.low[i - 1] in ("some", "many", "most", "both", "several", "few",
                                             "all", "each", "another", "others", "neither",
                                             "this", "that", "these", "those", "any"):  # fmt: skip
        if form == "d" and next_tag(line, i) not in ("n", "N"):
            return "V"
        if form == "b" and line.low[i - 1] in ("some", "many", "most", "both", "few", "all"):
            return "V" if not vocabulary()[line.low[i]].nouny else "n"
    if before == "#" and form in "dsb" and next_tag(line, i) in (
        "that", "D", "R", "t", QUOTED, "P", "p", "S", "",
    ):  # fmt: skip
        return "V" if form == "d" or not vocabulary()[line.low[i]].nouny else "n"
    return "n"


TELLING = ("ly", "ing", "ed")
"""Endings that say something of a word that is in no list; any other is a noun."""


def unlisted(low: str, before: str, after: str) -> str:
    """The tag of a word that is in no list, by its ending and its neighbours' tags."""
    if low.endswith("ly") and len(low) > 4 and low not in _ly_nouns():
        return "A"
    if low.endswith("thing"):
        return "n"
    if low.endswith("ing") and len(low) > 5 and before not in BEFORE_NOUN:
        # "her press briefing": an unlisted one behind a noun is a noun, unless an object follows
        return "n" if before == "n" and after not in OBJECT_AHEAD else "G"
    if low.endswith("ed") and "-" in low and not low.startswith(_PREFIXES):
        # Pakistan-based, long-awaited; not re-elected
        return "n"
    if low.endswith("ed") and len(low) > 4 and before not in BEFORE_NOUN and before != "P":
        # "said undecided voter": behind a verb, before a noun, it is an adjective
        return "n" if before == "V" and after in ("n", "N") else "V"
    return "n"


@cache
def _ly_nouns() -> frozenset[str]:
    return lexicon.words("function_words", "ly_nouns")
