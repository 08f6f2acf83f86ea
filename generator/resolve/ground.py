"""What items are put together from: readings, who is named in them, who stands behind them.

Of each article a digest tells whether it is as it was; what is made of a few articles sees these
alone, so that the digests of these tell whether it is what it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.fingerprint import of_text
from generator.recall import Recall
from generator.records import Actor, ActorType, Reading
from generator.resolve.corroboration import Witnesses
from generator.resolve.credits import Credits
from generator.resolve.nearness import Near
from generator.resolve.registry import Registry

Named = tuple[str, str, str, ActorType]
"""Key of the cast, the actor with name and type; of who speaks no key."""


@dataclass(slots=True)
class Once:
    """What is worked out of each article once in a run, whoever asks."""

    named: dict[str, list[Named]] = field(default_factory=dict)
    keys: dict[str, tuple[Reading, str | None]] = field(default_factory=dict)
    behind: dict[str, str | None] = field(default_factory=dict)


_NO_CREDITS = Credits()


def _nobody(_article: str) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class Ground:
    readings: Mapping[str, Reading]
    registry: Registry
    near: Near
    witnesses: Witnesses
    processes: int = 1
    speak: Callable[[str], tuple[str, ...]] = _nobody
    """Those who speak in an article, whether or not it names them."""
    recall: Recall = field(default_factory=lambda: Recall(keeps=False))
    once: Once = field(default_factory=Once)

    def keys(self) -> dict[str, str | None]:
        """By article: a digest of its reading and of whom it names; None where there is none."""
        if not self.recall.keeps:
            return dict.fromkeys(self.readings)
        known = self.once.keys
        new = [r for i, r in self.readings.items() if i not in known or known[i][0] is not r]
        for reading, key in zip(new, self.recall.keys(new, self.processes), strict=True):
            i = reading.article.id
            known[i] = reading, of_text(repr((key, self.named(i)))) if key else None
        return {i: known[i][1] for i in self.readings}

    def behind(self, article: str) -> str | None:
        """A digest of what is known of who stands behind this article."""
        found = self.once.behind
        if article not in found:
            found[article] = self._behind(article) if self.recall.keeps else None
        return found[article]

    def told(self) -> dict[str, tuple[str, str] | None]:
        """By article: digests of its reading and whom it names, and of who stands behind it."""
        keys = self.keys()
        found = ((i, key, self.behind(i)) for i, key in keys.items())
        return {i: (key, behind) if key and behind else None for i, key, behind in found}

    def _behind(self, article: str) -> str | None:
        """Of an article that has to do with no other, as most, in no time."""
        known = self.witnesses
        credits = known.credits[article]
        if article in known.rests or article in known.followed or credits != _NO_CREDITS:
            return self.recall.prints.of(known.among((article,)))
        return of_text(repr((article, known.groups[article], known.outlets[article])))

    def among(self, articles: Iterable[str]) -> Ground:
        """These articles, and of everybody whom they name no more than they can tell."""
        own = sorted(set(articles))
        named = {i: [*self.named(i), *self._speaking(i)] for i in own}
        actors = {a: Actor(a, name, kind) for row in named.values() for _, a, name, kind in row}
        of = {(i, cast): actor for i, row in named.items() for cast, actor, _, _ in row if cast}
        mentions = {i: self.registry.mentions[i] for i in own}
        return Ground(
            readings={i: self.readings[i] for i in own},
            registry=Registry(actors, of, mentions),
            near={},
            witnesses=self.witnesses.among(own),
        )

    def named(self, article: str) -> Sequence[Named]:
        """Everybody whom it names."""
        if article not in self.once.named:
            self.once.named[article] = self.registry.named(article)
        return self.once.named[article]

    def told_of(self, actors: Iterable[str]) -> list[Named]:
        """What is known of these, whoever names them."""
        known = self.registry.actors
        return [("", a, known[a].name, known[a].type) for a in actors]

    def _speaking(self, article: str) -> list[Named]:
        return self.told_of(self.speak(article))


def of_lines(told: Sequence[str | None]) -> str | None:
    """A digest of texts without line breaks; None where one of them is not known."""
    known = [line for line in told if line is not None]
    return of_text("\n".join(known)) if len(known) == len(told) else None


def known_again(recall: Recall, was: Reading, now: Reading, how: object) -> None:
    """Tells by what a reading is known that was made of another; `how` tells all of it."""
    (key,) = recall.keys([was])
    if key:
        recall.prints.know(now, of_text(repr((key, how))))
