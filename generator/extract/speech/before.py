"""The speaker before the quotation: Trump said, "…" · NAME: "…" · his vow to "…"."""

from __future__ import annotations

from generator.extract.speech.carriers import carrier
from generator.extract.speech.credit import (
    Credit,
    credit,
    cue,
    roles,
    substantial,
    unowned_nouns,
)
from generator.extract.speech.issued import issued
from generator.extract.speech.nouns import answered, claimed, owned, possessed, rejects, unowned
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import TITLES, Sentence
from generator.extract.speech.transcript import not_speakers

SHORT = 4
"""Words in small letters behind a colon that are a name for something."""


def before(sentence: Sentence, i: int) -> Credit | None:
    """Who the words before the quoted stretch `i` credit with it."""
    low = floor(sentence, i)
    if i - 1 <= low:
        return None
    return (
        _label(sentence, i, low)
        or _in_court(sentence, i)
        or _according(sentence, i, low)
        or issued(sentence, i)
        or _heard(sentence, i)
        or _nearest(sentence, i, low)
        or possessed(sentence, i)
        or answered(sentence, i, low)
        or unowned(sentence, i, low)
        or _colon(sentence, i, low)
        or _rounded_off(sentence, i)
    )


def floor(sentence: Sentence, i: int) -> int:
    """The quotation before this one in the sentence, or the place before its first word."""
    k = i - 1
    while k >= sentence.start and not substantial(sentence.paragraph, k):
        k -= 1
    return k


def _label(sentence: Sentence, i: int, low: int) -> Credit | None:
    """CLINTON: "…" · A spokesman for the mayor: "…"."""
    paragraph = sentence.paragraph
    if paragraph.tags[i - 1] != ":":
        return None
    start = max(low + 1, sentence.start)
    captioned = paragraph.line.low[start + 1 : start + 2] == ["caption"]
    start += 2 if captioned else 0  # Media caption Ann Brown: "…"
    if ":" in paragraph.tags[start : i - 1]:
        # In short: B. Fold the map: "…"
        return None
    for k in range(i - 2, start, -1):
        if paragraph.tags[k] == "-":
            # TIME IS A THIEF — The Gazette's Ann Brown: "…"
            start = k + 1
            break
    if any(v.finite and start <= v.index < i for v in sentence.clauses.verbs):
        return None
    phrase = next((p for p in sentence.clauses.phrases if p.start == start), None)
    if phrase is None or phrase.kind in ("thing", "time") or not _may_sign(sentence, phrase):
        return None
    if _linked_title(sentence, i, phrase):
        return None
    return Credit(phrase, sentence, "label")


_IN_COURT = frozenset(("prosecuting", "defending", "mitigating", "presiding", "cross-examining"))


def _in_court(sentence: Sentence, i: int) -> Credit | None:
    """Ann Brown KC, prosecuting, "…": said without a verb."""
    paragraph, start = sentence.paragraph, sentence.start
    low = paragraph.line.low
    if i - 3 < start or low[i - 1] not in (",", ":") or low[i - 2] not in _IN_COURT:
        return None
    phrase = next((p for p in sentence.clauses.phrases if p.start == start), None)
    if phrase is None or phrase.kind != "name" or low[phrase.end : i - 2] != [","]:
        return None
    return Credit(phrase, sentence, "label")


def _linked_title(sentence: Sentence, i: int, phrase: Phrase) -> bool:
    """Boats & Bread: "It is all about tides": a line without an end links to another story."""
    paragraph = sentence.paragraph
    if paragraph.block.kind == "headline" or i + 1 < len(paragraph.line) or sentence.start > 0:
        return False
    stretch = paragraph.line.stretches[i]
    last = paragraph.line.text[stretch.inner[1] - 1 : stretch.end]
    mention = paragraph.mentions.get(phrase.head)
    ended = any(c in ".,!?;:…" for c in last)
    return not ended and (mention is None or mention.type != "person")


def _may_sign(sentence: Sentence, phrase: Phrase) -> bool:
    """Emma Stone: · CLINTON: · The report: – but not Review: · VIDEO: · Bottom line:"""
    paragraph = sentence.paragraph
    word = paragraph.line.words[phrase.head]
    if word.lower() in not_speakers() and phrase.end - phrase.start == 1:
        return False
    if phrase.kind == "name" and "s" in paragraph.tags[phrase.start : phrase.head]:
        # Ann Brown’s Last Song: '…'
        mention = paragraph.mentions.get(phrase.head)
        return mention is not None and mention.type == "person"
    if phrase.kind != "name" or phrase.head in paragraph.mentions:
        return True
    if paragraph.block.kind in TITLES:
        # Choir Writing Cards to Bakers: 'Well Done'
        return False
    capitals = any(c.isupper() for c in word[1:])
    return capitals or (phrase.end - phrase.start >= 2 and not word.isupper())


def _according(sentence: Sentence, i: int, low: int) -> Credit | None:
    """According to the ministry, "…": only at the head of the clause."""
    words = sentence.paragraph.line.low
    for k in range(max(low + 1, sentence.start), min(i - 2, sentence.start + 3)):
        if words[k] == "according" and words[k + 1] == "to":
            for phrase in sentence.clauses.phrases:
                if phrase.start == k + 2 and words[phrase.start] in unowned_nouns():
                    # According to reports, he "left"
                    return None
                if phrase.start == k + 2:
                    return Credit(phrase, sentence, "according", (k, k + 2))
    return _in_words_of(sentence, max(low + 1, sentence.start), i)


def _in_words_of(sentence: Sentence, k: int, i: int) -> Credit | None:
    """In the words of Brown, "…" · To quote Brown, "…"."""
    words = sentence.paragraph.line.low
    for opening in (["in", "the", "words", "of"], ["to", "quote"]):
        behind = k + len(opening)
        if behind < i and words[k:behind] == opening:
            of = next((p for p in sentence.clauses.phrases if p.start == behind), None)
            return Credit(of, sentence, "according", (k, behind)) if of is not None else None
    return None


def _heard(sentence: Sentence, i: int) -> Credit | None:
    """Brown was told: "…" · Brown asked about it, only to be told: "…": somebody says it to him."""
    if sentence.paragraph.tags[i - 1] != ":":
        return None
    for verb in sentence.clauses.verbs:
        if verb.index == i - 2 and verb.passive and verb.agent is None:
            told = cue(sentence.paragraph, verb) == "strong"
            return Credit(None, sentence, "unnamed", (i - 2, i - 1), verb) if told else None
    return None


def _nearest(sentence: Sentence, i: int, low: int) -> Credit | None:
    """The verb of saying, or the noun of saying if that is nearer."""
    verb = carrier(sentence, i, low)
    told = verb is not None and cue(sentence.paragraph, verb) == "strong"
    told = told and verb is not None and not rejects(sentence.paragraph.line.low[verb.index])
    claim = claimed(sentence, i, max(low, verb.index if verb else low), told=told)
    if claim is not None:
        return claim
    noun = owned(sentence, i, max(low, verb.index if verb else low), verb)
    if noun is not None or verb is None:
        return noun
    if verb.passive:
        agent = verb.agent
        speaks = agent is not None and agent.kind not in ("thing", "time")
        return credit(agent, sentence, "passive", verb) if agent and speaks else None
    if verb.subject is None:
        return None
    rule = "before" if cue(sentence.paragraph, verb) == "strong" else "before-object"
    return credit(verb.subject, sentence, rule, verb)


_ENDS = frozenset(
    ("ended", "ends", "closed", "closes", "finished", "concluded", "wrapped", "began", "opened")
)


def _rounded_off(sentence: Sentence, i: int) -> Credit | None:
    """When Brown wrapped up — "We go on!" — they cheered: these are his last words."""
    if sentence.paragraph.tags[i - 1] != "-":
        return None
    verb = next((v for v in reversed(sentence.clauses.verbs) if v.index < i), None)
    if verb is None or verb.subject is None or verb.subject.kind not in ("name", "pronoun"):
        return None
    ends = sentence.paragraph.line.low[verb.index] in _ENDS and not verb.passive
    return (
        credit(verb.subject, sentence, "before", verb) if ends and i - verb.index <= SHORT else None
    )


_SAYINGS = frozenset(("description", "answer", "reply", "response", "verdict", "reaction"))


def _term(sentence: Sentence, i: int) -> bool:
    """A new title for his long list: "song and dance man": no sentence, and nobody says it; not:
    had a one-word description: "nasty"."""
    line = sentence.paragraph.line
    if line.low[i - 2] in _SAYINGS:
        return False
    first, end = line.stretches[i].inner
    return line.text[first].islower() and len(line.text[first:end].split()) <= SHORT


def _colon(sentence: Sentence, i: int, low: int) -> Credit | None:
    """had some advice for Brown: "…" · it pleases pollster Ann Brown: "…"."""
    paragraph = sentence.paragraph
    if paragraph.tags[i - 1] != ":" or _term(sentence, i):
        return None
    for phrase in sentence.clauses.phrases:
        mention = paragraph.mentions.get(phrase.end - 1)
        person = mention is not None and mention.type == "person"
        if phrase.end == i - 1 and phrase.preposition == "from" and person:
            # the programme ran these words from Lopez: "…"
            return Credit(phrase, sentence, "colon")
        titled = phrase.name is not None and phrase.name[0] > phrase.start
        if phrase.end != i - 1 or not titled or phrase.name is None:
            continue
        if paragraph.line.low[phrase.name[0] - 1] in roles():
            return Credit(phrase, sentence, "colon")
    for verb in reversed(sentence.clauses.verbs):
        if not low < verb.index < i or not verb.finite or verb.subject is None:
            continue
        if verb.subject.kind in ("name", "role", "group", "pronoun", "document"):
            return Credit(verb.subject, sentence, "colon", None, verb)
    return None
