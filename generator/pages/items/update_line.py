"""One line of an update, and what things are called in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.pages.items.differences import WHAT
from generator.pages.parts import Name
from generator.pages.words import count
from generator.records import FactKind

NOUNS: Mapping[FactKind, tuple[str, str]] = {
    "article": ("article", ""),
    "story": ("story", "stories"),
    "difference": ("difference between sources", "differences between sources"),
    "statement": ("statement", ""),
    "figure": ("figure", ""),
    "event": ("event", ""),
    "question": ("question", ""),
    "actor": ("person or organisation", "people and organisations"),
    "correction": ("correction", ""),
}
"""Kinds in the order in which they are told."""
AN: tuple[FactKind, ...] = ("article", "event")


@dataclass(frozen=True, slots=True)
class Line:
    """One change: what sort it is, and a sentence with a link in it."""

    kind: FactKind
    label: str
    before: str
    name: Name
    after: str = ""
    articles: tuple[str, ...] = ()
    number: int = 1
    """Of the things that it tells of."""

    @property
    def words(self) -> str:
        """The sentence without its link."""
        return f"{self.label}: {self.before}{self.name.text}{self.after}"


def described(kind: FactKind, label: str, number: int = 1) -> str:
    """What it was, in no words of a source but a headline."""
    one = f"{'an' if kind in AN else 'a'} {NOUNS[kind][0]}"
    many = one if number == 1 else count(number, *NOUNS[kind])
    if kind == "statement":
        whose = "speaker is not named" if number == 1 else "speakers are not named"
        if label[:1].islower():  # "they", "sources": the source's word, and no name
            label = f"“{label}”"
        return f"{many} of {label}" if label else f"{many} whose {whose}"
    if kind == "event":
        return f"{many} said to come" if label == "said" else many
    if kind == "difference":
        return f"{many} in {WHAT.get(label, label)}"
    if kind == "correction" or not label:
        return many
    if kind == "actor":
        return f"the page of {label}"
    return f"the {kind} “{label}”"
