"""What a run publishes: the library with every correction made, and the pages made of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from generator import at_rest, pages, put_right, recall, registry, remember, resolve
from generator.abreast import processors
from generator.config import Config
from generator.errors import BriefingError
from generator.history.book import Book
from generator.pages import PageType
from generator.put_right import PutRight
from generator.recall import Recall
from generator.records import Later, Library, Page, Reading
from generator.remember import Memory
from generator.render import Renderer


@dataclass(frozen=True, slots=True)
class Edition:
    library: Library
    book: Book
    """What the site says with it, and what each run changed."""
    found: PutRight
    """What editors put right, each with every place that it is about."""
    pages: Mapping[str, Page | Later]
    types: Mapping[str, PageType]

    def text(self, page: str) -> str:
        """One page as it would be generated, links aside; "" where none of that id is made."""
        named = self.pages.get(page)
        if named is None:
            return ""
        folders = dict.fromkeys(kind.templates for kind in self.types.values())
        renderer = Renderer({i: p.path for i, p in self.pages.items()}, list(folders))
        return renderer.text(named.make() if isinstance(named, Later) else named)


_NONE: Mapping[str, str] = {}


def edition(
    config: Config,
    found: PutRight,
    readings: Sequence[Reading],
    memory: Memory,
    day: str,
    keys: Mapping[str, str] = _NONE,
) -> Edition:
    """`readings` are those of all articles, `found` what was read back from pages.

    `keys` tell by article id what a reading was made from: so much need not be compared.

    What an editor took out may be told by more articles than his page showed, and by new ones:
    then articles are put together a second time, without any of it.
    """
    with _recalling(config) as recalled:
        _tell(recalled, readings, keys)
        while True:
            made = _made(config, found, readings, memory, day, recalled)
            after = put_right.decided(found, made.library, readings, made.text)
            if after.every == found.every:
                return replace(made, found=after)
            found = after


def _tell(recalled: Recall, readings: Iterable[Reading], keys: Mapping[str, str]) -> None:
    for reading in readings:
        if key := keys.get(reading.article.id):
            recalled.prints.know(reading, key)
            recalled.prints.know(reading.article, key)


@contextmanager
def _recalling(config: Config) -> Iterator[Recall]:
    """What an earlier run worked out of each article alone, kept for the next one."""
    folder, key = config.cache / "recall", at_rest.made_with()
    recalled = recall.load(folder, key)
    yield recalled
    recall.keep(folder, key, recalled)


def _made(
    config: Config,
    found: PutRight,
    readings: Sequence[Reading],
    memory: Memory,
    day: str,
    recalled: Recall,
) -> Edition:
    known, processes = remember.known(memory, found), processors(config.processes)
    corrected = put_right.shown(readings, found)
    library = resolve.library(corrected, known, processes, recalled)
    library = put_right.named(library, readings, found)
    book = remember.written(memory, library, day, found, recalled)
    library = replace(library, updates=book.updates)
    types = registry.page_types()
    return Edition(
        library, book, found, _by_id(pages.named(library, types, recalled, processes)), types
    )


def _by_id(named: Sequence[Page | Later]) -> dict[str, Page | Later]:
    found: dict[str, Page | Later] = {}
    for page in named:
        if page.id in found:
            raise BriefingError(
                f"two pages are called {page.id!r}: {found[page.id].path}, {page.path}"
            )
        found[page.id] = page
    return found
