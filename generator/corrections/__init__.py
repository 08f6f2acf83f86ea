"""What editors put right on one page, read back and applied, so that it holds on every page."""

from generator.corrections.absorb import absorb
from generator.corrections.actors import named
from generator.corrections.findings import answered, apply, lost, pinned
from generator.corrections.gone import Edited, cut, edited, without
from generator.corrections.log import dump, load
from generator.corrections.read import read
from generator.corrections.taken_out import deleted, taken_out, with_section
from generator.corrections.tellings import again, stands
from generator.corrections.unshown import shown, unshown, withdrawn

__all__ = [
    "Edited",
    "absorb",
    "again",
    "answered",
    "apply",
    "cut",
    "deleted",
    "dump",
    "edited",
    "load",
    "lost",
    "named",
    "pinned",
    "read",
    "shown",
    "stands",
    "taken_out",
    "unshown",
    "with_section",
    "withdrawn",
    "without",
]
