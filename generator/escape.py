"""Text of a seed as Markdown that reads back as itself: no tag, no attribute, no lost character.

Numeric entities, because backslashes are not enough: `\\<` still passes HTML, and preprocessors of
Python-Markdown run before backslashes are read.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

# Line breaks of other alphabets: NEL, U+2028 and U+2029 end a line for YAML. As a space they fold.
_BREAKS = re.compile(r"[\r\n\t\x0b\x0c\x85\u2028\u2029]")
# C0 and C1 controls, DEL (Python-Markdown keeps its own marks at \x02 to \x04), BOM, interlinear
# marks, noncharacters, surrogates, and what turns the direction of writing round.
_NEVER = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ud800-\udfff"
    r"\u202a-\u202e\u2066-\u2069]"
    r"|[\ufffe\uffff"
    + "".join(chr(plane * 0x10000 + n) for plane in range(1, 17) for n in (0xFFFE, 0xFFFF))
    + "]"
)  # fmt: skip
_SPACES = re.compile(r"\s+")

_ALWAYS = r"[&<>{}\[\]*_`~^=|\\#@+]"
# "--" and longer become dashes elsewhere; ":smile:", "::: block", "https://"; not "he said: no".
_RUNS = r"-(?=-)|(?<=-)-|:(?=[\w/+:-])"
# "www.example.org" links itself in some dialects.
_WWW = r"(?<=\bwww)\."
# At the start of a line: "- item", "!!! note", "??? more", "/// tab", ": is"; not `." he said`.
_FIRST = r"\A\s?(?:[-/:%]|[!?.](?![\s\"'”’)]|\Z))"
# "1986. A year" would lose its year, "a) first" its letter; not "Mr. Smith", not "3.5 million".
_COUNTED = re.compile(r"\A(\s?\(?(?:\d{1,9}|[a-z]|[ivxlcdm]+))([.)])(?=\s|\Z)", re.I)
_SPECIAL = re.compile(f"{_ALWAYS}|{_RUNS}|{_WWW}|{_FIRST}", re.I)
_MARKS = re.compile("[\"']")
# "q-4ac987", "000_bdb36e89:452-508": nothing in it means anything between quotation marks.
_PLAIN = re.compile(r"[A-Za-z0-9]+(?:[_:.-][A-Za-z0-9]+)*")


def clean(text: str) -> str:
    """The text on one line, white space runs folded to one space, without unprintable controls."""
    if text.isprintable() and "  " not in text:  # most are; what is replaced is never printable
        return text
    return _SPACES.sub(" ", _NEVER.sub("", _BREAKS.sub(" ", text)))


@lru_cache(maxsize=100_000)
def escape(text: str) -> str:
    """One line of Markdown whose visible text is `clean(text)`, wherever on a line it stands."""
    plain = clean(text)
    counted = _COUNTED.match(plain)
    if counted:
        head, mark = counted.groups()
        return _entities(head) + _entity(mark) + _entities(plain[counted.end() :])
    return _entities(plain)


def attribute(text: str) -> str:
    """The text for a place between double quotes: an attribute's value, an admonition's title."""
    if _PLAIN.fullmatch(text):
        return text
    return _MARKS.sub(lambda m: _entity(m.group()), escape(text))


def _entities(text: str) -> str:
    return _SPECIAL.sub(lambda m: "".join(c if c == " " else _entity(c) for c in m.group()), text)


def _entity(character: str) -> str:
    return f"&#{ord(character)};"


# A host of letters, digits, dots and hyphens, with a port or without; not "user@host", not "".
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?")


def web_address(url: str) -> str | None:
    """The address ready for a Markdown link, or None when it is not a plain http(s) address."""
    if url != clean(url).strip() or any(c in url for c in "\"'<>\\` "):
        return None
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and _HOST.fullmatch(parts.netloc)
    except ValueError:  # "http://[1": no host
        return None
    return quote(url, safe="/:?=&%#@!$,;.~-+") if known else None
