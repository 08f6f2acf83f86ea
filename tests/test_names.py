"""Names inside sentences: who is meant, which of them become links, and that no word changes."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator import extract, pages, resolve
from generator.escape import clean
from generator.fingerprint import fingerprint
from generator.name_links import NAME_LINK, unlinked
from generator.naming import Named, Naming, joined, naming, parts, with_language
from generator.pages import answers, desk
from generator.pages import parts as page_parts
from generator.pages.doubted import Called, doubtful
from generator.readers import READERS
from generator.records import Library, Mention, Page, Ref, Span
from generator.render import Renderer
from generator.rendering.once_a_section import once_a_section
from tests.markdown_site import Outline, html

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "data" / "names.yml").read_text("utf-8")
)
ANA, BEN = Ref("actor/ana"), Ref("actor/ben")
PATHS = {
    "home": PurePosixPath("index.md"),
    "actor/ana": PurePosixPath("actors/ana.md"),
    "actor/ben": PurePosixPath("my people/ben (old).md"),
}


def named(case: dict[str, Any]) -> Any:
    return pytest.param(case, id=case["name"])


# --- which names stay links ------------------------------------------------------------------


@pytest.mark.parametrize("case", [named(c) for c in CASES["once_a_section"]])
def test_the_first_of_each_section_stays_a_link(case: dict[str, Any]) -> None:
    assert once_a_section(case["page"]) == case["shown"]


_PIECES = st.sampled_from(
    ["## A\n", "### B\n", "1.  ### C ", "word ", "\n", "[x](y.md) ", "[Ana](a.md){.name} ",
     "[Ben](b.md){.name} ", "**[Ana](a.md)** ", "[z](a.md){.src} ", "| [Ben](b.md){.name} |"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_choosing_changes_no_word_and_leaves_each_name_once_a_section(body: str) -> None:
    shown = once_a_section(body)
    assert unlinked(shown) == unlinked(body)
    for section in re.split(r"^(?=## )", shown, flags=re.M):
        targets = [link.group(2) for link in NAME_LINK.finditer(section)]
        assert len(targets) == len(set(targets))
        assert not any(NAME_LINK.search(row) for row in section.split("\n") if row[:1] == "#")


# --- a text and whom it names ----------------------------------------------------------------


@pytest.mark.parametrize("case", [named(c) for c in CASES["windows"]])
def test_a_name_is_known_where_it_stands_as_a_whole(case: dict[str, Any]) -> None:
    text, found = _bracketed(case["text"])
    start = text.index(case["window"])
    shown = naming(text, Span(start, start + len(case["window"])), found)
    assert _bracketing(shown) == case["shown"]


def _bracketed(marked: str) -> tuple[str, list[tuple[Span, Ref]]]:
    """A text without its brackets, and where they stood; "[Ana](x)" is text of a source."""
    found: list[tuple[Span, Ref]] = []
    text = ""
    for piece in re.split(r"(\[[^\[\]]*\])", marked):
        words = piece[1:-1] if piece[:1] == "[" else piece
        if piece[:1] == "[":
            found.append((Span(len(text), len(text) + len(words)), ANA))
        text += words
    return text, found


def _bracketing(shown: str) -> str:
    letters = list(clean(shown))
    for name in reversed(shown.names if isinstance(shown, Naming) else ()):
        letters[name.start : name.end] = ["[", *letters[name.start : name.end], "]"]
    return "".join(letters)


def test_pieces_of_a_text_keep_the_names_that_they_hold() -> None:
    text = Naming("Ana met Ben. Ana left.", (Named(0, 3, ANA), Named(8, 11, BEN)), "es")
    first, *others = parts(text, ["Ana met", "Be", "…"])
    assert isinstance(first, Naming) and first.names == (Named(0, 3, ANA),)
    assert first.language == "es"
    assert not any(isinstance(other, Naming) for other in others)
    assert str(text[:7]) == text[:7] and not isinstance(text[:7], Naming)


def test_texts_that_are_joined_keep_their_names() -> None:
    both = joined(
        " […] ",
        [Naming("Ana left", (Named(0, 3, ANA),)), "then", Naming("Ben", (Named(0, 3, BEN),))],
    )
    assert _bracketing(both) == "[Ana] left […] then […] [Ben]"


def test_a_text_that_names_somebody_goes_between_processes() -> None:
    text = with_language(Naming("Ana left", (Named(0, 3, ANA),)), "es")
    copy = pickle.loads(pickle.dumps(text))
    assert isinstance(copy, Naming)
    assert (copy, copy.names, copy.language) == (text, (Named(0, 3, ANA),), "es")


def test_a_page_whose_names_lead_elsewhere_says_something_new() -> None:
    """Pages that say what they said are not rendered again; links are part of what they say."""
    ana, ben = (Naming("Ana left", (Named(0, 3, ref),)) for ref in (ANA, BEN))
    assert len({fingerprint(text) for text in ("Ana left", ana, ben)}) == 3


# --- how it is written -----------------------------------------------------------------------

Write = Callable[..., str]


@pytest.fixture(scope="module")
def write(tmp_path_factory: pytest.TempPathFactory) -> Write:
    """A page that prints one text; its Markdown."""
    folder = tmp_path_factory.mktemp("templates")
    (folder / "mine.md.j2").write_text("x {{ data }}\n", "utf-8")

    def text(data: str, page: str = "home", **more: Any) -> str:
        renderer = Renderer(PATHS, [folder], **more)
        return renderer.text(Page(page, PATHS[page], "mine", {}, data))[2:-1]

    return text


def test_a_name_leads_to_its_page_wherever_that_lies(write: Write) -> None:
    text = Naming("Ana met Ben", (Named(0, 3, ANA), Named(8, 11, BEN)))
    assert write(text) == (
        "[Ana](actors/ana.md){.name} met [Ben](my%20people/ben%20%28old%29.md){.name}"
    )
    assert write(text, "actor/ana") == "Ana met [Ben](../my%20people/ben%20%28old%29.md){.name}"
    assert write(text, deleted=["actor/ben"]) == "[Ana](actors/ana.md){.name} met Ben"


def test_a_name_in_another_language_is_a_link_in_it(write: Write) -> None:
    text = with_language(Naming("אנה left", (Named(0, 3, ANA),)), "he")
    assert write(text) == '<span lang="he" dir="rtl">[אנה](actors/ana.md){.name} left</span>'
    assert ("a", (("class", "name"), ("href", "actors/ana.md"))) in Outline(html(write(text))).tags


_LETTERS = st.text(
    st.sampled_from("ab .-:'\"[](){}<>*_`~#|\\!&;=+@^1)\n\t\u00a0\u202e\x01é"), max_size=40
)


@given(_LETTERS, st.lists(st.integers(0, 40), max_size=6))
def test_links_change_no_word_of_a_hostile_text(write: Write, raw: str, cuts: list[int]) -> None:
    edges = sorted({min(cut, len(raw)) for cut in cuts})
    found = [
        (Span(a, b), ref)
        for a, b, ref in zip(edges[::2], edges[1::2], (ANA, BEN, ANA), strict=False)
    ]
    text = naming(raw, Span(0, len(raw)), found)
    written = write(text)
    assert unlinked(written) == write(raw)
    outline = Outline(html(f"x {written}"))
    assert outline.text == Outline(html(f"x {write(raw)}")).text
    assert {tag for tag, _ in outline.tags} <= {"p", "a"}
    assert sum(tag == "a" for tag, _ in outline.tags) == len(NAME_LINK.findall(written))


def test_a_name_behind_an_exclamation_mark_is_no_picture(write: Write) -> None:
    text = Naming("Stop!Ana. Ana left", (Named(5, 8, ANA), Named(10, 13, ANA)))
    assert write(text) == "Stop!Ana. [Ana](actors/ana.md){.name} left"


# --- whole pages -----------------------------------------------------------------------------


def _written(library: Library) -> dict[str, str]:
    made = [page for page in pages.pages(library) if page.path.suffix == ".md"]
    renderer = Renderer({p.id: p.path for p in pages.pages(library)})
    return {page.id: renderer.text(page) for page in made}


def test_without_its_links_every_page_says_what_it_says_without_names(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked = _written(replace(library))
    monkeypatch.setattr(answers, "led", lambda *_: ())
    monkeypatch.setattr(page_parts, "called", lambda name, ref: name)
    plain = _written(replace(library))
    assert {page: unlinked(text) for page, text in linked.items()} == plain
    assert sum(text.count("{.name}") for text in linked.values()) > 30


def test_who_has_no_page_any_more_is_no_link(library: Library) -> None:
    actors = {
        i: replace(a, paged=a.paged and i != "claudia-sheinbaum") for i, a in library.actors.items()
    }
    texts = _written(replace(library, actors=actors))
    assert not any("claudia-sheinbaum.md){.name}" in text for text in texts.values())
    assert any("donald-trump.md){.name}" in text for text in texts.values())


# --- who is meant ----------------------------------------------------------------------------


@pytest.mark.parametrize("case", [named(c) for c in CASES["meant"]])
def test_who_is_meant(case: dict[str, Any], tmp_path: Path) -> None:
    """The names of an article that would be links, each with the page that it leads to."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for number, text in enumerate(case["articles"]):
        (seeds / f"a{number}.txt").write_text(text, "utf-8")
    read = [extract.read(READERS[".txt"](path, tmp_path)) for path in sorted(seeds.iterdir())]
    library = resolve.library(read)
    found = desk.Desk(library)
    shown = [
        {span.of(text): ref.page.removeprefix("actor/")}
        for key in sorted(library.readings)
        for text in [library.readings[key].article.text]
        for span, ref in found.linked(key, Span(0, len(text)))
    ]
    assert shown == case["links"]


@pytest.mark.parametrize("case", CASES["doubted"], ids=lambda case: case["text"][:40])
def test_a_name_in_doubt_is_no_link(case: dict[str, Any]) -> None:
    text, ((span, _),) = _bracketed(case["text"])
    actor = Called(case["actor"], (), paged=True)
    assert doubtful(text, Mention(span, case["type"], "x"), actor) == case["doubtful"]
