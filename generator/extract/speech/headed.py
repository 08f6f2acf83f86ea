"""A quotation below a line that is only a name: "Ann Brown (Rovers)", below it "We were slow."."""

from __future__ import annotations

from generator.extract.names.words import is_first_name, is_surname
from generator.extract.speech.credit import Credit
from generator.extract.speech.phrases import Phrase, phrase_at
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.scene import Paragraph

LONGEST = 8
"""Words of such a line: "Head coach Ann Lee (Tarn Rovers)"."""


def name_above(q: Quoted, paragraphs: list[Paragraph]) -> Credit | None:
    """The next line above is a person's name and no more but for a post and a bracket."""
    n = q.paragraph.number - 1
    if n < 0 or not q.alone or q.i != 0 or len(q.paragraph.line) > 2:
        return None
    above = paragraphs[n]
    count = len(above.line)
    if not above.sentences or not 2 <= count <= LONGEST or above.block.kind == "headline":
        return None
    phrase = phrase_at(above.line, above.tags, 0, count)
    if phrase is None or phrase.kind != "name" or phrase.joined:
        return None
    rest = above.tags[phrase.end :]
    bracketed = rest[:1] == ["("] and rest[-1:] == [")"]
    if (rest and not bracketed) or not _is_person(above, phrase, bracketed):
        return None
    return Credit(phrase, above.sentences[0], "name-above")


def _is_person(paragraph: Paragraph, phrase: Phrase, bracketed: bool) -> bool:
    """By the cast, or by a first name and a family name; before a bracket any family name does."""
    mention = paragraph.mentions.get(phrase.end - 1)
    if mention is not None:
        return mention.type == "person"
    words = paragraph.line.words[phrase.start : phrase.end]
    return 2 <= len(words) <= 3 and is_first_name(words[0]) and (bracketed or is_surname(words[-1]))
