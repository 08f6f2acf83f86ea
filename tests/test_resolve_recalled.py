"""What resolve remembers of an earlier run changes nothing but what it has to do."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from generator import recall, resolve
from generator.recall import Recall
from generator.records import Reading, Story
from generator.resolve.scope import Scope
from tests.conftest import PROJECT, reading
from tests.test_resolve_laws import articles

SEEDS = sorted(path.name for path in (PROJECT / "seeds").glob("*.txt"))


def _after(known: Recall) -> Recall:
    """What a run after it reads from the cache."""
    with TemporaryDirectory() as folder:
        recall.keep(Path(folder), "key", known)
        return recall.load(Path(folder), "key")


@settings(max_examples=40)
@given(articles(), articles())
def test_what_other_articles_left_behind_changes_nothing(
    before: list[Reading], now: list[Reading]
) -> None:
    known = Recall()
    resolve.library(before, recall=known)
    assert resolve.library(now, recall=_after(known)) == resolve.library(now)


@pytest.mark.parametrize("gone", SEEDS)
def test_one_more_article_gives_what_all_give_at_once(gone: str) -> None:
    known = Recall()
    resolve.library([reading(name) for name in SEEDS if name != gone], recall=known)
    every = [reading(name) for name in SEEDS]
    assert resolve.library(every, recall=_after(known)) == resolve.library(every)


def test_a_story_of_which_nothing_changed_is_not_put_together_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    every = [reading(name) for name in SEEDS]
    known = Recall()
    made = resolve.library(every, recall=known).stories

    def never(told: Scope) -> Story:
        raise AssertionError(told.id)

    monkeypatch.setattr(sys.modules["generator.resolve.stories"], "_story", never)
    assert made
    assert resolve.library(every, recall=_after(known)).stories == made
