"""Which organisation "it" means."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.extract.speech.memory import Note
from generator.extract.speech.voices import Voice


def body_meant(
    notes: Sequence[Note], sentence: int, later: Collection[Voice | None] = ()
) -> Voice | None:
    """The subject of this sentence or of the one before; none that is named only `later` in it."""
    beside: Note | None = None
    for note in reversed(notes):
        if sentence - note.sentence > 1:
            break
        if note.voice.type == "person" or (note.sentence == sentence and note.voice in later):
            continue
        if note.main or note.speaks:
            return _body(note)
        # According to the guild, posts say that the board has left: it is the guild
        beside = beside or (note if note.subject else None)
    return _body(beside) if beside is not None else None


def _body(note: Note) -> Voice | None:
    """A country may be "it" too, and is nobody who speaks here."""
    return note.voice if note.voice.type == "organisation" else None
