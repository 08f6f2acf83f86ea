"""What articles share word for word comes out the same step by step and all at once."""

from __future__ import annotations

from base64 import b64encode
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.recall import Recall
from generator.resolve import copied, copies
from generator.resolve.alone import Alone

Sketches = dict[str, frozenset[int]]
CHECKSUMS = [number << 55 for number in range(14)]
"""In both halves of all that there are."""


@st.composite
def walks(draw: st.DrawFn) -> list[Sketches]:
    """Articles of which few are others from one step to the next."""
    sketches = st.frozensets(st.sampled_from(CHECKSUMS))
    now: Sketches = {f"a{n:02}": draw(sketches) for n in range(draw(st.integers(0, 16)))}
    found = [now]
    for _ in range(3):
        changed = {f"a{draw(st.integers(0, 20)):02}": draw(sketches) for _ in range(2)}
        gone = draw(st.sampled_from([None, *now]))
        now = {i: own for i, own in sorted({**now, **changed}.items()) if i != gone}
        found.append(now)
    return found


def _alone(sketch: frozenset[int]) -> Alone:
    return Alone(b"\t".join((b"{}", b64encode(copies.packed(sorted(sketch))), b"", b"[]", b"[]")))


@settings(max_examples=300)
@given(walks())
def test_articles_that_come_and_go_leave_the_same_copies(steps: list[Sketches]) -> None:
    with (
        mock.patch.multiple(copied, ONE_IN=0, CROWD=12),
        mock.patch.multiple(copies, FEW=4, CROWD=12, LEAST=2),
    ):
        _walked(steps)


def _walked(steps: list[Sketches]) -> None:
    left: dict[str, dict[str, bytes]] = {}
    for now in steps:
        recall = Recall(left)
        alone = {i: _alone(sketch) for i, sketch in now.items()}
        keys = {i: f"{i} {sorted(sketch)}".replace(" ", "") for i, sketch in now.items()}
        warm = list(copied.known_copies(alone, keys, recall))
        assert warm == list(copies.copies({i: told.sketch for i, told in alone.items()}))
        recall.now["articles"] = {key: alone[i].row for i, key in keys.items()}
        left = recall.now
    assert left["copied"]
