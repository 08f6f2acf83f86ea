"""Quotations that a page sets off by the paragraph alone, without marks, as live pages do:

The minister was asked about it. She said:

I have never seen that letter, and we will publish what we have.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.extract.speech.marks import Stretch

# "She said:", "he told the World at One:", "He went on to say:", "She added in a post on X:"
_SAID = re.compile(
    r"\b(?:said|says|added|adds|wrote|writes|replied|replies|continued|responded|tweeted|posted"
    r"|went on(?: to say)?|told(?: [\w’'.-]+){1,6})\b(?: [\w’'.-]+){0,6}:\s*\Z"
)
# who speaks of himself or herself; a narrator does not
_OWN = re.compile(r"\b(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Oo]ur|[Mm]y|us|me)\b")
_MARK = re.compile(r"[“”„«»\"‘]|''|(?:^|\s)'\w")
_END = re.compile(r"[.!?…]\s*\Z")
LEAST = 6
"""Words; shorter ones are headings and labels."""


def set_off(texts: Sequence[str], kinds: Sequence[str]) -> Iterator[tuple[int, Stretch]]:
    """The paragraph behind each "She said:", by its number, if its words are in the first person.

    Only the one paragraph: where a second goes on, nothing shows that it does.
    """
    for n in range(1, len(texts)):
        if kinds[n - 1] != "paragraph" or kinds[n] != "paragraph":
            continue
        if not texts[n - 1].rstrip().endswith(":") or _SAID.search(texts[n - 1][-120:]) is None:
            continue
        text = texts[n]
        if _MARK.search(text) or not _OWN.search(text) or not _END.search(text):
            continue
        if len(text.split()) >= LEAST:
            yield n, _whole(text)


def _whole(text: str) -> Stretch:
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    return Stretch(start, end, (start, start + len(text[start:end].rstrip(".,;:"))))
