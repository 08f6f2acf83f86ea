"""Credits each quoted stretch with a speaker: the cascade of rules, in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.speech import scare
from generator.extract.speech.after import after, trailing
from generator.extract.speech.before import before, outer_cue
from generator.extract.speech.context import from_context, name_below
from generator.extract.speech.credit import Credit, cue, ends_with
from generator.extract.speech.memory import Memory
from generator.extract.speech.genders import learn_genders
from generator.extract.speech.narration import Narration
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.scene import Paragraph, Sentence
from generator.extract.speech.speakers import Meant, Speakers
from generator.extract.speech.voices import Voices


def attribute(paragraphs: list[Paragraph], voices: Voices) -> list[Quoted]:
    """Every quoted stretch of the article with its credit, or the reason why it has none."""
    learn_genders(paragraphs, voices)
    memory = Memory()
    speakers = Speakers(voices, memory)
    narration = Narration(voices, memory, speakers)
    done: list[Quoted] = []
    for paragraph in paragraphs:
        before_it = done[-1] if done else None
        here: list[Quoted] = []
        for sentence in paragraph.sentences:
            narration.read(sentence)
            for quoted in _quoted(sentence):
                _credit(quoted, here, before_it, speakers)
                here.append(quoted)
                _remember(quoted, memory)
            narration.heard(sentence)
        _settle(here, paragraphs, done, speakers, memory)
        done += here
    return done


def _quoted(sentence: Sentence) -> Iterator[Quoted]:
    line = sentence.paragraph.line
    for i in range(sentence.start, sentence.end):
        stretch = line.stretches.get(i)
        if stretch is not None:
            first, end = stretch.inner
            quoted = Quoted(sentence, i, stretch, _words(line.text[first:end]))
            quoted.scare = scare.by_shape(quoted)
            yield quoted


def _words(text: str) -> tuple[str, ...]:
    return tuple(w for w in (part.strip("“”\"'‘’«»(),.;:!?…—–-[]") for part in text.split()) if w)


def _credit(q: Quoted, here: list[Quoted], previous: Quoted | None, speakers: Speakers) -> None:
    if q.scare:
        return
    if q.stretch.label is not None:
        _from_label(q)
        return
    earlier = [e for e in here if not e.scare and e.meant is not None]
    mate = earlier[-1] if earlier and earlier[-1].sentence is q.sentence else None
    found = _by_sentence(q, mate)
    if found is not None:
        _accept(q, found, speakers)
        return
    if mate is not None:
        _share(q, mate, "same-sentence")
    elif q.stretch.follows or _reopens(q, previous):
        if previous is not None and previous.meant is not None and not previous.scare:
            _share(q, previous, "chain")
    elif earlier and (q.alone or q.opens):
        _share(q, earlier[-1], "same-paragraph")


def _accept(q: Quoted, found: Credit, speakers: Speakers) -> None:
    q.credit, q.rule, q.meant = found, found.rule, speakers.meant(found)
    outer = outer_cue(q.credit, q.i)
    if outer is not None:
        meant = speakers.meant(outer)
        if meant.voice is q.meant.voice:
            q.credit, q.meant = outer, meant


def _reopens(q: Quoted, previous: Quoted | None) -> bool:
    """The paragraph before was left open, and this one begins with a mark."""
    return (
        previous is not None
        and not previous.stretch.closed
        and previous.paragraph.number == q.paragraph.number - 1
        and q.i == 0
    )


def _from_label(q: Quoted) -> None:
    assert q.stretch.label is not None
    start, end = q.stretch.label
    text = q.paragraph.line.text[start:end].strip()
    name = text.title() if text.isupper() else text
    q.rule = "transcript"
    q.meant = Meant(None, q.paragraph.passage.span(start, start + len(text)), name)


def _by_sentence(q: Quoted, mate: Quoted | None) -> Credit | None:
    """What the words of its own sentence say."""
    tail = ends_with(q.paragraph, q.i, ",?!")
    if tail and mate is None and (q.tag(-1) != ":" or ends_with(q.paragraph, q.i, ",")):
        found = after(q.sentence, q.i)
        if found is not None and not _introduced(q, found):
            return _by_name(found, before(q.sentence, q.i)) if q.tag(-1) == ":" else found
    if q.tag(-1) == ":":
        found = before(q.sentence, q.i)
        if found is not None:
            return found
    if mate is not None and mate.rule.startswith("after") and not _new_cue(q, mate):
        return None
    behind = after(q.sentence, q.i)
    if behind is not None and not _introduced(q, behind):
        return behind
    return before(q.sentence, q.i) or behind or trailing(q.sentence, q.i)


def _by_name(behind: Credit, front: Credit | None) -> Credit:
    """Fallon fired back: "…," he wrote: he is Fallon."""
    pronoun = behind.phrase is not None and behind.phrase.kind == "pronoun"
    return front if pronoun and front is not None and front.phrase is not None else behind


def _introduced(q: Quoted, behind: Credit) -> bool:
    """Whether the words before claim it more strongly than those behind: said, "…" Trump said."""
    if q.opens or behind.rule not in ("after", "after-unlisted", "according"):
        return False
    if q.tag(-1) in ("V", "G") and behind.rule != "after-inverted":
        # what Mr. Hedge called "the model," the club …
        return before(q.sentence, q.i) is not None
    strong = q.tag(-1) in (",", "S", ":")
    return strong and not ends_with(q.paragraph, q.i, ",") and before(q.sentence, q.i) is not None


def _new_cue(q: Quoted, mate: Quoted) -> bool:
    """Whether a second speaker speaks up between two quotations of one sentence."""
    verbs = [
        v
        for v in q.sentence.clauses.verbs
        if mate.i < v.index < q.i and cue(q.paragraph, v) and not v.passive
    ]
    if len(verbs) < 2:
        return False
    last = verbs[-1]
    return (
        last.finite
        and not last.infinitive
        and last.subject is not None
        and last.subject.start > verbs[0].index
    )


def _share(q: Quoted, mate: Quoted, rule: str) -> None:
    q.credit, q.meant, q.rule, q.follows = mate.credit, mate.meant, rule, mate


def _remember(q: Quoted, memory: Memory) -> None:
    if q.meant is not None and q.meant.voice is not None:
        memory.spoke(q.meant.voice, q.paragraph.number)


def _settle(
    here: list[Quoted],
    paragraphs: list[Paragraph],
    done: list[Quoted],
    speakers: Speakers,
    memory: Memory,
) -> None:
    """Stretches that their sentence credits to nobody: the neighbourhood, or nobody at all."""
    for q in here:
        if q.scare or q.meant is not None:
            continue
        later = _later_mate(q, here)
        if later is not None:
            q.credit, q.meant, q.rule = later.credit, later.meant, "same-sentence"
            continue
        found = name_below(q, paragraphs)
        if found is None:
            if not q.alone and not _long(q) and (not q.opens or q.outer == ""):
                q.scare = scare.uncredited(q)
                continue
            earlier = [e for e in here if e.meant is not None and not e.scare and e.i < q.i]
            if earlier:
                _share(q, earlier[-1], "same-speaker")
                continue
            found = from_context(q, paragraphs, [*done, *here])
        if isinstance(found, Quoted):
            _share(q, found, "next-paragraph")
        elif found is not None:
            _accept(q, found, speakers)
        elif not q.alone and not _long(q):
            q.scare = scare.uncredited(q)
        _remember(q, memory)


def _later_mate(q: Quoted, here: list[Quoted]) -> Quoted | None:
    """Injured by "round objects" that were "very uniform," he said: he says both."""
    for other in here:
        if other.sentence is q.sentence and other.i > q.i and other.meant is not None:
            return other if other.rule.startswith("after") else None
    return None


LONG = 5
"""Words from which an uncredited run inside a sentence is somebody's words after all."""


def _long(q: Quoted) -> bool:
    return len(q.words) >= LONG
