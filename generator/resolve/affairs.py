"""Which articles make which story: as they are alike, and then as an editor says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.links import digest, slug
from generator.records import Article, Reading
from generator.resolve.corroboration import Witnesses
from generator.resolve.grouping import Weights, affairs
from generator.resolve.order import in_order

Affairs = Mapping[str, tuple[str, ...]]
"""Id of a story → its articles, the lead first."""
HALF = 0.5
"""The share of a story's articles, of those still there, that must be together to be it still."""


def affairs_of(
    readings: Mapping[str, Reading], weights: Weights, witnesses: Witnesses, known: Affairs
) -> dict[str, tuple[str, ...]]:
    """Every affair that two or more articles tell; those of most documents first."""
    groups = [
        led(g, readings, witnesses)
        for g in _alike(sorted(readings), weights, witnesses)
        if len(g) > 1
    ]
    groups.sort(key=lambda a: (-len(a), a))
    ids = _as_before(groups, readings, known)
    taken = {*ids.values()}
    found: dict[str, tuple[str, ...]] = {}
    for number, articles in enumerate(groups):
        id_ = ids.get(number) or _mint(readings[articles[0]].article, taken)
        taken.add(id_)
        found[id_] = tuple(articles)
    return found


def placed(
    found: Affairs,
    wishes: Mapping[str, tuple[str, ...]],
    readings: Mapping[str, Reading],
    witnesses: Witnesses,
) -> dict[str, tuple[str, ...]]:
    """The affairs as an editor wants them; `wishes` are the stories of each article he placed.

    An article that leaves pulls nobody along, and a story of one article stands where he wants it.
    """
    wanted = {i: tuple(map(slug, names)) for i, names in wishes.items() if i in readings}
    if not wanted:
        return dict(found)
    made = {s: [a for a in row if s in wanted.get(a, (s,))] for s, row in found.items()}
    for article in sorted(wanted):
        for story in wanted[article]:
            made.setdefault(story, []).append(article)
    named = {story for ids in wanted.values() for story in ids}
    kept = {
        s: led(a, readings, witnesses) for s, a in made.items() if len(set(a)) > 1 or s in named
    }
    return {s: tuple(a) for s, a in kept.items()}


def in_shown_order(found: Affairs, readings: Mapping[str, Reading]) -> dict[str, tuple[str, ...]]:
    """Stories of most documents first, of equals the newest."""

    def newest(story: str) -> str:
        stated = (readings[a].article.published for a in found[story])
        return max((p.value.rpartition("/")[2][:10] for p in stated if p), default="")

    ordered = sorted(found, key=lambda s: (found[s], s))
    ordered.sort(key=newest, reverse=True)
    return {s: found[s] for s in sorted(ordered, key=lambda s: -len(found[s]))}


def led(
    articles: Iterable[str], readings: Mapping[str, Reading], witnesses: Witnesses
) -> list[str]:
    """The articles in order, led by the first that follows no other one."""
    ordered = in_order(articles, readings)
    lead = next((i for i in ordered if i not in witnesses.rests), ordered[0])
    return [lead, *(i for i in ordered if i != lead)]


def _alike(articles: list[str], weights: Weights, witnesses: Witnesses) -> list[list[str]]:
    """Groups of articles; each copy goes where its original is, and pulls nobody along."""
    first = {i: witnesses.copy_of(i) for i in articles}
    own = {i for i in articles if first[i] == i}
    groups = affairs(sorted(own), {p: w for p, w in weights.items() if p[0] in own and p[1] in own})
    of = {i: group for group in groups for i in group}
    for article in articles:
        if article not in own:
            of[first[article]].append(article)
    return groups


def _as_before(
    groups: list[list[str]], readings: Mapping[str, Reading], known: Affairs
) -> dict[int, str]:
    """Number of a group → the id that it had: of the story that most of its articles were in."""
    of: dict[str, list[str]] = {}
    left = {story: [a for a in articles if a in readings] for story, articles in known.items()}
    for story, articles in left.items():
        for article in articles:
            of.setdefault(article, []).append(story)
    common = Counter((n, s) for n, group in enumerate(groups) for a in group for s in of.get(a, ()))
    ids: dict[int, str] = {}
    for (number, story), count in sorted(common.items(), key=lambda row: (-row[1], row[0])):
        if number not in ids and story not in ids.values() and count >= HALF * len(left[story]):
            ids[number] = story
    return ids


def _mint(lead: Article, taken: Iterable[str]) -> str:
    """A slug of the first article's headline; from then on it stays."""
    own = slug(title(lead))
    return own if own not in taken else f"{own}-{digest(lead.id)[:6]}"


def title(lead: Article) -> str:
    """The lead article's headline, else its first words."""
    if lead.headline is not None:
        return lead.headline.text
    prose = next((b for b in lead.blocks if b.kind in ("paragraph", "standfirst")), None)
    words = prose.span.of(lead.text).split() if prose else [lead.id]
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")


def called(story: str, wishes: Mapping[str, tuple[str, ...]]) -> str:
    """The name of a story that an editor made, as he writes it; else from its slug."""
    names = sorted({n for row in wishes.values() for n in row if slug(n) == story and n != story})
    words = names[0] if names else story.replace("-", " ")
    return words[:1].upper() + words[1:]
