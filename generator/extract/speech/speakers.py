"""From the words that stand there to the speaker they mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from generator import lexicon
from generator.extract.speech.apposition import (
    cut_off,
    post_in_body,
    titled_person,
    unread_name,
    with_tail,
)
from generator.extract.speech.asking import Asking
from generator.extract.speech.authors import author
from generator.extract.speech.bodies import body_meant
from generator.extract.speech.credit import Credit, roles, speech_nouns
from generator.extract.speech.described import described
from generator.extract.speech.epithets import epithet, labels
from generator.extract.speech.holders import (
    called,
    holder,
    named_before,
    named_body,
    new_here,
    person_named,
)
from generator.extract.speech.kinds import plural
from generator.extract.speech.meant import Meant
from generator.extract.speech.memory import GENDER, Memory
from generator.extract.speech.others import acted_on, answered
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Paragraph, Sentence
from generator.extract.speech.somebody import speaks_at_all
from generator.extract.speech.voices import Voice, Voices, gender_of
from generator.records import Span

_NOBODY = frozenset(("no", "nobody", "none", "neither", "few"))


@cache
def _offices() -> frozenset[str]:
    return lexicon.words("role_nouns", "office")


class Speakers:
    """Tells whom a phrase means, at the place where the reading has arrived."""

    def __init__(self, voices: Voices, memory: Memory):
        self.voices, self.memory = voices, memory
        self.resolved: dict[tuple[int, int], Voice | None] = {}
        self.rivals: dict[tuple[int, int], tuple[str, ...]] = {}
        self.between: dict[tuple[int, int], tuple[Voice, ...]] = {}
        """Those whom a "he" may mean that is nobody in `resolved`."""
        self.asking = Asking()
        self.told: tuple[int, Meant] | None = None
        """The last body or document, and the sentence that tells of it."""
        self.roles: dict[tuple[int, int], Voice | None] = {}
        """What a role phrase means, by paragraph and first word; pronouns are in `resolved`."""

    def meant(self, credit: Credit) -> Meant:
        if credit.phrase is None:
            return Meant(None, None, None)
        return self.of(credit.sentence, credit.phrase)

    def of(self, sentence: Sentence, phrase: Phrase) -> Meant:
        paragraph = sentence.paragraph
        if paragraph.line.low[phrase.start] in _NOBODY:
            return Meant(None, None, None)
        if phrase.kind == "pronoun" or paragraph.tags[phrase.start] == "W":
            return self._pronoun(sentence, phrase)
        the = paragraph.line.low[phrase.start] == "the"
        somebody = self.described(sentence, phrase) if the else None
        if somebody is not None:
            return Meant(somebody, paragraph.span(phrase.start, phrase.end), somebody.name)
        phrase = titled_person(sentence, phrase) or phrase
        end = post_in_body(sentence, phrase)
        if end:
            return Meant(
                None, paragraph.span(phrase.start, end), paragraph.words(phrase.start, end)
            )
        named = self._named(paragraph, phrase) or self._unread(sentence, phrase)
        if named is not None:
            return named
        if phrase.kind == "document" or paragraph.line.low[phrase.head] in speech_nouns():
            writer = author(sentence, phrase)
            if writer is not None:
                return self.of(sentence, writer)
        owner = self._office(sentence, phrase)
        if owner is not None:
            return owner
        return self._description(sentence, phrase)

    def _pronoun(self, sentence: Sentence, phrase: Phrase) -> Meant:
        paragraph = sentence.paragraph
        words = paragraph.span(phrase.start, phrase.end)
        low = paragraph.line.low[phrase.start]
        if low in ("it", "its"):
            return self._it(sentence, phrase, words)
        if low not in GENDER:
            return Meant(None, words, None)
        voice = self.pronoun(sentence, phrase.start)
        rivals = self.rivals.get((paragraph.number, phrase.start), ())
        return Meant(voice, words, voice.name if voice else None, rivals)

    def _it(self, sentence: Sentence, phrase: Phrase, words: Span) -> Meant:
        """The body spoken of, or the letter: The letter blames her. It adds: "…\"."""
        mentions = sentence.paragraph.mentions
        named = {k: mentions[k].actor for k in range(sentence.start, sentence.end) if k in mentions}
        before = {actor for k, actor in named.items() if k < phrase.start}
        later = [self.voices.by_key.get(a) for a in {*named.values()} - before]
        body = body_meant(self.memory.notes, sentence.number, later)
        if body is None and self.told is not None and sentence.number - self.told[0] <= 1:
            return replace(self.told[1], words=words)
        return Meant(body, words, body.name if body else None)

    def heard(self, sentence: Sentence, phrase: Phrase) -> None:
        """Keeps the body or document that a sentence tells of, for the next "it"."""
        low = sentence.paragraph.line.low
        it = low[phrase.start] == "it"
        if it or (phrase.kind in ("document", "group") and not plural(low[phrase.head])):
            meant = self.of(sentence, phrase)
            if meant.name is not None and not meant.rivals:
                self.told = sentence.number, meant

    def pronoun(self, sentence: Sentence, i: int) -> Voice | None:
        """The voice of "he" at the word `i`; the same answer whenever it is asked."""
        place = (sentence.paragraph.number, i)
        if place not in self.resolved:
            wanted = GENDER[sentence.paragraph.line.low[i]]
            found = self.memory.resolve(
                wanted,
                sentence.number,
                sentence.paragraph.number,
                barred=(
                    *acted_on(sentence, i, self.voices),
                    *answered(sentence, i, self.roles),
                    *self.asking.barred(sentence, i, wanted, self.voices),
                ),
            )
            self.resolved[place], self.rivals[place] = found.voice, found.rivals
            self.between[place] = found.between
            if found.voice is not None and found.voice.key is None:
                found.voice.gender = found.voice.gender or wanted
        return self.resolved[place]

    def may_mean(self, found: Credit) -> tuple[Voice, ...]:
        """Those between whom nothing decided what the "he" of a credit means."""
        if found.phrase is None:
            return ()
        return self.between.get((found.sentence.paragraph.number, found.phrase.start), ())

    def other(self, found: Credit, but: Voice) -> Voice | None:
        """Gray asked Brown why. "Mr. Brown knows why," he said: whom it means if not Brown."""
        assert found.phrase is not None
        place = found.sentence.number, found.sentence.paragraph.number
        wanted = GENDER.get(found.sentence.paragraph.line.low[found.phrase.start])
        voice = self.memory.resolve(wanted, *place, barred=(but,)).voice if wanted else None
        near = voice is not None and place[0] - voice.seen <= 1
        return voice if near else None

    def epithet(self, sentence: Sentence, phrase: Phrase) -> Voice | None:
        """The voice of "the Republican", where the article leaves one."""
        place = (sentence.paragraph.number, phrase.start)
        if place in self.roles:
            return self.roles[place]
        wanted = epithet(sentence.paragraph, phrase)
        if wanted is None:
            return None
        titled = sentence.paragraph.line.words[phrase.head][0].isupper()
        found = called(self.memory, sentence, wanted, titled=titled)
        self.roles[place], self.rivals[place] = found.voice, found.rivals
        if found.voice is not None and wanted not in found.voice.labels:
            found.voice.labels.append(wanted)
        return found.voice

    def role(self, sentence: Sentence, phrase: Phrase, speaks: bool) -> Voice | None:
        """The voice of a role: by an epithet, by the name beside it, or by itself if it speaks."""
        place = (sentence.paragraph.number, phrase.start)
        if place in self.roles:
            return self.roles[place]
        paragraph = sentence.paragraph
        before = named_before(paragraph, phrase)
        about = [before, *phrase.asides] if before is not None else phrase.asides
        named = (person_named(self.voices, paragraph, a) for a in about)
        beside = [voice for voice in named if voice is not None]
        beside += self._described(paragraph, phrase)
        if beside:
            return beside[0]
        unread = self._unread(sentence, phrase)
        if unread is not None:
            return unread.voice
        found = self.epithet(sentence, phrase)
        if found is not None or self.rivals.get(place):
            return found
        if not new_here(sentence, phrase, speaks):
            return None
        head = paragraph.line.low[phrase.head]
        if phrase.joined or paragraph.tags[phrase.start] not in ("D", "p", "N") or plural(head):
            return None
        name = paragraph.words(phrase.start, with_tail(sentence, phrase))
        voice = Voice(None, name, "person", gender_of(head))
        voice.labels += labels(name)
        self.roles[place] = voice
        return voice

    def described(self, sentence: Sentence, phrase: Phrase) -> Voice | None:
        """The voice of "the 34-year-old" and "the Spaniard", where the article leaves one."""
        return described(self.memory, self.roles, sentence, phrase)

    def _described(self, paragraph: Paragraph, phrase: Phrase) -> Iterator[Voice]:
        """They met Ann Brown, a nurse who voted for it: she and the nurse are one; not: Behind Ann
        Brown, a nurse waited."""
        named, tags = phrase.beside, paragraph.tags
        if named is None or named.joined or phrase.joined:
            return
        once = tags[phrase.start] == "D" and phrase.start == named.end + 1
        if once and tags[phrase.end : phrase.end + 1] in (["W"], [","], ["."]):
            voice = person_named(self.voices, paragraph, replace(named, governor=None))
            if voice is not None:
                yield voice

    def _unread(self, sentence: Sentence, phrase: Phrase) -> Meant | None:
        """Somebody whom we do not know, in the words that stand beside a role."""
        unread = unread_name(sentence, with_tail(sentence, phrase))
        if phrase.kind != "role" or unread is None:
            return None
        paragraph = sentence.paragraph
        voice = self.voices.unread(
            paragraph.words(*unread), paragraph.words(phrase.start, phrase.end)
        )
        return Meant(voice, paragraph.span(*unread), voice.name)

    def _named(self, paragraph: Paragraph, phrase: Phrase) -> Meant | None:
        """A name, or a role with a name beside it: "his campaign manager, Ann Brown,"."""
        phrase = named_before(paragraph, phrase) or phrase
        held_by = holder(self.voices, paragraph, phrase)
        if held_by is not None:
            aside = phrase.asides[0]
            return Meant(held_by, paragraph.span(aside.start, aside.end), held_by.name)
        if phrase.joined:
            if cut_off(paragraph, phrase):
                return Meant(None, None, None)
            words = paragraph.span(phrase.start, phrase.end)
            return Meant(None, words, paragraph.words(phrase.start, phrase.end))
        unnamed = phrase.kind in ("role", "group", "thing") and paragraph.tags[phrase.start] != "#"
        body = named_body(self.voices, paragraph, phrase)
        if body is not None:
            aside = phrase.asides[0]
            return Meant(body, paragraph.span(aside.start, aside.end), body.name)
        titled = (
            phrase.head not in paragraph.mentions and paragraph.line.low[phrase.head] in roles()
        )
        if not titled or not phrase.asides:
            voice = self.voices.of(paragraph, phrase)
            if voice is not None:
                words = paragraph.span(phrase.start, phrase.end)
                return Meant(voice, words, voice.name)
        if unnamed or titled:
            for aside in phrase.asides:
                named = person_named(self.voices, paragraph, aside)
                if named is not None:
                    return Meant(named, paragraph.span(aside.start, aside.end), named.name)
        return None

    def _office(self, sentence: Sentence, phrase: Phrase) -> Meant | None:
        """As in "Her administration has promoted": she speaks through it."""
        paragraph = sentence.paragraph
        if paragraph.tags[phrase.start] != "p":
            return None
        low = paragraph.line.low
        if low[phrase.head] not in _offices() or low[phrase.start] not in GENDER:
            return None
        voice = self.pronoun(sentence, phrase.start)
        if voice is None:
            return None
        return Meant(voice, paragraph.span(phrase.start, phrase.end), voice.name)

    def _description(self, sentence: Sentence, phrase: Phrase) -> Meant:
        paragraph = sentence.paragraph
        place = (paragraph.number, phrase.start)
        voice = self.roles.get(place)
        if voice is not None:
            return Meant(voice, paragraph.span(phrase.start, phrase.end), voice.name)
        end = with_tail(sentence, phrase)
        words = paragraph.span(phrase.start, end)
        rivals = self.rivals.get(place, ())
        thing = phrase.kind in ("thing", "time") and not speaks_at_all(paragraph, phrase)
        name = None if rivals else paragraph.words(phrase.start, end)
        return Meant(None, words, name, rivals, thing)
