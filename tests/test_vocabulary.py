"""How often terms stand in articles is told the same step by step and all at once."""

from __future__ import annotations

from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.recall import Recall
from generator.resolve import vocabulary as room
from generator.resolve.vocabulary import Vocabulary, vocabulary

Terms = dict[str, tuple[str, ...]]
TERMS = tuple(f"term{n}" for n in range(9))


@st.composite
def walks(draw: st.DrawFn) -> list[Terms]:
    """Articles of which few are others from one step to the next."""
    told = st.lists(st.sampled_from(TERMS), unique=True).map(tuple)
    now: Terms = {f"a{n:02}": draw(told) for n in range(draw(st.integers(0, 14)))}
    found = [now]
    for _ in range(3):
        changed = {f"a{draw(st.integers(0, 20)):02}": draw(told) for _ in range(2)}
        gone = draw(st.sampled_from([None, *now]))
        now = {i: own for i, own in sorted({**now, **changed}.items()) if i != gone}
        found.append(now)
    return found


@settings(max_examples=300)
@given(walks())
def test_articles_that_come_and_go_leave_the_same_weights(steps: list[Terms]) -> None:
    with mock.patch.multiple(room, ONE_IN=0, EXACT=3):
        left: dict[str, dict[str, bytes]] = {}
        for now in steps:
            recall = Recall(left)
            keys: dict[str, str | None] = {i: f"{i}{own}" for i, own in now.items()}
            warm = vocabulary(now.__getitem__, keys, recall)
            cold = vocabulary(now.__getitem__, keys, Recall())
            assert _weighed(warm) == _weighed(cold)
            assert list(warm.digests.items()) == list(cold.digests.items())
            left = recall.now


def _weighed(told: Vocabulary) -> dict[str, list[tuple[str, float]]]:
    weights = told.weights()
    return {i: [(told.terms[n], weights[n]) for n in told.rows[i]] for i in told.digests}
