"""What single items of a page say: roles, people, quotations, wordings, events."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from generator.pages.words import says_so
from generator.records import Block, Mention, Receipt, RoleSaid, Span
from tests.conftest import library_of_seeds
from tests.markdown_site import Outline, html
from tests.page_texts import PLACE, Made, body, texts
from tests.small_articles import AGGREGATOR, CHAT, REPORT, at
from tests.small_library import small_library


def _sections(behind: str) -> list[tuple[str, str]]:
    """Headings and ids of a briefing whose text goes on with these lines, "= " before headings."""
    library = small_library()
    chat = library.readings["ferry-3"]
    text, blocks = CHAT, []
    for line in behind.splitlines():
        start, level = len(text) + 1, line.count("=")
        text += "\n" + line.lstrip("= ")
        blocks.append(Block("heading" if level else "paragraph", Span(start, len(text)), level))
    changed = replace(chat, article=replace(chat.article, text=text, blocks=tuple(blocks)))
    made = texts(replace(library, readings={**library.readings, "ferry-3": changed}))
    return re.findall(r"^### (.*) \{#(s-\w+)", made[PurePosixPath("briefings/the-plan.md")], re.M)


def test_sections_of_one_heading_have_ids_of_their_own() -> None:
    below = "The council has not met.\n"
    found = _sections(f"== Background\n{below}== BACKGROUND:\n{below}== Background\n{below}")
    assert [heading for heading, _ in found] == ["Background", "BACKGROUND:", "Background"]
    assert len({id_ for _, id_ in found}) == 3


def test_a_heading_with_no_text_below_it_is_no_section() -> None:
    found = _sections("== Plans\n=== Money\nIt is dear.\n== Read more\n== Choir sings\n== Jobs")
    assert [heading for heading, _ in found] == ["Plans", "Money"]


def test_a_role_comes_with_a_place_that_prints_it_so_first() -> None:
    library = small_library()
    first = Receipt("ferry-2", at(AGGREGATOR, "mayor"))
    second = Receipt("ferry-1", at(REPORT, "Mayor", 1))
    okafor = replace(library.actors["lena-okafor"], roles=(RoleSaid("Mayor", (first, second)),))
    made = texts(replace(library, actors={**library.actors, okafor.id: okafor}))
    chips = PLACE.findall(made[PurePosixPath("actors/lena-okafor.md")].partition("{#roles}")[2])
    assert [article for article, *_ in chips[:2]] == ["ferry-1", "ferry-2"]


def test_people_and_places_stand_by_how_often_the_article_names_them() -> None:
    library = small_library()
    reading = library.readings["ferry-1"]
    ruiz = Mention(at(REPORT, "Tom Ruiz"), "person", "tom-ruiz")
    named = (ruiz, ruiz, Mention(at(REPORT, "Lena Okafor"), "person", "lena-okafor"))
    changed = replace(reading, findings=(*reading.findings, *named))
    made = texts(replace(library, readings={**library.readings, "ferry-1": changed}))
    page = made[PurePosixPath("briefings/mayor-vows-to-move-the-ferry.md")]
    who = page.partition("\nWho\n")[2].partition("\n")[0]
    assert who.index("Tom Ruiz") < who.index("Lena Okafor")


def test_the_receipt_of_an_interrupted_quotation_ends_with_its_mark() -> None:
    """The second piece stands after the sentence of the first: `…," she said. "It is time."`."""
    library = small_library()
    fish = library.statements["q-fish"]
    variant = fish.variants[0]
    said = at(REPORT, '"Nobody asked the fishermen," said Tom Ruiz')
    changed = replace(variant, quote=replace(variant.quote, sentence=said))
    statements = {**library.statements, "q-fish": replace(fish, variants=(changed,))}
    made = texts(replace(library, statements=statements))
    page = Outline(html(body(made[PurePosixPath("quotes.md")]))).text
    assert 'said Tom Ruiz, "and nobody will <b>now</b>."' in page


def test_wordings_that_differ_in_nothing_but_marks_are_no_difference() -> None:
    library = small_library()
    move = library.statements["q-move"]
    twice = replace(move, variants=(move.variants[0], replace(move.variants[0], article="ferry-1")))
    story = library.stories["the-ferry"]
    (wording,) = (d for d in story.differences if d.kind == "wording")
    alike = replace(wording, sides=(wording.sides[0], wording.sides[0]))
    others = tuple(d for d in story.differences if d != wording)
    changed = replace(story, differences=(*others, alike))
    made = texts(
        replace(
            library,
            statements={**library.statements, "q-move": twice},
            stories={story.id: changed},
        )
    )
    page = next(
        text for path, text in made.items() if path.parts[0] == "stories" and "{#d-" in text
    )
    assert "{#d-cost}" in page
    assert "{#d-move}" not in page


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["Ana Ruiz"], "Ana Ruiz says so"),
        (["Tarn officials"], "Tarn officials say so"),
        (["Republicans"], "Republicans say so"),
        (["Reuters"], "Reuters says so"),
        (["the press"], "the press says so"),
        (["Ana Ruiz", "the outlet"], "Ana Ruiz and the outlet say so"),
        (["“officials”"], "according to “officials”"),
        (["the “council”", "the outlet"], "according to the “council” and the outlet"),
    ],
)
def test_who_says_so(names: list[str], words: str) -> None:
    assert says_so(names) == words


def test_an_event_is_told_whole(each_library: Made) -> None:
    """ "Mexican President Claudia Sheinbaum has expressed …" tells nobody anything: its clause is
    shown to its end, and dots stand only where the sentence has more than the clause."""
    library, made = each_library
    told = [line for line in made[PurePosixPath("timeline.md")].splitlines() if "{#e-" in line]
    assert told
    for line in told:
        words, key = re.fullmatch(r".*\*\* (.*) \{#(e-\S+)\}", line).groups()  # type: ignore[union-attr]
        said = library.events[key].said
        texts = {t.article: library.readings[t.article].article.text for t in said}
        clauses = {t.event.span.of(texts[t.article]): t for t in said}
        clause = clauses[words.strip("… ")]
        behind = texts[clause.article][clause.event.span.end : clause.event.sentence.end]
        assert words.endswith("…") == bool(behind.strip(' .,;:"”'))


def test_every_article_that_tells_an_event_is_named_even_where_its_words_are_not_shown() -> None:
    library = library_of_seeds()
    timeline = texts(library)[PurePosixPath("timeline.md")]
    told = max(library.events.values(), key=lambda e: len({s.article for s in e.said}))
    articles = {s.article for s in told.said}
    assert len(articles) > 3
    item = timeline.split(f"{{#{told.id}}}")[1].split("###")[0]
    assert {place.group(1) for place in PLACE.finditer(item)} == articles
