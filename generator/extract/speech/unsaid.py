"""Words that nobody has said: he could have said "…", she never called it "…", refused to say "…".

Whoever stands there is the one who did not say them, so no speaker is given at all.
"""

from __future__ import annotations

from functools import cache

from generator import lexicon
from generator.extract.speech.credit import Credit
from generator.extract.speech.scene import Sentence
from generator.extract.speech.verbs import Verb

_MODALS = frozenset(("could", "might", "may", "should", "must", "ought"))
"""With a verb of saying these tell what somebody has not said, or not yet."""
_PERFECT = frozenset(("would", *_MODALS))
"""With "have" behind them: would have said. Without it "would say" tells of a habit."""
_NOT = frozenset(("n't", "n’t", "not", "never", "cannot"))
_AVOIDED = frozenset(
    ("avoid", "avoids", "avoided", "avoiding", "deny", "denies", "denied", "denying", "without")
)
_SHORT_OF = (["short", "of"], ["instead", "of"], ["rather", "than"], ["refrained", "from"])
_BIDDEN = frozenset(
    ("asked", "urged", "told", "invited", "encouraged", "instructed", "ordered", "required",
     "advised")
)  # fmt: skip
_ONLY = frozenset(("only", "just", "merely", "simply", "even"))
"""He not only said it: he said it."""


def unsaid(found: Credit) -> Credit:
    """The credit without its speaker where the words were not said; else the credit as it is."""
    verb = found.verb
    if verb is None or found.cue is None or found.phrase is None:
        return found
    if _in_question(found.sentence, verb) or _bidden(found.sentence, verb):
        return Credit(None, found.sentence, "unnamed", found.cue, verb)
    doubts = (_not_said, _refused, _not_even)
    if not any(doubt(found.sentence, verb) for doubt in doubts):
        return found
    return Credit(None, found.sentence, "unsaid", found.cue, verb)


def _in_question(sentence: Sentence, verb: Verb) -> bool:
    """Asked whether Brown had called it "…": nobody tells whether he did."""
    subject, low = verb.subject, sentence.paragraph.line.low
    if subject is None or subject.start == sentence.start or verb.start - subject.end > 1:
        # dodged questions whether he would stay, pledging "…": he pledged
        return False
    return low[subject.start - 1] == "whether"


def _bidden(sentence: Sentence, verb: Verb) -> bool:
    """She was asked to call it "…": whose word it is nobody tells; not: was forced to admit."""
    before = [v for v in sentence.clauses.verbs if v.index < verb.start]
    if not verb.infinitive or not before or not before[-1].passive:
        return False
    return sentence.paragraph.line.low[before[-1].index] in _BIDDEN


def _not_said(sentence: Sentence, verb: Verb) -> bool:
    """Did not say · might say · would have said · could have risen, then said."""
    low, tags = sentence.paragraph.line.low, sentence.paragraph.tags
    start = verb.start
    while start > sentence.start and tags[start - 1] == "A":
        start -= 1
    group = low[start : verb.index]
    if any(word in _NOT for word in group) and low[verb.index - 1] not in _ONLY:
        return True
    if "have" in group:
        return any(word in _PERFECT for word in group)
    if "would" in group and _supposed(sentence):
        return True
    return any(word in _MODALS for word in group) or _carried_on(sentence, verb)


def _supposed(sentence: Sentence) -> bool:
    """If Brown were mayor, he would say; not: when he met her he would say, nor: if pressed."""
    words = sentence.paragraph.line.low[sentence.start : sentence.end]
    if "if" not in words:
        return False
    clause = words[words.index("if") + 1 :]
    end = clause.index(",") if "," in clause else len(clause)
    return any(word in ("were", "had") for word in clause[:end])


def _carried_on(sentence: Sentence, verb: Verb) -> bool:
    """As in "could have risen, then said": the last verb but one has the "could have"."""
    low = sentence.paragraph.line.low
    before = [v for v in sentence.clauses.verbs if v.index < verb.start]
    if not before or not verb.bare or before[-1].subject is not verb.subject:
        return False
    last = before[-1]
    return "have" in low[last.start : last.index] and _not_said(sentence, last)


def _refused(sentence: Sentence, verb: Verb) -> bool:
    """Refused to call it "…" · has yet to say · stopped short of calling it "…" · denied ever
    having said."""
    low, tags = sentence.paragraph.line.low, sentence.paragraph.tags
    before = verb.start - 1
    if before < sentence.start:
        return False
    if verb.infinitive:
        return low[before] in _refusals() or low[before] == "yet"
    if verb.form != "g" and low[verb.start] != "having":
        return False
    while before > sentence.start and tags[before] == "A":
        before -= 1
    return low[before] in _AVOIDED or low[before - 1 : before + 1] in _SHORT_OF


def _not_even(sentence: Sentence, verb: Verb) -> bool:
    """Not even Brown called it so."""
    start = verb.subject.start if verb.subject is not None else sentence.start
    low = sentence.paragraph.line.low[max(start - 2, sentence.start) : start]
    return low == ["not", "even"]


@cache
def _refusals() -> frozenset[str]:
    return lexicon.words("cue_verbs", "refusals")
