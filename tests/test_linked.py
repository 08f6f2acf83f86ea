"""What pages tell search engines: schema.org's words, a reader's words, and nothing that runs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import config, pipeline
from generator.escape import escape
from tests import projects
from tests.site_tools import build, pages, project

pytestmark = pytest.mark.site

DATA = Path(__file__).parent / "data"
VOCABULARY: dict[str, dict[str, Any]] = json.loads((DATA / "schema_org.json").read_text("utf-8"))[
    "types"
]
"""All of schema.org; tools/schema_org.py makes it."""
HOSTILE: list[str] = yaml.safe_load((DATA / "hostile_titles.yml").read_text("utf-8"))
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d)?)?)?")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the five seeds."""
    folder = tmp_path_factory.mktemp("linked")
    settings = config.load(projects.copy(folder / "project"))
    pipeline.generate(settings)
    return build(settings.root, folder / "site")


def told(tree: Any) -> list[dict[str, Any]]:
    """What a page says of itself."""
    written = tree.xpath("//script[@type='application/ld+json']/text()")
    assert len(written) <= 1
    graph: list[dict[str, Any]] = json.loads(written[0])["@graph"] if written else []
    return graph


def things(value: Any) -> Iterator[dict[str, Any]]:
    """Every thing with a type, those within others too."""
    if isinstance(value, list):
        for inner in value:
            yield from things(inner)
    elif isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from things(inner)


def of(tree: Any, kind: str) -> list[dict[str, Any]]:
    return [thing for thing in things(told(tree)) if thing["@type"] == kind]


def test_every_page_says_what_it_is(site: Path) -> None:
    kinds = {page.split("/")[0]: told(tree)[0]["@type"] for page, tree in pages(site) if told(tree)}
    assert kinds["index.html"] == "WebSite"
    assert kinds["stories"] == "BackgroundNewsArticle"
    assert kinds["actors"] == "ProfilePage"
    assert kinds["briefings"] in ("NewsArticle", "Article")
    assert [page for page, tree in pages(site) if not told(tree)] == ["404.html"]


def test_things_are_what_schema_org_knows(site: Path) -> None:
    seen = set()
    for page, tree in pages(site):
        for thing in things(told(tree)):
            assert list(faults(thing)) == [], page
            seen.add(thing["@type"])
    assert {"NewsArticle", "BackgroundNewsArticle", "Quotation", "FAQPage", "Dataset"} <= seen


def faults(thing: dict[str, Any]) -> Iterator[str]:
    """Properties that its type has not, and values that are of no type the property takes."""
    kind = thing["@type"]
    found = [VOCABULARY[t]["has"] for t in kinds(kind) if t in VOCABULARY]
    known = {name: of for has in found for name, of in has.items()}
    for name, value in thing.items():
        if name.startswith("@"):
            continue
        if name not in known:
            yield f"{kind} has no {name}"
            continue
        for one in value if isinstance(value, list) else [value]:
            if not any(_fits(one, wanted) for wanted in known[name]):
                yield f"{kind}.{name} is {one!r}, not one of {known[name]}"


def kinds(kind: str) -> set[str]:
    """A type with all that it is a kind of."""
    above = VOCABULARY.get(kind, {"of": ()})["of"]
    return {kind} | {name for parent in above for name in kinds(parent)}


def _fits(value: Any, wanted: str) -> bool:
    if isinstance(value, dict):
        return wanted in kinds(value["@type"])
    if not isinstance(value, str) or not value:
        return False
    if wanted in ("Date", "DateTime"):
        return bool(_DATE.fullmatch(value))
    if wanted == "URL":
        return value.startswith("https://")
    return "Text" in kinds(wanted)


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        ({"@type": "Quotation", "spokenBy": "Ana"}, "no spokenBy"),
        ({"@type": "Quotation", "spokenByCharacter": "Ana"}, "spokenByCharacter is"),
        ({"@type": "Person", "datePublished": "2026"}, "no datePublished"),
        ({"@type": "NewsArticle", "datePublished": "last week"}, "datePublished is"),
        ({"@type": "NewsArticle", "isBasedOn": {"@type": "Person"}}, "isBasedOn is"),
        ({"@type": "NewsItem", "name": "A"}, "no name"),
        ({"@type": "Article", "publisher": {"@type": "NewsMediaOrganization"}}, ""),
    ],
)
def test_what_schema_org_does_not_know_is_seen(thing: dict[str, Any], said: str) -> None:
    assert [said in fault for fault in faults(thing)] == ([True] if said else [])


def _visible(tree: Any) -> str:
    return _flat("".join(tree.xpath("//article//text()")))


def _flat(text: str) -> str:
    return "".join(c for c in text if c.isalnum())


def test_words_are_those_that_a_reader_sees(site: Path) -> None:
    seen = 0
    for page, tree in pages(site):
        shown = _visible(tree)
        for thing in things(told(tree)):
            if thing["@type"] in ("Quotation", "Question", "Answer", "Person"):
                words = thing.get("text") or thing["name"]
                for part in words.split(" […] "):
                    assert _flat(part) in shown, f"{page}: {words}"
                seen += 1
    assert seen > 100


def test_each_quotation_names_its_place_and_its_speaker(site: Path) -> None:
    for page, tree in pages(site):
        for quote in of(tree, "Quotation"):
            (heading,) = tree.xpath("//*[@id=$id]", id=quote["@id"].partition("#")[2])
            by = heading.xpath("following-sibling::p[@class='by'][1]/strong")[0]
            speaker = quote.get("spokenByCharacter")
            assert speaker is None or "".join(by.itertext()) == speaker["name"], page
    quoted = {q["text"]: q for _, tree in pages(site) for q in of(tree, "Quotation")}
    words = "We are going to start ground attacks against the cartels"
    assert quoted[words]["spokenByCharacter"] == {"@type": "Person", "name": "Donald Trump"}


def test_questions_are_told_only_by_the_page_that_owns_the_answers(site: Path) -> None:
    telling = {page for page, tree in pages(site) if of(tree, "FAQPage")}
    assert telling
    for page, tree in pages(site):
        asked = tree.xpath("//h3[starts-with(@id, 'f-')]")
        assert (page in telling) == (page.startswith("briefings/") and bool(asked))
        assert len(of(tree, "Question")) == (len(asked) if page in telling else 0)
        assert all(question["acceptedAnswer"]["text"] for question in of(tree, "Question"))


def test_what_is_not_stated_is_not_told(site: Path) -> None:
    trees = {t.xpath("string(//h1/text())"): t for p, t in pages(site) if p.startswith("brief")}
    (first,) = (t for h, t in trees.items() if h.startswith("Trump Signals"))
    (undated,) = (t for h, t in trees.items() if h.startswith("Trump now"))
    source = told(first)[0]["isBasedOn"]
    assert source["datePublished"] == "2026-01-10"
    assert source["publisher"]["name"] == "CubaHeadlines"
    assert source["author"] == [{"@type": "Person", "name": "Henry Cruz"}]
    assert told(undated)[0]["isBasedOn"].keys() == {"@type", "headline"}


def test_a_chat_answer_is_no_news_article(site: Path) -> None:
    chat = [t for _, t in pages(site) if t.xpath("//*[contains(@class, 'chat-answer')]")
            and t.xpath("//h3[starts-with(@id, 'q-')]")]  # fmt: skip
    assert chat
    for tree in chat:
        assert told(tree)[0]["@type"] == "Article"
        assert not of(tree, "FAQPage")
        assert not of(tree, "Quotation")


# --- hostile ---------------------------------------------------------------------------------

_TEXT = """# Page {{#headline}}

### “{said}” {{#q-1}}

**{name}**, somewhere
{{.by}}

### {said} {{#f-1}}

{said}

[Line 1](index.md){{.src data-span="a:0-1"}}
{{.from}}
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Briefings and actors in whose every key and item stands something hostile."""
    folder = tmp_path_factory.mktemp("hostile")
    texts = {"briefings/index.md": "# Briefings\n", "actors/index.md": "# Actors\n"}
    for number, name in enumerate(HOSTILE):
        front = {
            "id": f"briefing/{number}", "title": name, "description": name, "kind": name,
            "outlet": name, "authors": [name], "published": name, "people": [name],
            "organisations": [f"{name}!"],
        }  # fmt: skip
        actor = {"id": f"actor/{number}", "title": name, "entity": "Person", "aliases": [name]}
        body = _TEXT.format(name=escape(name), said=escape(name))
        texts[f"briefings/b{number}.md"] = f"---\n{json.dumps(front)}\n---\n\n{body}"
        texts[f"actors/a{number}.md"] = f"---\n{json.dumps(actor)}\n---\n\n{body}"
    odd = ("people: Ana", "people: 7", "published: 2026-01-10", "aliases: 2026-01-10", "authors:")
    for number, line in enumerate(odd):
        texts[f"briefings/odd{number}.md"] = (
            f"---\nid: briefing/o\n{line}\n---\n\n# Odd\n\n<h3 </h3>\n"
        )
    return build(project(folder / "project", texts), folder / "site")


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_names_stay_names(hostile: Path, number: int) -> None:
    name = HOSTILE[number]
    for page in (f"briefings/b{number}/index.html", f"actors/a{number}/index.html"):
        tree = dict(pages(hostile))[page]
        inline = {script.get("type") for script in tree.xpath("//script[not(@src)]")}
        assert inline == {"application/ld+json", "application/json"}
        first = told(tree)[0]
        assert name in (first.get("headline"), first.get("name"))
        assert [" ".join(q["text"].split()) for q in of(tree, "Quotation")] == [_shown(name)]
        written = (hostile / page).read_text("utf-8").split('"application/ld+json">')[1]
        inside = written.split("</script>")[0]
        assert not set("<>&\u2028\u2029") & set(inside)


def _shown(name: str) -> str:
    return " ".join(name.split())


def test_odd_keys_of_an_editor_stop_nothing(hostile: Path) -> None:
    trees = dict(pages(hostile))
    assert of(trees["briefings/odd0/index.html"], "Person") == [{"@type": "Person", "name": "Ana"}]
    source = told(trees["briefings/odd2/index.html"])[0]["isBasedOn"]
    assert source["datePublished"] == "2026-01-10"
