"""How many independent lines stand behind something: lines, not pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.links import slug
from generator.numerals import spelled
from generator.recall import Recall
from generator.records import Corroboration, Reading, Receipt, Span
from generator.resolve.alone import Alone
from generator.resolve.credits import Credits, credits, known_outlets, outlet_key, outlet_name
from generator.resolve.nearness import Near
from generator.resolve.order import first_told, is_chat
from generator.resolve.resting import Rests, owned_by_outlet, resting

_CHAT = "A chat assistant’s answer is shown, never counted"
_NOWHERE = Span(-1, -1)
_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Whose articles count together, and why."""

    groups: Mapping[str, str]
    """Article id → independence group; "" for what never counts."""
    outlets: Mapping[str, str | None]
    """Article id → outlet as printed; None where none is stated."""
    rests: Mapping[str, Rests]
    """Article id → the article that it rests on, for those that rest on one."""
    credits: Mapping[str, Credits]
    followed: Mapping[str, str]
    """Article id → what it follows, for those that never count; "" for a chat answer."""
    owned: Mapping[str, Mapping[str, str]]
    """Article id → key of an outlet → the article of that outlet near it."""

    def copy_of(self, article: str) -> str:
        """The article whose text it tells again; itself if it is no copy."""
        while article in self.rests and self.rests[article].how != "credit":
            article = self.rests[article].on
        return article

    def among(self, articles: Iterable[str]) -> Witnesses:
        """What is known of these articles, and of those that they rest on or may credit."""
        own = set(articles)
        for article in sorted(own):
            while article in self.rests:
                article = self.rests[article].on
                own.add(article)
        ids = sorted(own)
        owned = {i: found for i in ids if (found := self._credits_of(i))}
        near = own.union(*(found.values() for found in owned.values()))
        return Witnesses(
            groups={i: self.groups[i] for i in sorted(near)},
            outlets={i: self.outlets[i] for i in sorted(near)},
            rests={i: self.rests[i] for i in ids if i in self.rests},
            credits={i: self.credits[i] for i in ids},
            followed={i: self.followed[i] for i in ids if i in self.followed},
            owned=owned,
        )

    def _credits_of(self, article: str) -> dict[str, str]:
        """Of the outlets near it no others than it credits."""
        near = self.owned.get(article, _NOTHING)
        return {key: near[key] for _, key in self.credits[article].said if key in near}

    def first(self, reading: Reading) -> tuple[object, ...]:
        """Sort key: who told it first; what follows another article stands after all others."""
        return (reading.article.id in self.rests, *first_told(reading))

    def support(
        self, told: Iterable[str | Receipt], originals: Mapping[str, str] = _NOTHING
    ) -> Corroboration:
        """The count for what these articles tell, with its reasons.

        A place instead of an article's id tells in which sentence: one that credits another
        outlet rests on it, the rest of the article does not. `originals` says by article which
        outlet carried what it quotes first: two that quote one interview rest on that.
        """
        places = [Receipt(t, _NOWHERE) if isinstance(t, str) else t for t in told]
        ids = sorted({p.article for p in places})
        real = [i for i in ids if self.groups[i]]
        resting = {i: r for i in real if (r := self._rest(i, places)) is not None}
        keys = self._with_originals({i: self._keys(i, places) for i in real}, originals)
        names = {outlet_key(name): name for name in originals.values()}
        own = [i for i in real if i not in resting] or real[:1]
        counted = _independent(own, keys)
        return Corroboration(
            documents=len(ids),
            outlets=len(counted),
            chat=len(ids) - len(real),
            reasons=tuple(self._reasons(real, counted, resting, keys, names, len(ids) - len(real))),
            unstated=sum(self.outlets[i] is None for i in counted),
        )

    def _rest(self, article: str, places: list[Receipt]) -> Rests | None:
        """What an article rests on, with everything it tells here."""
        if article in self.rests:
            return self.rests[article]
        found = [self._credited(p) for p in places if p.article == article]
        first = found[0]
        return first if all(r is not None for r in found) else None

    def _credited(self, place: Receipt) -> Rests | None:
        for key in self.credits[place.article].at(place.span):
            other = self.owned.get(place.article, _NOTHING).get(key)
            if other is not None:
                return Rests(other, "credit")
        return None

    def _keys(self, article: str, places: list[Receipt]) -> frozenset[str]:
        """Its outlet and whom it prints: no two that share one of these count."""
        credit = self.credits[article]
        outlet = self.outlets[article]
        own = outlet_key(outlet) if outlet else f"article {article}"
        mine = [frozenset(credit.at(p.span)) for p in places if p.article == article]
        return frozenset({own, *credit.wired, *frozenset.intersection(*mine)})

    def _with_originals(
        self, keys: Mapping[str, frozenset[str]], originals: Mapping[str, str]
    ) -> dict[str, frozenset[str]]:
        """Each article also with what any article of its outlet gives after another outlet."""
        own = {i: self.outlets[i] or i for i in keys}
        first: dict[str, set[str]] = defaultdict(set)
        for i in keys:
            if i in originals:
                first[own[i]].add(outlet_key(originals[i]))
        return {i: mine | first[own[i]] for i, mine in keys.items()}

    def _reasons(
        self,
        real: list[str],
        counted: list[str],
        resting: Mapping[str, Rests],
        keys: Mapping[str, frozenset[str]],
        originals: Mapping[str, str],
        chats: int,
    ) -> Iterator[str]:
        yield from self._rested({i: r for i, r in resting.items() if i not in counted})
        yield from self._shared([i for i in real if i not in resting], keys, originals)
        if chats:
            yield _CHAT

    def _rested(self, resting: Mapping[str, Rests]) -> Iterator[str]:
        copied: dict[str, list[str]] = defaultdict(list)
        for article, rests in sorted(resting.items()):
            mine, theirs = self._name(article), self._name(rests.on)
            if rests.how == "copy":
                copied[rests.on].append(mine)
            elif rests.how == "rewrite":
                yield f"{mine} tells the text of {theirs} again in other words: not counted"
            else:
                yield f"{mine} rests on {theirs}, as it says itself: not counted"
        for first, others in copied.items():
            names = _listed(sorted({self._name(first), *others}))
            total = len(others) + 1
            yield f"{total} documents share most of their text ({names}) and count once"

    def _shared(
        self,
        real: list[str],
        keys: Mapping[str, frozenset[str]],
        originals: Mapping[str, str],
    ) -> Iterator[str]:
        """Who shares an outlet, an agency whose report is printed, or one interview quoted."""
        holding: dict[str, list[str]] = defaultdict(list)
        for i in real:
            for key in keys[i]:
                holding[key].append(i)
        for key in sorted(k for k, ids in holding.items() if len(ids) > 1):
            ids = holding[key]
            names = sorted({self._name(i) for i in ids})
            own = all(outlet_key(self.outlets[i] or "") == key for i in ids)
            if own:
                yield f"{names[0]} has {spelled(len(ids))} articles here and counts once"
            elif key in originals:
                yield f"{_listed(names)} give what {originals[key]} had first, and count once"
            else:
                yield f"{_listed(names)} rest on one report ({outlet_name(key)}) and count once"

    def _name(self, article: str) -> str:
        return self.outlets[article] or "a text without a stated outlet"


def _independent(articles: list[str], keys: Mapping[str, frozenset[str]]) -> list[str]:
    """Articles of which no two share an outlet or an agency: those that print nobody first."""
    taken: set[str] = set()
    counted = []
    for article in sorted(articles, key=lambda i: (len(keys[i]), i)):
        if not keys[article] & taken:
            taken |= keys[article]
            counted.append(article)
    return counted


def witnesses(
    readings: Mapping[str, Reading],
    near: Near,
    alone: Mapping[str, Alone],
    processes: int = 1,
    recall: Recall | None = None,
) -> Witnesses:
    """Who counts as whom: by outlet, by copies, and by whom an article credits."""
    real = {i: r for i, r in readings.items() if not is_chat(r)}
    known = known_outlets(r.article for r in real.values())
    credited = {i: credits(r.article, alone[i].named, known) for i, r in readings.items()}
    owned = owned_by_outlet(real, near)
    rests = resting(real, near, alone, credited, owned, processes, recall)
    outlets = {i: r.article.outlet.text if r.article.outlet else None for i, r in readings.items()}
    names: dict[str, str] = {}
    for name in sorted(filter(None, outlets.values())):
        names.setdefault(outlet_key(name), slug(name))
    groups = {i: _group(i, rests, outlets, names) if i in real else "" for i in readings}
    followed = {
        i: rests[i].on if i in rests else "" for i in readings if i in rests or not groups[i]
    }
    return Witnesses(groups, outlets, rests, credited, followed, owned)


def _group(
    article: str,
    rests: Mapping[str, Rests],
    outlets: Mapping[str, str | None],
    names: Mapping[str, str],
) -> str:
    """The slug of the outlet that told it first, however spelled, else the id of that article."""
    while article in rests:
        article = rests[article].on
    outlet = outlets[article]
    return names[outlet_key(outlet)] if outlet else article


def _listed(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
