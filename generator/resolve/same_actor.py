"""Which casts of different articles are one actor."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping

from generator.links import fold, slug
from generator.records import Cast
from generator.resolve.chief import Chiefs
from generator.resolve.juniors import juniors
from generator.resolve.names import (
    Parts,
    differ_by_suffix,
    extends,
    initials,
    is_acronym,
    is_son,
    middle_initials,
    parts,
    surnames,
)
from generator.resolve.nearness import Near
from generator.resolve.roles import folded
from generator.resolve.sets import Sets
from generator.resolve.short_names import short_and_long

Member = tuple[str, str]
"""(article id, `Cast.key`)."""
Casts = Mapping[Member, Cast]

KNOWN = 3
"""Articles that give a name in full, from which it is the known form."""


def joined(casts: Casts, near: Near) -> list[list[Member]]:
    """Groups of casts that mean one actor; whoever could be two people is left alone."""
    sets: Sets[Member] = Sets(sorted(casts))
    named = _by_name(casts, sets)
    _join_aliases(casts, named, sets)
    _join_longer(casts, named, sets)
    for one, other in short_and_long(casts, near):
        sets.join(other, one)
    _join_juniors(casts, near, sets)
    _join_acronyms(casts, near, sets)
    _join_lone_surnames(casts, near, sets)
    return [part for group in sets.all() for part in _told_apart(group, casts)]


def _told_apart(group: list[Member], casts: Casts) -> list[list[Member]]:
    """The group without those of whom an editor says that they are somebody else."""
    names = {fold(name) for member in group for name in casts[member].apart}
    others = {m for m in group if names & {fold(casts[m].name), slug(casts[m].name)}}
    mine = [member for member in group if member not in others]
    return [part for part in (mine, sorted(others)) if part]


Named = dict[tuple[str, Parts], Member]


def _by_name(casts: Casts, sets: Sets[Member]) -> Named:
    """Joins equal names; a person's single name says too little to be joined here.

    George W. Bush and George H.W. Bush are two, and "George Bush" is neither for certain.
    """
    named: Named = {}
    alike: dict[tuple[str, Parts], list[Member]] = defaultdict(list)
    for member in sorted(casts):
        cast = casts[member]
        name = parts(cast.name)
        if cast.type != "person" or len(name) > 1:
            alike[cast.type, name].append(member)
    for key, members in alike.items():
        initials_of = {m: middle_initials(casts[m].name) for m in members}
        one = _one_person(set(initials_of.values()) - {""})
        first: dict[str, Member] = {}
        for member in members:
            sets.join(first.setdefault("" if one else initials_of[member], member), member)
        named[key] = first.get("", members[0])
    return named


def _one_person(found: set[str]) -> bool:
    """Whether middle initials fit into each other: "J" and "JR" do, "W" and "HW" do not."""
    longest = max(found, key=len, default="")
    return all(longest.startswith(initials_) for initials_ in found)


def _join_aliases(casts: Casts, named: Named, sets: Sets[Member]) -> None:
    """Joins what one article calls by two full names: "Department of Justice", "DOJ office"."""
    for member in sorted(casts):
        own = parts(casts[member].name)
        for alias in casts[member].aliases:
            name = parts(alias)
            other = named.get((casts[member].type, name))
            if other is not None and len(name) > 1 and not differ_by_suffix(own, name):
                sets.join(other, member)


def _join_longer(casts: Casts, named: Named, sets: Sets[Member]) -> None:
    """Joins "Edmundo González" to "Edmundo González Urrutia" if he is the only one such.

    A known name with a word run on in one article ("Hillary Clinton Really") is no second
    bearer of it; with somebody else's surname ("Joe Biden Trump") it is nobody for certain.
    """
    articles = Counter(parts(c.name) for c in casts.values() if c.type == "person")
    others = {name[-1] for name, n in articles.items() if len(name) > 1 and n >= KNOWN}
    by_first: dict[str, list[tuple[Parts, Member]]] = defaultdict(list)
    holding: dict[tuple[str, str], list[tuple[Parts, Member]]] = defaultdict(list)
    for (type_, name), member in named.items():
        if type_ == "person" and name:
            by_first[name[0]].append((name, member))
            for word in dict.fromkeys(name[1:]):
                holding[name[0], word].append((name, member))
    for people in by_first.values():
        for short, member in people:
            rows = (holding[short[0], word] for word in short[1:])
            longer = [(n, m) for n, m in min(rows, key=len, default=[]) if extends(short, n)]
            odd = [name for name, _ in longer if run_on(short, articles[short], name, articles)]
            roots = {sets.find(m) for name, m in longer if name not in odd}
            if len(roots) == 1:
                sets.join(roots.pop(), member)
            for name, m in longer:
                if name in odd and not others & set(name[len(short) :]) - set(short):
                    sets.join(member, m)


def _join_juniors(casts: Casts, near: Near, sets: Sets[Member]) -> None:
    """Joins "John G. Roberts Jr." to the only John Roberts around."""
    groups = {member: group for group in sets.all() for member in group}
    for one, other in list(juniors(casts, near, groups.__getitem__)):
        sets.join(one, other)


def run_on(short: Parts, often: int, long: Parts, articles: Mapping[Parts, int]) -> bool:
    """Whether a name that stands in one article is a known one with more behind it."""
    return often >= KNOWN and articles[long] == 1 and long[: len(short)] == short


def _join_acronyms(casts: Casts, near: Near, sets: Sets[Member]) -> None:
    """Joins "CJNG" to the one body that some article so abbreviates, or whose initials it is."""
    abbreviated: dict[str, list[Member]] = defaultdict(list)
    spelt: dict[str, list[Member]] = defaultdict(list)
    alone: Counter[str] = Counter()
    for member, cast in sorted(casts.items()):
        if cast.type != "person" and len(parts(cast.name)) > 1:
            spelt[initials(parts(cast.name))].append(member)
            for alias in filter(is_acronym, cast.aliases):
                abbreviated[alias.replace(".", "").lower()].append(member)
        elif cast.type != "person" and is_acronym(cast.name):
            alone[cast.name.replace(".", "").lower()] += 1
    for member, cast in sorted(casts.items()):
        if cast.type == "person" or not is_acronym(cast.name):
            continue
        key = cast.name.replace(".", "").lower()
        around = {member[0], *near.get(member[0], ())}
        close = [m for m in spelt[key] if m[0] in around]
        _join_only(member, _abbreviators(abbreviated[key], alone[key], around) or close, sets)


def _abbreviators(spelt: list[Member], alone: int, around: Collection[str]) -> list[Member]:
    """The casts whose acronym it is: of one that far more articles use alone, those near by.

    Where one article writes "Namibian Broadcasting Corporation (NBC)" and a dozen others "NBC",
    those hardly mean it.
    """
    if alone > KNOWN * len({article for article, _ in spelt}):
        return [member for member in spelt if member[0] in around]
    return spelt


def _join_only(member: Member, candidates: Iterable[Member], sets: Sets[Member]) -> None:
    roots = {sets.find(m) for m in candidates}
    if len(roots) == 1:
        sets.join(roots.pop(), member)


def _join_lone_surnames(casts: Casts, near: Near, sets: Sets[Member]) -> None:
    """Joins "Trump" to the only person of that surname in the article's neighbourhood."""
    people = _by_surname(casts)
    known = {parts(cast.name) for cast in casts.values() if cast.type == "person"}
    sons = {m for m, c in casts.items() if is_son(parts(c.name), known)}
    strangers: list[Member] = []
    chiefs = Chiefs(people, casts, sets)
    for member, cast in sorted(casts.items()):
        if cast.type != "person" or len(parts(cast.name)) != 1:
            continue
        chief = chiefs.of(member) if parts(cast.name)[0] in people else None
        if chief is not None:
            sets.join(chief, member)
            continue
        if member[0] in people.get(parts(cast.name)[0], ()):
            continue  # The article itself names such a person and yet keeps this name apart.
        full = [m for m in _full_names_around(member, people, casts, near) if m not in sons]
        _join_only(member, full, sets)
        if not full:
            strangers.append(member)
    _join_strangers(strangers, casts, near, sets)


def _by_surname(casts: Casts) -> dict[str, dict[str, list[Member]]]:
    """Surname → article → the casts there whom it may mean by their full names."""
    people: dict[str, dict[str, list[Member]]] = defaultdict(lambda: defaultdict(list))
    for member, cast in sorted(casts.items()):
        if cast.type == "person":
            for word in surnames(parts(cast.name)):
                people[word][member[0]].append(member)
    return people


def _full_names_around(
    member: Member,
    people: Mapping[str, Mapping[str, list[Member]]],
    casts: Casts,
    near: Near,
) -> list[Member]:
    """Whom a single name may mean; those of the same role, if any is."""
    own = casts[member]
    named_so = people.get(parts(own.name)[0], {})
    around = [
        m
        for article in near.get(member[0], ())
        for m in named_so.get(article, ())
        if _may_be_one(own, casts[m])
    ]
    return [m for m in around if _same_role(own, casts[m])] or around


def _join_strangers(lone: list[Member], casts: Casts, near: Near, sets: Sets[Member]) -> None:
    """Joins equal single names of neighbouring articles that give no full name."""
    by_name: dict[str, list[Member]] = defaultdict(list)
    for member in lone:
        by_name[parts(casts[member].name)[0]].append(member)
    for members in by_name.values():
        here = {m[0]: m for m in members}
        for member in members:
            for article in near.get(member[0], ()):
                other = here.get(article)
                if other is not None and _may_be_one(casts[member], casts[other]):
                    sets.join(member, other)


def _may_be_one(a: Cast, b: Cast) -> bool:
    return not a.gender or not b.gender or a.gender == b.gender


def _same_role(a: Cast, b: Cast) -> bool:
    return bool({folded(r.text) for r in a.roles} & {folded(r.text) for r in b.roles})
