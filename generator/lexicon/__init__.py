"""Word lists as data: one YAML file each, its origin and licence at the top.

A file is a mapping: `origin`, `licence`, and any number of lists or mappings of words.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load(name: str) -> dict[str, Any]:
    """The whole file `NAME.yml` of this folder."""
    text = files(__package__).joinpath(f"{name}.yml").read_text("utf-8")
    data = yaml.load(text, Loader=_Loader)
    if not isinstance(data, dict) or not {"origin", "licence"} <= data.keys():
        raise ValueError(f"lexicon {name}.yml: 'origin' and 'licence' must stand at its top")
    return data


@cache
def names(name: str, key: str) -> tuple[str, ...]:
    """One block of a file cut at its commas: names of several words, as printed."""
    return tuple(" ".join(one.split()) for one in load(name)[key].split(",") if one.strip())


@cache
def words(name: str, key: str) -> frozenset[str]:
    """One list of a file as a set."""
    return frozenset(load(name)[key])
