"""The clause that tells something: verbatim, with a verb, at most 25 words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator import lexicon
from generator.extract.happenings.told import Told
from generator.extract.speech.vocabulary import vocabulary

MOST_WORDS = 25
"""The most that is shown of an outlet's prose in one excerpt."""
FEWEST_WORDS = 4
ENOUGH_WORDS = 12
"""A clause cut at a strong break that is shorter than this may as well run on to a weaker one."""
_WORD = re.compile(r"[\w$€£%][^\s—]*")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_TOKEN_OR_COMMA = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|,")
# What opens a side clause; a comma ends it.
_ASIDE = lexicon.words("reporting", "aside")
_BESIDES = lexicon.words("reporting", "verbs_besides")
# Where a sentence may end early: "…, which …", "… — …", "… after …", "… and he …".
_BREAK = re.compile(
    r"[;:]\s|[,—–](?=\D|$)|\s-\s|\s\(|"
    r"\s(?=(?:that|which|who|where|when|while|after|before|because|although|though|if|since|"
    r"unless|despite|amid|following|including|saying|according|(?:and|but) (?:that|who|which|he|"
    r"she|it|they|we|has|had|is|are|was|were|will|would|then|also))\s)"
)
# Where what follows means the same alone: behind "that" or "while" it may mean the contrary.
_FRESH = re.compile(r"[;:]\s|[—–](?=\D)|,?\s(?=(?:and|but) (?:he|she|it|they|we|the|[A-Z]))")
# Only where nothing better is left: "instructed the minister | to meet with …".
_WEAK = re.compile(r"\s(?=(?:to|for|with|in|on|at|from|by|as)\s)")
# A cut may not leave these behind: "… and that while he respects her |, force might …".
_WAITING = re.compile(
    r"(?:^|[,;—–]|\b(?:and|but|that))\s*(?:while|if|when|although|though|as|since|unless|once)\s[^,;]*$"
)
_LOOSE_END = re.compile(
    r"(?:[\s,;:—–(-]+(?:and|but|or|that|which|who|whose|where|when|while|as|to|of|in|on|at|for|with|by|"
    r"from|the|a|an|than|into|against|after|before|because|if|even|first))+$|[\s,;:—–(-]+$",
    re.I,
)
# A quotation that its sentence only goes round: `cartels," Trump`, `cartels!” he`, `cartels" —`.
_PARTED = re.compile(r".?[”\"'’»]*[,.!?—-]", re.S)
# "…, and | a man was shot", ") | He said": what stands before the first word of a clause.
_OPENS = re.compile(r"[\s,;:—–.”»)-]*(?:(?:and|but|or)\s+)?", re.I)
# "While the government has said little about the plan": waits for a main clause.
_HALF = re.compile(
    r"(?:just |even )?(?:while|although|though|if|when|because|since|as|unless|whether)\b[^,]*",
    re.I,
)
# "Originally published at … on May 3", "Updated Friday", "CORRECTION (Oct. 1): …": about the
# article, not its subject.
_STAMP = re.compile(
    r"(?:originally |first |last )?(?:published|updated?|posted|modified|correction|hide caption|"
    r"editor['’]s note|a version of this article|photos?:)\b",
    re.I,
)
_PICTURE = re.compile(r"\b(?:in this (?:\w+ )?(?:picture|photo|image)|file photo|pictured)\b", re.I)
_RELATIVE = re.compile(r"\b(?:which|who|that|where|what)\b")
# "…, and in 1963 |", "…, and lawmakers emerging |", "…, telling reporters |": begun, not told.
_BEGUN = re.compile(
    r",\s+(?:(?:and|but|or)\b|"
    r"(?:first |also |later )?(?:telling|saying|adding|writing|noting|showing)\b)[^,]*$"
)
_HALTED = re.compile(
    r"\s(?:at|in|to|by|on|with|for) (?:a|the) (?:point|time|moment|way|day|place)$"
)
_OPENING = ("“", "«", '"')
_MARKS = re.compile(r"[“”\"«»]")
# A clause may begin with its subject: "the president …", "he …", "Washington …"; not "has issued".
_SUBJECT = re.compile(
    r"[\s,;:—–-]*(?:and |but |that )*(?=(?:the|a|an|this|that|these|those|his|her|their|its|our|"
    r"he|she|it|they|we|some|many|most|several)\b|[A-Z0-9])"
)


def clause(told: Told, start: int, end: int) -> tuple[int, int] | None:
    """Offsets in the passage of the clause that holds `start` to `end`; None if none is short."""
    text = told.passage.text
    first, last = _outside_quotes(told, start, end)
    if words(text, first, last) > MOST_WORDS:
        last = _cut_right(text, first, end, last)
    if words(text, first, last) > MOST_WORDS:
        first = _cut_left(text, first, start, last)
    first, last = _trimmed(text, first, last, told.end)
    fits = FEWEST_WORDS <= words(text, first, last) <= MOST_WORDS and first <= start <= end <= last
    if _STAMP.match(text, first, last) or _PICTURE.search(text, first, last):
        return None
    whole = has_main_verb(text, first, last) and not _HALF.fullmatch(text, first, last)
    return (first, last) if fits and whole else None


def words(text: str, start: int, end: int) -> int:
    return len(_WORD.findall(text, start, end))


def has_verb(text: str, start: int, end: int) -> bool:
    return any(_finite(m) for m in _TOKEN.finditer(text, start, end))


def has_main_verb(text: str, start: int, end: int) -> bool:
    """Whether something is told outside the side clauses.

    "On Sunday, an hour after she sang, Ann Lee, a baker of Tarn" waits for its verb.
    """
    aside = False
    for match in _TOKEN_OR_COMMA.finditer(text, start, end):
        word = match[0].lower()
        if word == ",":
            aside = False
        elif word in _ASIDE:
            aside = True
        elif not aside and _finite(match) and text[match.end() : match.end() + 4] != " by ":
            return True
    return False


def _finite(token: re.Match[str]) -> bool:
    """A verb that can carry a clause: "said", "is", "strike"; not "strikes", "saying"."""
    word = token[0].lower()
    entry = vocabulary().get(word)
    if entry is None:
        return (word.endswith("ed") and len(word) > 4) or word in _BESIDES
    return entry.tag == "X" or (entry.tag == "V" and (entry.form == "d" or not entry.nouny))


def _outside_quotes(told: Told, start: int, end: int) -> tuple[int, int]:
    """The sentence up to the quotations on either side; inside one, the quotation alone.

    A quotation that the sentence runs through (`ordered "a second wave" of attacks`) stays.
    """
    text = told.passage.text
    first, last = told.start, told.end
    for quote in told.quotes:
        a, b = _places(told, quote.span.start, quote.span.end)
        if a <= start and end <= b:
            return max(first, a), min(last, b)
        if quote.fragment:
            continue
        if b <= start and _PARTED.match(text, b - 1):
            first = max(first, _behind_marks(text, b, start))
        elif a >= end and text[:a].rstrip(" “\"'‘«")[-1:] in (",", ":", "—", "-"):
            last = min(last, a)
    return first, last


def _behind_marks(text: str, at: int, limit: int) -> int:
    while at < limit and (text[at].isspace() or text[at] in "”\"'’»,.-—"):
        at += 1
    return at


def _places(told: Told, start: int, end: int) -> tuple[int, int]:
    """Offsets in the passage, of what may begin before its block or end behind it."""
    block = told.passage.block.span
    a = told.passage.at(start) if start >= block.start else 0
    b = told.passage.at(end) if end <= block.end else len(told.passage.text)
    return a, b


def _trimmed(text: str, first: int, last: int, end: int) -> tuple[int, int]:
    """Without loose ends; a whole sentence keeps its full stop, and its marks their partners."""
    opening = _OPENS.match(text, first, last)
    first = opening.end() if opening else first
    if last < end:
        if (
            text[first:last].rstrip()[-1:] in _OPENING
            and len(_MARKS.findall(text, first, last)) % 2
        ):
            last = first + len(text[first:last].rstrip()) - 1
        for cut in (_LOOSE_END, _HALTED, _BEGUN, _LOOSE_END):
            loose = cut.search(text[first:last])
            if loose and not (cut is _BEGUN and _told_out(loose[0])):
                last = first + loose.start()
    if text[last : last + 1] in ("”", "»", '"') and len(_MARKS.findall(text, first, last)) % 2:
        last += 1
    return first, last


def _told_out(tail: str) -> bool:
    """Whether the last piece tells something: "…, and he left", "…, saying he had left"."""
    return has_verb(tail, 0, len(tail))


def _cut_right(text: str, first: int, end: int, last: int) -> int:
    """The furthest break behind the date that leaves few enough words."""
    strong = max(_breaks(_BREAK, text, first, end, last), default=None)
    if strong is not None and words(text, first, strong) >= ENOUGH_WORDS:
        return strong
    weak = max(_breaks(_WEAK, text, first, end, last), default=None)
    found = weak or strong
    if found is not None:
        return found
    near = _BREAK.search(text, end, last)
    return near.start() if near else last


def _breaks(pattern: re.Pattern[str], text: str, first: int, end: int, last: int) -> Iterator[int]:
    for match in pattern.finditer(text, end, last):
        at = match.start()
        if words(text, first, at) > MOST_WORDS:
            return
        if len(_MARKS.findall(text, first, at)) % 2 or _WAITING.search(text, first, at):
            continue
        if not _hangs(text, first, at) and has_main_verb(text, first, at):
            yield at


def _hangs(text: str, first: int, at: int) -> bool:
    """Whether the last word wants what comes next: "disclosed | that", "to meet | with"."""
    *_, before, last = ["", *text[first:at].lower().split()[-2:]]
    known = vocabulary().get(last)
    verb = last.endswith(("ing", "ed")) if known is None else known.tag in "VG"
    if known is not None and known.tag == "X":
        return True
    if text[at : at + 6] == " that ":
        return verb
    *_, relative = [None, *_RELATIVE.finditer(text, first, at)]
    if relative is not None and not has_verb(text, relative.end(), at):
        return True
    return before == "to" and text[at : at + 1] == " "


def _cut_left(text: str, first: int, start: int, last: int) -> int:
    for match in _FRESH.finditer(text, first, start):
        subject = _SUBJECT.match(text, match.start(), start)
        if subject is None or len(_MARKS.findall(text, first, match.start())) % 2:
            continue
        at = subject.end()
        if words(text, at, last) <= MOST_WORDS and has_verb(text, at, last):
            return at
    return first
