"""What quotations rest on: marks, words, verbs and their subjects."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.extract.speech.clauses import clauses
from generator.extract.speech.marks import Stretch, stretches
from generator.extract.speech.tags import tags
from generator.extract.speech.tokens import line
from generator.extract.speech.venue import is_medium
from generator.extract.speech.vocabulary import cue_of, forms
from tests.conftest import PROJECT

CASES = PROJECT / "tests/data/quotes"
MARKS = yaml.safe_load((CASES / "marks.yml").read_text("utf-8"))
SUBJECTS = yaml.safe_load((CASES / "subjects.yml").read_text("utf-8"))


@pytest.mark.parametrize("row", MARKS, ids=lambda r: r["case"])
def test_stretches(row: dict[str, Any]) -> None:
    found = stretches(row["paragraphs"])
    words = [
        [text[s.inner[0] : s.inner[1]] for s in some]
        for text, some in zip(row["paragraphs"], found, strict=True)
    ]
    assert words == row["stretches"]


@pytest.mark.parametrize("row", SUBJECTS, ids=lambda r: r["text"][:60])
def test_subjects(row: dict[str, Any]) -> None:
    text = row["text"].replace("~", '"We will win."')
    read = line(text, stretches([text])[0])
    found = clauses(read, tags(read, (), ()), 0, len(read))
    subjects = {
        read.words[v.index]: "-" if v.subject is None else _words(read.words, v.subject)
        for v in found.verbs
    }
    assert {verb: subjects.get(verb) for verb in row["subjects"]} == row["subjects"]


def _words(words: list[str], phrase: Any) -> str:
    return " ".join(words[phrase.start : phrase.end])


def test_a_stretch_is_one_word_of_its_sentence() -> None:
    text = 'He said "yes and no" twice.'
    (stretch,) = stretches([text])[0]
    read = line(text, [stretch])
    assert read.words == ["He", "said", "Q", "twice", "."]
    assert read.stretches == {2: Stretch(8, 20, (9, 19))}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Trump's plan doesn't work.", ["Trump", "'s", "plan", "does", "n't", "work", "."]),
        ("Sen. J. Smith of the U.S. left", ["Sen.", "J.", "Smith", "of", "the", "U.S.", "left"]),
        ("It cost $1,200.50 — or 5%.", ["It", "cost", "$1,200.50", "—", "or", "5%", "."]),
        ("Pelosi, D-Calif., left", ["Pelosi", ",", "D-Calif.", ",", "left"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert line(text, ()).words == words


@pytest.mark.parametrize(
    ("lemma", "past", "doubles", "want"),
    [
        ("quip", (), True, "quip quips quipped quipping"),
        ("reply", (), False, "reply replies replied replying"),
        ("argue", (), False, "argue argues argued arguing"),
        ("write", ("wrote", "/written"), False, "write writes wrote written writing"),
        ("lie", (), False, "lie lies lied lying"),
        ("agree", (), False, "agree agrees agreed agreeing"),
        ("wish", (), False, "wish wishes wished wishing"),
    ],
)
def test_verb_forms(lemma: str, past: tuple[str, ...], doubles: bool, want: str) -> None:
    assert " ".join(text for text, _ in forms(lemma, past, doubles)) == want


def test_cue_verbs_are_told_by_how_close_they_must_stand() -> None:
    assert [cue_of(w) for w in ("said", "quipped", "called", "believes", "went", "walked")] == [
        "strong", "strong", "object", "weak", "weak", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "want"),
    [("CNN", True), ("the Des Moines Register", True), ("Truth Social", True), ("ISIS", False)],
)
def test_media(name: str, want: bool) -> None:
    assert is_medium(name) is want
