"""Seed files on disk: what is read, what is refused and why, and the sidecar beside them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.errors import ConfigError, SeedError
from generator.readers import READERS, seeds
from generator.readers.sidecar import parse_sidecar
from generator.readers.text import read
from tests.conftest import PROJECT

SIDECARS: dict[str, dict[str, Any]] = yaml.load(
    (PROJECT / "tests/data/readers/sidecars.yml").read_text("utf-8"), yaml.BaseLoader
)
STORY = "Bridge closed after the storm\n\nBy Ann Lee\n\nThe “bridge” in Málaga is closed.\n"


def seed(folder: Path, name: str, content: bytes) -> Path:
    path = folder / "seeds" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("cp1252", b""),
    ],
)
def test_every_encoding_gives_the_same_text(tmp_path: Path, encoding: str, mark: bytes) -> None:
    article = read(seed(tmp_path, "a.txt", mark + STORY.encode(encoding)), tmp_path)
    assert article.text == STORY


def test_a_guessed_encoding_is_noted_with_its_line(tmp_path: Path) -> None:
    guessed = read(seed(tmp_path, "a.txt", STORY.encode("cp1252")), tmp_path)
    assert guessed.notes == ("line 5: no UTF-8; the file was read as Windows-1252",)
    assert read(seed(tmp_path, "b.txt", STORY.encode()), tmp_path).notes == ()


def test_line_ends_stay_as_they_are(tmp_path: Path) -> None:
    text = STORY.replace("\n", "\r\n")
    assert read(seed(tmp_path, "a.txt", text.encode()), tmp_path).text == text


def test_id_and_path_come_from_the_place_below_the_seeds(tmp_path: Path) -> None:
    article = read(seed(tmp_path, "2026/01/a.b.txt", STORY.encode()), tmp_path)
    assert article.id == "2026--01--a.b"
    assert str(article.path) == "seeds/2026/01/a.b.txt"


def test_checksum_is_that_of_the_bytes(tmp_path: Path) -> None:
    same = [read(seed(tmp_path, n, STORY.encode()), tmp_path).sha256 for n in ("a.txt", "b.txt")]
    other = read(seed(tmp_path, "c.txt", STORY.encode("utf-8-sig")), tmp_path).sha256
    assert same[0] == same[1] != other


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"", None, ["empty"]),
        (b" \n\t\r\n\xc2\xa0", None, ["empty"]),
        (b"a\nb\0c", 2, ["binary", "NUL"]),
        (b"ok\n\xff\xfeok\x81", 2, ["0x81", "Windows-1252"]),
        (b"\xff\xfea\x00b", 1, ["undecodable", "UTF-16"]),
        (b"x" * 200_001, None, ["200,000"]),
        (b"ok\n\n" + b"x" * 20_001, 3, ["20,001", "20,000"]),
    ],
    ids=["empty", "blank", "binary", "undecodable", "cut UTF-16", "too big", "line too long"],
)
def test_refused(tmp_path: Path, content: bytes, line: int | None, words: list[str]) -> None:
    with pytest.raises(SeedError) as caught:
        read(seed(tmp_path, "bad.txt", content), tmp_path)
    assert str(caught.value.path) == "seeds/bad.txt"
    assert caught.value.line == line
    assert all(word in str(caught.value) for word in words)


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SeedError, match=r"seeds/gone\.txt: there is no such file"):
        read(tmp_path / "seeds" / "gone.txt", tmp_path)


def test_symbolic_link_is_refused_and_never_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text(STORY)
    link = seed(tmp_path, "a.txt", b"").with_name("link.txt")
    link.symlink_to(secret)
    with pytest.raises(SeedError, match="symbolic link"):
        read(link, tmp_path)


def test_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    path = seed(tmp_path, "a.txt", b"").with_name("pipe.txt")
    os.mkfifo(path)
    with pytest.raises(SeedError, match="regular"):
        read(path, tmp_path)


def test_seeds_are_sorted_and_nothing_else_is_one(tmp_path: Path) -> None:
    for name in ("b.txt", "a.text", "a.yml", "sub/c.TXT", ".hidden.txt", ".git/d.txt", "e.pdf"):
        seed(tmp_path, name, STORY.encode())
    folder = tmp_path / "seeds"
    (folder / "link.txt").symlink_to(folder / "b.txt")
    (folder / "linked").symlink_to(folder / "sub")
    found = [path.relative_to(folder).as_posix() for path in seeds(folder)]
    assert found == ["a.text", "b.txt", "sub/c.TXT"]
    assert seeds(tmp_path / "nowhere") == []
    assert {".txt", ".text"} <= set(READERS)


def test_sidecar_takes_the_place_of_what_is_read(tmp_path: Path) -> None:
    path = seed(tmp_path, "a.txt", STORY.encode())
    seed(tmp_path, "a.yml", b"outlet: Gazette\ndate: 2026-01\nbyline: Cy Diaz\nkind: opinion\n")
    article = read(path, tmp_path)
    assert article.headline is not None
    assert (article.headline.text, article.headline.origin) == (
        "Bridge closed after the storm",
        "text",
    )
    assert article.outlet is not None
    assert (article.outlet.text, article.outlet.origin) == ("Gazette", "sidecar")
    assert [(name.text, name.origin) for name in article.byline] == [("Cy Diaz", "sidecar")]
    assert article.published is not None
    assert (article.published.value, article.published.origin) == ("2026-01", "sidecar")
    assert (article.kind.name, article.kind.origin) == ("opinion", "sidecar")


def test_wrong_sidecar_names_its_file(tmp_path: Path) -> None:
    path = seed(tmp_path, "a.txt", STORY.encode())
    seed(tmp_path, "a.yml", b"outlet: X\nauthor: Y\n")
    with pytest.raises(ConfigError, match=r"seeds/a\.yml:2: unknown key 'author'"):
        read(path, tmp_path)


@pytest.mark.parametrize("case", SIDECARS.values(), ids=list(SIDECARS))
def test_sidecar(case: dict[str, Any]) -> None:
    if "error" in case:
        with pytest.raises(ConfigError) as caught:
            parse_sidecar(case["text"], "a.yml")
        assert caught.value.line == int(case["line"])
        assert all(words in str(caught.value) for words in case["error"])
        return
    given = parse_sidecar(case["text"], "a.yml")
    expected = dict(case["gives"] or {})
    found = {
        **{k: getattr(given, k) for k in ("headline", "url", "outlet", "kind", "rights")},
        "language": given.language,
        "byline": list(given.byline) or None,
        "date": given.date.value if given.date else None,
        "precision": given.date.precision if given.date else None,
    }
    if "precision" not in expected:
        del found["precision"]
    assert {k: v for k, v in found.items() if v is not None} == expected


def test_deep_nesting_is_an_error_not_a_crash() -> None:
    with pytest.raises(ConfigError):
        parse_sidecar("outlet: " + "[" * 9_000, "a.yml")
