"""A library made by hand: four invented articles with every kind of item, none of it true."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.history import facts, updated
from generator.history.compare import by_key
from generator.records import (
    Actor,
    Answered,
    Article,
    Block,
    Cast,
    Corroboration,
    Dated,
    Difference,
    Edge,
    Event,
    EventEntry,
    EventSaid,
    Faq,
    Figure,
    FigureEntry,
    FigureSaid,
    Finding,
    Furniture,
    KeyPoint,
    Library,
    Lines,
    MatrixRow,
    Outlet,
    Point,
    Question,
    Quote,
    Reading,
    Receipt,
    Related,
    Role,
    RoleSaid,
    SourceKind,
    Span,
    Speaker,
    Stated,
    Statement,
    Story,
    TimeRef,
    Topic,
    Variant,
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
        Q_MOVE, Q_FISH, Q_NOW, Q_GIFT, FAQ, F_COST, F_SIGNED, E_LEAVE, E_SIGNED, K_LEAVE, K_SIGNED,
    ),
    "ferry-2": (
        Cast(at(AGGREGATOR, "the mayor"), "mayor", "Lena Okafor", "person", "f"),
        A_MOVE, A_PIER, A_COST, A_LEAVE,
    ),
    "ferry-3": (Cast(at(CHAT, "The mayor"), "mayor", "Lena Okafor", "person", "f"), C_PIER),
    "locked": (L_PRINT, L_PLANKS),
}  # fmt: skip


def _variant(article: str, *quotes: Quote) -> Variant:
    return Variant(article, quotes[0], tuple(q.span for q in quotes))


def _said(article: str, figure: Figure) -> FigureSaid:
    return FigureSaid(article, figure, None, None)


def _receipt(article: str, finding: Finding) -> Receipt:
    return Receipt(article, finding.span)


ONE = Corroboration(1, 1, 0)
TWO = Corroboration(2, 2, 0)
ALL = Corroboration(3, 2, 1, ("a chat assistant’s answer is shown, never counted",))


def _statements() -> tuple[Statement, ...]:
    move = (_variant("ferry-1", Q_MOVE), _variant("ferry-2", A_MOVE))
    sunday = Dated("2026-03-01", "day", SUNDAY.span)
    fish = (_variant("ferry-1", Q_FISH, Q_NOW),)
    return (
        Statement("q-move", "lena-okafor", "Lena Okafor", move, sunday, "Eastquay", False, TWO),
        Statement("q-fish", "tom-ruiz", "Tom Ruiz", fish, None, None, False, ONE, ("lena-okafor",)),
        Statement("q-gift", None, "He", (_variant("ferry-1", Q_GIFT),), None, None, True, ONE),
        Statement("q-pier", None, None, (_variant("ferry-2", A_PIER),), None, None, False, ONE),
        Statement(
            "q-done", "lena-okafor", "Lena Okafor", (_variant("ferry-3", C_PIER),), None, None,
            True, Corroboration(1, 0, 1),
        ),
        Statement("q-lock", "tom-ruiz", "Tom Ruiz", (_variant("locked", L_PRINT),), None, None,
                  False, ONE),
    )  # fmt: skip


def _actors() -> tuple[Actor, ...]:
    okafor = Actor(
        "lena-okafor", "Lena Okafor", "person", ("Okafor",),
        (RoleSaid("Mayor", (Receipt("ferry-1", at(REPORT, "Mayor", 1)),)),),
        ("ferry-1", "ferry-2", "ferry-3"),
        (("ferry-1", "lena-okafor"), ("ferry-2", "mayor"), ("ferry-3", "mayor")),
        mentions=5, paged=True, distinct=("lena-oka",),
        edges=(
            Edge("tom-ruiz", ("ferry-1",), Receipt("ferry-1", at(REPORT, "Tom Ruiz"))),
            Edge("port-council", ("ferry-1",), Receipt("ferry-1", at(REPORT, "port council"))),
        ),
    )  # fmt: skip
    return (
        okafor,
        Actor("tom-ruiz", "Tom Ruiz", "person", (), (), ("ferry-1",), (("ferry-1", "tom-ruiz"),),
              paged=True),
        Actor("lena-oka", "Lena Oka", "person"),
        Actor("port-council", "Port Council", "organisation", (), (), ("ferry-1",),
              (("ferry-1", "port-council"),)),
        Actor("eastquay", "Eastquay", "place", (), (), ("ferry-1",), (("ferry-1", "eastquay"),)),
    )  # fmt: skip


def _story() -> Story:
    shared = Point((_receipt("ferry-1", Q_MOVE), _receipt("ferry-2", A_MOVE)), TWO)
    return Story(
        "the-ferry", Receipt("ferry-1", at(REPORT, "Mayor Vows to Move the Ferry")),
        "Mayor Vows to Move the Ferry", ("ferry-1", "ferry-2", "ferry-3"), ALL,
        points=(Point((_receipt("ferry-1", K_LEAVE),), ONE),),
        shared=(shared,),
        statements=("q-move", "q-fish", "q-gift", "q-pier", "q-done"),
        figures=("n-cost", "n-signed"), events=("e-signed", "e-leave", "e-cost"),
        questions=("f-why",), actors=("lena-okafor", "tom-ruiz", "port-council"),
        places=("eastquay",),
        matrix=(
            MatrixRow("q-move", _receipt("ferry-1", Q_MOVE), "lena-okafor",
                      ("quotes", "quotes", "silent")),
            MatrixRow("n-cost", _receipt("ferry-1", F_COST), None, ("says", "says", "silent")),
            MatrixRow("e-signed", _receipt("ferry-1", E_SIGNED), None,
                      ("says", "silent", "silent")),
        ),
        differences=(
            Difference("d-cost", "figure", ("n-cost",),
                       (_receipt("ferry-1", F_COST), _receipt("ferry-2", A_COST))),
            Difference("d-move", "wording", ("q-move",),
                       (_receipt("ferry-1", Q_MOVE), _receipt("ferry-2", A_MOVE))),
        ),
    )  # fmt: skip


def small_library() -> Library:
    """Two reports and a chat answer about a ferry, and a text of which no word may be shown."""
    council = FigureSaid("ferry-1", F_COST, None, "the council")
    figures = (
        FigureEntry("n-cost", (council, _said("ferry-2", A_COST)), "differ", TWO),
        FigureEntry(
            "n-signed", (FigureSaid("ferry-1", F_SIGNED, None, None),), "single source", ONE
        ),
        FigureEntry("n-lock", (FigureSaid("locked", L_PLANKS, None, None),), "single source", ONE),
    )
    events = (
        EventEntry("e-signed", Dated("2026-02-27", "day", FRIDAY.span), "happened",
                   (EventSaid("ferry-1", E_SIGNED),), support=ONE),
        EventEntry("e-leave", Dated("2026-05", "month", BY_MAY.span), "said",
                   (EventSaid("ferry-1", E_LEAVE, "lena-okafor", "Lena Okafor"),),
                   actors=("lena-okafor",), support=ONE),
        EventEntry("e-cost", None, "said", (EventSaid("ferry-2", A_LEAVE),), support=ONE),
    )  # fmt: skip
    readings = {a.id: Reading(a, FINDINGS[a.id]) for a in ARTICLES}
    library = Library(
        readings=readings,
        published={a.id: a.published for a in ARTICLES},
        actors={a.id: a for a in _actors()},
        statements={s.id: s for s in _statements()},
        figures={f.id: f for f in figures},
        events={e.id: e for e in events},
        questions={"f-why": Question("f-why", (Answered("ferry-1", FAQ),))},
        stories={"the-ferry": _story()},
        related={"ferry-1": (Related("ferry-1", "ferry-2", ("One statement in common",), 1.0),)},
        outlets={
            "harbour-gazette": Outlet("harbour-gazette", "Harbour Gazette", ("ferry-1",)),
            "coastwire": Outlet("coastwire", "CoastWire", ("ferry-2",)),
            "not-stated": Outlet("not-stated", None, ("ferry-3", "locked")),
        },
        topics={
            "harbour": Topic("harbour", "Harbour",
                             (Receipt("ferry-2", at(AGGREGATOR, "Harbour")),), ("ferry-2",)),
            "c": Topic("c", "C++", (Receipt("ferry-2", at(AGGREGATOR, "C++")),), ("ferry-2",)),
        },
        lines={a.id: Lines(10, 7, 1, 2) for a in ARTICLES},
        groups={"ferry-1": "a", "ferry-2": "b", "ferry-3": "", "locked": "c"},
    )  # fmt: skip
    first = updated({}, by_key(facts(library)), 1)
    return replace(library, updates=(first,) if first else ())
