"""How a statement came to its sources: outlet ← interview ← speaker, as their texts say."""

from __future__ import annotations

from collections.abc import Sequence

from generator.links import fold
from generator.naming import joined
from generator.pages.asked import asked
from generator.pages.desk import Desk
from generator.pages.words import PRONOUNS, backing, listed, sentence
from generator.records import Statement, Variant, Via

ARROW = " ← "
_ARTICLES = ("a ", "an ", "the ", "his ", "her ", "their ")


def chains(
    desk: Desk, statement: Statement, variants: Sequence[Variant], speaker: str
) -> tuple[str, ...]:
    """One line for each channel, with all sources that name it; none where no text does.

    Sources that name the same outlet, or the same words, share a line.
    """
    rows: dict[tuple[str, ...], tuple[list[str], list[str]]] = {}
    for variant in variants:
        if variant.vias:
            links = sorted(variant.vias, key=lambda via: via.kind != "report")
            key = tuple(_key(desk, variant.article, via) for via in links)
            words = [
                joined("", ("“", desk.naming(variant.article, via.span), "”")) for via in links
            ]
            rows.setdefault(key, ([], words))[0].append(desk.source(variant.article))
    return tuple(
        joined(ARROW, (listed(list(dict.fromkeys(sources))), *words, speaker))
        for sources, words in rows.values()
    )


def counted(statement: Statement) -> tuple[str, ...]:
    """How many lines stand behind it and why not more, where documents do not all count."""
    support = statement.support
    if support.documents < 2 or not support.reasons:
        return ()
    return (" ".join(map(sentence, (backing(support), *support.reasons))),)


def disputed(desk: Desk, statement: Statement) -> tuple[str, ...]:
    """Which sources give the same words to somebody else."""
    others = desk.shelf.contested.get(statement.id, ())
    return tuple(_given(desk, other) for other in others)


@asked("given")
def _given(desk: Desk, item: str) -> str:
    """To whom its sources give a statement; in which other words some tell it moves nothing."""
    told = desk.library.statements[item]
    sources = list(dict.fromkeys(desk.source(v.article) for v in told.variants))
    give = "give" if len(sources) > 1 else "gives"
    who = read_as(desk, told, told.variants[0])
    return sentence(f"{listed(sources)} {give} these words as said by {who}")


def read_as(desk: Desk, statement: Statement, variant: Variant) -> str:
    """Whom a source gives as the speaker: a name, or its pronoun and whom that was read as."""
    name, own = statement.speaker_name or "", variant.quote.speaker.span
    surface = desk.text(variant.article, own) if own else ""
    return f"“{surface}”, read as {name}" if surface.lower() in PRONOUNS and surface else name


def _key(desk: Desk, article: str, via: Via) -> str:
    """The channel by its outlet, else by its words: "in a post on X" and "in his post on X"."""
    if via.medium is not None:
        return fold(desk.text(article, via.medium)).removeprefix("the ")
    words = fold(desk.text(article, via.span))
    for small in _ARTICLES:
        words = words.replace(f" {small}", " ")
    return words
