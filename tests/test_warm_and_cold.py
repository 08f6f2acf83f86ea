"""A run that remembers writes byte for byte what one writes that remembers nothing."""

from __future__ import annotations

import json
import random
import re
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import asked_again, columns, config, known_pages, pipeline, written
from generator.config import Config
from generator.fingerprint import fingerprint
from generator.keep import seen
from generator.kept_rows import Again, joined
from generator.known_pages import Remembered
from generator.pages import long_lists
from generator.records import Later, Noting, Page, Rows
from tests import projects

ROWS = projects.PROJECT / "tests" / "data" / "bench" / "wikinews.jsonl"
STEPS = 7


@pytest.fixture(scope="module")
def articles() -> list[str]:
    """Short ones, so that the twins of many runs are soon made."""
    texts = [json.loads(row)["text"] for row in ROWS.read_text("utf-8").splitlines()]
    return sorted(texts, key=len)[:12]


@pytest.fixture(scope="module", autouse=True)
def short_lists() -> Iterator[None]:
    """Few articles make no long lists: those of an actor have pages of their own all the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(long_lists, "MOST", 3)
        yield


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The five articles after their first run."""
    root = projects.copy(tmp_path_factory.mktemp("start") / "project")
    pipeline.generate(config.load(root))
    return root


# --- what people do ----------------------------------------------------------------------------


def _chosen(project: Config, folder: str, number: int) -> Path:
    """One of the pages of a folder, the same one for both twins."""
    pages = sorted(p for p in (project.content / folder).glob("*.md") if p.stem != "index")
    return pages[number % len(pages)]


def _rewritten(path: Path, pattern: str, words: str) -> None:
    path.write_text(re.sub(pattern, words, path.read_text("utf-8"), count=1, flags=re.M), "utf-8")


def _head(path: Path, *lines: str) -> None:
    _rewritten(path, r"^(id: .*)$", "\n".join((r"\1", *lines)))


def _config(project: Config, number: int) -> None:
    _rewritten(project.file, r"^site_name: .*$", f"site_name: Desk {number}")


def _seed(project: Config, number: int) -> Path:
    seeds = sorted(project.seeds.glob("*.txt"))
    return seeds[number % len(seeds)]


def _words(project: Config, number: int) -> None:
    seed = _seed(project, number)
    seed.write_text(
        f"{seed.read_text('utf-8')}\n\n“We will vote in {number} days,” said Ana Ruiz.\n"
    )


def _own(project: Config, number: int) -> None:
    page = _chosen(project, "briefings", number)
    link = f"../actors/{_chosen(project, 'actors', number).name}"
    (project.content / f"own-{number}.md").write_text(f"# Own\n\n[It](briefings/{page.name})\n")
    page.write_text(f"{page.read_text('utf-8')}\nSee [her]({link}).\n", "utf-8")


Step = Callable[[Config, int], object]
CHANGES: Mapping[str, Step] = {
    "an article's words": _words,
    "an article gone": lambda p, n: _seed(p, n).unlink(),
    "a sidecar": lambda p, n: _seed(p, n).with_suffix(".yml").write_text(f"outlet: Post {n}\n"),
    "an article of another year": lambda p, n: (
        _seed(p, n).with_suffix(".yml").write_text(f"date: 20{30 + n % 9}-05-0{n % 9 + 1}\n")
    ),
    "a story with hashtags": lambda p, n: _seed(p, n).write_text(
        f"{_seed(p, n).read_text('utf-8')}\n\n#Harbour{n} #Bridge\n", "utf-8"
    ),
    "rights": lambda p, n: _seed(p, n).with_suffix(".yml").write_text("rights: none\n"),
    "a line and a link of an editor's": _own,
    "a page renamed": lambda p, n: (page := _chosen(p, "actors", n)).rename(
        page.with_name(f"renamed-{n}.md")
    ),
    "a page moved": lambda p, n: (page := _chosen(p, "briefings", n)).rename(
        p.content / f"moved-{page.name}"
    ),
    "a page deleted": lambda p, n: _chosen(p, "actors", n).unlink(),
    "a day put right": lambda p, n: _rewritten(
        _chosen(p, "briefings", n), r'^published: ".*"$', f'published: "2026-01-{n % 20 + 1:02}"'
    ),
    "a name put right": lambda p, n: _rewritten(
        _chosen(p, "actors", n), r'^title: ".*"$', f'title: "Lena Okafor {n}"'
    ),
    "another name of somebody": lambda p, n: _head(_chosen(p, "actors", n), 'wikidata: "Q42"'),
    "somebody hidden": lambda p, n: _head(_chosen(p, "actors", n), "hidden: true"),
    "an article withdrawn": lambda p, n: _head(
        _chosen(p, "briefings", n), "status: withdrawn", f"reason: wrong {n} times"
    ),
    "a page locked": lambda p, n: _head(_chosen(p, "briefings", n), "lock: true"),
    "a story apart": lambda p, n: _rewritten(
        _chosen(p, "briefings", n), r'^story: ".*"$', f'story: "apart-{n}"'
    ),
    "an item taken out": lambda p, n: _rewritten(
        _chosen(p, "briefings", n), r"^## “(?:.*\n)*?(?=^## )", ""
    ),
    "the settings": _config,
    "a base gone": lambda p, n: (
        p.content / ".generated" / "pages" / "actor" / _chosen(p, "actors", n).name
    ).unlink(missing_ok=True),
    "nothing": lambda p, n: None,
}


# --- the law -----------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def _what_stands_would_be_gathered_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    stands = written._Writer.stands

    def checked(self: written._Writer, page: Page | Later) -> bool:
        found = stands(self, page)
        if found:
            made, _, questions = written._gathered(page)
            made = replace(made, path=self._setting.where.paths[page.id])
            known = self._known[page.id]
            assert fingerprint(made) == known.page, page.id
            assert questions == {self._before.questions[n] for n in known.questions}, page.id
        return found

    monkeypatch.setattr(written._Writer, "stands", checked)


@pytest.fixture(autouse=True)
def _files_of_the_run_before_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """As they are when the next run does not follow at once."""
    monkeypatch.setattr(seen, "SETTLED", 2 * 10**7)


@pytest.fixture(autouse=True)
def _rows_that_stand_would_be_made_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    again = Again.__call__

    def checked(self: Again, rows: Rows, write: Callable[[Any], str], between: str) -> bytes:
        found = again(self, rows, write, between)
        assert found.decode("utf-8") == between.join(map(write, rows))
        assert joined(self._known, self.segments).keys_ == list(rows.keys)
        return found

    monkeypatch.setattr(Again, "__call__", checked)


@pytest.fixture(autouse=True)
def _answers_that_stand_would_be_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those too that were worked out of what stands, and were not asked again."""

    def checked(before: Remembered, notes: Noting | None) -> asked_again.Answers:
        found = ask(before, notes)
        for number, question in enumerate(before.questions):
            if not found.otherwise[number]:
                assert notes, question
                table, key = question
                assert notes.answers(table, [key]) == [before.answers[number]], question
        return found

    ask = asked_again.asked_again
    monkeypatch.setattr(written, "asked_again", checked)


def _both(quick: Config, whole: Config, told: str) -> None:
    """The twins run: one with what it remembers, one without."""
    shutil.rmtree(whole.cache, ignore_errors=True)
    reports = [pipeline.generate(config.load(project.root)) for project in (quick, whole)]
    warm, cold = (projects.texts(project.content) for project in (quick, whole))
    assert [name for name in cold if cold[name] != warm.get(name)] == [], told
    assert warm.keys() == cold.keys(), told
    assert reports[0] == reports[1], told


@pytest.fixture
def twins(start: Path, tmp_path: Path) -> tuple[Config, Config]:
    found = []
    for name in ("quick", "whole"):
        shutil.copytree(start, tmp_path / name / "project")
        found.append(config.load(tmp_path / name / "project"))
    return found[0], found[1]


@pytest.mark.parametrize("change", CHANGES)
def test_one_change_writes_the_same(twins: tuple[Config, Config], change: str) -> None:
    for project in twins:
        CHANGES[change](project, 2)
    _both(*twins, change)
    _both(*twins, f"again after {change}")


def test_pages_taken_back_are_written_the_same(
    twins: tuple[Config, Config], articles: list[str]
) -> None:
    """The cache then knows pages as they were later than those that lie there."""
    for project in twins:
        shutil.copytree(project.content, project.root / "kept")
        (project.seeds / "new.txt").write_text(articles[0], "utf-8")
    _both(*twins, "a new article")
    for project in twins:
        shutil.rmtree(project.content)
        (project.root / "kept").rename(project.content)
    _both(*twins, "pages taken back, the article still there")
    for project in twins:
        (project.seeds / "new.txt").unlink()
    _both(*twins, "the article gone")


DAMAGE = ("answers", "question keys", "texts", "names", "sizes", "questions end", "made of", "keys")


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_torn_memory_of_pages_changes_nothing(
    twins: tuple[Config, Config], articles: list[str], damage: str
) -> None:
    quick, whole = twins
    place = quick.cache / known_pages.FILE
    raw = place.read_bytes()
    key = json.loads(raw.partition(b"\n")[0])["key"].split(" ")[0]
    kept = columns.loaded(raw, key)
    assert known_pages.remembered(quick.cache, key).pages
    kept[damage] = kept[damage][: len(kept[damage]) // 2]
    place.write_bytes(columns.dumped(key, kept))
    assert not known_pages.remembered(quick.cache, key).pages
    for project in twins:
        (project.seeds / "new.txt").write_text(articles[1], "utf-8")
    _both(quick, whole, damage)


@pytest.mark.parametrize("luck", range(3))
def test_any_changes_write_the_same(
    twins: tuple[Config, Config],
    articles: list[str],
    luck: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Several at once, articles among them; one of the lucks in several processes, one fast."""
    if luck == 1:
        rooms = ("alone", "looked_up", "vectors", "decided", "alike", "rewritten", "stories")
        for room in ("written", *(f"resolve.{room}" for room in rooms)):
            monkeypatch.setattr(sys.modules[f"generator.{room}"], "MANY", 2)
    if luck == 2:  # a seed is known by its state at once
        monkeypatch.setattr("generator.cache.SETTLED", -(10**9))
    chance = random.Random(luck)
    for number in range(STEPS):
        names = [chance.choice(list(CHANGES)) for _ in range(chance.choice((0, 1, 1, 2)))]
        sown = chance.choice((True, False))
        at = chance.randrange(100)
        for project in twins:
            for name in names:
                CHANGES[name](project, at)
            if sown:
                (project.seeds / f"new-{number}.txt").write_text(articles[number], "utf-8")
        _both(*twins, f"step {number}: {', '.join(names)}")
