"""Participles and infinitives: who is "saying", "asked about it" and "to say"."""

from __future__ import annotations

from generator.extract.speech.cues import cue_at
from generator.extract.speech.phrases import Phrase, bearers
from generator.extract.speech.standing import Standing
from generator.extract.speech.tokens import QUOTED
from generator.extract.speech.verbs import Verb, inverts
from generator.extract.speech.vocabulary import made_by, to_hearer, transitive

_NAMING = frozenset(
    ("called", "named", "dubbed", "titled", "entitled", "known", "nicknamed", "labeled",
     "labelled", "marked", "stamped")
)  # fmt: skip
_OF_PEOPLE = frozenset(("accused", "suspected", "convicted"))
"""Behind a noun and before "of" or "because" these are participles: the man accused of it."""
_MAKING = frozenset(
    ("allow", "allows", "allowed", "allowing", "force", "forces", "forced", "forcing",
     "lead", "leads", "led", "leading", "prompt", "prompts", "prompted", "prompting",
     "cause", "causes", "caused", "causing", "enable", "enables", "enabled", "enabling")
)  # fmt: skip
"""Verbs by which one makes another do something."""
_BY = frozenset(("of", "from", "by"))
"""Whoever stands behind these has words of his own in a tape or letter."""
_AT = frozenset(("to", "at", "against"))
"""Whoever stands behind these is spoken to or of: took a swipe at the party, saying."""
_OF_OTHERS = frozenset(("for", "of", "as"))
"""Behind an object and before a participle: what another did, as one says."""
_BEHIND_PARTICIPLE = frozenset(("of", "by", "as", "with"))
MAX_CLIMB = 8
"""Prepositional phrases climbed from the last word to the one they all hang on."""


def says(now: Standing, verb: Verb) -> bool:
    return cue_at(now.line, now.tags, verb.index) == "strong"


def speech(now: Standing, verb: Verb) -> bool:
    return cue_at(now.line, now.tags, verb.index) in ("strong", "object")


def also_infinitive(now: Standing, verb: Verb) -> bool:
    before = now.verb
    joined = now.prev == "conj" and verb.form == "b" and verb.bare
    return joined and before is not None and before.infinitive


def reduced(now: Standing, verb: Verb) -> bool:
    """Asked about it, he said · when asked · , accused of: a participle, not a finite verb."""
    if now.prev == "start":
        return not inverts(now.line, now.tags, verb, now.end)
    if now.prev == "sub":
        return True
    low = now.line.low[verb.index]
    after = now.line.low[verb.index + 1] if verb.index + 1 < now.end else ""
    if now.prev == "np" and now.last is not None:
        hangs = now.last.governor is not None or now.last.object_of is not None
        behind = now.line.low[verb.index + 1 : min(verb.index + 3, now.end)]
        by = "by" in behind and "," not in behind
        # a theory about a protester badly hurt by police
        beside = now.last.governor is not None or now.last.beside is not None
        made = by and (low in transitive() or low in made_by() or beside)
        accused = after in ("of", "because") and low in _OF_PEOPLE
        named = low in _NAMING and after not in ("for", "on", "upon")
        return made or accused or (named and (hangs or _by_that_name(now, verb)))
    # a verb that cannot do without its object has it before
    return now.prev == "comma" and after in _BEHIND_PARTICIPLE and low in transitive()


def _by_that_name(now: Standing, verb: Verb) -> bool:
    """Heard that a man called "the Fox" had left; not: what a man called "the fox" had left."""
    phrase, ahead = now.last, now.tags[verb.index + 1 : verb.index + 3]
    if phrase is None or ahead not in ([QUOTED, "V"], [QUOTED, "X"]) or now.relative:
        return False
    opened = phrase.start > 0 and now.tags[phrase.start - 1] == "W"
    return now.line.low[phrase.start] in ("a", "an") and not opened


def participle(now: Standing, verb: Verb) -> None:
    if now.prev == "np" and now.last is not None and not _thing_done_to(now, verb):
        verb.subject = _modified(now, now.last)
    elif now.prev == "start":
        now.early.append(verb)
        now.parted = False
    elif now.prev == "conj" and now.verb is not None and now.verb.form == "g":
        # challenging the rules and alleging that …
        verb.subject = now.verb.subject
    else:
        verb.subject = _free_participle(now, verb)
        if verb.subject is None:
            now.early.append(verb)
            now.parted = False


def _thing_done_to(now: Standing, verb: Verb) -> bool:
    """Brown urged them to withdraw it saying: he says so, and not it; not: heard it saying."""
    last = now.last
    it = last is not None and last.kind == "pronoun" and now.line.low[last.start] == "it"
    done = last is not None and isinstance(last.object_of, Verb)
    return it and done and speech(now, verb) and now.fin is not None


def _free_participle(now: Standing, verb: Verb) -> Phrase | None:
    """Whose "adding" it is behind a comma, "before" or "by"."""
    told = now.said if speech(now, verb) else None
    waiting = now.cand
    unlikely = waiting is not None and (
        waiting.loose or waiting.kind in ("thing", "time", "document")
    )
    if now.prev == "prep-verb" and now.prep == "to" and now.verb is not None:
        # has taken to calling it so
        return now.verb.subject or told or now.fin
    if now.prev == "prep-np" and now.prep in _OF_OTHERS:
        # accused Brown of saying · thanked them for calling · quoted Brown as saying
        other = root(now.last)
        owner = _owner(now, now.last) if now.last is not None else None
        if owner is not None:
            return owner
        if now.last is not None and _felt_at(now, now.last):
            return now.last
        if other is not None and _done_to(other):
            return other
    if told is None and speech(now, verb) and now.outer is not None and _within(now, now.fin):
        return now.outer
    if now.prev.startswith("prep") or unlikely:
        return told or now.fin or waiting
    return waiting or told or now.fin


def _owner(now: Standing, phrase: Phrase) -> Phrase | None:
    """Brown in: welcomed Brown's apology for calling."""
    if "s" not in now.tags[phrase.start : phrase.head] or phrase.kind in ("role", "name", "group"):
        return None
    end = phrase.start + now.tags[phrase.start : phrase.head].index("s")
    named = end > phrase.start and now.tags[end - 1] == "N"
    run = (phrase.start, end)
    return Phrase(phrase.start, end, end - 1, "name", run) if named else None


def _felt_at(now: Standing, phrase: Phrase) -> bool:
    """They are irritated at Brown for promising: Brown promises."""
    able = phrase.kind in ("name", "role", "pronoun") and phrase.preposition in ("at", "with")
    return able and now.prep == "for"


def _within(now: Standing, subject: Phrase | None) -> bool:
    """He objected to the idea that bakers like it, calling it dull: not the bakers call it so."""
    if subject is None or subject.start < 2 or now.line.low[subject.start - 1] != "that":
        return False
    return now.tags[subject.start - 2] == "n"


def _done_to(phrase: Phrase) -> bool:
    """Whether it is a person or a body to whom a verb does something."""
    able = phrase.kind in ("name", "role", "group", "pronoun")
    return able and isinstance(phrase.object_of, Verb) and not phrase.object_of.passive


def _modified(now: Standing, phrase: Phrase) -> Phrase | None:
    """Who is "saying" in "a man saying", "a statement saying", "a message to him saying"."""
    if phrase.preposition == "with" or now.line.low[phrase.head] in bearers():
        return phrase
    spoken_to = phrase.object_of
    if isinstance(spoken_to, Verb) and now.line.low[spoken_to.index] in to_hearer():
        # emailed supporters saying
        return spoken_to.subject or phrase
    top = root(phrase)
    shown = phrase.preposition in _BY and phrase.kind in ("name", "role", "group")
    if shown and top is not None and top.kind in ("document", "thing"):
        # released a tape of Brown saying
        return phrase
    if top is not None and top is not phrase and top.kind == "document":
        # posted a message on Twitter reading
        return _modified(now, top)
    if phrase.kind in ("document", "thing", "time") or phrase.preposition in _AT:
        host = phrase.governor or phrase.object_of
        if isinstance(host, Phrase):
            return _modified(now, host)
        if isinstance(host, Verb):
            return phrase if host.form == "x" and not _somebody(host.subject) else host.subject
        return now.cand or now.fin or phrase
    return phrase


def _somebody(phrase: Phrase | None) -> bool:
    """He was tight-lipped, saying; not: there was a sign saying, it was a letter saying."""
    return phrase is not None and phrase.kind in ("name", "role", "group")


def of_infinitive(now: Standing) -> Phrase | None:
    """Who is "to say": the subject so far; in "leading aides to counter" the aides."""
    if now.prev == "comma" and now.cand is not None:
        return now.cand
    last = now.verb
    if last is not None and now.line.low[last.index] in _MAKING and _acts(now.last, last):
        # prompting the mayor to call it so
        return now.last
    if last is not None and last.form == "g" and last.subject is not None:
        # with Brown climbing on a chair to call
        return last.subject
    if now.fin is not None and now.fin.kind in ("thing", "time"):
        top = root(now.last)
        if top is not None and top.object_of is not None and top.kind in ("name", "role"):
            return top
    return now.fin


def _acts(phrase: Phrase | None, verb: Verb) -> bool:
    able = phrase is not None and phrase.kind in ("name", "role", "group")
    return able and phrase is not None and phrase.object_of is verb and not verb.passive


def root(phrase: Phrase | None) -> Phrase | None:
    """What a phrase hangs on in the end: "a message" of "a message on Twitter"."""
    depth = 0
    while phrase is not None and isinstance(phrase.governor, Phrase) and depth < MAX_CLIMB:
        phrase, depth = phrase.governor, depth + 1
    return phrase
