"""The pages in `content/` are what the seeds give, with whatever editors made of them.

They are golden pages: when a rule changes what is read, `briefing generate` changes them, and the
change is read in the diff before it is committed.
"""

from __future__ import annotations

from generator import config, pipeline
from tests.conftest import PROJECT


def test_generating_would_change_nothing() -> None:
    draft = pipeline.preview(config.load(PROJECT))
    assert [f"{c.subject}: {c.kind}" for c in draft.report.pages if c.kind != "same"] == []
    assert not draft.changes


def test_no_page_has_a_fault() -> None:
    settings = config.load(PROJECT)
    assert [str(f) for f in pipeline.faults(settings, pipeline.preview(settings))] == []
