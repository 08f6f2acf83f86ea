"""Which verb has which subject: a left-to-right reading of one sentence without a grammar book."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from generator.extract.speech import participles, subjects
from generator.extract.speech.antecedent import antecedent
from generator.extract.speech.phrases import (
    FRONTED,
    STARTS,
    Phrase,
    ends_clause,
    is_aside,
    is_start,
    is_titled,
    phrase_at,
)
from generator.extract.speech.placing import place_phrase
from generator.extract.speech.standing import Standing
from generator.extract.speech.tokens import QUOTED, Line
from generator.extract.speech.verbs import Verb, infinitive, verb_group


@dataclass(slots=True)
class Clauses:
    """The phrases and verbs of one sentence, in order."""

    start: int
    end: int
    phrases: list[Phrase] = field(default_factory=list)
    verbs: list[Verb] = field(default_factory=list)


def clauses(line: Line, tags: list[str], start: int, end: int) -> Clauses:
    """The phrases and verbs of the words `start` to `end`."""
    out = Clauses(start, end)
    now = Standing(line, tags, end)
    i = start
    while i < end:
        i = _step(out, now, i)
    return out


def _step(out: Clauses, now: Standing, i: int) -> int:
    tag = now.tags[i]
    if now.prev == "start" and _interjection(now, i):
        return i + 2
    if tag == "D" and now.prev == "np" and _floats(now, i):
        return i + 1
    if tag in STARTS:
        phrase = phrase_at(now.line, now.tags, i, now.end)
        if phrase is None:
            return i + 1
        if phrase.joined and now.prev.startswith(("verb", "prep")):
            _part(now, phrase)
        out.phrases.append(phrase)
        place_phrase(now, phrase)
        return phrase.end
    if tag in _VERBS:
        verb, end = verb_group(now.line, now.tags, i, now.end)
        subjects.place(now, verb)
        _add(out, now, verb)
        # points out Caplan: the subject stands behind "out"
        return end + 1 if verb.inverted and now.line.low[end] == "out" else end
    join = _JOINS.get(tag)
    if join is not None:
        if tag == "," and _party(now, i):
            return i + 3
        join(now, i)
    elif tag == "t":
        return _to(out, now, i)
    elif tag == "(":
        return _brackets(now, i)
    return i + 1


_INTERJECTIONS = frozenset(("yes", "no", "well", "ok", "okay", "oh", "sure", "indeed", "alas"))


def _interjection(now: Standing, i: int) -> bool:
    """Yes, her office did say so: nobody is called Yes."""
    return now.line.low[i] in _INTERJECTIONS and now.tags[i + 1 : i + 2] == [","]


def _floats(now: Standing, i: int) -> bool:
    """Brown and Gray both said: they say it; not: told Brown both were there."""
    joined = now.last is not None and now.last.joined
    return joined and now.line.low[i] in ("both", "each") and now.tags[i + 1 : i + 2] == ["V"]


def _part(now: Standing, phrase: Phrase) -> None:
    """In "attacked Clinton and Cruz said" the second name opens a clause of its own."""
    follows = now.tags[phrase.end] if phrase.end < now.end else ""
    cut = next((k for k in range(phrase.start, phrase.end) if now.tags[k] == "C"), None)
    if cut is None or follows not in ("V", "X") or cut == phrase.start:
        return
    first = phrase_at(now.line, now.tags, phrase.start, cut)
    if first is not None and first.end == cut:
        phrase.end, phrase.head, phrase.joined = first.end, first.head, False
        phrase.kind, phrase.name = first.kind, first.name


def _add(out: Clauses, now: Standing, verb: Verb) -> None:
    out.verbs.append(verb)
    now.verb = verb
    now.prev = "verb"


# --- words that join ---------------------------------------------------------------------------


def _to(out: Clauses, now: Standing, i: int) -> int:
    found = infinitive(now.line, now.tags, i, now.end)
    if found is None:
        _preposition(now, i)
        return i + 1
    verb, end = found
    verb.subject = participles.of_infinitive(now)
    _add(out, now, verb)
    return end


def _brackets(now: Standing, i: int) -> int:
    """Passes over (R-Ohio); a quotation in brackets has its attribution there: ("No," he said)."""
    k = i + 1
    while k < now.end and now.tags[k] not in (")", QUOTED):
        k += 1
    if k < now.end and now.tags[k] == ")":
        return k + 1
    now.prev = "comma"
    return i + 1


_DATELINE = frozenset("NT#,()A")
LONGEST_DATELINE = 14
"""Words and marks before its dash."""
SHORT_NAME = 3
"""Letters of a word in capitals that may be no town: "FBI"."""

# D-Mo. · I-Vt.
_PARTY = re.compile(r"[DRI]-[A-Z]")


def _party(now: Standing, i: int) -> bool:
    """Passes over a politician's party between commas: "Ann Brown, D-Mo., said"."""
    between = i + 2 < now.end and now.tags[i + 2] == "," and now.prev == "np"
    return between and _PARTY.match(now.line.words[i + 1]) is not None


def _preposition(now: Standing, i: int) -> None:
    now.prep = now.line.low[i]
    now.prev = _BEHIND.get(now.prev, "prep")


_BEHIND = {"np": "prep-np", "verb": "prep-verb"}
_BEHIND |= {prev: prev for prev in _BEHIND.values()}
"""What a preposition makes of what stood last, if that was a word to hang on; "in from" is one."""


def _comma(now: Standing, i: int) -> None:
    within, now.inner = now.relative, None
    if now.relative and now.narrowing and now.main is not None:
        # met a judge who had ruled against him, calling him so: he who met the judge
        now.fin, now.inner = now.main, now.fin
    if now.stack:
        now.cand, now.relative = now.stack.pop()
    while now.cand is None and now.relative and now.stack and now.tags[i + 1 : i + 2] == ["V"]:
        # Brown, who runs on what she would have us think is bread, said
        now.cand, now.relative = now.stack.pop()
    _front(now, i, within)
    now.prev, now.parted = "comma", True


_BOTH = frozenset(("after", "before", "since", "until"))
"""Words that open a clause, or a mere phrase: before he spoke, before the court."""


def _front(now: Standing, i: int, within: bool) -> None:
    """Appearing before the court, the delegation said · After a judge who had lost, calling it so:
    no subject that waits; not: After Brown, the mayor, left. `within`: a clause with "who" ends."""
    waiting = now.cand
    if waiting is None or waiting.start == 0 or now.line.low[waiting.start - 1] not in _BOTH:
        return
    if waiting.asides and not within:
        # just after noon, Ann Brown, the mayor, left: what stands beside it may be the subject
        return
    ahead = now.tags[i + 1 : now.end]
    clause = ahead[: ahead.index(",")] if "," in ahead else ahead
    leads = bool(clause) and (is_start(clause[0]) or (clause[0] == "G" and waiting.end < i))
    counted = now.tags[waiting.start] == "#"
    if counted or (leads and any(tag in _VERBS for tag in clause)):
        waiting.governor, now.cand = FRONTED, None


_VERBS = frozenset("VXGE")


def _dash(now: Standing, i: int) -> None:
    """A comma, but behind a dateline a new beginning: KATHMANDU, April 25 (Reuters) - The group."""
    before = now.tags[:i] if i < LONGEST_DATELINE else []
    place = before and now.line.words[0].isupper() and len(now.line.words[0]) > SHORT_NAME
    if (place or ")" in before) and all(tag in _DATELINE for tag in before):
        _stop(now, i)
    else:
        _comma(now, i)


def _conjunction(now: Standing, i: int) -> None:
    now.after_comma = now.prev == "comma"
    now.prev = "conj"


def _subordinate(now: Standing, i: int) -> None:
    waits = now.prev == "comma" or (now.cand is not None and now.cand.asides)
    if waits and now.cand is not None:
        # Ann Brown, the owner of a shop near where it began, said
        now.stack.append((now.cand, now.relative))
    now.cand = None
    now.prev = "sub"


def _relative(now: Standing, i: int) -> None:
    if now.line.low[i] == "that" and now.tags[i + 1 : i + 2] == ["G"]:
        # told Brown that saying so is wrong: a clause of its own, and not Brown says so
        _subordinate(now, i)
        return
    again = now.prev == "conj" and now.antecedent is not None
    meant = now.antecedent if again else antecedent(now, now.line.low[i])
    now.antecedent = meant
    # he scolded the guild, whose bakers had struck, calling it so: he calls it so
    now.narrowing = now.narrowing if again else now.prev != "comma" or now.line.low[i] == "whose"
    if not (again and now.stack):
        now.stack.append((now.cand, now.relative))
    now.cand, now.relative = meant, True
    now.prev = "rel"


def _quotation(now: Standing, i: int) -> None:
    after = now.tags[i + 1] if i + 1 < now.end else ""
    if after in ("n", "N") and is_aside(now.line, i):
        # a hat and "Ted Cruz" campaign pins
        return
    titled = now.prev == "np" and is_titled(now.line, i)
    now.prev = "quote"
    if ends_clause(now.line, i):
        if now.stack:
            now.cand, now.relative = now.stack.pop()
        now.relative = False
        if titled and now.cand is not None:
            # the author of "The Deal," said: the comma inside the marks is the sentence's
            now.prev = "comma"


def _stop(now: Standing, i: int) -> None:
    now.cand, now.stack, now.relative = None, [], False
    now.prev = "colon"


_JOINS: dict[str, Callable[[Standing, int], None]] = {
    "P": _preposition,
    ",": _comma,
    "-": _dash,
    "C": _conjunction,
    "S": _subordinate,
    "W": _relative,
    QUOTED: _quotation,
    ":": _stop,
    ";": _stop,
    "?": _stop,
    "!": _stop,
    ".": _stop,
}
