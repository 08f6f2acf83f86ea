"""What follows an article on its page: readers' comments, notes on the author, links."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.readers.furniture import rule_of
from generator.readers.lines import Line
from generator.readers.prose import is_prose, is_sentence

# "5 thoughts on “JSON parsing”", "Leave a Reply", "This Post Has 41 Comments", "Discussion (12)"
_HEADS = re.compile(
    r"(?:\d+ (?:thoughts|comments|responses|replies) (?:on|to)\b.*|leave a (?:reply|comment).*"
    r"|this post has \d+ comments|discussion(?: \(\d+\))?|(?:\d+ )?comments?(?: \(\d+\))?:?"
    r"|(?:join|view) the (?:conversation|discussion).*|add (?:a|your) comment.*)",
    re.IGNORECASE,
)
# "Bebs says:", "degski says:", "Reply", "Reply to Ann", "2 Likes"
_SAID = re.compile(
    r"(?:\S.{0,40} (?:says|said|wrote):|reply(?: to .{1,40})?|like|\d+ likes?)", re.I
)


def dropped(body: Sequence[Line], authors: Sequence[str]) -> Mapping[int, str]:
    """The rule by index for every line of the body that belongs to such a part."""
    end = comments(body)
    notes = dict.fromkeys(_notes(body[:end], authors), "about the author")
    under = dict.fromkeys(range(_links(body[:end]), end), "below the article")
    signed = dict.fromkeys(_signature(body[:end]), "signature")
    return notes | under | signed | dict.fromkeys(range(end, len(body)), "comments")


# "- FMT", "— QNA": letters of whoever filed it; not "- Ferries"
_LETTERS_OF = re.compile(r"[–—-] ?[A-Z]{2,6}")


def _signature(body: Sequence[Line]) -> list[int]:
    """The last line of all, alone below a sentence: an item of a list stands below another."""
    last = len(body) - 1
    if last < 1 or not _LETTERS_OF.fullmatch(body[last].text):
        return []
    above = body[last - 1].text
    return [last] if is_sentence(above) and above[0] not in "-–—*•" else []


_TOLD = 0.7
"""Share of the page's prose above which titles in a row may be a list within the article."""
_LEFT = 0.2
"""Share of its prose that teasers below hold at most."""
_MOSTLY = 0.75
"""Share of the lines below that are titles; the lists of articles have sentences between them."""
_RUN = 5
"""Titles in a row; the article's own lists are mostly shorter, or stand behind a colon."""
_LONG = 18
"""Words of a title of another story."""


def _links(body: Sequence[Line]) -> int:
    """Where titles of other stories and the foot of the site begin: five in a row below nearly all
    prose, nearly nothing else below them. The number of lines where nothing such stands."""
    if sum(_short(line.text) for line in body) < _RUN:
        return len(body)
    prose = [line.words if is_prose(line.text) else 0 for line in body]
    told, run, start, enough = 0, 0, 0, _TOLD * sum(prose)
    for i, line in enumerate(body):
        told += prose[i]
        if not told or told < enough:
            continue
        if not _is_title(line):
            run = run if line.words < _LONG and rule_of(line.text) else 0
            continue
        start, run = (i if run == 0 else start), run + 1
        if run == _RUN:
            return start if _only_links(body, prose, start) else len(body)
    return len(body)


def _short(text: str) -> bool:
    """A look that leaves out most paragraphs of most articles."""
    return len(text) < _LETTERS and text[-1] not in ".!?"


_LETTERS = 200
"""Letters of a title of eighteen words."""


def _only_links(body: Sequence[Line], prose: Sequence[int], start: int) -> bool:
    if start > 0 and body[start - 1].text.endswith((":", ";", ",")):
        return False  # "The bill would also:"
    rest = [line for line in body[start:] if line.words >= _LONG or rule_of(line.text) is None]
    titles = sum(_is_title(line) for line in rest)
    return titles >= _MOSTLY * len(rest) and sum(prose[start:]) <= _LEFT * sum(prose)


def _is_title(line: Line) -> bool:
    """Short, no sentence, no item with a marker, nothing that is dropped wherever it stands."""
    text = line.text
    if line.words > _LONG or text[0] in '*•·-–—▪●◦"“(' or is_prose(text) or is_sentence(text):
        return False
    return rule_of(text) is None


def comments(body: Sequence[Line]) -> int:
    """Where the readers' comments begin: a heading for them, or "NAME says:", replies below."""
    said = [i for i, line in enumerate(body) if _SAID.fullmatch(line.text)]
    prose = [i for i, line in enumerate(body) if is_prose(line.text)]
    if len(said) < 2 or not prose or said[0] < prose[0]:
        return len(body)
    heads = [i for i in range(prose[0] + 1, said[0]) if _HEADS.fullmatch(body[i].text)]
    return heads[-1] if heads else said[0]


# behind the author's name: "is a reporter", "covers", "has written"; before it: "Follow", "Contact"
_DOES = re.compile(
    r"(?:, .{1,60},)? (?:is|was|are|has|covers?|writes?|reports?|joined|lives|works|can be)\b"
)
_REACH = r"(?:follow|contact|email|e-mail|write to|you can (?:follow|email|reach)|reach)\s+(?:us )?"


def _notes(body: Sequence[Line], authors: Sequence[str]) -> list[int]:
    """Lines below the first half that say who the author is, with the name above them if alone."""
    out: list[int] = []
    for name in authors:
        about = re.compile(rf"{re.escape(name)}{_DOES.pattern}|{_REACH}{re.escape(name)}\b", re.I)
        for i in range(len(body) // 2, len(body)):
            if len(body[i].text) < 900 and about.match(body[i].text):
                alone = i > 0 and body[i - 1].text.casefold() == name.casefold()
                out += [i - 1, i] if alone else [i]
    return sorted(set(out))
