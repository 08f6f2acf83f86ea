"""Seeds as they come: good, bad, cached, many at once; nothing is left out in silence."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from generator import config, intake, reading, registry
from generator.cache import Cache, key_of
from generator.config import Config
from generator.errors import ConfigError
from generator.intake import Intake
from generator.keep.codec import decode, encode
from generator.readers import Reader
from generator.records import Article, Doubt, Finding, Reading, Span
from tests.conftest import PROJECT

ARTICLE = """Mayor opens the bridge at last

By Ana Ruiz
10 January 2026

"We are open," Mayor Ben Okri said on Thursday. He thanked 200 workers.
"""


def project(folder: Path, seeds: Mapping[str, str | bytes], settings: str = "") -> Config:
    """A project with these files in seeds/."""
    folder.mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(f"docs_dir: content\nextra:\n  briefing:\n{settings}")
    for name, text in seeds.items():
        place = folder / "seeds" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text if isinstance(text, bytes) else text.encode())
    return config.load(folder)


def take(settings: Config, before: Mapping[str, str] | None = None) -> Intake:
    return intake.intake(settings, before or {}, lambda what, done, of: None)


def told(found: Intake) -> dict[str, tuple[str, str]]:
    return {c.subject.removeprefix("seeds/"): (c.kind, c.reason) for c in found.changes}


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


# --- the cache -------------------------------------------------------------------------------


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the seeds that were read anew."""
    names: list[str] = []
    real = reading.reading

    def noted(seed: Path, root: Path, extractors: tuple[str, ...] = (), *more: Any) -> Reading:
        names.append(seed.name)
        return real(seed, root, extractors, *more)

    monkeypatch.setattr(reading, "reading", noted)
    return names


def test_only_a_changed_seed_is_read_again(tmp_path: Path, reads: list[str]) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE, "b.txt": ARTICLE})
    first = take(settings)
    assert take(settings).readings == first.readings
    project(tmp_path, {"b.txt": ARTICLE + "\nMore.\n"})
    take(settings)
    assert reads == ["a.txt", "b.txt", "b.txt"]


def test_a_new_sidecar_makes_the_reading_out_of_date(tmp_path: Path, reads: list[str]) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    take(settings)
    project(tmp_path, {"a.yml": "outlet: The Paper"})
    (reading,) = take(settings).readings
    assert reading.article.outlet is not None
    assert reading.article.outlet.text == "The Paper"
    assert reads == ["a.txt", "a.txt"]


def test_other_extractors_make_the_reading_out_of_date(tmp_path: Path, reads: list[str]) -> None:
    take(project(tmp_path, {"a.txt": ARTICLE}))
    settings = project(tmp_path, {}, "    extractors: [dates]\n")
    (reading,) = take(settings).readings
    assert {type(f).__name__ for f in reading.findings} <= {"TimeRef"}
    assert reads == ["a.txt", "a.txt"]


@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"key": "x"}', b"\xff", b"null"])
def test_a_torn_file_of_the_cache_is_as_good_as_none(
    tmp_path: Path, reads: list[str], raw: bytes
) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    first = take(settings)
    (kept,) = (settings.cache / "readings").iterdir()
    kept.write_bytes(raw)
    assert take(settings).readings == first.readings
    assert reads == ["a.txt", "a.txt"]


def test_a_cache_file_with_the_right_key_and_wrong_contents_is_as_good_as_none(
    tmp_path: Path, reads: list[str]
) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    first = take(settings)
    (kept,) = (settings.cache / "readings").iterdir()
    data = json.loads(kept.read_text())
    for wrong in ([], [[]], None, {"x": 1}, [data["reading"][0], [["os:system", ["exit 7"]]]]):
        kept.write_text(json.dumps({"key": data["key"], "reading": wrong}))
        assert take(settings).readings == first.readings
    assert reads == ["a.txt"] * 6


def test_the_cache_forgets_seeds_that_are_gone(tmp_path: Path) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE, "b.txt": ARTICLE})
    take(settings)
    (settings.seeds / "b.txt").unlink()
    take(settings)
    assert len(list((settings.cache / "readings").iterdir())) == 1


def test_many_at_once_give_the_same_as_one_after_the_other(tmp_path: Path) -> None:
    seeds = {f"{n:02}.txt": ARTICLE.replace("200", str(n + 2)) for n in range(reading.MANY + 1)}
    seeds["03.txt"] = ""
    one = take(project(tmp_path / "one", seeds, "    processes: 1\n"))
    many = take(project(tmp_path / "many", seeds, "    processes: 2\n"))
    assert (many.readings, many.changes) == (one.readings, one.changes)


@pytest.mark.parametrize("seed", sorted((PROJECT / "seeds").glob("*.txt")), ids=lambda p: p.name)
def test_a_reading_comes_back_from_json_as_it_was(seed: Path) -> None:
    before = reading.reading(seed, PROJECT)
    assert before.findings
    assert decode(Reading, json.loads(json.dumps(encode(before)))) == before


def test_the_key_does_not_hang_on_where_the_project_lies(tmp_path: Path) -> None:
    here, there = (project(tmp_path / name, {"a.txt": ARTICLE}) for name in ("here", "there"))
    keys = {key_of(c.seeds / "a.txt", "seeds/a.txt", ["dates"]) for c in (here, there)}
    assert len(keys) == 1
    assert None not in keys


def test_the_cache_keeps_nothing_it_was_not_given(tmp_path: Path) -> None:
    assert Cache(tmp_path).get("seeds/a.txt", "key") is None


# --- other packages --------------------------------------------------------------------------


class Point:
    """An entry point of another package."""

    def __init__(self, name: str, loads: object, dist: str = "other") -> None:
        self.name, self.value, self._loads = name, f"{dist}:{name}", loads
        self.dist = type("Dist", (), {"name": dist, "version": "1"})()

    def load(self) -> object:
        if isinstance(self._loads, Exception):
            raise self._loads
        return self._loads


def install(monkeypatch: pytest.MonkeyPatch, group: str, *points: Point) -> None:
    monkeypatch.setattr(
        registry, "entry_points", lambda group, wanted=group: points if group == wanted else ()
    )
    reading._readers.cache_clear()


def read_csv(path: Path, project_folder: Path) -> Article:
    text = path.read_text()
    shown = path.relative_to(project_folder)
    return Article(id=path.stem, path=shown, text=text, sha256="0")  # type: ignore[arg-type]


def test_a_reader_of_another_package_reads_its_format(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader: Reader = read_csv
    install(monkeypatch, "briefing.readers", Point(".csv", reader))
    found = take(project(tmp_path, {"a.csv": "x"}))
    assert [r.article.id for r in found.readings] == ["a"]


def test_a_name_used_twice_is_an_error_that_names_both(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, "briefing.extractors", Point("dates", lambda reading: ()))
    with pytest.raises(ConfigError, match=r"'dates'.*briefing-site.*other"):
        registry.extractors()


def test_a_package_that_does_not_load_is_an_error_that_names_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    install(monkeypatch, "briefing.extractors", Point("tides", ImportError("no module sea")))
    with pytest.raises(ConfigError, match=r"'tides'.*other.*no module sea"):
        registry.extractors()


def test_an_unknown_extractor_is_an_error_that_names_the_known(tmp_path: Path) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE}, "    extractors: [tides]\n")
    with pytest.raises(ConfigError, match=r"'tides'.*dates"):
        take(settings)


@pytest.fixture(autouse=True)
def _no_other_packages_stay() -> None:
    reading._readers.cache_clear()
