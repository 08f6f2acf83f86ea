"""The desk: what every page type asks about the library — names, labels, links and excerpts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import PurePosixPath
from typing import Any

from generator.dates_in_words import sort_key
from generator.escape import clean
from generator.kept_actors import documents_of
from generator.kept_items import Row as ItemRow
from generator.kept_items import items_of
from generator.naming import naming, parts, with_language
from generator.notes import EVERY, Notes
from generator.on_asking import OnDemand
from generator.pages.allowances import allowances
from generator.pages.answers import Who, linked, newest_first, roles_in, short_label, who
from generator.pages.asked import ARTICLE, ITEM, answering, note_ties, noted_library, noted_shelf
from generator.pages.cuts import Counted, Want, cut
from generator.pages.excerpts import Allowance
from generator.pages.log import Log
from generator.pages.mentions import mentions_of
from generator.pages.parts import Chip, Name, Run
from generator.pages.paths import minted
from generator.pages.repeats import Repeats
from generator.pages.runs import Places, plain, runs
from generator.pages.shelf import Shelf, shelve
from generator.pages.told_apart import few_told, items_told, plain_told
from generator.pages.withheld import publishable, told_events, without_events
from generator.pages.words import words_for
from generator.recall import Recall
from generator.records import (
    Article,
    Dated,
    Later,
    Library,
    Page,
    Receipt,
    Ref,
    Span,
    Story,
    TimeRef,
)
from generator.tongues import language_of, like, told

NO_OUTLET = "Outlet not stated"
CHAT = "Chat answer"
MOST_EXCERPTS = 20_000
"""Kept at once: briefing, story, actor and register show the same words of one item."""


class Desk:
    """The library as it may be published, and the small questions that pages ask about it."""

    def __init__(self, library: Library, recall: Recall | None = None, processes: int = 1) -> None:
        shown = publishable(library)
        self.recall = recall or Recall()
        self._words = Counted()
        self._excerpts = lru_cache(MOST_EXCERPTS)(self._excerpt)
        again = Repeats(shown)
        allowed = allowances(shown, again, recall, processes)
        left_out = allowed.left_out()
        told, gone = told_events(items_of(shown.events), left_out)
        whole = without_events(shown, told, gone)
        self.notes = Notes(recall.prints if recall else None)
        """What the page that is being gathered asked so far."""
        self.answers: dict[str, dict[str, Any]] = {}
        """To questions that were asked already, by table."""
        wordless = dict.fromkeys(gone, True)
        self.wordless: Collection[str] = self.notes.table("events without words", wordless)
        """Events of which no words are left that may be shown."""
        self.log = Log(self.notes, whole.updates)
        self.library = noted_library(self.notes, whole, self.log)
        note_ties(self.notes, library.actors)
        self.events = self.notes.table(ITEM, told, column=items_told(told, self.notes.prints))
        self.shelf: Shelf = noted_shelf(self.notes, shelve(whole, again, left_out), whole.readings)
        shown_of: Mapping[str, Allowance] = allowed
        self.allowances = self.notes.table("allowance", shown_of, column=plain_told(allowed.told))
        self.mentions = self.notes.implied(ARTICLE, mentions_of(whole.readings))
        self.times = self.notes.implied(ARTICLE, OnDemand(whole.readings, self._times_of))
        """By article, its expressions of time by where they stand."""
        outlets = {a: o.id for o in library.outlets.values() for a in o.articles}
        self._outlets = self.notes.table(ARTICLE, outlets)
        ordered = sorted(whole.readings, key=self._when, reverse=True)
        self.rank = {key: rank for rank, key in enumerate(ordered)}
        """Of each article, the newest first."""
        self._actors = whole.actors
        kinds = ("statements", "figures", "events", "questions")
        self._items = {kind: items_of(getattr(whole, kind)) for kind in kinds}
        self._items["told events"] = told
        paths = minted(whole, self.title)
        self._paths = self.notes.table(
            "path", paths, column=few_told(paths, lambda p: str(paths[p]))
        )
        answering(self)

    def later(
        self, page: str, path: PurePosixPath, make: Callable[..., Page], *given: Any
    ) -> Later:
        """A page made of the desk and of what is `given`; what it asks no desk for is not noted."""
        return Later(page, path, partial(make, self, *given), given, self.notes)

    def rows(self, kind: str) -> Iterable[ItemRow]:
        """What can be told of all items of a kind without looking into them: "figures", …"""
        self.notes.asked.add((ITEM, EVERY))
        return self._items[kind].rows()

    def row(self, kind: str, item: str) -> ItemRow:
        """The same of one item."""
        self.notes.asked.add((ITEM, item))
        return self._items[kind].row(item)

    def documents(self, actor: str) -> int:
        """How many articles name an actor; for what goes through all of them, and not noted."""
        return documents_of(self._actors, actor)

    # --- articles ---------------------------------------------------------------------------

    def article(self, key: str) -> Article:
        return self.library.readings[key].article

    def text(self, article: str, span: Span) -> str:
        """The words of a span, white space folded."""
        return self.told(article, clean(span.of(self.article(article).text)).strip())

    def naming(self, article: str, span: Span) -> str:
        """The same, knowing whom it names: for sentences, whose first names become links."""
        text = self.article(article).text
        found = naming(text, span, self.linked(article, span))
        (words,) = parts(found, (clean(found).strip(),))
        return with_language(words, language_of(self.told(article, words)))

    def told(self, article: str, words: str) -> str:
        """Words of an article as text of its language."""
        return told(words, self.article(article).language)

    def title(self, key: str) -> str:
        """The article's headline, or words that say that it has none."""
        headline = self.article(key).headline
        if headline is None:
            return f"Untitled text ({key})"
        return self.told(key, clean(headline.text).strip())

    def story_title(self, story: Story) -> str:
        """The story's title, in the language of the article whose headline it is."""
        of = story.headline and self.title(story.headline.article)
        return like(story.title, of) if of == clean(story.title).strip() and of else story.title

    def path(self, page: str) -> PurePosixPath:
        return self._paths[page]

    def briefing(self, key: str, anchor: str = "") -> Ref:
        return Ref(f"briefing/{key}", anchor)

    def is_chat(self, key: str) -> bool:
        return self.article(key).kind.name == "chat-answer"

    def source(self, key: str) -> str:
        """Like "CubaHeadlines", "Outlet not stated", "Chat answer"."""
        outlet = self.article(key).outlet
        if outlet:
            return clean(outlet.text).strip()
        return CHAT if self.is_chat(key) else NO_OUTLET

    def outlet(self, key: str) -> Name:
        """The outlet's name, linked to its page."""
        found = self._outlets.get(key)
        name = self.article(key).outlet
        if not name:
            return Name(NO_OUTLET, Ref(f"source/{found}") if found else None)
        return Name(clean(name.text).strip(), Ref(f"source/{found}") if found else None)

    # --- dates ------------------------------------------------------------------------------

    def published(self, key: str) -> Dated | None:
        return self.library.published.get(key)

    def day(self, key: str, *, time: bool = False) -> str:
        """Like "12 January 2026", "on or after 9 January 2026 (derived)", "date not stated".

        What other articles date is the earliest day that an article can be of, never its date.
        """
        date = self.published(key)
        words = words_for(date, time=time)
        return f"on or after {words}" if date and not self.article(key).published else words

    def newest_first(self, articles: Iterable[str]) -> list[str]:
        """Articles by date of publication, the newest first; undated ones last."""
        return list(newest_first(self, "\0".join(sorted(set(articles)))))

    def _when(self, key: str) -> tuple[int, str]:
        date = self.published(key)
        if date is None:
            return 0, ""
        return (1 if self.is_chat(key) else 2), sort_key(date.value)

    def _times_of(self, article: str) -> Mapping[Span, TimeRef]:
        return {time.span: time for time in self.library.readings[article].of(TimeRef)}

    def newest(self, articles: Iterable[str]) -> str:
        """The newest date of publication, "2026-01-12"; "" when none of the articles states one."""
        stated = [d for d in map(self.published, articles) if d and d.origin != "derived"]
        latest = max(stated, key=lambda d: sort_key(d.value), default=None)
        return latest.value.partition("T")[0] if latest else ""

    # --- chips ------------------------------------------------------------------------------

    def label(self, key: str) -> str:
        """Like "CubaHeadlines, 10 January 2026"."""
        return f"{self.source(key)}, {self.day(key)}"

    def where(self, key: str) -> str:
        """The label behind "Found in": "an article, outlet not stated, date not stated"."""
        label = self.label(key)
        if self.article(key).outlet:
            return label
        return f"{'a' if self.is_chat(key) else 'an article,'} {label[0].lower()}{label[1:]}"

    def short_label(self, key: str) -> str:
        """Like "CubaHeadlines, 10 Jan"; a date that was worked out is left to the longer label."""
        return short_label(self, key)

    def chip(
        self, receipt: Receipt, *, anchor: str | None = None, long: bool = False, here: str = ""
    ) -> Chip:
        """The chip of a place; on the article's own briefing (`here`) it names the line."""
        key, span = receipt.article, receipt.span
        place = f"{key}:{span.start}-{span.end}"
        if key == here:
            line = self.article(key).line_of(span.start)
            ref = self.briefing(key, "source-record")
            return Chip(f"Line {line} of the file", ref, place, self.is_chat(key))
        label = self.label(key) if long else self.short_label(key)
        at = self.shelf.anchor(receipt) if anchor is None else anchor
        return Chip(label, self.briefing(key, at), place, self.is_chat(key))

    # --- actors -----------------------------------------------------------------------------

    def name(self, actor: str) -> Name:
        """The actor's full name, linked where there is a page."""
        found = self.who(actor)
        return Name(found.name, Ref(f"actor/{actor}") if found.paged else None)

    def who(self, actor: str) -> Who:
        """An actor in a word: whoever asks for no more is the same however much else is told."""
        return who(self, actor)

    def linked(self, article: str, window: Span) -> Places:
        """Where the article names somebody who has a page, within a window of its text."""
        return linked(self, article, window)

    def role(self, actor: str | None, article: str) -> str:
        """The first role that the article gives, or ""."""
        return roles_in(self, article).get(actor, "") if actor else ""

    # --- excerpts ---------------------------------------------------------------------------

    def excerpt(
        self, article: str, want: Want, strong: Sequence[Span] = (), most: int | None = None
    ) -> tuple[Run, ...]:
        """As much of the window as may be shown, about `most` words at most, `strong` set off."""
        self.notes.asked |= {(ARTICLE, article), ("allowance", article)}
        named = self.linked(article, want.window)
        return self._excerpts(article, want, tuple(strong), most, named)

    def _excerpt(
        self, article: str, want: Want, strong: Sequence[Span], most: int | None, named: Places
    ) -> tuple[Run, ...]:
        text, allowed = self.article(article).text, self.allowances[article]
        shown: Sequence[Span] = (want.window,)
        if not any(span.holds(want.window) for span in allowed.whole):
            limit = allowed.around[want.rank]
            words = self._words.around(article, text, want.window)
            shown = cut(words, want, limit if most is None else min(most, limit))
        return self.in_its_tongue(article, runs(text, want.window, shown, strong, named))

    def pieces(self, article: str, window: Span, parts: Sequence[Span]) -> tuple[Run, ...]:
        """Pieces of a quotation, "…" for what else stands in the window."""
        text, named = self.article(article).text, self.linked(article, window)
        return self.in_its_tongue(article, runs(text, window, parts, (), named))

    def in_its_tongue(self, article: str, found: tuple[Run, ...]) -> tuple[Run, ...]:
        """Runs of an article's words as text of its language."""
        language = language_of(self.told(article, plain(found)))
        if not language:
            return found
        return tuple(replace(run, text=with_language(run.text, language)) for run in found)


_last: list[tuple[Library, Desk]] = []


def desk_for(library: Library, recall: Recall | None = None, processes: int = 1) -> Desk:
    """The desk of a library; the one made last is kept, as all pages of a run share it."""
    if not (_last and _last[0][0] is library):
        _last[:] = [(library, Desk(library, recall, processes))]
    return _last[0][1]
