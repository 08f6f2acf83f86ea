"""What a page calls itself in passing: "Sign up for the NAME newsletter", "told NAME"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import lexicon
from generator.readers import outlets
from generator.readers.captions import is_caption
from generator.readers.lines import Line
from generator.readers.prose import is_sentence
from generator.records import Span

LONGEST = 700
"""Characters of a line that is searched; notes on authors and notices are shorter."""

# A proper name of up to five words: "Rest of World", "The Gateway Pundit", "LittleThings.com", "Tom's Hardware"
_NAME = (
    r"(?P<name>(?:The )?[A-Z0-9][\w.&!'-]*[\w!](?: (?:of|the|and|in|on|&)(?= [A-Z]))?"
    r"(?: [A-Z0-9][\w.&!'-]*[\w!](?: (?:of|the|and|&)(?= [A-Z]))?){0,4}?)"
)
_JOB = (
    r"(?:(?:[a-z-]+|[A-Z][a-z]+) ){0,4}?(?:editor|reporter|writer|correspondent|contributor|columnist|producer|journalist"
    r"|Editor|Reporter|Writer|Correspondent|Contributor|Columnist|Producer)(?:-in-chief|-at-large)?"
)

# weight, pattern: 2 is enough alone, 1 needs company
_SIGNS = tuple(
    (weight, re.compile(pattern.replace("NAME", _NAME)))
    for weight, pattern in (
        # "Android Central is supported by its audience", "Wired may earn a portion of sales"
        (2, r"(?:^|[.,] )NAME (?:is (?:supported|funded) by its|may (?:earn|receive|get|collect) |is a (?:participant|member) )"),
        # "More from The Nation", "More Great WIRED Stories", "More TechCrunch"
        (1, r"^More (?:[Ff]rom |on |Great |Top |Latest )*NAME(?: [Ss]tories| [Nn]ews)?$"),
        (1, r"^(?:About|Follow|Inside|Explore|Contact|Join|Support|Read|Meet) NAME$"),
        (1, r"^NAME (?:Staff|Newsletters?|Weekly|Daily(?: News)?|App|Podcasts?|Team|Store|Shop|Events?|Magazine|Archives?|Home ?[Pp]age)$"),
        # "get the best of TechCrunch's coverage", "support The Nation's journalism", "agree to Global News' Terms"
        (2, r"\b(?:agree(?:ing)? to|best of|support(?:ing)?|read) NAME(?:'s|') (?:[a-z]+ )?(?:[Tt]erms|[Pp]rivacy|[Cc]overage|[Jj]ournalism|[Rr]eporting|[Nn]ewsletters?|stories)"),
        # "Sign up for the Ars Technica newsletter", "Subscribe to Salon", "Stay informed with The Namibian –"
        (2, r"\b(?:[Ss]ign up (?:for|to)|[Ss]ubscribe to|[Ss]tay informed with|[Tt]hank you for supporting|[Ss]upport|[Jj]oin|[Gg]et)(?: the)? NAME(?: [a-z]+)?(?:'s)?(?: [Nn]ewsletters?| –| today| and our|[.!]$)"),
        (2, r"\b(?:Add|add|Make|make|choose|Set) NAME (?:as|on|to) (?:a |your )?[Pp]referred [Ss]ource"),
        (2, r"^(?:Share this [Ss]tory ?: ?|© ?\d{4} ?)NAME$"),
        (2, r"\boriginating from (?:the )?NAME editorial"),
        # "Our Standards: The Thomson Reuters Trust Principles."
        (2, r"^Our Standards: The (?:Thomson )?NAME Trust"),
        (2, r"\b(?:Block|Follow \w+|Unfollow \w+|Get your \w+|topics|content|knowledge) (?:for|on) NAME(?=[.,]|$| to )"),
        (2, r"\b(?:improve your|At) NAME (?:experience|you'll|we )"),
        (1, r"\b(?:to|by|via|from) (?:the )?NAME(?:'s)? (?:newsletter|inbox|reporters?|staff)\b"),
        (1, r"\b(?:[Tt]old|[Tt]ells|[Ii]nterview with|[Ss]tatement (?:issued )?to|[Ee]mail to|[Ss]poke to|[Ss]aid to) NAME(?=[.,:;]|$| (?:in|on|that|last|the|a|she|he|it|they|this|about|from|by|via|for|after|before|earlier)\b)"),
        (1, r"^NAME (?:analysis|investigation|has reached out|could not (?:independently|immediately))"),
        (1, r"\bA NAME (?:investigation|analysis|review) "),
        (1, r"^\(?Image credits?: ?NAME\)?$"),
        (1, r"^.{5,80}[.] (?:[A-Z][\w-]+ ){1,3}for NAME$"),
        (1, r"^(?:Recipe|Story|Text) by NAME$"),
        # "LOS ANGELES (Reuters) -"
        (1, r"^[A-Z][A-Z ,/.'-]+(?:, [A-Z][a-z]+\.? \d+)? \(NAME\) ?[-—–]"),
    )
)  # fmt: skip


# Of the author only: "a contributor to The Gateway Pundit since", "Security Editor at Ars Technica, which",
# "is an NBC News freelance producer"; not "previously a senior editor at MIT Technology Review"
_OF_AUTHOR = tuple(
    re.compile(pattern.replace("NAME", _NAME))
    for pattern in (
        rf"(?:\bis|,) (?:currently )?(?:an? |the |our )?{_JOB} (?:for|at|to|with|of) (?:the )?NAME(?=[,.]| and | since | based| covering| who| where|$)",
        r"\bis (?:an? |the )NAME(?:'s)? (?:[a-z]+ ){0,2}(?:editor|reporter|writer|correspondent|columnist|producer)\b",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sign:
    """A phrase in which a page names itself."""

    name: str
    span: Span
    weight: int
    shape: int
    """Which phrase it is; the same one twice says little more than once."""


def signs(lines: Sequence[Line], authors: Sequence[str]) -> Iterator[Sign]:
    """Every such phrase, in the order of the page; `authors` are the names in its byline."""
    for line in lines:
        if len(line.text) > LONGEST:
            continue
        text = line.text.replace("’", "'")
        for number, (weight, shape) in enumerate(_SIGNS):
            yield from _found(line, text, shape, weight, number)
        if any(name in line.text[:120] for name in authors):
            for number, shape in enumerate(_OF_AUTHOR, start=len(_SIGNS)):
                yield from _found(line, text, shape, ENOUGH, number)


ENOUGH = 2
"""Weight at which signs for one name are believed."""


def _found(
    line: Line, text: str, shape: re.Pattern[str], weight: int, number: int
) -> Iterator[Sign]:
    for m in shape.finditer(text):
        start = m.start("name")
        name = line.text[start : start + len(m["name"].removesuffix("'s").rstrip("'"))]
        if _could_name(name):
            yield Sign(name, line.part(start, start + len(name)), weight, number)


_RUN = re.compile(r"[A-Z0-9][\w.&!'-]*(?: (?:(?:of|the|and|&) )?[A-Z0-9][\w.&!'-]*)*")


def mentions(lines: Sequence[Line]) -> Iterator[Sign]:
    """Outlets of the list in lines that are no sentences: menus, notices, titles of newsletters."""
    for line in lines:
        if line.words > 15 or is_sentence(line.text) or is_caption(line.text):
            continue
        for m in _RUN.finditer(line.text.replace("’", "'")):
            name = _longest(m.group())
            if name is not None:
                start = m.start() + m.group().index(name)
                yield Sign(
                    line.text[start : start + len(name)], line.part(start, start + len(name)), 1, -1
                )


def _longest(run: str) -> str | None:
    """The longest outlet of the list within capitalised words; agencies and everyday words aside."""
    words = run.split()
    for size in range(min(5, len(words)), 0, -1):
        for at in range(len(words) - size + 1):
            name = " ".join(words[at : at + size]).removesuffix("'s").rstrip(".,")
            if outlets.known(name) and not outlets.common(name) and not outlets.agency(name):
                return name
    return None


_NOT = lexicon.words("outlets", "no_outlets")


def _could_name(name: str) -> bool:
    return len(name) > 1 and not name.isdigit() and name not in _NOT and not outlets.group(name)


def trusted(name: str) -> bool:
    """Whether one sign is enough: an outlet of the list, or a domain ("LittleThings.com")."""
    return (outlets.known(name) and not outlets.common(name)) or _DOMAIN.fullmatch(name) is not None


_DOMAIN = re.compile(r"[A-Z][\w-]{3,}\.(?:com|org|net|co|news|info)", re.IGNORECASE)
