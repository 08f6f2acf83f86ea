"""Corrections from the pages of the last run to the library of this one."""

from generator.put_right.found import (
    PutRight,
    keep,
    named,
    outdated,
    put_right,
    read_again,
    shown,
    with_words,
)
from generator.put_right.items import decided, pages_with, with_apart, with_removals
from generator.put_right.meant import as_meant
from generator.put_right.merged import absorbed, emptied
from generator.put_right.told import far_off, warnings

__all__ = [
    "PutRight",
    "absorbed",
    "as_meant",
    "decided",
    "emptied",
    "far_off",
    "keep",
    "named",
    "outdated",
    "pages_with",
    "put_right",
    "read_again",
    "shown",
    "warnings",
    "with_apart",
    "with_removals",
    "with_words",
]
