"""What items are put together from: readings, who is named in them, who stands behind them.

Of each article a digest tells whether it is as it was; what is made of a few articles sees these
alone, so that the digests of these tell whether it is what it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.recall import Recall
from generator.records import Actor, ActorType, Cast, Reading
from generator.resolve.corroboration import Witnesses
from generator.resolve.nearness import Near
from generator.resolve.registry import Registry


@dataclass(frozen=True, slots=True)
class Ground:
    readings: Mapping[str, Reading]
    registry: Registry
    near: Near
    witnesses: Witnesses
    processes: int = 1
    speak: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By article: those who speak in it, whether or not it names them."""
    recall: Recall = field(default_factory=lambda: Recall(keeps=False))

    def keys(self, articles: Sequence[str] | None = None) -> dict[str, str | None]:
        """By article: a digest of its reading and of whom it names; None where there is none."""
        asked = list(self.readings) if articles is None else articles
        if not self.recall.keeps:
            return dict.fromkeys(asked)
        known = self.recall.keys([self.readings[i] for i in asked], self.processes)
        return {
            i: self.recall.prints.of(key, self._named(i)) if key else None
            for i, key in zip(asked, known, strict=True)
        }

    def behind(self, articles: Iterable[str]) -> str | None:
        """A digest of what is known of who stands behind these articles."""
        return self.recall.prints.of(self.witnesses.among(articles))

    def among(self, articles: Iterable[str]) -> Ground:
        """These articles, and of everybody whom they name no more than they can tell."""
        own = sorted(set(articles))
        named = {i: self._named(i) for i in own}
        actors = {a: Actor(a, name, kind) for row in named.values() for _, a, name, kind in row}
        of = {(i, cast): actor for i, row in named.items() for cast, actor, _, _ in row if cast}
        mentions = {i: self.registry.mentions[i] for i in own}
        return Ground(
            readings={i: self.readings[i] for i in own},
            registry=Registry(actors, of, mentions),
            near={},
            witnesses=self.witnesses.among(own),
        )

    def _named(self, article: str) -> list[tuple[str, str, str, ActorType]]:
        """(key of the cast, the actor with name and type) of everybody whom it names; of who
        speaks without a key."""
        keys = [cast.key for cast in self.readings[article].of(Cast)]
        found = [(key, self.registry.actor(article, key)) for key in keys]
        found += [("", actor) for actor in self.speak.get(article, ())]
        known = self.registry.actors
        return [(key, a, known[a].name, known[a].type) for key, a in found if a is not None]
