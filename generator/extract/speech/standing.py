"""Where the reader of a sentence stands: what waits for a verb, what had one last."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.extract.speech.phrases import Phrase
from generator.extract.speech.tokens import Line
from generator.extract.speech.verbs import Verb


@dataclass(slots=True)
class Standing:
    line: Line
    tags: list[str]
    end: int
    prev: str = "start"
    """What stood last: start, np, verb, prep, prep-np, prep-verb, comma, conj, sub, rel, quote,
    colon. The second half of a preposition tells what it hangs on."""
    prep: str = ""
    cand: Phrase | None = None
    """The phrase that waits for its verb: Trump, the nominee, …"""
    fin: Phrase | None = None
    """The subject of the last finite verb, for what is coordinated: … and added."""
    main: Phrase | None = None
    """The same outside clauses with "who" and "which"."""
    outer: Phrase | None = None
    """The subject of the clause in which the last one with "that" stands."""
    inner: Phrase | None = None
    """The subject of the last verb of a clause with "who" that a comma has just ended."""
    narrowing: bool = False
    """Whether the clause with "who" that is being read has no comma before it."""
    said: Phrase | None = None
    """The subject of the last verb of saying, for: …, adding."""
    last: Phrase | None = None
    verb: Verb | None = None
    relative: bool = False
    antecedent: Phrase | None = None
    """Whom the last "who" meant, for: who ran and who lost."""
    stack: list[tuple[Phrase | None, bool]] = field(default_factory=list)
    """Phrases that wait while a relative clause or an aside between commas is read."""
    early: list[Verb] = field(default_factory=list)
    """Participles before any subject: Speaking in Ohio, …"""
    parted: bool = False
    """Whether a comma stood since: in "By calling him so she lost" she does not call him so."""
    after_comma: bool = False
    """Whether a comma stood before the last "and"."""
