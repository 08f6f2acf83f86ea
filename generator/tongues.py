"""Text in another language than the site's own, told as such.

Programs that read pages aloud need to know: <span lang="es">, <span lang="he" dir="rtl">.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

SITE = "en"
"""The language of the site's own words."""
MOSTLY = 0.6
"""Of the letters: an English sentence that spells out one name in Greek stays English."""
SCRIPTS = {
    "ARABIC": "und-Arab",
    "HEBREW": "he",
    "CYRILLIC": "und-Cyrl",
    "GREEK": "el",
    "CJK": "und-Hani",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "DEVANAGARI": "und-Deva",
    "THAI": "th",
}
"""First word of a letter's name in Unicode → language; "und", not determined, where several are
written so: Arabic letters are Persian too."""
# Letters beyond the Latin ones; no accents, no curly quotes.
_OTHER = re.compile(r"[\u0370-\u1dff\u3040-\ud7ff]")
_LEFTWARDS = ("ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb")


class Foreign(str):
    """A text that knows its language; cut or joined it is a plain text again."""

    language: str

    def __new__(cls, text: str, language: str) -> Foreign:
        made = super().__new__(cls, text)
        made.language = language
        return made

    def __reduce__(self) -> tuple[type[Foreign], tuple[str, str]]:
        return Foreign, (str(self), self.language)


def told(text: str, language: str) -> str:
    """The text as one of its language; unchanged where that is the site's own.

    `language` is the article's; where that is the site's, the letters decide: an English article
    may quote somebody in Hebrew.
    """
    if language.split("-")[0].lower() != SITE:
        return Foreign(text, language) if text.strip() else text
    written = by_letters(text)
    return Foreign(text, written) if written else text


def like(text: str, *others: str) -> str:
    """The text in the language of the first of the others that has one of its own."""
    found = next(filter(None, map(language_of, others)), "")
    return Foreign(text, found) if found and text.strip() else text


def language_of(text: str) -> str:
    """The language that a text knows; "" for one in the site's own."""
    language: str = getattr(text, "language", "")
    return language


def leftwards(language: str) -> bool:
    """Whether it is written from right to left."""
    return language.split("-")[0] in _LEFTWARDS or language.endswith("-Arab")


def by_letters(text: str) -> str:
    """The language that most letters tell, "el"; "" for Latin ones."""
    if not _OTHER.search(text):
        return ""
    letters = [c for c in text if c.isalpha()]
    found = Counter(SCRIPTS.get(unicodedata.name(c, "").split(" ")[0], "") for c in letters)
    if found["ja"]:  # Japanese writes with Chinese characters too
        found["ja"] += found.pop("und-Hani", 0)
    language, number = found.most_common(1)[0] if found else ("", 0)
    return language if number >= MOSTLY * len(letters) else ""
