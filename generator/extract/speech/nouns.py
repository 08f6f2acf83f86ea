"""Quotations that hang on a noun: his vow to "…" · reports that … "…" · in Bolton's view, "…"."""

from __future__ import annotations

from generator.extract.speech.carriers import CALL, begins_with_verb
from generator.extract.speech.credit import Credit, speech_nouns, unowned_nouns
from generator.extract.speech.participles import root
from generator.extract.speech.phrases import Phrase, phrase_at
from generator.extract.speech.scene import Sentence
from generator.extract.speech.tokens import QUOTED
from generator.extract.speech.verbs import Verb

NOUN_REACH = 6
"""Words between "his vow" and the words of the vow."""
OWN_WORDS = 4
"""Words from which a run between "'s" and a noun is the owner's: Obama's "if you like it" promise;
fewer may be anybody's term for it."""
CLAIM_REACH = 20
"""Words between "Gray's claim" and words in the clause that it claims."""
CLAUSE_REACH = 7
"""Words between "claim" and "that": in the paper on Sunday."""
VIEWS = frozenset(
    ("view", "views", "words", "opinion", "telling", "estimation", "eyes", "phrase", "account")
)
_LINES = frozenset(("line", "words", "reply", "answer", "response", "slogan", "motto", "mantra"))
_MADE = frozenset(("point", "case", "argument", "points"))
"""Speech nouns only with a clause behind them: made the point that."""
_DESCRIBING = frozenset(
    ("description", "characterization", "characterisation", "portrayal", "depiction", "dismissal",
     "denunciation")
)  # fmt: skip
"""Whose they are says "as" what: mocked Brown's description of it as "dull"."""
_LINKS = frozenset((",", ":", "-", "S", "that", "t", "C", "P", "A", "D"))
_ABOUT = frozenset(("of", "about", "for", "on", "like"))


def owned(sentence: Sentence, i: int, low: int, verb: Verb | None) -> Credit | None:
    """His vow to "…" · Trump's claim that "…" · in her view, "…" · made the point that "…".

    `verb`: the verb of saying that would carry the quotation otherwise.
    """
    paragraph = sentence.paragraph
    words, tags = paragraph.line.low, paragraph.tags
    for k in range(i - 1, max(low, i - 1 - NOUN_REACH), -1):
        if tags[k] == "," and k < i - 1:
            return None
        if words[k : k + 2] == ["release", "of"]:
            # got its wish with the release of "split maps"
            return None
        made = words[k] in _MADE and tags[k + 1] == "S"
        spoken = words[k] in speech_nouns() or words[k] in VIEWS or words[k] in _DESCRIBING
        if tags[k] != "n" or not (spoken or made):
            continue
        owner = owner_of(sentence, k)
        if owner is None and (words[k] not in VIEWS or words[k - 2 : k] == ["with", "the"]):
            # ended with the words "…"
            owner = _maker(sentence, k) if _linked(sentence, k, i) else None
        if owner is None or not all(t in _LINKS or t in "nNVXR" for t in tags[k + 1 : i]):
            continue
        if k < i - 1 and tags[i - 1] == "N":
            # learned of his orders to Cohen "through interviews": what the learning went through
            return None
        if k == i - 1 and begins_with_verb(sentence, i):
            # said Trump's remarks "have had an effect"
            return None
        if verb is not None and _told_of(sentence, k, i, verb):
            return None
        return Credit(owner, sentence, "owned-noun", (k, k + 1))
    return None


def _told_of(sentence: Sentence, noun: int, i: int, verb: Verb) -> bool:
    """Whether the quoted words are what is told of the noun, and no words of its own."""
    words, tags = sentence.paragraph.line.low, sentence.paragraph.tags
    if tags[i - 1] == ":" and noun < i - 2:
        # told us so after the president's response to the riot: "…" is what was told
        return True
    if any(t in "VX" for t in tags[noun + 1 : i]):
        # said the company's announcement was "very positive": describes, does not quote
        return True
    described = words[noun] in _DESCRIBING and words[i - 1] == "as"
    if not described and (noun == i - 1 or "as" in words[i - 2 : i]):
        # describing his comments as "unfortunate", calling her account "misleading"
        return True
    # calling her account of the incident "misleading", her promise a "circus"
    return words[verb.index] in CALL and tags[i - 1] in "nND"


def claimed(sentence: Sentence, i: int, low: int, *, told: bool) -> Credit | None:
    """Brown dismissed Gray's claim in May that the hall is under a "curse": whose claim it is, who
    dismisses it says nothing; not behind another comma. `told`: a verb of saying stands before."""
    words, tags = sentence.paragraph.line.low, sentence.paragraph.tags
    for k in range(i - 3, max(low, i - CLAIM_REACH), -1):
        if tags[k] in (",", "-", QUOTED):
            return None
        if tags[k] != "n" or words[k] not in speech_nouns():
            continue
        that = next(
            (n for n in range(k + 1, min(k + 1 + CLAUSE_REACH, i)) if words[n] == "that"), 0
        )
        clause = that and tags[that + 1] not in ("V", "X", "A")
        owner = owner_of(sentence, k) if clause else None
        if clause and owner is None and not told:
            owner = _came_from(sentence, k, that)
            return Credit(owner, sentence, "owned-noun", (k, k + 1)) if owner else None
        if owner is None or (told and tags[owner.start - 1] in ("P", "S")):
            # stated in their letter that · said after Gray's remarks that: who states and says
            return None
        return Credit(owner, sentence, "owned-noun", (k, k + 1))
    return None


_REJECT = frozenset(
    ("rejected", "rejects", "reject", "dismissed", "dismisses", "dismiss", "denied", "denies",
     "disputed", "disputes", "rebutted", "rebuts", "condemned")
)  # fmt: skip


def rejects(low: str) -> bool:
    """Whether whoever does this to a claim has not made it."""
    return low in _REJECT


def _came_from(sentence: Sentence, noun: int, that: int) -> Phrase | None:
    """Brown condemned comments by Gray | that bakers are "rude": they are Gray's."""
    low = sentence.paragraph.line.low
    if low[noun + 1] not in ("by", "from"):
        return None
    by = next((p for p in sentence.clauses.phrases if p.start == noun + 2), None)
    able = by is not None and by.end == that and by.kind in ("name", "role", "group")
    return by if able else None


def _linked(sentence: Sentence, noun: int, i: int) -> bool:
    """issued a threat to "…" · made the point that "…" · sent a message to them: "…"."""
    tags, words = sentence.paragraph.tags, sentence.paragraph.line.low
    if tags[i - 1] in (":", "S"):
        return True
    return i - noun <= 2 and (tags[i - 1] != "P" or words[i - 1] in _ABOUT)


def possessed(sentence: Sentence, i: int) -> Credit | None:
    """Obama's "if you like it, you can keep it" promise."""
    paragraph = sentence.paragraph
    if i == sentence.start or paragraph.tags[i - 1] not in ("s", "p"):
        return None
    if i + 1 >= sentence.end or paragraph.tags[i + 1] not in ("n", "N"):
        return None
    noun = paragraph.line.low[i + 1]
    if noun not in speech_nouns() and noun not in VIEWS:
        # Brown's "I am no fool" show: what others call it
        return None
    first, end = paragraph.line.stretches[i].inner
    if len(paragraph.line.text[first:end].split()) < OWN_WORDS:
        return None
    owner = owner_of(sentence, i)
    return Credit(owner, sentence, "owned-noun") if owner is not None else None


def answered(sentence: Sentence, i: int, low: int) -> Credit | None:
    """Barrett's dictum to his interns was, "…": the owner of what "is" the quotation."""
    paragraph = sentence.paragraph
    bare = paragraph.tags[i - 1] == "X"
    if not bare and paragraph.tags[i - 1] not in (",", ":"):
        return None
    for verb in reversed(sentence.clauses.verbs):
        if low < verb.index < i - (1 if not bare else 2):
            break
        if bare and verb.index == i - 1 and verb.form == "x" and verb.subject is not None:
            # his opening line was "…"; not: his tie was "dull"
            line = paragraph.line.low[verb.subject.head]
            owner = owner_of(sentence, verb.subject.head) if line in _LINES else None
            return Credit(owner, sentence, "owned-noun") if owner is not None else None
        if verb.index == i - 2 and verb.form == "x" and verb.subject is not None:
            owner = owner_of(sentence, verb.subject.head)
            return Credit(owner, sentence, "owned-noun") if owner is not None else None
    return None


def unowned(sentence: Sentence, i: int, low: int) -> Credit | None:
    """There are reports that … "…": somebody says it, the text does not say who."""
    paragraph = sentence.paragraph
    for k in range(max(low + 1, sentence.start), i - 1):
        follows = paragraph.line.low[k + 1] == "that"
        if follows and paragraph.tags[k] == "n" and paragraph.line.low[k] in unowned_nouns():
            return Credit(None, sentence, "unnamed", (k, k + 1))
    return None


_WITH = frozenset(("with", "out", "up", "forth"))
"""Responded with chants of · laid out a vision for."""
_CHANTS = frozenset(("chant", "chants", "shouts", "cries", "cheers"))


def _led(phrase: Phrase) -> Phrase | None:
    """Whoever is roused to chants of "…", or breaks into them."""
    host = phrase.governor
    if phrase.preposition not in ("in", "into", "to"):
        return None
    if isinstance(host, Verb):
        return host.subject
    led = isinstance(host, Phrase) and isinstance(host.object_of, Verb)
    return host if led and isinstance(host, Phrase) else None


def _host(phrase: Phrase, low: list[str]) -> object:
    """The verb that "with chants" hangs on, and "the words" of "ended his speech with the words";
    not: has a sticker with the slogan."""
    if phrase.preposition not in _WITH:
        return None
    if isinstance(phrase.governor, Verb) or low[phrase.head] != "words":
        return phrase.governor
    top = root(phrase)
    return (top.governor or top.object_of) if top is not None else None


_TAKES = frozenset(
    ("answer", "answers", "answered", "answering", "hear", "hears", "heard", "receive", "received",
     "reach", "reached", "get", "got", "ignore", "ignored", "heed", "heeded", "face", "faced",
     "saw", "see", "sees")
)  # fmt: skip
"""Who does this to a question or message has not worded it."""


def owner_of(sentence: Sentence, noun: int) -> Phrase | None:
    """Whose vow it is: "his", or the name before "'s"."""
    paragraph = sentence.paragraph
    tags, words = paragraph.tags, paragraph.line.low
    k = noun - 1
    while k >= sentence.start and tags[k] in ("n", "A", "G", "#"):
        k -= 1
    if k < sentence.start:
        return None
    if tags[k] == "p" and words[k] in ("his", "her", "their", "its"):
        return Phrase(k, k + 1, k, "pronoun")
    if tags[k] == "s" and k > sentence.start:
        first = k - 1
        while first > sentence.start and tags[first - 1] in ("N", "n", "D"):
            first -= 1
        return phrase_at(paragraph.line, tags, first, k)
    return None


def _maker(sentence: Sentence, noun: int) -> Phrase | None:
    """Who makes the point, issues the threat, repeats the claim."""
    tags, low = sentence.paragraph.tags, sentence.paragraph.line.low
    for phrase in sentence.clauses.phrases:
        if phrase.head != noun:
            continue
        crowd = _led(phrase) if low[noun] in _CHANTS else None
        if crowd is not None:
            return crowd
        verb = phrase.object_of or _host(phrase, low)
        if not isinstance(verb, Verb) or verb.passive:
            continue
        if low[verb.index] not in _TAKES:
            subject = verb.subject
            # the rally had one message: "…"
            told = tags[noun + 1] == ":" and low[verb.index] in ("had", "has")
            return subject if subject is not None and (told or subject.kind != "thing") else None
    return None
