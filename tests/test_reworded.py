"""An item that one article tells keeps its id when an updated seed words it otherwise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import pipeline, resolve
from generator.records import Known, Library, Reading
from generator.resolve.marks import marks
from tests import projects
from tests.written import BACKDROP, told

WORDS = "We will open the northern bridge to every lorry of the island before winter comes"
AGAIN = "We shall open the northern bridge to all lorries of the island before the winter"
OTHER = "Nobody on Tarn has paid a fare for the ferry since the crossing was closed"


def saying(*words: str, speaker: str = "Ana Díaz") -> Reading:
    rows = [f"{speaker} told reporters at quay {n}: “{said}.”" for n, said in enumerate(words)]
    quotes = [[said, speaker] for said in words]
    return told("a", BACKDROP, *rows, people=[speaker], quotes=quotes)


def after(first: Reading, then: Reading) -> tuple[Library, Library]:
    """What the first version of an article makes, and what the next makes of it."""
    before = resolve.library([first])
    known = Known(items={mark: item for item, row in marks(before).items() for mark in row})
    return before, resolve.library([then], known)


def test_a_reworded_quotation_keeps_its_id() -> None:
    before, now = after(saying(WORDS, OTHER), saying(AGAIN, OTHER))
    assert list(now.statements) == list(before.statements)
    assert now.retired == {}


@pytest.mark.parametrize(
    ("first", "then"),
    [
        pytest.param(saying(WORDS), saying(OTHER), id="other words"),
        pytest.param(saying(WORDS), saying(AGAIN, speaker="Luis Ferrer"), id="another speaker"),
        pytest.param(
            saying(WORDS),
            saying(AGAIN, "We will open no bridge to lorries of the island before the winter"),
            id="two could be it",
        ),
        pytest.param(
            saying(WORDS, "We will open the southern bridge to every lorry of the island by May"),
            saying(AGAIN),
            id="it could have been two",
        ),
        pytest.param(saying("We will open it"), saying("We shall open it"), id="a few words"),
    ],
)
def test_where_another_could_be_meant_the_id_is_new(first: Reading, then: Reading) -> None:
    before, now = after(first, then)
    assert not set(before.statements) & set(now.statements)


def test_an_item_beside_one_that_stays_has_an_id_of_its_own() -> None:
    before, now = after(saying(WORDS), saying(WORDS, AGAIN.replace("northern", "southern")))
    assert set(before.statements) < set(now.statements)


def test_a_reworded_happening_and_a_reworded_question_keep_their_ids() -> None:
    deeds = ("Police arrested two ferry captains of Tarn", "Police held two ferry captains of Tarn")
    asked = ("Will the ferries of Tarn run at night?", "Do the ferries of Tarn run by night now?")
    first, then = (
        told("a", BACKDROP, f"{deed} on Monday.", question, "Nobody knows.", faqs=[question],
             events=[{"text": deed, "when": "Monday", "value": "2026-03-02"}])
        for deed, question in zip(deeds, asked, strict=True)
    )  # fmt: skip
    before, now = after(first, then)
    assert (list(now.events), list(now.questions)) == (list(before.events), list(before.questions))


SEED = "Bridge to open\n\nBy Mira Stone\nThe Ellery Post\nMarch 2, 2026\n\n{text}\n\n{rest}\n"
REST = "Nobody at the quay knows how many ferries will be needed, or what they will cost. " * 6


def test_what_an_editor_took_out_takes_nothing_along_that_is_only_like_it(tmp_path: Path) -> None:
    settings = projects.empty(tmp_path / "project")
    seed = settings.seeds / "bridge.txt"

    def page_after(said: str) -> str:
        text = f"“{said},” Mayor Ana Díaz said at the quay. “{OTHER},” she said of the ferry."
        seed.write_text(SEED.format(text=text, rest=REST), encoding="utf-8")
        pipeline.generate(settings)
        return (settings.content / "briefings/bridge-to-open.md").read_text("utf-8")

    page = page_after(WORDS)
    item = re.search(rf"^### “{WORDS}.*?(?=^##)", page, re.M | re.S)
    assert item is not None
    (settings.content / "briefings/bridge-to-open.md").write_text(page.replace(item[0], ""))
    assert WORDS not in page_after(WORDS)
    assert AGAIN in page_after(AGAIN)
