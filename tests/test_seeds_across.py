"""What the five seeds say together: the `across` rows of data/seeds.yml."""

from __future__ import annotations

from typing import Any

import pytest

from generator.records import Library
from tests.test_seeds import GOLD, SEEDS, bare

ACROSS: dict[str, Any] = GOLD["across"]
IDS = {name.removesuffix(".txt"): name for name in SEEDS}


def wordings(library: Library, statement: str) -> dict[str, list[str]]:
    """The wordings of one statement by seed."""
    out: dict[str, list[str]] = {}
    for v in library.statements[statement].variants:
        text = library.readings[v.article].article.text
        out.setdefault(IDS[v.article], []).append(bare(v.quote.span.of(text)))
    return out


@pytest.mark.parametrize(
    "row", ACROSS["statements"], ids=lambda r: next(iter(r["variants"].values()))[:40]
)
def test_one_statement_in_several_wordings(library: Library, row: dict[str, Any]) -> None:
    expected = {name: bare(text.rstrip(" …")) for name, text in row["variants"].items()}
    for id_, statement in library.statements.items():
        found = wordings(library, id_)
        if all(any(w.startswith(text) for w in found.get(n, [])) for n, text in expected.items()):
            assert statement.speaker_name == row["speaker"]
            assert statement.said_on is not None
            assert statement.said_on.value == str(row["said_on"])
            assert sorted(found) == sorted(expected), "a source too many"
            return
    pytest.fail("no statement holds these wordings")


@pytest.mark.parametrize("row", ACROSS["figures"], ids=lambda r: r["value"])
def test_one_figure_in_several_articles(library: Library, row: dict[str, Any]) -> None:
    value = str(row["value"]).replace(",", "").replace("–", "/").rstrip("%")
    articles = [
        sorted({s.article[:3] for s in entry.said})
        for entry in library.figures.values()
        if any(s.figure.value == value for s in entry.said)
    ]
    assert articles == [[str(n).zfill(3) for n in row["in"]]]


def test_one_event_in_four_articles(library: Library) -> None:
    expected = [str(n).zfill(3) for n in ACROSS["event"]["in"]]
    found = [
        entry
        for entry in library.events.values()
        if sorted({s.article[:3] for s in entry.said}) == expected
    ]
    assert len(found) == 1
    days = {found[0].when.value if found[0].when else "", *(d for _, d in found[0].others)}
    assert "2026-01-03" in days
    assert "2026-01-03/2026-01-04" in days


def test_every_article_is_related_to_every_other(library: Library) -> None:
    assert len(library.stories) == 1
    for id_ in IDS:
        assert sorted(r.other for r in library.related[id_]) == sorted(set(IDS) - {id_})
        assert all(r.reasons for r in library.related[id_])
