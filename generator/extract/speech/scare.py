"""Quoted runs that are nobody's statement: nicknames, terms, ironical words, titles (`works`)."""

from __future__ import annotations

import re
from functools import cache

from generator import lexicon
from generator.extract.speech.carriers import carrier
from generator.extract.speech.credit import cue
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.vocabulary import thoughts, vocabulary
from generator.extract.speech.works import DUB, TITLE_LENGTH, dubbed, is_title

TERM_LENGTH = 3
SCHEME_LENGTH = 5
LISTED_LENGTH = 4
LINKED = 40
"""Words of the links to other stories behind a quoted one."""


def by_shape(q: Quoted) -> str:
    """The reason when form and place alone say that it is no statement, else ""."""
    if not q.words:
        return "empty"
    if _aside(q):
        return "stage direction"
    if _subheading(q):
        return "heading"
    if q.low(-1) in _so_called() or _named(q) or _mentioned(q):
        return "term"
    if _linked(q):
        return "heading"
    if _nickname(q):
        return "nickname"
    if (_attributive(q) and not _reported(q)) or _scheme(q) or _listed(q):
        return "term"
    if is_title(q):
        return "title"
    return ""


def uncredited(q: Quoted) -> str:
    """The reason for a run that no rule credits to anybody, standing inside a sentence."""
    if len(q.words) <= TERM_LENGTH or q.paragraph.block.kind in ("headline", "heading"):
        return "term"
    return "unattributed"


@cache
def _so_called() -> frozenset[str]:
    return lexicon.words("quoted_things", "so_called")


def _named(q: Quoted) -> bool:
    """a psychology class called "Perception": named so by nobody in particular."""
    if len(q.words) > TITLE_LENGTH:
        return False
    if any(q.low(k) == "as" and q.low(k - 1) == "known" for k in (-1, -2)):
        return True
    passive = any(
        v.index == q.i - 1 and v.passive and v.agent is None for v in q.sentence.clauses.verbs
    )
    return passive and (q.low(-1) in _NAMING or not _told(q))


_NAMING = frozenset(
    ("called", "named", "dubbed", "titled", "entitled", "termed", "branded", "known")
)
_NAMING |= frozenset(("labelled", "labeled", "nicknamed"))


def _told(q: Quoted) -> bool:
    """The council said it would be kept "under review": in its words; not: was called "the pit"."""
    verb = carrier(q.sentence, q.i, q.sentence.start - 1)
    if verb is not None and verb.subject is not None and verb.subject.kind != "thing":
        return cue(q.paragraph, verb) == "strong"
    low = q.paragraph.line.low
    return "according" in low[q.sentence.start : q.sentence.start + 2]


def _linked(q: Quoted) -> bool:
    """Mayor Ann Brown Brown asks 'Who pays?' Poll: town divided MORE said: links to other stories
    that were pasted in behind the name."""
    behind = q.paragraph.line.words[q.i : q.i + LINKED]
    return q.stretch.single and "MORE" in behind


def _mentioned(q: Quoted) -> bool:
    """He looked for the phrase "blue moon": words that are spoken of; not: he used the phrase "blue
    moon"."""
    if q.low(-1) not in ("phrase", "word", "words", "term") or q.tag(-2) != "D":
        return False
    return len(q.words) <= SCHEME_LENGTH and q.tag(-3) == "P" and q.low(-3) in ("for", "with")


def _aside(q: Quoted) -> bool:
    """As in "(CROSSTALK.)" · "[applause]"."""
    line = q.paragraph.line.text[q.stretch.start : q.stretch.end].strip("“”\"' .")
    return line[:1] in "([" and line[-1:] in ")]" and len(q.words) <= 4


def _subheading(q: Quoted) -> bool:
    """'The Tide Is Out.' alone in its paragraph; not: "I know."."""
    if len(q.paragraph.tags) > 4 or not q.alone or len(q.words) > TITLE_LENGTH:
        return False
    shouted = q.text.isupper() and len(q.words) > 2
    return q.stretch.single or shouted or (len(q.words) <= 4 and q.outer == "")


def _nickname(q: Quoted) -> bool:
    """Joe "the Plumber" Wurzelbacher · dismissed "the Butcher" Brown; not: called "the liar" Brown
    to account."""
    if len(q.words) > 3 or q.tag(1) != "N" or q.outer in (",", ".", "?", "!"):
        return False
    epithet = len(q.words) > 1 and q.words[0].lower() == "the"
    return q.tag(-1) == "N" or (epithet and q.tag(-1) in ("G", "V") and q.low(-1) not in DUB)


def _attributive(q: Quoted) -> bool:
    """threatens "ground" attacks · a full-scale "takeover" bid · the original "big four" clubs · a
    plain or "Deluxe" option: a word or two that qualify a noun."""
    verb = vocabulary().get(q.words[-1].lower())
    inside = len(q.words) == 2 and q.tag(-1) == "n" and not (verb and verb.form)
    inside = inside and not dubbed(q)
    return (
        (len(q.words) == 1 or inside)
        and q.tag(1) in ("n", "N")
        and q.outer == ""
        and (q.tag(-1) in _BEFORE_NOUN or (q.tag(-1) == "C" and q.words[0][0].isupper()))
    )


_BEFORE_NOUN = frozenset(("D", "p", "n", "s", "V", "P", "N", "G", "#", ""))


def _reported(q: Quoted) -> bool:
    """He said they had held a "rigged" vote: what he says of it is his; not: He led a "rigged"
    vote, nor: He said they plan "ground" attacks."""
    verb = carrier(q.sentence, q.i, q.sentence.start - 1) if _judges(q.words[-1]) else None
    if verb is None or verb.subject is None:
        return False
    tags = q.paragraph.tags
    strong = cue(q.paragraph, verb) == "strong" or q.paragraph.line.low[verb.index] in thoughts()
    told = strong and verb.subject.kind not in ("thing", "time")
    told = told and q.paragraph.line.low[verb.subject.start] not in ("i", "we", "you")
    return told and any(t in ("S", "that", "V", "X", "R") for t in tags[verb.index + 1 : q.i])


# "concerning", "rigged", "destructive", "timeless"; not "ground", "Pivot"
_JUDGING = re.compile(r"[a-z-]+(?:ing|ed|ive|al|ous|[ai]ble|ful|less|ate|ary|ent|ant|ish|ic|en)$")


def _judges(word: str) -> bool:
    return bool(_JUDGING.match(word)) or word in lexicon.words("quoted_things", "judging")


def _listed(q: Quoted) -> bool:
    """names such as "Ann's Place," "Joe's" and "the Inn": what the one before it is, it is too."""
    k = q.i - 1
    while k > q.sentence.start and q.paragraph.tags[k] in (",", "C"):
        k -= 1
    return k in q.paragraph.asides and len(q.words) <= LISTED_LENGTH


def _scheme(q: Quoted) -> bool:
    """The "don't ask, don't tell" policy: a name by which everybody knows it."""
    before = q.tag(-1) in ("D", "p", "s", "C") and q.tag(1) == "n" and q.outer == ""
    return before and len(q.words) <= SCHEME_LENGTH and q.low(1) in _schemes()


@cache
def _schemes() -> frozenset[str]:
    return lexicon.words("quoted_things", "schemes")
