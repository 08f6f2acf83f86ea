"""The subject of a verb, from where the reader of the sentence stands."""

from __future__ import annotations

from generator.extract.speech.cues import cue_at
from generator.extract.speech.phrases import FRONTED, Phrase, bearers, phrase_at
from generator.extract.speech.standing import Standing
from generator.extract.speech.verbs import Verb, inverts
from generator.extract.speech.vocabulary import made_by, to_hearer, transitive

_CLAUSAL = frozenset(("as", "like", "than"))
_NAMING = frozenset(
    ("called", "named", "dubbed", "titled", "entitled", "known", "nicknamed", "labeled",
     "labelled", "marked", "stamped")
)  # fmt: skip
_OF_PEOPLE = frozenset(("accused", "suspected", "convicted"))
"""Behind a noun and before "of" or "because" these are participles: the man accused of it."""
_BEHIND_PARTICIPLE = frozenset(("of", "by", "as", "with"))
MAX_CLIMB = 8
"""Prepositional phrases climbed from the last word to the one they all hang on."""


def place(now: Standing, verb: Verb) -> None:
    """Gives a verb its subject, where the words before it name one."""
    verb.relative = now.relative
    if not verb.finite:
        _participle(now, verb)
    elif verb.form == "d" and verb.bare and _reduced(now, verb):
        verb.finite, verb.passive = False, True
        verb.subject = now.last if now.prev == "np" else None
    else:
        _finite(now, verb)


def settle(now: Standing, verb: Verb, subject: Phrase) -> None:
    """Notes a subject that has been found."""
    verb.subject = subject
    subject.subject = True
    if now.parted:
        for early in now.early:
            early.subject = subject
    now.early = []
    now.fin = subject
    if now.said is not None and _ends_fronted(now, subject, now.said):
        now.said = None
    if _speech(now, verb) and not verb.passive and not verb.relative:
        now.said = subject


def _ends_fronted(now: Standing, subject: Phrase, said: Phrase) -> bool:
    """A day before Stone wrote to him, Trump met aides and asked: the one who asks is Trump."""
    opened = said.start > 0 and now.tags[said.start - 1] == "S"
    return opened and subject.kind == "name" and now.tags[subject.start - 1] == ","


def _says(now: Standing, verb: Verb) -> bool:
    return cue_at(now.line, now.tags, verb.index) == "strong"


def _speech(now: Standing, verb: Verb) -> bool:
    return cue_at(now.line, now.tags, verb.index) in ("strong", "object")


# --- finite verbs ------------------------------------------------------------------------------


def _finite(now: Standing, verb: Verb) -> None:
    waits = now.cand is not None and now.prev == "comma"
    before = now.prev in ("quote", "comma", "start", "colon")
    if (
        before
        and (not waits or _tagged_on(now, verb))
        and inverts(now.line, now.tags, verb, now.end)
    ):
        verb.inverted, verb.relative = True, False
        now.cand = None
        return
    if _parenthetical(now, verb):
        verb.subject = now.said = now.last
        verb.parenthetical = True
        return
    subject = _subject(now, verb)
    verb.relative = now.relative and not _tail_attribution(now, verb, subject)
    verb.parenthetical = subject is now.last and _between_commas(now, verb)
    if subject is not None:
        settle(now, verb, subject)
    else:
        # "Agreeing to it won't help": the participle is itself the subject
        now.early = []
    if not (now.prev == "conj" and now.cand is not None and subject is not now.cand):
        # in "Lopez, who ran and lost, said" the name goes on waiting behind "lost"
        now.cand = None


_SAYS = frozenset(
    ("says", "said", "explains", "explained", "writes", "wrote", "adds", "added", "notes", "noted")
)


def _tagged_on(now: Standing, verb: Verb) -> bool:
    """… such as the maps, says Dr. Gray. · After losing that bid, says Gray, "…": a name alone
    behind the verb; not: Gray, the owner, said the mayor's plan failed."""
    follows = verb.index + 1
    if now.prev != "comma" or now.line.low[verb.index] not in _SAYS or verb.start != verb.index:
        return False
    phrase = phrase_at(now.line, now.tags, follows, now.end) if follows < now.end else None
    if phrase is None or phrase.kind != "name" or "Q" in now.tags[follows : phrase.end]:
        return False
    if phrase.end < now.end and now.tags[phrase.end] == "Q":
        # says Gray "…"; not: Brown, who ran it, said the Gray "train may have left"
        return now.tags[follows] == "N"
    return phrase.end >= now.end or now.tags[phrase.end] in (".", ",")


def _parenthetical(now: Standing, verb: Verb) -> bool:
    """Clinton, a top aide said, "is confident": what waits goes on waiting."""
    return now.cand is not None and now.cand is not now.last and _between_commas(now, verb)


def _tail_attribution(now: Standing, verb: Verb, subject: Phrase | None) -> bool:
    """… for people who felt lost, Black said: the comma has ended what "who" began."""
    if subject is None or subject is not now.last or now.prev != "np":
        return False
    before = subject.start - 1
    return (
        before >= 0 and now.tags[before] == "," and subject.end == verb.start and _says(now, verb)
    )


def _between_commas(now: Standing, verb: Verb) -> bool:
    """…, Taramov said, …"""
    after = verb.index + 1
    return (
        now.prev == "np"
        and now.last is not None
        and now.last.beside is not None
        and after < now.end
        and now.tags[after] == ","
        and _says(now, verb)
    )


def _subject(now: Standing, verb: Verb) -> Phrase | None:
    if now.prev == "np" and now.last is not None:
        return _behind_phrase(now, now.last, 0)
    if now.prev == "rel":
        return now.cand
    if now.prev == "conj":
        if now.cand is not None and now.fin is None:
            return now.cand
        return now.said if now.said and _says(now, verb) and not now.relative else now.fin
    return _speaking_aside(now.cand) or now.fin


def _speaking_aside(waiting: Phrase | None) -> Phrase | None:
    """What waits for its verb, or the name beside it if the first is no speaker."""
    if waiting is not None and waiting.kind in ("thing", "time") and not waiting.governor:
        named = [a for a in waiting.asides if a.kind == "name" and a.governor is None]
        return named[-1] if named else waiting
    return waiting


def _behind_phrase(now: Standing, phrase: Phrase, depth: int) -> Phrase | None:
    """The subject of a verb right behind a phrase: what the phrase hangs on, or itself."""
    if depth > MAX_CLIMB or phrase.second:
        return phrase
    host = phrase.governor
    if phrase.preposition in _CLAUSAL and not (isinstance(host, Verb) and host.passive):
        # "as the heckler yelled"
        return phrase
    if isinstance(host, Phrase):
        return _behind_phrase(now, host, depth + 1)
    if isinstance(host, Verb):
        if now.cand is not None and not host.finite:
            return now.cand
        return host.subject or now.cand
    if host is FRONTED:
        return now.cand or phrase
    if isinstance(phrase.object_of, Verb):
        return _behind_object(now, phrase, phrase.object_of)
    if phrase.beside is not None and now.cand is not None and now.cand is not phrase:
        return _behind_aside(phrase, now.cand) if phrase.beside is now.cand else now.cand
    return phrase


def _behind_object(now: Standing, phrase: Phrase, verb: Verb) -> Phrase | None:
    """voters who like Trump said · Trump, citing polls said · Trump said Clinton lied."""
    if verb.infinitive or not verb.finite:
        if now.cand is not None:
            return now.cand
        return verb.subject if verb.passive and verb.subject is not None else phrase
    if verb.relative and verb.subject is not None:
        if now.stack and now.stack[-1][0] is not None:
            waiting, now.relative = now.stack.pop()
            return waiting
        if not _says(now, verb):
            return verb.subject
    return phrase


def _behind_aside(phrase: Phrase, waiting: Phrase) -> Phrase:
    """Trump in "Trump, the nominee said", officials in "Last year, officials said"."""
    if phrase.kind in ("role", "group") and waiting.kind == "name":
        return waiting
    return waiting if waiting.kind == "pronoun" else phrase


# --- participles and infinitives ---------------------------------------------------------------


def _reduced(now: Standing, verb: Verb) -> bool:
    """Asked about it, he said · when asked · , accused of: a participle, not a finite verb."""
    if now.prev == "start":
        return not inverts(now.line, now.tags, verb, now.end)
    if now.prev == "sub":
        return True
    low = now.line.low[verb.index]
    after = now.line.low[verb.index + 1] if verb.index + 1 < now.end else ""
    if now.prev == "np" and now.last is not None:
        hangs = now.last.governor is not None or now.last.object_of is not None
        by = "by" in now.line.low[verb.index + 1 : min(verb.index + 3, now.end)]
        made = by and (low in transitive() or low in made_by())
        accused = after in ("of", "because") and low in _OF_PEOPLE
        return made or accused or (hangs and low in _NAMING)
    # a verb that cannot do without its object has it before
    return now.prev == "comma" and after in _BEHIND_PARTICIPLE and low in transitive()


def _participle(now: Standing, verb: Verb) -> None:
    if now.prev == "np" and now.last is not None:
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


def _free_participle(now: Standing, verb: Verb) -> Phrase | None:
    """Whose "adding" it is behind a comma, "before" or "by"."""
    told = now.said if _speech(now, verb) else None
    waiting = now.cand
    unlikely = waiting is not None and (
        waiting.loose or waiting.kind in ("thing", "time", "document")
    )
    if now.prev.startswith("prep") or unlikely:
        return told or now.fin or waiting
    return waiting or told or now.fin


def _modified(now: Standing, phrase: Phrase) -> Phrase | None:
    """Who is "saying" in "a man saying", "a statement saying", "a message to him saying"."""
    if phrase.preposition == "with" or now.line.low[phrase.head] in bearers():
        return phrase
    spoken_to = phrase.object_of
    if isinstance(spoken_to, Verb) and now.line.low[spoken_to.index] in to_hearer():
        # emailed supporters saying
        return spoken_to.subject or phrase
    top = root(phrase)
    if top is not None and top is not phrase and top.kind == "document":
        # posted a message on Twitter reading
        return _modified(now, top)
    if phrase.kind in ("document", "thing", "time") or phrase.preposition == "to":
        host = phrase.governor or phrase.object_of
        if isinstance(host, Phrase):
            return _modified(now, host)
        if isinstance(host, Verb):
            return phrase if host.form == "x" else host.subject
        return now.cand or now.fin or phrase
    return phrase


def of_infinitive(now: Standing) -> Phrase | None:
    """Who is "to say": the subject so far; in "leading aides to counter" the aides."""
    if now.prev == "comma" and now.cand is not None:
        return now.cand
    last = now.verb
    if last is not None and last.form == "g" and last.subject is not None:
        # with Lewandowski taking to Twitter to call
        return last.subject
    if now.fin is not None and now.fin.kind in ("thing", "time"):
        top = root(now.last)
        if top is not None and top.object_of is not None and top.kind in ("name", "role"):
            return top
    return now.fin


def root(phrase: Phrase | None) -> Phrase | None:
    """What a phrase hangs on in the end: "a message" of "a message on Twitter"."""
    depth = 0
    while phrase is not None and isinstance(phrase.governor, Phrase) and depth < MAX_CLIMB:
        phrase, depth = phrase.governor, depth + 1
    return phrase
