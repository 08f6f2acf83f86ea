"""The manifest is written as JSON of one line a page, whatever paths and ids hold."""

from __future__ import annotations

import json
from dataclasses import asdict

from hypothesis import given
from hypothesis import strategies as st

from generator.keep.manifest import VERSION, Manifest, dump, load

WORDS = st.dictionaries(st.text(st.characters(codec="utf-8"), max_size=8), st.just("a.md")) | (
    st.dictionaries(st.sampled_from(("a", "b")), st.text(st.characters(codec="utf-8"), max_size=8))
)
MANIFESTS = st.builds(
    Manifest,
    pages=WORDS, seeds=WORDS, deleted=WORDS, left=WORDS, review=WORDS, moved=WORDS, apart=WORDS,
)  # fmt: skip


@given(MANIFESTS)
def test_a_manifest_is_read_back_as_it_was(manifest: Manifest) -> None:
    assert load(dump(manifest), "manifest.json") == manifest


@given(MANIFESTS)
def test_it_is_laid_out_as_json_is(manifest: Manifest) -> None:
    """So that a diff of it is as short as before, whichever program wrote it."""
    data = {"version": VERSION, **asdict(manifest)}
    laid_out = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True)
    assert dump(manifest) == f"{laid_out}\n"
