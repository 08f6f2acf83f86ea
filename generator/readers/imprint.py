"""What a page calls itself in passing: "Sign up for the NAME newsletter", "told NAME"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from generator import lexicon
from generator.readers import outlets
from generator.readers.captions import is_caption
from generator.readers.lines import Line
from generator.readers.prose import is_sentence
from generator.records import Span

LONGEST = 1500
"""Characters of a line that is searched; most paragraphs are shorter."""
ENOUGH = 2
"""Weight at which signs for one name are believed; see lexicon/imprint.yml."""

# Up to five capitalised words: "Quays of Tarn", "The Garden Pier", "LittleBoats.com"
_LINK = r"(?: (?:of|the|and|&)(?= [A-Z]))?"
_NAME = (
    rf"(?P<name>(?:The )?[A-Z0-9][\w.&!'-]*[\w!]{_LINK}"
    rf"(?: [A-Z0-9][\w.&!'-]*[\w!]{_LINK}){{0,4}}?)"
)
# "Security Editor", "freelance producer", "senior national writer"
_JOB = (
    r"(?:(?:[a-z-]+|[A-Z][a-z]+) ){0,4}?(?:[Ee]ditor|[Rr]eporter|[Ww]riter|[Cc]orrespondent"
    r"|[Cc]ontributor|[Cc]olumnist|[Pp]roducer|[Jj]ournalist)(?:-in-chief|-at-large)?"
)


@dataclass(frozen=True, slots=True)
class Sign:
    """A phrase in which a page names itself."""

    name: str
    span: Span
    weight: int
    phrase: int
    """Which phrase it is; the same one twice says little more than once."""
    reason: str = ""
    """Why the name is known although the text at `span` does not spell it."""


def signs(lines: Sequence[Line], authors: Sequence[str]) -> Iterator[Sign]:
    """Every such phrase, in the order of the page; `authors` are the names in its byline."""
    general, of_author = _phrases("phrases"), _phrases("of_author")
    for line in lines:
        if len(line.text) > LONGEST:
            continue
        signed = any(name in line.text[:120] for name in authors)
        text = line.text.replace("’", "'")
        for number, (weight, shape) in enumerate((*general, *(of_author if signed else ()))):
            for m in shape.finditer(text):
                start = m.start("name")
                name = line.text[start : start + len(m["name"].removesuffix("'s").rstrip("'"))]
                name = outlets.known_start(name) or name
                if _could_name(name):
                    yield Sign(name, line.part(start, start + len(name)), weight, number)


@cache
def _phrases(key: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    found = lexicon.load("imprint")[key]
    return tuple((one["weight"], _compiled(one["phrase"])) for one in found)


def _compiled(phrase: str) -> re.Pattern[str]:
    return re.compile(phrase.replace("NAME", _NAME).replace("JOB", _JOB))


def _could_name(name: str) -> bool:
    none = lexicon.words("outlets", "no_outlets")
    return len(name) > 1 and not name.isdigit() and name not in none and not outlets.group(name)


# Capitalised words in a row: "Get more FiveThirtyEight" → all three
_RUN = re.compile(r"[A-Z0-9][\w.&!'-]*(?: (?:(?:of|the|and|&) )?[A-Z0-9][\w.&!'-]*)*")


def mentions(lines: Sequence[Line]) -> Iterator[Sign]:
    """Outlets of the list in lines that are no sentences: menus, notices, newsletters."""
    for line in lines:
        if line.words > 15 or is_sentence(line.text) or is_caption(line.text):
            continue
        for m in _RUN.finditer(line.text.replace("’", "'")):
            name = _longest(m.group())
            if name is not None:
                start = m.start() + m.group().index(name)
                end = start + len(name)
                yield Sign(line.text[start:end], line.part(start, end), 1, -1)


def _longest(run: str) -> str | None:
    """The longest outlet of the list within the words; agencies and everyday words aside."""
    words = run.split()[:30]
    for size in range(min(5, len(words)), 0, -1):
        for at in range(len(words) - size + 1):
            name = " ".join(words[at : at + size]).removesuffix("'s").rstrip(".,")
            if outlets.known(name) and not outlets.common(name) and not outlets.agency(name):
                return name
    return None


def trusted(name: str) -> bool:
    """Whether one sign is enough: an outlet of the list, or a domain ("LittleThings.com")."""
    return (outlets.known(name) and not outlets.common(name)) or bool(_DOMAIN.fullmatch(name))


_DOMAIN = re.compile(r"[A-Z][\w-]{3,}\.(?:com|org|net|co|news|info)", re.IGNORECASE)
