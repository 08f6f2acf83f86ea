"""What a run publishes: the library with every correction made, and its pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator import put_right, remember, resolve
from generator.abreast import processors
from generator.config import Config
from generator.history.book import Book
from generator.laid_out import LaidOut, laid_out
from generator.put_right import PutRight
from generator.records import Library, Reading
from generator.remember import Memory


@dataclass(frozen=True, slots=True)
class Edition:
    library: Library
    laid: LaidOut
    book: Book
    """What the site says with it, and what each run changed."""
    found: PutRight
    """What editors put right, each with every place that it is about."""


def edition(
    config: Config, found: PutRight, readings: Sequence[Reading], memory: Memory, day: str
) -> Edition:
    """`readings` are those of all articles, `found` what was read back from pages.

    What an editor took out may be told by more articles than his page showed, and by new ones:
    then articles are put together a second time, without any of it.
    """
    while True:
        made = _made(config, found, readings, memory, day)
        after = put_right.decided(found, made.library, readings, made.laid.text)
        if after.every == found.every:
            return replace(made, found=after)
        found = after


def _made(
    config: Config, found: PutRight, readings: Sequence[Reading], memory: Memory, day: str
) -> Edition:
    known = remember.known(memory, found)
    corrected = put_right.shown(readings, found)
    library = resolve.library(corrected, known, processors(config.processes))
    library = put_right.named(library, readings, found)
    book = remember.written(memory, library, day, found)
    library = replace(library, updates=book.updates)
    return Edition(library, laid_out(config, library), book, found)
