"""What the words round a name say of who bears it: posts, party, age."""

from __future__ import annotations

import re

from generator.extract.speech.epithets import Label, labels, party_label
from generator.extract.speech.phrases import Phrase
from generator.extract.speech.scene import Paragraph
from generator.extract.speech.voices import Voice


def learn_title(paragraph: Paragraph, phrase: Phrase, voice: Voice) -> None:
    """What stands before the name is a label: "Supreme Court Justice Ruth Bader Ginsburg"."""
    if voice.type != "person":
        return
    if phrase.name is None:
        if phrase.kind == "role" and voice.key and phrase.asides:
            # the lawyer for the guild, Ann Brown
            _add_labels(voice, labels(paragraph.words(phrase.start, phrase.end)))
        return
    for aside in phrase.asides:
        if paragraph.line.low[aside.start] in ("another", "other"):
            # learned from him and fought—another coach
            continue
        if aside.kind == "role" and aside.governor is None:
            _add_labels(voice, labels(paragraph.words(aside.start, aside.end)))
    if paragraph.line.words[phrase.end - 1] in _COUNSEL:
        _add_labels(voice, [Label("barrister")])
    after = paragraph.line.words[phrase.end : phrase.end + 2]
    voice.age = voice.age or _age(paragraph, phrase)
    if after[:1] in (["("], [","]) and (party := party_label(after[-1])) is not None:
        _add_labels(voice, [party])
    first = phrase.end - 1
    key = paragraph.mentions.get(first)
    while first > phrase.start and paragraph.mentions.get(first - 1) is key and key is not None:
        first -= 1
    if first == phrase.start or not labels(paragraph.line.words[first - 1]):
        # not: the choir Ann Brown; but: Sen. Ann Brown
        return
    held = paragraph.line.low[phrase.start : first]
    start = phrase.start
    if held[0] == "the" and "and" in held and held[-1] != "and":
        # the president and first lady Ann Brown
        start += held.index("and") + 1
    _add_labels(voice, labels(" ".join(paragraph.line.words[start:first])))


_COUNSEL = frozenset(("QC", "KC", "SC"))
"""Behind a name: Ann Brown KC is "the barrister"."""
# 34 · 34-year-old
_YEARS = re.compile(r"(\d\d)(?:-year-old)?$")


def _age(paragraph: Paragraph, phrase: Phrase) -> int:
    """As in "Ann Brown, 34, left" and "the 34-year-old baker Ann Brown"; 0 where none is given."""
    words, tags = paragraph.line.words, paragraph.tags
    if tags[phrase.end : phrase.end + 3] in ([",", "#", ","], [",", "#", "."]):
        found = _YEARS.match(words[phrase.end + 1])
    else:
        found = next((m for w in words[phrase.start : phrase.end] if (m := _YEARS.match(w))), None)
    return int(found.group(1)) if found else 0


def _add_labels(voice: Voice, found: list[Label]) -> None:
    voice.labels += [label for label in found if label not in voice.labels]


def learn_shared(paragraph: Paragraph, phrase: Phrase, voice: Voice) -> None:
    """Justices Brown and Gray: each is a justice."""
    word = paragraph.line.low[phrase.start].rstrip(".")
    if voice.type == "person" and word.endswith("s"):
        _add_labels(voice, labels(word[:-1]))
