"""Who writes a document."""

from __future__ import annotations

from generator.extract.speech.phrases import Phrase, phrase_at
from generator.extract.speech.scene import Sentence


def author(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Whose words a document has: "the campaign's statement", "an email sent by Sanders"."""
    paragraph, tags = sentence.paragraph, sentence.paragraph.tags
    for verb in sentence.clauses.verbs:
        if verb.passive and verb.subject is phrase and verb.agent is not None:
            return verb.agent if verb.agent.kind == "name" else None
    if tags[phrase.start] == "p":
        return Phrase(phrase.start, phrase.start + 1, phrase.start, "pronoun")
    for k in range(phrase.head - 1, phrase.start, -1):
        if tags[k] == "s":
            return phrase_at(paragraph.line, tags, phrase.start, k)
    return None
