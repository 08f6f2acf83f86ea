"""Names that we cannot read: the minister, محمد عبد الله, said · the minister, al-sisi, said.

Whoever stands between the marks behind a role holds it. Where those words are no name to us,
somebody whom we do not know speaks, and nobody whom we do know.
"""

from __future__ import annotations

from generator import lexicon
from generator.extract.names.words import is_ordinary
from generator.extract.speech.credit import speech_nouns
from generator.extract.speech.epithets import party_label
from generator.extract.speech.kinds import kind_of
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Paragraph, Sentence
from generator.extract.speech.vocabulary import states

_CLOSES = {",": (",", ".", ";", ":", "?"), "(": (")",), "-": ("-",)}
_OPENS_NO_NAME = frozenset("DpPRXCSW#TQAt")
"""Kinds of word that begin something else than a name: of, who, 52, Tuesday."""
LONGEST = 6
"""Words of the longest name: "Ωмега de la Cruz y Vega"."""

_TAILS = frozenset(("of", "for", "from", "at", "in", "with", "to"))


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


def titled_person(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The name at the end of a post: Superintendent of Public Instruction Tom Green said · the
    Institute for Peace Director Tom Green said.

    Not: the spokesman of Tom Green said; the Chairman of Mayor Tom Green's party said."""
    paragraph = sentence.paragraph
    if paragraph.tags[phrase.end : phrase.end + 1] != ["P"]:
        return None
    post = paragraph.line.words[phrase.head]
    bare = paragraph.tags[phrase.start] not in ("D", "p")
    if phrase.joined or not (post[0].isupper() or bare):
        return None
    held = kind_of(post.lower()) == "role"
    host = phrase
    for later in sentence.clauses.phrases:
        if later.governor is not host or later.start != host.end + 1:
            continue
        if held and (later.preposition == "of" or (bare and later.preposition in ("for", "on"))):
            # Secretary of State for Bread Ann Brown
            found, host = _name_behind(paragraph, later), later
            if found is not None:
                return found
        elif not held and _reaches_into(paragraph, phrase, later):
            return _head_of(paragraph, later)
    return None


def post_in_body(sentence: Sentence, phrase: Phrase) -> int:
    """Where "the Bank of Leeds governor" ends, which begins as the bank does; 0 for a bank."""
    paragraph = sentence.paragraph
    if phrase.joined or paragraph.tags[phrase.end : phrase.end + 1] != ["P"]:
        return 0
    for later in sentence.clauses.phrases:
        if later.governor is phrase and later.start == phrase.end + 1:
            post = paragraph.line.words[later.head]
            small = post[0].islower() and kind_of(post) == "role" and later.name is None
            if small and _reaches_into(paragraph, phrase, later):
                return later.end
    return 0


def _reaches_into(paragraph: Paragraph, phrase: Phrase, later: Phrase) -> bool:
    """Whether one body's name goes on behind its preposition: the Institute for Peace."""
    body = paragraph.mentions.get(phrase.head)
    first = later.start + (paragraph.tags[later.start] == "D")  # University of the Quays
    return body is not None and paragraph.mentions.get(first) is body


def _head_of(paragraph: Paragraph, later: Phrase) -> Phrase | None:
    """ "Tom Green" of "Peace Director Tom Green", behind "the Institute for"."""
    name = _last_name(paragraph, later)
    return name if name is not None and _title(paragraph, name.start - 1) else None


def _title(paragraph: Paragraph, i: int) -> bool:
    """As in "Director", "Col."."""
    word = paragraph.line.low[i].rstrip(".")
    return kind_of(word) == "role" or word in lexicon.words("role_nouns", "titles")


def _name_behind(paragraph: Paragraph, of: Phrase) -> Phrase | None:
    """ "Tom Green" of "Public Instruction Tom Green"."""
    name = _last_name(paragraph, of)
    if name is None or paragraph.tags[name.start - 1] == "s":
        return None
    # Minister for Justice Ann Brown: no judge
    word = paragraph.line.low[name.start - 1].rstrip(".")
    titled = of.preposition == "of" and kind_of(word) == "role"
    # of the Bakers Guild Senator Ann Brown; not: of Senator Ann Brown
    body = any(paragraph.tags[k] in ("N", "n") for k in range(of.start, name.start - 1))
    return name if body or not titled else None


def _last_name(paragraph: Paragraph, phrase: Phrase) -> Phrase | None:
    """The person whose name ends the phrase, where other words stand in front of it."""
    mention = paragraph.mentions.get(phrase.end - 1)
    if mention is None or mention.type != "person" or phrase.joined:
        return None
    first = phrase.end - 1
    while first > phrase.start and paragraph.mentions.get(first - 1) is mention:
        first -= 1
    if first == phrase.start:
        return None
    return Phrase(first, phrase.end, phrase.end - 1, "name", (first, phrase.end))


def cut_off(paragraph: Paragraph, phrase: Phrase) -> bool:
    """ "Arts and Medicine" behind "the Academy of Sciences,": the end of a list in a name."""
    listed = phrase.beside is not None and phrase.kind == "name"
    mentions = (paragraph.mentions.get(k) for k in range(phrase.start, phrase.end))
    return listed and not any(m is not None and m.type == "person" for m in mentions)


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


def with_tail(sentence: Sentence, phrase: Phrase) -> int:
    """As in "a spokesman" → "a spokesman for the Trump campaign"."""
    low = sentence.paragraph.line.low
    end = phrase.end
    for later in sentence.clauses.phrases:
        if later.start < end:
            continue
        if later.start != end + 1 or later.preposition not in _TAILS:
            break
        if later.preposition == "in" and later.kind == "document":
            # the army in a statement
            break
        if later.preposition in ("in", "to") and low[later.head] in speech_nouns():
            # roused the crowd to chants
            break
        end = later.end
    return end
