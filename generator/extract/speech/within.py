"""The speaker whom a quotation's own sentence gives: the words behind it, or those before it."""

from __future__ import annotations

from generator.extract.speech.after import after
from generator.extract.speech.before import before
from generator.extract.speech.carriers import CALL
from generator.extract.speech.closing import trailing
from generator.extract.speech.credit import Credit, cue, ends_with
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.vocabulary import cue_of


def within(q: Quoted, mate: Quoted | None) -> Credit | None:
    """What the sentence says; `mate` is the quotation before this one in the same sentence.

    None where the sentence says nothing new, so that the mate's speaker goes on.
    """
    if _put_to(q):
        return Credit(None, q.sentence, "unnamed", (q.i - 1, q.i))
    behind, front = after(q.sentence, q.i), before(q.sentence, q.i)
    comma = ends_with(q.paragraph, q.i, ",")
    colon = q.tag(-1) == ":"
    taken = behind is not None and _introduced(q, behind, front, comma=comma)
    tail = comma or ends_with(q.paragraph, q.i, "?!")
    if tail and mate is None and (comma or not colon) and behind is not None and not taken:
        return _by_name(behind, front) if colon else behind
    if mate is not None and front is not None and _weak(q, front):
        # said it was a "mistake" and that she has learned: "…"
        return None
    if colon and front is not None:
        return front
    if comma and behind is not None and _own(q, behind):
        return behind
    if mate is not None and mate.rule.startswith("after") and not _new_cue(q, mate):
        return None
    if behind is not None and not taken:
        return behind
    last = trailing(q.sentence, q.i)
    if front is not None and last is not None and _of_thing(q, front):
        return last
    return front or behind or last


_QUESTIONS = frozenset(("question", "questions", "query"))
_ANY = frozenset(("the", "a", "this", "one", "another", "any"))


def _put_to(q: Quoted) -> bool:
    """To the question, "Who pays?", Brown replied · on the big question "Who pays?" Brown shrugs:
    who asks it nobody tells; not: Brown's question, "Who pays?"."""
    low = q.paragraph.line.low
    k = q.i - 2 if q.tag(-1) == "," else q.i - 1
    if k <= q.sentence.start or low[k] not in _QUESTIONS or not ends_with(q.paragraph, q.i, "?"):
        return False
    return bool(_ANY & set(low[max(q.sentence.start, k - 2) : k]))


def _own(q: Quoted, behind: Credit) -> bool:
    """He is "the man for it," says Brown: a verb right behind that has its subject behind it."""
    return behind.rule == "after-inverted" and behind.cue is not None and behind.cue[0] == q.i + 1


def _of_thing(q: Quoted, front: Credit) -> bool:
    """As in: it has grown, meaning it will "take off," she said."""
    if front.phrase is None or front.rule != "before-object":
        return False
    thing = front.phrase.kind in ("thing", "time")
    return thing or q.paragraph.line.low[front.phrase.start] in ("it", "its")


def _weak(q: Quoted, front: Credit) -> bool:
    return front.verb is not None and cue(q.paragraph, front.verb) == "weak"


def _by_name(behind: Credit, front: Credit | None) -> Credit:
    """Fallon fired back: "…," he wrote: he is Fallon."""
    pronoun = behind.phrase is not None and behind.phrase.kind == "pronoun"
    return front if pronoun and front is not None and front.phrase is not None else behind


def _introduced(q: Quoted, behind: Credit, front: Credit | None, *, comma: bool) -> bool:
    """Whether the words before claim it more strongly: said, "…" Trump added that …"""
    if front is None or q.opens or behind.rule not in ("after", "after-unlisted", "according"):
        return False
    if _passed_on(q, behind, front):
        return True
    if behind.rule == "after-unlisted" and q.tag(-1) == "," and cue_of(q.low(-2)) == "strong":
        # told us he replied, "It is fine," the paper gives no date
        return True
    called = q.tag(-1) == "D" and q.tag(-2) == "V" and q.low(-2) in CALL
    if (q.tag(-1) in ("V", "G") and cue_of(q.low(-1))) or called:
        # what Mr. Brown called "the recipe," the bakers … · what he calls the "recipe," they say
        return True
    return q.tag(-1) in (",", "S", ":") and not comma


_PASS_ON = frozenset(("reported", "reports", "according"))


def _passed_on(q: Quoted, behind: Credit, front: Credit) -> bool:
    """Brown said he was "happy," the agency reported · Brown criticized it for its "thrift,"
    according to the Post: whose words they are stands before them."""
    if behind.cue is None or front.phrase is None:
        return False
    if front.phrase.kind in ("thing", "time", "document"):
        return False
    owned = q.tag(-1) == "p" and front.rule == "before-object" and front.phrase.kind == "name"
    if front.rule != "before" and not owned:
        return False
    return behind.sentence.paragraph.line.low[behind.cue[0]] in _PASS_ON


def _new_cue(q: Quoted, mate: Quoted) -> bool:
    """Whether a second speaker speaks up between two quotations of one sentence."""
    verbs = [
        v
        for v in q.sentence.clauses.verbs
        if mate.i < v.index < q.i and cue(q.paragraph, v) and not v.passive
    ]
    if len(verbs) < 2:
        return False
    last = verbs[-1]
    own = last.finite and not last.infinitive and last.subject is not None
    return own and last.subject is not None and last.subject.start > verbs[0].index
