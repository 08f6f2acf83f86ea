"""Which casts of different articles are one actor."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Container, Iterable, Mapping

from generator.links import fold, slug
from generator.records import Cast
from generator.resolve.chief import Chiefs, well_known
from generator.resolve.juniors import juniors
from generator.resolve.lone_first_names import first_name_alone
from generator.resolve.longer_names import KNOWN, Casts, Member, Named, join_longer
from generator.resolve.misspelt import misspelt
from generator.resolve.names import (
    Parts,
    body,
    differ_by_suffix,
    initials,
    is_acronym,
    is_general,
    is_son,
    middle_initials,
    parts,
    surnames,
)
from generator.resolve.nearness import Near
from generator.resolve.roles import folded
from generator.resolve.sets import Sets
from generator.resolve.short_names import short_and_long


def joined(casts: Casts, near: Near, surnames_known: Container[str]) -> list[list[Member]]:
    """Groups of casts that mean one actor; whoever could be two people is left alone.

    `casts` come in order: each rule goes through all of them in it. They must hold everybody who
    has a mark of one of them (`casting.py`), as a new rule must give those whom it brings together.
    """
    sets: Sets[Member] = Sets(casts)
    named = _by_name(casts, sets)
    _join_general(casts, near, sets)
    _join_aliases(casts, named, sets)
    join_longer(casts, named, near, sets, surnames_known)
    for one, other in short_and_long(casts, near):
        sets.join(other, one)
    for one, other in (*misspelt(casts, near), *first_name_alone(casts, near)):
        sets.join(one, other)
    _join_juniors(casts, near, sets)
    _join_acronyms(casts, near, sets)
    _join_lone_surnames(casts, near, sets)
    if not any(cast.apart for cast in casts.values()):
        return sets.all()
    return [part for group in sets.all() for part in _told_apart(group, casts)]


def _told_apart(group: list[Member], casts: Casts) -> list[list[Member]]:
    """The group without those of whom an editor says that they are somebody else."""
    names = {fold(name) for member in group for name in casts[member].apart}
    if not names:
        return [group]
    others = {m for m in group if names & {fold(casts[m].name), slug(casts[m].name)}}
    mine = [member for member in group if member not in others]
    return [part for part in (mine, sorted(others)) if part]


def _by_name(casts: Casts, sets: Sets[Member]) -> Named:
    """Joins equal names; a person's single name says too little to be joined here.

    George W. Bush and George H.W. Bush are two, and "George Bush" is neither for certain.
    """
    named: Named = {}
    alike: dict[tuple[str, Parts], list[Member]] = defaultdict(list)
    for member in casts:
        cast = casts[member]
        name = parts(cast.name)
        if cast.type == "organisation":
            if not is_general(cast.name):
                alike[cast.type, (body(cast.name),)].append(member)
        elif cast.type != "person" or len(name) > 1:
            alike[cast.type, name].append(member)
    for members in alike.values():
        if len(members) == 1:
            named.setdefault((casts[members[0]].type, parts(casts[members[0]].name)), members[0])
            continue
        initials_of = {m: middle_initials(casts[m].name) for m in members}
        one = _one_person(set(initials_of.values()) - {""})
        first: dict[str, Member] = {}
        for member in members:
            sets.join(first.setdefault("" if one else initials_of[member], member), member)
        for member in members:
            key = casts[member].type, parts(casts[member].name)
            named.setdefault(key, first.get("", members[0]))
    return named


def _join_general(casts: Casts, near: Near, sets: Sets[Member]) -> None:
    """Joins "Defence Ministry" and the like only of articles near each other."""
    members: dict[str, dict[str, Member]] = defaultdict(dict)
    for member, cast in casts.items():
        if cast.type == "organisation" and is_general(cast.name):
            members[body(cast.name)].setdefault(member[0], member)
    for row in members.values():
        for article, member in row.items():
            for other in near.get(article, ()):
                if other in row:
                    sets.join(member, row[other])


def _one_person(found: set[str]) -> bool:
    """Whether middle initials fit into each other: "J" and "JR" do, "W" and "HW" do not."""
    longest = max(found, key=len, default="")
    return all(longest.startswith(initials_) for initials_ in found)


def _join_aliases(casts: Casts, named: Named, sets: Sets[Member]) -> None:
    """Joins what one article calls by two full names: "Department of Justice", "DOJ office"."""
    for member in casts:
        own = parts(casts[member].name)
        for alias in casts[member].aliases:
            name = parts(alias)
            other = named.get((casts[member].type, name))
            spelt = initials(own) == fold(alias)  # "Isis" for another body than the best known
            if other is not None and len(name) > 1 and not (spelt or differ_by_suffix(own, name)):
                sets.join(other, member)


def _join_juniors(casts: Casts, near: Near, sets: Sets[Member]) -> None:
    """Joins "John G. Roberts Jr." to the only John Roberts around."""
    groups = {member: group for group in sets.all() for member in group}
    for one, other in list(juniors(casts, near, groups.__getitem__)):
        sets.join(one, other)


def _join_acronyms(casts: Casts, near: Near, sets: Sets[Member]) -> None:
    """Joins "CJNG" to the one body that some article so abbreviates, or whose initials it is."""
    abbreviated: dict[str, list[Member]] = defaultdict(list)
    spelt: dict[str, list[Member]] = defaultdict(list)
    alone: Counter[str] = Counter()
    for member, cast in casts.items():
        if cast.type != "person" and len(parts(cast.name)) > 1:
            spelt[initials(parts(cast.name))].append(member)
            for alias in filter(is_acronym, cast.aliases):
                abbreviated[alias.replace(".", "").lower()].append(member)
        elif cast.type != "person" and is_acronym(cast.name):
            alone[cast.name.replace(".", "").lower()] += 1
    for member, cast in casts.items():
        if cast.type == "person" or not is_acronym(cast.name):
            continue
        key = cast.name.replace(".", "").lower()
        around = {member[0], *near.get(member[0], ())}
        close = [m for m in spelt[key] if m[0] in around]
        _join_only(member, _abbreviators(abbreviated[key], alone[key], around) or close, sets)


def _abbreviators(spelt: list[Member], alone: int, around: Collection[str]) -> list[Member]:
    """The casts whose acronym it is: of one that far more articles use alone, those near by.

    Where one article writes "Northern Bakers Club (NBC)" and a dozen others "NBC",
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
    for member, cast in casts.items():
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
    for member, cast in casts.items():
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
    """Whom a single name may mean; those of the same role, if any is.

    "Clinton" is not Chelsea, whatever stands around: the press calls others so.
    """
    own = casts[member]
    surname = parts(own.name)[0]
    named_so, firsts = people.get(surname, {}), well_known(surname)
    around = [
        m
        for article in near.get(member[0], ())
        for m in named_so.get(article, ())
        if _may_be_one(own, casts[m])
    ]
    same = [m for m in around if _same_role(own, casts[m])]
    return same or [m for m in around if not firsts or parts(casts[m].name)[0] in firsts]


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
