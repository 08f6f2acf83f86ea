"""What changed since: the facts of a library, compared with those that the last run left."""

from generator.history.book import Book, dump, load
from generator.history.compare import updated
from generator.history.facts import facts

__all__ = ["Book", "dump", "facts", "load", "updated"]
