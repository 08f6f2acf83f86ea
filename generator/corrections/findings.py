"""Corrections of items, applied to what was found in the articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.corrections.actors import renamed
from generator.corrections.answers import source_of
from generator.corrections.people import Casts, cast_for
from generator.records import (
    Cast,
    Correction,
    Event,
    Faq,
    Figure,
    Finding,
    KeyPoint,
    Quote,
    Reading,
    Span,
    Speaker,
    Target,
)

KINDS: Mapping[str, type[Finding]] = {"q-": Quote, "f-": Faq, "n-": Figure, "e-": Event}
"""What an item is, by how its id begins."""
RULE = "editor"
NEAR = 2_000
"""Characters by which a new version of a seed may shift an item: a few paragraphs."""
Readings = Mapping[str, Reading]


def pinned(corrections: Iterable[Correction], readings: Readings) -> tuple[Correction, ...]:
    """The corrections with the words of what they are about: they outlive a change of the seed."""
    return tuple(replace(c, targets=tuple(_pinned(c, readings))) for c in corrections)


def _pinned(correction: Correction, readings: Readings) -> Iterator[Target]:
    kind = KINDS.get(correction.item[:2])
    for target in correction.targets:
        found = None if kind is None else _found(target, kind, readings)
        if found is None and kind is not None and not target.words:
            found = _labelled(correction, target, kind, readings)
        if found is None:
            yield target
        else:
            words = _words(found, readings[target.article])
            yield Target(target.article, found.start, found.end, words)


def _found(target: Target, kind: type[Finding], readings: Readings) -> Span | None:
    """Where it stands now: at its place with its words, else where those words are nearest."""
    reading = readings.get(target.article)
    if reading is None:
        return None
    spans = [_place(f) for f in reading.of(kind)]
    there = Span(target.start, target.end)
    if there in spans and target.words in ("", _words(there, reading)):
        return there
    same = [s for s in spans if target.words and _words(s, reading) == target.words]
    return min(same, key=lambda s: abs(s.start - target.start), default=None)


def _labelled(
    correction: Correction, target: Target, kind: type[Finding], readings: Readings
) -> Span | None:
    """The seed changed together with the page: the nearest finding whose words the item shows."""
    reading = readings.get(target.article)
    spans = [_place(f) for f in reading.of(kind)] if reading else []
    shown = _letters(correction.label)
    same = [s for s in spans if reading and _letters(_words(s, reading)) in shown]
    near = [s for s in same if abs(s.start - target.start) <= NEAR]
    return min(near, key=lambda s: abs(s.start - target.start), default=None)


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _place(finding: Finding) -> Span:
    """The span that its receipt names: of a question the question alone."""
    return finding.question if isinstance(finding, Faq) else finding.span


def _words(span: Span, reading: Reading) -> str:
    return " ".join(span.of(reading.article.text).split())


def answered(
    corrections: Iterable[Correction], readings: Readings
) -> Iterator[tuple[Correction, str]]:
    """Answers in an editor's words, each with what its source says now."""
    for correction in corrections:
        if correction.field == "answer":
            for target in correction.targets[:1]:
                place = _found(target, Faq, readings)
                reading = readings.get(target.article)
                for faq in reading.of(Faq) if reading else ():
                    if reading and faq.question == place:
                        yield correction, source_of(reading, faq)


def lost(corrections: Iterable[Correction], readings: Readings) -> Iterator[Correction]:
    """Corrections of an item that no article has any more."""
    for correction in corrections:
        kind = KINDS.get(correction.item[:2])
        known = kind is not None and bool(correction.targets)
        if known and not any(_found(t, kind, readings) for t in correction.targets if kind):
            yield correction


def apply(readings: Sequence[Reading], corrections: Sequence[Correction]) -> tuple[Reading, ...]:
    """The readings as they are once every correction of an item or a name is made."""
    by_id = {reading.article.id: reading for reading in readings}
    for correction in corrections:
        for target in correction.targets:
            kind = KINDS.get(correction.item[:2])
            place = None if kind is None else _found(target, kind, by_id)
            if place is None or kind is None:
                continue
            reading = by_id[target.article]
            if correction.field == "deleted":
                by_id[target.article] = _without(reading, kind, place)
            elif correction.field == "speaker" and kind is Quote:
                by_id[target.article] = _spoken(reading, place, correction, by_id.values())
            elif correction.field == "answer" and kind is Faq:
                by_id[target.article] = _answered(reading, place, correction)
    return tuple(renamed(list(by_id.values()), corrections))


def _without(reading: Reading, kind: type[Finding], place: Span) -> Reading:
    """A quotation goes with all its pieces, a question with the key points of its answer."""
    again = set(_told_again(reading, place)) if kind is Faq else ()
    kept = tuple(f for f in reading.findings if not _gone(f, kind, place) and f not in again)
    return replace(reading, findings=kept)


def _told_again(reading: Reading, question: Span) -> Iterator[KeyPoint]:
    """Key points that are sentences of the answer: they would say what an editor put right."""
    answer = [part for faq in reading.of(Faq) if faq.question == question for part in faq.answer]
    for point in reading.of(KeyPoint):
        if any(part.holds(point.span) for part in answer):
            yield point


def _gone(finding: Finding, kind: type[Finding], place: Span) -> bool:
    if type(finding) is not kind:
        return False
    return _place(finding) == place or (isinstance(finding, Quote) and finding.continues == place)


def _answered(reading: Reading, place: Span, correction: Correction) -> Reading:
    again = set(_told_again(reading, place))
    findings: list[Finding] = []
    for finding in reading.findings:
        if isinstance(finding, Faq) and finding.question == place:
            finding = replace(finding, edited=tuple(correction.now.split("\n")))
        if finding not in again:
            findings.append(finding)
    return replace(reading, findings=tuple(findings))


def _spoken(
    reading: Reading, place: Span, correction: Correction, readings: Iterable[Reading]
) -> Reading:
    """The quotation, all its pieces, with the speaker that the editor names, and the id it had."""
    name, casts = correction.now, Casts(tuple(readings))
    pieces = [f for f in reading.of(Quote) if place in (f.span, f.continues)]
    cast = cast_for(name, reading, casts, pieces[0].speaker.span or place) if name else None
    known = {c.key for c in reading.of(Cast)}
    findings: list[Finding] = [cast] if cast and cast.key not in known else []
    for finding in reading.findings:
        if isinstance(finding, Quote) and finding in pieces:
            key, full = (cast.key, cast.name) if cast else (None, None)
            speaker = Speaker(finding.speaker.span if cast else None, key, full)
            finding = replace(finding, speaker=speaker, rule=RULE, id=correction.item)
        findings.append(finding)
    return replace(reading, findings=tuple(findings))
