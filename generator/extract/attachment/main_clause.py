"""Whether a verb tells what its sentence tells, or stands in an aside of it."""

from __future__ import annotations

from generator import lexicon
from generator.extract.attachment.governor import Governor
from generator.extract.attachment.laid import Laid
from generator.extract.speech.verbs import Verb
from generator.extract.speech.vocabulary import cue_of

_SAME_TIME = frozenset({"when", "as"})
"""Side clauses of the main verb's own time: "fled when the bomb went off on Friday"; but "As a
paper wrote in July, they hope"."""

_DOUBTS = lexicon.words("happenings", "doubts")
_MODALS = frozenset({"would", "could", "might", "may", "should", "must", "can"})


def carries(laid: Laid, found: Governor) -> bool:
    """Whether the clause of the verb is one that the sentence tells, not an aside of it."""
    verb = found.verb
    if verb.relative or _done_by(laid, verb):
        return False
    earlier = [v for v in laid.verbs[: found.at] if v.finite]
    stop = earlier[-1].index if earlier else -1
    for k in range(verb.start - 1, stop, -1):
        tag = laid.tag(k)
        if tag == "W":
            return False
        if tag in ("S", "that"):
            if laid.low(k) == "that":
                return _reported(laid, k) and not any(_supposed(laid, v) for v in earlier[-1:])
            return laid.low(k) in _SAME_TIME and _at_once(laid, verb, earlier)
        if tag == "C" and earlier:
            parted = not earlier[-1].relative or laid.tag(k - 1) == ","
            return parted and not (_told_by(laid, earlier[-1]) and _afterwards(laid, earlier))
    if verb.infinitive or not verb.finite:
        return True
    if not earlier:
        return not _beside_noun(laid, verb)
    ended = _ended(laid, found, earlier)
    if _told_by(laid, earlier[-1]) and not ended:
        real = not _supposed(laid, earlier[-1]) and not _afterwards(laid, earlier)
        return real and not _reduced(laid, verb, stop)
    passing = verb.bare and verb.form == "d" and not earlier[-1].relative
    if passing and not ended and _right_behind_comma(laid, verb):
        return False  # "longer than the list he had in his letter, sent in May"
    return _side(laid, earlier[-1]) and _after_comma(laid, stop, verb.start)


def _ended(laid: Laid, found: Governor, earlier: list[Verb]) -> bool:
    """Whether a comma right before the verb ends an aside that parts it from its subject.

    "Lee, who was seen as safe, | resigned", "Lee, angry after the vote failed, | left"; not "Lee,
    who praised the list, | sent in May, fled".
    """
    verb, first, last = found.verb, earlier[0], earlier[-1]
    if not _right_behind_comma(laid, verb) or not all(_side(laid, v) for v in earlier):
        return False
    opened = [k for k in range(1, first.start) if laid.tag(k) == ","]
    commas = [k for k in range(last.index, verb.start) if laid.tag(k) == ","]
    if not opened or laid.tag(opened[0] - 1) not in ("n", "N") or len(commas) != 1:
        return False
    later = [v for v in laid.verbs[found.at + 1 :] if v.finite and not v.relative]
    return not any(_right_behind_comma(laid, v) for v in later)


def _right_behind_comma(laid: Laid, verb: Verb) -> bool:
    k = verb.start - 1
    while laid.tag(k) == "A":
        k -= 1
    return laid.tag(k) == ","


def _done_by(laid: Laid, verb: Verb) -> bool:
    """ "the chapel | paid for by his uncle | in 1950" is told of in passing."""
    bare = verb.bare and verb.form == "d" and laid.tag(verb.start - 1) == "n"
    return (
        bare
        and laid.low(verb.index + 1) == "by"
        and laid.tag(verb.index + 2) in ("D", "N", "p", "n")
    )


def _at_once(laid: Laid, verb: Verb, earlier: list[Verb]) -> bool:
    """Whether the deed of a "when" is that of the sentence; not "few would have known when he"."""
    told = verb.form != "x" and cue_of(laid.low(verb.index)) != "strong"
    apart = bool(earlier) and (_had(laid, verb) or _supposed(laid, earlier[-1]))
    return told and not apart


def _supposed(laid: Laid, verb: Verb) -> bool:
    """ "would have ensured (that he paid in 1995)", "denied (that he met her on Friday)"."""
    group = {laid.low(k) for k in range(verb.start, verb.index)}
    return bool(group & _MODALS) or laid.low(verb.index) in _DOUBTS


def _had(laid: Laid, verb: Verb) -> bool:
    """ "cast as many votes as they | had cast | in 2012": a time of its own."""
    return any(laid.low(k) in ("had", "'d", "’d") for k in range(verb.start, verb.index))


def _afterwards(laid: Laid, earlier: list[Verb]) -> bool:
    """ "He resigned after it was revealed (he met her in June)": the telling is itself an aside."""
    if len(earlier) < 2:
        return False
    between = range(earlier[-2].index + 1, earlier[-1].start)
    same = _SAME_TIME | {"that", "if", "whether"}
    return any(laid.tag(k) == "S" and laid.low(k) not in same for k in between)


def _reported(laid: Laid, that: int) -> bool:
    """ "said (on Friday) that", "told reporters that"; not "a law that"."""
    if laid.tag(that - 1) not in ("n", "N"):
        return True
    before = [v for v in laid.verbs if v.index < that]
    return bool(before) and cue_of(laid.low(before[-1].index)) == "strong"


def _beside_noun(laid: Laid, verb: Verb) -> bool:
    """ "the letter | he had written", "The ban, | passed in May, followed"."""
    if laid.tag(verb.start - 1) == "R" and laid.tag(verb.start - 2) in ("n", "N"):
        return True
    return _reduced(laid, verb, -1)


def _reduced(laid: Laid, verb: Verb, stop: int) -> bool:
    """ "The ban, passed in May, followed", "said of the packages mailed in May"; but "Smith, 50,
    resigned", "said protesters gathered"."""
    if not (verb.bare and verb.form == "d"):
        return False
    if stop >= 0 and _hangs(laid, verb.start):
        return True
    k = verb.start
    while laid.tag(k - 1) == "A":
        k -= 1
    commas = sum(laid.tag(n) == "," for n in range(stop + 1, k))
    return laid.tag(k - 1) == "," and commas == 1


def _hangs(laid: Laid, start: int) -> bool:
    """Whether the noun phrase right before a word hangs on a preposition."""
    k = start - 1
    while laid.tag(k) in ("D", "p", "n", "N", "#", "s") or laid.low(k) == "others":
        k -= 1
    return k < start - 1 and laid.tag(k) in ("P", "t")


def _side(laid: Laid, verb: Verb) -> bool:
    """ "After the vote passed", "As he spoke": the verb of a side clause."""
    if verb.relative:
        return True
    k = verb.start - 1
    while k >= 0 and laid.tag(k) not in ("V", "X", ";", ":", "C"):
        if laid.tag(k) in ("S", "W"):
            return True
        k -= 1
    return False


def _told_by(laid: Laid, verb: Verb) -> bool:
    """ "officials said | groups … began": a clause that is said; not "the letter | he sent"."""
    return bool(cue_of(laid.low(verb.index)))


def _after_comma(laid: Laid, stop: int, start: int) -> bool:
    """ "After the vote passed, he left": a comma parts the side clause from the main one."""
    return any(laid.tag(k) in (",", ";", "-", ":", "Q") for k in range(stop + 1, start))
