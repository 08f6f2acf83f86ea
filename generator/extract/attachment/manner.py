"""How the verb of a date stands: done, to come, or neither for certain."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from generator import lexicon
from generator.extract.attachment.governor import Governor
from generator.extract.attachment.laid import Laid
from generator.extract.attachment.main_clause import carries
from generator.extract.speech.verbs import Verb

Manner = Literal["done", "coming", "possible", "open", "appointed"]
"""Done: "met". Coming: "will meet", "is expected to meet". Possible: "would meet", which may be
what was announced. Open: "may meet", which nobody says will be.
Appointed: "opens", "is Friday", "is meeting": to come if the day is."""

_WORDS = "happenings"
_FIRM = lexicon.words(_WORDS, "firm")
_BEGUN = lexicon.words(_WORDS, "begun")
_APPOINTED = lexicon.words(_WORDS, "appointed")
_NEGATIONS = lexicon.words(_WORDS, "negations")
_UNDONE = lexicon.words(_WORDS, "undone")
_FAR = frozenset({"for", "of", "about", "with", "against", "by", "over", "after", "before"})
_FUTURE = frozenset({"will", "shall", "'ll", "’ll", "won't"})
_POSSIBLE = frozenset({"would", "'d", "’d"})
_PERHAPS = frozenset({"could", "may", "might"})
_OUGHT = frozenset({"can", "should", "must", "cannot"})
_AHEAD = frozenset({"expecting", "planning", "going", "hoping", "considering", "preparing",
                    "expected", "scheduled", "slated", "due", "planned", "supposed"})  # fmt: skip
"""Behind "was" these tell of what was to come."""
_BE_NOW = frozenset({"is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"})
_HAVE = frozenset({"has", "have", "had", "'ve", "’ve"})
_HAVE_NOW = _HAVE - {"had"}
_NOT_OVER = frozenset({"this", "today", "earlier", "late", "early", "the", "recent", "overnight"})
_PAST = frozenset({"was", "were", "did", "had", "has", "have", "been"})


def manner(laid: Laid, found: Governor) -> Manner | None:
    """None where the verb is denied, supposed, of a side clause, or not a deed at all."""
    verb = found.verb
    if _denied(laid, verb, max(verb.index + 1, found.date)):
        return None
    if found.place == "occasion":
        return "done"
    joined = _joined(laid, found)
    if joined.verb.infinitive:
        hosted = _hosted(laid, joined) or (found.backward and _only_past(laid, joined))
        return _of_infinitive(laid, joined) if hosted else None
    if not carries(laid, found):
        return None
    if not verb.finite:
        return _of_participle(laid, found)
    how = _of_finite(laid, verb)
    if how == "appointed" and not (_close(laid, found) and _its_own(laid, found)):
        return None
    return None if how == "done" and _until_now(laid, found) else how


def ahead(laid: Laid, found: Governor) -> bool | None:
    """Whether the verb looks ahead from the day of the text, whatever clause it is in."""
    verb = found.verb
    how = _of_finite(laid, verb) if verb.finite else None
    if verb.infinitive:
        how = _of_infinitive(laid, found)
    return None if how is None else how != "done"


def done(laid: Laid, verb: Verb) -> bool:
    """Whether a verb tells of what was done, denied nowhere before it or right behind: "has left";
    not "may leave", "did not leave", "nobody left", "is to leave"."""
    denied = _denied(laid, verb, verb.index + 2)
    return verb.finite and not denied and _of_finite(laid, verb) == "done"


def _joined(laid: Laid, found: Governor) -> Governor:
    """ "to attack the town and seize the mayor on Friday" hangs on what "to attack" hangs on."""
    verb, at = found.verb, found.at
    if verb.form == "b" and verb.bare and at and laid.tag(verb.start - 1) == "C":
        before = laid.verbs[at - 1]
        if before.infinitive:
            return replace(found, verb=before, at=at - 1)
    return found


def _only_past(laid: Laid, found: Governor) -> bool:
    """ "He uses the words he used to seize the town last week": no other deed can be past."""
    rest = [v for n, v in enumerate(laid.verbs) if v.finite and n not in (found.at, found.at - 1)]
    return all(_of_finite(laid, v) != "done" for v in rest)


def _close(laid: Laid, found: Governor) -> bool:
    """ "opens in theaters Friday"; not "goes for his claim on Sunday"."""
    gap = range(found.verb.index + 1, found.date)
    return not any(laid.low(k) in _FAR for k in gap)


def _its_own(laid: Laid, found: Governor) -> bool:
    """ "The vote is Friday", "Trump on Friday is to meet"; "the fight in 2020 is a thing he …" has
    its date from the fight."""
    verb = found.verb
    return found.place != "before" or verb.form != "x" or laid.low(verb.index + 1) == "to"


def _until_now(laid: Laid, found: Governor) -> bool:
    """ "has doubled from the peak in April": what has been done has no day of its own but one
    that is not over, "this week"; the peak was in April."""
    group = {laid.low(k) for k in range(found.verb.start, found.verb.index)}
    return bool(group & _HAVE_NOW) and laid.low(found.date) not in _NOT_OVER


def _denied(laid: Laid, verb: Verb, end: int) -> bool:
    """ "did not return calls", "gave no sign Friday", "nobody said that he left Friday"."""
    first = _clause_start(laid, verb)
    words = [laid.low(k) for k in range(first, end)]
    return any(w in _NEGATIONS or w.endswith(("n't", "n’t")) for w in words)


def _clause_start(laid: Laid, verb: Verb) -> int:
    k = verb.start
    while k > 0 and laid.tag(k - 1) not in (":", ";", "-", "Q"):
        k -= 1
    return k


def _of_finite(laid: Laid, verb: Verb) -> Manner | None:
    group = [laid.low(k) for k in range(verb.start, verb.index + 1)]
    if _OUGHT & set(group):
        return None
    if _FUTURE & set(group):
        return "coming"
    if _PERHAPS & set(group):
        return None if "have" in group else "open"
    if _POSSIBLE & set(group):
        return None if "have" in group else "possible"
    if laid.low(verb.index) in _AHEAD:
        return "coming" if _BE_NOW & set(group) else None
    if _PAST & set(group[:-1]) or group[-1] in _PAST:
        return None if verb.form == "x" and group[-1] in _HAVE else "done"
    if _BE_NOW & set(group):
        return "appointed" if verb.form in ("x", "g") else None
    if verb.form == "d":
        return None if laid.low(verb.index) in _UNDONE else "done"
    return "appointed" if laid.low(verb.index) in _APPOINTED else None


def _of_infinitive(laid: Laid, found: Governor) -> Manner | None:
    """ "plans to meet Friday" is to come, "began to leave Friday" done, "hopes to" neither."""
    verb = found.verb
    host = laid.low(verb.start - 1)
    before = laid.verbs[found.at - 1] if found.at else None
    adjacent = before is not None and before.index == verb.start - 1
    if host in _FIRM:
        if before is not None and _denied(laid, before, before.index + 1):
            return None
        if before is not None and laid.low(before.index) in _UNDONE and not adjacent:
            return None  # "canceled plans to play on Friday"
        was = adjacent and before is not None and _behind(laid, before)
        return "coming" if not was else "possible" if _vowed(laid, found, host) else None
    if host in _BEGUN and before is not None and adjacent:
        return None if _denied(laid, before, before.index + 1) or not before.finite else "done"
    if host in _BE_NOW:
        return "coming"
    return None


def _hosted(laid: Laid, found: Governor) -> bool:
    """Whether the verb before "to" is one that the sentence tells: not "the order he plans to"."""
    if found.at == 0:
        return True
    before = found.at - 1
    if not laid.verbs[before].finite:
        return before > 0 and not laid.verbs[before].relative
    return carries(laid, replace(found, verb=laid.verbs[before], at=before))


def _vowed(laid: Laid, found: Governor, host: str) -> bool:
    """ "vowed to leave Friday", "was expected to leave next month"; "was going to leave Friday"
    may be past and never have been."""
    return found.forward or (laid.tag(found.verb.start - 2) != "X" and host not in _AHEAD)


def _behind(laid: Laid, verb: Verb) -> bool:
    """ "was expected to": what was to come then may be past now."""
    return laid.low(verb.start) in _PAST or (verb.bare and verb.form == "d")


def _of_participle(laid: Laid, found: Governor) -> Manner | None:
    """ ", saying Friday that": with the main verb; of "a survey conducted Friday" none."""
    verb = found.verb
    earlier = [v for v in laid.verbs[: found.at] if v.finite]
    if verb.form != "g" or laid.tag(verb.start - 1) != "," or not earlier or earlier[-1].relative:
        return None
    host = _of_finite(laid, earlier[-1])
    return (
        host if host == "done" and not _denied(laid, earlier[-1], earlier[-1].index + 1) else None
    )
