"""Front matter is what the YAML library writes, however it is made."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.escape import clean
from generator.rendering.front import _by_library, _plain, front_matter

TEXTS = st.one_of(
    st.text(max_size=40),
    st.text(
        st.sampled_from("ab: \"\\\t\n#-[]{}&*!|>'%@`\x85\xa0\u2028\ufeff\ufffeé中🎉"), max_size=12
    ),
)
VALUES = st.one_of(TEXTS, st.booleans(), st.integers(), st.lists(TEXTS, max_size=4), st.none())
KEYS = st.one_of(
    st.sampled_from(["title", "updated", "tags", "id", "no", "on", "null", "y", "Ab c", "a_b"]),
    st.text(min_size=1, max_size=8),
)


@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_the_short_way_writes_what_the_library_does(meta: dict[str, Any]) -> None:
    plain = {key: _plain(value) for key, value in meta.items()}
    assert front_matter(meta) == (f"---\n{_by_library(plain)}---\n\n" if meta else "")


@given(st.dictionaries(st.sampled_from(["title", "tags", "draft"]), VALUES, min_size=1))
def test_it_is_read_back_as_it_was(meta: dict[str, Any]) -> None:
    def told(value: Any) -> Any:
        if isinstance(value, list):
            return [told(item) for item in value]
        return clean(value).strip() if isinstance(value, str) else value

    text = front_matter(meta).removeprefix("---\n").removesuffix("---\n\n")
    assert yaml.safe_load(text) == {key: told(value) for key, value in meta.items()}
