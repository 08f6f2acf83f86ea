"""Quotations in a list, each with its name, and to whom or of what it was said."""

from __future__ import annotations

from generator.extract.speech.credit import Credit, ends_with
from generator.extract.speech.phrases import phrase_at
from generator.extract.speech.quoted import Quoted
from generator.extract.speech.scene import Sentence

_SAID_TO = frozenset(("on", "to", "about", "when", "after", "regarding", "in", "during"))
_OPENERS = frozenset(("*", "•", "-", "·", "–", "—"))


def signed_on(sentence: Sentence, i: int, j: int) -> Credit | None:
    """As in "…" – Brown on the bill; not "…," Brown said on Monday."""
    paragraph = sentence.paragraph
    low = paragraph.line.low
    alone = all(low[k] in _OPENERS for k in range(sentence.start, i))
    return _named(sentence, j) if alone and ends_with(paragraph, i, ".?!") else None


def signed_behind(q: Quoted) -> Credit | None:
    """As in "…?" Brown to Ann Gray, the clerk: a sentence that begins with a name and has no verb
    of its own."""
    sentences = q.paragraph.sentences
    n = q.sentence.number - sentences[0].number + 1
    if not q.alone or n >= len(sentences) or q.i != q.sentence.end - 1:
        return None
    return _named(sentences[n], sentences[n].start)


def _named(sentence: Sentence, j: int) -> Credit | None:
    paragraph = sentence.paragraph
    tags, low = paragraph.tags, paragraph.line.low
    if tags[j] not in ("N", "n"):
        return None
    phrase = phrase_at(paragraph.line, tags, j, sentence.end)
    if phrase is None or phrase.kind != "name" or phrase.joined:
        return None
    nxt = phrase.end + 1 if tags[phrase.end : phrase.end + 1] == [","] else phrase.end
    if nxt >= sentence.end or low[nxt] not in _SAID_TO:
        return None
    own = any(v.finite and v.subject is not None and v.subject.start == j
              for v in sentence.clauses.verbs)  # fmt: skip
    return None if own else Credit(phrase, sentence, "dash")
