"""What is read once is kept, and read anew when anything it hangs on changes."""

from __future__ import annotations

import hashlib
import json
import pickle
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import on_demand, reading
from generator.cache import Cache, key_of
from generator.config import Config
from generator.fingerprint import fingerprint
from generator.keep.codec import decode, encode
from generator.records import Mention, Reading
from tests.conftest import PROJECT
from tests.intake_tools import ARTICLE, project, seeds_read, take


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return seeds_read(monkeypatch)


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


def _files(settings: Config, end: str) -> list[Path]:
    return sorted((settings.cache / "readings").glob(f"*{end}"))


@pytest.mark.parametrize("end", ["table.json", ".pack"])
@pytest.mark.parametrize("raw", [b"", b"{", b"[]", b'{"key": "x"}', b"\xff", b"null", None])
def test_a_torn_file_of_the_cache_is_as_good_as_none(
    tmp_path: Path, reads: list[str], end: str, raw: bytes | None
) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    first = take(settings)
    (kept,) = _files(settings, end)
    kept.unlink() if raw is None else kept.write_bytes(raw)
    assert take(settings).readings == first.readings
    assert reads == ["a.txt", "a.txt"]
    assert take(settings).readings == first.readings
    assert len(reads) == 2


@given(st.data())
def test_of_a_cache_in_which_a_byte_is_another_nothing_wrong_is_believed(
    data: st.DataObject,
) -> None:
    with TemporaryDirectory() as folder:
        settings = project(Path(folder), {"a.txt": ARTICLE, "b.txt": f"{ARTICLE}\nMore.\n"})
        first = take(settings)
        place = data.draw(st.sampled_from(_files(settings, "")))
        whole = place.read_bytes()
        at = data.draw(st.integers(0, len(whole) - 1))
        place.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert take(settings).readings == first.readings


def test_a_whole_cache_with_the_right_key_and_wrong_contents_is_as_good_as_none(
    tmp_path: Path, reads: list[str]
) -> None:
    """Whoever writes checksums himself gets no article that another would not get."""
    settings = project(tmp_path, {"a.txt": ARTICLE})
    first = take(settings)
    (table,), (pack,) = _files(settings, "table.json"), _files(settings, ".pack")
    head, _, text = table.read_bytes().partition(b"\n")
    wrong = [b"", b"1\t2\t3\t4", b"[]\tnull\tnull", pack.read_bytes().replace(b"[", b"{")]
    for row in wrong:
        data = json.loads(text)
        checksum = hashlib.blake2b(row, digest_size=16).hexdigest()
        data["seeds/a.txt"][-1] = [checksum, 0, len(row), checksum]
        pack.with_name(f"{checksum}.pack").write_bytes(row)
        _write(table, head, data)
        assert take(settings).readings == first.readings
    for kinds in ([], None, ["os:system"], [["x"]]):
        data = json.loads(text)
        data["seeds/a.txt"][2][1] = kinds
        _write(table, head, data)
        assert take(settings).readings == first.readings
    assert set(reads) == {"a.txt"}


def _write(table: Path, head: bytes, data: object) -> None:
    text = json.dumps(data).encode()
    table.write_bytes(hashlib.blake2b(text, digest_size=16).hexdigest().encode() + head[32:])
    table.write_bytes(table.read_bytes() + b"\n" + text)


def test_the_cache_forgets_seeds_that_are_gone(tmp_path: Path) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE, "b.txt": ARTICLE})
    take(settings)
    (settings.seeds / "b.txt").unlink()
    take(settings)
    (table,) = _files(settings, "table.json")
    assert list(json.loads(table.read_bytes().partition(b"\n")[2])) == ["seeds/a.txt"]


def test_what_lies_in_the_cache_does_not_grow_with_the_runs(tmp_path: Path) -> None:
    for number in range(40):
        settings = project(tmp_path, {"a.txt": f"{ARTICLE}\nMore than {number}.\n"})
        take(settings)
    assert len(_files(settings, ".pack")) <= 2


# --- what is decoded ------------------------------------------------------------------------------


def test_of_a_known_reading_only_what_is_asked_for_is_decoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = project(tmp_path, {"a.txt": ARTICLE})
    take(settings)
    asked: list[str] = []
    real = on_demand.finding_of
    monkeypatch.setattr(on_demand, "finding_of", lambda name: asked.append(name) or real(name))
    (found,) = take(settings).readings
    assert found.article.headline is not None
    assert asked == []
    assert [mention.actor for mention in found.of(Mention)]
    assert set(asked) == {"generator.records.findings:Mention"}


@pytest.mark.parametrize("seed", sorted((PROJECT / "seeds").glob("*.txt")), ids=lambda p: p.name)
def test_a_known_reading_is_the_record_that_it_was(seed: Path) -> None:
    first = reading.reading(seed, PROJECT)
    text = on_demand.written(first)

    def known() -> Reading:
        return on_demand.reading_of(json.loads(json.dumps(text.head)), lambda: text.body, _never)

    assert known() == first
    assert first == known()
    assert known() == known()
    assert hash(known()) == hash(first)
    assert repr(known()) == repr(first)
    assert pickle.loads(pickle.dumps(known())) == first
    assert fingerprint(known()) == fingerprint(first)
    assert replace(known(), findings=()) == replace(first, findings=())
    assert known().article == first.article
    assert replace(known().article, text="") == replace(first.article, text="")
    some = known()
    kinds = dict.fromkeys(map(type, first.findings))
    assert [list(some.of(kind)) for kind in kinds] == [list(first.of(kind)) for kind in kinds]
    assert some.findings == first.findings
    assert all(
        a is b for kind in kinds for a, b in zip(some.of(kind), _of(some, kind), strict=True)
    )


def _of(found: Reading, kind: type) -> list[object]:
    return [finding for finding in found.findings if type(finding) is kind]


def _never() -> Reading:
    raise AssertionError("read again")


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
    assert Cache(tmp_path, "").get("seeds/a.txt", "key", _never) is None
