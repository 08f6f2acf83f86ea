"""Every row of data/seeds.yml, what a careful reader takes from the five seeds, is a test."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from generator.records import Cast, Event, Faq, Figure, Mention, Quote, Reading, Scare, Span
from tests.conftest import PROJECT, library_of_seeds, reading

GOLD: dict[str, Any] = yaml.safe_load((PROJECT / "tests/data/seeds.yml").read_text("utf-8"))
SEEDS = [name for name in GOLD if name.endswith(".txt")]
OUTER = " ,.;:!?"


def said(r: Reading, span: Span) -> str:
    return span.of(r.article.text)


def bare(text: str) -> str:
    return " ".join(text.split()).strip(OUTER)


def rows(field: str) -> list[Any]:
    """One test parameter for each row of a list field, over all seeds."""
    found = [(name, row) for name in SEEDS for row in GOLD[name].get(field) or []]
    return [pytest.param(n, row, id=f"{n[:3]}-{str(row)[:50]}") for n, row in found]


def facts(field: str) -> list[Any]:
    return [pytest.param(n, GOLD[n][field], id=n[:3]) for n in SEEDS if field in GOLD[n]]


def full_name(r: Reading, key: str) -> str:
    """The name over all five articles: "President Trump" alone is Donald Trump to a reader."""
    member = (r.article.id, key)
    return next(a.name for a in library_of_seeds().actors.values() if member in a.keys)


def casts(r: Reading, kind: str) -> dict[str, Cast]:
    """By full name; groups that are described rather than named are no actors of the library."""
    named = (c for c in r.of(Cast) if c.type == kind and not c.group)
    return {full_name(r, c.key): c for c in named}


def speaker(r: Reading, q: Quote) -> str | None:
    groups = {c.key for c in r.of(Cast) if c.group}
    who = q.speaker.actor
    return full_name(r, who) if who and who not in groups else q.speaker.name


# --- head ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "expected"), facts("headline"))
def test_headline(name: str, expected: str | None) -> None:
    headline = reading(name).article.headline
    if expected is None:
        assert headline is None or (headline.origin == "derived" and headline.reason)
    else:
        assert headline is not None
        assert (headline.text, headline.origin) == (expected, "text")


@pytest.mark.parametrize(("name", "expected"), facts("standfirst"))
def test_standfirst(name: str, expected: str) -> None:
    standfirst = reading(name).article.standfirst
    assert standfirst is not None
    assert standfirst.text == expected


@pytest.mark.parametrize(("name", "expected"), facts("outlet"))
def test_outlet(name: str, expected: str | None) -> None:
    outlet = reading(name).article.outlet
    assert (outlet and outlet.text) == expected


@pytest.mark.parametrize(("name", "expected"), facts("byline"))
def test_byline(name: str, expected: str | None) -> None:
    assert [b.text for b in reading(name).article.byline] == ([expected] if expected else [])


@pytest.mark.parametrize(("name", "expected"), facts("date"))
def test_published(name: str, expected: Any) -> None:
    published = reading(name).article.published
    if expected is not None:
        assert published is not None
        assert (published.value, published.origin) == (str(expected), "text")
    elif (month := GOLD[name].get("date_month")) is not None:
        assert published is not None
        assert (published.value, published.precision, published.origin) == (
            month,
            "month",
            "derived",
        )
    else:
        assert published is None


@pytest.mark.parametrize(("name", "expected"), facts("dateline"))
def test_dateline(name: str, expected: str) -> None:
    dateline = reading(name).article.dateline
    assert dateline is not None
    assert dateline.text == expected


@pytest.mark.parametrize(("name", "expected"), facts("tags"))
def test_tags(name: str, expected: list[str]) -> None:
    assert [t.text.lstrip("#") for t in reading(name).article.tags] == expected


# --- body ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "expected"), facts("sections"))
def test_sections(name: str, expected: list[str]) -> None:
    r = reading(name)
    heads = [said(r, b.span) for b in r.article.blocks if b.kind == "heading"]
    assert [h for h in heads if h != GOLD[name].get("faq_heading")] == expected


@pytest.mark.parametrize(("name", "expected"), facts("faq_heading"))
def test_faq_heading_is_a_heading(name: str, expected: str) -> None:
    r = reading(name)
    assert expected in [said(r, b.span) for b in r.article.blocks if b.kind == "heading"]


@pytest.mark.parametrize(("name", "expected"), facts("faqs"))
def test_faqs(name: str, expected: list[str]) -> None:
    r = reading(name)
    assert [said(r, f.question) for f in r.of(Faq)] == expected
    assert all(f.answer for f in r.of(Faq))


@pytest.mark.parametrize(("name", "expected"), facts("caption"))
def test_caption(name: str, expected: str) -> None:
    r = reading(name)
    assert expected in [said(r, b.span) for b in r.article.blocks if b.kind == "caption"]


@pytest.mark.parametrize(("name", "row"), rows("boilerplate"))
def test_boilerplate_is_dropped(name: str, row: str) -> None:
    r = reading(name)
    dropped = [said(r, f.span) for f in r.article.furniture]
    wanted = GOLD[name]["headline"] if row == "the headline's second copy" else row.rstrip(" …")
    assert any(wanted in line for line in dropped)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("000_bdb36e89fdba44fd.txt", "report"),
        ("001_28cff20e001e0449.txt", "report"),
        ("002_4ea98d711cd3dac4.txt", "chat-answer"),
        ("003_363af21ffb7771ea.txt", "report"),
        ("004_4cffe1465ac322cd.txt", "aggregator"),
    ],
)
def test_kind(name: str, kind: str) -> None:
    found = reading(name).article.kind
    assert found.name == kind
    assert kind == "report" or len(found.evidence) >= 2


# --- quotes ----------------------------------------------------------------------------------


def quote(r: Reading, text: str) -> Iterator[Quote]:
    return (q for q in r.of(Quote) if bare(said(r, q.span)) == bare(text))


@pytest.mark.parametrize(("name", "row"), rows("quotes"))
def test_quote(name: str, row: dict[str, Any]) -> None:
    r = reading(name)
    found = list(quote(r, row["text"]))
    assert found, "not found"
    assert row["speaker"] in {speaker(r, q) for q in found}
    match = next(q for q in found if speaker(r, q) == row["speaker"])
    assert match.fragment is row.get("fragment", False)
    if "said_on" in row:
        assert match.said_on is not None
        assert match.said_on.value == str(row["said_on"])
    if "venue" in row:
        assert match.venue is not None
        assert said(r, match.venue) == row["venue"]


@pytest.mark.parametrize("name", SEEDS)
def test_no_quote_but_those(name: str) -> None:
    r = reading(name)
    expected = {bare(row["text"]) for row in GOLD[name]["quotes"]}
    assert {bare(said(r, q.span)) for q in r.of(Quote)} - expected == set()


@pytest.mark.parametrize(("name", "row"), rows("scare"))
def test_scare_quote_is_nobodys(name: str, row: str) -> None:
    r = reading(name)
    assert row in {bare(said(r, s.span)) for s in r.of(Scare)}
    assert not list(quote(r, row))


# --- actors ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "expected"), facts("people"))
def test_people(name: str, expected: list[str]) -> None:
    assert sorted(casts(reading(name), "person")) == sorted(expected)


@pytest.mark.parametrize(("name", "row"), rows("organisations"))
def test_organisation(name: str, row: str) -> None:
    found = casts(reading(name), "organisation")
    assert row in {n for c in found.values() for n in (c.name, *c.aliases)}


@pytest.mark.parametrize(("name", "row"), rows("places"))
def test_place(name: str, row: str) -> None:
    assert row in casts(reading(name), "place")


@pytest.mark.parametrize(
    ("name", "actor", "role"),
    [
        pytest.param(n, actor, role, id=f"{n[:3]}-{actor}")
        for n in SEEDS
        for actor, role in (GOLD[n].get("roles") or {}).items()
    ],
)
def test_role(name: str, actor: str, role: str) -> None:
    roles = [r.text.casefold() for r in casts(reading(name), "person")[actor].roles]
    words = re.findall(r"[\w.]+", role.casefold())
    assert any(all(word in given for word in words) for given in roles), roles


@pytest.mark.parametrize(
    ("name", "long", "short"),
    [
        pytest.param(n, long, short, id=f"{n[:3]}-{short}")
        for n in SEEDS
        for long, shorts in (GOLD[n].get("aliases") or {}).items()
        for short in shorts
    ],
)
def test_alias(name: str, long: str, short: str) -> None:
    members = [{c.name, *c.aliases} for c in reading(name).of(Cast)]
    assert any({long, short} <= names for names in members)


@pytest.mark.parametrize(("name", "row"), rows("not_the_same"))
def test_not_the_same(name: str, row: list[str]) -> None:
    found = casts(reading(name), "person")
    assert len({found[n].key for n in row}) == len(row)


# --- figures and events ----------------------------------------------------------------------


@pytest.mark.parametrize(("name", "row"), rows("figures"))
def test_figure(name: str, row: str) -> None:
    r = reading(name)
    assert row in [said(r, f.span) for f in r.of(Figure)]


def test_no_figure_where_none_is_given() -> None:
    assert not list(reading("002_4ea98d711cd3dac4.txt").of(Figure))


@pytest.mark.parametrize(("name", "row"), rows("events"))
def test_event(name: str, row: dict[str, Any]) -> None:
    r = reading(name)
    dated = [e for e in r.of(Event) if e.when and e.when.value.startswith(str(row["on"]))]
    words = {w.casefold() for w in re.findall(r"[A-Za-z]{4,}", row["what"])}
    told = [{w.casefold() for w in re.findall(r"[A-Za-z]{4,}", said(r, e.sentence))} for e in dated]
    assert any(len(words & t) >= 2 for t in told)


# --- laws on the seeds -----------------------------------------------------------------------


@pytest.mark.parametrize("name", SEEDS)
def test_every_mention_has_its_cast(name: str) -> None:
    r = reading(name)
    keys = {c.key for c in r.of(Cast)}
    assert {m.actor for m in r.of(Mention)} <= keys
    assert {q.speaker.actor for q in r.of(Quote)} <= keys | {None}
