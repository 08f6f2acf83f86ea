"""Which verb before a quotation carries it: near enough, in the right clause, of a subject that
can speak, and outermost where one person reports another's thought."""

from __future__ import annotations

from generator.extract.speech.credit import Credit, credit, cue
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Sentence
from generator.extract.speech.verb_or_noun import HEARD
from generator.extract.speech.verbs import Verb
from generator.extract.speech.vocabulary import Cue, thoughts, vocabulary

OBJECT_REACH = 8
"""Words between "called" and what somebody is called."""
WEAK_REACH = 4
"""The same for "began" and its like."""
CALLED_REACH = 14
"""The same where no other verb stands between: called the segment in the film "unbelievable"."""
DESCRIBED_REACH = 2
"""Words between "was described" and what somebody is described as, themselves left out."""
CALL = frozenset(("call", "calls", "called", "calling"))
_HEARER = frozenset(("tell", "tells", "told", "telling"))
_PAST = frozenset(("beyond", "besides", "without", "unlike"))
"""Behind these stands what was not said: asks no question beyond "Who pays?"."""
_TIMES = frozenset(("after", "before", "when", "while", "once", "until", "since"))
_CLAUSES = _TIMES | {"if", "unless"}
_NARRATOR = frozenset(("you", "i", "we", "one"))
_DEMANDS = ("demand", "insist", "request", "require", "recommend", "propos", "urg")
_MODALS = frozenset(
    ("will", "would", "should", "could", "may", "might", "can", "must", "'ll", "’ll")
)


def carrier(sentence: Sentence, i: int, low: int) -> Verb | None:
    """The nearest verb of saying between `low` and the quotation `i` whose words it can be.

    A thought, a wish ("would say") and a thing that cannot speak come second: only where nobody
    says anything further left.
    """
    paragraph = sentence.paragraph
    second: Verb | None = None
    for verb in reversed(sentence.clauses.verbs):
        if verb.index >= i:
            continue
        if verb.index <= low:
            break
        strength = cue(paragraph, verb)
        if not strength or (verb.passive and verb.agent is None):
            told = strength in ("strong", "object") and verb.relative and verb.passive
            if told and i - verb.index <= DESCRIBED_REACH:
                # told them to look for Green, who was described as "armed": not they describe him
                return None
            continue
        if not _may_carry(sentence, verb, strength, i) or not _reaches(sentence, verb, strength, i):
            continue
        if (
            strength != "weak"
            and not _doubtful(sentence, verb)
            and not _meanwhile(sentence, verb, i)
        ):
            return verb
        second = second or verb
    return second


def _doubtful(sentence: Sentence, verb: Verb) -> bool:
    low = sentence.paragraph.line.low
    modal = any(low[k] in _MODALS for k in range(verb.start, verb.index))
    return modal or (verb.subject is not None and verb.subject.kind in ("thing", "time"))


def _meanwhile(sentence: Sentence, verb: Verb, i: int) -> bool:
    """He said after the court had ruled, on Friday, that it must go, there was "no risk": what the
    court ruled has ended with the comma. He said that until Ohio admits it, "nobody is safe"."""
    subject, low = verb.subject, sentence.paragraph.line.low
    if subject is None or subject.start == 0 or low[subject.start - 1] not in _CLAUSES:
        return False
    comma = next((k for k in range(i - 1, verb.index, -1) if low[k] == ","), None)
    if comma == i - 1 and low[subject.start - 2] == "that":
        stretch = sentence.paragraph.line.stretches[i]
        return sentence.paragraph.line.text[stretch.inner[0]].islower()
    return comma is not None and any(
        v.finite and comma < v.index < i for v in sentence.clauses.verbs
    )


def _may_carry(sentence: Sentence, verb: Verb, strength: Cue, i: int) -> bool:
    """Whether a cue verb, its own clause considered, can have the quotation as its object."""
    tags, low = sentence.paragraph.tags, sentence.paragraph.line.low
    subject = verb.subject
    if subject is not None and subject.start > i and (verb.form != "g" or strength == "weak"):
        # but: while calling it a "joke" in May, he signed it
        return False
    if tags[verb.index + 1] in ("X", "V") and not (strength == "strong" and verb.relative):
        # "the person he cited had views": an object clause that has ended
        return False
    if verb.finite and tags[i - 1] == "X" and _within_subject(sentence, verb, i):
        return False
    if tags[i - 1] == "C" and verb is _last_finite(sentence, i) and begins_with_verb(sentence, i):
        # said that Brown begged him and "would have knelt": not what Brown begged
        return False
    if low[verb.index].startswith("expand") and tags[verb.index + 1] in ("D", "p", "n", "N"):
        # to expand his "movement": nobody speaks; not: expanded on it
        return False
    if strength == "object" and low[i - 1] == "than":
        # said they would attack trucks rather than "soft" ones: the trucks are attacked
        return False
    if _demanded_of(sentence, verb) or _told_to(sentence, verb):
        return False
    if low[verb.index] in _HEARER and verb.index + 2 == i and tags[i - 1] in ("D", "p"):
        # tell the "real story"
        return False
    narrator = (
        subject is not None and subject.end - subject.start == 1 and low[subject.start] in _NARRATOR
    )
    if narrator and (strength != "strong" or low[verb.index] == "quote"):
        # you may have heard that "The Long Quay" is … · Brown said, and I quote, "…"
        return False
    if verb.relative and _clause_over(sentence, verb, i):
        return False
    if verb.passive:
        return True
    thing = subject is not None and subject.kind in ("thing", "time")
    reads = low[verb.index] in ("reads", "read")
    return not thing or (verb.finite and (strength == "strong" or reads))


def _demanded_of(sentence: Sentence, verb: Verb) -> bool:
    """Agree in: asked that Brown agree to a "recorded" talk."""
    low, subject = sentence.paragraph.line.low, verb.subject
    if subject is None or verb.form != "b" or not verb.bare or verb.infinitive:
        return False
    named = subject.kind == "name" and not subject.joined and not _overheard(low, subject)
    return named or _demanded(low, subject.start)


_BIDDEN = frozenset(("told", "urged", "ordered", "advised", "warned", "instructed"))


def _told_to(sentence: Sentence, verb: Verb) -> bool:
    """Board told to condemn "slur": a headline, and it has not done so yet; not: he told them to
    go, he asked to call it so."""
    tags, low = sentence.paragraph.tags, sentence.paragraph.line.low
    k = verb.index if verb.finite else verb.index - 2
    if k < 1 or tags[k + 1] != "t" or low[k] not in _BIDDEN or not (verb.finite or verb.infinitive):
        return False
    return not any(v.index == k and v.passive for v in sentence.clauses.verbs)


def _overheard(low: list[str], subject: Phrase) -> bool:
    """Brown in: heard Brown shout."""
    heard = subject.object_of
    return isinstance(heard, Verb) and low[heard.index] in HEARD


def _within_subject(sentence: Sentence, verb: Verb, i: int) -> bool:
    """That Brown threatened to leave is "a joke": what he threatened ends before "is"."""
    later = [v for v in sentence.clauses.verbs if verb.index < v.index < i]
    return [v.index for v in later if v.finite] == [i - 1] and any(
        v.infinitive and v.index == i - 2 for v in later
    )


def _demanded(low: list[str], start: int) -> bool:
    """Demanded that voters answer: they have not answered."""
    return start > 1 and low[start - 1] == "that" and low[start - 2].startswith(_DEMANDS)


def _hangs_before(sentence: Sentence, i: int) -> bool:
    """Whether a phrase with a preposition stands right before: accused him of it "should go"."""
    last = [p for p in sentence.clauses.phrases if p.end == i]
    return bool(last) and last[-1].governor is not None


def _last_finite(sentence: Sentence, i: int) -> Verb | None:
    return next((v for v in reversed(sentence.clauses.verbs) if v.index < i and v.finite), None)


def begins_with_verb(sentence: Sentence, i: int) -> bool:
    """Whether the quoted words are the rest of a clause: "would have knelt", "is a mistake"."""
    line = sentence.paragraph.line
    first, end = line.stretches[i].inner
    words = line.text[first:end].split(None, 1)
    entry = vocabulary().get(words[0].lower()) if words else None
    return entry is not None and (entry.tag == "X" or entry.form in ("s", "d"))


def _clause_over(sentence: Sentence, verb: Verb, i: int) -> bool:
    """Haley, who delivered the response, is a "conservative": the relative clause has ended; not:
    a speech in which he pledged that he would be "a friend"."""
    behind = sentence.paragraph.tags[verb.index + 1]
    named = verb.subject is not None and verb.subject.kind == "name"
    if behind in ("S", "that") or (behind == "R" and named):
        # Gray, who said he would stay "for good," left
        return False
    if begins_with_verb(sentence, i) and _hangs_before(sentence, i):
        # said that women who had accused him "should be heard"
        return True
    return any(
        v.finite and not v.relative and verb.index < v.index < i for v in sentence.clauses.verbs
    )


def _reaches(sentence: Sentence, verb: Verb, strength: Cue, i: int) -> bool:
    """Whether the quotation stands near enough, or in a clause that the verb reports."""
    paragraph = sentence.paragraph
    verbs = sentence.clauses.verbs
    between = any(verb.index < v.index < i and v.finite and v is not verb for v in verbs)
    thought = paragraph.line.low[verb.index] in thoughts()
    called = paragraph.line.low[verb.index] in CALL and paragraph.tags[i - 1] == "D"
    reach = CALLED_REACH
    if strength == "weak" or (between and not called):
        # but: called the idea that they had lost a "joke"
        reach = OBJECT_REACH
    if strength == "weak" and (not thought or verb.relative):
        # the calamities that they feared and saw in the war, a recipe for "accident"
        reach = WEAK_REACH
    if _besides(sentence, verb, i) or paragraph.line.low[i - 1] in _PAST:
        return False
    if strength == "weak" and not thought and i - 1 == verb.index and verb.infinitive:
        # tries to end "the row"
        return False
    if paragraph.tags[i - 1] == ":" or i - verb.index <= reach:
        return True
    reports = strength == "strong" or (thought and not verb.relative)
    return reports and _opens_clause(sentence, verb, i)


def _besides(sentence: Sentence, verb: Verb, i: int) -> bool:
    """Asked questions, which allowed him to rest without "yielding": told of the questions."""
    tags = sentence.paragraph.tags
    for k in range(i - 1, verb.index, -1):
        if tags[k] in (",", "-"):
            told = [v for v in sentence.clauses.verbs if v.finite and k < v.index < i]
            said = any(cue(sentence.paragraph, v) for v in told)
            return tags[k + 1] == "W" and bool(told) and not said
    return False


def _opens_clause(sentence: Sentence, verb: Verb, i: int) -> bool:
    """Whether a reported clause follows the verb: said that, said he would, vowed to; not:
    announced endorsements designed to expand his "revolution"."""
    tags = sentence.paragraph.tags
    if sentence.paragraph.line.low[verb.index + 1] == "of":
        # is thinking of selling it, as he tries to end "the row"
        return False
    for k in range(verb.index + 1, i):
        if tags[k] in ("S", "that", ",", "t", "W", ":", "Q"):
            return True
    return any(
        v.finite and v.subject is not None and v.subject.start > verb.index and v.index < i
        for v in sentence.clauses.verbs
    )


_SHOW = frozenset(("reflect", "reflects", "reflected", "betray", "betrays", "betrayed"))


def shown_by(verb: Verb, sentence: Sentence) -> bool:
    """She wrote that the board's rules reflected "no thought": the rules have no words."""
    told = sentence.paragraph.line.low[verb.index] in _SHOW
    return told and verb.subject is not None and verb.subject.kind in ("document", "thing")


def outer_cue(inner: Credit, low: int) -> Credit | None:
    """Sheinbaum disclosed that she had told X to "…": what she disclosed is what she says.

    `low`: the quotation before this one in the sentence; the outer verb stands behind it.
    """
    verb, sentence = inner.verb, inner.sentence
    if verb is None or inner.rule not in ("before", "before-object") or inner.phrase is None:
        return None
    if inner.phrase.kind != "pronoun" and not shown_by(verb, sentence):
        return None
    for outer in sentence.clauses.verbs:
        if not low < outer.index < verb.index or outer.subject in (None, inner.phrase):
            continue
        plain = outer.finite and not outer.passive and not outer.relative
        if _meanwhile(sentence, outer, verb.index):
            # While the authors praised it, critics saw what they call a "hole"
            continue
        if plain and outer.subject is not None and cue(sentence.paragraph, outer) == "strong":
            return credit(outer.subject, sentence, "before", outer)
    return None
