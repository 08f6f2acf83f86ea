"""Posts pasted whole, without quotation marks, with who posted them and when behind them:

Great news for all of us! #MAGA pic.twitter.com/abc — Ann Brown (@AnnB) July 5, 2020
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.dates_in_words import SHORT_MONTHS
from generator.extract.speech.marks import Stretch

# — Ann Brown (@AnnB) July 5, 2020 – at the end of its paragraph; not: — Ann Brown (@AnnB) told us
_SIGNED = re.compile(
    r"[—–-] ?(?P<name>[^—–()\n]{2,60}?) \(@\w{1,20}\) "
    rf"(?:{'|'.join(SHORT_MONTHS)})\w* \d{{1,2}}, 20\d\d\s*\Z"
)
_HANDLE = re.compile(r" \(@\w")
# what a copied post has at its end: https://t.co/abc · pic.twitter.com/abc
_LINKS = re.compile(r"(?:\s*(?:https?://|pic\.twitter\.com/)\S+)+\s*\Z")
# the letters of "🕷 Ann Brown Jr. 🕷"; a name without two is none
_NAME = re.compile(r"\w[^—–()\n]*[\w.!]")
_MARK = re.compile(r"[“”\"«»]|''")
LEAST = 4
"""Words of a post that says something."""


def tweets(texts: Sequence[str]) -> Iterator[tuple[int, Stretch]]:
    """Each post's paragraph by its number, and its words; the name is the stretch's label.

    A post that quotes somebody is left to the rules for quotations: whose words they are is said
    in it. So is one whose signature stands in a paragraph of its own: the one before it may be the
    narrator's.
    """
    for n, text in enumerate(texts):
        if _HANDLE.search(text) is None or (signed := _SIGNED.search(text)) is None:
            continue
        words = text[: signed.start()].rstrip()
        name = _NAME.search(text, *signed.span("name"))
        if words and name is not None:
            yield from _post(n, words, name.span())


def _post(n: int, words: str, name: tuple[int, int]) -> Iterator[tuple[int, Stretch]]:
    links = _LINKS.search(words)
    end = links.start() if links is not None else len(words)
    start = len(words) - len(words.lstrip())
    if _MARK.search(words) is None and len(words[start:end].split()) >= LEAST:
        yield n, Stretch(start, len(words), (start, end), label=name)
