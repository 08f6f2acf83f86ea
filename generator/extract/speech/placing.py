"""Where a phrase hangs in its sentence: subject to be, object, governed by a preposition, aside."""

from __future__ import annotations

from generator.extract.speech import participles, subjects
from generator.extract.speech.phrases import FRONTED, Phrase
from generator.extract.speech.standing import Standing
from generator.extract.speech.verbs import Verb
from generator.extract.speech.vocabulary import states


def place_phrase(now: Standing, phrase: Phrase) -> None:
    """Notes what a phrase hangs on, from what stood last."""
    prev = now.prev
    if prev.startswith("prep"):
        _governed(now, phrase)
    elif phrase.kind == "time" and phrase.name is None:
        return
    elif prev == "verb" and now.verb is not None:
        _behind_verb(now, phrase, now.verb)
    elif prev == "comma":
        _behind_comma(now, phrase)
    elif prev == "conj":
        if _behind_and(now, phrase):
            return
    elif prev == "np" and phrase.kind == "role" and _behind_brackets(now, phrase):
        # the Department of Trade (DTI) director, Ann Brown, said
        now.cand = phrase
    elif prev == "np" and now.last is not None and not _fronted(now.last):
        # "gave Mr. Brown a boat", "told aides in Ohio he would"
        phrase.object_of, phrase.second = now.last.object_of, True
    elif prev != "np" or now.cand is None:
        # behind a relative ("whom Clinton calls") the phrase is the subject too
        now.cand = phrase
    now.last = phrase
    now.prev = "np"


def _behind_brackets(now: Standing, phrase: Phrase) -> bool:
    waiting = now.cand
    return waiting is not None and waiting.kind == "name" and now.tags[phrase.start - 1] == ")"


def _fronted(phrase: Phrase) -> bool:
    """Whether it hangs on a preposition that opens the clause: In Ohio Trump said."""
    host: object = phrase
    for _ in range(participles.MAX_CLIMB):
        if not isinstance(host, Phrase):
            break
        host = host.governor
    return host is FRONTED


def _governed(now: Standing, phrase: Phrase) -> None:
    phrase.preposition = now.prep
    if now.prep == "by" and now.verb is not None and now.verb.passive:
        now.verb.agent = now.verb.agent or phrase
    host: Phrase | Verb | None = now.last if now.prev == "prep-np" else None
    phrase.governor = (now.verb if now.prev == "prep-verb" else host) or FRONTED


def _behind_verb(now: Standing, phrase: Phrase, verb: Verb) -> None:
    if verb.inverted and verb.subject is None:
        subjects.settle(now, verb, phrase)
    else:
        phrase.object_of = verb


def _behind_comma(now: Standing, phrase: Phrase) -> None:
    if _place_tail(now, phrase):
        return
    if _of_town(now, phrase):
        now.cand = phrase
        return
    waiting = now.cand or _just_named(now, phrase)
    if waiting is not None:
        waiting.asides.append(phrase)
        phrase.beside = waiting
    if now.cand is None:
        now.cand = phrase
        last = now.last
        phrase.loose = last is not None and bool(last.object_of or last.governor)
    elif now.last is not None and now.last.beside is now.cand:
        phrase.beside = now.cand


def _just_named(now: Standing, phrase: Phrase) -> Phrase | None:
    """Brown in "met Brown, a baker"; nobody in "Asked where Brown was, a baker said"."""
    last = now.last
    if last is None or any(t in "VX" for t in now.tags[last.end : phrase.start]):
        return None
    top = participles.root(last)
    if top is not None and top.kind == "role" and last.kind == "thing" and phrase.kind == "name":
        # met the head of the mill, Ann Brown
        return top
    return last


def _place_tail(now: Standing, phrase: Phrase) -> bool:
    """In Berea, OH · in Buffalo, New York: the state hangs where the town hangs."""
    last = now.last
    if last is None or last.governor is None or phrase.name != (phrase.start, phrase.end):
        return False
    if " ".join(now.line.low[phrase.start : phrase.end]).rstrip(".") not in states():
        return False
    phrase.governor, phrase.preposition = last.governor, last.preposition
    return True


def _of_town(now: Standing, phrase: Phrase) -> bool:
    """The Reno, Nevada, police chief said: the chief, and no Reno."""
    waiting, last = now.cand, now.last
    if waiting is None or last is None or last.beside is not waiting:
        return False
    state = " ".join(now.line.low[last.start : last.end]).rstrip(".") in states()
    bare = phrase.kind in ("role", "group") and now.tags[phrase.start] in ("n", "N")
    return state and bare and now.tags[waiting.start] == "D" and waiting.kind == "name"


def _listed(now: Standing) -> bool:
    """Whether a name waits for its verb while things are listed beside it."""
    named = now.cand is not None and now.cand.kind == "name"
    listed = now.last is not None and now.last.kind == "thing" and now.last.beside is now.cand
    return named and listed


def _behind_and(now: Standing, phrase: Phrase) -> bool:
    """Joins a phrase to the one before "and"; True where the two have become one subject."""
    last = now.last
    if (
        now.cand is None
        and not now.after_comma
        and last is not None
        and (last.governor is not None or last.object_of is not None)
    ):
        # "met Cruz and Rubio": hangs where the first hangs, but may open a clause
        phrase.governor, phrase.object_of = last.governor, last.object_of
        phrase.preposition, phrase.second = last.preposition, True
        return False
    if now.cand is not None and now.cand is last and not now.after_comma:
        # "Netanyahu and other leaders": one subject
        last.end, last.joined = phrase.end, True
        now.prev = "np"
        return True
    if now.after_comma and phrase.kind in ("thing", "document") and _listed(now):
        # Marlow, a collector of lamps, bells, and spoons, says
        phrase.governor = now.last
    elif now.cand is None or now.after_comma:
        now.cand = phrase
    elif last is not None and last.beside is now.cand:
        # "Ann Brown, founder and chair of the choir stated"
        phrase.beside = now.cand
    elif last is not None and last.preposition == "for" and _also_for(now, phrase, last):
        phrase.governor, phrase.preposition = now.cand, "for"
    return False


def _also_for(now: Standing, phrase: Phrase, last: Phrase) -> bool:
    """The member for Upper Quay and Lower Mill said: both are what the member stands for."""
    return last.governor is now.cand and now.tags[phrase.start] not in ("D", "p")
