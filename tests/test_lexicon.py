"""Word lists: every file holds words, and says where they come from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import lexicon

FILES = sorted(Path(lexicon.__file__).parent.glob("*.yml"))


def truths(value: Any) -> Iterator[bool]:
    """What YAML takes for a truth value: on, off, no and yes without quotation marks."""
    if isinstance(value, bool):
        yield value
    for part in value if isinstance(value, list) else ():
        yield from truths(part)
    for pair in value.items() if isinstance(value, dict) else ():
        yield from truths(list(pair))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_no_word_is_taken_for_a_truth_value(path: Path) -> None:
    assert not list(truths(lexicon.load(path.stem)))
