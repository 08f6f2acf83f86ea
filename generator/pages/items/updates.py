"""What an update changed, as lines that a reader understands, each leading to the item.

The words of an item are those of the library as it stands: what a source says no more is named
by its kind and its speaker, never in words that nobody can look up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.dates_in_words import day_in_words
from generator.escape import clean
from generator.links import digest
from generator.pages.asked import asked
from generator.pages.desk import Desk
from generator.pages.items.differences import WHAT
from generator.pages.items.named import named
from generator.pages.items.update_line import NOUNS, Line, described
from generator.pages.items.update_moved import otherwise
from generator.pages.items.update_shortened import says_little, shortened
from generator.pages.parts import Name
from generator.pages.words import count, listed, spelled_out
from generator.records import (
    Came,
    EventEntry,
    FactKind,
    FigureEntry,
    Moved,
    Statement,
    Story,
    Update,
)

MOST_LINES = 12
"""Of an update in feeds and data files."""
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


def lines(desk: Desk, update: Update) -> list[Line]:
    """Kind by kind; of each first what is new, then what is told otherwise, then what went."""
    order = list(NOUNS)
    articles = [c.id for c in update.added if c.kind == "article"]
    newest = {a: n for n, a in enumerate(desk.newest_first(articles))}
    update = showable(desk, update)
    found = [*_new(desk, update), *otherwise(desk, update), *_gone(update)]

    def place(line: Line) -> tuple[int, int, bool, int]:
        first = newest.get(line.articles[0], 0) if line.kind == "article" and line.articles else 0
        return order.index(line.kind), first, *_weight(line)

    return sorted(found, key=place)


def _weight(line: Line) -> tuple[bool, int]:
    """Of new statements those of many articles first, and those that tell nothing alone last."""
    if line.label != NEW["statement"]:
        return True, 0
    return says_little(line.name.text), -len(line.articles)


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


def _concerning(desk: Desk, update: Update, articles: Iterable[str]) -> Update:
    """The part of an update that is about some articles."""
    table = desk.log.by_article(update)
    found: dict[str, dict[tuple[str, str, str], Any]] = {}
    for article in articles:
        for name, rows in table.get(article, {}).items():
            keyed = {(r.kind, r.id, getattr(r, "field", "")): r for r in rows}
            found.setdefault(name, {}).update(keyed)

    def part(name: str) -> tuple[Any, ...]:
        return tuple(found.get(name, {}).values())

    return Update(
        update.number,
        update.date,
        part("added"),
        part("gone"),
        part("settled"),
        part("moved"),
    )


@asked("parts of updates")
def parts_of(desk: Desk, story: str) -> tuple[Update, ...]:
    """What each update tells of a story, by its id, or of what it lost, the first one first."""
    found = desk.log.concerning(story, desk.library.stories[story].articles)
    parts = (_concerning(desk, update, articles) for update, articles in found)
    return tuple(part for part in parts if _tells(part))


def since(desk: Desk, story: Story) -> list[Update]:
    """What the updates changed of a story since the one that brought it, the first one first."""
    return [part for part in parts_of(desk, story.id) if not _brought(part, story)]


def _tells(part: Update) -> bool:
    return any((part.added, part.gone, part.settled, part.moved))


def _brought(part: Update, story: Story) -> bool:
    return any(came.kind == "story" and came.id == story.id for came in part.added)


def leading(desk: Desk, update: Update) -> list[str]:
    """The first lines of an update, without their links; the page has more."""
    return [line.words for line in lines(desk, shortened(desk, update, MOST_LINES))][:MOST_LINES]


def summary(update: Update) -> str:
    """Like "1 article, 3 statements and 1 figure new; 1 figure moved; 1 article gone"."""
    parts = [f"{_counted(update.added)} new"] if update.added else []
    if update.settled:
        parts.append(f"{count(len(update.settled), *NOUNS['difference'])} settled")
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
    return listed([count(number, *NOUNS[kind]) for number, kind in counts if number])


# --- what came -------------------------------------------------------------------------------


def _new(desk: Desk, update: Update) -> Iterator[Line]:
    lost: list[Came] = []
    for came in update.added:
        if came.kind == "event" and came.id in desk.events and came.id not in desk.library.events:
            continue  # there, but without words that may be shown
        name = named(desk, came.kind, came.id, came.about)
        if name is None:
            lost.append(came)
        else:
            before, after = _around(desk, came)
            yield Line(came.kind, NEW[came.kind], before, name, after, came.articles)
    for line in _grouped(lost, ""):
        after = f"{line.name.text}, no longer on this site"
        yield replace(line, label=NEW[line.kind], name=Name(after))


def _around(desk: Desk, came: Came) -> tuple[str, str]:
    """What stands before and behind the linked words."""
    library = desk.library
    if came.kind == "article":
        return "", f", {desk.label(came.id)}"
    if came.kind == "statement":
        statement = library.statements[came.id]
        of = statement.support
        more = (
            f", in {spelled_out(of.outlets, of.unstated)}" if of.outlets > 1 else _chat(statement)
        )
        return f"{statement.speaker_name}: " if statement.speaker else "", more
    if came.kind == "difference":
        return f"on {WHAT[came.label]}: ", ""
    if came.kind == "figure":
        return "", _chat(library.figures[came.id])
    if came.kind == "event":
        event = library.events[came.id]
        return "said to come: " if event.mood == "said" else "", _chat(event)
    return "", ""


def _chat(item: Statement | FigureEntry | EventEntry) -> str:
    """What stands behind something that no outlet tells."""
    alone = item.support is not None and not item.support.outlets and item.support.chat
    return ", as a chat assistant’s answer has it" if alone else ""


# --- what went -------------------------------------------------------------------------------


def _gone(update: Update) -> Iterator[Line]:
    for line in _grouped(update.gone, "Gone"):
        yield replace(line, label="Taken back") if line.kind == "correction" else line


def _grouped(rows: Iterable[Came], label: str) -> Iterator[Line]:
    """A line for each sort of thing: "6 statements of Ana Ruiz"."""
    sorts: dict[tuple[FactKind, str], list[Came]] = {}
    for came in rows:
        sorts.setdefault((came.kind, clean(came.label).strip()), []).append(came)
    for (kind, name), same in sorts.items():
        articles = tuple(dict.fromkeys(a for came in same for a in came.articles))
        words = described(kind, name, len(same))
        yield Line(kind, label, "", Name(words), "", articles, len(same))
