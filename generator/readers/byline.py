"""Who wrote it: names behind "By", beside a date, or alone under the headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator import lexicon
from generator.readers import outlets
from generator.readers.prose import is_sentence
from generator.readers.words import common_words, first_names, folded, surnames

_PARTICLES = lexicon.words("bylines", "particles")
_ROLES = lexicon.words("bylines", "roles")
_NEVER = lexicon.words("bylines", "never")
_POSTS = lexicon.words("bylines", "posts")
_OPENERS = sorted(lexicon.words("bylines", "openers"), key=len, reverse=True)

LONGEST = 300
"""Characters; a byline with several authors and their posts fits."""

# "By Henry Cruz", "Written by: Ana Diaz", "BY JANE ROE"; not "Bypass", "By"
_OPENER = re.compile(
    rf"[-–—\s]*(?:by)?(?:{'|'.join(re.escape(o) for o in _OPENERS)})\b\s*[:|–—-]?\s*", re.IGNORECASE
)
# "ByAnn Lee KQX logo"; not "Bypass surgery"
_GLUED = re.compile(r"By(?=[A-Z][a-z]+ [A-Z])")
# "Author Ann Lee, from Tarn, sang about mending nets": a sentence is signed by nobody
_MOST_WORDS = 30
# A word of a name: "Henry", "O'Mahony", "Al-Riyami", "J.", "HENRY", "McDonald", "X.Y."
_WORD = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_](?:[^\W\d_]|['’-](?=[^\W\d_]))*")
_BETWEEN = re.compile(
    r"(?:\s*\((?:now|earlier)\))?\s*(?:,\s*(?:and|&)\s|,|;|&|\band\b|\bwith\b)\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in a line, with its offsets there."""

    start: int
    end: int
    text: str


def opener(text: str) -> int | None:
    """Where the names begin in a line that opens with "By" or the like; None for other lines."""
    if len(text.split()) > _MOST_WORDS or (is_sentence(text) and len(text.split()) > 8):
        return None
    m = _OPENER.match(text) or _GLUED.match(text)
    return None if m is None else m.end()


def names_at(text: str, start: int) -> list[Name]:
    """The names that follow one another from `start`: "Ann Lee, Bo Chan and Cy Diaz"."""
    out: list[Name] = []
    while True:
        name = _name(text, start)
        if name is None:
            return out
        out.append(name)
        between = _BETWEEN.match(text, name.end)
        if between is None:
            return out
        start = between.end()


def lone_names(text: str, start: int = 0, end: int | None = None) -> list[Name]:
    """The names that make up `text[start:end]` but for a handle or a post: "Ann Lee, editor"."""
    end = len(text) if end is None else end
    found = names_at(text[:end], start)
    return found if found and _rest(text[found[-1].end : end]) else []


# "@handle", ", @handle", "2 minutes ago", " 7 hours", "| Published 4 months ago", "(earlier)"
_HANDLE = re.compile(
    r"\s*\((?:now|earlier)\)|\s*[,|•·/–—-]?\s*@ ?\w+|\s*[|•·-]?\s*(?:published |updated )?\d{1,2} ?"
    r"(?:min(?:ute)?s?|hours?|days?|weeks?|months?|[hmd])(?: ago)?|/",
    re.IGNORECASE,
)


def _rest(rest: str) -> bool:
    """Whether what follows the names is nothing, a handle, or a post: ", Staff Attorney"."""
    words = re.findall(r"[^\W\d_]+", rest.lower())
    if not rest.strip(" ,.") or _HANDLE.fullmatch(rest):
        return True
    if rest.startswith(",") and outlets.reads_like_one(rest[1:].lstrip()):
        return True  # "Ann Lee, Harbour Magazine", "Ann Lee,TIME"
    told = _TELLS.search(rest) is not None
    return len(words) <= 10 and any(w in _POSTS for w in words) and rest[0] in " ," and not told


# ", bureau chief, said three boats were lost", " deputy leader clashes with mayor over ferry"
_TELLS = re.compile(r"\b(?:said|says|told|tells|was|were|has|had|over|after|against|amid)\b")


def collective(text: str, start: int) -> list[Name]:
    """A desk or an agency behind "By", as printed: "CST News Desk", "The Associated Press"."""
    words = text[start:].rstrip(" .,")
    short = 0 < len(words.split()) <= 5 and len(words) <= 50 and words[0].isupper()
    if short and (_DESK.search(words) or outlets.agency(words) or outlets.known(words)):
        return [Name(start, start + len(words), words)]
    return []


# "CST News Desk", "CST Staff Report", "The Editorial Board"
_DESK = re.compile(
    r"\b(?:desk|staff(?: reports?| writers?)?|newsroom|editorial board|editors|agencies|team)$",
    re.IGNORECASE,
)


def _name(text: str, start: int) -> Name | None:
    """Two to five words that can make a name, the first of them at `start`."""
    words = list(_words(text, start))
    while words and folded(words[-1].group()) in _PARTICLES:
        words.pop()
    if not 2 <= len(words) <= 5:
        return None
    if len(words) > 2 and _BEAT.match(text, words[-1].start()):
        words.pop()
    if len(words) > 2 and _station(words):
        words.pop()
    printed = text[start : words[-1].end()]
    if text.startswith("_", words[-1].end()):
        # "Backgroundurl Icon_Large": what a page's code calls something
        return None
    return Name(start, words[-1].end(), printed)


def _station(words: list[re.Match[str]]) -> bool:
    """ "Ann Lee KQX (logo)": letters of a station behind a name in small letters."""
    last = words[-1].group()
    return (
        len(last) in (3, 4) and last.isupper() and last.isalpha() and words[0].group()[1:].islower()
    )


# Behind the name the place that somebody reports from: "Ann Lee Whitehall editor"
_BEAT = re.compile(
    r"(?:Whitehall|Westminster|Brussels|Washington|Scotland|Wales|Ireland|Dublin|Belfast|London|Berlin"
    r"|Paris|Moscow|Beijing|Delhi|Jerusalem) (?:[a-z]+ ){0,2}(?:editor|correspondent|reporter)\b"
)


def _words(text: str, start: int) -> Iterator[re.Match[str]]:
    at, before = start, ""
    while (word := _WORD.match(text, at)) is not None:
        known = _first_and_last(before, word.group())
        if not known and not _of_a_name(word.group(), first=at == start):
            return
        before = word.group() if at == start else ""
        yield word
        at = word.end()
        if not text.startswith(" ", at):
            return
        at += len(text[at:]) - len(text[at:].lstrip(" "))


def _first_and_last(before: str, word: str) -> bool:
    """As in "Ella North", whose surname says where elsewhere."""
    return word[0].isupper() and folded(before) in first_names() and folded(word) in surnames()


def _of_a_name(word: str, first: bool) -> bool:
    low = folded(word).rstrip(".")
    if word[0].islower():
        return not first and low in _PARTICLES
    return low not in _ROLES and low not in _NEVER


# "Staff Reporter", "Our Harbour Correspondent"; not "Reporter Freed"
_POST = re.compile(
    r"(?:(?:Our|Staff|Special|Chief|Senior|Guest|News|Web|Political|Sports) ){1,2}(?:[A-Z][a-z]+ )?"
    r"(?:Reporters?|Correspondents?|Writers?|Contributors?|Desk|Editor)"
)
# "Orla Venn, Minority Leader"; not "Venn, the leader, resigns"
_OFFICE = re.compile(
    r"(?P<name>(?:[A-ZÀ-Þ][\w.'’-]+ ){1,3}[A-ZÀ-Þ][\w.'’-]+), (?:[A-Z][\w.'’-]+ ){0,3}"
    r"(?:Leader|Minister|President|Chair(?:man|woman)?|Secretary|Speaker|Director|Whip|Spokes\w+"
    r"|Governor|Mayor|Senator|Ambassador|Commissioner)"
)


def says_who(text: str) -> bool:
    """Whether a line is a post or a name with an office; not "Police Arrest Venn, Former Mayor"."""
    if _POST.fullmatch(text):
        return True
    m = _OFFICE.fullmatch(text)
    return m is not None and not any(folded(w) in common_words() for w in m["name"].split())


def personal(name: Name) -> bool:
    """Whether the words speak for a person: a first name comes first, and no outlet is meant."""
    first = folded(name.text.split()[0]).split("-")[0]
    initials = "." in first
    surname = folded(name.text.split()[-1]) in surnames()
    return (first in first_names() or (initials and surname)) and not outlets.known(name.text)


def signs_off(name: str, text: str) -> bool:
    """Whether a note says what the named person does: "Ann Lee is a writer"."""
    note = rf"\b{re.escape(name)}(?: is | was | has |, )[^.\n]{{0,90}}\b(?:{_WRITES})\b"
    return re.search(note, text) is not None


_WRITES = (
    "writer|reporter|editor|correspondent|contributor|columnist|journalist|author|producer|covers"
    "|reports|writes|freelancer|blogger|critic"
)
