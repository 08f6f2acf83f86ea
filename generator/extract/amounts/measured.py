"""The words that say what a figure measures, in the figure's own sentence."""

from __future__ import annotations

import re

from generator import lexicon
from generator.dates_in_words import MONTHS
from generator.extract.amounts.finder import Amount
from generator.extract.amounts.gapped import in_a_row, noun_of
from generator.extract.amounts.nouns import Counted, phrase_end
from generator.extract.speech.vocabulary import Word, vocabulary

# What ends the phrase behind the number: "drugs coming in by water | . Now …", "… routes | , and";
# not the comma of "1,000".
_ENDS = re.compile(
    r"\s?\.{2,}|[.!?](?=\s|$|[\"”’])|[,;:](?=\s|$|[\"”’])|[—–―()\"“”]|"
    r"\s(?:and the|and (?:he|she|it|they|we)|while|but|which|who|where|because|although|though|"
    r"they|he|she|when|if|since|than|as|so|that|saying|according|after|before|is|are|was|were|has|have|had|will|"
    r"would|could|may|might|should|can|told|said)\b"
)
_BEFORE_POINT = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$|(?<![^\W_])[^\W\d_]+$")
_NAME_BEHIND = re.compile(r"\. [A-Z]")
_SHORTENED = lexicon.words("abbreviations", "never_last")
# "97% | of | drugs", "$13 billion | in | aid"; "in March" is no measured thing.
_OF = re.compile(
    r"\s+(?:(?:of|in(?! (?:all|total|turn|return|response|exchange)\b)|for)\s+"
    r"(?!(?:the |last |past |a |early |late |this |that |its |[a-z]+-hours |"
    r"premarket |afternoon |morning )*(?:year|month|week|day|decade|"
    r"quarter|hour|period|fiscal|session|trading|season|term|afternoon|morning|survey|poll)"
    r"(?:s|['’]s)?\b)"
    r"(?:(?:all|the|its|their|his|her|those|these|total)\s+)*(?=[a-z])|"
    r"of\s+(?:the\s+)?(?=[A-Z]\w*[a-z]|[A-Z]{2,} [a-z]))"
)
# "30 percent | have no work", "29 percent | disagreeing": what those do who are counted.
_DOES = re.compile(
    r"\s(?=(?:have|has|had|is|are|was|were|say|said|do|did|"
    r"(?!(?:during|including|excluding|according|following|regarding|pending)\b)[a-z]+ing)\b)"
)
_STOP = re.compile(
    r"[.,;:!?](?=\s|$|[\"”’])|[—–―()\[\"“”]|\s(?:and|but|while|which|who|because|although)\b"
)
_AFTER = frozenset({"after", "before"})
# "110 pounds | in the year (after it)", "four geese on a farm | two weeks (before the vote)".
_SPAN = re.compile(
    r"\s(?:(?:in|for|within|over|on)\s)?(?:(?:the|a|an|two|three|four|five|six|\d+)\s)"
    r"(?:hour|day|week|month|year)s?$"
)
_STATES = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "would"})
# "of the vote | and Ann Lee (was behind)"; not "of drugs and arms (were)".
_NEW = re.compile(r"\sand\s(?=(?:the|he|she|it|they)\s|[A-Z])")
_LAST_WORD = re.compile(r"(?<=\S)\s+(\S+)$")
_JOINT = re.compile(r"\s(?:in|on|at|of|for|from|to|with|by|than|near|between|into|over|that)\s")
_DATED = re.compile(rf"\s(?:in|on|by|since)\s(?:{'|'.join(MONTHS)})$")
_PARTS = frozenset({"percent", "per", "cent", "million", "billion", "and", "to", "or"})
_EMPTY = frozenset(
    {
        "they",
        "he",
        "she",
        "it",
        "said",
        "say",
        "have",
        "has",
        "had",
        "are",
        "was",
        "were",
        "is",
        "do",
    }
)
# "of bakers | and 56 percent of grocers".
_NEXT_NUMBER = re.compile(r"\s(?:and|but)\s(?:\w+\s){0,2}[$€£]?\d")
_BETWEEN = re.compile(r"\bbetween\s+\S+(?:\s\S+){0,4}$")
_AND = re.compile(r"\s(?:and|or)\s")
_AND_WORD = re.compile(r"\s(?:and|or)\s([^\W\d_]+)")
_WORD = re.compile(r"\S+")
MOST_WORDS = 12
"""Longer phrases are whole clauses and name the measured thing no better."""
# Before the number: "trafficking … had decreased by | 50 percent".
# and not the one who says so: "the office says it would cost | $22 billion".
_CLAUSE_START = re.compile(
    r"[,;:—–―(\"“”.!?)]\s+|\(|\b(?:that|which|while|where|because|and|but|says|said)\s+"
)
# "Shares closed up | 5 percent in early trading at $36", which are no measured thing of the price
_SHARE = re.compile(r"[$€£]\d|(?<![\d.,])\d[\d.,]* ?(?:%|percent\b|per cent\b|pct\b)")
_LAST = re.compile(r"([^\W\d_]+)[^\w]*$")


def measured(
    text: str, start: int, end: int, amount: Amount, noun: Counted | None
) -> tuple[int, int] | None:
    """Offsets of the phrase; `start` and `end` are the sentence's. None: the figure itself."""
    if noun is not None:
        first = _skip_space(text, amount.end)
        joined = _joint(text, noun.end, end)
        return first, max(noun.end, _phrase_end(text, noun.end, joined))
    behind = _OF.match(text, amount.end)
    if behind and behind.end() < end:
        other = _NEXT_NUMBER.search(text, behind.end(), end)
        if other and _BETWEEN.search(text, behind.end(), other.start()):
            other = None
        last = _phrase_end(text, behind.end(), other.start() if other else end)
        if not text.endswith(("'s", "’s"), behind.end(), last):
            return behind.end(), last
    follows = phrase_end(text, amount.end)
    if follows and not text.endswith("ly", amount.end, follows):
        return _skip_space(text, amount.end), follows
    if in_a_row(text, start, amount.first):
        return _does(text, amount.end, end)
    if text.endswith("that ", start, amount.first) and (done := _does(text, amount.end, end)):
        return done  # "it confirms that | $4 million had been spent on nets"
    return (
        noun_of(text, start, amount.first)
        or _before(text, start, amount.first)
        or _does(text, amount.end, end)
    )


def _joint(text: str, first: int, end: int) -> int:
    """Where an "and" joins something else; not the one of "flights between Tarn | and Oslo"."""
    for joined in _AND.finditer(text, first, end):
        if not _BETWEEN.search(text, first, joined.start()):
            return joined.start()
    return end


def _does(text: str, first: int, end: int) -> tuple[int, int] | None:
    """What those do who are counted, where nothing else says who they are."""
    does = _DOES.match(text, first, end)
    stop = _STOP.search(text, first, end) if does else None
    last = stop.start() if stop else end
    if does is None or len(text[does.end() : last].split()) > MOST_WORDS:
        return None
    last = _whole(text, does.end(), len(text[:last].rstrip()))
    told = text[does.end() : last].split()
    return (does.end(), last) if told and told[-1] not in _EMPTY else None


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and (text[at].isspace() or text[at] == "-"):
        at += 1
    return at


def _phrase_end(text: str, first: int, end: int) -> int:
    stops = _ENDS.finditer(text, first, end)
    stop = next((s for s in stops if s[0] != "." or not _shortens(text, s.start())), None)
    last = stop.start() if stop else end
    for joined in _AND_WORD.finditer(text, first, last):
        known = vocabulary().get(joined[1].lower())
        if known is not None and known.tag in "VX" and not known.nouny:
            last = joined.start()
            break
    words = list(_WORD.finditer(text, first, last))
    if not words:
        return first
    if stop and stop[0].strip() in _AFTER and (span := _SPAN.search(text, first, last)):
        last = span.start()
    elif stop and stop[0].strip() in _STATES and (other := _NEW.search(text, first, last)):
        last = last if _BETWEEN.search(text, first, other.start()) else other.start()
    words = [w for w in words if w.end() <= last]
    if not words:
        return first
    last = words[min(len(words), MOST_WORDS) - 1].end()
    if len(words) > MOST_WORDS:
        *_, joint = [None, *_JOINT.finditer(text, first, last)]
        last = joint.start() if joint and joint.start() > first else last
    return _whole(text, first, len(text[:last].rstrip(" ,;:'\"”’-–—")))


def _shortens(text: str, point: int) -> bool:
    """ "in the U.S. | via", "the Jan. | 3 vote", "John D. | Rush"; not "cats that sat."."""
    word = _BEFORE_POINT.search(text, max(0, point - 12), point)
    if word is None:
        return False
    if len(word[0]) == 1:
        return word[0].isupper() and _NAME_BEHIND.match(text, point) is not None
    ends = not text[point + 1 : point + 2].strip('”’"')
    return "." in word[0] or (not ends and word[0].lower() in _SHORTENED)


def _whole(text: str, first: int, last: int) -> int:
    """Without a last word that goes on: "two men | identified (as …)", "… | known to (have)"."""
    dated = _DATED.search(text, first, last)
    if dated:
        return dated.start()
    while word := _LAST_WORD.search(text, first, last):
        known = vocabulary().get(word[1].lower())
        if known is None or word[1][0].isupper() or not _goes_on(text[first : word.start()], known):
            break
        last = word.start()
    return last


def _goes_on(before: str, known: Word) -> bool:
    """Whether a last word wants another: "identified", "to"; not the "in" of "cuts kick in"."""
    if known.tag in "PtA":
        verb = vocabulary().get(before.rsplit(None, 1)[-1].lower()) if before.strip() else None
        return verb is None or verb.tag != "V"
    if known.tag == "G" and not known.nouny:
        noun = vocabulary().get(before.rsplit(None, 1)[-1].lower()) if before.strip() else None
        return not before.rstrip().endswith(("n’t", "n't")) and (noun is None or noun.tag == "n")
    return known.tag in "EXDCW" or (known.tag == "V" and known.form == "d" and not known.nouny)


def _before(text: str, start: int, first: int) -> tuple[int, int] | None:
    """The subject of the clause: "trafficking from Mexico to the US" of "… had decreased by 50"."""
    begin = start
    for cut in _CLAUSE_START.finditer(text, start, first):
        if cut[0].startswith("and") and _joins(text, begin, cut.start(), cut.end()):
            continue  # "fumes of oil and | coal tar were cut by"
        if first - cut.end() > 3:
            begin = cut.end()
        elif cut[0].startswith("sa"):
            return None  # "the report says | 21 percent of …"
    other = _SHARE.search(text, begin, first)
    if other and len(text[begin : other.start()].split()) > 1:
        first = other.start()
    last = _without_tail(text, begin, first)
    begin = _without_head(text, begin, last)
    words = text[begin:last].split()
    named = any(w[0].isalpha() and w.strip("().,") not in _PARTS for w in words)
    return (begin, last) if named and 2 <= len(words) <= MOST_WORDS else None


def _joins(text: str, begin: int, end: int, behind: int) -> bool:
    """Whether an "and" joins two things that one preposition holds: "fumes of oil | and | tar"."""
    held = _HELD.search(text, begin, end)
    if held is None or _DIGIT_OR_MARK.search(text, begin, end):
        return False
    found = (vocabulary().get(word[0].lower()) for word in _WORD.finditer(text, begin, end))
    after = _WORD.match(text, behind)
    known = vocabulary().get(after[0].lower()) if after else None
    plain = known is None or known.tag == "n"
    return plain and not any(w is not None and w.tag in "VX" and not w.nouny for w in found)


_HELD = re.compile(r"\b(?:of|as|from|in|among|between)\s+\w")
_DIGIT_OR_MARK = re.compile(r"[\d(),;:%$£€\"“”]")


def _without_head(text: str, begin: int, last: int) -> int:
    """ "even though | the top rate", "then | cut the rate", "found | prices had risen by"."""
    for match in _WORD.finditer(text, begin, last):
        known = vocabulary().get(match[0].lower())
        if known is not None and not match[0].isupper() and known.tag in "SCAPtXWO":
            continue
        if not _FOUND.match(text, match.start(), last):
            return match.start() + (match[0][0] in '“"' and len(match[0]) > 1)
    return last


# "found | prices had risen"; not "found a handful of coins"
_FOUND = re.compile(r"(?:found|showed|suggested) (?!an? |the |no |that |it |him |her |them )")


def _without_tail(text: str, begin: int, last: int) -> int:
    """Prepositions, auxiliaries and verbs before a number say nothing of what it measures."""
    while match := _LAST.search(text[begin:last]):
        known = (
            None if match[1].isupper() and len(match[1]) > 1 else vocabulary().get(match[1].lower())
        )
        if known is None or known.tag == "n" or (known.nouny and known.form != "d"):
            return begin + match.end(1)
        last = begin + match.start()
    return begin
