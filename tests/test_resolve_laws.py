"""What holds for the library of any readings."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator import extract, resolve
from generator.ids import quote_ids
from generator.readers.text import parse
from generator.records import Library, Quote, Reading, Receipt
from tests import hand_made
from tests.conftest import PROJECT, reading
from tests.test_seeds import SEEDS
from tests.written import BACKDROP, ELSEWHERE, REPHRASED, told

NAMES = ["Ana Díaz", "Díaz", "Luis Díaz", "Eva Roth", "Roth"]
WORDS = [
    "We will open the bridge on Monday",
    "We will open the bridge on Monday. Nobody has to wait any longer",
    "Nobody has to wait any longer for the ferry to Tarn",
    "It is a shame",
]


@st.composite
def articles(draw: st.DrawFn) -> list[Reading]:
    """A few small articles about two affairs, with people who may or may not be the same."""
    out = []
    for n in range(draw(st.integers(1, 5))):
        name = draw(st.sampled_from(NAMES))
        words = draw(st.sampled_from(WORDS))
        number = draw(st.sampled_from([40, 55]))
        text = f"{name} said: “{words}.” {number} ferries cross the bay each day on Monday."
        out.append(
            told(
                f"a{n}",
                draw(st.sampled_from([BACKDROP, REPHRASED, ELSEWHERE])),
                text,
                headline=draw(st.sampled_from([None, "The bridge", "The bees"])),
                outlet=draw(st.sampled_from([None, "The Post", "The Mail"])),
                published=draw(st.sampled_from([None, "2026-03-02", "2026-03-05", "2026-03"])),
                kind=draw(st.sampled_from(["report", "chat-answer"])),
                people=[name],
                quotes=[[words, name, draw(st.sampled_from([None, "2026-03-02"]))]],
                figures=[
                    {
                        "text": f"{number} ferries",
                        "value": number,
                        "unit": "ferry",
                        "what": "ferries cross the bay each day",
                    }
                ],
                events=[{"text": "cross the bay each day", "when": "on Monday", "actors": [name]}],
                points=[text.split("” ")[1]],
            )
        )
    return out


@cache
def seeds() -> tuple[Reading, ...]:
    return (*hand_made.seeds(),)


@cache
def real_seeds() -> tuple[Reading, ...]:
    return tuple(reading(name) for name in SEEDS)


LAW = settings(max_examples=40)


@LAW
@given(articles(), st.randoms(use_true_random=False))
def test_the_order_of_the_readings_is_of_no_account(found: list[Reading], random: Any) -> None:
    shuffled = list(found)
    random.shuffle(shuffled)
    assert same(resolve.library(found), resolve.library(shuffled))


@settings(max_examples=5)
@given(st.permutations(range(5)))
def test_nor_is_the_order_of_the_seeds(order: list[int]) -> None:
    assert same(library_of_seeds(), resolve.library([real_seeds()[n] for n in order]))


@cache
def library_of_seeds() -> Library:
    return resolve.library(real_seeds())


def same(a: Library, b: Library) -> bool:
    """Equal, and every mapping in the same order."""
    return a == b and all(
        list(getattr(a, f.name)) == list(getattr(b, f.name)) for f in fields(Library)
    )


@LAW
@given(articles())
def test_every_receipt_lies_in_its_article(found: list[Reading]) -> None:
    check_receipts(resolve.library(found))


@LAW
@given(articles())
def test_every_id_exists(found: list[Reading]) -> None:
    check_ids(resolve.library(found))


def test_the_seeds_keep_both_laws() -> None:
    for library in (library_of_seeds(), resolve.library(seeds())):
        check_receipts(library)
        check_ids(library)


def check_receipts(library: Library) -> None:
    for receipt in receipts(library):
        text = library.readings[receipt.article].article.text
        assert 0 <= receipt.span.start < receipt.span.end <= len(text)


def receipts(value: Any) -> Iterator[Receipt]:
    """Every receipt inside a record, however deep."""
    if isinstance(value, Receipt):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from receipts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from receipts(part)
    elif hasattr(value, "items"):
        for key, part in value.items():
            yield from receipts(key)
            yield from receipts(part)


def check_ids(library: Library) -> None:
    actors, items = set(library.actors), items_of(library)
    for actor in library.actors.values():
        assert {*actor.distinct, *(e.other for e in actor.edges)} <= actors - {actor.id}
        assert set(actor.articles) <= set(library.readings)
    for statement in library.statements.values():
        assert {statement.speaker, *statement.about} - {None} <= actors
    for event in library.events.values():
        assert set(event.actors) <= actors
    for story in library.stories.values():
        listed = (*story.statements, *story.figures, *story.events, *story.questions)
        assert set(listed) <= items
        assert {*story.actors, *story.places} <= actors
        assert {row.item for row in story.matrix if not row.clause} <= items
        assert {i for d in story.differences for i in d.items} <= items
        assert all(len(row.cells) == len(row.places) == len(story.articles) for row in story.matrix)
    for own, related in library.related.items():
        assert {r.other for r in related} <= set(library.readings) - {own}
    check_keys(library)


def items_of(library: Library) -> set[str]:
    return {*library.statements, *library.figures, *library.events, *library.questions}


def check_keys(library: Library) -> None:
    """Every mapping is keyed by the ids of its records, and no two kinds share one."""
    tables = (library.actors, library.statements, library.figures, library.events)
    for table in (*tables, library.questions, library.stories, library.outlets, library.topics):
        assert all(key == record.id for key, record in table.items())
    kinds = (library.statements, library.figures, library.events, library.questions)
    assert len(items_of(library)) == sum(len(table) for table in kinds)


@LAW
@given(articles())
def test_every_quotation_belongs_to_one_statement(found: list[Reading]) -> None:
    library = resolve.library(found)
    for r in found:
        for _, first, _ in quote_ids(r):
            assert library.quotes[Receipt(r.article.id, first.span)] in library.statements
    quoted = {Receipt(r.article.id, q.span) for r in found for q in r.of(Quote)}
    assert set(library.quotes) == quoted


@LAW
@given(articles())
def test_an_article_holds_one_wording_of_a_statement(found: list[Reading]) -> None:
    for statement in resolve.library(found).statements.values():
        articles_ = [v.article for v in statement.variants]
        assert len(articles_) == len(set(articles_))


@LAW
@given(articles())
def test_support_counts_documents_outlets_and_chat_answers(found: list[Reading]) -> None:
    library = resolve.library(found)
    for item in (*library.statements.values(), *library.figures.values()):
        support = item.support
        assert support.outlets <= support.documents - support.chat
        assert (support.outlets == 0) == (support.documents == support.chat)


@cache
def seed_lines() -> tuple[str, ...]:
    return tuple(line for r in real_seeds() for line in r.article.text.splitlines() if line)


@settings(max_examples=15)
@given(st.lists(st.lists(st.integers(0, 200), min_size=1, max_size=12), min_size=1, max_size=4))
def test_lines_of_the_seeds_in_any_order_keep_the_laws(articles_: list[list[int]]) -> None:
    lines = seed_lines()
    found = []
    for n, numbers in enumerate(articles_):
        text = "\n\n".join(lines[k % len(lines)] for k in numbers)
        article = parse(text, id=f"a{n}", path=PurePosixPath(f"seeds/a{n}.txt"), sha256=str(n))
        found.append(extract.read(article))
    library = resolve.library(found)
    check_receipts(library)
    check_ids(library)
    assert same(library, resolve.library(found[::-1]))


UNRELATED = told(
    "zz",
    ELSEWHERE,
    "Mira Conti said: “The acacia never flowered here at all.”",
    headline="Frost takes the bees",
    outlet="The Hive",
    published="2025-05-05",
    people=["Mira Conti"],
    quotes=[["The acacia never flowered here at all", "Mira Conti"]],
)


def ids(library: Library) -> dict[str, set[str]]:
    names = ("actors", "statements", "figures", "events", "questions", "stories", "outlets")
    return {name: set(getattr(library, name)) for name in names}


def test_an_unrelated_article_changes_no_id() -> None:
    before, after = ids(library_of_seeds()), ids(resolve.library([*real_seeds(), UNRELATED]))
    for name, table in before.items():
        assert table <= after[name], name


@settings(max_examples=20)
@given(articles())
def test_nor_does_it_change_those_of_made_up_articles(found: list[Reading]) -> None:
    if any(ELSEWHERE in r.article.text for r in found):
        return
    before, after = ids(resolve.library(found)), ids(resolve.library([*found, UNRELATED]))
    for name, table in before.items():
        assert table <= after[name], name


_PRINT = """
from generator import extract, resolve
from tests.test_resolve_laws import real_seeds
library = resolve.library(real_seeds())
print({name: repr(getattr(library, name)) for name in library.__slots__ if name != "readings"})
"""


def test_two_runs_under_different_hash_seeds_agree() -> None:
    def run(seed: str) -> str:
        env = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(PROJECT)}
        command = [sys.executable, "-c", _PRINT]
        return subprocess.run(
            command, cwd=PROJECT, env=env, capture_output=True, text=True, check=True
        ).stdout

    assert run("1") == run("2")


def test_no_readings_make_an_empty_library() -> None:
    library = resolve.library([])
    assert not any(getattr(library, f.name) for f in fields(Library))
