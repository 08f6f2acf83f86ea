"""Credits each quoted stretch with a speaker: the rules in order, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.extract.speech import scare
from generator.extract.speech.before import floor
from generator.extract.speech.carriers import outer_cue, shown_by
from generator.extract.speech.context import above, beside, goes_on, in_clause, name_below
from generator.extract.speech.credit import Credit
from generator.extract.speech.dialogue import cross_head, may_be_reply
from generator.extract.speech.disbelief import believed, nobody_named, owner_elsewhere
from generator.extract.speech.genders import learn_genders
from generator.extract.speech.headed import name_above
from generator.extract.speech.meant import Meant
from generator.extract.speech.memory import Memory
from generator.extract.speech.narration import Narration
from generator.extract.speech.nobody import heads, nobodys, set_off
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.scene import Paragraph, Sentence
from generator.extract.speech.sharing import changed, parted
from generator.extract.speech.signed import signed_behind
from generator.extract.speech.speakers import Speakers
from generator.extract.speech.unsaid import unsaid
from generator.extract.speech.vocabulary import additive
from generator.extract.speech.voices import Voices
from generator.extract.speech.within import within

LONG = 5
"""Words from which an uncredited run inside a sentence is somebody's words after all."""


def attribute(paragraphs: list[Paragraph], voices: Voices) -> list[Quoted]:
    """Every quoted stretch of the article with its credit, or the reason why it has none."""
    learn_genders(paragraphs, voices)
    memory = Memory()
    reading = _Reading(paragraphs, memory, Speakers(voices, memory))
    narration = Narration(voices, memory, reading.speakers)
    last = max((p.number for p in paragraphs if p.line.stretches), default=-1)
    for paragraph in paragraphs[: last + 1]:
        here: list[Quoted] = []
        for sentence in paragraph.sentences:
            narration.read(sentence)
            for quoted in _quoted(sentence):
                _credit(quoted, reading)
                here.append(quoted)
            narration.heard(sentence)
        _settle(here, reading)
        _carry_back(here, reading)
        reading.done += here
    for quoted in reading.done:
        quoted.scare = quoted.scare or nobodys(quoted, reading.done)
    return reading.done


@dataclass(slots=True)
class _Reading:
    """What has been read so far."""

    paragraphs: list[Paragraph]
    memory: Memory
    speakers: Speakers
    done: list[Quoted] = field(default_factory=list)
    spoken: dict[int, Quoted] = field(default_factory=dict)
    """The last credited quotation of a paragraph, by the paragraph's number."""

    def accept(self, q: Quoted, found: Credit) -> None:
        """Credits a quotation; what is said inside what is said belongs to the outer speaker."""
        found = unsaid(found)
        q.credit, q.rule, q.meant = found, found.rule, self.speakers.meant(found)
        if not self._goes_on(q, found):
            q.meant = believed(q, found, self.speakers)
        if owner_elsewhere(q, found, self.speakers):
            q.meant = nobody_named(q.meant)
        outer = outer_cue(found, floor(q.sentence, q.i))
        if outer is not None:
            meant = self.speakers.meant(outer)
            if meant.voice is q.meant.voice or (found.verb and shown_by(found.verb, q.sentence)):
                q.credit, q.meant = outer, meant
        self._note(q)

    def _goes_on(self, q: Quoted, found: Credit) -> bool:
        """Whether it is the last speaker who "continued": he may speak of himself by name."""
        voice = q.meant.voice if q.meant is not None else None
        verb = found.verb
        if verb is None or found.sentence.paragraph.line.low[verb.index] not in additive():
            return False
        near = (self.spoken.get(q.paragraph.number - k) for k in (0, 1))
        last = next((earlier for earlier in near if earlier is not None), None)
        return last is not None and last.meant is not None and last.meant.voice is voice

    def share(self, q: Quoted, mate: Quoted, rule: str) -> None:
        """Gives a quotation the speaker of an earlier one, whose piece it becomes."""
        q.credit, q.meant, q.rule, q.follows = mate.credit, mate.meant, rule, mate
        if _one_quotation(q, mate):
            q.first = mate.first or mate
        self._note(q)

    def name(self, q: Quoted, meant: Meant, rule: str) -> None:
        q.meant, q.rule = meant, rule
        self._note(q)

    def changed(self, q: Quoted, before: Quoted) -> bool:
        """Whether somebody else came between a quotation and the one before it."""
        if before.sentence is q.sentence:
            return parted(q, before)
        return changed(q, before, self.speakers.voices)

    def _note(self, q: Quoted) -> None:
        last = self.spoken.get(q.paragraph.number)
        if last is None or last.i <= q.i:
            self.spoken[q.paragraph.number] = q
        if q.meant is not None and q.meant.voice is not None:
            self.memory.spoke(q.meant.voice, q.paragraph.number)


def _one_quotation(q: Quoted, mate: Quoted) -> bool:
    """One in "…," X said, "…" and in "…," X said. "…"; two in: said it was "a" and "b"."""
    if q.rule == "chain":
        return True
    if q.rule == "same-sentence":
        return mate.opens and mate.rule.startswith("after")
    next_to = q.sentence.number - mate.sentence.number == 1
    return q.rule == "same-paragraph" and q.opens and next_to


def _quoted(sentence: Sentence) -> Iterator[Quoted]:
    line = sentence.paragraph.line
    for i in range(sentence.start, sentence.end) if line.stretches else ():
        stretch = line.stretches.get(i)
        if stretch is not None:
            first, end = stretch.inner
            quoted = Quoted(sentence, i, stretch, _words(line.text[first:end]))
            quoted.scare = "" if stretch.label is not None else scare.by_shape(quoted)
            if quoted.scare:
                sentence.paragraph.asides.add(i)
            yield quoted


_MARKS = "“”\"'‘’«»(),.;:!?…—–-[]"


def _words(text: str) -> tuple[str, ...]:
    return tuple(w for w in (part.strip(_MARKS) for part in text.split()) if w)


# --- by its own sentence, or by the quotation before it ----------------------------------------


def _credit(q: Quoted, reading: _Reading) -> None:
    if q.scare:
        return
    if q.stretch.label is not None:
        _from_label(q, reading)
        return
    earlier = reading.spoken.get(q.paragraph.number)
    mate = earlier if earlier is not None and earlier.sentence is q.sentence else None
    found = within(q, mate)
    if found is not None:
        reading.accept(q, found)
    elif mate is not None:
        if not parted(q, mate):
            reading.share(q, mate, "same-sentence")
    elif q.stretch.follows or _reopens(q, reading):
        previous = reading.done[-1] if reading.done else None
        if previous is not None and previous.meant is not None:
            reading.share(q, previous, "chain")
    elif earlier is not None and not in_clause(q) and not reading.changed(q, earlier):
        reading.share(q, earlier, "same-paragraph")


def _reopens(q: Quoted, reading: _Reading) -> bool:
    """Whether the paragraph before was left open, and this one begins with a mark; pictures and
    headings may stand between."""
    if not reading.done or q.i != 0:
        return False
    previous = reading.done[-1]
    between = reading.paragraphs[previous.paragraph.number + 1 : q.paragraph.number]
    apart = all(p.block.kind in ("caption", "heading") for p in between)
    return apart and previous.paragraph is not q.paragraph and not previous.stretch.closed


def _from_label(q: Quoted, reading: _Reading) -> None:
    """As in "MARLOW: Let's start" and in "Great news! — Ann Brown (@AnnB) July 5, 2020"."""
    assert q.stretch.label is not None
    start, end = q.stretch.label
    text = q.paragraph.line.text[start:end].strip()
    span = q.paragraph.passage.span(start, start + len(text))
    voice = reading.speakers.voices.called(text)
    if start >= q.stretch.inner[1]:
        # a post: whoever speaks in the next paragraph is not taken for who posted it
        q.meant, q.rule = Meant(voice, span, voice.name if voice else text), "tweet"
        return
    name = text.title() if text.isupper() else text
    reading.name(q, Meant(voice, span, voice.name if voice else name), "transcript")


# --- by what stands round it -------------------------------------------------------------------


def _settle(here: list[Quoted], reading: _Reading) -> None:
    """Stretches that their own sentence credits to nobody: the neighbourhood, or nobody at all."""
    _backwards(here, reading)
    before: Quoted | None = None
    for n, q in enumerate(here):
        if not q.scare and q.meant is None:
            _by_neighbours(q, before, reading)
        if q.meant is None and n + 1 < len(here) and _left_open(q, here[n + 1]):
            q.credit, q.meant, q.rule = here[n + 1].credit, here[n + 1].meant, "chain"
        if not q.scare and q.meant is not None:
            before = q


def _carry_back(here: list[Quoted], reading: _Reading) -> None:
    """A quotation left open at the end of its paragraph whose speaker stands only in the next:
    "It is wrong. [next paragraph] It will not stand," she said."""
    first = here[0] if here else None
    if first is None or first.meant is None or not first.rule.startswith("after"):
        return
    for earlier in reversed(reading.done):
        follows = earlier.paragraph.number == first.paragraph.number - 1
        if not follows or earlier.meant is not None or earlier.scare or earlier.stretch.closed:
            return
        if not (first.stretch.follows or first.i == 0):
            return
        earlier.credit, earlier.meant, earlier.rule = first.credit, first.meant, "chain"
        first.first = earlier
        first = earlier


def _backwards(here: list[Quoted], reading: _Reading) -> None:
    """Injured by "round objects" that were "very uniform," he said: he says both."""
    later: Quoted | None = None
    for q in reversed(here):
        if later is not None and later.sentence is not q.sentence:
            later = None
        if q.scare:
            continue
        if q.meant is not None:
            later = q
        elif later is not None and later.rule.startswith("after"):
            q.credit, q.meant, q.rule = later.credit, later.meant, "same-sentence"


def _left_open(q: Quoted, later: Quoted) -> bool:
    """ "It is wrong. "It will not stand," she said: the second mark opens what was never closed."""
    opened = not q.stretch.closed and q.alone and later.i == q.i + 1
    return opened and not q.scare and later.rule.startswith("after")


def _by_neighbours(q: Quoted, before: Quoted | None, reading: _Reading) -> None:
    named = name_above(q, reading.paragraphs)
    below = named or name_below(q, reading.paragraphs) or signed_behind(q)
    if below is not None:
        reading.accept(q, below)
        return
    short = not q.alone and len(q.words) < LONG
    if short and (not q.opens or q.outer == ""):
        q.scare = scare.uncredited(q)
        return
    own = beside(q) if in_clause(q) else None
    if own is not None:
        reading.accept(q, own)
        return
    if before is not None and not reading.changed(q, before):
        reading.share(q, before, "same-speaker")
        return
    first = q.sentence is q.paragraph.sentences[0]
    if cross_head(q) or (first and may_be_reply(q, reading.done)):
        return
    spoken = reading.spoken.get(q.paragraph.number - 1)
    found = beside(q) or above(q, reading.paragraphs, spoken)
    if found is not None:
        reading.accept(q, found)
    elif spoken is not None and goes_on(q, reading.paragraphs):
        reading.share(q, spoken, "next-paragraph")
    elif short or heads(q) or (in_clause(q) and not set_off(q)):
        q.scare = scare.uncredited(q)
