"""The speaker of a quotation whose own sentence names none: from the sentences round it."""

from __future__ import annotations

from generator.extract.speech.background import main_subject
from generator.extract.speech.credit import Credit, cue
from generator.extract.speech.memory import GENDER
from generator.extract.speech.phrases import Phrase, phrase_at
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.scene import TITLES, Paragraph, Sentence
from generator.extract.speech.verbs import Verb
from generator.extract.speech.vocabulary import thoughts

LONGEST_SIGNATURE = 20
"""Words of a paragraph that is only "— Donald Trump, candidate for president"."""


_FOUND = frozenset(("find", "finds", "found", "show", "shows", "showed"))


def name_below(q: Quoted, paragraphs: list[Paragraph]) -> Credit | None:
    """The next paragraph is "— Donald Trump, candidate" and nothing else."""
    n = q.paragraph.number + 1
    if n >= len(paragraphs) or not q.alone or q.i != len(q.paragraph.line) - 1:
        return None
    below = paragraphs[n]
    signed = below.tags[:1] == ["-"] and below.tags[1:2] == ["N"]
    if not signed or len(below.line) > LONGEST_SIGNATURE:
        return None
    phrase = phrase_at(below.line, below.tags, 1, len(below.line))
    return Credit(phrase, below.sentences[0], "name-below") if phrase is not None else None


def in_clause(q: Quoted) -> bool:
    """Whether it is a part of a longer sentence rather than a sentence of its own."""
    return not q.alone and (not q.opens or q.outer == "")


def beside(q: Quoted) -> Credit | None:
    """The subject of its own sentence, or whoever says something in the sentence before."""
    if in_clause(q):
        return _sentence_subject(q)
    sentences = q.paragraph.sentences
    n = q.sentence.number - sentences[0].number
    found = _speaker_of(sentences[n - 1], "previous-sentence") if n > 0 else None
    return found if found is not None and _says_something(found) else None


def above(q: Quoted, paragraphs: list[Paragraph], spoken: Quoted | None) -> Credit | None:
    """Who is introduced at the end of the paragraph before ("Trump said this:"), or acts there.

    `spoken` is the last credited quotation of that paragraph: only an introduction outweighs it.
    """
    paragraph = _carried_from(q, paragraphs)
    if paragraph is None:
        return None
    last = paragraph.sentences[-1]
    if paragraph.line.low[-3:] == ["as", "follows", ":"]:
        # Transcript as follows: [next paragraph] "We won tonight."
        phrase = last.clauses.phrases[0] if last.clauses.phrases else None
        if phrase is not None and phrase.kind == "document":
            return Credit(phrase, last, "introduced-above")
    if paragraph.tags[-1] in (":", ",") or _ends_with_cue(paragraph):
        found = _told_by(last) or _speaker_of(last, "introduced-above")
        if found is not None:
            return found
    if spoken is not None:
        return None
    found = _speaker_of(last, "previous-paragraph")
    if found is None or found.phrase is None or not _says_something(found):
        return None
    somebody = found.phrase.kind in ("name", "pronoun") or _named_beside(paragraph, found.phrase)
    return found if somebody else None


def _told_by(sentence: Sentence) -> Credit | None:
    """Brown shared that view, according to a post by the station's editor, Ann Green: she posted
    it; not: Brown said this, according to the agency:"""
    low, tags = sentence.paragraph.line.low, sentence.paragraph.tags
    if tags[sentence.end - 1] != ":" or "according" not in low[sentence.start : sentence.end]:
        return None
    to = low.index("according", sentence.start) + 2
    phrase = next((p for p in sentence.clauses.phrases if p.start == to), None)
    if phrase is None or phrase.kind != "document":
        return None
    people = (p for p in sentence.clauses.phrases if p.start > to and p.name is not None)
    named = [p for p in people if _is_person(sentence, p)]
    return Credit(named[-1] if named else phrase, sentence, "introduced-above", (to - 2, to))


def _is_person(sentence: Sentence, phrase: Phrase) -> bool:
    mention = sentence.paragraph.mentions.get(phrase.end - 1)
    return mention is not None and mention.type == "person"


def _named_beside(paragraph: Paragraph, phrase: Phrase) -> bool:
    """The head of the centre, Ann Brown, says it is hard."""
    people = (paragraph.mentions.get(a.end - 1) for a in phrase.asides if a.governor is None)
    return phrase.kind == "role" and any(m is not None and m.type == "person" for m in people)


def goes_on(q: Quoted, paragraphs: list[Paragraph]) -> bool:
    """Whether whoever spoke last in the paragraph before may go on in this one, which it opens."""
    alone = q.i == 0 or _again(q)
    return alone and _carried_from(q, paragraphs) is not None


_AGAIN = frozenset(("then", "later", "earlier", "again", "also"))


def _again(q: Quoted) -> bool:
    """Then, later that month on CNN: "…": the same one; not: A poem from the web: "…"."""
    return q.paragraph.line.low[0] in _AGAIN and not any(
        m.type == "person" for k, m in q.paragraph.mentions.items() if k < q.i
    )


def _carried_from(q: Quoted, paragraphs: list[Paragraph]) -> Paragraph | None:
    """The paragraph before, if the quotation opens its own and no heading stands between."""
    n = q.paragraph.number - 1
    first = q.sentence is q.paragraph.sentences[0]
    opens = not in_clause(q) or q.tag(-1) == ":"
    if n < 0 or not first or not opens or paragraphs[n].block.kind in TITLES:
        return None
    return paragraphs[n] if paragraphs[n].sentences else None


def _sentence_subject(q: Quoted) -> Credit | None:
    """He argued that the club would become “a centre of hope”: the last who says something; the
    advert targets “a town that bakes for the few”: all that a text does is telling; not Mr. Brown
    rowed off, “singing his hymn”: whoever acts there is not who tells it."""
    for verb in reversed(q.sentence.clauses.verbs):
        subject = verb.subject
        if verb.index < q.i and verb.finite and subject is not None and not verb.passive:
            if _meanwhile(q, verb):
                return None
            written = _written(q.sentence, verb)
            if verb.relative or not (written or _tells(q.paragraph, verb)):
                continue
            one = (
                written
                or subject.kind in ("name", "pronoun")
                or (subject.kind == "role" and q.paragraph.tags[subject.start] in ("N", "p"))
            )
            fits = one and not subject.joined and _can_speak(q.paragraph, subject)
            return Credit(subject, q.sentence, "subject") if fits else None
    return None


def _written(sentence: Sentence, verb: Verb) -> bool:
    """The draft defines it as "…"; not: they think the draft is "…", the party line is "…"."""
    subject, low = verb.subject, sentence.paragraph.line.low
    if subject is None or subject.kind != "document" or verb.form not in "sd":
        return False
    return low[subject.head] != "line" and main_subject(sentence) is subject


_TIMES = frozenset(("as", "while", "when", "after", "before", "until"))


def _meanwhile(q: Quoted, verb: Verb) -> bool:
    """He thinks of leaving, as he tries to quell "the row": the last clause reports nothing."""
    subject, low = verb.subject, q.paragraph.line.low
    if subject is None or subject.start < 2 or low[subject.start - 1] not in _TIMES:
        return False
    return low[subject.start - 2] == ","


def _tells(paragraph: Paragraph, verb: Verb) -> bool:
    """Said, called, believed, found; not began, made."""
    word = paragraph.line.low[verb.index]
    return cue(paragraph, verb) in ("strong", "object") or word in thoughts() or word in _FOUND


def _can_speak(paragraph: Paragraph, phrase: Phrase) -> bool:
    """A person, a body or a document; of pronouns only "he" and "she"."""
    if phrase.kind == "pronoun":
        return paragraph.line.low[phrase.start] in GENDER
    return phrase.kind in ("name", "role", "group", "document")


def _speaker_of(sentence: Sentence, rule: str) -> Credit | None:
    """Who says something in a sentence, else who does."""
    verbs = [
        v
        for v in sentence.clauses.verbs
        if v.finite and not v.relative and not v.passive and v.subject is not None
    ]
    said = [v for v in verbs if cue(sentence.paragraph, v) == "strong"]
    if sentence.paragraph.tags[sentence.start] == "S":
        # After Clinton spoke, Trump said: the main clause comes last; not: When asked about it,
        # Trump said that while some want it, Clinton had said no
        main = main_subject(sentence)
        said.reverse()
        said.sort(key=lambda v: v.subject is not main)
    said.sort(key=lambda v: not v.parenthetical)
    told = [v for v in verbs if cue(sentence.paragraph, v)]
    for verb in [*(said or told), *verbs[:1]]:
        # they had a phrase for the joy she brought: whoever comes later does not say it
        if verb.subject is not None and _can_speak(sentence.paragraph, verb.subject):
            return Credit(verb.subject, sentence, rule, None, verb)
    return None


def _says_something(found: Credit) -> bool:
    """Erdogan called for more help: he may go on; not: Heidnik kidnapped her."""
    return found.verb is not None and bool(cue(found.sentence.paragraph, found.verb))


def _ends_with_cue(paragraph: Paragraph) -> bool:
    """Trump said [next paragraph] "…"."""
    verbs = paragraph.sentences[-1].clauses.verbs
    last = len(paragraph.line) - 1
    return bool(verbs) and verbs[-1].index == last and bool(cue(paragraph, verbs[-1]))
