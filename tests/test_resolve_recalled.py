"""What resolve remembers of an earlier run changes nothing but what it has to do."""

from __future__ import annotations

import json
import random
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from generator import extract, recall, resolve
from generator.history import facts
from generator.kept_items import items_of, row_of
from generator.readers.text import parse
from generator.recall import Recall
from generator.records import Known, Library, Reading
from generator.resolve.marks import marks
from tests.conftest import PROJECT, reading
from tests.test_resolve_laws import articles

ROWS = PROJECT / "tests" / "data" / "bench" / "wikinews.jsonl"
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


@pytest.fixture(scope="module")
def reports() -> list[Reading]:
    """Reports on a few affairs, some of them in two wordings: names and quotations recur."""
    texts = [json.loads(row)["text"] for row in ROWS.read_text("utf-8").splitlines()]
    rows = [(str(n), text) for n, text in enumerate(sorted(texts, key=len)[:16])]
    rows += [(f"{n}-again", text.replace(" said ", " says ")) for n, text in rows[::3]]
    return [_read(name, text) for name, text in rows]


def _read(name: str, text: str) -> Reading:
    place = PurePosixPath("seeds", f"{name}.txt")
    checksum = sha256(text.encode()).hexdigest()
    return extract.read(parse(text, id=name, path=place, sha256=checksum))


def _book(library: Library) -> tuple[object, ...]:
    """What the book keeps of it."""
    return list(facts(library)), sorted(marks(library).items())


def _plain(library: Library) -> Library:
    """The same with every item looked at."""
    tables = ("statements", "figures", "events", "questions")
    return replace(library, **{name: dict(getattr(library, name)) for name in tables})


@pytest.mark.parametrize("luck", range(4))
def test_what_stands_beside_an_item_is_what_the_item_says(
    reports: list[Reading], luck: int
) -> None:
    chance = random.Random(luck)
    known, last = Recall(), Known()
    for _ in range(4):
        now = chance.sample(reports, 9)
        known = _after(known)
        found = resolve.library(now, last, recall=known)
        anew = resolve.library(now, last)
        assert found == anew
        assert _book(found) == _book(_plain(anew))
        for name in ("statements", "figures", "events", "questions"):
            kept = items_of(getattr(found, name))
            for id_, item in kept.items():
                row = kept.row(id_)._replace(marks=None, printed=None)
                assert json.dumps(row) == json.dumps(row_of(item))
        items = {mark: item for item, row in marks(found).items() for mark in row}
        last = Known(items, found.affairs, {}, found.retired)


@pytest.mark.parametrize("luck", range(4))
def test_articles_that_come_and_go_and_change_give_what_they_give_at_once(
    reports: list[Reading], luck: int
) -> None:
    chance = random.Random(luck)
    known = Recall()
    there = dict.fromkeys(chance.sample(range(len(reports)), 8))
    for _ in range(5):
        for number in chance.sample(range(len(reports)), chance.choice((1, 1, 3))):
            if number in there:
                del there[number]
            else:
                there[number] = None
        now = [*(reports[n] for n in there), *map(reading, chance.sample(SEEDS, 3))]
        if chance.random() < 0.5:
            told = now[0].article
            now[0] = _read(told.id, f"{told.text}\n\n“It is {luck} days late,” Trump said.\n")
        known = _after(known)
        assert resolve.library(now, recall=known) == resolve.library(now)


@pytest.mark.parametrize("gone", SEEDS)
def test_one_more_article_gives_what_all_give_at_once(gone: str) -> None:
    known = Recall()
    resolve.library([reading(name) for name in SEEDS if name != gone], recall=known)
    every = [reading(name) for name in SEEDS]
    assert resolve.library(every, recall=_after(known)) == resolve.library(every)


@pytest.mark.parametrize(
    ("room", "work"),
    [
        ("vectors", "_cosine"),
        ("statements", "_statement"),
        ("figures", "_entry"),
        ("events", "_entry"),
        ("stories", "_story"),
    ],
)
def test_what_nothing_changed_around_is_not_put_together_again(
    monkeypatch: pytest.MonkeyPatch, room: str, work: str
) -> None:
    every = [reading(name) for name in SEEDS]
    known = Recall()
    made = resolve.library(every, recall=known)
    known = _after(known)

    def never(*told: object) -> object:
        raise AssertionError(told)

    monkeypatch.setattr(sys.modules[f"generator.resolve.{room}"], work, never)
    assert resolve.library(every, recall=known) == made
    with pytest.raises(AssertionError):
        resolve.library(every)


def test_what_several_processes_put_together_is_known_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    every = [reading(name) for name in SEEDS]
    monkeypatch.setattr(sys.modules["generator.resolve.entries"], "MANY", 1)
    for room in ("figures", "events"):
        monkeypatch.setattr(sys.modules[f"generator.resolve.{room}"], "SOON", 1)
    known = Recall()
    made = resolve.library(every, processes=2, recall=known)
    assert made == resolve.library(every)
    for row, one in ((items_of(made.figures), "figures"), (items_of(made.events), "events")):
        assert all(row.digest(i) for i in row), one

    def never(*told: object) -> object:
        raise AssertionError(told)

    for room in ("figures", "events"):
        monkeypatch.setattr(sys.modules[f"generator.resolve.{room}"], "_entry", never)
    assert resolve.library(every, recall=_after(known)) == made
