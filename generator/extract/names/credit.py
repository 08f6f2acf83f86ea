"""Where a picture's credit stands: its photographer and agency are nobody the article tells of.

Jane Roe/Getty Images · Stefan Roe/via Reuters · (AP Photo/Jane Roe) · Photo by Jane Roe · via AP
"""

from __future__ import annotations

import re

from generator import lexicon

# "Jane Roe", "J. Edgar de la Roe"; not "Iowa. Joe Roe", which is the end of one sentence and more
_WORD = r"(?:[A-Z]\.|[A-Z][\w’'-]*)"
_NAME = rf"{_WORD}(?:[ ](?:{_WORD}|de|von|van|la|al|el|bin)){{0,2}}"
_PERSON = rf"{_WORD}(?:[ ](?:{_WORD}|de|von|van|la|al|el|bin)){{1,2}}"
_AGENCIES: list[str] = lexicon.load("credits")["agencies"]
_AGENCY = "|".join(
    re.escape(a)
    for a in sorted({*_AGENCIES, *map(str.upper, _AGENCIES)}, key=lambda a: (-len(a), a))
)
_PICTURE = r"(?:[Pp]hoto(?:graph)?s?|[Ii]mages?|[Pp]ictures?|[Ii]llustrations?|[Vv]ideos?)"
_POLL = r"(?![ ](?:\w+[ ])?(?:poll|survey)s?\b)"
_PICTURES = rf"{_PICTURE}(?:[ ][Cc]redits?|[ ][Cc]ourtesy|[ ][Ss]ource)?"
_SLASHED = re.compile(
    # "Jane Roe/Getty Images", "Jane Roe | Moment | Getty Images", "Jane Roe via AP", "via AP"; not
    # "an Ipsos/Reuters poll"
    rf"(?:\b{_NAME}(?:[ ]?[/|][ ]?(?:via[ ])?|[ ]via[ ])(?:{_NAME}[ ]?[/|][ ]?)?|[/|][ ]?|\bvia[ ])"
    rf"(?:{_AGENCY})\b(?:[ ]?[/|][ ]?{_NAME})?{_POLL}"
    # "AP Photo/Jane Roe", "Reuters / Jane Roe"; not "a Reuters/Ipsos poll"
    rf"|\b(?:{_AGENCY})[ ]?/[ ]?{_PERSON}{_POLL}"
)
_WORDED = re.compile(
    # "Photo: Jane Roe", "Photo by Jane Roe", "Photograph: Jane Roe/The Daily", "Credit...Jane Roe"
    # and "Image by © Jane Roe"; not "Photos by the hundred", "Cover image: A table with restraints"
    rf"\b(?:{_PICTURES}(?:[ ]by[ ](?:©[ ])?|:[ ]|[ ]©[ ]?)|[Cc]redits?(?::[ ]|…|\.\.\.[ ]?))"
    rf"(?!(?:An?|The|This|In|On)\b){_NAME}(?:[ ]?[/|,][ ]?{_NAME})?"
    # "Reporting by Jane Roe; Editing by Tom Ruiz"; not "the reporting by Jane Roe"
    r"|\b(?:Additional reporting|Reporting|Writing|Editing) by (?=[A-Z]).*$"
    # "© Jane Roe/The Daily", "(Reuters: Jane Roe)"
    rf"|©[ ]?{_NAME}(?:[ ]?/[ ]?{_NAME})?|\((?:{_AGENCY}):[ ]{_PERSON}\)"
    # "Reuters" and nothing else, "(AP)", "Image: Getty Images"; not "Getty Images said"
    rf"|^\(?(?:{_AGENCY})\)?$|\b(?:Getty Images|GETTY IMAGES)\b(?![ ][a-z])"
)
_SLASHES = ("/", "|", "via ")
_WORDS = ("hoto", "mage", "redit", "icture", "lustr", "ideo", "ting by ", "©", "(Reuters:", "(AP:")
"""What a text has that holds a credit of either shape; most have none."""
_ALONE = 30
"""Characters up to which a line may be an agency's name and nothing else."""


def credits(text: str) -> list[tuple[int, int]]:
    """Start and end of each credit in a block's text, in order; they may overlap."""
    found: list[tuple[int, int]] = []
    if any(map(text.__contains__, _SLASHES)):
        found += [m.span() for m in _SLASHED.finditer(text)]
    if len(text) <= _ALONE or any(map(text.__contains__, _WORDS)):
        found += [m.span() for m in _WORDED.finditer(text)]
    return sorted(found)
