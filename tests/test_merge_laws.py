"""Laws of the merge, on random pages whose lines repeat, as blank lines and list marks do."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.keep.align import hunks
from generator.keep.lines import join, split
from generator.merge import merge

ROWS = st.lists(st.sampled_from(["", "", "a", "b", "c", "d", "# h", "- x", "- y"]), max_size=12)
ENDS = st.sampled_from(["\n", "\n", "\r\n"])


@st.composite
def pages(draw: st.DrawFn) -> str:
    text = "".join(row + draw(ENDS) for row in draw(ROWS))
    return text if draw(st.booleans()) else text.removesuffix("\n").removesuffix("\r")


@given(pages(), pages())
def test_a_page_nobody_edited_becomes_the_generated_one(base: str, theirs: str) -> None:
    assert merge(base, base, theirs).text == theirs


@given(pages(), pages())
def test_a_page_the_sources_did_not_change_stays_as_edited(base: str, ours: str) -> None:
    assert merge(base, ours, base).text == ours


@given(pages(), pages())
def test_the_same_change_on_both_sides_is_one_change(base: str, ours: str) -> None:
    assert merge(base, ours, ours).text == ours
    assert not merge(base, ours, ours).conflicts


@settings(max_examples=1000)
@given(pages(), pages(), pages())
def test_no_line_an_editor_wrote_is_lost(base: str, ours: str, theirs: str) -> None:
    written = Counter(split(ours).rows) - Counter(split(base).rows)
    missing = written - Counter(split(merge(base, ours, theirs).text).rows)
    assert not [row for row in missing if row]


@settings(max_examples=1000)
@given(pages(), pages(), pages())
def test_no_line_of_the_sources_is_lost_without_a_conflict(
    base: str, ours: str, theirs: str
) -> None:
    merged = merge(base, ours, theirs)
    come = Counter(split(theirs).rows) - Counter(split(base).rows)
    told = Counter(row for clash in merged.conflicts for row in clash.theirs)
    missing = come - Counter(split(merged.text).rows) - told
    assert not [row for row in missing if row]


@settings(max_examples=1000)
@given(pages(), pages(), pages())
def test_a_conflict_shows_the_lines_that_stand_on_the_page(
    base: str, ours: str, theirs: str
) -> None:
    merged = merge(base, ours, theirs)
    rows = split(merged.text).rows
    for clash in merged.conflicts:
        at = clash.line - 1
        assert rows[at : at + len(clash.ours)] == clash.ours


@given(pages())
def test_lines_put_together_are_the_text_they_were_cut_from(text: str) -> None:
    lines = split(text)
    assert join(lines.rows, lines.ends) == text


@settings(max_examples=1000)
@given(ROWS, ROWS)
def test_hunks_turn_the_base_into_the_side(base: list[str], side: list[str]) -> None:
    rows: list[str] = []
    at = 0
    for hunk in hunks(base, side):
        rows += [*base[at : hunk.start], *hunk.rows]
        at = hunk.end
    assert [*rows, *base[at:]] == side
