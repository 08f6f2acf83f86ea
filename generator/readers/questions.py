"""Questions that the article asks and answers, told from headings that end in a question mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator import lexicon
from generator.records import Block

_OPENERS = lexicon.words("questions", "openers")
_HEADINGS = tuple(lexicon.load("questions")["headings"])

LONGEST_ANSWER = 3
"""Paragraphs. What runs longer is a section under a heading that asks."""

# "Q: What now?", "Q. What now?"; "A: Nothing."
_LABEL = re.compile(r"(?:Q|A|Question|Answer)\s*\d{0,2}[.:]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question and the blocks below it, up to the next heading or question."""

    at: int
    answers: tuple[int, ...]


def marked(found: Sequence[Block], text: str) -> tuple[Block, ...]:
    """The same blocks, those of question-and-answer sections marked as such.

    A section counts when its heading says FAQ, or when two or more questions in a row have short
    answers. A lone heading with a question mark over running prose stays a heading.
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


def _runs(found: Sequence[Block], text: str) -> list[list[_Asked]]:
    """Questions in a row, each with an answer; too long ones end the run."""
    out: list[list[_Asked]] = []
    run: list[_Asked] = []
    named = False
    for i, block in enumerate(found):
        if _asks(block, text):
            run.append(_Asked(i, _answers(found, i, text)))
        elif block.kind == "heading":
            _keep(out, run, named)
            run, named = [], says_faq(block.span.of(text))
    _keep(out, run, named)
    return out


def _keep(out: list[list[_Asked]], run: list[_Asked], named: bool) -> None:
    answered = [asked for asked in run if asked.answers]
    if not answered or (len(answered) < 2 and not named):
        return
    lengths = [len(asked.answers) for asked in answered]
    usual = sorted(lengths[:-1] or lengths)[len(lengths[:-1] or lengths) // 2]
    if not named and max(lengths[:-1] or lengths) > LONGEST_ANSWER:
        return
    last = answered[-1]
    if len(last.answers) > max(usual, max(lengths[:-1], default=LONGEST_ANSWER)):
        answered[-1] = _Asked(last.at, last.answers[:usual])
    out.append(answered)


def _asks(block: Block, text: str) -> bool:
    """Whether a heading or a paragraph of its own is a question: "How has Mexico responded?"."""
    if block.kind not in ("heading", "paragraph", "item"):
        return False
    words = _LABEL.sub("", block.span.of(text), count=1)
    if not words.endswith("?") or len(words.split()) > 40 or words.count("?") > 2:
        return False
    if words[0] in '"“‘' or ". " in words:
        return False
    first = re.split(r"[\s,]", words.lower().replace("’", "'"), maxsplit=1)[0]
    return first in _OPENERS


def _answers(found: Sequence[Block], at: int, text: str) -> tuple[int, ...]:
    out: list[int] = []
    for i in range(at + 1, len(found)):
        if found[i].kind not in ("paragraph", "item", "caption") or _asks(found[i], text):
            break
        if found[i].kind != "caption":
            out.append(i)
    return tuple(out)


def _labelled(block: Block, text: str) -> Block:
    """ "Q: " and "A: " go to the marker."""
    m = _LABEL.match(block.span.of(text))
    if m is None:
        return block
    span = replace(block.span, start=block.span.start + m.end())
    return replace(block, span=span, marker=block.marker + m.group())
