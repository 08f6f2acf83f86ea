"""Bare surnames that one article gives to a son whose father others name: parted from him."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from generator.links import slug
from generator.recall import Recall
from generator.records import Cast, Event, Figure, Finding, Mention, Quote, Reading, Speaker
from generator.resolve.names import is_junior, parts, without_suffix

Name = tuple[str, ...]


def parted(readings: Mapping[str, Reading], recall: Recall | None = None) -> dict[str, Reading]:
    """The readings, "Trump" beside "Donald Trump Jr." a name of its own again.

    Only where one article names both father and son: "Roger J. Stone Jr." may be nobody but
    Roger Stone.
    """
    recall = recall or Recall(keeps=False)
    keys = recall.keys(list(readings.values()))
    named = recall.keyed_at_once(
        "sons",
        dict(zip(readings, keys, strict=True)),
        lambda new: [_sons(readings[i]) for i in new],
    )
    pairs = frozenset(tuple(name) for both, _ in named.values() for name in both)
    return {
        i: _parted(r, pairs) if any(tuple(name) in pairs for name in named[i][1]) else r
        for i, r in readings.items()
    }


def _sons(reading: Reading) -> tuple[list[Name], list[Name]]:
    """Names, the suffix left out, that father and son share here; all that a son bears."""
    bearers: dict[Name, set[bool]] = {}
    for cast in reading.of(Cast):
        if cast.type == "person":
            name = parts(cast.name)
            bearers.setdefault(without_suffix(name), set()).add(is_junior(name))
    both = [name for name, juniors in bearers.items() if len(juniors) > 1 and len(name) > 1]
    return both, [name for name, juniors in bearers.items() if True in juniors]


def _parted(reading: Reading, pairs: Collection[Name]) -> Reading:
    for cast in reading.of(Cast):
        name = parts(cast.name)
        if cast.type == "person" and is_junior(name) and without_suffix(name) in pairs:
            reading = _without_bare(reading, cast)
    return reading


def _without_bare(reading: Reading, son: Cast) -> Reading:
    """The reading with the mentions that give no suffix moved to a cast of their own."""
    text = reading.article.text
    bare = [
        m
        for m in reading.of(Mention)
        if m.actor == son.key and not is_junior(parts(m.span.of(text)))
    ]
    surname = without_suffix(parts(son.name))[-1]
    bare = [m for m in bare if parts(m.span.of(text)) == (surname,)]
    if not bare:
        return reading
    taken = {c.key for c in reading.of(Cast)}
    name = bare[0].span.of(text)
    key = next(k for k in (slug(name), f"{slug(name)}-alone") if k not in taken)
    other = Cast(bare[0].span, key, name, "person")
    moved = {m: replace(m, actor=key) for m in bare}
    kept = replace(son, aliases=tuple(a for a in son.aliases if parts(a) != (surname,)))
    findings = [_moved(f, son, other, moved, kept, text) for f in reading.findings]
    return replace(reading, findings=(*findings, other))


def _moved(
    finding: Finding,
    son: Cast,
    other: Cast,
    moved: Mapping[Mention, Mention],
    kept: Cast,
    text: str,
) -> Finding:
    if finding == son:
        return kept
    if isinstance(finding, Mention):
        return moved.get(finding, finding)
    if isinstance(finding, Quote):
        return replace(finding, speaker=_speaker(finding.speaker, son, other, text))
    if isinstance(finding, Figure) and finding.by:
        return replace(finding, by=_speaker(finding.by, son, other, text))
    if isinstance(finding, Event):
        by = _speaker(finding.by, son, other, text) if finding.by else None
        own = any(m.actor == son.key and finding.sentence.holds(m.span) for m in moved)
        actors = tuple(other.key if own and a == son.key else a for a in finding.actors)
        return replace(finding, by=by, actors=tuple(dict.fromkeys(actors)))
    return finding


def _speaker(said: Speaker, son: Cast, other: Cast, text: str) -> Speaker:
    """Who is meant by the words that stand there; by "he" nobody for certain any more."""
    if said.actor != son.key:
        return said
    words = parts(said.span.of(text)) if said.span else ()
    if is_junior(words):
        return said
    if words == parts(other.name):
        return Speaker(said.span, other.key, other.name)
    return Speaker(said.span, None, None)
