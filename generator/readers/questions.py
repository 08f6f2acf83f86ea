"""Questions that the article asks and answers, told from headings that end in a question mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator import lexicon
from generator.records import Block

_OPENERS = lexicon.words("questions", "openers")
_HEADINGS = tuple(lexicon.load("questions")["headings"])

LONGEST_ANSWER = 3
"""Paragraphs. What runs longer is a section under a heading that asks."""
LONGEST_QUESTION = 30
"""Words. Longer ones are asked in passing."""

# "Q: What now?", "Q. What now?"; "A: Nothing."
_LABEL = re.compile(r"(?:Q|A|Question|Answer)\s*\d{0,2}[.:]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question and the blocks below it, up to the next heading or question."""

    at: int
    answers: tuple[int, ...]


def marked(found: Sequence[Block], text: str) -> tuple[Block, ...]:
    """The same blocks, those of question-and-answer sections marked as such.

    A section counts when its heading says FAQ, or when it holds questions with short answers and
    nothing else. A heading with a question mark over running prose stays a heading.
    """
    out = list(found)
    for run in _runs(found, text):
        for asked in run:
            out[asked.at] = _labelled(replace(out[asked.at], kind="question", level=0), text)
            for i in asked.answers:
                out[i] = _labelled(replace(out[i], kind="answer", level=0), text)
    return tuple(out)


def says_faq(heading: str) -> bool:
    low = heading.lower()
    return any(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", low) for words in _HEADINGS)


def _runs(found: Sequence[Block], text: str) -> Iterator[list[_Asked]]:
    """The questions of every section that holds nothing but questions and answers."""
    edges = [
        i for i, block in enumerate(found) if block.kind == "heading" and not _asks(block, text)
    ]
    for start, end in pairwise([-1, *edges, len(found)]):
        named = start >= 0 and says_faq(found[start].span.of(text))
        run = _section(found, start + 1, end, text)
        if run and (named or _answers_only(found, start, run)):
            yield run


def _section(found: Sequence[Block], start: int, end: int, text: str) -> list[_Asked]:
    asking = [i for i in range(start, end) if _asks(found[i], text)]
    out = []
    for at, until in pairwise([*asking, end]):
        answers = tuple(i for i in range(at + 1, until) if found[i].kind in ("paragraph", "item"))
        if answers:
            out.append(_Asked(at, answers))
    return _last_cut(out)


def _last_cut(run: list[_Asked]) -> list[_Asked]:
    """The last answer is no longer than the longest of the others: what follows is the end."""
    if len(run) < 2:
        return run
    longest = max(len(asked.answers) for asked in run[:-1])
    return [*run[:-1], _Asked(run[-1].at, run[-1].answers[:longest])]


def _answers_only(found: Sequence[Block], start: int, run: Sequence[_Asked]) -> bool:
    """Whether a section that does not say FAQ is one: a question right below its heading, two or
    more of them, one paragraph for most answers. Without a heading it takes three."""
    first = next((i for i in range(start + 1, len(found)) if found[i].kind != "caption"), -1)
    short = sum(len(asked.answers) == 1 for asked in run)
    return (
        (run[0].at == first if start >= 0 else len(run) >= 3)
        and len(run) >= 2
        and 2 * short >= len(run)
        and max(len(asked.answers) for asked in run) <= LONGEST_ANSWER
    )


def _asks(block: Block, text: str) -> bool:
    """Whether a heading or a paragraph of its own is a question: "How has Mexico responded?"."""
    if block.kind not in ("heading", "paragraph", "item"):
        return False
    words = _LABEL.sub("", block.span.of(text), count=1)
    if not words.endswith("?") or len(words.split()) > LONGEST_QUESTION or words.count("?") > 2:
        return False
    if words[0] in '"“‘' or ". " in words:
        return False
    first = re.split(r"[\s,]", words.lower().replace("’", "'"), maxsplit=1)[0]
    return first in _OPENERS


def _labelled(block: Block, text: str) -> Block:
    """ "Q: " and "A: " go to the marker."""
    m = _LABEL.match(block.span.of(text))
    if m is None:
        return block
    span = replace(block.span, start=block.span.start + m.end())
    return replace(block, span=span, marker=block.marker + m.group())
