"""What changed since: the facts of a library, compared with those that the last run left."""

from generator.history.book import Book, dump, load
from generator.history.compare import updated
from generator.history.facts import Made, facts
from generator.history.rows import FactRows
from generator.history.seals import keep, known

__all__ = ["Book", "FactRows", "Made", "dump", "facts", "keep", "known", "load", "updated"]
