"""What a run tells: to a terminal, and to a pull request."""

from __future__ import annotations

from generator import report
from generator.records import Change, Conflict, Report
from generator.summary import summary


def test_the_text_report_names_what_a_person_should_see() -> None:
    told = report.text(
        Report(
            seeds=(Change("seeds/a.txt", "same"), Change("seeds/b.txt", "skipped", "empty")),
            pages=(
                Change("content/a.md", "edited", "2 lines by hand"),
                Change("content/b.md", "conflict", "line 7: you and a source changed the same"),
            ),
            warnings=("seeds/a.txt: line 3: two dates",),
            doubts=("seeds/a.txt:4: speaker may be A or B",),
            conflicts={"content/b.md": (Conflict(7, ("mine",), (), ("was",)),)},
        )
    )
    assert told.splitlines() == [
        "Seeds: 1 same, 1 skipped",
        "Pages: 1 edited, 1 conflict",
        "  skipped: seeds/b.txt: empty",
        "  conflict: content/b.md: line 7: you and a source changed the same",
        "    content/b.md:7",
        "      yours:  mine",
        "      source: (deleted)",
        "    settle it: briefing resolve content/b.md --ours, --theirs or --edit",
        "  warning: seeds/a.txt: line 3: two dates",
        "Doubts: 1, for a second look; --format json lists them",
    ]


def test_the_summary_of_a_pull_request_holds_no_markdown_of_a_seeds_making() -> None:
    told = summary(
        {
            "seeds": [
                {"path": "seeds/`[x](javascript:1)`.txt", "status": "skipped", "reason": "a\nb"}
            ],
            "pages": [
                {"path": f"content/{n}.md", "status": "new", "reason": ""} for n in range(60)
            ],
            "warnings": ["seeds/a.txt: <img>"],
            "doubts": ["seeds/a.txt:3: speaker may be A or B"],
        }
    )
    assert "- **skipped** `seeds/ˋ[x](javascript:1)ˋ.txt`: `a b`" in told
    assert "### Pages: 60 new" in told
    assert "- **new** and 10 more" in told
    assert "- `seeds/a.txt: <img>`" in told
    assert "### For a second look: 1" in told
