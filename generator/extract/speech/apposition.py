"""Names that we cannot read: the minister, محمد عبد الله, said · the minister, al-sisi, said.

Whoever stands between the marks behind a role holds it. Where those words are no name to us,
somebody whom we do not know speaks, and nobody whom we do know.
"""

from __future__ import annotations

from generator.extract.names.words import is_ordinary
from generator.extract.speech.epithets import party_label
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Paragraph, Sentence
from generator.extract.speech.vocabulary import states

_CLOSES = {",": (",", ".", ";", ":", "?"), "(": (")",), "-": ("-",)}
_OPENS_NO_NAME = frozenset("DpPRXCSW#TQAt")
"""Kinds of word that begin something else than a name: of, who, 52, Tuesday."""
LONGEST = 6
"""Words of the longest name: "Ωмега de la Cruz y Vega"."""


def unread_name(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """The words of a name that is none to us, beside the phrase that ends before `end`."""
    paragraph = sentence.paragraph
    tags = paragraph.tags
    if end >= sentence.end or tags[end] not in _CLOSES:
        return None
    first = end + 1
    last = _closed(paragraph, first, min(sentence.end, first + LONGEST + 1), _CLOSES[tags[end]])
    if last <= first or tags[first] in _OPENS_NO_NAME:
        return None
    words = paragraph.line.words[first:last]
    if tags[end] == "(" and len(words) == 1 and words[0].isascii():
        # the minister (pictured), the mayor (CDU)
        return None
    named = any(k in paragraph.mentions for k in range(first, last))
    return None if named or not all(_strange(w) for w in words) else (first, last)


def cut_off(paragraph: Paragraph, phrase: Phrase) -> bool:
    """ "Arts and Medicine" behind "the Academy of Sciences,": the end of a list in a name."""
    listed = phrase.beside is not None and phrase.kind == "name"
    return listed and not any(k in paragraph.mentions for k in range(phrase.start, phrase.end))


def _closed(paragraph: Paragraph, first: int, end: int, marks: tuple[str, ...]) -> int:
    """Where the apposition ends; `first` where no mark ends it in time."""
    for k in range(first, end):
        if paragraph.tags[k] in marks:
            return k
    return first


def _strange(word: str) -> bool:
    """As in "محمد", "al-sisi", "M0hamed"; not "father", "R-Ky.", "Ohio"."""
    low = word.lower().rstrip(".")
    if not any(c.isalpha() for c in word) or party_label(word) is not None or low in states():
        return False
    return not any(is_ordinary(part) for part in (low, *low.split("-")))
