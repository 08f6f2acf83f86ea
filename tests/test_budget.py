"""Words of the outlets' prose on a built site; cases in tests/data/budget/cases.yml."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator import counting
from generator.verification import budget, prose, runs
from generator.verification.shown import files
from generator.verification.sources import Sources

CASES = yaml.safe_load(
    (Path(__file__).parent / "data" / "budget" / "cases.yml").read_text(encoding="utf-8")
)
PROSE = (
    "The council of the old harbour town voted late on Monday to raise the sea wall by two "
    "metres before the ships return in spring, after a debate that went on for most of an "
    "evening. Fishermen had asked for a gate instead and left the hall before the count. "
    "The money would come out of a fund that was set up after the storm of 1999, and no "
    "tax is to rise for it this year or the next one, officials told those present."
)
SEED = (
    f"Harbour town votes for a higher wall\n\n{PROSE}\n\n"
    "“We will build it before the next winter comes,” Mayor Una Grigg told them.\n"
)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_built_site_is_measured_against_the_seeds(case: dict[str, Any], tmp_path: Path) -> None:
    _write(tmp_path / "seeds/harbour.txt", case.get("seed", SEED))
    if "rights" in case:
        _write(tmp_path / "seeds/harbour.yml", f"rights: {case['rights']}\n")
    if "other" in case:
        _write(tmp_path / "seeds/other.txt", case["other"])
    site = tmp_path / "site"
    for name, text in case["files"].items():
        _write(site / name, _filled(text))
    if "database" in case:
        _database(site / "data/briefing.sqlite", _filled(case["database"]))
    sources = Sources(tmp_path / "seeds")
    prose = budget.seeds(site, sources)
    found = [budget.found(site, file, prose) for file in files(site)]
    shown = next(s for s in budget.shown(prose, found, sources) if s.article == "harbour")
    assert [shown.words, shown.most] == case["shown"]
    problems = sorted(p.message for p in budget.problems([shown], found, sources))
    assert len(problems) == len(case.get("problems", []))
    for message, expected in zip(problems, case.get("problems", []), strict=True):
        assert message.startswith(expected)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _filled(text: str) -> str:
    return re.sub(r"PROSE (\d+)", lambda m: " ".join(PROSE.split()[: int(m[1])]), text)


def _database(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as base:
        base.execute("CREATE TABLE rows (text TEXT)")
        base.execute("INSERT INTO rows VALUES (?)", (text,))
        base.commit()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The five-year plan – 27% of it – isn't new", 8),
        ("議會投票決定", 3),
        ("議會投票 on Monday", 4),
        ("สภาเมืองท่าลงมติ", 4),
        ("– … !", 0),
    ],
)
def test_words_are_counted_in_scripts_with_and_without_spaces(text: str, number: int) -> None:
    assert counting.count(text) == number


@given(st.text(), st.text())
def test_words_of_two_lines_are_those_of_each(one: str, other: str) -> None:
    assert counting.count(f"{one}\n{other}") == counting.count(one) + counting.count(other)


@given(st.integers(0, 5), st.integers(0, 5), st.integers(0, 5))
def test_words_that_all_named_have_are_nobodys_wherever_they_begin(a: int, b: int, c: int) -> None:
    told = "The money would come out of a fund that was set up after the storm of 1999."
    texts = {i: f"{'Yes. ' * n}{told}\n" for i, n in (("a", a), ("b", b), ("c", c))}
    found = runs.index({i: prose.seed(text) for i, text in texts.items()})
    assert list(found.runs(prose.folded(told), texts)) == []
    assert {article for article, _ in found.runs(prose.folded(told), ["a"])} == {"a"}
