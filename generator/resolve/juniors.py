"""John G. Roberts Jr. of one article and John Roberts of another: one man, named in full once.

"Donald Trump Jr." is not Donald Trump. But who is given in full with initial and suffix, as some
papers do with everybody, is the one of that name in the articles around, where nobody names both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

from generator import lexicon
from generator.records import Cast
from generator.resolve.names import Parts, is_junior, middle_initials, parts, without_suffix
from generator.resolve.nearness import Near

Member = tuple[str, str]
"""(article id, `Cast.key`)."""
Group = Callable[[Member], list[Member]]
"""A member → all who are already one with it."""


def juniors(
    casts: Mapping[Member, Cast], near: Near, group: Group
) -> Iterator[tuple[Member, Member]]:
    """Pairs (without suffix, with it) that are one person.

    They stand in articles near each other; no article names both, nor the surname beside the full
    name as somebody else's; and one alone around is meant.
    """
    plain, full = _by_key(casts)
    people = _surnames(casts)
    for key, formal in full.items():
        for member in formal:
            around = [m for m in plain.get(key, ()) if m[0] in near.get(member[0], ())]
            groups = {tuple(group(m)): m for m in around}
            if len(groups) != 1 or _surname_twice(member, casts, people):
                continue
            (others, other), *_ = groups.items()
            if _never_together(group(member), others) and _initials_fit(member, others, casts):
                yield other, member


def _by_key(
    casts: Mapping[Member, Cast],
) -> tuple[dict[Parts, list[Member]], dict[Parts, list[Member]]]:
    """By (long first name, surname): people named without a suffix, and with initial and suffix."""
    plain: dict[Parts, list[Member]] = defaultdict(list)
    full: dict[Parts, list[Member]] = defaultdict(list)
    for member, cast in casts.items():
        key = formal(cast) if cast.type == "person" else ()
        if len(key) == 2 and not is_junior(parts(cast.name)):
            plain[key].append(member)
        elif is_formal(cast):
            full[key].append(member)
    return plain, full


def formal(cast: Cast) -> Parts:
    """(long first name, surname), whatever the cast is called; () of who has more names."""
    key = _key(without_suffix(parts(cast.name)))
    return key if len(key) == 2 else ()


def is_formal(cast: Cast) -> bool:
    """Whether a person has both: "John G. Roberts Jr."."""
    junior = cast.type == "person" and is_junior(parts(cast.name))
    return junior and bool(middle_initials(cast.name)) and bool(formal(cast))


def _key(name: Parts) -> Parts:
    """ "joe biden" → joseph biden."""
    forms: Mapping[str, str] = lexicon.load("short_forms")["short_forms"]
    return (forms.get(name[0], name[0]), *name[1:]) if name else ()


def _surnames(casts: Mapping[Member, Cast]) -> Mapping[tuple[str, str], set[Member]]:
    """(article id, a word of a name) → the people there whose name has it."""
    found: dict[tuple[str, str], set[Member]] = defaultdict(set)
    for member, cast in casts.items():
        if cast.type == "person":
            for word in parts(cast.name):
                found[member[0], word].add(member)
    return found


def _surname_twice(
    member: Member, casts: Mapping[Member, Cast], people: Mapping[tuple[str, str], set[Member]]
) -> bool:
    """Whether the article has somebody else of that surname: "Donald J. Trump Jr." and "Trump"."""
    surname = without_suffix(parts(casts[member].name))[-1]
    return bool(people[member[0], surname] - {member})


def _never_together(mine: list[Member], others: tuple[Member, ...]) -> bool:
    return not {article for article, _ in mine} & {article for article, _ in others}


def _initials_fit(member: Member, others: tuple[Member, ...], casts: Mapping[Member, Cast]) -> bool:
    own = middle_initials(casts[member].name)
    given = {i for m in others if (i := middle_initials(casts[m].name))}
    return all(own.startswith(i) or i.startswith(own) for i in given)
