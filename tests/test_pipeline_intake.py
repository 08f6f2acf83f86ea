"""Seeds as they come: good, bad, many at once; nothing is left out in silence."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import reading
from generator.errors import ConfigError
from generator.records import Doubt, Finding, Reading, Span
from tests.intake_tools import ARTICLE, Point, install, project, take, told


def test_each_seed_is_new_updated_same_or_gone(tmp_path: Path) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE, "b.txt": ARTICLE})
    first = take(settings)
    assert {kind for kind, _ in told(first).values()} == {"new"}
    project(tmp_path, {"b.txt": ARTICLE + "\nMore.\n"})
    again = take(settings, {**first.checksums, "seeds/c.txt": "0"})
    assert {name: kind for name, (kind, _) in told(again).items()} == {
        "a.txt": "same",
        "b.txt": "updated",
        "c.txt": "removed",
    }


def test_a_new_sidecar_updates_its_seed(tmp_path: Path) -> None:
    first = take(project(tmp_path, {"a.txt": ARTICLE, "b.txt": ARTICLE}))
    found = take(project(tmp_path, {"a.yml": "outlet: X", "b.txt": "More.\n"}), first.checksums)
    assert told(found)["a.txt"] == ("updated", "its sidecar changed")
    assert told(found)["b.txt"] == ("updated", "its text changed")


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n", ""),
        ("binary.txt", bytes(range(256)) * 20, ""),
        ("huge.txt", b"word " * 50_000, ""),
        ("long-line.txt", b"word" * 6_000, ""),
        ("photo.jpg", b"\xff\xd8\xff", "no reader for .jpg"),
        ("noformat", b"text", "no reader for files without suffix"),
        ("lonely.yml", b"url: https://example.org/", "no reader for .yml"),
    ],
)
def test_a_bad_file_is_skipped_by_name_with_the_reason(
    tmp_path: Path, name: str, raw: bytes, reason: str
) -> None:
    found = take(project(tmp_path, {"a.txt": ARTICLE, name: raw}))
    kind, why = told(found)[name]
    assert kind == "skipped"
    assert reason in why
    assert why
    assert [r.article.id for r in found.readings] == ["a"]


def test_a_name_that_is_not_utf_8_costs_its_file_alone(tmp_path: Path) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    try:
        (settings.seeds / os.fsdecode(b"caf\xe9.txt")).write_text(ARTICLE)
    except OSError:
        pytest.skip("this file system knows no such names")
    found = take(settings)
    assert told(found)["caf\\udce9.txt"] == ("skipped", "its name is not UTF-8; rename the file")
    assert [r.article.id for r in found.readings] == ["a"]


def test_links_in_the_folder_of_seeds_are_not_followed(tmp_path: Path) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    secret = tmp_path / "secret"
    secret.mkdir()
    (secret / "key.txt").write_text(ARTICLE)
    (tmp_path / "seeds/link.txt").symlink_to(secret / "key.txt")
    (tmp_path / "seeds/folder").symlink_to(secret)
    found = take(settings)
    assert [r.article.id for r in found.readings] == ["a"]
    assert told(found)["link.txt"] == ("skipped", "a symbolic link; seeds are plain files")
    assert told(found)["folder"][0] == "skipped"


def test_a_named_pipe_does_not_hold_the_run(tmp_path: Path) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    os.mkfifo(tmp_path / "seeds/pipe.txt")
    assert told(take(settings))["pipe.txt"][0] == "skipped"


def test_hidden_files_readmes_and_sidecars_are_no_seeds(tmp_path: Path) -> None:
    others = {".hidden.txt": "x", ".git/config.txt": "x", "README.md": "x", "a.yml": "kind: report"}
    assert list(told(take(project(tmp_path, {"a.txt": ARTICLE, **others})))) == ["a.txt"]


def test_the_second_of_two_seeds_with_one_id_is_skipped(tmp_path: Path) -> None:
    found = take(project(tmp_path, {"a--b.txt": ARTICLE, "a/b.txt": ARTICLE}))
    assert told(found)["a/b.txt"][0] == "new"
    kind, why = told(found)["a--b.txt"]
    assert (kind, "seeds/a/b.txt" in why) == ("skipped", True)


def test_a_wrong_sidecar_is_an_error_and_all_of_them_are_named(tmp_path: Path) -> None:
    wrong = {"a.yml": "outlet: X\nkin: report", "b.yml": "date: soon"}
    settings = project(tmp_path, {"a.txt": ARTICLE, "b.txt": ARTICLE, **wrong})
    with pytest.raises(ConfigError) as raised:
        take(settings)
    said = str(raised.value)
    assert said.startswith("seeds/a.yml:2: ")
    assert "'kin'" in said
    assert "seeds/b.yml:1: " in said


def test_a_rule_that_fails_on_one_article_costs_that_article_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = reading.reading

    def trips(seed: Path, root: Path, names: tuple[str, ...] = (), *more: Any) -> Reading:
        if seed.name == "a.txt":
            raise IndexError("out of range")
        return real(seed, root, names, *more)

    monkeypatch.setattr(reading, "reading", trips)
    found = take(project(tmp_path, {"a.txt": ARTICLE, "b.txt": ARTICLE}))
    assert told(found)["a.txt"][0] == "skipped"
    assert "IndexError: out of range" in told(found)["a.txt"][1]
    assert told(found)["b.txt"][0] == "new"


def test_a_seed_that_kills_the_process_reading_it_does_not_kill_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = reading.reading

    def dies(seed: Path, root: Path, names: tuple[str, ...] = (), *more: Any) -> Reading:
        if seed.name == "deadly.txt":
            os._exit(9)
        return real(seed, root, names, *more)

    monkeypatch.setattr(reading, "reading", dies)
    seeds = {f"{n:02}.txt": ARTICLE.replace("200", str(n + 2)) for n in range(reading.MANY)}
    seeds["deadly.txt"] = ARTICLE
    found = take(project(tmp_path, seeds, "    processes: 2\n"))
    kind, why = told(found)["deadly.txt"]
    assert (kind, "killed" in why) == ("skipped", True)


def test_where_a_rule_hesitated_is_told_with_the_line(tmp_path: Path) -> None:
    def hesitates(found: Reading) -> Iterator[Finding]:
        at = found.article.text.index("We are open")
        yield Doubt(Span(at, at + 2), "speaker may be A or B")

    with pytest.MonkeyPatch.context() as patch:
        install(patch, "briefing.extractors", Point("doubtful", hesitates))
        found = take(project(tmp_path, {"a.txt": ARTICLE}))
    assert "seeds/a.txt:6: speaker may be A or B" in found.doubts


def test_many_at_once_give_the_same_as_one_after_the_other(tmp_path: Path) -> None:
    seeds = {f"{n:02}.txt": ARTICLE.replace("200", str(n + 2)) for n in range(reading.MANY + 1)}
    seeds["03.txt"] = ""
    one = take(project(tmp_path / "one", seeds, "    processes: 1\n"))
    many = take(project(tmp_path / "many", seeds, "    processes: 2\n"))
    assert (many.readings, many.changes) == (one.readings, one.changes)
