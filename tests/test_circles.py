"""Who is who is decided in circles of names, and comes out as if all were looked at together."""

from __future__ import annotations

from pathlib import PurePosixPath
from random import Random

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.kept_actors import Actors
from generator.recall import Recall
from generator.records import Article, Cast, Reading, Role, Span
from generator.resolve.casting import cast_of, entries
from generator.resolve.circles import circles
from generator.resolve.decided import known_surnames
from generator.resolve.names import parts
from generator.resolve.registry import registry
from generator.resolve.same_actor import joined

Name = tuple[str, str]
THEMES: tuple[tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    # people; bodies; places
    (("Ivo Marlow", "Ivo Marlow Jr.", "Ivo T. Marlow Jr.", "Marlow", "Petra Marlow"), (), ()),
    (("Ivo Marlow", "Ivo T. Marlow Jr.", "Marlow Petra"), (), ()),
    (("Joe Marlow", "Joseph Marlow", "Joseph P. Marlow Jr."), (), ()),
    (("Sondra Vantage", "Sondra Vintage"), (), ()),
    (("Joe Tarn", "Joe Tarn Really", "Joe Tarn Marlow", "Ivo Marlow", "Joe R. Tarn"), (), ()),
    (("Joe Lind Tarn", "Joe Tarn", "Joe W. Tarn", "Joe Lind"), (), ()),
    (("Barack Obama", "Obama", "Petra Obama"), (), ()),
    ((), ("BPC", "Bakers Pastry Club", "Bakers Pastry Company"), ("BPC",)),
    ((), ("Board of Pastry Control", "Pastry Office", "BPC"), ()),
    ((), ("Defence Ministry", "City Council", "UN", "U.N. City Council"), ("United Nations",)),
    (("Marlow",), ("Marlow Inc.", "Mar-low", "Marlow"), ("Marlow",)),
    (("Tarn",), ("UN Security Council", "United Nations Security Council"), ("US", "UN")),
)
ROLES = ("President", "Prime Minister", "Rep.", "foreign minister", "pastry board chief")
KINDS = ("person", "organisation", "place")
ALL = [
    (kind, name) for theme in THEMES for kind, row in zip(KINDS, theme, strict=True) for name in row
]


@st.composite
def pools(draw: st.DrawFn) -> list[Name]:
    """Names that have to do with each other, and seldom some that have not."""
    theme = draw(st.sampled_from(THEMES))
    own = [(kind, name) for kind, row in zip(KINDS, theme, strict=True) for name in row]
    return own + draw(st.lists(st.sampled_from(ALL), max_size=2))


@st.composite
def casts(draw: st.DrawFn, number: int, pool: list[Name]) -> Cast:
    kind, name = draw(st.sampled_from(pool))
    others = [other for of, other in pool if of == kind]
    aliases = draw(st.lists(st.sampled_from(others), max_size=1)) if number % 3 == 0 else []
    roles = draw(st.lists(st.sampled_from(ROLES), max_size=1)) if kind == "person" else []
    return Cast(
        Span(number, number + 1),
        f"k{number}",
        name,
        kind,  # type: ignore[arg-type]
        gender=draw(st.sampled_from(("", "m", "f"))) if kind == "person" else "",
        aliases=tuple(sorted({*aliases} - {name})),
        roles=tuple(Role(role, Span(0, 1)) for role in roles),
        apart=draw(st.sampled_from(((), (), (), (), ("Joe Tarn",)))),
    )


@st.composite
def readings(draw: st.DrawFn) -> dict[str, Reading]:
    found = {}
    pool = draw(pools())
    for n in range(draw(st.integers(1, 6))):
        own = tuple(draw(casts(k, pool)) for k in range(draw(st.integers(0, 4))))
        article = Article(f"a{n}", PurePosixPath(f"seeds/a{n}.txt"), "x" * 9, str(n))
        found[f"a{n}"] = Reading(article, own)
    return found


@st.composite
def worlds(draw: st.DrawFn) -> tuple[dict[str, Reading], dict[str, dict[str, float]]]:
    read = draw(readings())
    near: dict[str, dict[str, float]] = {i: {} for i in read}
    for a in read:
        for b in read:
            if a < b and draw(st.booleans()):
                near[a][b] = near[b][a] = 0.5
    return read, near


World = tuple[dict[str, Reading], dict[str, dict[str, float]]]


def _world(*articles: tuple[str, ...]) -> World:
    """Articles that name these people and are all near each other."""
    read = {}
    for n, names in enumerate(articles):
        own = (Cast(Span(k, k + 1), f"k{k}", name, "person") for k, name in enumerate(names))
        article = Article(f"a{n}", PurePosixPath(f"seeds/a{n}.txt"), "x" * 9, str(n))
        read[f"a{n}"] = Reading(article, tuple(own))
    return read, {a: dict.fromkeys(read.keys() - {a}, 0.5) for a in read}


def _apart(*articles: tuple[str, ...]) -> World:
    """The same, none of them near another."""
    read, _ = _world(*articles)
    return read, {}


@settings(max_examples=600)
@given(worlds())
@example(_world(("Ivo T. Marlow Jr.", "Marlow Petra"), ("Ivo Marlow",)))
@example(_world(("Ivo T. Marlow Jr.",), ("Ivo Marlow",)))
@example(_world(("Joe P. Marlow Jr.",), ("Joseph Marlow",)))
@example(_world(("Jack Tarn",), ("Jacob Tarn",)))
def test_nobody_of_one_circle_is_one_with_somebody_of_another(world: World) -> None:
    read, near = world
    every = {(i, key): cast for i in read for key, cast in cast_of(read[i]).items()}
    told = {i: entries(reading) for i, reading in read.items()}
    known = known_surnames(told)
    assert known == _surnames_of_known(every.values())
    apart = [
        sorted(group)
        for circle in circles(told)
        for group in joined({m: every[m] for m in sorted(circle.members)}, near, known)
    ]
    assert sorted(apart) == sorted(map(sorted, joined(every, near, known)))


def _surnames_of_known(every: object) -> set[str]:
    names = [parts(c.name) for c in every if c.type == "person"]  # type: ignore[attr-defined]
    return {name[-1] for name in names if len(name) > 1 and names.count(name) >= 3}


@settings(max_examples=200)
@given(worlds(), worlds())
@example(_world(("Tarn",), ("Tarn",)), _apart(("Tarn",), ("Tarn",)))
def test_what_other_articles_left_behind_changes_nobody(before: World, now: World) -> None:
    known = Recall()
    registry(*before, recall=known)
    warm, cold = registry(*now, recall=Recall(known.now)), registry(*now)
    assert list(warm.actors.items()) == list(cold.actors.items())
    assert warm.of == cold.of
    assert dict(warm.mentions) == dict(cold.mentions)


@st.composite
def walks(draw: st.DrawFn) -> list[World]:
    """Worlds of which each has most of its articles from the one before."""
    world = draw(worlds())
    found = [world]
    for _ in range(3):
        others, near = draw(worlds())
        read = {**world[0], **{i: r for i, r in others.items() if draw(st.booleans())}}
        gone = draw(st.sampled_from([None, *read]))
        read = {i: read[i] for i in sorted(read) if i != gone}
        if draw(st.booleans()):
            near = world[1]
        near = {i: {j: n for j, n in near.get(i, {}).items() if j in read} for i in read}
        world = read, near
        found.append(world)
    return found


@settings(max_examples=300)
@given(walks())
def test_step_by_step_everybody_is_who_he_is_at_once(steps: list[World]) -> None:
    left: dict[str, dict[str, bytes]] = {}
    told: dict[str, object] = {}
    for read, near in steps:
        recall = Recall(left)
        warm, cold = registry(read, near, recall=recall), registry(read, near)
        assert list(warm.actors.items()) == list(cold.actors.items())
        assert list(warm.of.items()) == list(cold.of.items())
        assert dict(warm.often) == dict(cold.often)
        assert isinstance(warm.actors, Actors)
        for i, actor in warm.actors.items():
            digest = warm.actors.digest(i)
            assert digest and told.setdefault(digest, actor) == actor
        left = {name: dict(rows) for name, rows in recall.now.items()}


@given(worlds(), worlds(), st.sampled_from(("everybody", "actors", "members")), st.randoms())
def test_a_table_with_rows_missing_changes_nobody(
    before: World, now: World, table: str, chance: Random
) -> None:
    known = Recall()
    registry(*before, recall=known)
    rows = known.now.get(table, {})
    for key in [key for key in rows if chance.random() < 0.3]:
        del rows[key]
    warm, cold = registry(*now, recall=Recall(known.now)), registry(*now)
    assert list(warm.actors.items()) == list(cold.actors.items())
