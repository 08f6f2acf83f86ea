"""What is linked stands near each other, whatever the order in which links are named."""

from __future__ import annotations

from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from generator.pages.charts.nearby import nearby

PAIRS = st.integers(2, 9).flatmap(
    lambda n: st.tuples(
        st.just(n),
        st.lists(st.lists(st.integers(0, n - 1), min_size=2, max_size=2, unique=True).map(tuple)),
    )
)


def reach(order: list[int], pairs: list[tuple[int, int]]) -> int:
    return max((abs(order.index(a) - order.index(b)) for a, b in pairs), default=0)


@given(PAIRS)
def test_everything_stands_there_once(given: tuple[int, list[tuple[int, int]]]) -> None:
    number, pairs = given
    assert sorted(nearby(number, pairs)) == list(range(number))


@given(PAIRS, st.randoms())
def test_the_order_of_links_decides_nothing(
    given: tuple[int, list[tuple[int, int]]], chance: Random
) -> None:
    number, pairs = given
    other = [pair[::-1] for pair in pairs]
    chance.shuffle(other)
    assert nearby(number, other) == nearby(number, pairs)


@given(st.permutations(range(8)))
def test_a_chain_comes_out_as_a_chain(chain: list[int]) -> None:
    pairs = list(pairwise(chain))
    assert reach(nearby(8, pairs), pairs) == 1


@given(st.permutations(range(9)))
def test_groups_do_not_mix(names: list[int]) -> None:
    rings = (names[:4], names[4:])
    pairs = [(ring[n - 1], ring[n]) for ring in rings for n in range(len(ring))]
    order = nearby(9, pairs)
    places = [[order.index(n) for n in ring] for ring in rings]
    assert all(max(at) - min(at) == len(at) - 1 for at in places)
    assert reach(order, pairs) <= 2
