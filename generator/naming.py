"""Text that knows whom it names and where their pages are; the renderer writes the links.

A name is what a reading found and resolved, never a word that looks like one. Cut or joined the
text is plain again, as text in another language is (`tongues`); `parts` cuts it and keeps both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.escape import clean
from generator.records import Ref, Span
from generator.tongues import Foreign, language_of


@dataclass(frozen=True, slots=True)
class Named:
    """Characters `start` to `end` of a text, and the page of whom they name."""

    start: int
    end: int
    ref: Ref


class Naming(str):
    """A text on one line that names somebody; `language` as of a Foreign, "" for the site's."""

    names: tuple[Named, ...]
    language: str

    def __new__(cls, text: str, names: tuple[Named, ...], language: str = "") -> Naming:
        made = super().__new__(cls, text)
        made.names = names
        made.language = language
        return made

    def __reduce__(self) -> tuple[type[Naming], tuple[str, tuple[Named, ...], str]]:
        return Naming, (str(self), self.names, self.language)


def naming(text: str, window: Span, mentions: Iterable[tuple[Span, Ref]]) -> str:
    """The words of a window of `text` with the mentions that lie in it as a whole.

    Cleaned where there are any, since their places count so; plain as they stand where not.
    """
    words = window.of(text)
    names = tuple(_placed(words, window, mentions))
    return Naming(clean(words), names) if names else words


def _placed(words: str, window: Span, mentions: Iterable[tuple[Span, Ref]]) -> Iterator[Named]:
    for span, ref in mentions:
        if window.holds(span):
            first, last = span.start - window.start, span.end - window.start
            name = clean(words[first:last])
            if name and name == name.strip():
                start = len(clean(words[:first]))
                yield Named(start, start + len(name), ref)


def with_language(text: str, language: str) -> str:
    """The text as one of a language, "" for the site's own; whom it names it still knows."""
    if isinstance(text, Naming):
        return Naming(text, text.names, language)
    return Foreign(text, language) if language and text.strip() else text


def parts(whole: str, cut: Iterable[str]) -> Iterator[str]:
    """Consecutive pieces that were cut out of a text, each with the names that it has whole.

    Between two of them nothing is left out but white space; a piece that is not in the text, as
    "…", names nobody.
    """
    language = language_of(whole)
    held = whole.names if isinstance(whole, Naming) else ()
    pieces = list(cut)
    for piece, (start, end) in zip(pieces, places(whole, pieces), strict=True):
        names = tuple(
            Named(n.start - start, n.end - start, n.ref)
            for n in held
            if start <= n.start and n.end <= end
        )
        plain = str(piece)
        yield Naming(plain, names, language) if names else with_language(plain, language)


def places(whole: str, pieces: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where consecutive pieces stand in a text; an empty place for one that is not there."""
    at = 0
    for piece in pieces:
        found = whole.find(piece, at)
        if found >= 0:
            at = found + len(piece)
        yield (found, at) if found >= 0 else (at, at)


def joined(between: str, texts: Iterable[str]) -> str:
    """The texts as one in the site's own language, with all whom they name."""
    pieces = list(texts)
    if not any(isinstance(piece, Naming) for piece in pieces):
        return between.join(pieces)
    names: list[Named] = []
    whole = ""
    for number, piece in enumerate(pieces):
        whole += between if number else ""
        if isinstance(piece, Naming):
            names += (Named(n.start + len(whole), n.end + len(whole), n.ref) for n in piece.names)
        whole += piece if isinstance(piece, Naming) else clean(piece)
    return Naming(whole, tuple(names))


def called(name: str, ref: Ref | None) -> str:
    """A name that leads to a page, for a sentence of the site's own."""
    words = clean(name).strip()
    return Naming(words, (Named(0, len(words), ref),)) if ref and words else name


def capital(text: str) -> str:
    """The text with a capital at its start, and with all whom it names."""
    made = text[:1].upper() + text[1:]
    same = isinstance(text, Naming) and len(made) == len(text)
    return Naming(made, text.names, text.language) if same and isinstance(text, Naming) else made
