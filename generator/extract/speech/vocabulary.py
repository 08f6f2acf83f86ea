"""What kind of word each English word is, as far as a shallow reading of a sentence needs it."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal, NamedTuple

from generator import lexicon

Cue = Literal["", "strong", "object", "weak"]


class Word(NamedTuple):
    tag: str
    """One letter; see tags.py."""
    form: str = ""
    """Of a verb: "b" base, "s" says, "d" said, "e" written, "g" saying."""
    cue: Cue = ""
    nouny: bool = False
    """More often a noun than a verb: "report"."""


_CLOSED = {
    "determiners": "D",
    "possessives": "p",
    "subject_pronouns": "R",
    "object_pronouns": "O",
    "relatives": "W",
    "auxiliaries": "X",
    "conjunctions": "C",
    "subordinators": "S",
    "prepositions": "P",
    "adverbs": "A",
    "months": "T",
    "weekdays": "T",
    "number_words": "#",
}
"""In order of weight: the earlier list wins ("what", "once", "but")."""


@cache
def vocabulary() -> dict[str, Word]:
    """Every listed word in lower case. A cue verb outranks a common one, a closed class both."""
    found: dict[str, Word] = {}
    common = lexicon.load("common_verbs")
    cues = lexicon.load("cue_verbs")
    _add_verbs(found, common["verbs"], "", common)
    _add_verbs(found, cues["weak"], "weak", cues)
    _add_verbs(found, cues["object"], "object", cues)
    _add_verbs(found, cues["strong"], "strong", cues)
    for name, tag in reversed(_CLOSED.items()):
        found.update((w, Word(tag)) for w in lexicon.load("function_words")[name])
    found["to"] = Word("t")
    found["that"] = Word("that")
    found["may"] = Word("X")
    return found


def _add_verbs(
    found: dict[str, Word], lemmas: list[str], cue: Cue, source: dict[str, object]
) -> None:
    irregular = source["irregular"]
    doubling = frozenset(source["doubling"])  # type: ignore[call-overload]
    nouny = frozenset(source["noun_forms"])  # type: ignore[call-overload]
    assert isinstance(irregular, dict)
    for lemma in lemmas:
        for text, form in forms(lemma, tuple(irregular.get(lemma, ())), lemma in doubling):
            old = found.get(text)
            noun = text in nouny or (old is not None and old.nouny)
            found[text] = Word({"g": "G", "e": "E"}.get(form, "V"), form, cue, noun)


def forms(lemma: str, past: tuple[str, ...] = (), doubles: bool = False) -> list[tuple[str, str]]:
    """A verb's forms with their kind; `past` as in the word list: ("wrote", "/written").

    >>> forms("quip", doubles=True)
    [('quip', 'b'), ('quips', 's'), ('quipped', 'd'), ('quipping', 'g')]
    """
    consonant_y = lemma.endswith("y") and lemma[-2:-1] not in "aeiou"
    stem = lemma + lemma[-1] if doubles else lemma
    if consonant_y:
        third, ed, ing = lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    elif lemma.endswith("e"):
        cut = lemma if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1]
        third, ed, ing = lemma + "s", lemma + "d", cut + "ing"
        if lemma.endswith("ie"):
            ing = lemma[:-2] + "ying"
    else:
        hisses = lemma.endswith(("s", "x", "z", "ch", "sh", "o"))
        third, ed, ing = lemma + ("es" if hisses else "s"), stem + "ed", stem + "ing"
    pasts = [(p[1:], "e") if p.startswith("/") else (p, "d") for p in past] or [(ed, "d")]
    return [(lemma, "b"), (third, "s"), *pasts, (ing, "g")]


@lru_cache(maxsize=65536)
def cue_of(low: str) -> Cue:
    """How well a verb form carries words; asked several times of every verb of an article."""
    word = vocabulary().get(low)
    return word.cue if word is not None else ""


@cache
def invertible() -> frozenset[str]:
    """Finite forms that may stand before their subject: "said Trump"."""
    cues = lexicon.load("cue_verbs")
    strong = {
        text
        for lemma in cues["strong"]
        for text, form in forms(
            lemma, tuple(cues["irregular"].get(lemma, ())), lemma in cues["doubling"]
        )
        if form in "ds"
    }
    return frozenset((strong | set(cues["also_inverted"])) - set(cues["never_inverted"]))


@cache
def additive() -> frozenset[str]:
    """Forms that carry on what the same person was saying: "added", "continued"."""
    cues = lexicon.load("cue_verbs")
    return frozenset(
        text
        for lemma in cues["additive"]
        for text, _ in forms(lemma, tuple(cues["irregular"].get(lemma, ())))
    )


@cache
def transitive() -> frozenset[str]:
    """Past forms of verbs that need an object: ", accused of" is "who is accused of"."""
    return lexicon.words("cue_verbs", "transitive")


@cache
def made_by() -> frozenset[str]:
    """Past forms that are participles before "by": an email sent by Sanders."""
    return lexicon.words("cue_verbs", "made_by")


@cache
def to_hearer() -> frozenset[str]:
    """Verbs whose object is spoken to: emailed supporters."""
    return lexicon.words("cue_verbs", "to_hearer")


@cache
def states() -> frozenset[str]:
    """Names and short forms of states that follow a town: "OH", "n.c", "ohio"."""
    return lexicon.words("function_words", "states")


@cache
def thoughts() -> frozenset[str]:
    """Forms of "think" and its like, which report a whole clause as "say" does."""
    cues = lexicon.load("cue_verbs")
    return frozenset(
        text
        for lemma in cues["thought"]
        for text, _ in forms(lemma, tuple(cues["irregular"].get(lemma, ())))
    )
