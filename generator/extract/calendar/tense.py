"""Whether the words around a date look ahead ("will meet Friday") or back ("met Friday")."""

from __future__ import annotations

import re

from generator import lexicon
from generator.extract.calendar.asked import asked
from generator.extract.calendar.by_verb import by_verb
from generator.extract.calendar.sentence_end import SENTENCE_END
from generator.extract.speech.vocabulary import cue_of, vocabulary

_MODALS = lexicon.words("calendar", "modals")
_COMING = lexicon.words("calendar", "coming")
_DONE = lexicon.words("calendar", "done")
_APPOINTED = lexicon.words("calendar", "appointed")
_BEHIND = lexicon.words("calendar", "behind")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|;")
WINDOW = 140
"""Characters on either side: a long clause; further verbs belong to other deeds."""
# "ahead of Tuesday's vote": the vote is to come, whatever the verb.
_AHEAD_OF = re.compile(
    r"\b(?:ahead of|in advance of|prior to|deadline of|as early as|as soon as|no later than)"
    r"(?: the)?\s$",
    re.I,
)
# "has given them until | 9 a.m. Tuesday", "have until | Friday"; not "gave them until Friday".
_UNTIL = re.compile(
    r"\b(?:ha(?:s|ve) (?:been )?(?:given|extended)|gives?|is giving|has|have|they've|he's)\b"
    r"[^.;,\n]{0,60}?\buntil(?: the)?\s$"
)
# "adjourned until | 18 September", "pending trial to | May 3", "set a | July 27 sentencing date";
# "a warning was issued for | Saturday": what is put off or laid down is yet to come.
_PUT_OFF = re.compile(
    r"\b(?:adjourned|postponed|deferred|remanded|rescheduled|pushed back|stood over|bailed|"
    r"pending)\b[^.;,\n]{0,40}? (?:to|until|till|for)(?: the)?\s$|"
    r"\b(?:sets?|fixe[sd]) an?\s$|"
    r"\b(?:issued|activated|reactivated|called|forecast|predicted|in force|booked)"
    r"(?: \w+){0,2} for(?: the)?(?: early| late)?\s$"
)
# "to keep the mill going past | Monday": beyond it; not "it lasted past Monday".
_BEYOND = re.compile(r"\b(?:to|will|would|could|can|may|must) [a-z]+\b[^.;,\n]{0,50} past\s$")
# "had been scheduled to expire at | midnight Friday": was to come then, and is past.
_HAD_BEEN = re.compile(
    r"\bhad (?:\w+ly )?been (?:scheduled|due|set|slated|planned|expected) (?:to (?:be )?\w+|for)"
    r"(?: (?:on|at|by))?\s$"
)
# "could not be reached on | Tuesday", "could be heard shouting | Friday"
_COULD_NOT = re.compile(
    r"\bcould(?:n['’]t| not)(?: immediately)? (?:be \w+|say|confirm|tell|find|agree)"
    r"(?: \w+){0,4} $|"
    r"\bcould be (?:heard|seen)(?: \w+){0,6} $"
)
# "planned a large demonstration on | Saturday"; not "planned it, he said on | Saturday".
_PLANNED = re.compile(
    r"\b(?:plan(?:s|ned|ning)?|schedul(?:es?|ed|ing))"
    r" (?:an?|the|another|its|their|his|her|more|new)(?: [\w'’-]+){1,9} (?:on|for)(?: the)?\s$"
)
# The first word of a sentence has a capital and may be a verb of ours all the same.
_SPEAKABLE = _MODALS | {"is", "are", "scheduled", "expected", "due"}
# Between an appointed deed and its date: "due to be heard on | Friday", "scheduled for | May 3".
_LINK = frozenset(
    {"for", "on", "by", "until", "till", "to", "the", "at", "in", "from", "next", "this"}
)


def looks_ahead(text: str, start: int, end: int) -> bool | None:
    """True ahead, False back, None where the sentence does not tell.

    "Ahead of", "payable" and the like right before the date say so; else the verb that the date
    belongs to decides; where that is not certain, the nearest one before it ("said Friday that it
    will …"), or the first behind a date that opens its sentence ("On Friday, he will …").
    """
    before = text[max(0, start - WINDOW) : start]
    if any(shape.search(before) for shape in (_AHEAD_OF, _PLANNED, _UNTIL, _PUT_OFF, _BEYOND)):
        return True
    if _HAD_BEEN.search(before) or _COULD_NOT.search(before):
        return False
    if asked(before):
        return True
    cuts = list(SENTENCE_END.finditer(before))
    left = _words(before[cuts[-1].end() :] if cuts else before)
    if text[end : end + 2] in ("'s", "’s"):
        # "will decide in Tuesday's vote"; "would get around Tuesday's ruling" looks back.
        return bool(_backwards(left)) and left[-1:] in (["in"], ["at"], ["for"], ["during"])
    if _appointed(left):
        return True
    for found in (by_verb(text, start, end), _backwards(left)):
        if found is not None:
            return found
    behind = text[end : end + WINDOW]
    cut = SENTENCE_END.search(behind)
    return _forwards(_words(behind[: cut.start()] if cut else behind))


def _words(text: str) -> list[str]:
    """In lower case, a name ("United") as a blank: it is no verb."""
    found = [w.replace("’", "'") for w in _WORD.findall(text)]
    return [w.lower() if w[0].islower() or w.lower() in _SPEAKABLE else "" for w in found]


def _appointed(words: list[str]) -> bool:
    """Whether what stands right before the date is yet to come: "payable", "is scheduled for"."""
    near = len(words) - 1
    while near >= 0 and words[near] in _LINK:
        near -= 1
    if near >= 0 and words[near] in _APPOINTED:
        return True
    if near >= 0 and words[near] in ("set", "planned") and words[near + 1 : near + 2] == ["for"]:
        return True
    return near >= 0 and words[near] in ("is", "are") and near == len(words) - 1


def _backwards(words: list[str]) -> bool | None:
    if _appointed(words):
        return True
    for at in range(len(words) - 1, -1, -1):
        cue = _cue(words, at)
        if cue is not None:
            return cue
    return None


def _forwards(words: list[str]) -> bool | None:
    for at in range(len(words)):
        if words[at] in ("is", "are") and at + 1 < len(words):
            return True if words[at + 1] in _COMING or words[at + 1] == "to" else None
        cue = _cue(words, at)
        if cue is not None:
            return cue
    return None


def _cue(words: list[str], at: int) -> bool | None:
    """What one word tells: a modal or "plans to" True, a past form False, else None."""
    word = words[at]
    if word in _MODALS or word in ("scheduled", "slated"):
        return True
    if word == "to" and at + 1 < len(words) and _is_base(words[at + 1]):
        governed = _governed(words[at - 1]) if at else None
        if (
            governed
            and words[at - 1] == "going"
            and {"was", "were"} & set(words[max(0, at - 3) : at])
        ):
            governed = False
        return True if governed is None and _is_passive(words[at + 1 : at + 3]) else governed
    if word.endswith("ing"):
        return _progressive(words, at)
    known = vocabulary().get(word)
    past = word in _BEHIND or (
        known.form == "d" if known is not None else word.endswith("ed") and len(word) > 4
    )
    if past and at and words[at - 1] == "be":
        return None  # "will be held": the modal decides
    # "vowed to strike" is left to its "to"; "vowed in February that" is past
    return False if past and words[at + 1 : at + 2] != ["to"] else None


_BE = frozenset(["is", "are", "am", "he's", "she's", "it's", "they're", "we're", "i'm", "you're"])


def _progressive(words: list[str], at: int) -> bool | None:
    """ "is heading to Mexico on Wednesday" looks ahead, "after saying on Wednesday" back."""
    before = words[at - 1] if at else ""
    if before in _BE:
        return True
    return False if before in ("after", "by", "was", "were") or cue_of(words[at]) else None


def _is_passive(words: list[str]) -> bool:
    """ "an interview to | be shown | on Tuesday"; not "elected him to | be their | chair"."""
    if len(words) < 2 or words[0] != "be":
        return False
    known = vocabulary().get(words[1])
    return words[1].endswith("ed") or (known is not None and known.form in ("d", "e"))


def _is_base(word: str) -> bool:
    known = vocabulary().get(word)
    return known is None or (known.tag in "VX" and known.form in ("b", "")) or word == "be"


def _governed(word: str) -> bool | None:
    """ "expected to" looks ahead, "had to" back; "flew to Paris to meet" leaves it to "flew"."""
    if word in _COMING:
        return True
    return False if word in _DONE else None
