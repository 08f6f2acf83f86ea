"""Who says so: what an article does with another one's statement; data/matrix/cases.yml."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import config, pipeline, resolve
from generator.records import MatrixRow
from tests import projects
from tests.conftest import PROJECT
from tests.test_happenings import article
from tests.written import BACKDROP, REPHRASED, told

CASES = yaml.safe_load((PROJECT / "tests/data/matrix/cases.yml").read_text("utf-8"))
WORDS = "The northern pylon is safe for every car and every truck"


def row(other: str, **found: Any) -> tuple[MatrixRow, list[str]]:
    readings = [
        told(
            "post",
            BACKDROP,
            f"“{WORDS}.” Ana Díaz told the council.",
            outlet="The Post",
            published="2026-03-02",
            people=["Ana Díaz"],
            quotes=[(WORDS, "Ana Díaz")],
        ),
        told("mail", REPHRASED, other, outlet="The Mail", published="2026-03-03", **found),
    ]
    (story,) = resolve.library(readings).stories.values()
    (own,) = (r for r in story.matrix if r.label.article == "post")
    return own, list(story.articles)


@pytest.mark.parametrize(("other", "expected"), [(c[0], c[1:]) for c in CASES])
def test_a_cell_says_what_the_article_does(other: str, expected: list[str]) -> None:
    found, articles = row(other)
    mail = articles.index("mail")
    assert found.cells[articles.index("post")] == "quotes"
    assert [found.cells[mail], *filter(None, [found.names[mail]])] == expected
    place = found.places[mail]
    assert (place is None) == (expected == ["silent"])
    if place is not None:
        assert other.startswith(place.span.of(f"{REPHRASED}\n\n{other}")[:20])


LONGER = f"I drove there myself. {WORDS}. Nobody need walk"
PIECE = "safe for every car and every truck"
FEW = "For trucks and cars alike, Díaz said, she held the pylon to be “safe” on its northern side"


@pytest.mark.parametrize(
    ("text", "quote", "speaker", "expected"),
    [
        (f"“{LONGER},” the engineer said.", LONGER, "the engineer", ["quotes"]),
        (f"“{LONGER},” Ben Kerr said.", LONGER, "Ben Kerr", ["attributes", "Ben Kerr"]),
        (f"Díaz called it “{PIECE}” again.", PIECE, "Díaz", ["quotes"]),
        ("Díaz called it a “safe” one.", "safe", "Díaz", ["silent"]),
        (f"{FEW}.", "safe", "Díaz", ["attributes", "Ana Díaz"]),
    ],
)
def test_words_that_are_quoted_among_others_are_quoted(
    text: str, quote: str, speaker: str, expected: list[str]
) -> None:
    found, articles = row(
        text, people=["Ben Kerr"], quotes=[(quote, speaker, None, quote != LONGER)]
    )
    mail = articles.index("mail")
    assert [found.cells[mail], *filter(None, [found.names[mail]])] == expected


SEED = (
    "Bridge stays closed\nBy {by}\n{outlet}\nMarch {day}, 2026\n\n"
    "The harbour bridge of Port Ellery stays closed, and ferries carry commuters to Tarn.\n\n"
    "{text}\n"
)


def story_page(folder: Path, *texts: str) -> str:
    root = projects.copy(folder)
    for seed in (root / "seeds").iterdir():
        seed.unlink()
    rows = (("Mira Stone", "The Ellery Post", 2), ("Jon Pell", "The Tarn Herald", 3))
    for number, (text, (by, outlet, day)) in enumerate(zip(texts, rows, strict=True)):
        words = SEED.format(by=by, outlet=outlet, day=day, text=text)
        (root / f"seeds/{number}.txt").write_text(words, encoding="utf-8")
    pipeline.generate(config.load(root))
    (story,) = (p for p in (root / "content/stories").glob("*.md") if p.name != "index.md")
    return story.read_text(encoding="utf-8")


def test_another_figure_is_a_contradiction_with_a_link_to_its_place(tmp_path: Path) -> None:
    page = story_page(
        tmp_path / "project",
        "Inspectors found 40 cracks in the northern pylon of the harbour bridge on Monday.",
        "Inspectors found 60 cracks in the northern pylon of the harbour bridge on Monday.",
    )
    (line,) = (x for x in page.splitlines() if x.startswith("|") and "cracks" in x)
    assert re.search(r"\| says \| \[contradicts\]\(\S+\)\{\.src data-span=\"1:\d+-\d+\"\} \|", line)


def test_a_number_that_agrees_and_is_another_stands_in_its_cell(tmp_path: Path) -> None:
    page = story_page(
        tmp_path / "project",
        "Inspectors found at least 40 cracks in the northern pylon of the harbour bridge.",
        "Inspectors found 41 cracks in the northern pylon of the harbour bridge.",
    )
    (line,) = (x for x in page.splitlines() if x.startswith("|") and "cracks" in x)
    assert re.search(
        r"\| says \| \[says: 41 cracks\]\(\S+\)\{\.src data-span=\"1:\d+-\d+\"\} \|", line
    )
    assert "A number behind a colon" in page


def test_equal_figures_are_none(tmp_path: Path) -> None:
    text = "Inspectors found 40 cracks in the northern pylon of the harbour bridge on Monday."
    page = story_page(tmp_path / "project", text, text.replace("Inspectors", "Divers also"))
    assert "[contradicts]" not in page


LAWYER = {"name": "Dana Voss", "roles": ["harbour lawyer"]}


@pytest.mark.parametrize(
    ("other", "speaker", "expected"),
    [
        ("The mayor held it to be “safe for every car and every truck”.", "The mayor", "quotes"),
        (
            "The harbour lawyer held it to be “safe for every car and every truck”.",
            "The harbour lawyer",
            "silent",
        ),
        ("A diver held it to be “safe for every car and every truck”.", "A diver", "silent"),
    ],
)
def test_the_one_who_holds_an_office_is_known_by_it(
    other: str, speaker: str, expected: str
) -> None:
    few = [(PIECE, speaker, None, True)]
    text = f"“{WORDS}.” Mayor Ana Díaz told the council and harbour lawyer Dana Voss."
    post = told(
        "post",
        BACKDROP,
        text,
        outlet="The Post",
        people=[{"name": "Ana Díaz", "roles": ["Mayor"]}, LAWYER],
        quotes=[(WORDS, "Ana Díaz")],
    )
    mail = told("mail", REPHRASED, other, outlet="The Mail", quotes=few)
    (story,) = resolve.library([post, mail]).stories.values()
    (own,) = (r for r in story.matrix if r.label.article == "post")
    assert own.cells[story.articles.index("mail")] == expected


def test_one_source_alone_fills_no_matrix() -> None:
    many = [
        f"The {number} pylon belongs to this town alone"
        for number in ("first", "second", "third", "fourth")
    ]
    post = told(
        "post",
        BACKDROP,
        *(f"“{words},” Ana Díaz said." for words in many),
        outlet="The Post",
        people=["Ana Díaz"],
        quotes=[(words, "Ana Díaz") for words in many],
    )
    mail = told("mail", REPHRASED, outlet="The Mail")
    (story,) = resolve.library([post, mail]).stories.values()
    assert len(story.matrix) == 2


@pytest.mark.parametrize(("both", "rows"), [(1, 5), (4, 5), (6, 6)])
def test_what_one_source_has_stands_below_what_several_have_up_to_five_rows(
    both: int, rows: int
) -> None:
    bridges = ("first", "second", "third", "fourth", "fifth", "sixth")
    shared = [f"The {which} bridge belongs to this town" for which in bridges[:both]]
    alone = [(f"Nobody paints the {hue} pylon any longer", who) for hue, who in
             (("red", "Ana Díaz"), ("blue", "Ana Díaz"), ("green", "Ben Kerr"),
              ("white", "Ben Kerr"), ("black", "Ida Moe"))]  # fmt: skip
    post, mail = (
        told(
            name,
            backdrop,
            *(f"“{words},” {who} said." for words, who in quotes),
            outlet=name,
            people=["Ana Díaz", "Ben Kerr", "Ida Moe"],
            quotes=quotes,
        )
        for name, backdrop, quotes in (
            ("Post", BACKDROP, [*((words, "Ida Moe") for words in shared), *alone]),
            ("Mail", REPHRASED, [(words, "Ida Moe") for words in shared]),
        )
    )
    (story,) = resolve.library([post, mail]).stories.values()
    several = [row for row in story.matrix if "silent" not in row.cells]
    assert (len(several), len(story.matrix)) == (both, rows)


@pytest.mark.parametrize(
    ("second", "differ"), [("Ben Marlowe", False), ("Ben Marlwo", False), ("Ben Renner", True)]
)
def test_a_name_with_one_letter_wrong_is_no_second_speaker(second: str, differ: bool) -> None:
    words = "We will build the new bridge over the lock before the snow falls in the valley"
    readings = [
        told(
            name,
            text,
            f"“{words},” {who} said.",
            outlet=outlet,
            people=[who],
            quotes=[[words, who]],
        )
        for name, text, outlet, who in (
            ("a", BACKDROP, "The Post", "Ben Marlow"),
            ("b", REPHRASED, "The Mail", second),
        )
    ]
    (found,) = resolve.library(readings).stories.values()
    assert any(d.kind == "speaker" for d in found.differences) == differ
    quoted = [row.cells for row in found.matrix if row.item[0] == "q"]
    assert (quoted == [("quotes", "quotes")]) != differ


RATES = (
    "The Ellery Reserve on Thursday raised interest rates by a quarter of a percentage point but "
    "hinted that it was on the verge of a pause after the turmoil on the docks of the lower town."
)


@pytest.mark.parametrize(
    ("post", "mail", "kinds"),
    [
        (
            RATES,
            "The central bank put up its benchmark interest rate by a quarter of a percentage "
            "point.",
            ["n"],
        ),
        (RATES, "The central bank put up its benchmark interest rate, as all had feared.", ["e"]),
        (
            "The flood has killed at least 37 people, and the latest toll was 37 dead.",
            "The death toll of the flood rose to 37 by Thursday.",
            ["n"],
        ),
    ],
)
def test_what_others_tell_by_its_number_is_no_row_of_one(
    post: str, mail: str, kinds: list[str]
) -> None:
    """Who gives the number tells of the event in other words, and would be called silent."""
    readings = [
        article("post", "The Ellery Post", post, BACKDROP),
        article("mail", "The Tarn Mail", mail, REPHRASED),
    ]
    (story,) = resolve.library(readings).stories.values()
    assert [row.item[0] for row in story.matrix] == kinds
