"""The subject of a verb, from where the reader of the sentence stands."""

from __future__ import annotations

from generator.extract.speech.participles import (
    MAX_CLIMB,
    also_infinitive,
    participle,
    reduced,
    says,
    speech,
)
from generator.extract.speech.phrases import FRONTED, Phrase, phrase_at
from generator.extract.speech.standing import Standing
from generator.extract.speech.verbs import Verb, inverts
from generator.extract.speech.vocabulary import thoughts

_CLAUSAL = frozenset(("as", "like", "than"))


def place(now: Standing, verb: Verb) -> None:
    """Gives a verb its subject, where the words before it name one."""
    verb.relative = now.relative
    if also_infinitive(now, verb):
        # designed to spur it and expand it
        assert now.verb is not None
        verb.finite, verb.infinitive, verb.subject = False, True, now.verb.subject
    elif not verb.finite:
        participle(now, verb)
    elif verb.form == "d" and verb.bare and reduced(now, verb):
        verb.finite, verb.passive = False, True
        verb.subject = now.last if now.prev == "np" else None
    else:
        _finite(now, verb)


def settle(now: Standing, verb: Verb, subject: Phrase) -> None:
    """Notes a subject that has been found."""
    verb.subject = subject
    subject.subject = True
    if now.parted and not verb.relative:
        for early in now.early:
            early.subject = subject
    if not verb.relative:
        now.early = []
    if subject.start > 0 and now.line.low[subject.start - 1] == "that":
        now.outer = now.fin
    now.fin = subject
    if not verb.relative:
        now.main = subject
    if now.said is not None and _ends_fronted(now, subject, now.said):
        now.said = None
    if speech(now, verb) and not verb.passive and not verb.relative:
        now.said = subject


def _ends_fronted(now: Standing, subject: Phrase, said: Phrase) -> bool:
    """A day before Stone wrote to him, Trump met aides and asked: the one who asks is Trump."""
    before = now.tags[subject.start - 1] if subject.start else ""
    if before == "-" and "-" in now.tags[: said.start]:
        # — a move that scholars say is illegal — he went on, accusing
        return subject.kind in ("name", "pronoun")
    opened = said.start > 0 and now.tags[said.start - 1] == "S"
    return opened and subject.kind == "name" and now.tags[subject.start - 1] == ","


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
    if subject is not None and _contact(now, subject):
        now.stack.append((now.cand, now.relative))
        verb.relative = now.relative = now.narrowing = True
    verb.parenthetical = subject is now.last and _between_commas(now, verb)
    if subject is not None:
        settle(now, verb, subject)
    elif now.prev != "quote":
        # "Agreeing to it won't help": the participle is itself the subject; not: Declaring "the
        # tide" is late, Brown left
        now.early = []
    if not (now.prev == "conj" and now.cand is not None and subject is not now.cand):
        # in "Lopez, who ran and lost, said" the name goes on waiting behind "lost"
        now.cand = None


def _contact(now: Standing, subject: Phrase) -> bool:
    """had some examples Germans have seen: "that" is left out; not: told them he would."""
    verb = subject.object_of
    if not subject.second or subject is not now.last or now.prev != "np":
        return False
    if subject.kind == "pronoun" or not isinstance(verb, Verb):
        return False
    plain = subject.governor is None and now.tags[subject.start - 1] in ("n", "N")
    return plain and not speech(now, verb) and verb is now.verb


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
    return before >= 0 and now.tags[before] == "," and subject.end == verb.start and says(now, verb)


def _between_commas(now: Standing, verb: Verb) -> bool:
    """…, Taramov said, …"""
    after = verb.index + 1
    return (
        now.prev == "np"
        and now.last is not None
        and now.last.beside is not None
        and after < now.end
        and now.tags[after] == ","
        and says(now, verb)
    )


def _subject(now: Standing, verb: Verb) -> Phrase | None:
    if now.prev == "np" and now.last is not None:
        found = _behind_phrase(now, now.last, 0)
        return _waiting_one(now, verb, found) or found
    if now.prev == "rel":
        return now.cand
    if now.prev == "conj":
        if now.cand is not None and now.fin is None:
            return now.cand
        if now.inner is not None and now.fin is not None and now.fin.kind == "thing":
            # a line in a speech in which Gray praised them, but argued
            return now.inner
        told = now.said and not now.relative and (says(now, verb) or _of_him(now, verb, now.said))
        return now.said if told else now.fin
    return _speaking_aside(now.cand) or now.main or now.fin


def _waiting_one(now: Standing, verb: Verb, found: Phrase | None) -> Phrase | None:
    """Brown, who confirmed the fire on Monday said it was out: the fire says nothing."""
    host = found.object_of if found is not None else None
    if found is None or found.kind not in ("thing", "time") or not isinstance(host, Verb):
        return None
    waiting = now.stack[-1][0] if now.relative and now.stack else None
    if waiting is None or not host.relative or not says(now, verb):
        return None
    if waiting.kind not in ("name", "role") or now.line.low[verb.index] not in _SAYS:
        return None
    now.relative = now.stack.pop()[1]
    return waiting


def _of_him(now: Standing, verb: Verb, said: Phrase) -> bool:
    """She said her brother was ill and compared him to it: whoever is "him" does not compare."""
    other = now.fin
    if other is None or other is said or other.start < said.start or not speech(now, verb):
        return False
    follows = now.line.low[verb.index + 1 : verb.index + 2]
    return other.kind in ("name", "role") and follows in (["him"], ["her"], ["them"])


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
        if _clause_closed(now, host):
            now.relative = now.stack.pop()[1] if now.stack else False
            return now.antecedent
        return host.subject or now.cand
    if host is FRONTED:
        return now.cand or phrase
    if isinstance(phrase.object_of, Verb):
        return _behind_object(now, phrase, phrase.object_of)
    if phrase.beside is not None and now.cand is not None and now.cand is not phrase:
        return _behind_aside(phrase, now.cand) if phrase.beside is now.cand else now.cand
    return phrase


def _clause_closed(now: Standing, host: Verb) -> bool:
    """Told us that proof that they heard from him should not count: the proof should not."""
    other = host.subject if host.relative and now.relative else None
    if other is None or other.start == 0 or other is now.antecedent:
        return False
    return now.tags[other.start - 1] == "W" and now.antecedent is not None


_ONLY_SUBJECTS = frozenset(("he", "she", "they", "we", "i"))


def _opens_told(now: Standing, phrase: Phrase, verb: Verb) -> bool:
    """Brown, who said he hoped for more, left; not: Brown, who told him, left."""
    opens = verb.start > 0 and now.tags[verb.start - 1] == "W"
    return opens and now.line.low[phrase.start] in _ONLY_SUBJECTS


def _behind_object(now: Standing, phrase: Phrase, verb: Verb) -> Phrase | None:
    """voters who like Trump said · Trump, citing polls said · Trump said Clinton lied."""
    if verb.infinitive or not verb.finite:
        if now.cand is not None:
            return now.cand
        return verb.subject if verb.passive and verb.subject is not None else phrase
    if verb.relative and verb.subject is not None:
        told = says(now, verb) or now.line.low[verb.index] in thoughts()
        clause = told and (phrase.kind != "pronoun" or _opens_told(now, phrase, verb))
        if now.stack and now.stack[-1][0] is not None and not clause:
            # not: Brown, who said the deal was dead, left
            waiting, now.relative = now.stack.pop()
            return waiting
        if not says(now, verb):
            return verb.subject
    return phrase


def _behind_aside(phrase: Phrase, waiting: Phrase) -> Phrase:
    """Trump in "Trump, the nominee said", officials in "Last year, officials said"."""
    if phrase.kind in ("role", "group", "thing") and waiting.kind == "name":
        return waiting
    return waiting if waiting.kind == "pronoun" else phrase
