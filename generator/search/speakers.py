"""Who asserts a figure, from the site's own data files: an attribution is read, not parsed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

DATA = "data/figures.json"


def of_figures(site: Path) -> Mapping[str, Mapping[str, str]]:
    """Article → id of a figure in it → who asserts it there, where that is one and is named."""
    try:
        listed = json.loads((site / DATA).read_text("utf-8"))["figures"]
    except FileNotFoundError:
        return {}
    names: dict[str, dict[str, set[str]]] = {}
    for figure in listed:
        for value in figure["values"]:
            said = names.setdefault(value["article"], {}).setdefault(figure["id"], set())
            said.add(value["speaker_name"] if value["speaker"] else "")  # not "they", "the study"
    return {
        article: {one: next(iter(who)) for one, who in figures.items() if len(who) == 1}
        for article, figures in names.items()
    }
