"""Digests tell records apart, and one that is known is not gone through again."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from generator.fingerprint import Fingerprints, fingerprint


@dataclass(frozen=True, slots=True)
class Ferry:
    name: str
    crew: tuple[str, ...]


ALMA = Ferry("Alma", ("Ruiz", "Okafor"))


def test_alike_records_have_one_digest_and_others_another() -> None:
    assert fingerprint(ALMA) == fingerprint(Ferry("Alma", ("Ruiz", "Okafor")))
    assert fingerprint(ALMA) != fingerprint(replace(ALMA, crew=("Okafor", "Ruiz")))
    assert fingerprint(ALMA) != fingerprint(ALMA, ALMA)


def test_what_cannot_be_written_down_has_none() -> None:
    assert fingerprint(lambda: ALMA) is None


def test_a_known_record_stands_for_itself_by_its_digest() -> None:
    prints, others = Fingerprints(), Fingerprints()
    prints.know(ALMA, "a")
    others.know(ALMA, "b")
    assert prints.known(ALMA) == "a"
    assert prints.of([ALMA, 1]) != others.of([ALMA, 1])
    again = replace(ALMA)
    assert prints.known(again) is None
    assert prints.of(again) == fingerprint(again) != prints.of(ALMA)


@pytest.mark.parametrize("other", ["a", ("a",), Ferry("a", ())])
def test_a_digest_is_not_taken_for_what_is_written_like_it(other: object) -> None:
    prints = Fingerprints()
    prints.know(ALMA, "a")
    assert prints.of(ALMA) != prints.of(other)
