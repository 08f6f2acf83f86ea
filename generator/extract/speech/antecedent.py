"""Whom "who" and "which" mean: what stands before them, or what that hangs on."""

from __future__ import annotations

from generator.extract.speech import participles
from generator.extract.speech.kinds import kind_of
from generator.extract.speech.phrases import Phrase, bearers
from generator.extract.speech.standing import Standing
from generator.extract.speech.tokens import Line


def antecedent(now: Standing, low: str) -> Phrase | None:
    """Whom "who" means: the phrase before it, or what that hangs on if it is no person."""
    phrase = now.last
    if phrase is not None and low in ("which", "that"):
        top = participles.root(phrase)
        if top is None or phrase.kind != "name":
            return phrase
        host = phrase.governor
        if phrase.preposition in ("in", "at") and isinstance(host, Phrase) and host.kind == "name":
            # the head of the Bakers Guild in Leeds, which says
            return host
        # signs in Hebrew and English that say
        carries = top.kind == "document" or now.line.low[top.head] in bearers()
        return top if carries else phrase
    while phrase is not None and low in ("who", "whom", "whose"):
        host = phrase.governor if phrase.governor is not None else phrase.beside
        person = phrase.kind in ("name", "role", "pronoun", "group")
        if isinstance(host, Phrase) and host.kind == "name" and phrase.kind == "group":
            # John Brown of the newspaper who wrote
            return host
        if not isinstance(host, Phrase) or (
            person and not _serves(phrase, host) and not _of_place(now.line, phrase, host)
        ):
            break
        phrase = host
    return phrase


_WITHIN = frozenset(("of", "from", "in", "at", "for"))


def _of_place(line: Line, phrase: Phrase, host: Phrase) -> bool:
    """Sheriff Joe Brown of Green County, who …: what a name hangs on with "of" is no person; not:
    the Chamber of Commerce President Ann Brown, who …"""
    named = host.kind == phrase.kind == "name" and phrase.preposition in _WITHIN
    titled = any(kind_of(line.low[k]) == "role" for k in range(phrase.start, phrase.end))
    return named and not titled


def _serves(phrase: Phrase, host: Phrase) -> bool:
    """A spokesman for Clinton who …: the spokesman."""
    return host.kind == "role" and phrase.preposition != ""
