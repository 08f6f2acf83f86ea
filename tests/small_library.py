"""A library made by hand of four invented articles, with every kind of item."""

from __future__ import annotations

from dataclasses import replace

from generator.history import facts, updated
from generator.history.compare import by_key
from generator.records import (
    Actor,
    Answered,
    Corroboration,
    Dated,
    Difference,
    Edge,
    EventEntry,
    EventSaid,
    Figure,
    FigureEntry,
    FigureSaid,
    Finding,
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
    RoleSaid,
    Statement,
    Story,
    Topic,
    Variant,
)
from tests.small_articles import (
    A_COST,
    A_LEAVE,
    A_MOVE,
    A_PIER,
    AGGREGATOR,
    ARTICLES,
    BY_MAY,
    C_PIER,
    E_LEAVE,
    E_SIGNED,
    F_COST,
    F_SIGNED,
    FAQ,
    FINDINGS,
    FRIDAY,
    K_LEAVE,
    K_SIGNED,
    L_PLANKS,
    L_PRINT,
    Q_FISH,
    Q_GIFT,
    Q_MOVE,
    Q_NOW,
    REPORT,
    SUNDAY,
    at,
)


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
        points=tuple(Point((_receipt("ferry-1", k),), ONE) for k in (K_LEAVE, K_SIGNED)),
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


def _figures() -> tuple[FigureEntry, ...]:
    council = FigureSaid("ferry-1", F_COST, None, "the council")
    return (
        FigureEntry("n-cost", (council, _said("ferry-2", A_COST)), "differ", TWO),
        FigureEntry(
            "n-signed", (FigureSaid("ferry-1", F_SIGNED, None, None),), "single source", ONE
        ),
        FigureEntry("n-lock", (FigureSaid("locked", L_PLANKS, None, None),), "single source", ONE),
    )


def _events() -> tuple[EventEntry, ...]:
    return (
        EventEntry("e-signed", Dated("2026-02-27", "day", FRIDAY.span), "happened",
                   (EventSaid("ferry-1", E_SIGNED),), support=ONE),
        EventEntry("e-leave", Dated("2026-05", "month", BY_MAY.span), "said",
                   (EventSaid("ferry-1", E_LEAVE, "lena-okafor", "Lena Okafor"),),
                   actors=("lena-okafor",), support=ONE),
        EventEntry("e-cost", None, "said", (EventSaid("ferry-2", A_LEAVE),), support=ONE),
    )  # fmt: skip


def small_library() -> Library:
    """Two reports and a chat answer about a ferry, and a text of which no word may be shown."""
    readings = {a.id: Reading(a, FINDINGS[a.id]) for a in ARTICLES}
    library = Library(
        readings=readings,
        published={a.id: a.published for a in ARTICLES},
        actors={a.id: a for a in _actors()},
        statements={s.id: s for s in _statements()},
        figures={f.id: f for f in _figures()},
        events={e.id: e for e in _events()},
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
