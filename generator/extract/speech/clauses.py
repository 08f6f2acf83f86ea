"""Which verb has which subject: a left-to-right reading of one sentence without a grammar book.

The reader keeps the phrase that still waits for its verb ("Trump, the nominee, …"), the subject
of the last finite verb for what is coordinated ("… and added"), and a stack of waiting phrases
for relative clauses and asides between commas.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.extract.speech.phrases import FRONTED, Phrase, is_start, phrase_at
from generator.extract.speech.tokens import QUOTED, Line
from generator.extract.speech.vocabulary import (
    cue_of,
    invertible,
    states,
    transitive,
    vocabulary,
)

_BE = frozenset(
    [
        "be",
        "is",
        "are",
        "was",
        "were",
        "am",
        "been",
        "being",
        "'re",
        "’re",
        "'m",
        "’m",
        "'s",
        "’s",
        "get",
        "gets",
        "got",
        "getting",
    ]
)
_CLAUSAL = frozenset(("as", "like", "than"))
_NAMING = frozenset(("called", "named", "dubbed", "titled", "entitled", "known", "nicknamed"))
_BEHIND_PARTICIPLE = frozenset(("of", "by", "as", "with", "in", "at"))


@dataclass(slots=True, eq=False)
class Verb:
    """A verb group; `index` is its main word."""

    start: int
    index: int
    form: str
    """"b", "s", "d", "e", "g"; "x" for an auxiliary that stands alone."""
    finite: bool
    passive: bool = False
    relative: bool = False
    inverted: bool = False
    infinitive: bool = False
    subject: Phrase | None = None
    agent: Phrase | None = None
    """Of a passive: by whom."""


@dataclass(slots=True)
class Clauses:
    """The phrases and verbs of one sentence, in order."""

    start: int
    end: int
    phrases: list[Phrase] = field(default_factory=list)
    verbs: list[Verb] = field(default_factory=list)


def clauses(line: Line, tags: list[str], start: int, end: int) -> Clauses:
    reader = _Reader(line, tags, start, end)
    reader.read()
    return reader.out


class _Reader:
    """The state of reading one sentence."""

    __slots__ = (
        "after_comma", "cand", "end", "fin", "frame", "last", "line", "out", "prep", "prev",
        "said", "stack", "tags", "verb", "waiting",
    )  # fmt: skip

    def __init__(self, line: Line, tags: list[str], start: int, end: int):
        self.line, self.tags, self.end = line, tags, end
        self.out = Clauses(start, end)
        self.prev = "start"
        self.prep = ""
        self.cand: Phrase | None = None
        self.fin: Phrase | None = None
        self.said: Phrase | None = None
        self.last: Phrase | None = None
        self.verb: Verb | None = None
        self.frame = False
        self.stack: list[tuple[Phrase | None, bool]] = []
        self.waiting: list[Verb] = []
        self.after_comma = False

    def read(self) -> None:
        i = self.out.start
        while i < self.end:
            i = self._step(i)

    def _step(self, i: int) -> int:
        tag = self.tags[i]
        if is_start(tag):
            phrase = phrase_at(self.line, self.tags, i, self.end)
            if phrase is not None:
                self._phrase(phrase)
                return phrase.end
            return i + 1
        if tag in ("X", "V", "E", "G"):
            return self._verb_group(i)
        return self._other(i, tag)

    # --- words that join -------------------------------------------------------------------

    def _other(self, i: int, tag: str) -> int:
        if tag == "A" or tag == "s":
            return i + 1
        if tag == "(":
            return self._skip_brackets(i)
        if tag == "t":
            return self._to(i)
        if tag == "P":
            self._preposition(i)
        elif tag in (",", "-"):
            self._comma()
        elif tag == "C":
            self.after_comma = self.prev == "comma"
            self.prev = "conj"
        elif tag == "S":
            self._subordinate()
        elif tag == "W":
            self._relative(i)
        elif tag == QUOTED:
            self.prev = "quote"
        elif tag in (":", ";", "?", "!", "."):
            self.cand, self.stack, self.frame = None, [], False
            self.prev = "colon"
        return i + 1

    def _skip_brackets(self, i: int) -> int:
        k = i + 1
        while k < self.end and self.tags[k] not in (")", QUOTED):
            k += 1
        if k < self.end and self.tags[k] == ")":
            return k + 1
        # a quotation in brackets has its attribution there: ("No," he said)
        self.prev = "comma"
        return i + 1

    def _to(self, i: int) -> int:
        k = i + 1
        while k < self.end and self.tags[k] == "A":
            k += 1
        if k < self.end and (self.tags[k] in ("V", "X") or self._base(k)):
            head = k
            if self.tags[k] == "X":
                while head + 1 < self.end and self.tags[head + 1] in ("X", "A", "V", "E", "G"):
                    head += 1
            verb = Verb(i, head, self._form(head), finite=False, infinitive=True)
            verb.subject = self.cand if self.prev == "comma" and self.cand else self.fin
            self._add_verb(verb)
            return head + 1
        self._preposition(i)
        return i + 1

    def _base(self, k: int) -> bool:
        entry = vocabulary().get(self.line.low[k])
        return entry is not None and entry.form == "b"

    def _preposition(self, i: int) -> None:
        if self.prev == "prep":
            self.prep = self.line.low[i]
            return
        self.prep = self.line.low[i]
        self.prev = {"np": "prep-np", "verb": "prep-verb"}.get(self.prev, "prep")

    def _comma(self) -> None:
        if self.stack:
            self.cand, self.frame = self.stack.pop()
        self.prev = "comma"

    def _subordinate(self) -> None:
        if self.prev == "comma" and self.cand is not None:
            self.stack.append((self.cand, self.frame))
        self.cand = None
        self.prev = "sub"

    def _relative(self, i: int) -> None:
        antecedent = self._antecedent(self.line.low[i])
        self.stack.append((self.cand, self.frame))
        self.cand, self.frame = antecedent, True
        self.prev = "rel"

    def _antecedent(self, low: str) -> Phrase | None:
        """Whom "who" means: the phrase before it, or what that hangs on if it is no person."""
        phrase = self.last
        while phrase is not None and low in ("who", "whom"):
            if phrase.kind in ("name", "role", "pronoun", "group"):
                break
            host = phrase.governor if phrase.governor is not None else phrase.beside
            if not isinstance(host, Phrase):
                break
            phrase = host
        return phrase

    # --- phrases ---------------------------------------------------------------------------

    def _phrase(self, phrase: Phrase) -> None:
        self.out.phrases.append(phrase)
        prev = self.prev
        if prev.startswith("prep"):
            self._governed(phrase, prev)
        elif phrase.kind == "time" and phrase.name is None:
            return
        elif prev == "verb" and self.verb is not None:
            self._behind_verb(phrase, self.verb)
        elif prev == "comma":
            self._behind_comma(phrase)
        elif prev == "np":
            if self.cand is None:
                self.cand = phrase
        elif prev == "conj":
            if (
                self.cand is None
                and not self.after_comma
                and self.last is not None
                and (self.last.governor or self.last.object_of)
            ):
                phrase.governor, phrase.object_of = self.last.governor, self.last.object_of
                phrase.preposition, phrase.second = self.last.preposition, True
            elif self.cand is None or self.after_comma:
                self.cand = phrase
            else:
                self.cand.joined = self.cand.joined or self.cand is self.last
        elif prev == "rel":
            # "whom Clinton calls": the phrase behind the relative is the subject
            self.cand = phrase
        else:
            self.cand = phrase
        self.last = phrase
        self.prev = "np"

    def _governed(self, phrase: Phrase, prev: str) -> None:
        phrase.preposition = self.prep
        if self.prep == "by" and self.verb is not None and self.verb.passive:
            self.verb.agent = self.verb.agent or phrase
        phrase.governor = {"prep-np": self.last, "prep-verb": self.verb}.get(prev) or FRONTED

    def _behind_verb(self, phrase: Phrase, verb: Verb) -> None:
        if verb.inverted and verb.subject is None:
            verb.subject = phrase
            phrase.subject = True
            self.fin = phrase
            if cue_of(self.line.low[verb.index]) == "strong":
                self.said = phrase
        else:
            phrase.object_of = verb

    def _behind_comma(self, phrase: Phrase) -> None:
        if self._place_tail(phrase):
            return
        if self.cand is not None:
            self.cand.asides.append(phrase)
            phrase.beside = self.cand
            return
        if self.last is not None:
            self.last.asides.append(phrase)
            phrase.beside = self.last
        self.cand = phrase

    def _place_tail(self, phrase: Phrase) -> bool:
        """In Berea, OH: the state hangs where the town hangs."""
        last = self.last
        if last is None or last.governor is None or phrase.name is None:
            return False
        if self.line.low[phrase.head].rstrip(".") not in states() or phrase.start != phrase.name[0]:
            return False
        phrase.governor, phrase.preposition = last.governor, last.preposition
        return True

    # --- verbs -----------------------------------------------------------------------------

    def _verb_group(self, i: int) -> int:
        tags, low = self.tags, self.line.low
        k, be, aux = i, False, False
        while k < self.end and tags[k] in ("X", "A"):
            aux = aux or tags[k] == "X"
            be = be or low[k] in _BE
            k += 1
        if k < self.end and tags[k] in ("V", "E", "G") and not (tags[k] == "V" and be and
                                                               self._form(k) in "bs"):  # fmt: skip
            form = self._form(k)
            verb = Verb(i, k, form, finite=aux or form in "bsd")
            verb.passive = be and form in "de"
            self._place(verb, aux)
            return k + 1
        while k > i and tags[k - 1] == "A":
            k -= 1
        head = k - 1
        while head > i and tags[head] != "X":
            head -= 1
        self._place(Verb(i, head, "x", finite=True), True)
        return max(k, i + 1)

    def _form(self, k: int) -> str:
        entry = vocabulary().get(self.line.low[k])
        if entry is not None and entry.form:
            return entry.form
        return {"G": "g", "E": "e", "X": "x"}.get(self.tags[k], "d")

    def _place(self, verb: Verb, aux: bool) -> None:
        verb.relative = self.frame
        if not verb.finite:
            self._participle(verb)
        elif verb.form == "d" and not aux and self._reduced(verb):
            verb.finite = False
            verb.passive = True
            verb.subject = self.last if self.prev == "np" else None
        else:
            self._finite(verb)
        self._add_verb(verb)

    def _add_verb(self, verb: Verb) -> None:
        self.out.verbs.append(verb)
        self.verb = verb
        self.prev = "verb"

    def _reduced(self, verb: Verb) -> bool:
        """ "Asked about it, he said"; "when asked": a participle without a subject of its own."""
        if self.prev == "start":
            return not self._inverts(verb)
        if self.prev == "sub":
            return True
        low = self.line.low[verb.index + 1] if verb.index + 1 < self.end else ""
        listed = self.line.low[verb.index] in transitive()
        if self.prev == "np":
            hangs = self.last is not None and (self.last.governor or self.last.object_of)
            return listed and (low == "by" or bool(hangs and self.line.low[verb.index] in _NAMING))
        # ", accused of": a verb that cannot do without its object has it before
        return (
            self.prev == "comma"
            and low in _BEHIND_PARTICIPLE
            and (self.line.low[verb.index] in transitive())
        )

    def _inverts(self, verb: Verb) -> bool:
        """ ", said Trump" · "…" said Trump: a phrase follows, and behind it no other verb."""
        if self.line.low[verb.index] not in invertible():
            return False
        k = verb.index + 1
        while k < self.end and self.tags[k] == "A":
            k += 1
        if k >= self.end or self.tags[k] not in ("N", "n", "D", "R", "p", "#"):
            return False
        phrase = phrase_at(self.line, self.tags, k, self.end)
        if phrase is None or phrase.kind in ("time",):
            return False
        if self.tags[k] == "R" and self.line.low[k] in ("it", "they", "you", "i", "we"):
            return False
        return not self._verb_behind(phrase.end)

    def _verb_behind(self, k: int) -> bool:
        """Whether a finite verb stands at `k`; "involved in" behind a noun is none."""
        if k >= self.end or self.tags[k] not in ("V", "X"):
            return False
        reduced = self.tags[k] == "V" and self._form(k) == "d" and k + 1 < self.end
        return not (reduced and self.tags[k + 1] in ("P", "t") and not cue_of(self.line.low[k]))

    def _finite(self, verb: Verb) -> None:
        inverts = self.prev in ("quote", "comma", "start", "colon") and self._inverts(verb)
        waits = self.cand is not None and self.prev == "comma"
        if inverts and not waits:
            verb.inverted = True
            self.cand = None
            return
        subject = self._subject(verb)
        verb.subject = subject
        verb.relative = self.frame
        if subject is not None:
            subject.subject = True
            for early in self.waiting:
                early.subject = subject
            self.waiting = []
            self.fin = subject
            if (
                cue_of(self.line.low[verb.index]) == "strong"
                and not verb.passive
                and (not verb.relative)
            ):
                self.said = subject
        if not (self.prev == "comma" and self.frame):
            self.cand = None

    def _subject(self, verb: Verb) -> Phrase | None:
        if self.prev == "np" and self.last is not None:
            return self._from_phrase(self.last, 0)
        if self.prev == "rel":
            return self.cand
        if self.prev == "conj":
            if self.cand is not None and self.fin is None:
                return self.cand
            strong = cue_of(self.line.low[verb.index]) == "strong"
            return self.said if strong and self.said is not None and not self.frame else self.fin
        return self._speaking_aside(self.cand) or self.fin

    def _speaking_aside(self, waiting: Phrase | None) -> Phrase | None:
        """What waits for its verb, or the name beside it if the first is no speaker."""
        if waiting is not None and waiting.kind in ("thing", "time") and not waiting.governor:
            named = [a for a in waiting.asides if a.kind == "name" and a.governor is None]
            return named[-1] if named else waiting
        return waiting

    def _from_phrase(self, phrase: Phrase, depth: int) -> Phrase | None:
        """The subject of a verb that stands directly behind a phrase."""
        if depth > 8 or phrase.second:
            return phrase
        host = phrase.governor
        if phrase.preposition in _CLAUSAL and not (isinstance(host, Verb) and host.passive):
            # "as the heckler yelled", "before Trump spoke"
            return phrase
        if isinstance(host, Phrase):
            return self._from_phrase(host, depth + 1)
        if isinstance(host, Verb):
            if self.cand is not None and not host.finite:
                return self.cand
            return host.subject or self.cand
        if host is FRONTED:
            return self.cand or phrase
        verb = phrase.object_of
        if isinstance(verb, Verb):
            return self._from_object(phrase, verb)
        if phrase.beside is not None and phrase.beside is self.cand:
            return self._beside(phrase, self.cand)
        if self.cand is not None and self.cand is not phrase and phrase.beside is not None:
            return self.cand
        return phrase

    def _from_object(self, phrase: Phrase, verb: Verb) -> Phrase | None:
        if verb.infinitive or not verb.finite:
            if self.cand is not None:
                return self.cand
            if verb.subject is not None and not verb.finite and not verb.infinitive:
                return verb.subject if verb.passive else phrase
            return phrase
        if verb.relative and verb.subject is not None:
            if self.stack and self.stack[-1][0] is not None:
                waiting, self.frame = self.stack.pop()
                return waiting
            if cue_of(self.line.low[verb.index]) != "strong":
                return verb.subject
        return phrase

    def _beside(self, phrase: Phrase, waiting: Phrase) -> Phrase:
        """ "Trump, the nominee said" is Trump; "Last year, officials said" is officials."""
        if phrase.kind in ("role", "group") and waiting.kind == "name":
            return waiting
        if waiting.kind == "pronoun":
            return waiting
        return phrase

    def _participle(self, verb: Verb) -> None:
        if self.prev == "np" and self.last is not None:
            verb.subject = self._modified(self.last)
        elif self.prev == "start":
            self.waiting.append(verb)
        else:
            verb.subject = self.cand or self.fin
            if verb.subject is None:
                self.waiting.append(verb)

    def _modified(self, phrase: Phrase) -> Phrase | None:
        """Who is "saying" in "a man saying", "a statement saying", "a speech in Ohio, saying"."""
        if phrase.kind in ("document", "thing", "time"):
            host = phrase.governor or phrase.object_of
            if isinstance(host, Phrase):
                return self._modified(host)
            if isinstance(host, Verb):
                return host.subject
            return self.cand or self.fin or phrase
        return phrase
