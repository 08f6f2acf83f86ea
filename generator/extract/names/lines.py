"""The article as lines of tokens: one line a sentence, told apart by how it is capitalised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.extract.names import gazetteer, words
from generator.passages import Passage, passages, sentences
from generator.records import Article

KINDS = (
    "headline", "standfirst", "dateline", "caption", "heading", "paragraph", "item", "question",
    "answer",
)  # fmt: skip
"""Kinds of block in which actors are named."""

Shape = Literal["prose", "title", "shout"]


@dataclass(frozen=True, slots=True)
class Token:
    text: str
    start: int
    """Offset in the passage's text."""
    end: int
    key: str
    """Lower case without full stops."""
    cap: bool
    """Begins with a capital letter."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence. `shape` "title": Every Word Capitalised; "shout": ALL CAPITALS."""

    passage: Passage
    block: int
    """Number of the block in the article, for "in the same paragraph"."""
    tokens: tuple[Token, ...]
    keys: tuple[str, ...]
    texts: tuple[str, ...]
    shape: Shape


# In order: U.S. · Sen. or an initial · the 's of "Trump's" · O'Brien, AT&T, Yahoo.com · any mark.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Ste|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Sgt|Capt|Cpl|Maj|Cmdr|Adm"
    r"|Prof|Rev|Hon|Inc|Corp|Co|Ltd|Jr|Sr|Mt|Ft|Bros|Dept|Supt|Det|Pvt|Insp"
    r"|Calif|Fla|Ariz|Mass|Pa|Ga|Ill|Mich|Minn|Conn|Va|Wash|Colo|Tenn|Wis|Ore|Nev|Md|Ky|Okla|Ala"
    r"|Tex|Kan|Ind|Del|Ark|Neb|Wyo|Vt|Mont|Mo|Miss|La)\.(?=[\s,;)A-Z]|$)"
    r"|['’][sS]\b"
    r"|[^\W_]+(?:-[^\W_]+|['’](?![sS]\b)[^\W\d_]+|&[^\W\d_]+|\.(?=[a-z]{2,3}\b)[a-z]+)*"
    r"|\S"
)
_HYPHEN = re.compile(r"[^\W\d_]+-[^\W\d_]+$")


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """The words and marks of a stretch of text; white space left out."""
    for found in _TOKEN.finditer(text, start, end):
        word = found.group()
        first = found.start()
        if "-" in word and _HYPHEN.match(word) and _two_places(word):
            cut = word.index("-")
            for a, b in ((0, cut), (cut, cut + 1), (cut + 1, len(word))):
                yield _token(word[a:b], first + a)
        else:
            yield _token(word, first)


def _token(word: str, start: int) -> Token:
    return Token(word, start, start + len(word), words.key(word) or word, word[:1].isupper())


def _two_places(word: str) -> bool:
    """ "US-Mexico" is two names, "Guinea-Bissau" and "Al-Assad" are one."""
    both = word.split("-")
    if gazetteer.match([words.key(word)], [word], 0):
        return False
    found = [gazetteer.match([words.key(w)], [w], 0) for w in both]
    return all(f is not None and f[1].kind in ("countries", "states") for f in found)


def lines(article: Article, kinds: tuple[str, ...] = KINDS) -> list[Line]:
    """Every sentence of the blocks in which actors are named, in the order of the text."""
    out = []
    for number, passage in enumerate(passages(article, kinds)):
        for start, end in sentences(passage.text):
            found = tuple(tokens(passage.text, start, end))
            keys, texts = tuple(t.key for t in found), tuple(t.text for t in found)
            heading = passage.block.kind in ("headline", "heading")
            out.append(Line(passage, number, found, keys, texts, shape(found, heading)))
    return out


_SHOUT_SHARE = 0.6
_TITLE_SHARE = 0.8
"""Share of words in capitals; a headline has a few small words, a list of names has no verb."""


def shape(found: tuple[Token, ...], heading: bool = False) -> Shape:
    """How the line is capitalised; a heading is a title unless a word of its own is small.

    "Trump Signals Ground Offensive" is a title; "Mexican President Sheinbaum said" is prose.
    """
    letters = [t for t in found if t.text[0].isalpha() and len(t.text) > 1]
    if len(letters) < 2:
        return "prose"
    loud = sum(t.text.isupper() for t in letters)
    if loud > 1 and loud / len(letters) > _SHOUT_SHARE and (len(letters) > 2 or _plain(letters)):
        return "shout"
    content = [t for t in letters[1:] if t.key not in words.STOP and t.key not in _LINKS]
    if heading and all(t.cap for t in content):
        return "title"
    if len(content) < 3:
        return "prose"
    ordinary = [t for t in content if t.key in words.USUAL and not _namelike(t)]
    high = sum(t.cap for t in content)
    if high / len(content) < _TITLE_SHARE or len(ordinary) < 2:
        return "prose"
    return "title" if sum(t.cap for t in ordinary) / len(ordinary) > _TITLE_SHARE else "prose"


def _plain(letters: list[Token]) -> bool:
    return all(t.key in words.KNOWN for t in letters)


_LINKS = frozenset(["vs", "v", "via", "amp"])


def _namelike(token: Token) -> bool:
    """Words that prose capitalises too: titles, parts of organisations' names."""
    return (
        token.key in words.ROLES
        or token.key in words.ORG_HEADS
        or token.key in words.CALENDAR
        or token.key in words.FIRST
        or words.is_demonym(token.text)
    )
