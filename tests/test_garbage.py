"""When the search for garbage looks at what, and when it need not."""

from __future__ import annotations

import gc
import weakref

import pytest

from generator import __main__ as start
from generator import cli
from generator.garbage import collected, uncollected


class Knot:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.self = self


def test_what_comes_inside_is_gone_at_its_end_and_what_was_there_is_not_looked_at() -> None:
    with uncollected():
        before = weakref.ref(Knot())
        with collected():
            inside = weakref.ref(Knot())
        assert before() is not None
        assert inside() is None
        assert not gc.isenabled()
    assert gc.isenabled()


def test_nothing_is_searched_on_the_way_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "main", lambda: 3)
    gc.unfreeze()
    try:
        with pytest.raises(SystemExit) as left:
            start.main()
        assert left.value.code == 3
        assert gc.get_freeze_count() > 0
    finally:
        gc.unfreeze()
