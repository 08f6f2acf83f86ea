"""Four invented articles with every kind of finding, none of it true."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.records import Span
from generator.records.articles import Article, Block, Dated, Furniture, SourceKind, Stated
from generator.records.findings import (
    Cast,
    Event,
    Faq,
    Figure,
    Finding,
    KeyPoint,
    Mention,
    Quote,
    Role,
    Speaker,
    TimeRef,
)

DATA = Path(__file__).parent / "data" / "pages"
NAMES = ("ferry-1", "ferry-2", "ferry-3", "locked")
REPORT, AGGREGATOR, CHAT, LOCKED = ((DATA / f"{name}.txt").read_text("utf-8") for name in NAMES)


def at(text: str, words: str, nth: int = 0) -> Span:
    """Where the words stand in the text, the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def _block(text: str, kind: str, first: str, last: str = "", level: int = 0) -> Block:
    start = at(text, first)
    end = at(text, last) if last else start
    return Block(kind, Span(start.start, end.end), level)  # type: ignore[arg-type]


def _stated(text: str, words: str) -> Stated:
    return Stated(words, at(text, words))


def _quote(
    text: str,
    words: str,
    who: tuple[str | None, str | None, str | None],
    sentence: str,
    **more: object,
) -> Quote:
    surface, actor, name = who
    speaker = Speaker(at(text, surface) if surface else None, actor, name)
    return Quote(at(text, words), speaker, at(text, sentence), **more)  # type: ignore[arg-type]


OKAFOR = ("Okafor", "lena-okafor", "Lena Okafor")
RUIZ = ("Tom Ruiz", "tom-ruiz", "Tom Ruiz")
MAYOR = ("the mayor", "mayor", "Lena Okafor")

# --- the report ------------------------------------------------------------------------------

SUNDAY = TimeRef(at(REPORT, "on Sunday"), "DATE", "2026-03-01", "day", "2026-03-02")
FRIDAY = TimeRef(at(REPORT, "last Friday"), "DATE", "2026-02-27", "day", "2026-03-02")
BY_MAY = TimeRef(at(REPORT, "by May"), "DATE", "2026-05", "month", "2026-03-02")
_TOLD = '"We will move the ferry," Okafor told the port council in Eastquay.'
_CALLED = 'He called the plan "a gift to hotels" and left.'
_ASKED = '"Nobody asked the fishermen," said Tom Ruiz, "and nobody will <b>now</b>."'
Q_MOVE = _quote(
    REPORT, "We will move the ferry", OKAFOR, _TOLD,
    cue=at(REPORT, "told"), venue=at(REPORT, "Eastquay"),
    said_on=Dated("2026-03-01", "day", SUNDAY.span),
)  # fmt: skip
Q_FISH = _quote(REPORT, "Nobody asked the fishermen", RUIZ, _ASKED)
Q_NOW = _quote(REPORT, "and nobody will <b>now</b>", RUIZ, _ASKED, continues=Q_FISH.span)
Q_GIFT = _quote(REPORT, "a gift to hotels", ("He", None, None), _CALLED, fragment=True)
FAQ = Faq(
    Span(at(REPORT, "Why does").start, at(REPORT, "in 1931.").end),
    at(REPORT, "Why does the ferry move?"),
    (at(REPORT, "The old pier is too short for the new ships. It was built in 1931."),),
)
_COSTS = "The move costs about $4 million, the council says."
F_COST = Figure(
    at(REPORT, "about $4 million"), "4000000", "USD", at(REPORT, "The move costs"),
    at(REPORT, _COSTS), at(REPORT, "about"), Speaker(at(REPORT, "the council says"), None, None),
)  # fmt: skip
_SIGNED = "More than 200 people signed a letter against it last Friday."
F_SIGNED = Figure(
    at(REPORT, "More than 200 people"), "200", "person",
    at(REPORT, "people signed a letter against it"), at(REPORT, _SIGNED), at(REPORT, "More than"),
)  # fmt: skip
E_SIGNED = Event(at(REPORT, _SIGNED[:-1]), at(REPORT, _SIGNED), FRIDAY, "happened")
E_LEAVE = Event(
    at(REPORT, "the ferry will leave the old pier by May"),
    at(REPORT, "Mayor Lena Okafor said on Sunday that the ferry will leave the old pier by May."),
    BY_MAY, "said", ("lena-okafor",), Speaker(at(REPORT, "Mayor Lena Okafor"), "lena-okafor", None),
)  # fmt: skip
K_LEAVE = KeyPoint(E_LEAVE.sentence, 0)
K_SIGNED = KeyPoint(E_SIGNED.sentence, 1)

# --- the aggregator --------------------------------------------------------------------------

A_MOVE = _quote(
    AGGREGATOR, "We are going to move the ferry", MAYOR,
    '"We are going to move the ferry," the mayor said.',
)  # fmt: skip
_LONG = Span(at(AGGREGATOR, "The pier is finished.").start, at(AGGREGATOR, "It is time.").end)
A_PIER = Quote(
    _LONG, Speaker(at(AGGREGATOR, "She"), None, None),
    Span(at(AGGREGATOR, "She added").start, _LONG.end + 1),
)  # fmt: skip
A_COST = Figure(
    at(AGGREGATOR, "$6 million"), "6000000", "USD", at(AGGREGATOR, "The move will cost"),
    at(AGGREGATOR, "The move will cost $6 million."),
)  # fmt: skip
A_LEAVE = Event(
    at(AGGREGATOR, "The move will cost $6 million"), A_COST.sentence, None, "said",
)  # fmt: skip

# --- the chat answer and the locked text -----------------------------------------------------

C_PIER = _quote(
    CHAT, "finished", ("The mayor", "mayor", "Lena Okafor"),
    'The mayor described the pier as "finished."', fragment=True,
)  # fmt: skip
L_PRINT = _quote(LOCKED, "Do not print me", RUIZ, '"Do not print me," said Tom Ruiz.')
L_PLANKS = Figure(
    at(LOCKED, "77 planks"), "77", "plank", at(LOCKED, "77 planks"),
    at(LOCKED, "The secret report counts 77 planks."),
)  # fmt: skip


def _article(key: str, text: str, **more: object) -> Article:
    path = PurePosixPath(f"seeds/{key}.txt")
    return Article(key, path, text, key.encode().hex().ljust(64, "0"), **more)  # type: ignore[arg-type]


ARTICLES = (
    _article(
        "ferry-1", REPORT,
        headline=_stated(REPORT, "Mayor Vows to Move the Ferry"),
        outlet=_stated(REPORT, "Harbour Gazette"),
        byline=(_stated(REPORT, "Ada Quill"),),
        published=Dated("2026-03-02", "day", at(REPORT, "Monday, March 2, 2026")),
        url="https://gazette.example/ferry?a=1&b=2",
        kind=SourceKind("report", has_faq=True),
        blocks=(
            _block(REPORT, "paragraph", "Mayor Lena", "in Eastquay."),
            _block(REPORT, "paragraph", '"Nobody', "and left."),
            _block(REPORT, "paragraph", "The pier has stood", "takes away again."),
            _block(REPORT, "paragraph", "A second pier", "been ordered yet."),
            _block(REPORT, "heading", "What It Costs", level=2),
            _block(REPORT, "paragraph", "The move costs", "last Friday."),
            _block(REPORT, "question", "Why does the ferry move?"),
            _block(REPORT, "answer", "The old pier is too short", "in 1931."),
        ),
        furniture=(Furniture(at(REPORT, "© Harbour Gazette"), "copyright"),),
    ),
    _article(
        "ferry-2", AGGREGATOR,
        headline=_stated(AGGREGATOR, "Ferry to move, says mayor"),
        outlet=_stated(AGGREGATOR, "CoastWire"),
        published=Dated("2026-03-03", "day", at(AGGREGATOR, "3 March 2026")),
        kind=SourceKind("aggregator", ((at(AGGREGATOR, "CoastWire | 3 March"), "a stamp"),)),
        rights="full",
        blocks=(_block(AGGREGATOR, "paragraph", '"We are', "It is time."),),
        tags=(_stated(AGGREGATOR, "Harbour"), _stated(AGGREGATOR, "C++")),
    ),
    _article(
        "ferry-3", CHAT,
        headline=Stated("The plan", at(CHAT, "The plan"), "derived", "the text has none"),
        published=Dated("2026-03-04", "day", None, "derived", "it tells of nothing later"),
        kind=SourceKind(
            "chat-answer",
            ((at(CHAT, "Would you like me to look into the costs?"), "offers more help"),),
        ),
        blocks=(
            _block(CHAT, "heading", "The plan", level=2),
            _block(CHAT, "paragraph", "Officials call", '"finished."'),
        ),
    ),
    _article(
        "locked", LOCKED, rights="none",
        headline=_stated(LOCKED, "Locked words"),
        blocks=(_block(LOCKED, "paragraph", '"Do not', "planks."),),
    ),
)  # fmt: skip
FINDINGS: dict[str, tuple[Finding, ...]] = {
    "ferry-1": (
        SUNDAY, FRIDAY, BY_MAY,
        Cast(
            at(REPORT, "Lena Okafor"), "lena-okafor", "Lena Okafor", "person", "f", ("Okafor",),
            (Role("Mayor", at(REPORT, "Mayor", 1)),),
        ),
        Cast(at(REPORT, "Tom Ruiz"), "tom-ruiz", "Tom Ruiz", "person", "m"),
        Cast(at(REPORT, "port council"), "port-council", "Port Council", "organisation"),
        Cast(at(REPORT, "Eastquay"), "eastquay", "Eastquay", "place"),
        Mention(at(REPORT, "Eastquay"), "place", "eastquay"),
        Q_MOVE, Q_FISH, Q_NOW, Q_GIFT, FAQ, F_COST, F_SIGNED, E_LEAVE, E_SIGNED, K_LEAVE, K_SIGNED,
    ),
    "ferry-2": (
        Cast(at(AGGREGATOR, "the mayor"), "mayor", "Lena Okafor", "person", "f"),
        A_MOVE, A_PIER, A_COST, A_LEAVE,
    ),
    "ferry-3": (Cast(at(CHAT, "The mayor"), "mayor", "Lena Okafor", "person", "f"), C_PIER),
    "locked": (L_PRINT, L_PLANKS),
}  # fmt: skip
