"""The clause that tells something: verbatim, with a verb, at most 25 words."""

from __future__ import annotations

import re

from generator.extract.attachment.laid import Laid
from generator.extract.happenings.mood import laid_out
from generator.extract.happenings.shorter import MOST_WORDS, begun, shorter
from generator.extract.happenings.told import Told
from generator.extract.happenings.verbal import has_main_verb, words

FEWEST_WORDS = 4
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
    r"(?:just |even )?(?:while|although|though|if|when|because|since|unless|whether|"
    r"as(?! (?:many|much|few|little)\b))\b[^,]*",
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
_HALTED = re.compile(
    r"\s(?:at|in|to|by|on|with|for) (?:a|the) (?:point|time|moment|way|day|place)$"
)
# "a picture | that read: “…”": what stood there is cut off with its marks.
_READ = re.compile(r"\s(?:that|which) (?:read|reads|said|says)$")
# "TARN, April 25 (AP) - | The mayor", "(Reuters) - | The mayor", "Tarn (CNN) | The mayor",
# "NEW TARN: | The mayor".
_HEAD = re.compile(
    r"(?:[A-Z]{3,}[A-Z, ]*: )(?=[A-Z])|"
    r"(?:[A-Z][\w., /]{2,40} )?\((?:AP|CNN|AFP|UPI|Reuters|Xinhua|Bloomberg)\)\s*(?:[-–—]+\s*)?"
)
# "In the aforementioned letter to the council, | Brown also said", "After that, | she left":
# an opening that only says what went before; not "In Tarn, Brown said".
_BACK = re.compile(
    r"(?:in|during|at|after|before|on|following|amid|despite|under|with|from|by|for)\s(?:[\w’'-]+\s){0,2}?"
    r"(?:aforementioned|above-mentioned|same|this|that|these|those|such)\b[^,;:“”\"]{0,60},\s+",
    re.I,
)
_OPENING = ("“", "«", '"')
_MARKS = re.compile(r"[“”\"«»]")


def clause(told: Told, start: int, end: int, laid: Laid | None = None) -> tuple[int, int] | None:
    """Offsets in the passage of the clause that holds `start` to `end`; None if none is short.

    `laid` is what `laid_out` makes of the sentence, where that is known already.
    """
    text = told.passage.text
    first, last = _outside_quotes(told, start, end)
    if words(text, first, last) > MOST_WORDS:
        cut = shorter(told, laid or laid_out(told), first, start, end, last)
        if cut is None:
            return None
        first, last = cut
    first, last = _trimmed(text, first, last, told.end)
    back = _BACK.match(text, first, start)
    first = back.end() if back else first
    fits = FEWEST_WORDS <= words(text, first, last) <= MOST_WORDS and first <= start <= end <= last
    if _STAMP.match(text, first, last) or _PICTURE.search(text, first, last):
        return None
    whole = has_main_verb(text, first, last) and not _HALF.fullmatch(text, first, last)
    return (first, last) if fits and whole else None


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
    head = _HEAD.match(text, first, last)
    first = head.end() if head else first
    if last < end:
        if (
            text[first:last].rstrip()[-1:] in _OPENING
            and len(_MARKS.findall(text, first, last)) % 2
        ):
            last = first + len(text[first:last].rstrip()) - 1
        for cut in (_LOOSE_END, _HALTED, _READ, None, _LOOSE_END):
            loose = cut.search(text[first:last]) if cut else None
            at = begun(text[first:last]) if cut is None else loose and loose.start()
            last = last if at is None else first + at
    if text[last : last + 1] in ("”", "»", '"') and len(_MARKS.findall(text, first, last)) % 2:
        last += 1
    return first, last
