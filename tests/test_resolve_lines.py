"""Independent lines, not pages: what never raises a count."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Any

import pytest
import yaml

from generator import extract, resolve
from generator.pages.desk import desk_for
from generator.pages.items.events import event_item
from generator.pages.words import who_says
from generator.readers.text import parse
from generator.records import Corroboration, Library, Reading
from tests.conftest import PROJECT, reading
from tests.test_seeds import SEEDS
from tests.written import BACKDROP, REPHRASED, told

DATA = PROJECT / "tests/data/resolve"
CREDITS = yaml.safe_load((DATA / "credits.yml").read_text("utf-8"))
ORIGINAL = "004_4cffe1465ac322cd"
CRACKS = "Inspectors of Port Ellery found cracks in the pylon of the harbour bridge on Monday."


def seeds() -> list[Reading]:
    return [reading(name) for name in SEEDS]


def copy(id_: str, outlet: str | None = "The Border Courier") -> Reading:
    """One of the seeds told again in other words."""
    text = (DATA / "paraphrased_copy.txt").read_text("utf-8")
    given = parse(text, id=id_, path=PurePosixPath(f"seeds/{id_}.txt"), sha256=id_)
    assert outlet is None or outlet in text
    return extract.read(given)


def counts(library: Library) -> dict[str, int]:
    tables = (library.statements, library.figures, library.events, library.stories)
    items: Iterable[Any] = (item for table in tables for item in table.values())
    return {item.id: item.support.outlets for item in items}


@pytest.mark.parametrize("id_", ["005_copy", "000_copy"])
def test_a_text_told_again_in_other_words_raises_no_count(id_: str) -> None:
    before = resolve.library(seeds())
    after = resolve.library([*seeds(), copy(id_)])
    old, new = counts(before), counts(after)
    assert {i: new.get(i) for i in old} == old
    assert max((new[i] for i in new.keys() - old.keys()), default=1) <= 1
    (story,), (again,) = before.stories.values(), after.stories.values()
    for mine, theirs in ((story.points, again.points), (story.shared, again.shared)):
        assert [p.support.outlets for p in mine] == [p.support.outlets for p in theirs]
    assert after.groups[id_] == after.groups[ORIGINAL]
    assert again.support.documents == story.support.documents + 1
    assert any("360LiveNews again in other words" in r for r in again.support.reasons)


def test_a_rewritten_text_with_its_paragraphs_turned_round_raises_no_count() -> None:
    title, *head, first, last = (DATA / "paraphrased_copy.txt").read_text("utf-8").split("\n\n")
    text = "\n\n".join((title, *head[:2], last, first, *head[:1:-1]))
    turned = extract.read(parse(text, id="z", path=PurePosixPath("seeds/z.txt"), sha256="z"))
    before, after = counts(resolve.library(seeds())), counts(resolve.library([*seeds(), turned]))
    assert {i: after.get(i) for i in before} == before
    assert max((after[i] for i in after.keys() - before.keys()), default=1) <= 1


@pytest.mark.parametrize("spelled", ["Tarn Times", "TarnTimes", "tarntimes.com", "The Tarn Times"])
def test_an_outlet_spelled_otherwise_is_the_same_one(spelled: str) -> None:
    readings = [
        told("a", BACKDROP, CRACKS, outlet="Tarn Times"),
        told("b", REPHRASED, CRACKS, outlet=spelled),
    ]
    library = resolve.library(readings)
    assert len(set(library.groups.values())) == 1
    assert [s.support.outlets for s in library.stories.values()] == [1]


def test_two_reports_of_one_affair_are_no_copies() -> None:
    library = resolve.library(seeds())
    groups = {i: g for i, g in library.groups.items() if g}
    assert len(set(groups.values())) == 3


def test_two_seeds_of_the_same_text_are_one_line() -> None:
    text = (PROJECT / "seeds" / f"{ORIGINAL}.txt").read_text("utf-8")
    path = PurePosixPath("seeds/again.txt")
    twin = extract.read(parse(text, id="again", path=path, sha256="again"))
    before, after = resolve.library(seeds()), resolve.library([*seeds(), twin])
    old, new = counts(before), counts(after)
    assert new == old
    for table in ("statements", "figures", "events", "questions", "actors", "stories"):
        assert set(getattr(after, table)) == set(getattr(before, table))


def test_a_removed_seed_leaves_the_ids_of_what_others_tell_alone() -> None:
    before, after = resolve.library(seeds()), resolve.library(seeds()[:-1])
    for table in ("statements", "figures", "events", "questions", "stories"):
        gone = getattr(before, table).keys() - getattr(after, table).keys()
        assert not getattr(after, table).keys() - getattr(before, table).keys()
        assert all(SEEDS[-1][:3] in repr(getattr(before, table)[i]) for i in gone)


def test_an_updated_seed_changes_nothing_but_its_own() -> None:
    name = SEEDS[-1].removesuffix(".txt")
    text = (PROJECT / "seeds" / SEEDS[-1]).read_text("utf-8")
    more = text.replace("#Mexico", "A spokesman declined to comment on Monday.\n\n#Mexico", 1)
    assert more != text
    new = extract.read(parse(more, id=name, path=PurePosixPath(f"seeds/{name}.txt"), sha256="new"))
    before, after = resolve.library(seeds()), resolve.library([*seeds()[:-1], new])
    assert counts(after).items() >= counts(before).items()


@pytest.mark.parametrize("case", CREDITS, ids=lambda c: c["case"])
def test_a_text_that_rests_on_another(case: dict[str, Any]) -> None:
    found = [
        told(
            f"a{n}",
            *((REPHRASED if n else BACKDROP), *row["text"]),
            outlet=row.get("outlet"),
            figures=[{"text": "40 ferries", "value": 40, "unit": "ferry", "what": "cross the bay"}],
        )
        for n, row in enumerate(case["articles"])
    ]
    library = resolve.library(found)
    (story,) = library.stories.values()
    assert story.support.outlets == case["story"]
    (figure,) = library.figures.values()
    assert figure.support.outlets == case["figure"]
    said = " | ".join([*story.support.reasons, *figure.support.reasons])
    assert case.get("reason", "") in said


def test_what_copies_each_other_counts_once_and_says_why() -> None:
    texts = ["The quay was empty on Sunday.", "Fishermen complained.", "The mayor was away."]
    found = [
        told(str(n), BACKDROP, CRACKS, REPHRASED, texts[n], outlet=f"Paper {n}") for n in range(3)
    ]
    support: Corroboration = next(iter(resolve.library(found).stories.values())).support
    assert (support.documents, support.outlets) == (3, 1)
    assert support.reasons == (
        "3 documents share most of their text (Paper 0, Paper 1 and Paper 2) and count once",
    )


def chat_alone() -> Library:
    name = next(n for n in SEEDS if reading(n).article.kind.name == "chat-answer")
    return resolve.library([reading(name)])


def test_nothing_that_only_a_chat_answer_says_counts() -> None:
    library = chat_alone()
    assert library.statements
    assert library.events
    assert not any(counts(library).values())
    assert library.stories == {}


def test_pages_of_a_chat_answer_alone_say_whose_words_they_are() -> None:
    desk = desk_for(chat_alone())
    for event in desk.library.events.values():
        told = " ".join(event_item(desk, event).counted)
        assert "A chat assistant’s answer says so" in told
        assert "eported" not in told


@pytest.mark.parametrize(
    ("actors", "words", "names"),
    [
        (["Ana Díaz"], ["The mayor"], ["Ana Díaz"]),
        ([], ["The mayor", "the mayor"], ["the “mayor”"]),
        ([], ["Harbour Watch"], ["Harbour Watch"]),
        ([], ["He"], ["somebody not named here"]),
        (["Ana Díaz", "Eva Roth", "Ana Díaz"], [], ["Ana Díaz", "Eva Roth"]),
    ],
    ids=["may be the actor", "nobody else", "a name", "a pronoun", "two actors"],
)
def test_words_for_a_speaker_do_not_stand_beside_an_actor(
    actors: list[str], words: list[str], names: list[str]
) -> None:
    assert who_says(actors, words) == names
