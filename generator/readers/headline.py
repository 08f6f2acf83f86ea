"""Which line is the headline."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.dates_in_words import SHORT_MONTHS
from generator.readers.authors import Authors
from generator.readers.byline import opener, personal, says_who
from generator.readers.dateline import opening
from generator.readers.lines import Line
from generator.readers.looks import Look
from generator.readers.outlets import agency
from generator.readers.prose import ends_sentence, several_sentences
from generator.readers.words import common_words, folded

# "Title | CBC News Loaded", "Title - The Guardian"
SUFFIX = re.compile(r"\s+[|·•–—-]\s+(?P<outlet>[^|·•–—]{2,40})$")
# The way to this page: "Home >> Recipes >> Cake", "Home TV & Movies"; not "Home prices fall"
_TRAIL = re.compile(r"\s(?:>>?|›|»|→)\s|^Home [A-Z][\w&]* [A-Z&]|^You are here")
# "Live coverage: Board votes": over the headings of its entries
_LIVE = re.compile(r"(?:live (?:coverage|updates?|blog)|as it happened|recap)\b", re.IGNORECASE)
# "Tarn, April 13": a dateline on a line of its own
_FILED = re.compile(
    rf"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}, (?:{'|'.join(SHORT_MONTHS)})[a-z]*\.? \d{{1,2}}:?"
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
# "Harbour NewsFerry TimesSign InShop": a menu whose words lost their spaces; not "McRoe", "eBay"
_GLUE = re.compile(r"[a-z]{3}(?=[A-Z][a-z])")
_GLUED = 3
"""Places where a space is missing; no headline has as many."""

USUAL = 6
"""Words. Shorter lines at the top are mostly names of sections."""


def same(text: str, other: str) -> bool:
    """Whether two lines are the same but for case, marks and spaces."""
    return bool(text) and plain_of(text) == plain_of(other)


CUT = 5
"""Words from which the beginning of a headline is that headline, cut for a page's title."""


def starts(title: str, cut: str) -> bool:
    """Whether a page's title is the headline, or all that it has room for; both plain."""
    return title == cut or (len(cut.split()) >= CUT and title.startswith(cut + " "))


def plain_of(text: str) -> str:
    """Its words alone, in small letters."""
    return " ".join(_WORD.findall(folded(text.replace("’", "'"))))


def choose(looks: Sequence[Look], body: int, lines: Sequence[Line], authors: Authors) -> int | None:
    """Index of the headline among the lines above the body; None where nothing could be one."""
    found = [i for i in range(min(body, len(looks))) if _could_be(looks, i, authors)]
    candidates = [i for i in found if not _with_suffix(looks[i].line.text, looks, found)]
    if not candidates:
        return None
    told = _told(lines[body : body + 25])
    shared = {i: _shared(looks[i].line.text, told) for i in candidates}
    plain = [plain_of(seen.line.text) for seen in looks[:body]]

    def score(i: int) -> float:
        return _looks_like(looks[i], plain, i) + _place(looks, i, shared, authors)

    return max(candidates, key=lambda i: (score(i), -i))


def _could_be(looks: Sequence[Look], i: int, authors: Authors) -> bool:
    seen = looks[i]
    text = seen.line.text
    if seen.rule and not _calls(looks, i, authors):
        return False
    if seen.caption or seen.dates or i in authors or opener(text) is not None:
        return False
    if seen.lone and personal(seen.lone[0]) and seen.line.words <= 4:
        return False
    if seen.outlet == (0, len(text)) or agency(text) or _TRAIL.search(text) or text[0] in "@#*└—(•":
        return False
    if text.startswith("- ") or _FILED.fullmatch(text):
        return False  # the first of a list
    if says_who(text):
        return False
    if opens_text(text) or len(_GLUE.findall(text)) >= _GLUED:
        return False
    return seen.title or (ends_sentence(text) and seen.line.words <= 20)


# "Watch: Ferry runs aground off the pier", a link to another story unless it stands as a headline
_CALL = re.compile(r"(?:watch|listen|in pictures)(?::| \|) .{15,}", re.IGNORECASE)


def _calls(looks: Sequence[Look], i: int, authors: Authors) -> bool:
    """Whether such a line is the headline: the first long one, author, date or text below."""
    if not _CALL.match(looks[i].line.text):
        return False
    if any(seen.line.words >= USUAL and not seen.rule for seen in looks[:i]):
        return False
    below = next((seen for seen in looks[i + 1 :] if not seen.rule), None)
    return _over_credit(looks, i, authors) or (below is not None and below.prose)


def opens_text(text: str) -> bool:
    """ "TARN, Quux -- Here it comes again.": a dateline and a sentence; not "Tarn — A Portrait"."""
    return ends_sentence(text) and opening(text) is not None


def _with_suffix(text: str, looks: Sequence[Look], found: Sequence[int]) -> bool:
    """Whether the line is another one with more around it: a title with the outlet's name
    ("… | CBC News"), or the way to the page ("Home News Research …")."""
    cut = SUFFIX.sub("", text)
    plain = plain_of(text)
    for i in found:
        other = plain_of(looks[i].line.text)
        if cut != text and other != plain and starts(other, plain_of(cut)):
            return True
        if len(other.split()) >= 4 and plain != other and plain.endswith(" " + other):
            return True
        if _stuck(text, looks[i].line.text):
            return True
    return False


def _stuck(text: str, other: str) -> bool:
    """ "Today's ChoiceHarbour closes for a week", with "Harbour closes for a week" below."""
    at = len(text) - len(other)
    return at > 0 and len(other.split()) >= 4 and text.endswith(other) and text[at - 1].islower()


def _told(body: Sequence[Line]) -> frozenset[str]:
    return frozenset(w for line in body for w in _content(line.text))


def _content(text: str) -> list[str]:
    """The words that carry the meaning, cut so that "attacks" and "attacked" agree."""
    words = (folded(w) for w in _WORD.findall(text))
    return [w[:5] for w in words if w not in common_words() or len(w) > 6]


def _shared(text: str, told: frozenset[str]) -> float:
    """How many of the line's words the article uses, from 0 to 1; a half is as good as all."""
    words = _content(text)
    return min(1.0, 2.0 * sum(w in told for w in words) / (len(words) + 1))


def _looks_like(seen: Look, plain: Sequence[str], i: int) -> float:
    """The line by itself; this and the next were weighed on 100 pages and kept coarse."""
    text = seen.line.text
    score = min(seen.line.words, USUAL) / 3.0
    score -= 1.5 if _sentence(text) else 0.0
    score -= 1.0 if text[0].islower() else 0.0
    apart = plain[i] in plain[: max(0, i - 1)] or plain[i] in plain[i + 2 :]
    score += 1.0 if _LIVE.match(text) else 0.0
    if i > 0 and seen.line.words < USUAL - 1 and _beside_twin(plain, i):
        score -= 1.0
    longer = any(p != plain[i] and p.startswith(plain[i]) for p in plain)
    return score + (1.0 if (apart or longer) and seen.line.words >= USUAL - 1 else 0.0)


def _beside_twin(plain: Sequence[str], i: int) -> bool:
    """Whether the line stands there again next to it or one line off: a picture's words."""
    return plain[i] in (*plain[max(1, i - 2) : i], *plain[i + 1 : i + 3])


def _sentence(text: str) -> bool:
    """ "No products in the cart." is one; "A Quieter Harbour? We Want One." is a headline."""
    if text[-1] not in ".…" or not ends_sentence(text):
        return False
    return not (several_sentences(text) and len(text.split()) <= 15)


def _place(looks: Sequence[Look], i: int, shared: Mapping[int, float], authors: Authors) -> float:
    """The line among the others: it speaks of what the body does, above its standfirst."""
    score = 1.5 * shared[i]
    rivals = _directly_above(looks, i, shared)
    if any(shared[j] >= 0.5 * shared[i] for j in rivals):
        score -= 1.0
    longer = [j for j in shared if j < i and _long(looks[j])]
    if longer and any(_below_headline(looks[j]) for j in range(longer[0], i)):
        score -= 1.0
    if any(j in authors for j in range(i)):
        score -= 2.0
    if _over_standfirst(looks, i, shared, authors):
        score += 1.0
    elif _over_credit(looks, i, authors):
        score += 1.5
    return score


LONGEST = 20
"""Words; longer lines above a credit are standfirsts or offers."""
_NEAR = 6
"""Lines below a headline in which its author or date stands, share links between."""


def _over_credit(looks: Sequence[Look], i: int, authors: Authors) -> bool:
    """Whether author or date follow at once; teasers of other stories stand further up.

    Not a standfirst, above which a headline stands, nor a line that is an author's.
    """
    above = next((seen for seen in looks[max(0, i - 3) : i][::-1] if not seen.rule), None)
    short = USUAL - 1 <= looks[i].line.words <= LONGEST
    if not short or looks[i].lone or _sentence(looks[i].line.text):
        return False
    if above is not None and above.line.words >= USUAL and not above.caption:
        return False
    for j in range(i + 1, min(i + _NEAR, len(looks))):
        if j in authors or looks[j].dates:
            return True
        if not looks[j].rule and looks[j].outlet is None:
            return False
    return False


def _over_standfirst(
    looks: Sequence[Look], i: int, shared: Mapping[int, float], authors: Authors
) -> bool:
    """A short title over a sentence, the author below: "The Last Net · A harbour closes."."""
    if i + 1 not in shared or i + 2 not in authors or _sentence(looks[i].line.text):
        return False
    return _sentence(looks[i + 1].line.text)


def _directly_above(looks: Sequence[Look], i: int, shared: Mapping[int, float]) -> list[int]:
    """The lines above that could be the headline, with nothing but such lines between."""
    out = []
    for j in range(i - 1, -1, -1):
        if j not in shared or not _long(looks[j]):
            break
        out.append(j)
    return out


def _long(seen: Look) -> bool:
    return seen.line.words >= USUAL - 1 and not _sentence(seen.line.text)


def _below_headline(seen: Look) -> bool:
    return bool(seen.dates) or seen.rule in ("sharing", "comments", "reading time")
