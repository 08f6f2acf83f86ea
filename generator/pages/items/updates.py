"""What an update changed, as lines that a reader understands, each leading to the item.

The words of an item are those of the library as it stands: what a source says no more is named
by its kind and its speaker, never in words that nobody can look up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.dates_in_words import day_in_words
from generator.escape import clean
from generator.links import digest
from generator.pages.corrections import FIELDS
from generator.pages.desk import Desk
from generator.pages.items.differences import WHAT
from generator.pages.items.figures import measured
from generator.pages.items.matrix import first_words
from generator.pages.parts import Name
from generator.pages.runs import plain
from generator.pages.wants import told_in
from generator.pages.words import count, listed, spelled
from generator.records import Came, FactKind, Given, Moved, Ref, Update

LABEL_WORDS = 12
NOUNS: Mapping[FactKind, tuple[str, str]] = {
    "article": ("article", ""),
    "story": ("story", "stories"),
    "difference": ("difference between sources", "differences between sources"),
    "statement": ("statement", ""),
    "figure": ("figure", ""),
    "event": ("event", ""),
    "question": ("question", ""),
    "actor": ("person or organisation", "people and organisations"),
    "correction": ("correction", ""),
}
"""Kinds in the order in which they are told."""
NEW: Mapping[FactKind, str] = {
    "article": "New article",
    "story": "New story",
    "difference": "Sources differ",
    "statement": "New statement",
    "figure": "New figure",
    "event": "New event",
    "question": "New question",
    "actor": "New name",
    "correction": "Corrected by hand",
}
NOT_STATED = "not stated"


@dataclass(frozen=True, slots=True)
class Line:
    """One change: what sort it is, and a sentence with a link in it."""

    kind: FactKind
    label: str
    before: str
    name: Name
    after: str = ""
    articles: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The sentence without its link."""
        return f"{self.label}: {self.before}{self.name.text}{self.after}"


def lines(desk: Desk, update: Update) -> list[Line]:
    """Kind by kind; of each first what is new, then what is told otherwise, then what went."""
    order = list(NOUNS)
    articles = [c.id for c in update.added if c.kind == "article"]
    newest = {a: n for n, a in enumerate(desk.newest_first(articles))}
    update = showable(desk, update)
    found = [*_new(desk, update), *_otherwise(desk, update), *_gone(update)]

    def place(line: Line) -> tuple[int, int]:
        first = newest.get(line.articles[0], 0) if line.kind == "article" and line.articles else 0
        return order.index(line.kind), first

    return sorted(found, key=place)


def showable(desk: Desk, update: Update) -> Update:
    """The update without a name or an id of what an editor took off the site since."""
    hidden = {page.page.partition("/")[2] for page in desk.library.unshown}
    if not hidden:
        return update
    # A story may bear the headline of an article that is withdrawn.
    words = {p.title for p in desk.library.unshown} | {p.page for p in desk.library.unshown}

    def mild(came: Came) -> Came:
        articles = tuple(a for a in came.articles if a not in hidden)
        if came.id in hidden or came.label in words:
            return Came(came.kind, digest(came.id), "", articles, came.about)
        return replace(came, articles=articles)

    moved = (m for m in update.moved if m.id not in hidden and not {m.before, m.after} & words)
    return replace(
        update,
        added=tuple(map(mild, update.added)),
        gone=tuple(map(mild, update.gone)),
        settled=tuple(map(mild, update.settled)),
        moved=tuple(
            replace(m, articles=tuple(a for a in m.articles if a not in hidden)) for m in moved
        ),
    )


def summary(update: Update) -> str:
    """Like "1 article, 3 statements and 1 figure new; 1 figure moved; 1 article gone"."""
    parts = [f"{_counted(update.added)} new"] if update.added else []
    if update.settled:
        parts.append(f"{count(len(update.settled), *_nouns('difference'))} settled")
    if update.moved:
        parts.append(f"{_counted(_once(update.moved))} told otherwise")
    if update.gone:
        parts.append(f"{_counted(update.gone)} gone")
    return "; ".join(parts)


def day_of(update: Update) -> str:
    return day_in_words(update.date) or "Date not stated"


def _once(moved: Iterable[Moved]) -> list[Moved]:
    return list({(m.kind, m.id): m for m in moved}.values())


def _counted(rows: Iterable[Came | Moved]) -> str:
    kinds = [row.kind for row in rows]
    counts = [(kinds.count(kind), kind) for kind in NOUNS]
    return listed([count(number, *_nouns(kind)) for number, kind in counts if number])


def _nouns(kind: FactKind) -> tuple[str, str]:
    return NOUNS[kind]


# --- what came -------------------------------------------------------------------------------


def _new(desk: Desk, update: Update) -> Iterator[Line]:
    for came in update.added:
        if came.kind == "event" and came.id in desk.events and came.id not in desk.library.events:
            continue  # there, but without words that may be shown
        name = named(desk, came.kind, came.id, came.about)
        if name is None:
            words = f"{_described(came)}, no longer on this site"
            yield Line(came.kind, NEW[came.kind], "", Name(words), "", came.articles)
        else:
            before, after = _around(desk, came)
            yield Line(came.kind, NEW[came.kind], before, name, after, came.articles)


def _around(desk: Desk, came: Came) -> tuple[str, str]:
    """What stands before and behind the linked words."""
    library = desk.library
    if came.kind == "article":
        return "", f", {desk.label(came.id)}"
    if came.kind == "statement":
        statement = library.statements[came.id]
        outlets = statement.support.outlets
        more = f", in {spelled(outlets)} independent outlets" if outlets > 1 else ""
        return f"{statement.speaker_name}: " if statement.speaker else "", more
    if came.kind == "difference":
        return f"on {WHAT[came.label]}: ", ""
    if came.kind == "event" and library.events[came.id].mood == "said":
        return "said to come: ", ""
    return "", ""


# --- what is told otherwise ------------------------------------------------------------------


def _otherwise(desk: Desk, update: Update) -> Iterator[Line]:
    for came in update.settled:
        name = named(desk, "statement", came.about) or named(desk, "figure", came.about)
        name = name or named(desk, "event", came.about) or Name("something no longer on this site")
        said = f"the sources agree on {WHAT[came.label]}: "
        yield Line("difference", "Settled", said, name, "", came.articles)
    for moved in update.moved:
        name = named(desk, moved.kind, moved.id) or Name(f"{_noun(moved.kind)} since gone")
        label, before, after = _MOVES.get((moved.kind, moved.field), _changed)(desk, moved)
        yield Line(moved.kind, label, before, name, after, moved.articles)


Told = tuple[str, str, str]
"""Label, what stands before the name, what stands behind it."""


def _changed(_desk: Desk, moved: Moved) -> Told:
    return moved.field.replace("_", " ").capitalize(), f"{_now(moved)}: ", ""


def _now(moved: Moved) -> str:
    return f"now {_said(moved.after)}, was {_said(moved.before)}"


def _said(value: str) -> str:
    """A value in a sentence; a date as a reader writes it."""
    values = [day_in_words(v) or clean(v) for v in value.split("\n") if v]
    return ", ".join(values) or NOT_STATED


def _dated(_desk: Desk, moved: Moved) -> Told:
    return "Date", f"{_now(moved)}: ", ""


def _outlets(_desk: Desk, moved: Moved) -> Told:
    before, after = int(moved.before), int(moved.after)
    if after > before:
        many = "one outlet" if after == 1 else f"{spelled(after)} independent outlets"
        return "Confirmed" if after > 1 else "Outlet", f"now in {many}: ", ""
    many = "one outlet" if after == 1 else f"{spelled(after)} outlets"
    return "Fewer sources", f"now in {many}, not in {spelled(before)}: ", ""


def _value(desk: Desk, moved: Moved) -> Told:
    """A figure's value, with where the old one and the new one stand."""
    was, now = moved.was, moved.now
    assert was is not None
    assert now is not None
    before = f"from {clean(was.printed)} ({_receipt(desk, was)}) to {clean(now.printed)}"
    return "Figure moved", f"{before} ({_receipt(desk, now)}): ", ""


def _receipt(desk: Desk, given: Given) -> str:
    """The source and the characters: the text may have moved since."""
    known = given.article in desk.library.readings
    source = desk.source(given.article) if known else given.article
    return f"{source}, characters {given.start}–{given.end} as it then stood"


def _corrected(_desk: Desk, moved: Moved) -> Told:
    return "Corrected again", "", ""


_MOVES: Mapping[tuple[str, str], Callable[[Desk, Moved], Told]] = {
    ("figure", "value"): _value,
    ("statement", "outlets"): _outlets,
    ("statement", "said_on"): _dated,
    ("event", "when"): _dated,
    ("article", "published"): _dated,
    ("correction", "now"): _corrected,
}


# --- what went -------------------------------------------------------------------------------


def _gone(update: Update) -> Iterator[Line]:
    for came in update.gone:
        label = "Taken back" if came.kind == "correction" else "Gone"
        yield Line(came.kind, label, "", Name(_described(came)), "", came.articles)


def _described(came: Came) -> str:
    """What it was, in no words of a source but a headline."""
    label = clean(came.label).strip()
    if came.kind == "statement":
        return f"a statement of {label}" if label else "a statement whose speaker is not named"
    if came.kind == "event":
        return "something said to come" if label == "said" else "an event"
    if came.kind == "difference":
        return f"a difference in {WHAT.get(label, label)}"
    if came.kind in ("article", "story"):
        return f"the {came.kind} “{label}”" if label else f"a {came.kind} without a title here"
    if came.kind == "correction":
        return "a correction"
    return f"{_noun(came.kind)}{f' “{label}”' if came.kind == 'figure' else f' {label}'}".rstrip()


def _noun(kind: FactKind) -> str:
    return {"actor": "the page of", "figure": "the figure"}.get(kind, f"a {NOUNS[kind][0]}")


# --- names -----------------------------------------------------------------------------------


def named(desk: Desk, kind: FactKind, id_: str, about: str = "") -> Name | None:
    """The item in its words, linked; None where the site does not show it any more."""
    found = _NAMES[kind](desk, id_, about)
    return found if found is None or found.text else None


def _article(desk: Desk, id_: str, _about: str) -> Name | None:
    return Name(desk.title(id_), desk.briefing(id_)) if id_ in desk.library.readings else None


def _story(desk: Desk, id_: str, _about: str) -> Name | None:
    story = desk.library.stories.get(id_)
    return Name(story.title, Ref(f"story/{id_}")) if story else None


def _actor(desk: Desk, id_: str, _about: str) -> Name | None:
    actor = desk.library.actors.get(id_)
    return desk.name(id_) if actor and actor.paged else None


def _statement(desk: Desk, id_: str, _about: str) -> Name | None:
    statement = desk.library.statements.get(id_)
    if statement is None:
        return None
    shown = statement.variants[0]
    words = first_words(desk.text(shown.article, shown.parts[0]), LABEL_WORDS)
    return Name(f"“{words}”", Ref("quotes", id_))


def _figure(desk: Desk, id_: str, _about: str) -> Name | None:
    entry = desk.library.figures.get(id_)
    if entry is None:
        return None
    return Name(first_words(plain(measured(desk, entry.said[0])), LABEL_WORDS), Ref("figures", id_))


def _event(desk: Desk, id_: str, _about: str) -> Name | None:
    entry = desk.library.events.get(id_)
    if entry is None:
        return None
    told = entry.said[0]
    words = plain(desk.excerpt(told.article, told_in(told)))
    return Name(first_words(words, LABEL_WORDS), Ref("timeline", id_))


def _question(desk: Desk, id_: str, _about: str) -> Name | None:
    question = desk.library.questions.get(id_)
    if question is None:
        return None
    asked = question.answers[0]
    return Name(desk.text(asked.article, asked.faq.question), Ref("questions", id_))


def _difference(desk: Desk, id_: str, about: str) -> Name | None:
    for story in desk.shelf.stories_of_item.get(about, ()):
        if any(d.id == id_ for d in desk.library.stories[story].differences):
            found = _statement(desk, about, "") or _figure(desk, about, "")
            found = found or _event(desk, about, "")
            return (
                Name(found.text, Ref(f"story/{story}", "where-sources-differ")) if found else None
            )
    return None


def _correction(desk: Desk, id_: str, _about: str) -> Name | None:
    """What sort it is: its words stand in the log, as long as they may be shown."""
    for correction in desk.library.corrections:
        if digest(correction.page, correction.item, correction.field) == id_:
            field = correction.field.partition(" ")[0]
            return Name(FIELDS.get(field, field), Ref("about/corrections"))
    return None


_NAMES: Mapping[FactKind, Callable[[Desk, str, str], Name | None]] = {
    "article": _article,
    "story": _story,
    "actor": _actor,
    "statement": _statement,
    "figure": _figure,
    "event": _event,
    "question": _question,
    "difference": _difference,
    "correction": _correction,
}
