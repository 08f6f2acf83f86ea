"""What editors put right on one page, read back and applied, so that it holds on every page."""

from generator.corrections.absorb import absorb
from generator.corrections.actors import named
from generator.corrections.findings import answered, apply, lost, pinned
from generator.corrections.log import dump, load
from generator.corrections.read import read
from generator.corrections.unshown import shown, unshown

__all__ = [
    "absorb",
    "answered",
    "apply",
    "dump",
    "load",
    "lost",
    "named",
    "pinned",
    "read",
    "shown",
    "unshown",
]
