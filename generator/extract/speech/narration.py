"""Reads the narrator's sentences in order, so that memory knows who was spoken of."""

from __future__ import annotations

from generator.extract.names.words import first_name_gender, is_ordinary
from generator.extract.speech.apposition import titled_person
from generator.extract.speech.asking import asked_by_many
from generator.extract.speech.background import background, main_subject
from generator.extract.speech.credit import cue
from generator.extract.speech.epithets import standing
from generator.extract.speech.felt import moved
from generator.extract.speech.holders import holder
from generator.extract.speech.kinds import plural
from generator.extract.speech.learned import learn_shared, learn_title
from generator.extract.speech.memory import GENDER, Memory, Note
from generator.extract.speech.papers import Papers
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import TITLES, Paragraph, Sentence
from generator.extract.speech.speakers import Speakers
from generator.extract.speech.verbs import Verb
from generator.extract.speech.voices import Voice, Voices, gender_of, somebody


class Narration:
    def __init__(self, voices: Voices, memory: Memory, speakers: Speakers):
        self.voices, self.memory, self.speakers = voices, memory, speakers
        self.main: Phrase | None = None
        self.background: set[int] = set()
        self.papers = Papers(self._voice)

    def read(self, sentence: Sentence) -> None:
        """Notes every name of a sentence, and every pronoun with whom it means."""
        paragraph = sentence.paragraph
        if paragraph.block.kind == "heading":
            self.memory.turn(sentence.number)
        self.main = None
        if not sentence.clauses.verbs and paragraph.block.kind not in TITLES:
            # a caption's or a photographer's name is not what "he" means
            return
        speaking = _speaking(sentence)
        felt = moved(sentence) or asked_by_many(sentence)
        self.main = main_subject(sentence)
        self.background = background(sentence, self.main)
        if self.main is not None and _undergoes(sentence, self.main):
            self.main = None
        opens = True
        for phrase in sentence.clauses.phrases:
            main = phrase.start == 0 or paragraph.tags[phrase.start - 1] != "S"
            first, speaks = opens and main, id(phrase) in speaking
            if phrase is felt or _for_him(sentence, phrase):
                # That angered Gray: what is said next is what Gray says of it
                first = speaks = True
            self._phrase(sentence, paragraph, phrase, first, speaks)
            if phrase.governor is None and not (phrase.kind == "time" and phrase.name is None):
                opens = False
        author = self.papers.author(sentence, self.main)
        if author is not None and self.main is not None:
            self._note(sentence, author, self.main, True, True)

    def heard(self, sentence: Sentence) -> None:
        """Remembers who spoke indirectly in a sentence: Trump said that he would go."""
        verbs = sentence.clauses.verbs
        speakers = self.speakers
        speakers.asking.heard(sentence, lambda phrase: speakers.of(sentence, phrase).voice)
        if self.main is not None and not any(v.passive and v.subject is self.main for v in verbs):
            self.speakers.heard(sentence, self.main)
        for verb in verbs:
            if _speaks(sentence, verb) and verb.subject is not None and not verb.relative:
                self.speakers.heard(sentence, verb.subject)
                voice = self._voice(sentence, verb.subject)
                if voice is not None:
                    self.memory.spoke(voice, sentence.paragraph.number)

    def _voice(self, sentence: Sentence, phrase: Phrase) -> Voice | None:
        paragraph = sentence.paragraph
        if phrase.kind == "pronoun":
            low = paragraph.line.low[phrase.start]
            return self.speakers.pronoun(sentence, phrase.start) if low in GENDER else None
        if phrase.kind == "role":
            return self.speakers.role(sentence, phrase, True)
        return self.voices.of(paragraph, phrase)

    def _phrase(
        self, sentence: Sentence, paragraph: Paragraph, phrase: Phrase, opens: bool, speaks: bool
    ) -> None:
        low = paragraph.line.low
        if phrase.kind == "pronoun":
            if low[phrase.start] in GENDER:
                voice = self.speakers.pronoun(sentence, phrase.start)
                if voice is not None or phrase.subject:
                    place = paragraph.number, phrase.start
                    open_to = self.speakers.between.get(place, ())
                    voice = voice or somebody(GENDER[low[phrase.start]], open_to)
                    self._note(sentence, voice, phrase, opens, speaks)
            return
        self._owners(sentence, paragraph, phrase)
        titled = titled_person(sentence, phrase)
        told = low[phrase.start] == "the" and (speaks or phrase.subject)
        voice = self.speakers.described(sentence, phrase) if told else None
        if voice is not None:
            pass
        elif titled is not None:
            voice = self.voices.of(paragraph, titled)
        elif phrase.kind == "role":
            voice = self.speakers.role(sentence, phrase, speaks) or _unnamed(paragraph, phrase)
        else:
            voice = (
                self.voices.of(paragraph, phrase, unknown=speaks)
                or holder(self.voices, paragraph, phrase)
                or _stranger(paragraph, phrase)
            )
        if voice is not None:
            learn_title(paragraph, phrase, voice)
            self._note(sentence, voice, phrase, opens, speaks)

    def _owners(self, sentence: Sentence, paragraph: Paragraph, phrase: Phrase) -> None:
        """As in "his plan", "Trump's plan", and both of "Cruz and Rubio"."""
        tags, low = paragraph.tags, paragraph.line.low
        if tags[phrase.start] == "p" and low[phrase.start] in GENDER:
            voice = self.speakers.pronoun(sentence, phrase.start)
            if voice is not None:
                self.memory.note(
                    Note(voice, sentence.number, paragraph.number, False, False, True, False, False)
                )
        last = None
        main = phrase.name[0] if phrase.name is not None and not phrase.joined else phrase.end
        for i in range(phrase.start, min(main, phrase.end)):
            mention = paragraph.mentions.get(i)
            if mention is None or mention is last:
                continue
            last = mention
            voice = self.voices.by_key.get(mention.actor)
            if voice is not None:
                owner = not phrase.joined
                if phrase.joined:
                    learn_shared(paragraph, phrase, voice)
                self.memory.note(
                    Note(
                        voice, sentence.number, paragraph.number, phrase.subject and not owner,
                        phrase.governor is not None, owner, False, False,
                    )
                )  # fmt: skip

    def _note(
        self, sentence: Sentence, voice: Voice, phrase: Phrase, opens: bool, speaks: bool
    ) -> None:
        governed = phrase.governor is not None and not (speaks and phrase.preposition == "by")
        if speaks:
            self.memory.spoke(voice, sentence.paragraph.number)
        self.memory.note(
            Note(
                voice, sentence.number, sentence.paragraph.number, phrase.subject, governed,
                False, opens and not governed, speaks, phrase.object_of is not None,
                phrase is self.main, id(phrase) in self.background,
            )
        )  # fmt: skip


def _stranger(paragraph: Paragraph, phrase: Phrase) -> Voice | None:
    """A name of two words that nobody of the cast has and that is no body's: "Ansel Quuxby"."""
    if phrase.name is None or phrase.joined or phrase.end - phrase.name[0] < 2:
        return None
    if any(k in paragraph.mentions for k in range(*phrase.name)):
        return None
    first, last = (paragraph.line.words[k] for k in (phrase.name[0], phrase.end - 1))
    if is_ordinary(last.lower()) and not first_name_gender(first):
        # the Blue Room, "Make It Last"
        return None
    return somebody(first_name_gender(first))


def _unnamed(paragraph: Paragraph, phrase: Phrase) -> Voice | None:
    """Somebody of whom nothing tells who it is: a man met "a reporter"; he may be "he"."""
    head = paragraph.line.low[phrase.head]
    if phrase.joined or plural(head) or paragraph.tags[phrase.start] not in ("D", "p"):
        return None
    if paragraph.line.low[phrase.start] in _ANY or _is_predicate(paragraph, phrase):
        return None
    if paragraph.line.low[phrase.start] == "the" and head in standing():
        # "the former president" has been named, or will be
        return None
    return somebody(gender_of(head))


def _for_him(sentence: Sentence, phrase: Phrase) -> bool:
    """As in: For Brown, head of the guild, it was late. "…," he said."""
    opens = phrase.start == sentence.start + 1 and phrase.preposition == "for"
    return opens and phrase.kind == "name"


def _undergoes(sentence: Sentence, main: Phrase) -> bool:
    """As in: Gray was met by Brown, who said that it was late."""
    return any(v.subject is main and v.passive and v.agent for v in sentence.clauses.verbs)


_ANY = frozenset(("any", "each", "every", "no"))
"""Nobody in particular: each person has a vote."""
_BECOMES = frozenset(
    ("be", "is", "was", "are", "were", "been", "being", "become", "becomes", "became", "as")
)


def _is_predicate(paragraph: Paragraph, phrase: Phrase) -> bool:
    """His claim to be a sailor: what somebody is, and nobody else."""
    before = paragraph.line.low[phrase.start - 1] if phrase.start else ""
    return before in _BECOMES and paragraph.line.low[phrase.start] in ("a", "an")


def _speaking(sentence: Sentence) -> set[int]:
    """The phrases (by identity) that are subjects of a verb of saying, or behind "according to"."""
    low = sentence.paragraph.line.low
    accordingly = {
        id(p)
        for p in sentence.clauses.phrases
        if p.start >= sentence.start + 2 and low[p.start - 2 : p.start] == ["according", "to"]
    }
    agents = {
        id(v.agent)
        for v in sentence.clauses.verbs
        if v.passive and v.agent is not None and cue(sentence.paragraph, v) in ("strong", "object")
    }
    return (
        accordingly
        | agents
        | {
            id(v.subject)
            for v in sentence.clauses.verbs
            if v.subject is not None and _speaks(sentence, v)
        }
    )


_ASKED = frozenset(("asked", "pressed", "quizzed", "questioned", "peppered", "grilled"))


_TALKED = frozenset(("spoke", "speaks", "talked", "talks"))
"""She spoke about her book. "…," she said: she has the word."""


def _speaks(sentence: Sentence, verb: Verb) -> bool:
    if verb.passive and verb.finite and verb.agent is None:
        # Brown was asked whether she knew: what comes is her answer
        return sentence.paragraph.line.low[verb.index] in _ASKED
    if verb.infinitive and sentence.paragraph.tags[verb.index + 1 : verb.index + 2] != ["S"]:
        # declined to say; not: took the floor to argue that
        return False
    if verb.passive:
        return False
    word = sentence.paragraph.line.low[verb.index]
    return word in _TALKED or cue(sentence.paragraph, verb) == "strong"
