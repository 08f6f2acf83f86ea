"""What holds for every page, of the small library and of the project's own seeds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path, PurePosixPath

import pytest
import yaml

from generator.escape import clean
from generator.pages import PAGE_TYPES, pages
from generator.pages.excerpts import ARTICLE_SHARE, ARTICLE_WORDS
from generator.pages.words import says_so
from generator.records import (
    Block,
    Cast,
    Event,
    EventEntry,
    EventSaid,
    Faq,
    Figure,
    Library,
    Mention,
    Page,
    Quote,
    Reading,
    Receipt,
    Ref,
    RoleSaid,
    Span,
)
from generator.render import Renderer
from tests.conftest import library_of_seeds
from tests.markdown_site import Outline, html
from tests.small_library import AGGREGATOR, CHAT, LOCKED, REPORT, at, small_library

DATA = Path(__file__).parent / "data" / "pages"
LIBRARIES: dict[str, Callable[[], Library]] = {"small": small_library, "seeds": library_of_seeds}
_LINK = re.compile(r"\]\(([^)\s]*)\)")
_ID = re.compile(r"\{#([\w-]+)")
_PLACE = re.compile(r'data-span="([^"]+):(\d+)-(\d+)"')


def texts(library: Library) -> dict[PurePosixPath, str]:
    """Every Markdown page; the files beside them are tested where they are made."""
    made = pages(library)
    renderer = Renderer({page.id: page.path for page in made})
    return {page.path: renderer.text(page) for page in made if page.path.suffix == ".md"}


@pytest.fixture(scope="module", params=LIBRARIES)
def site(request: pytest.FixtureRequest) -> tuple[Library, dict[PurePosixPath, str]]:
    library = LIBRARIES[request.param]()
    return library, texts(library)


Site = tuple[Library, dict[PurePosixPath, str]]


def test_every_page_type_is_there() -> None:
    kinds = {page.id.partition("/")[0] for page in pages(small_library())}
    assert kinds == {
        "home", "stories", "story", "briefings", "briefing", "actors", "actor", "quotes",
        "questions", "timeline", "figures", "topics", "topic", "sources", "source", "about",
        "changes", "data", "feed", "llms.txt", "robots.txt",
    }  # fmt: skip
    # The last two kinds are of one type, and here nothing is taken off the site.
    assert len(PAGE_TYPES) - 1 == len(kinds) - 1


def test_ids_and_paths_are_used_once() -> None:
    made = pages(small_library())
    assert max(Counter(page.id for page in made).values()) == 1
    assert max(Counter(str(page.path).casefold() for page in made).values()) == 1


def test_no_id_stands_twice_on_a_page(site: Site) -> None:
    for path, text in site[1].items():
        twice = [key for key, n in Counter(_ID.findall(text)).items() if n > 1]
        assert not twice, f"{path}: {twice}"


def test_every_link_leads_to_a_page_and_an_item(site: Site) -> None:
    made = site[1]
    files = {page.path for page in pages(site[0])}
    for path, text in made.items():
        for link in _LINK.findall(text):
            if link.startswith("https:"):
                continue
            file, _, anchor = link.partition("#")
            target = _resolved(path, file) if file else path
            assert target in files, f"{path}: {link}"
            assert not anchor or f"{{#{anchor}" in made[target], f"{path}: {link}"


def _resolved(path: PurePosixPath, link: str) -> PurePosixPath:
    parts = list(path.parent.parts)
    for part in link.split("/"):
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return PurePosixPath(*parts)


def test_every_place_lies_in_its_article(site: Site) -> None:
    library, made = site
    for text in made.values():
        for key, start, end in _PLACE.findall(text):
            assert 0 <= int(start) < int(end) <= len(library.readings[key].article.text)


def test_every_item_has_a_receipt(site: Site) -> None:
    for path, text in site[1].items():
        for item in re.split(r"^(?=[\d. ]*#{1,6} )", text, flags=re.M):
            key = _ID.search(item.partition("\n")[0])
            if key and key.group(1)[:2] in ("q-", "f-", "n-", "e-", "d-"):
                assert _PLACE.search(item), f"{path}: {key.group(1)}"


def test_quotes_stand_verbatim_on_their_briefing(site: Site) -> None:
    library, made = site
    paths = {page.id: page.path for page in pages(library)}
    for key, reading in library.readings.items():
        if reading.article.rights == "none":
            continue
        shown = Outline(html(_body(made[paths[f"briefing/{key}"]]))).text
        for quote in reading.of(Quote):
            for line in quote.span.of(reading.article.text).split("\n\n"):
                words = " ".join(clean(line).split())
                assert all(part in shown for part in _sentences(words)), f"{key}: {words}"


def _sentences(words: str) -> list[str]:
    """Pieces that a long quotation is not cut within: its heading ends after a sentence."""
    return re.split(r"(?<=[.!?]) ", words) if len(words.split()) > 40 else [words]


def _body(text: str) -> str:
    return text.split("---\n", 2)[2]


def test_layout_of_the_markdown(site: Site) -> None:
    for path, text in site[1].items():
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
        assert "\r" not in text
        assert "\n\n\n" not in text
        lines = text.splitlines()
        for before, line in pairwise(lines):
            assert line == line.rstrip(), f"{path}: {line!r}"
            if re.match(r"#{1,6} ", line):
                assert before == "", f"{path}: no blank line before {line!r}"


def test_sections_stand_in_one_order(site: Site) -> None:
    order = yaml.safe_load((DATA / "sections.yml").read_text("utf-8"))
    for page in pages(site[0]):
        kind = page.id.partition("/")[0]
        if kind in order and page.id != kind:
            found = re.findall(r"^## .*\{#([\w-]+)", site[1][page.path], flags=re.M)
            assert [s for s in order[kind] if s in found] == found, page.id


def test_no_section_is_empty(site: Site) -> None:
    for path, text in site[1].items():
        for before, after in pairwise(re.split(r"\n(?=## )", text)[1:]):
            below = re.sub(r"</?div[^>]*>", "", before.partition("\n")[2]).strip()
            assert below, f"{path}: nothing below {before!r}, then {after[:40]!r}"


def test_headings_skip_no_level(site: Site) -> None:
    for path, text in site[1].items():
        levels = [len(m) for m in re.findall(r"^(?:1\.  |-   )?(#{1,6}) ", text, flags=re.M)]
        for before, level in pairwise(levels):
            assert level <= before + 1, f"{path}: {before} then {level}"


def test_the_same_pages_from_the_same_library() -> None:
    assert texts(small_library()) == texts(small_library())


def test_sections_of_one_heading_have_ids_of_their_own() -> None:
    """ "Background", "BACKGROUND:" and "Background" again."""
    library = small_library()
    chat = library.readings["ferry-3"]
    text = f"{CHAT}\nBackground\nBACKGROUND:\nBackground\n"
    spans = [Span(m.start(), m.end()) for m in re.finditer("(?i)background.*", text)]
    blocks = tuple(Block("heading", span, 2) for span in spans)
    changed = replace(chat, article=replace(chat.article, text=text, blocks=blocks))
    made = texts(replace(library, readings={**library.readings, "ferry-3": changed}))
    page = made[PurePosixPath("briefings/the-plan.md")]
    assert len(set(re.findall(r"\{#(s-\w+)", page))) == len(spans)


def test_a_role_comes_with_a_place_that_prints_it_so_first() -> None:
    library = small_library()
    first = Receipt("ferry-2", at(AGGREGATOR, "mayor"))
    second = Receipt("ferry-1", at(REPORT, "Mayor", 1))
    okafor = replace(library.actors["lena-okafor"], roles=(RoleSaid("Mayor", (first, second)),))
    made = texts(replace(library, actors={**library.actors, okafor.id: okafor}))
    chips = _PLACE.findall(made[PurePosixPath("actors/lena-okafor.md")].partition("{#roles}")[2])
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
    page = Outline(html(_body(made[PurePosixPath("quotes.md")]))).text
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
        (["Ana Ruiz", "the outlet"], "Ana Ruiz and the outlet say so"),
        (["“officials”"], "according to “officials”"),
        (["the “council”", "the outlet"], "according to the “council” and the outlet"),
    ],
)
def test_who_says_so(names: list[str], words: str) -> None:
    assert says_so(names) == words


# --- excerpts --------------------------------------------------------------------------------

RUN = 6
"""Words in a row that tell an excerpt from common words; shorter ones go unseen."""


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _shown(reading: Reading, made: dict[PurePosixPath, str]) -> int:
    """Words of the outlet's prose that stand in a run of at least `RUN` on some page."""
    site: set[tuple[str, ...]] = set()
    for text in made.values():
        words = _words(Outline(html(_body(text))).text)
        site.update(zip(*(words[n:] for n in range(RUN)), strict=False))
    text = reading.article.text
    free = [found.span for kind in (Quote, Faq, Figure) for found in reading.of(kind)]
    free += [role.span for cast in reading.of(Cast) for role in cast.roles]
    free += [q.speaker.span for q in reading.of(Quote) if q.speaker.span]
    count = 0
    for block in reading.article.blocks:
        if block.kind not in ("paragraph", "item", "standfirst", "caption", "answer"):
            continue
        found = [
            (m.group().casefold(), m.start() + block.span.start)
            for m in re.finditer(r"\w+", block.span.of(text))
        ]
        covered: set[int] = set()
        for n in range(len(found) - RUN + 1):
            if tuple(word for word, _ in found[n : n + RUN]) in site:
                covered.update(range(n, n + RUN))
        count += sum(
            not any(span.start <= found[n][1] < span.end for span in free) for n in covered
        )
    return count


def test_excerpts_stay_within_their_limits(site: Site) -> None:
    library, made = site
    for key, reading in library.readings.items():
        if reading.article.rights != "excerpts":
            continue
        prose = [b for b in reading.article.blocks if b.kind not in ("heading", "question")]
        total = sum(len(b.span.of(reading.article.text).split()) for b in prose)
        limit = min(ARTICLE_WORDS, total // ARTICLE_SHARE)
        # A little room: some runs stand in another article too, or in an answer of this one.
        assert _shown(reading, made) <= limit * 1.1, key


def test_nothing_is_shown_of_an_article_whose_rights_are_none() -> None:
    made = texts(small_library())
    for words in ("Do not print me", "secret report", "77 planks"):
        assert words in LOCKED
        assert not [path for path, text in made.items() if words in text]


def test_all_rights_show_whole_sentences() -> None:
    made = texts(small_library())
    assert 'She added: "' in AGGREGATOR
    assert any('She added: "' in text for text in made.values())


def test_an_event_is_told_whole(site: Site) -> None:
    """ "Mexican President Claudia Sheinbaum has expressed …" tells nobody anything."""
    _, made = site
    told = [line for line in made[PurePosixPath("timeline.md")].splitlines() if "{#e-" in line]
    assert told
    assert not [line for line in told if "…" in line]


def test_an_event_for_which_no_words_are_left_is_left_out_and_counted() -> None:
    library = small_library()
    told = Event(at(CHAT, "Officials call it *necessary*"), at(CHAT, "Officials"), None, "happened")
    entry = EventEntry("e-call", None, "happened", (EventSaid("ferry-3", told),))
    made = texts(replace(library, events={**library.events, "e-call": entry}))
    assert not [path for path, text in made.items() if "e-call" in text]
    record = made[PurePosixPath("briefings/the-plan.md")]
    assert "1 event, as no more of the outlet’s words may be shown" in record


# --- what is not known -----------------------------------------------------------------------


def _page(name: str) -> str:
    return texts(small_library())[PurePosixPath(name)]


def test_what_is_not_stated_is_said_so() -> None:
    locked = _page("briefings/locked-words.md")
    assert "[Outlet not stated](../sources/not-stated.md)" in locked
    assert "author not stated · date not stated · link to the original not stated" in locked


def test_a_derived_date_says_so_and_is_no_date_of_the_page() -> None:
    derived = _page("briefings/the-plan.md")
    assert "4 March 2026 (derived)" in derived
    assert "Date derived: it tells of nothing later" in derived
    assert "updated:" not in derived


def test_a_briefing_does_not_borrow_a_date_from_another_article() -> None:
    told = _page("briefings/ferry-to-move-says-mayor.md")
    assert "**[Lena Okafor](../actors/lena-okafor.md)**, date not stated" in told


def test_a_pronoun_is_nobody_s_name() -> None:
    assert "**Speaker not named**, the source gives “He”" in _page("quotes.md")


def test_what_a_section_says_names_no_pronoun() -> None:
    """ "Quotes they once." names nobody."""
    briefing = next(
        text
        for path, text in texts(library_of_seeds()).items()
        if path.name.startswith("terrorist-designations")
    )
    assert "Quotes an unnamed speaker once" in briefing
    assert "Quotes they" not in briefing


def test_without_articles_there_is_still_a_site() -> None:
    library = small_library()
    empty = Library(
        **{name: type(getattr(library, name))() for name in library.__dataclass_fields__}
    )
    made = texts(empty)
    assert "## How to begin {#begin}" in made[PurePosixPath("index.md")]


def test_articles_of_one_headline_get_paths_of_their_own() -> None:
    library = small_library()
    readings = {
        key: replace(
            r, article=replace(r.article, headline=replace(r.article.headline, text="Index"))
        )
        for key, r in library.readings.items()
        if r.article.headline
    }
    made = pages(replace(library, readings=readings))
    found = [str(p.path) for p in made if p.id.startswith("briefing/")]
    assert len(set(found)) == len(found)
    assert "briefings/index.md" not in found


def test_links_are_of_known_pages(site: Site) -> None:
    known = {page.id for page in pages(site[0])}
    assert {ref.page for page in pages(site[0]) for ref in _refs(page)} <= known


def _refs(thing: object) -> list[Ref]:
    if isinstance(thing, Ref):
        return [thing]
    if isinstance(thing, tuple | list):
        return [ref for part in thing for ref in _refs(part)]
    fields = getattr(thing, "__dataclass_fields__", ())
    return [ref for name in fields for ref in _refs(getattr(thing, name))]


def test_pages_of_another_package_are_made_too() -> None:
    def one(library: Library) -> list[Page]:
        return [Page("extra", PurePosixPath("extra.md"), "rows", {}, None)]

    from generator.pages import PageType

    made = pages(small_library(), {**PAGE_TYPES, "extra": PageType(lambda lib: iter(one(lib)))})
    assert made[-1].id == "extra"


def test_a_date_that_other_articles_give_is_the_earliest_and_says_so() -> None:
    library = small_library()
    plain = library.readings["ferry-3"]
    undated = replace(plain, article=replace(plain.article, published=None))
    made = texts(replace(library, readings={**library.readings, "ferry-3": undated}))
    briefing = made[PurePosixPath("briefings/the-plan.md")]
    assert "on or after 4 March 2026 (derived)" in briefing.split("{.byline}")[0]
    assert "on or after" not in _page("briefings/the-plan.md")


def test_every_article_that_tells_an_event_is_named_even_where_its_words_are_not_shown() -> None:
    library = library_of_seeds()
    timeline = texts(library)[PurePosixPath("timeline.md")]
    told = max(library.events.values(), key=lambda e: len({s.article for s in e.said}))
    articles = {s.article for s in told.said}
    assert len(articles) > 3
    item = timeline.split(f"{{#{told.id}}}")[1].split("###")[0]
    assert {place.group(1) for place in _PLACE.finditer(item)} == articles
