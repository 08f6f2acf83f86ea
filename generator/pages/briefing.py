"""One article: everything that was found in it, each item with its receipt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.dates_in_words import in_words, sort_key
from generator.pages.asked import asked
from generator.pages.banners import Banner, banner
from generator.pages.desk import Desk, desk_for
from generator.pages.facts import facts
from generator.pages.items.backlinks import heard
from generator.pages.items.claims import key_points
from generator.pages.items.events import date_of, lanes
from generator.pages.items.figures import figure_item
from generator.pages.items.people import people, places
from generator.pages.items.questions import question_item
from generator.pages.items.quotes import quote_item
from generator.pages.items.sections import Section, sections
from generator.pages.items.sources import contents
from generator.pages.items.where import where
from generator.pages.meta import meta
from generator.pages.parts import (
    Claim,
    FigureItem,
    Lanes,
    Name,
    QuestionItem,
    QuoteItem,
    Row,
    Term,
)
from generator.pages.record import record
from generator.pages.words import KINDS, count
from generator.records import Article, EventEntry, Later, Library, Page, Ref


@dataclass(frozen=True, slots=True)
class BriefingData:
    title: str
    outlet: Name
    byline: tuple[str, ...]
    """Author and date."""
    url: str
    derived: tuple[str, ...]
    """Which of headline and date were worked out, and from what."""
    banner: Banner | None
    glance: tuple[Term, ...]
    points: tuple[Claim, ...]
    sections: tuple[Section, ...]
    quotes: tuple[QuoteItem, ...]
    figures: tuple[FigureItem, ...]
    lanes: Lanes
    questions: tuple[QuestionItem, ...]
    people: tuple[Row, ...]
    places: tuple[Name, ...]
    related: tuple[Row, ...]
    links: tuple[Row, ...]
    record: tuple[Term, ...]


def briefings(library: Library) -> Iterator[Later]:
    desk = desk_for(library)
    for key in desk.library.readings:
        page = f"briefing/{key}"
        yield desk.later(page, desk.path(page), _page, key)


def _page(desk: Desk, key: str) -> Page:
    page = f"briefing/{key}"
    article = desk.article(key)
    title = desk.title(key)
    kicker = f"Briefing · {KINDS[article.kind.name]}"
    if article.kind.has_faq:
        kicker += " with FAQ"
    front = meta(
        desk, page, title, kicker, [key], description=f"{desk.label(key)}: {contents(desk, key)}."
    )
    front |= facts(desk, key)
    return Page(page, desk.path(page), "briefing", front, _data(desk, key))


def _data(desk: Desk, key: str) -> BriefingData:
    library, shelf = desk.library, desk.shelf
    article = desk.article(key)
    return BriefingData(
        title=desk.title(key),
        outlet=desk.outlet(key),
        byline=(_authors(article), desk.day(key, time=True)),
        url=article.url or "",
        derived=_derived(desk, key),
        banner=banner(desk, key),
        glance=_glance(desk, key),
        points=key_points(desk, key),
        sections=sections(desk, key),
        quotes=_quotes(desk, key),
        figures=tuple(figure_item(desk, library.figures[i], here=key) for i in shelf.figures[key]),
        lanes=lanes(desk, _events(desk, key), here=key),
        questions=tuple(
            question_item(desk, library.questions[i], here=key) for i in shelf.questions[key]
        ),
        people=people(desk, key),
        places=places(desk, key),
        related=tuple(
            Row(Name(desk.title(other), desk.briefing(other)), _reasons(reasons))
            for other, reasons in _related(desk, key)
        ),
        links=_links(desk, key),
        record=record(desk, key),
    )


@asked("relations")
def _related(desk: Desk, key: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Other articles with the reasons; how much they weigh is said nowhere."""
    return tuple((r.other, r.reasons) for r in desk.library.related.get(key, ()))


def _reasons(reasons: tuple[str, ...]) -> str:
    """Like "Two statements in common; both name Ana Ruiz and Ben Okri; other outlet"."""
    first, *others = reasons or ("",)
    return "; ".join([first, *(other[:1].lower() + other[1:] for other in others)])


def _authors(article: Article) -> str:
    return ", ".join(a.text for a in article.byline) or "author not stated"


def _derived(desk: Desk, key: str) -> tuple[str, ...]:
    article, published = desk.article(key), desk.published(key)
    notes = []
    if article.headline is None:
        notes.append("The text has no headline")
    elif article.headline.origin == "derived":
        reason = article.headline.reason or "the text has none"
        notes.append(f"Headline derived: {reason}")
    if article.outlet and article.outlet.origin == "derived":
        notes.append(f"Outlet derived: {article.outlet.reason}")
    if published and published.origin == "derived":
        notes.append(f"Date derived: {published.reason}")
    return tuple(notes)


def _glance(desk: Desk, key: str) -> tuple[Term, ...]:
    who = [row.name for row in people(desk, key) if row.name.ref][:6]
    dated = [
        day
        for event in _events(desk, key)
        if event.mood == "happened" and (date := date_of(event, key))
        for day in date.value.split("/")
    ]
    article = desk.article(key)
    terms = [Term("Who", names=tuple(who))] if who else []
    standfirst = article.standfirst.span if article.standfirst else None
    if standfirst and standfirst in desk.allowances[key].whole:
        terms.append(Term("What", desk.naming(key, standfirst)))
    if dated:
        terms.append(Term("When", _span_of_time(dated)))
    places_told = where(desk, [key])
    if places_told:
        terms.append(Term("Where", names=places_told))
    return tuple(terms)


def _span_of_time(days: list[str]) -> str:
    """Like "8 January 2026", "4–8 January 2026"."""
    first, last = min(days, key=sort_key), max(days, key=sort_key)
    return in_words(first if first == last else f"{first}/{last}") or ""


def _events(desk: Desk, key: str) -> list[EventEntry]:
    return [desk.library.events[i] for i in desk.shelf.timeline[key]]


def _quotes(desk: Desk, key: str) -> tuple[QuoteItem, ...]:
    """By speaker, in the order in which they first speak; nobody named last."""
    found = [desk.library.statements[i] for i in desk.shelf.statements[key]]
    speakers = list(dict.fromkeys(s.speaker or s.speaker_name for s in found))
    speakers.sort(key=lambda s: s is None)
    return tuple(
        quote_item(desk, s, here=key)
        for speaker in speakers
        for s in found
        if (s.speaker or s.speaker_name) == speaker
    )


@asked("title of story")
def _title(desk: Desk, story: str) -> str:
    return desk.story_title(desk.library.stories[story])


@asked("size of story")
def _size(desk: Desk, story: str) -> int:
    return len(desk.library.stories[story].articles)


def _links(desk: Desk, key: str) -> tuple[Row, ...]:
    """Pages that show something of the article; those of actors that it names stand above."""
    library = desk.library
    stories = [
        Row(
            Name(_title(desk, story), Ref(f"story/{story}")),
            f"Story · {count(_size(desk, story), 'document')}",
        )
        for story in desk.shelf.stories[key]
    ]
    said = [library.statements[i].speaker for i in desk.shelf.statements[key]]
    actors = [
        Row(desk.name(a), heard(desk, a, key))
        for a in desk.shelf.actors[key]
        if desk.who(a).paged and a in said
    ]
    topics = [
        Row(Name(t.name, Ref(f"topic/{t.id}")), "Topic")
        for t in (library.topics[i] for i in desk.shelf.topics[key])
    ]
    return (*stories, *actors, *topics)
