"""A page that says what it said is not rendered again; one that does not always is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

import pytest

from generator import columns, known_pages, written
from generator.columns import Lists
from generator.fingerprint import fingerprint
from generator.kept_rows import KeptRows, Pieces
from generator.known_pages import Known, KnownPages, Remembered
from generator.naming import Named, Naming
from generator.places import Places
from generator.records import Later, Page, Ref
from generator.render import Renderer
from generator.rendering.publication import Publication
from generator.tongues import Foreign
from generator.written import Setting

TEMPLATE = "{{ data.words }} {{ link(data.words, data.to) }}\n"


@dataclass(frozen=True, slots=True)
class Data:
    words: str
    to: Ref


def page(words: str = "One", to: str = "b", name: str = "a") -> Page:
    return Page(name, PurePosixPath(f"{name}.md"), "plain", {"id": name}, Data(words, Ref(to)))


def placed(deleted: Mapping[str, PurePosixPath] | None = None, **moved: str) -> Places:
    paths = {name: f"{name}.md" for name in "abc"} | moved
    gone = deleted or {}
    return Places({i: PurePosixPath(p) for i, p in paths.items() if i not in gone}, gone)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plain.md.j2").write_text(TEMPLATE)
    return tmp_path


Run = Callable[..., dict[str, str]]


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Writes pages a, b and c again and again; `rendered` gets the ids that were rendered."""
    kept: list[Remembered] = [Remembered("key")]
    bases: dict[str, str] = {}
    text = Renderer.text

    def run(
        first: Page | None = None, where: Places | None = None, base: str | None = None
    ) -> dict[str, str]:
        rendered: list[str] = []
        monkeypatch.setattr(
            Renderer, "text", lambda self, p: (rendered.append(p.id), text(self, p))[1]
        )
        made = {p.id: p for p in (first or page(), page("Two", "c", "b"), page("Three", "a", "c"))}
        named = {i: Later(i, p.path, lambda p=p: p) for i, p in made.items()}
        if base is not None:
            bases["a"] = base
        setting = Setting(where or placed(), [folder], Publication(), dict(bases))
        texts, kept[0] = written.written(named, setting, kept[0])
        cold, _ = written.written(named, setting, Remembered("key"))
        assert texts == cold
        bases.update(texts)
        return {"rendered": " ".join(sorted(rendered[: -len(cold)]))}

    return run


CASES: Mapping[str, tuple[Mapping[str, object], str]] = {
    "nothing new": ({}, ""),
    "other words": ({"first": page("Eins")}, "a"),
    "another link": ({"first": page(to="c")}, "a"),
    "words of another language": ({"first": page(Foreign("One", "fr"))}, "a"),
    "its page moved": ({"where": placed(a="x/a.md")}, "a c"),
    "a page that it links to moved": ({"where": placed(b="x/b.md")}, "a b"),
    "a page that it links to was deleted": (
        {"where": placed({"b": PurePosixPath("b.md")})},
        "a",
    ),
    "the text last generated is another": ({"base": "---\nid: a\n---\nother\n"}, "a"),
}


@pytest.mark.parametrize("case", CASES)
def test_what_is_rendered_again(run: Run, case: str) -> None:
    given, wanted = CASES[case]
    assert run()["rendered"] == "a b c"
    assert run()["rendered"] == ""
    assert run(**given)["rendered"] == wanted
    if case != "nothing new":
        assert run(**{k: v for k, v in given.items() if k != "base"})["rendered"] == ""


def test_another_generator_renders_all(folder: Path, tmp_path: Path) -> None:
    setting = Setting(placed(), [folder], Publication(), {})
    named = {"a": page(), "b": page("Two", "c", "b"), "c": page("Three", "a", "c")}
    _, known = written.written(named, setting, Remembered("key"))
    cache = tmp_path / "cache"
    known_pages.remember(cache, known)
    assert known_pages.remembered(cache, "key") == known
    assert not known_pages.remembered(cache, "other").pages
    assert not known_pages.remembered(cache, "").pages


KEPT = Remembered(
    "key",
    KnownPages.of({"a": Known("1", "2", [1], "given", [1, 3]), "b": Known("3", "4", [])}),
    {"a": "a.md", "b": None},
    ["a", "b"],
    [("item", name) for name in "abcd"],
    ["A", "B", None, "D"],
    Lists.of([[], [2], [], []]),
    {"data": Pieces.of({"x": KeptRows(3, [0], [1])})},
)


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"key": "key"}', '{"key": "key", "pages": 3}'])
def test_a_torn_file_is_as_good_as_none(tmp_path: Path, damage: str) -> None:
    (tmp_path / known_pages.FILE).write_text(damage)
    assert known_pages.remembered(tmp_path, "key") == Remembered("key")


@pytest.mark.parametrize("at", range(0, 1400, 37))
def test_a_byte_that_is_another_is_as_good_as_none(tmp_path: Path, at: int) -> None:
    known_pages.remember(tmp_path, KEPT)
    assert known_pages.remembered(tmp_path, "key") == KEPT
    raw = bytearray((tmp_path / known_pages.FILE).read_bytes())
    raw[at % len(raw)] ^= 1
    (tmp_path / known_pages.FILE).write_bytes(raw)
    found = known_pages.remembered(tmp_path, "key")
    assert found in (KEPT, Remembered("key"))
    assert found == Remembered("key") or at % len(raw) < raw.index(b"\n")


def test_a_number_out_of_range_is_as_good_as_none(tmp_path: Path) -> None:
    for wrong in (
        replace(KEPT, names=["a"]),
        replace(KEPT, questions=KEPT.questions[:3], answers=KEPT.answers[:3]),
        replace(KEPT, made_of=Lists.of([[], [4], [], []])),
    ):
        kept = columns.dumped("key", known_pages._columns(wrong))
        (tmp_path / known_pages.FILE).write_bytes(kept)
        assert known_pages.remembered(tmp_path, "key") == Remembered("key")


def test_questions_that_nobody_asks_any_more_are_forgotten(tmp_path: Path) -> None:
    """What another one is made of is not forgotten with it."""
    looks = [("item", name) for name in "abcdef"]
    answers = ["A", "B", "C", "D", "E", "F"]
    pages = KnownPages.of({"p": Known("1", "2", [0], "given", [1, 3])})
    made_of = Lists.of([[2], [5], [], [], [0], []])
    found = Remembered("key", pages, {"p": "p.md"}, ["p"], looks, answers, made_of)
    known_pages.remember(tmp_path, found)
    kept = known_pages.remembered(tmp_path, "key")
    assert kept.questions == [("item", "b"), ("item", "d"), ("item", "f")]
    assert kept.answers == ["B", "D", "F"]
    assert list(kept.pages["p"].questions) == [0, 1]
    assert list(map(list, kept.made_of)) == [[2], [], []]


@pytest.mark.parametrize(
    ("asked", "made_of", "left"),
    [([0, 1, 3], [], 4), ([1, 3], [2], 4), ([1, 3], [], 2), ([1], [2], 2)],
)
def test_a_quarter_that_nobody_asks_is_kept(
    tmp_path: Path, asked: list[int], made_of: list[int], left: int
) -> None:
    pages = KnownPages.of({"p": Known("1", "2", [0], "given", asked)})
    looks, links = [("item", name) for name in "abcd"], Lists.of([[], made_of, [], []])
    found = Remembered("key", pages, {"p": "p.md"}, ["p"], looks, ["A", "B", "C", "D"], links)
    known_pages.remember(tmp_path, found)
    assert len(known_pages.remembered(tmp_path, "key").questions) == left


def test_a_name_that_no_file_can_hold_is_as_good_as_none(tmp_path: Path) -> None:
    known_pages.remember(tmp_path, replace(KEPT, names=["a", "b\x1ec"]))
    assert known_pages.remembered(tmp_path, "key") == Remembered("key")


def test_what_cannot_be_written_down_has_no_fingerprint() -> None:
    assert fingerprint(lambda: 1) is None
    endless: list[object] = []
    endless.append(endless)
    assert fingerprint(endless) is None
    assert fingerprint(n for n in range(3)) is None


DIFFERENT = [
    1, True, 1.0, "1", b"1", None, "", (), ("a", "b"), ("ab",), ("a", ("b",)), ["a", "b"],
    Ref("a"), Ref("a", "b"), Ref("a b"), Data("a", Ref("b")), Foreign("1", "fr"),
    Foreign("1", "es"), Naming("1", (Named(0, 1, Ref("a")),)),
    Naming("1", (Named(0, 1, Ref("b")),)),
    PurePosixPath("1"), {"a": 1, "b": 2}, {"b": 2, "a": 1}, "\ud800",
]  # fmt: skip


def test_different_values_have_different_fingerprints() -> None:
    assert None not in {fingerprint(value) for value in DIFFERENT}
    assert len({fingerprint(value) for value in DIFFERENT}) == len(DIFFERENT)


def test_the_same_values_have_one_fingerprint() -> None:
    once, again = "".join(["a", "b"]), "".join(["a", "b"])
    assert fingerprint((once, once)) == fingerprint((once, again))
    assert fingerprint(Ref(once, once)) == fingerprint(Ref(once, again))


def test_a_page_of_somebody_elses_that_cannot_be_compared_is_rendered(run: Run) -> None:
    odd = Page("a", PurePosixPath("a.md"), "plain", {}, Data("One", Ref("b")))
    object.__setattr__(odd, "data", _Odd())
    for _ in range(2):
        assert "a" in run(odd)["rendered"]


class _Odd:
    words = "One"
    to = Ref("b")

    def __reduce__(self) -> str:
        raise TypeError("not to be written down")
