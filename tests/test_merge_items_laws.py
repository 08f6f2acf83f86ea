"""Laws of the merge on random pages of heads, sections and items, some of them in lists."""

from __future__ import annotations

import os
import re
from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.keep.lines import split
from generator.merge import merge

MANY = settings(
    max_examples=int(os.environ.get("BRIEFING_MERGES", "100")),
    suppress_health_check=[HealthCheck.too_slow],
)
"""`BRIEFING_MERGES=10000 pytest …` for the long run."""

WORDS = st.sampled_from(["a", "b", "c", "-   d", '[e](x.md){.src data-span="x:1-2"}', ""])
VALUES = st.sampled_from(["One", '"One"', "'One'", '"Two"', "Three", "[x, y]"])
OWN_VALUES = st.one_of(VALUES, st.just("Three  # checked"))
KEYS = st.sampled_from(["id", "title", "updated", "mine", "kicker"])


@st.composite
def heads(draw: st.DrawFn, own: bool) -> list[str]:
    """The generator writes no comments; an editor may."""
    pairs = draw(st.dictionaries(KEYS, OWN_VALUES if own else VALUES, max_size=4))
    keys = draw(st.permutations(list(pairs)))
    rows = [f"{key}: {pairs[key]}" for key in keys]
    if own and draw(st.integers(0, 4)) == 0:
        rows.insert(draw(st.integers(0, len(rows))), "# a comment")
    return ["---", *rows, "---"] if rows else []


@st.composite
def items(draw: st.DrawFn, kind: str, top: str) -> list[str]:
    rows: list[str] = []
    for name in draw(st.lists(st.sampled_from("123456"), unique=True, max_size=4)):
        rows += [f"{top} “{name}” {{#{kind}-{name}}}", "", *draw(st.lists(WORDS, max_size=3)), ""]
    return rows


@st.composite
def timeline(draw: st.DrawFn) -> list[str]:
    """One list below its section, or two below headings of their own, where both tell something."""
    if draw(st.booleans()):
        return ['<div class="lane" markdown>', "", *draw(items("t", "1.  ###")), "</div>", ""]
    names = draw(st.permutations("123456"))
    at = draw(st.integers(1, 5))
    rows: list[str] = []
    for title, part in (("Happened", names[:at]), ("Said", names[at:])):
        rows += ['<div class="lane" markdown>', "", f"### {title} {{#{title.lower()}}}", ""]
        for name in part:
            rows += [f"1.  #### “{name}” {{#t-{name}}}", "", *draw(st.lists(WORDS, max_size=2)), ""]
        rows += ["</div>"]
    return [*rows, ""]


@st.composite
def pages(draw: st.DrawFn, own: bool = False) -> str:
    lane = ['<div class="lane" markdown>', ""]
    sections = {
        "q": ["## Quotes {#quotes}", "", *draw(items("q", "###"))],
        "n": ["## Figures {#figures}", "", *draw(items("n", "###"))],
        "e": ["## Events", "", *lane, *draw(items("e", "1.  ####")), "</div>", ""],
        "t": ["## Timeline {#timeline}", "", *draw(timeline())],
        "own": ["## Mine", "", *draw(st.lists(WORDS, max_size=2)), ""],
        "": ["Between.", ""],
    }
    chosen = draw(st.lists(st.sampled_from(sorted(sections)), unique=True))
    rows = [*draw(heads(own)), "", "# Title", "", *(row for s in chosen for row in sections[s])]
    end = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    return end.join(rows) + (end if draw(st.booleans()) else "")


def words(text: str) -> Counter[str]:
    """Lines that say something, comments by themselves; quotes around a value say nothing."""
    rows = (re.sub(r"['\"]", "", row) for row in split(text).rows)
    parts = (part for row in rows for part in re.split(r" {2}(?=# )", row))
    return Counter(part for part in parts if part.strip())


@MANY
@given(pages(), pages(own=True), pages())
def test_no_line_is_lost_without_a_line_in_the_report(base: str, ours: str, theirs: str) -> None:
    merged = merge(base, ours, theirs)
    here = words(merged.text)
    assert not (words(ours) - words(base)) - here
    told = words("\n".join(row for clash in merged.conflicts for row in clash.theirs))
    missing = (words(theirs) - words(base)) - here - told
    assert not missing or merged.reviews or all("data-span" in row for row in missing)


@MANY
@given(pages(), pages(own=True), pages())
def test_no_id_comes_to_stand_twice_and_no_list_is_left_open(
    base: str, ours: str, theirs: str
) -> None:
    merged = merge(base, ours, theirs).text
    ids = Counter(re.findall(r"\{#([^\s}]+)\}", merged))
    assert not [key for key, times in ids.items() if times > 1]
    assert merged.count("<div") == merged.count("</div>")


@MANY
@given(pages(), pages(own=True), pages())
def test_conflicts_and_reviews_name_lines_of_the_page(base: str, ours: str, theirs: str) -> None:
    merged = merge(base, ours, theirs)
    rows = split(merged.text).rows
    for clash in merged.conflicts:
        assert rows[clash.line - 1 : clash.line - 1 + len(clash.ours)] == clash.ours
    assert all(1 <= review.line <= len(rows) + 1 for review in merged.reviews)


NOTE = ("## Note {#note .by-hand}", "Read this first.")


@MANY
@given(pages(), pages())
def test_an_edit_elsewhere_changes_nothing_of_what_the_sources_make(base: str, theirs: str) -> None:
    end = "\r\n" if "\r\n" in base else "\n"
    ours = f"{base.rstrip()}{end}{end}{end.join(NOTE)}{end}"
    merged = merge(base, ours, theirs)
    assert merged.conflicts == ()
    rows = [row for row in split(merged.text).rows if row.strip()]
    assert [row for row in rows if row not in NOTE] == [r for r in split(theirs).rows if r.strip()]


@MANY
@given(pages(), pages())
def test_one_side_alone_is_taken_as_it_is(base: str, side: str) -> None:
    assert merge(base, base, side).text == side
    assert merge(base, side, base).text == side
    assert merge(base, side, side).text == side
