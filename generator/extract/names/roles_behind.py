"""Roles behind a name, and those that open a sentence about one named before.

Donald Trump, the President of the U.S., has   → President of the U.S.
Coordinator of the harbour, he was accused     → Coordinator of the harbour
"""

from __future__ import annotations

from generator.extract.names import words
from generator.extract.names.lines import Line
from generator.extract.names.role_words import (
    DETERMINERS,
    LONGEST,
    SMALL,
    Stretch,
    phrase_word,
    trimmed,
)

_STOPS = words.listed("name_context", "role_stops")
_SAID = words.listed("name_context", "said")
_CLOSING = frozenset([",", ".", ";", ":", ")", "—", "–", "?", "!"])


def role_after(line: Line, end: int) -> Stretch | None:
    """The role in apposition behind the name: ", the President of the United States,"."""
    if end + 1 >= len(line.keys) or line.texts[end] not in (",", "—", "–"):
        return None
    start = end + 1
    if line.keys[start] in DETERMINERS or line.keys[start] in ("now", "then"):
        start += 1
    head = _head_after(line, start)
    if head is None or _is_surname(line, start, head):
        return None
    stop = _stop(line, head + 1)
    if stop is None or not _is_apposition(line, head, stop):
        return None
    return trimmed(line, start, stop)


def _is_surname(line: Line, start: int, head: int) -> bool:
    """ "Ann Lee, | Jo Singer |, and Bo Chan" is a list; "Ann Lee, Justice Secretary," is none."""
    if head != start + 1 or not (line.caps[start] and line.caps[head]):
        return False
    given, last = line.texts[start], line.texts[head]
    plain = words.is_role(given) or words.is_ordinary(given) or line.known[start] is not None
    return words.is_first_name(given) and words.is_surname(last) and not plain


def _head_after(line: Line, start: int) -> int | None:
    """The last role noun of the first words: "former White House chief of staff" → "chief"."""
    at, head = start, None
    while at < len(line.keys) and at - start < 8:
        if words.is_role(line.texts[at]):
            head = at
        elif not (phrase_word(line, at) or line.texts[at] == "-"):
            break
        if line.keys[at] in SMALL - {"'s"}:
            break
        at += 1
    return head


def _stop(line: Line, at: int) -> int | None:
    """The end of the apposition: its closing mark, or the relative clause behind it."""
    begin = at
    while at < len(line.keys) and at - begin < LONGEST:
        if line.texts[at] in _CLOSING:
            return at
        if line.keys[at] in _SAID:
            return None  # "Ann Lee, the editor of the Mail noted this week:"
        if line.keys[at] in _STOPS and line.texts[at] != "WHO":
            return at if line.keys[at] in ("who", "which", "whose") and at > begin - 1 else None
        if not _tail_word(line, at):
            return None
        known = line.known[at]
        at += known[0] if known else 1  # "University of California, Davis" in one piece
    return at if at == len(line.keys) else None


def _tail_word(line: Line, at: int) -> bool:
    text = line.texts[at]
    return text[0].isalnum() or text in ("'s", "’s", "-", "&", "’", "'")


def _is_apposition(line: Line, head: int, stop: int) -> bool:
    """ "Trump, President Biden and others" is a list: a name follows the role noun at once."""
    if head + 1 == stop:
        return True
    after = line.keys[head + 1]
    return not line.caps[head + 1] and (after in SMALL or after in _FOLLOWS)


_FOLLOWS = words.listed("name_context", "role_follows")


def role_opening(line: Line) -> Stretch | None:
    """The role that opens a sentence about one named before: "Coordinator of …, he was accused"."""
    start = 1 if line.keys[:1] and (line.keys[0] in DETERMINERS or line.keys[0] == "as") else 0
    head = _head_after(line, start)
    if head is None:
        return None
    stop = _stop(line, head + 1)
    if stop is None or stop + 1 >= len(line.keys) or line.texts[stop] != ",":
        return None
    if line.keys[stop + 1] not in ("he", "she") or not _is_apposition(line, head, stop):
        return None
    return trimmed(line, start, stop)
