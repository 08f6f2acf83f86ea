"""The fixed phrases in which the site says what it counted: from values to words."""

from __future__ import annotations

from collections.abc import Sequence

from generator import lexicon
from generator.dates_in_words import day_in_words, in_words
from generator.naming import capital, joined
from generator.numerals import spelled
from generator.records import Corroboration, Dated, KindName

KINDS: dict[KindName, str] = {
    "report": "Report",
    "explainer": "Explainer",
    "aggregator": "Aggregator post",
    "chat-answer": "Chat assistant’s answer",
    "translation": "Machine translation",
    "opinion": "Opinion",
}
_DETERMINERS = frozenset(
    ["the", "a", "an", "his", "her", "its", "their", "our", "my", "some", "one", "two", "several"]
)
PRONOUNS = frozenset(
    ["he", "she", "they", "it", "i", "we", "you", "who", "him", "her", "them", "one", "this"]
)
NOBODY_NAMED = "somebody not named here"
CHAT_NOTICE = "Includes a chat assistant’s answer: shown, never counted"


def count(number: int, noun: str, many: str = "") -> str:
    """Like "1 quote", "3 quotes"."""
    return f"{number:,} {noun if number == 1 else many or noun + 's'}"


def as_printed(words: str) -> str:
    """Who speaks, in a sentence of ours: a name as it is, other words marked: “president”."""
    if words.lower() in PRONOUNS:
        return NOBODY_NAMED
    return words if words[:1].isupper() and len(words.split()) < 5 else f"“{words}”"


def who_says(actors: Sequence[str], words: Sequence[str]) -> list[str]:
    """Whom to name: the actors; only where there is none, the words that stand for a speaker.

    "The US president" beside Donald Trump would make two of one; alone it is the “US president”,
    for what stands in quotation marks is as the source has it.
    """
    named = list(dict.fromkeys(actors))
    return named or list(dict.fromkeys(_described(w) for w in words))


def _described(words: str) -> str:
    first, _, rest = words.partition(" ")
    small = rest and first.lower() in _DETERMINERS
    return f"{first.lower()} “{rest}”" if small else as_printed(words)


def says_so(names: Sequence[str]) -> str:
    """Like "Ana Ruiz says so"; of words whose number nobody knows "according to “officials”"."""
    if any("“" in name for name in names):
        return joined("", ("according to ", listed(names)))
    many = len(names) > 1 or is_plural(names[0])
    return joined("", (listed(names), f" {'say' if many else 'says'} so"))


def is_plural(name: str) -> bool:
    """ "Tarn officials", "Republicans"; not "Reuters", "Associated Press", "Senator Jones"."""
    last = name.split()[-1]
    one = last.lower().removesuffix("s")
    if one == last.lower() or last.endswith("ss"):
        return False
    return last.islower() or one in lexicon.words("role_nouns", "person")


def times(number: int) -> str:
    """Like "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


def percentages(parts: Sequence[int]) -> list[int]:
    """Whole percentages that add up to 100: [8, 1, 4] → [61, 8, 31]; what is cut most goes up."""
    total = sum(parts)
    if not total:
        return [0] * len(parts)
    found = [100 * part // total for part in parts]
    cut = sorted(range(len(parts)), key=lambda n: (-(100 * parts[n] % total), n))
    for number in cut[: 100 - sum(found)]:
        found[number] += 1
    return found


def listed(items: Sequence[str], last: str = "and") -> str:
    """Like "A", "A and B", "A, B and C"."""
    if len(items) < 2:
        return items[0] if items else ""
    return joined(f" {last} ", (joined(", ", items[:-1]), items[-1]))


def tally(support: Corroboration) -> str:
    """Like "5 documents, 3 independent outlets (1 not stated), 1 chat answer"."""
    parts = [count(support.documents, "document")]
    if support.outlets > 1:
        parts.append(independent(support.outlets, support.unstated))
    elif support.outlets:
        parts.append("1 outlet (not stated)" if support.unstated else "1 outlet")
    if support.chat:
        parts.append(count(support.chat, "chat answer"))
    return ", ".join(parts)


def independent(outlets: int, unstated: int) -> str:
    """Like "3 independent outlets (1 not stated)": a text without an outlet counts as one."""
    words = count(outlets, "independent outlet")
    return f"{words} ({unstated:,} not stated)" if unstated else words


def spelled_out(outlets: int, unstated: int) -> str:
    """The same in a sentence: "three independent outlets (one not stated)"."""
    words = f"{spelled(outlets)} independent outlets"
    return f"{words} ({spelled(unstated)} not stated)" if unstated else words


def backing(support: Corroboration) -> str:
    """Like "Two independent outlets (one not stated)", "Two documents that count once"."""
    counted = support.documents - support.chat
    if counted < 1:
        return "Only a chat assistant’s answer"
    if support.outlets > 1:
        return spelled_out(support.outlets, support.unstated).capitalize()
    if counted > 1:
        return f"{spelled(counted).capitalize()} documents that count once"
    return "Single source"


def sentence(text: str) -> str:
    """The text with a capital at its start and a full stop at its end."""
    text = capital(text)
    return text if text.endswith((".", "!", "?", "…")) else joined("", (text, "."))


NO_DATE = "date not stated"


def words_for(date: Dated | None, *, time: bool = True) -> str:
    """The date in words, or "date not stated"."""
    words = date and (in_words(date.value) if time else day_in_words(date.value))
    if not words:
        return NO_DATE
    return f"{words} (derived)" if date and date.origin == "derived" else words
