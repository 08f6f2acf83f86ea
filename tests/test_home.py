"""The front page of a site whose articles span years."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator import pipeline, resolve
from tests import projects
from tests.page_texts import texts
from tests.written import told

# Room for a sentence: a page may show only a part of an article's words.
REST = "Nobody knows how many stalls it needs, or what a place there costs. " * 12
TOWNS = ("Arden", "Bexley", "Corby", "Dover", "Esher", "Frome", "Goole")


def test_what_was_said_last_would_happen_leads_in_the_order_of_its_days(tmp_path: Path) -> None:
    settings = projects.empty(tmp_path / "project")
    for number, town in enumerate(TOWNS):
        (settings.root / f"seeds/{town}.txt").write_text(
            f"{town} plans a market hall\n\nBy Ana Ruiz\n3 January {2010 + number}\n\n"
            f"The council of {town} will open its new market hall in May {2011 + number}.\n\n"
            f"{REST}\n"
        )
    pipeline.generate(settings)
    home = (settings.content / "index.md").read_text("utf-8")
    told = home.partition("{#latest-said")[2].partition("</div>")[0]
    assert [town for town in TOWNS if f"of {town} will" in told] == list(TOWNS[-5:])
    assert told.index("May 2013") < told.index("May 2014") < told.index("May 2017")


def test_a_clause_that_goes_on_is_told_as_on_the_timeline() -> None:
    clause = "The council of Arden opened its market hall on 3 May"
    sold = {"text": clause, "when": "3 May", "value": "2010-05-03"}
    made = texts(resolve.library([told("a", f"{clause}, to nobody’s joy.", REST, events=[sold])]))
    home, timeline = (made[PurePosixPath(name)] for name in ("index.md", "timeline.md"))
    assert f"[{clause} …](timeline.md#e-" in home
    assert f"</time>** {clause} … {{#e-" in timeline
