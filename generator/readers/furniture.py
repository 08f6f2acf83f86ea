"""Lines of a page that are no part of the article, each with the name of the rule that says so."""

from __future__ import annotations

import re
from functools import cache

from generator import lexicon
from generator.readers.offers import rule_of_sentence

LONGEST = 400
"""Characters; longer lines are prose, whatever words they hold."""

MOST_WORDS = 30
"""Words of a line that is known by its opening; a longer one may be a sentence of the article."""

# (rule, pattern); beside each a line that it drops and one that it leaves alone.
_PATTERNS = (
    # "PC Sailor Newsletter", "Essential news, delivered daily", "Get daily National news";
    # not "He wrote the newsletter." or "Milk is delivered daily to the camp."
    (
        "sign-up",
        r"(?:[\w'&.]+ ){1,4}newsletters?|[\w' ]{3,30}, delivered (?:daily|weekly)\.?"
        r"|get (?:daily|weekly|breaking) (?:\w+ ){0,2}(?:news|updates|alerts|headlines)",
    ),
    # "1 of 12", "Show all 50", "Gallery: Old Lamps | 14 Photos"; not "One of 12 was hurt"
    (
        "gallery",
        r"\d+ (?:of|/) \d+|(?:show|view|see) all \d+(?: \w+)?"
        r"|(?:gallery|photos?|slideshow)\b.{0,80}\d+ (?:photos|images|pictures)",
    ),
    # "Explore charts >>", "Swipe →", "[Read: Why ferries wait]", "More on World";
    # not "Rates rose from 3 → 4 percent"
    # Also "Ferry rates climbPrevious article", "Read MoreFerry rates climb"; not "She wrote the
    # next article.", "Read more books, she said"
    (
        "link to another story",
        r".{1,60}(?:>>|[→»›])|\[(?:read|also read|watch|see|more|related)\b.{0,160}\]"
        r"|more (?:on|about|in) (?:[\w'&-]+ ?){1,4}"
        r"|.{15,}[\w’')”](?<! the)(?<! an)(?<! this)(?:previous|next) (?:article|post|story)"
        r"|(?:previous|next) (?:article|post|story)[^ ].{10,}"
        r"|read more(?=[a-z0-9'\"“‘]).{10,}",
    ),
    # "Twitter @valentinalucia", "Email dan@example.org // Twitter @dan"; not "Email the mayor"
    ("contact", r"(?:e-?mail|twitter|contact|follow|instagram)\b[^.]{0,20}\S*@\S+.{0,60}"),
    # "3 min", "• 8 min read", "21 minutes - 4312 words"; not "3 min after the goal"
    (
        "reading time",
        r"\W*\d{1,3}[ -]?min(?:ute)?s?\.?(?: ?read(?:ing time)?| to read| - \d+ words)?\W*"
        r"|reading time:? .{1,20}|est(?:imated|\.)? read(?:ing)? time.{0,20}",
    ),
    # "© CubaHeadlines 2026", "Copyright 2024 NPR"; not "Copyright law is changing, a judge says."
    ("copyright", r"(?:©|\(c\)|copyright\s*(?:©|\(c\)|\d{4})).{0,200}"),
    # "0 Comments", "Comments (27)", "This Post Has 41 Comments"; not "Comments by Trump"
    (
        "comments",
        r"\d[\d,.]*k? comments?|comments?:? ?[(\[]?\d[\d,.]*[)\]]?"
        r"|(?:show|view|read|see)(?: all)? \d+ comments?"
        r"|this (?:post|article|story) has \d+ comments?|\d+ comments? comment from .{1,30}",
    ),
    # "← Back to Homepage", "Back to top"; not "Back to work"
    ("navigation", r"[←‹«<]+ ?.{1,40}|back to (?:home|top|the top|homepage|all|news|blog).{0,20}"),
    # "2192 Shares", "3,245", "22", "1.2k views"; not "22 people died"
    (
        "statistics",
        r"[\d.,:k+%]*\d[\d.,:k+%]*"
        r"(?: ?(?:shares?|views?|likes?|reads?|followers?|points?|retweets?|votes?))?|never",
    ),
    # "* * *", "…", "✕", "☀ ☾": nothing to read
    ("no words", r"[\W_]+"),
    # "https://example.org/?p=68", "@andywoodcock", "www.example.org"
    ("link", r"(?:https?://|www\.)\S+|@\w+"),
    # "VIDEO3:4903:49", "Duration 12:38"; not "video of the storm"
    ("video", r"(?:video|duration|length) ?[\d:]+"),
    # "1 day ago", "Updated 2 hours ago"; not "2 hours ago, the bridge fell"
    (
        "time since",
        r"(?:(?:published|updated|posted) )?\d{1,2} ?"
        r"(?:s|m|h|d|min|minute|hour|day|week|month|year)s?\.? ago",
    ),
)  # fmt: skip
_RULES = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _PATTERNS)
# "Comments (27)" → "comments", "Today’s Paper" → "today's paper"
_EDGES = re.compile(r"^[^a-z]+|[^a-z]+$")
_INSIDE = re.compile(r"[^a-z' -]+")


def rule_of(text: str) -> str | None:
    """The rule that makes a line furniture wherever it stands; None when none does."""
    if len(text) > LONGEST:
        return None
    low = " ".join(text.lower().replace("’", "'").split())
    for name, pattern in _RULES:
        if pattern.fullmatch(low):
            return name
    return _by_words(low) or rule_of_sentence(low) or _of_parts(low)


# "Already a subscriber? Log in.", "Read comments - Join the discussion"
_BETWEEN = re.compile(r"(?<=[.!?])\s+|\s+[|·–—-]\s+")


def _of_parts(low: str) -> str | None:
    """The rule of the first part of a line that holds nothing but furniture."""
    parts = _BETWEEN.split(low)
    if not 1 < len(parts) <= _MOST_PARTS or not all(_HAS_WORDS.search(part) for part in parts):
        return None
    rules = [_by_words(part) or rule_of_sentence(part) for part in parts]
    return rules[0] if all(rules) else None


_MOST_PARTS = 4
_HAS_WORDS = re.compile(r"[a-z]{2}")


def _by_words(low: str) -> str | None:
    key = " ".join(_INSIDE.sub(" ", _EDGES.sub("", low)).split())
    whole = _whole_lines().get(key)
    if whole is not None:
        return whole
    if _only_sharing(key):
        return "sharing"
    if " | " in low and all(_by_words(part) for part in low.split(" | ")):
        return "navigation"
    if len(low) < _shortest():
        return None
    if low.startswith(_opening_words()) and low.count(" ") < MOST_WORDS:
        return next(rule for start, rule in _openings() if low.startswith(start))
    for words, rule in _holding():
        if words in low:
            return rule
    return None


@cache
def _shortest() -> int:
    """Letters of the shortest words that make a line furniture: no shorter line holds any."""
    return min(len(words) for words, _ in (*_openings(), *_holding()))


def _only_sharing(key: str) -> bool:
    words = key.split()
    return 0 < len(words) <= 20 and all(w in _SHARE_WORDS for w in words)


_SHARE_WORDS = lexicon.words("furniture", "share_words")


@cache
def _whole_lines() -> dict[str, str]:
    groups = lexicon.load("furniture")["lines"]
    return {line: rule for rule, found in groups.items() for line in found}


@cache
def _openings() -> tuple[tuple[str, str], ...]:
    return _pairs("openings")


@cache
def _opening_words() -> tuple[str, ...]:
    """To be asked for at once: few lines begin with any of them."""
    return tuple(start for start, _ in _openings())


@cache
def _holding() -> tuple[tuple[str, str], ...]:
    return _pairs("holding")


def _pairs(key: str) -> tuple[tuple[str, str], ...]:
    groups = lexicon.load("furniture")[key]
    return tuple((words, rule) for rule, found in groups.items() for words in found)
