"""The speaker of a quotation whose own sentence names none: from the sentences round it."""

from __future__ import annotations

from generator.extract.speech.before import before
from generator.extract.speech.credit import Credit, cue
from generator.extract.speech.memory import GENDER
from generator.extract.speech.phrases import Phrase, phrase_at, plural
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.scene import TITLES, Paragraph, Sentence

_SPEAKING = ("name", "role", "group", "pronoun", "document")


def name_below(q: Quoted, paragraphs: list[Paragraph]) -> Credit | None:
    """The next paragraph is "— Donald Trump, candidate" and nothing else."""
    n = q.paragraph.number + 1
    if n >= len(paragraphs) or not q.alone or q.i != len(q.paragraph.line) - 1:
        return None
    below = paragraphs[n]
    if len(below.line) < 2 or below.tags[0] != "-" or below.tags[1] != "N" or len(below.line) > 20:
        return None
    phrase = phrase_at(below.line, below.tags, 1, len(below.line))
    if phrase is None or not below.sentences:
        return None
    return Credit(phrase, below.sentences[0], "name-below")


def from_context(
    q: Quoted, paragraphs: list[Paragraph], so_far: list[Quoted]
) -> Credit | Quoted | None:
    """The subject of its own sentence, of the one before, or the speaker of the paragraph before."""
    if not q.alone and (not q.opens or q.outer == ""):
        found = _sentence_subject(q)
        if found is not None or q.tag(-1) != ":" or q.sentence.start != 0:
            return found
    previous = _sentence_before(q)
    if previous is not None:
        return _speaker_of(previous, "previous-sentence")
    above = _above(q, paragraphs)
    if above is None:
        return None
    return _from_above(q, above, so_far)


def carried_over() -> None:
    return None


def _sentence_subject(q: Quoted) -> Credit | None:
    """Trump was blunt in his "we will win big" speech: the nearest subject to the left."""
    for verb in reversed(q.sentence.clauses.verbs):
        if verb.index < q.i and verb.finite and verb.subject is not None and not verb.passive:
            subject = verb.subject
            person = subject.kind == "name" or (
                subject.kind == "role" and not plural(q.paragraph.line.low[subject.head])
            )
            if (
                person
                or subject.kind == "document"
                or _can_speak(q.paragraph, subject)
                and subject.kind == "pronoun"
            ):
                return Credit(subject, q.sentence, "subject")
            return None
    return None


def _can_speak(paragraph: Paragraph, phrase: Phrase) -> bool:
    """A person, a body or a document; of pronouns only "he" and "she"."""
    if phrase.kind == "pronoun":
        return paragraph.line.low[phrase.start] in GENDER
    return phrase.kind in _SPEAKING


def _sentence_before(q: Quoted) -> Sentence | None:
    sentences = q.paragraph.sentences
    n = sentences.index(q.sentence)
    return sentences[n - 1] if n > 0 else None


def _speaker_of(sentence: Sentence, rule: str) -> Credit | None:
    """Who says something in a sentence, else who does."""
    verbs = [
        v
        for v in sentence.clauses.verbs
        if v.finite and not v.relative and not v.passive and v.subject is not None
    ]
    said = [v for v in verbs if cue(sentence.paragraph, v) == "strong"]
    if sentence.paragraph.tags[sentence.start] == "S":
        # After Clinton spoke, Trump said: the main clause comes last
        said.reverse()
    said.sort(key=lambda v: not v.parenthetical)
    for verb in [*said, *verbs]:
        subject = verb.subject
        if subject is not None and _can_speak(sentence.paragraph, subject):
            return Credit(subject, sentence, rule, None, verb)
    return None


def _above(q: Quoted, paragraphs: list[Paragraph]) -> Paragraph | None:
    n = q.paragraph.number - 1
    if n < 0 or paragraphs[n].block.kind in TITLES or not paragraphs[n].sentences:
        return None
    return paragraphs[n]


def _from_above(q: Quoted, above: Paragraph, so_far: list[Quoted]) -> Credit | Quoted | None:
    last = above.sentences[-1]
    ending = above.tags[-1]
    if ending in (":", ",") or cue_ends(above):
        found = _introduction(last)
        if found is not None:
            return found
    spoken = [e for e in so_far if e.paragraph is above and e.meant is not None and not e.scare]
    if spoken:
        return spoken[-1]
    found = _speaker_of(last, "previous-paragraph")
    if found is None or found.phrase is None or found.phrase.kind not in ("name", "pronoun"):
        return None
    return found


def cue_ends(paragraph: Paragraph) -> bool:
    verbs = paragraph.sentences[-1].clauses.verbs
    return (
        bool(verbs)
        and verbs[-1].index == len(paragraph.line) - 1
        and bool(cue(paragraph, verbs[-1]))
    )


def _introduction(sentence: Sentence) -> Credit | None:
    """Trump said this: [next paragraph] "…"."""
    found = _speaker_of(sentence, "introduced-above")
    return found


def phrase_of(credit: Credit) -> Phrase | None:
    return credit.phrase


__all__ = ["before", "from_context", "name_below"]
