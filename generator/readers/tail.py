"""What follows an article on its page: readers' comments, notes on the author."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.readers.lines import Line
from generator.readers.prose import is_prose

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
    return notes | dict.fromkeys(range(end, len(body)), "comments")


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
